// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_list.h"

#include "look/plain_text.h"

#include <QLocale>
#include <QMimeData>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace agate
{

namespace
{

const QString &sectionType()
{
    static const QString type = QStringLiteral("application/x-agate-section");
    return type;
}

} // namespace

OutlineList::OutlineList(QObject *parent) : QAbstractListModel(parent), m_token(QUuid::createUuid().toByteArray()) { }

void OutlineList::setEntries(const QList<OutlineEntry> &entries)
{
    const auto seen = [](const OutlineEntry &a, const OutlineEntry &b) { return a.level == b.level && a.title == b.title; };
    const qsizetype shorter = std::min(entries.size(), m_entries.size());
    qsizetype head = 0;
    while (head < shorter && seen(entries[head], m_entries[head]))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && seen(entries[entries.size() - 1 - tail], m_entries[m_entries.size() - 1 - tail]))
        ++tail;
    // What differs lies between: rows come or go at its end, so that the view keeps its place and its selection.
    const qsizetype more = entries.size() - m_entries.size();
    const int at = static_cast<int>(std::min(entries.size(), m_entries.size()) - tail);
    if (more > 0) {
        beginInsertRows({}, at, at + static_cast<int>(more) - 1);
        m_entries = entries;
        m_words.insert(at, more, -1);
        endInsertRows();
    } else if (more < 0) {
        beginRemoveRows({}, at, at - static_cast<int>(more) - 1);
        m_entries = entries;
        m_words.remove(at, -more);
        endRemoveRows();
    } else {
        m_entries = entries;
    }
    if (more != 0) {
        // Which of those that differ is which, nobody knows: their words are counted anew.
        for (qsizetype row = head; row < m_words.size() - tail; ++row)
            m_words[row] = -1;
    }
    const auto largest = std::ranges::min_element(m_entries, {}, &OutlineEntry::level);
    const int level = largest == m_entries.end() ? 1 : largest->level;
    if (std::exchange(m_largest, level) != level && !m_entries.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
    else if (at > head)
        emit dataChanged(index(static_cast<int>(head)), index(at - 1));
    if (m_current >= rowCount())
        m_current = -1;
}

void OutlineList::setWords(const QList<qsizetype> &words)
{
    if (words.size() != m_entries.size())
        return;
    for (int row = 0; row < rowCount(); ++row) {
        if (std::exchange(m_words[row], words.at(row)) != words.at(row))
            emit dataChanged(index(row), index(row), {OutlineWordsRole, Qt::AccessibleTextRole});
    }
}

void OutlineList::setCurrent(int row)
{
    if (row == m_current)
        return;
    for (const int changed : {std::exchange(m_current, row), row}) {
        if (changed >= 0 && changed < rowCount())
            emit dataChanged(index(changed), index(changed), {EntryMarkedRole, Qt::AccessibleTextRole});
    }
}

QList<int> OutlineList::levels() const
{
    QList<int> levels;
    levels.reserve(m_entries.size());
    for (const OutlineEntry &entry : m_entries)
        levels.append(entry.level);
    return levels;
}

int OutlineList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant OutlineList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OutlineEntry &entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        //: A heading that has no words yet
        return entry.title.isEmpty() ? tr("Heading without words") : entry.title;
    case Qt::AccessibleTextRole: {
        const QString title = data(index, Qt::DisplayRole).toString();
        //: Read aloud. %1: a heading, %2: its rank, 1 (largest) to 6
        QString told = tr("%1, level %2").arg(title, QLocale().toString(entry.level));
        if (const qsizetype words = m_words.at(index.row()); words >= 0)
            //: Read aloud. %1: a heading with its rank; so many words are in its section
            told = tr("%1, %n word(s)", nullptr, static_cast<int>(words)).arg(told);
        //: Read aloud. %1: a heading with its rank; the caret is in its section
        return index.row() == m_current ? tr("%1, you are here").arg(told) : told;
    }
    case Qt::ToolTipRole:
        return toolTipOf(entry.title);
    case EntryMarkedRole:
        return index.row() == m_current;
    case OutlineWordsRole:
        return m_words.at(index.row()) < 0 ? QString() : QLocale().toString(m_words.at(index.row()));
    case OutlineDepthRole:
        return entry.level - m_largest;
    default:
        return {};
    }
}

Qt::ItemFlags OutlineList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList OutlineList::mimeTypes() const
{
    return {sectionType()};
}

QMimeData *OutlineList::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(sectionType(), m_token + QByteArray::number(indexes.constFirst().row()));
    return data;
}

std::optional<int> OutlineList::sectionIn(const QMimeData *data) const
{
    const QByteArray carried = data->data(sectionType());
    if (!carried.startsWith(m_token))
        return {};
    const int row = carried.sliced(m_token.size()).toInt();
    return row < rowCount() ? std::optional(row) : std::nullopt;
}

} // namespace agate

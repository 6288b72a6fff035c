// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/draft_list.h"

#include "look/plain_text.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace agate
{

namespace
{

// Beyond so many single changes the list is told anew as a whole.
constexpr int mostSteps = 64;

} // namespace

DraftList::DraftList(std::function<QDateTime()> now, QObject *parent) : QAbstractListModel(parent), m_now(std::move(now)) { }

void DraftList::setDrafts(const QList<DraftSummary> &drafts)
{
    QList<SearchHit> rows;
    rows.reserve(drafts.size());
    for (const DraftSummary &draft : drafts)
        rows.append({.draft = draft, .inTitle = {}, .excerpt = {}, .inExcerpt = {}});
    m_isFound = false;
    setRows(rows);
}

void DraftList::setFound(const QList<SearchHit> &hits)
{
    m_isFound = true;
    setRows(hits);
}

void DraftList::setRows(const QList<SearchHit> &rows)
{
    // Step by step, so that the view keeps its place, its selection and a name that is being typed.
    int steps = 0;
    QSet<DraftId> wanted;
    wanted.reserve(rows.size());
    for (const SearchHit &row : rows)
        wanted.insert(row.draft.id);
    for (qsizetype row = m_rows.size() - 1; row >= 0 && steps <= mostSteps; --row) {
        if (wanted.contains(m_rows[row].draft.id))
            continue;
        ++steps;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.removeAt(row);
        endRemoveRows();
    }
    const auto idOf = [](const SearchHit &row) { return row.draft.id; };
    for (qsizetype row = 0; row < rows.size() && steps <= mostSteps; ++row) {
        const int at = static_cast<int>(row);
        if (row >= m_rows.size() || m_rows[row].draft.id != rows[row].draft.id) {
            ++steps;
            const auto found = std::ranges::find(m_rows.begin() + row, m_rows.end(), rows[row].draft.id, idOf);
            if (found == m_rows.end()) {
                beginInsertRows({}, at, at);
                m_rows.insert(row, rows[row]);
                endInsertRows();
            } else {
                const auto from = found - m_rows.begin();
                beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, at);
                m_rows.move(from, row);
                endMoveRows();
            }
        }
        if (m_rows[row] != rows[row]) {
            m_rows[row] = rows[row];
            emit dataChanged(index(at), index(at));
        }
    }
    if (m_rows != rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
}

void DraftList::setCurrent(const DraftId &id)
{
    if (id == m_current)
        return;
    const QModelIndex before = indexOf(m_current);
    m_current = id;
    for (const QModelIndex &changed : {before, indexOf(id)}) {
        if (changed.isValid())
            emit dataChanged(changed, changed, {EntryMarkedRole});
    }
}

DraftId DraftList::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[index.row()].draft.id : DraftId();
}

QModelIndex DraftList::indexOf(const DraftId &id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const SearchHit &row) { return row.draft.id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int DraftList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString DraftList::summaryOf(const DraftSummary &draft) const
{
    const QLocale locale;
    const QDateTime when = draft.updated.toLocalTime();
    const QString time = locale.toString(when.time(), QLocale::ShortFormat);
    const qint64 days = when.date().daysTo(m_now().date());
    QString told = locale.toString(when.date(), QLocale::ShortFormat);
    if (days == 0)
        //: When a draft was last changed. %1: time of day
        told = tr("today, %1").arg(time);
    else if (days == 1)
        //: When a draft was last changed. %1: time of day
        told = tr("yesterday, %1").arg(time);
    const QString words = tr("%n word(s)", nullptr, static_cast<int>(draft.words));
    //: In the list of drafts. %1: when it was last changed, %2: number of words
    return tr("%1 · %2").arg(told, words);
}

QString DraftList::spoken(const DraftSummary &draft, const QString &title) const
{
    QString name = title.isEmpty() ? tr("Untitled") : title;
    if (draft.pinned)
        //: Read aloud. %1: title of a draft that is kept at the top of the list
        name = tr("%1, pinned").arg(name);
    //: Read aloud. %1: title of the draft that is open in the window
    return draft.id == m_current ? tr("%1, open").arg(name) : name;
}

QVariant DraftList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SearchHit &row = m_rows[index.row()];
    const DraftSummary &draft = row.draft;
    const QString title = onOneLine(draft.title).trimmed();
    switch (role) {
    case Qt::DisplayRole:
        //: A draft with neither a name nor a first line
        return title.isEmpty() ? tr("Untitled") : title;
    case Qt::EditRole:
        return title;
    case Qt::AccessibleTextRole:
        return spoken(draft, title);
    case EntrySummaryRole:
        return summaryOf(draft);
    case Qt::AccessibleDescriptionRole:
        return row.excerpt.isEmpty() ? summaryOf(draft) : row.excerpt;
    case Qt::ToolTipRole:
        return m_isFound ? toolTipOf(title + u'\n' + summaryOf(draft)) : toolTipOf(title);
    case EntryMarkedRole:
        return draft.id == m_current;
    case DraftFoundRole:
        return m_isFound;
    case DraftPinnedRole:
        return draft.pinned;
    case DraftExcerptRole:
        return row.excerpt;
    case DraftExcerptFindsRole:
        return QVariant::fromValue(row.inExcerpt);
    case DraftTitleFindsRole:
        return QVariant::fromValue(row.inTitle);
    default:
        return {};
    }
}

bool DraftList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QString name = value.toString().trimmed();
    if (name != data(index, Qt::EditRole).toString())
        emit renamed(idAt(index), name);
    return true;
}

Qt::ItemFlags DraftList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_rows[index.row()].draft.trashed ? flags : flags | Qt::ItemIsEditable;
}

} // namespace agate

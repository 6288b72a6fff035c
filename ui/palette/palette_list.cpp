// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette_list.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace agate
{

namespace
{

// Points that one way of being found has over another (see MatchText): what was used last is likelier meant than its equal, but
// does not come before what is met better.
constexpr int usedLast = 8;
constexpr int isCommand = 12;
constexpr int inOwnLanguage = 2;

} // namespace

void PaletteList::setEntries(const QList<PaletteEntry> &entries, const QStringList &recent)
{
    m_entries.clear();
    m_recent = recent;
    append(entries);
    show();
}

void PaletteList::add(const QList<PaletteEntry> &entries)
{
    append(entries);
    if (!m_query.isEmpty())
        show();
}

void PaletteList::append(const QList<PaletteEntry> &entries)
{
    m_entries.reserve(m_entries.size() + size_t(entries.size()));
    for (const PaletteEntry &entry : entries) {
        const qsizetype recent = entry.kind == PaletteEntry::Kind::Command ? m_recent.indexOf(entry.id) : -1;
        m_entries.push_back({.shown = entry, .text = {}, .english = {}, .isReady = false, .recent = recent});
    }
}

void PaletteList::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    show();
}

std::optional<PaletteList::Row> PaletteList::rowOf(size_t number, const MatchText &query)
{
    Entry &entry = m_entries[number];
    Row row{.entry = number, .score = 0, .spans = {}, .inEnglish = false};
    if (query.isEmpty())
        return entry.shown.kind == PaletteEntry::Kind::Command ? std::optional(row) : std::nullopt;
    if (!std::exchange(entry.isReady, true)) {
        entry.text = MatchText(entry.shown.text);
        entry.english = entry.shown.english == entry.shown.text ? MatchText() : MatchText(entry.shown.english);
    }
    const auto own = entry.text.match(query);
    const auto english = entry.english.match(query);
    if (!own && !english)
        return std::nullopt;
    row.inEnglish = english && (!own || english->score > own->score + inOwnLanguage);
    const WordMatch &met = row.inEnglish ? *english : *own;
    row.spans = met.spans;
    row.score = met.score + (row.inEnglish ? 0 : inOwnLanguage) + (entry.recent >= 0 ? usedLast : 0)
        + (entry.shown.kind == PaletteEntry::Kind::Command ? isCommand : 0);
    return row;
}

void PaletteList::show()
{
    beginResetModel();
    m_rows.clear();
    const MatchText query(m_query);
    for (size_t number = 0; number < m_entries.size(); ++number) {
        if (auto row = rowOf(number, query))
            m_rows.push_back(std::move(*row));
    }
    const auto order = [this](const Row &row) {
        const Entry &entry = m_entries[row.entry];
        const qsizetype recent = entry.recent < 0 ? m_recent.size() : entry.recent;
        return std::tuple(!entry.shown.isEnabled, -row.score, recent, row.entry);
    };
    std::ranges::sort(m_rows, {}, order);
    endResetModel();
}

int PaletteList::enabledRows() const
{
    const auto isEnabled = [this](const Row &row) { return m_entries[row.entry].shown.isEnabled; };
    return static_cast<int>(std::ranges::count_if(m_rows, isEnabled));
}

int PaletteList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PaletteList::told(const PaletteEntry &entry) const
{
    QString told = entry.text;
    if (entry.isOn)
        //: Read aloud. %1: a command that switches something, which is on
        told = tr("%1, on").arg(told);
    if (!entry.isEnabled)
        //: Read aloud. %1: a command that cannot be given now
        told = tr("%1, not now").arg(told);
    if (!entry.keys.isEmpty())
        //: Read aloud. %1: a command, %2: its keys
        told = tr("%1, %2").arg(told, entry.keys);
    return told;
}

QVariant PaletteList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const PaletteEntry &entry = m_entries[row.entry].shown;
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return told(entry);
    case PaletteSpansRole:
        return QVariant::fromValue(row.inEnglish ? QList<TextSpan>() : row.spans);
    case PaletteEnglishRole:
        return row.inEnglish ? entry.english : QString();
    case PaletteEnglishSpansRole:
        return QVariant::fromValue(row.inEnglish ? row.spans : QList<TextSpan>());
    case PaletteKeysRole:
        return entry.keys;
    case PaletteOnRole:
        return entry.isOn;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const auto flags = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return entryAt(index.row()).isEnabled ? flags | Qt::ItemIsEnabled : flags;
}

} // namespace agate

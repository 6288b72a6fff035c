// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/entry_delegate.h"
#include "palette/palette_entry.h"
#include "text/word_match.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace agate
{

enum PaletteRole : int {
    /// What of the name was met by the query: QList<TextSpan>.
    PaletteSpansRole = EntryOwnRole,
    /// The English name, where that is what was met; and what of it.
    PaletteEnglishRole,
    PaletteEnglishSpansRole,
    PaletteKeysRole,
    /// bool: a switch that is on.
    PaletteOnRole,
};

/// What of the palette's entries meets the query, best first. With no query: all commands, those used last first; templates and
/// drafts are many, and come when they are asked for.
class PaletteList : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `recent`: ids of commands, newest first.
    void setEntries(const QList<PaletteEntry> &entries, const QStringList &recent);
    void add(const QList<PaletteEntry> &entries);
    void setQuery(const QString &query);

    const PaletteEntry &entryAt(int row) const { return m_entries[m_rows[size_t(row)].entry].shown; }

    /// How many rows can be chosen; the others come after them.
    int enabledRows() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Entry {
        PaletteEntry shown;
        /// Made ready when first searched.
        MatchText text;
        MatchText english;
        bool isReady = false;
        /// Place among those used last; -1: none of them.
        qsizetype recent = -1;
    };

    struct Row {
        size_t entry = 0;
        int score = 0;
        QList<TextSpan> spans;
        bool inEnglish = false;
    };

    void append(const QList<PaletteEntry> &entries);
    void show();
    std::optional<Row> rowOf(size_t entry, const MatchText &query);
    QString told(const PaletteEntry &entry) const;

    std::vector<Entry> m_entries;
    std::vector<Row> m_rows;
    QStringList m_recent;
    QString m_query;
};

} // namespace agate

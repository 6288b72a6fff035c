// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/entry_delegate.h"
#include "outline/draft_outline.h"

#include <QAbstractListModel>

#include <optional>

namespace agate
{

enum OutlineRole : int {
    /// int: how many steps the heading stands below the largest one of the draft.
    OutlineDepthRole = EntryOwnRole,
    /// QString: how many words its section has; empty while nobody knows.
    OutlineWordsRole,
};

/// The headings as rows. Told anew after changes, so it changes only what changed.
class OutlineList : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit OutlineList(QObject *parent = nullptr);

    void setEntries(const QList<OutlineEntry> &entries);
    /// Of each section, headings in it included; told some time after the entries. Nothing of another number of them.
    void setWords(const QList<qsizetype> &words);
    /// The heading that the caret is below; -1: none.
    void setCurrent(int row);

    int current() const { return m_current; }

    const QList<OutlineEntry> &entries() const { return m_entries; }

    /// As functions of markup/outline.h want them.
    QList<int> levels() const;

    /// Which section a drag carries; nothing when it did not begin in this list.
    std::optional<int> sectionIn(const QMimeData *data) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    QList<OutlineEntry> m_entries;
    /// One for each entry; -1: not known yet.
    QList<qsizetype> m_words;
    int m_current = -1;
    int m_largest = 1;
    /// A section is no text to be dropped elsewhere, nor in another window of Agate: its number says nothing there.
    QByteArray m_token;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QTimer>

namespace agate
{

/// Sees to it that the text of one run is in the library, or in its journal, from the first word on. While a window holds the library,
/// the finished draft is handed to it instead.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    /// `about`: everything of the draft but its text.
    DraftKeeper(Desk &desk, const NewDraft &about, QObject *parent = nullptr);

    /// Tries to hold the library. That it is in use is no error yet: see keep().
    LibraryResult<void> open();

    /// What must be said of the library that open() found: damaged and rescued; absent: nothing.
    const std::optional<Library::Opened> &opened() const { return m_opened; }

    /// The whole text so far.
    void grew(const QString &text);

    /// The draft is saved when it answers. When another Agate holds the library: handed to its window; failing that it waits for
    /// the library 5 s at most, then InUse.
    LibraryResult<DraftId> keep(const QString &text);

private:
    void writeJournal();
    LibraryResult<DraftId> keepHere(const QString &text);

    Desk &m_desk;
    NewDraft m_about;
    bool m_holds = false;
    bool m_added = false;
    std::optional<Library::Opened> m_opened;
    QString m_text;
    QTimer m_journalTimer;
};

} // namespace agate

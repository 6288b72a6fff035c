// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library_thread.h"

#include <QObject>

namespace agate
{

class DraftLists;
class DraftPage;
class Notices;
class SidePanel;
struct WindowActions;

/// The ways from one draft to another: searching all of them, going back to the one before, pins; and that each opens where it was
/// left. What was left when is kept in the library, so it outlives the window.
class Finding : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        LibraryThread &library;
        const WindowActions &actions;
        SidePanel &side;
        DraftPage &page;
        DraftLists &lists;
        Notices &notices;
    };

    explicit Finding(const Parts &parts, QObject *parent = nullptr);

    /// The window goes: the place in the draft is kept.
    void close();

signals:
    /// A draft is about to be shown.
    void draftWanted();

private:
    void search();
    void goBack();
    void left(const DraftId &draft);

    LibraryThread &m_library;
    const WindowActions &m_actions;
    SidePanel &m_side;
    DraftPage &m_page;
    DraftLists &m_lists;
    Notices &m_notices;
    bool m_isGoingBack = false;
};

} // namespace agate

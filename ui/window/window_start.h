// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library_thread.h"
#include "window/window_session.h"

#include <QObject>
#include <QPointer>

class QStackedWidget;

namespace agate
{

class Composing;
class DraftPage;
class Notices;
class RecoveryPage;

/// Brings a writer back to where they were: what a crash left is offered first, then the draft that was open, with the proposal
/// that was on it.
class WindowStart : public QObject
{
    Q_OBJECT
public:
    WindowStart(LibraryThread &library, QStackedWidget &centre, DraftPage &page, Composing &composing, Notices &notices,
                QObject *parent = nullptr);

    void begin(const WindowSession &session, bool writable);

signals:
    void draftWanted();

private:
    void offer(const QList<Leftover> &leftovers);
    void openLastDraft();

    LibraryThread &m_library;
    QStackedWidget &m_centre;
    DraftPage &m_page;
    Composing &m_composing;
    Notices &m_notices;
    WindowSession m_session;
    QPointer<RecoveryPage> m_recovery;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/draft_editor.h"
#include "notice/notice.h"
#include "support/scripted_engine.h"
#include "window/main_window.h"

#include <QTemporaryDir>

#include <memory>

namespace agate::tests
{

/// A real window over a real library in a folder of its own, with an engine that answers what the test says.
class FlowDesk
{
public:
    FlowDesk();
    ~FlowDesk();

    /// Shows a window on the folder's library and waits until it is open.
    bool openWindow(const WindowSession &session = {});
    /// As the writer closes it; what is left is in the folder.
    void closeWindow();

    QString libraryFile() const { return m_folder.filePath(QStringLiteral("library.sqlite")); }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    MainWindow &window() const { return *m_window; }

    DraftEditor &editor() const;

    ScriptedEngine &engine() { return m_engine; }

    LibraryThread &library() const { return *m_library; }

    const WindowSession &lastSession() const { return m_session; }

    static Template story();
    static Brief brief(const QString &hero = QStringLiteral("Pip"));
    static ModelInUse localModel();
    static ModelInUse remoteModel();

    void write(const QString &hero = QStringLiteral("Pip"));
    /// Until the library holds `text` as the draft's.
    bool savedText(const QString &text);
    QList<Revision> revisions(const DraftId &draft);
    QList<DraftSummary> drafts(bool trashed = false);
    /// The notice that is shown and begins so; null if none.
    const Notice *notice(const QString &beginning);
    bool press(const QString &action);

    template <typename Work>
    auto ask(Work work);

private:
    QTemporaryDir m_folder;
    ScriptedEngine m_engine;
    std::unique_ptr<LibraryThread> m_library;
    std::unique_ptr<MainWindow> m_window;
    WindowSession m_session;
    Notice m_found;
};

template <typename Work>
auto FlowDesk::ask(Work work)
{
    auto answer = m_library->run(work);
    answer.waitForFinished();
    return answer.takeResult();
}

} // namespace agate::tests

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/picture_door.h"
#include "text/markdown_blocks.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QAction;
class QSplitter;
class QUrl;

namespace agate
{

class DraftPage;
class PreviewPanel;
struct PreviewStyle;
struct WindowSession;

/// The preview beside the draft: made when it is first wanted, made anew when typing pauses, and scrolled along with the draft
/// in both directions.
class LivePreview : public QObject
{
    Q_OBJECT
public:
    /// Drafts up to this length (UTF-16 units) are shown whole, of longer ones this much around what is read: less where that
    /// takes so long that it would be felt (tables).
    static constexpr qsizetype wholeUpTo = 200'000;

    LivePreview(QAction &toggle, DraftPage &page, QSplitter &splitter, QObject *parent = nullptr);

    /// Where pictures may come from: asked whenever the preview is made.
    void setPictureFolders(std::function<QStringList()> folders) { m_folders = std::move(folders); }

    bool isShown() const;

    /// Null before it was first shown.
    PreviewPanel *panel() const { return m_panel; }

    /// Shows the panel as it was left, once the window is seen.
    void restore(const WindowSession &session);
    void remember(WindowSession &session) const;

    /// For tests: who opens a link instead of the system's browser.
    void setBrowser(std::function<void(const QUrl &)> browser) { m_browser = std::move(browser); }

    /// How the draft would be set on paper or beside itself.
    PreviewStyle style() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(bool shown);
    void textChanged();
    void render();
    void restyle();
    void followEditor();
    void followPreview();

    QAction &m_toggle;
    DraftPage &m_page;
    QSplitter &m_splitter;
    std::function<QStringList()> m_folders;
    std::function<void(const QUrl &)> m_browser;
    PreviewPanel *m_panel = nullptr;
    int m_width = 0;
    MarkdownBlocks m_blocks;
    PictureDoor m_door;
    QTimer m_pause;
    qsizetype m_most = wholeUpTo;
    std::chrono::milliseconds m_took{0};
    /// One of the two is being scrolled because the other was.
    bool m_following = false;
};

} // namespace agate

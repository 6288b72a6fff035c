// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"
#include "editor/focus_fade.h"
#include "look/scheme.h"

#include <QByteArray>
#include <QStringList>

namespace agate
{

/// How a window was left, so that it can be found again so.
struct WindowSession {
    /// As QWidget::saveGeometry() and QSplitter::saveState() give them.
    QByteArray geometry;
    QByteArray splitter;
    bool sidebarVisible = true;
    /// "drafts", "templates" or "outline".
    QString sidebarTab;
    /// Null: an empty page.
    DraftId draft;
    /// UTF-16 units.
    qsizetype caret = 0;
    /// Where a proposal stood that was put away when the window closed; -1: none.
    qsizetype proposalAt = -1;
    /// Per cent.
    int zoom = 100;
    /// Names of the actions that were last chosen in the palette, newest first.
    QStringList recentActions;
    bool previewVisible = false;
    /// Of the preview, in pixels; 0: it was never shown.
    int previewWidth = 0;
    SchemeChoice colours = SchemeChoice::System;
    FocusMode focus = FocusMode::Off;
    bool typewriter = false;
    bool frontMatterShown = false;
    bool checkSpelling = true;
    /// BCP 47 tag for drafts that name no language; empty: the system's.
    QString spellingLanguage;

    bool operator==(const WindowSession &) const = default;
};

} // namespace agate

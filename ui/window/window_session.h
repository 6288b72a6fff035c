// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"
#include "look/scheme.h"

#include <QByteArray>

namespace agate
{

/// How a window was left, so that it can be found again so.
struct WindowSession {
    /// As QWidget::saveGeometry() and QSplitter::saveState() give them.
    QByteArray geometry;
    QByteArray splitter;
    bool sidebarVisible = true;
    /// "drafts" or "templates".
    QString sidebarTab;
    /// Null: an empty page.
    DraftId draft;
    /// UTF-16 units.
    qsizetype caret = 0;
    /// Where a proposal stood that was put away when the window closed; -1: none.
    qsizetype proposalAt = -1;
    /// Per cent.
    int zoom = 100;
    bool previewVisible = false;
    /// Of the preview, in pixels; 0: it was never shown.
    int previewWidth = 0;
    SchemeChoice colours = SchemeChoice::System;

    bool operator==(const WindowSession &) const = default;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QKeyEvent;
class QMouseEvent;
class QPainter;

namespace agate
{

/// Something that stands between a draft's paragraphs without being text: a proposal. DraftEditor keeps rows free for it,
/// lets it paint there, and offers it keys and clicks first. One editor has one guest at most; see DraftEditor::host().
class EditorGuest
{
public:
    virtual ~EditorGuest() = default;

    /// The free rows over the column's width, in the viewport's coordinates; before and after the text is painted.
    virtual void paintUnder(QPainter &painter, const QRectF &area) = 0;
    virtual void paintOver(QPainter &painter, const QRectF &area) = 0;
    /// A key for the editor: true if it was the guest's. Also asked for shortcuts that the key would set off otherwise;
    /// then `press` is false, and the answer only says whether the guest wants it.
    virtual bool takeKey(const QKeyEvent &event, bool press) = 0;
    /// The mouse was pressed, moved or released within the free rows.
    virtual void mouse(const QMouseEvent &event) = 0;
    /// The free rows may stand elsewhere now: after scrolling, typing, resizing.
    virtual void moved() = 0;
    /// Type, colours, zoom or width have changed.
    virtual void restyle() = 0;
};

} // namespace agate

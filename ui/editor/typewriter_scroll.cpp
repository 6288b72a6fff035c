// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/typewriter_scroll.h"

#include "editor/draft_editor.h"

#include <QEvent>
#include <QScrollBar>

namespace agate
{

TypewriterScroll::TypewriterScroll(DraftEditor &editor) : QObject(&editor), m_editor(editor)
{
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_on && !m_pressed)
            hold();
    });
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_held = false; });
    editor.viewport()->installEventFilter(this);
    editor.installEventFilter(this);
}

void TypewriterScroll::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    // Room below the last row.
    m_editor.setCenterOnScroll(on);
    if (on)
        hold();
    else
        m_editor.ensureCursorVisible();
}

bool TypewriterScroll::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        m_pressed = true;
        m_held = false;
        break;
    case QEvent::MouseButtonRelease:
    // A menu that opened may have swallowed the release.
    case QEvent::KeyPress:
    case QEvent::InputMethod:
        m_pressed = false;
        break;
    case QEvent::Resize:
        // Its own filter comes before the editor has seen the new size.
        if (m_on && m_held)
            QMetaObject::invokeMethod(this, &TypewriterScroll::hold, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void TypewriterScroll::hold()
{
    if (!m_on)
        return;
    m_editor.scrollCaretTo(m_editor.viewport()->height() / 2.0);
    m_held = true;
}

} // namespace agate

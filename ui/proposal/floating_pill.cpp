// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proposal/floating_pill.h"

#include "editor/draft_editor.h"
#include "proposal/pill_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace agate
{

namespace
{

// Room around the panel that the shadow fades out in.
constexpr int shadow = 10;
constexpr int distance = 11;

} // namespace

FloatingPill::FloatingPill(DraftEditor *editor) : QWidget(editor->viewport()), m_editor(editor), m_row(new QHBoxLayout(this))
{
    // The viewport is set in the draft's colours and shows an I-beam; this is a part of the window.
    setCursor(Qt::ArrowCursor);
    m_row->setContentsMargins(shadow + 6, shadow + 5, shadow + 6, shadow + 5);
    m_row->setSpacing(2);
}

PillButton *FloatingPill::addButton()
{
    auto *button = new PillButton(m_editor->style(), m_parts.isEmpty(), this);
    addPart(button);
    return button;
}

void FloatingPill::addPart(QWidget *part)
{
    // Who comes back to the text by Shift+Tab passes the pill that belongs to it.
    setTabOrder(m_parts.isEmpty() ? m_editor : m_parts.last(), part);
    m_row->addWidget(part);
    m_parts.append(part);
}

void FloatingPill::addNote(QLabel *note)
{
    note->setContentsMargins(6, 0, 6, 0);
    m_row->addWidget(note);
    m_notes.append(note);
}

void FloatingPill::placeAt(const QRectF &panel, bool left)
{
    const QWidget *viewport = parentWidget();
    if (panel.isEmpty() || panel.bottom() < -distance - height() || panel.top() > viewport->height()) {
        hide();
        return;
    }
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_editor->style().muted);
    for (QLabel *note : std::as_const(m_notes))
        note->setPalette(colours);
    setLayoutDirection(QGuiApplication::layoutDirection());
    const QSize size = sizeHint();
    int x = left ? int(panel.left()) - shadow : int(panel.right()) - size.width() + shadow;
    x = qBound(0, x, qMax(0, viewport->width() - size.width()));
    const int y = qMin(int(panel.bottom()) + distance - shadow, viewport->height() - size.height());
    setGeometry({QPoint(x, y), size});
    show();
    raise();
}

void FloatingPill::putAway()
{
    if (isAncestorOf(focusWidget()) && focusWidget()->hasFocus())
        m_editor->setFocus();
    hide();
}

QList<QWidget *> FloatingPill::offered() const
{
    QList<QWidget *> parts = m_parts;
    parts.removeIf([](const QWidget *part) { return !part->isVisible(); });
    return parts;
}

bool FloatingPill::moveFocus(int by)
{
    const auto buttons = offered();
    const auto now = std::find_if(buttons.begin(), buttons.end(), [](const QWidget *part) { return part->hasFocus(); }) - buttons.begin();
    const auto next = now + by;
    if (next < 0 || next >= buttons.size())
        return false;
    buttons[next]->setFocus(Qt::TabFocusReason);
    return true;
}

// The editor above keeps Tab for itself, as a letter of the draft: out of the pill it leads back to the text.
bool FloatingPill::focusNextPrevChild(bool next)
{
    if (!moveFocus(next ? 1 : -1))
        m_editor->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void FloatingPill::takeFocus()
{
    if (const auto buttons = offered(); !buttons.isEmpty())
        buttons.first()->setFocus(Qt::ShortcutFocusReason);
}

void FloatingPill::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F6:
        m_editor->setFocus(Qt::ShortcutFocusReason);
        break;
    case Qt::Key_Left:
        moveFocus(isRightToLeft() ? 1 : -1);
        break;
    case Qt::Key_Right:
        moveFocus(isRightToLeft() ? -1 : 1);
        break;
    default:
        // A line's Enter goes on to whoever is below it, which is the draft.
        if (event->text().isEmpty())
            QWidget::keyPressEvent(event);
    }
}

void FloatingPill::paintEvent(QPaintEvent *)
{
    const EditorStyle &style = m_editor->style();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF panel = QRectF(rect()).adjusted(shadow + 0.5, shadow + 0.5, -shadow - 0.5, -shadow - 0.5);
    painter.setPen(Qt::NoPen);
    for (int i = shadow; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 3));
        painter.drawRoundedRect(panel.adjusted(-i, -i + 3, i, i), 8 + i, 8 + i);
    }
    painter.setPen(QPen(style.line, 1));
    painter.setBrush(style.chrome);
    painter.drawRoundedRect(panel, 8, 8);
}

} // namespace agate

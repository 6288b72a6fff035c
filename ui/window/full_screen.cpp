// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/full_screen.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

namespace agate
{

namespace
{

constexpr qreal mouseShakes = 8;

bool isTyping(const QEvent &event)
{
    if (event.type() == QEvent::InputMethod)
        return !static_cast<const QInputMethodEvent &>(event).commitString().isEmpty();
    if (event.type() != QEvent::KeyPress)
        return false;
    const QString text = static_cast<const QKeyEvent &>(event).text();
    return !text.isEmpty() && text.at(0).isPrint();
}

} // namespace

FullScreen::FullScreen(QAction &action, QAction &nextPlace, QWidget &window, QWidget &editor, const QList<QWidget *> &bars)
    : QObject(&window)
    , m_action(&action)
    , m_window(window)
    , m_editor(editor)
    , m_bars(bars)
{
    connect(&action, &QAction::toggled, this, &FullScreen::setFull);
    // Before the action itself looks for the next part that is to be seen.
    connect(&nextPlace, &QAction::triggered, this, [this] { showBars(true); });
    for (QWidget *bar : std::as_const(m_bars)) {
        QSizePolicy policy = bar->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        bar->setSizePolicy(policy);
    }
    m_window.installEventFilter(this);
    m_editor.installEventFilter(this);
    if (auto *area = qobject_cast<QAbstractScrollArea *>(&m_editor)) {
        area->viewport()->setMouseTracking(true);
        area->viewport()->installEventFilter(this);
    }
}

void FullScreen::setFull(bool full)
{
    m_window.setWindowState(full ? m_window.windowState() | Qt::WindowFullScreen : m_window.windowState() & ~Qt::WindowFullScreen);
    m_window.setMouseTracking(full);
    if (!full)
        showBars(true);
}

void FullScreen::showBars(bool show)
{
    if (show == m_barsShown)
        return;
    m_barsShown = show;
    m_mouse = QCursor::pos();
    for (QWidget *bar : std::as_const(m_bars))
        bar->setVisible(show);
    m_window.update();
}

bool FullScreen::eventFilter(QObject *watched, QEvent *event)
{
    // A window that is being taken down still tells its parts that they lose the focus.
    if (!m_action)
        return QObject::eventFilter(watched, event);
    // The desktop takes a window out of it too, and a session begins in it.
    if (watched == &m_window && event->type() == QEvent::WindowStateChange)
        m_action->setChecked(m_window.windowState().testFlag(Qt::WindowFullScreen));
    if (!m_action->isChecked())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress:
        if (watched == &m_window && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            m_action->setChecked(false);
            return true;
        }
        [[fallthrough]];
    case QEvent::InputMethod:
        if (watched == &m_editor && isTyping(*event))
            showBars(false);
        break;
    case QEvent::MouseMove:
        if ((static_cast<QMouseEvent *>(event)->globalPosition() - m_mouse).manhattanLength() > mouseShakes)
            showBars(true);
        break;
    case QEvent::FocusOut:
        if (watched == &m_editor)
            showBars(true);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace agate

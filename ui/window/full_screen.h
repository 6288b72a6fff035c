// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointF>
#include <QPointer>

class QAction;
class QWidget;

namespace agate
{

/// The window without anything around it. Escape leaves, when nothing nearer takes that key. While the writer types, the bars go;
/// their room stays, so that the text does not move. They come back with the mouse, and when the keyboard leaves the draft.
class FullScreen : public QObject
{
    Q_OBJECT
public:
    FullScreen(QAction &action, QAction &nextPlace, QWidget &window, QWidget &editor, const QList<QWidget *> &bars);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setFull(bool full);
    void showBars(bool show);

    QPointer<QAction> m_action;
    QWidget &m_window;
    QWidget &m_editor;
    QList<QWidget *> m_bars;
    bool m_barsShown = true;
    /// Where the mouse was when the bars went: hands on a table shake it.
    QPointF m_mouse;
};

} // namespace agate

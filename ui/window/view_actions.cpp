// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/view_actions.h"

#include "editor/draft_editor.h"
#include "window/window_actions.h"

#include <QApplication>

namespace agate
{

namespace
{

/// The widget in a place that takes the keyboard first; null when none does.
QWidget *firstIn(QWidget *place)
{
    if (place->focusProxy())
        return place->focusProxy();
    const auto inside = place->findChildren<QWidget *>();
    for (QWidget *child : inside) {
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
            return child;
    }
    return nullptr;
}

void goToNextOf(const QList<QWidget *> &places)
{
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = 0;
    while (at < places.size() && !(focus && places.at(at) && places.at(at)->isAncestorOf(focus)))
        ++at;
    for (qsizetype step = 1; step <= places.size(); ++step) {
        QWidget *place = places.at((at + step) % places.size());
        if (QWidget *next = place && place->isVisible() ? firstIn(place) : nullptr) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace

SchemeChoice chosenColours(const WindowActions &actions)
{
    return actions.darkColours->isChecked() ? SchemeChoice::Dark
        : actions.lightColours->isChecked() ? SchemeChoice::Light
                                            : SchemeChoice::System;
}

void showColours(const WindowActions &actions, SchemeChoice colours)
{
    (colours == SchemeChoice::Dark        ? actions.darkColours
         : colours == SchemeChoice::Light ? actions.lightColours
                                          : actions.systemColours)
        ->setChecked(true);
}

void connectViewActions(const WindowActions &actions, QWidget &window, DraftEditor &editor, std::function<QList<QWidget *>()> places)
{
    QObject::connect(actions.zoomIn, &QAction::triggered, &editor, &DraftEditor::zoomIn);
    QObject::connect(actions.zoomOut, &QAction::triggered, &editor, &DraftEditor::zoomOut);
    QObject::connect(actions.zoomReset, &QAction::triggered, &editor, [&editor] { editor.setZoom(100); });
    QObject::connect(actions.frontMatter, &QAction::toggled, &editor, &DraftEditor::setFrontMatterShown);
    QObject::connect(actions.nextPlace, &QAction::triggered, &window, [places = std::move(places)] { goToNextOf(places()); });
}

} // namespace agate

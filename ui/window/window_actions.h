// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QWidget>

namespace agate
{

/// Everything a writer can ask of the window, each with its words and keys, made once and shown in several places.
/// What an action does is connected by its window. Owned by the widget it was made for.
///
/// Each has an object name, which settings and the palette know it by: English, lower_snake, never changed once released.
struct WindowActions {
    explicit WindowActions(QWidget &window);

    /// All of them, in groups, for the menu button.
    QMenu *menu(QWidget *parent) const;

    QAction *newDraft;
    QAction *open;
    QAction *save;
    QAction *saveAs;
    QAction *reopenClosed;
    QAction *pinDraft;
    QAction *print;
    QAction *printPreview;
    QAction *quit;

    QAction *undo;
    QAction *redo;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *selectAll;
    QAction *searchLibrary;

    QAction *write;
    QAction *keep;
    QAction *discard;
    QAction *again;
    QAction *stop;
    QAction *chooseModel;
    QAction *offline;

    QAction *sidebar;
    QAction *drafts;
    QAction *templates;
    QAction *nextPlace;
    QAction *preview;
    QAction *statistics;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *fullScreen;
    QActionGroup *colours;
    QAction *systemColours;
    QAction *lightColours;
    QAction *darkColours;
};

} // namespace agate

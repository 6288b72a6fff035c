// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QWidget>

#include <array>

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
    QAction *settings;
    QAction *print;
    QAction *printPreview;
    QAction *quit;

    QAction *undo;
    QAction *redo;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *pastePlain;
    QAction *selectAll;
    QAction *find;
    QAction *replace;
    QAction *findNext;
    QAction *findPrevious;

    QAction *bold;
    QAction *italic;
    QAction *strike;
    QAction *code;
    QAction *comment;
    QAction *link;
    std::array<QAction *, 6> headings;
    QAction *paragraph;
    QAction *bullets;
    QAction *numbers;
    QAction *tasks;
    QAction *quote;
    QAction *alignTable;
    QAction *insertPicture;
    QAction *searchLibrary;
    QAction *checkSpelling;
    QAction *nextMisspelt;

    QAction *suggestNow;
    QAction *nextSuggestion;
    QAction *suggest;
    QAction *suggestHere;

    QAction *write;
    QAction *keep;
    QAction *discard;
    QAction *again;
    QAction *stop;
    QAction *chooseModel;
    QAction *offline;

    QAction *sectionUp;
    QAction *sectionDown;
    QAction *sectionLarger;
    QAction *sectionSmaller;

    QAction *palette;
    QAction *sidebar;
    QAction *drafts;
    QAction *templates;
    QAction *outline;
    QAction *nextPlace;
    QAction *preview;
    QAction *frontMatter;
    QAction *statistics;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *focusMode;
    QAction *typewriter;
    QAction *fullScreen;
    QActionGroup *colours;
    QAction *systemColours;
    QAction *lightColours;
    QAction *darkColours;

private:
    void makeFormats(QWidget &window);
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewrite/rewrite_task.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace agate
{

/// What a writer can have done with a selection, each as a command of the window, and the menu with all of them.
class RewriteActions : public QObject
{
    Q_OBJECT

public:
    explicit RewriteActions(QWidget &window);

    /// A new menu with all of them, owned by its parent.
    QMenu *menu(QWidget *parent);
    /// The languages alone, in the writer's own words; the window's first.
    QMenu *languageMenu(QWidget *parent);

signals:
    void wanted(const agate::RewriteTask &task);
    /// To be said in a field of its own.
    void ownWordsWanted();
    void translationWanted();

private:
    QAction *add(const QString &name, const char *words, const RewriteTask &task);
    void fillLanguages(QMenu &menu);

    QWidget &m_window;
    QAction *m_ownWords;
    QAction *m_translate;
    QList<QAction *> m_first;
    QList<QAction *> m_tones;
    QList<QAction *> m_tellings;
    QList<QAction *> m_forms;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace agate
{

class OutlineList;
class OutlineView;
struct OutlineEntry;

/// The sidebar of headings: click or Enter goes there, dragging or Alt with an arrow moves a section or changes its rank.
/// It knows no draft: it is told the headings, and says what the writer wants of them.
class OutlineSidebar : public QWidget
{
    Q_OBJECT

public:
    explicit OutlineSidebar(QWidget *parent = nullptr);

    void setEntries(const QList<OutlineEntry> &entries);
    /// How many words each section has.
    void setWords(const QList<qsizetype> &words);
    /// The heading that the caret is below; -1: none.
    void setCurrent(int row);
    /// Puts the list's own mark on a row.
    void select(int row);
    /// Whether sections may be moved: not in a draft that can only be read.
    void setMovable(bool movable);

    void focusList();

    OutlineView &view() const { return *m_view; }

signals:
    void chosen(int row);
    void moveWanted(int section, int before);
    /// One place up or down.
    void stepWanted(int section, bool up);
    /// Smaller (1) or larger (-1) headings.
    void rankWanted(int section, int steps);

private:
    QAction *addAction(const QString &name, const QString &text, const QKeySequence &keys);
    void showMenu(const QPoint &at);
    void showState();

    OutlineList *m_list;
    OutlineView *m_view;
    QWidget *m_empty;
    QAction *m_go;
    QAction *m_up;
    QAction *m_down;
    QAction *m_larger;
    QAction *m_smaller;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_sidebar.h"

#include "look/wrapped_label.h"
#include "outline/outline_list.h"
#include "outline/outline_view.h"

#include <QAction>
#include <QMenu>
#include <QVBoxLayout>

namespace agate
{

OutlineSidebar::OutlineSidebar(QWidget *parent)
    : QWidget(parent)
    , m_list(new OutlineList(this))
    , m_view(new OutlineView(m_list, this))
    , m_empty(new QWidget(this))
{
    m_view->setAccessibleName(tr("Outline"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *nothing = new WrappedLabel(tr("The headings of this draft appear here. Begin a line with “# ” to make one, with “## ” for a "
                                        "smaller one."),
                                     m_empty);
    nothing->setForegroundRole(QPalette::PlaceholderText);
    auto *empty = new QVBoxLayout(m_empty);
    empty->setContentsMargins(9, 8, 9, 8);
    empty->addWidget(nothing);
    empty->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);

    //: A command: put the caret at this heading
    m_go = addAction(QStringLiteral("outline_go"), tr("Go there"), Qt::Key_Return);
    m_go->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    //: A command: move this section before the one above it
    m_up = addAction(QStringLiteral("outline_move_up"), tr("Move up"), Qt::ALT | Qt::Key_Up);
    m_down = addAction(QStringLiteral("outline_move_down"), tr("Move down"), Qt::ALT | Qt::Key_Down);
    // An arrow points where the words go: away from the edge they begin at.
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    m_larger = addAction(QStringLiteral("outline_larger"), tr("Larger heading"), Qt::ALT | (isMirrored ? Qt::Key_Right : Qt::Key_Left));
    m_smaller = addAction(QStringLiteral("outline_smaller"), tr("Smaller heading"), Qt::ALT | (isMirrored ? Qt::Key_Left : Qt::Key_Right));

    const auto row = [this] { return m_view->currentIndex().row(); };
    connect(m_go, &QAction::triggered, this, [this, row] { emit chosen(row()); });
    connect(m_up, &QAction::triggered, this, [this, row] { emit stepWanted(row(), true); });
    connect(m_down, &QAction::triggered, this, [this, row] { emit stepWanted(row(), false); });
    connect(m_larger, &QAction::triggered, this, [this, row] { emit rankWanted(row(), -1); });
    connect(m_smaller, &QAction::triggered, this, [this, row] { emit rankWanted(row(), 1); });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { emit chosen(index.row()); });
    connect(m_view, &OutlineView::dropped, this, &OutlineSidebar::moveWanted);
    connect(m_view, &QWidget::customContextMenuRequested, this, &OutlineSidebar::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutlineSidebar::showState);
    showState();
}

QAction *OutlineSidebar::addAction(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, m_view);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    return action;
}

void OutlineSidebar::setEntries(const QList<OutlineEntry> &entries)
{
    m_list->setEntries(entries);
    showState();
}

void OutlineSidebar::setWords(const QList<qsizetype> &words)
{
    m_list->setWords(words);
}

void OutlineSidebar::setCurrent(int row)
{
    if (row == m_list->current())
        return;
    m_list->setCurrent(row);
    // Where the writer reads is kept in sight, unless it is this list that is being read.
    if (row >= 0 && !m_view->hasFocus())
        m_view->scrollTo(m_list->index(row));
}

void OutlineSidebar::select(int row)
{
    m_view->setCurrentIndex(m_list->index(row));
}

void OutlineSidebar::setMovable(bool movable)
{
    m_view->setMovable(movable);
    showState();
}

void OutlineSidebar::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (m_list->rowCount() > 0 && m_list->current() >= 0)
        select(m_list->current());
    else if (!m_view->currentIndex().isValid())
        select(0);
}

void OutlineSidebar::showState()
{
    const bool isEmpty = m_list->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    // Tab would lead to a list that is not to be seen, and no further.
    setFocusProxy(isEmpty ? nullptr : m_view);
    m_empty->setVisible(isEmpty);
    const bool isPicked = m_view->currentIndex().isValid();
    m_go->setEnabled(isPicked);
    for (QAction *action : {m_up, m_down, m_larger, m_smaller})
        action->setEnabled(isPicked && m_view->dragEnabled());
}

void OutlineSidebar::showMenu(const QPoint &at)
{
    if (!m_view->indexAt(at).isValid())
        return;
    QMenu menu(m_view);
    menu.addActions({m_go});
    menu.addSeparator();
    menu.addActions({m_up, m_down});
    menu.addSeparator();
    menu.addActions({m_larger, m_smaller});
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/top_bar.h"

#include "look/icons.h"
#include "window/model_chip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace agate
{

namespace
{

/// Says the action's keys too, also when they become others.
void showHelp(QToolButton &button, const QAction &action, const QString &help)
{
    const auto show = [&button, &action, help] {
        const QString keys = action.shortcut().toString(QKeySequence::NativeText);
        //: A button's help; %1: what it does, %2: its keys
        button.setToolTip(keys.isEmpty() ? help : TopBar::tr("%1 (%2)").arg(help, keys));
    };
    show();
    QObject::connect(&action, &QAction::changed, &button, show);
}

QToolButton *button(QAction *action, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("look", QStringLiteral("bar"));
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setText(text);
    button->setAccessibleName(action->text().remove(u'&'));
    showHelp(*button, *action, action->toolTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QToolButton::setEnabled);
    return button;
}

} // namespace

TopBar::TopBar(const WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_sidebar(new QToolButton(this))
    , m_model(new ModelChip(this))
    , m_menu(new QToolButton(this))
    , m_all(actions.menu(m_menu))
{
    setProperty("look", QStringLiteral("bar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 5, 8, 5);
    row->setSpacing(4);
    for (QToolButton *symbol : {m_sidebar, m_menu}) {
        symbol->setProperty("look", QStringLiteral("bar"));
        symbol->setAutoRaise(true);
        symbol->setToolButtonStyle(Qt::ToolButtonIconOnly);
        symbol->setFocusPolicy(Qt::TabFocus);
    }
    m_sidebar->setCheckable(true);
    m_sidebar->setChecked(actions.sidebar->isChecked());
    m_sidebar->setAccessibleName(tr("Sidebar"));
    showHelp(*m_sidebar, *actions.sidebar, tr("Show or hide the sidebar"));
    connect(m_sidebar, &QToolButton::clicked, actions.sidebar, &QAction::trigger);
    connect(actions.sidebar, &QAction::toggled, m_sidebar, &QToolButton::setChecked);
    row->addWidget(m_sidebar);
    QWidget *before = m_sidebar;
    const auto add = [&](QAction *action, const QString &text) {
        QToolButton *next = button(action, text, this);
        row->addWidget(next);
        setTabOrder(before, next);
        before = next;
        m_last = next;
    };
    //: A short button: begin an empty draft
    add(actions.newDraft, tr("New"));
    //: A short button: open a text file
    add(actions.open, tr("Open"));
    //: A short button: save the draft to a text file
    add(actions.saveAs, tr("Save as…"));
    //: A short button: go to the templates to have something written
    add(actions.write, tr("Write"));
    setTabOrder(before, m_model);
    setTabOrder(m_model, m_menu);
    row->addStretch(1);
    row->addWidget(m_model);
    m_menu->setAccessibleName(tr("Menu of all commands"));
    //: The key F10 opens it
    m_menu->setToolTip(tr("All commands (F10)"));
    m_menu->setShortcut(Qt::Key_F10);
    // Not setMenu(): that paints an arrow over the symbol.
    connect(m_menu, &QToolButton::clicked, this, [this] {
        const int width = m_all->sizeHint().width();
        m_all->popup(m_menu->mapToGlobal(QPoint(isRightToLeft() ? 0 : m_menu->width() - width, m_menu->height() + 2)));
    });
    row->addWidget(m_menu);
    connect(m_model, &QPushButton::clicked, actions.chooseModel, &QAction::trigger);
    m_sidebar->setIcon(iconOf(Symbol::Sidebar));
    m_menu->setIcon(iconOf(Symbol::Menu));
}

void TopBar::addMenu(const QString &text, const QString &help, const std::function<QMenu *(QWidget *)> &make)
{
    auto *button = new QToolButton(this);
    button->setProperty("look", QStringLiteral("bar"));
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(text);
    auto *row = static_cast<QBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_last) + 1, button);
    setTabOrder(m_last, button);
    setTabOrder(button, m_model);
    m_last = button;
    // Not setMenu(): that paints an arrow over the words.
    connect(button, &QToolButton::clicked, this, [this, button, menu = make(button)] {
        const int width = menu->sizeHint().width();
        menu->popup(button->mapToGlobal(QPoint(isRightToLeft() ? button->width() - width : 0, button->height() + 2)));
    });
    const QList<QAction *> parts = m_all->actions();
    const auto separator = std::ranges::find_if(parts, &QAction::isSeparator);
    m_all->insertMenu(separator == parts.end() ? nullptr : *separator, make(m_all));
}

} // namespace agate

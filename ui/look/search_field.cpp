// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/search_field.h"

#include "look/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace agate
{

SearchField::SearchField(const QString &name, QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(name);
    addAction(iconOf(Symbol::Search, QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_clear = addAction(iconOf(Symbol::Close, QPalette::PlaceholderText), QLineEdit::TrailingPosition);
    m_clear->setText(tr("Clear search"));
    m_clear->setToolTip(m_clear->text());
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) {
        emit resultsWanted();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace agate

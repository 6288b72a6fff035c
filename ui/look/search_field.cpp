// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/search_field.h"

#include "look/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace agate
{

// QLineEdit's own actions stay 16 px whatever the text's size: so the glass is painted and the button placed here.
SearchField::SearchField(const QString &name, QWidget *parent) : QLineEdit(parent), m_clear(new QToolButton(this))
{
    setProperty("look", QStringLiteral("search"));
    setAccessibleName(name);
    m_clear->setIcon(iconOf(Symbol::Close, QPalette::PlaceholderText));
    m_clear->setAccessibleName(tr("Clear search"));
    m_clear->setToolTip(m_clear->accessibleName());
    m_clear->setCursor(Qt::ArrowCursor);
    // By keyboard Escape does the same.
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    place();
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

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int side = iconSide();
    const QRect glass(side * 5 / 8, (height() - side) / 2, side, side);
    const QRect placed = QStyle::visualRect(layoutDirection(), rect(), glass);
    iconOf(Symbol::Search, QPalette::PlaceholderText)
        .paint(&painter, placed, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    place();
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        place();
}

int SearchField::iconSide() const
{
    return fontMetrics().height() * 4 / 5;
}

void SearchField::place()
{
    const int side = iconSide();
    const int leading = side * 3 / 2;
    const int trailing = side * 5 / 4;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(isMirrored ? trailing : leading, 0, isMirrored ? leading : trailing, 0);
    const int button = qMin(height() - 4, side * 2);
    const QRect area(width() - button - 2, (height() - button) / 2, button, button);
    m_clear->setIconSize({side, side});
    m_clear->setGeometry(QStyle::visualRect(layoutDirection(), rect(), area));
}

} // namespace agate

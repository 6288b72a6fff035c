// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_card.h"

#include "look/colours.h"
#include "look/icons.h"
#include "models/lines.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace agate
{

ModelCard::ModelCard(Symbol symbol, const QString &heading, const QString &sentence, QWidget *parent)
    : QFrame(parent)
    , m_sentence(mutedLine(sentence, this))
    , m_content(new QVBoxLayout)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(16, 14, 16, 14);
    columns->setSpacing(12);
    auto *sign = new QLabel(this);
    sign->setPixmap(iconOf(symbol).pixmap(QSize(20, 20), devicePixelRatioF()));
    columns->addWidget(sign, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(strongLine(heading, this));
    column->addWidget(m_sentence);
    column->addLayout(m_content);
    m_content->setContentsMargins(0, 6, 0, 0);
    m_content->setSpacing(4);
    columns->addLayout(column, 1);
    setAccessibleName(heading);
}

void ModelCard::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void ModelCard::paintEvent(QPaintEvent *)
{
    const Colours colours = coloursFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.line);
    painter.setBrush(colours.paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/preview_panel.h"

#include "look/colours.h"
#include "look/elided_label.h"
#include "look/icons.h"
#include "preview/preview_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace agate
{

PreviewPanel::PreviewPanel(QWidget *parent)
    : QWidget(parent)
    //: Heading of the part of the window that shows the draft as readers will see it
    , m_title(new QLabel(tr("Preview"), this))
    , m_note(new ElidedLabel(tr("Long draft: the part around what you read"), this))
    , m_close(new QToolButton(this))
    , m_view(new PreviewView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 4, 8, 4);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_note, 1);
    row->addStretch(0);
    row->addWidget(m_close);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_close->setIcon(iconOf(Symbol::Close));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setAccessibleName(tr("Close the preview"));
    m_close->setToolTip(tr("Close the preview"));
    connect(m_close, &QToolButton::clicked, this, &PreviewPanel::closeWanted);
    setFocusProxy(m_view);
    setPartial(false);
}

void PreviewPanel::setPartial(bool partial)
{
    // Its room stays, so that the close button keeps its place.
    m_note->setText(partial ? tr("Long draft: the part around what you read") : QString());
}

void PreviewPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(coloursFor(palette()).line);
    painter.drawLine(0, m_view->y() - 1, width(), m_view->y() - 1);
}

} // namespace agate

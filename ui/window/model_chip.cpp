// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/model_chip.h"

#include "look/icons.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace agate
{

ModelChip::ModelChip(QWidget *parent) : QPushButton(parent)
{
    setProperty("look", QStringLiteral("chip"));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    showModel();
}

void ModelChip::setModel(const std::optional<ModelInUse> &model)
{
    if (m_model == model)
        return;
    m_model = model;
    showModel();
}

void ModelChip::showModel()
{
    if (!m_model) {
        m_whole = tr("No model yet");
        setIcon({});
        setToolTip(tr("Choose who writes: a model on this computer, a server, or a cloud"));
    } else if (m_model->leavesFor.isEmpty()) {
        //: %1: a model's name
        m_whole = tr("%1 · on this computer").arg(m_model->name);
        setIcon(iconOf(Symbol::House, QPalette::PlaceholderText));
        setToolTip(tr("What you write stays on this computer"));
    } else {
        //: %1: a model's name, %2: a host such as api.example.com
        m_whole = tr("%1 · leaves for %2").arg(m_model->name, m_model->leavesFor);
        setIcon(iconOf(Symbol::Cloud, QPalette::PlaceholderText));
        setToolTip(tr("What a model is to write is sent to %1").arg(m_model->leavesFor));
    }
    setAccessibleName(tr("Model: %1").arg(m_whole));
    setText(m_whole);
    updateGeometry();
}

QSize ModelChip::sizeHint() const
{
    const int most = fontMetrics().averageCharWidth() * 56;
    const QSize size = QPushButton::sizeHint();
    return {std::min(size.width(), most), size.height()};
}

QSize ModelChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 18), sizeHint().height()};
}

void ModelChip::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRect contents = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    const int room = contents.width() - (icon().isNull() ? 0 : iconSize().width() + 6);
    option.text = fontMetrics().elidedText(m_whole, Qt::ElideMiddle, room);
    painter.drawControl(QStyle::CE_PushButton, option);
}

} // namespace agate

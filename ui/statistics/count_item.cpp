// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/count_item.h"

#include "look/plain_text.h"

#include <QHelpEvent>
#include <QToolTip>

namespace agate
{

using namespace Qt::StringLiterals;

CountItem::CountItem(QWidget *parent) : QToolButton(parent)
{
    setProperty("look", QStringLiteral("fact"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(this, &QToolButton::clicked, this, [this] { setMeasure(CountMeasure((int(m_measure) + 1) % countMeasures)); });
    showCounts();
}

void CountItem::setCounts(const TextCounts &draft, const std::optional<TextCounts> &selection)
{
    if (draft == m_draft && selection == m_selection)
        return;
    m_draft = draft;
    m_selection = selection;
    showCounts();
}

void CountItem::setMeasure(CountMeasure measure)
{
    m_measure = measure;
    showCounts();
}

void CountItem::showCounts()
{
    const QString text = countText(m_measure, m_draft, m_selection);
    if (text == this->text())
        return;
    setText(text);
    //: Spoken name of a button in the status line; %1: as in "214 words · 1 min read"
    setAccessibleName(tr("Length of the draft: %1").arg(text));
}

bool CountItem::event(QEvent *event)
{
    // Made when it is asked for: the counts change with every word.
    if (event->type() == QEvent::ToolTip) {
        QString help = allCountsText(m_draft);
        if (m_selection)
            //: Heading in a help text, above the counts of what is selected
            help += u"\n\n"_s + tr("Selected:") + u'\n' + allCountsText(*m_selection);
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), toolTipOf(help), this);
        return true;
    }
    return QToolButton::event(event);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/count_text.h"

#include <QToolButton>

namespace agate
{

/// The length of the draft in the status line: a click shows the next measure, its help all of them.
class CountItem : public QToolButton
{
    Q_OBJECT
public:
    explicit CountItem(QWidget *parent = nullptr);

    void setCounts(const TextCounts &draft, const std::optional<TextCounts> &selection);

    CountMeasure measure() const { return m_measure; }

    void setMeasure(CountMeasure measure);

protected:
    bool event(QEvent *event) override;

private:
    void showCounts();

    CountMeasure m_measure = CountMeasure::Words;
    TextCounts m_draft;
    std::optional<TextCounts> m_selection;
};

} // namespace agate

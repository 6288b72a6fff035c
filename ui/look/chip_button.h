// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/symbol.h"

#include <QPushButton>

namespace agate
{

/// A round-ended button that says which of something is in use: an icon and a few words, cut short where they do not fit.
class ChipButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ChipButton(QWidget *parent = nullptr);

    /// `text` is plain text; it is the accessible name too.
    void setContent(Symbol symbol, const QString &text);

    QString content() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Symbol m_symbol = Symbol::House;
    QString m_text;
};

} // namespace agate

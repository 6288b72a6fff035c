// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/wrapped_label.h"

namespace agate
{

inline WrappedLabel *mutedLine(const QString &text, QWidget *parent)
{
    auto *label = new WrappedLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

inline WrappedLabel *strongLine(const QString &text, QWidget *parent)
{
    auto *label = new WrappedLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace agate

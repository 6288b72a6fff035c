// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/markup_change.h"

#include <QString>

#include <ctime>

namespace agate::tests
{

/// A text with a selection, written as "some ⟦words⟧ here", or with a caret: "some‸".
struct MarkedText {
    QString text;
    TextSpan selection;

    static MarkedText from(const QString &written);
    QString written() const;
    MarkedText with(const MarkupChange &change) const;
};

/// Of this process's own time, so that a busy computer fails no test.
double seconds(std::clock_t since);

/// Are the edits in order, apart from one another and within the text?
bool isSound(const MarkupChange &change, const QString &before);

} // namespace agate::tests

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/markup_change.h"

#include <QString>

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

/// Are the edits in order, apart from one another and within the text?
bool isSound(const MarkupChange &change, const QString &before);

} // namespace agate::tests

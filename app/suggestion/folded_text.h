// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace agate
{

/// A text for comparing: in small letters, one space for any white space, plain quotation marks. `origins` has for each unit the
/// place it came from, and one more: the size of the original.
struct FoldedSuggestion {
    QString text;
    QList<qsizetype> origins;
};

FoldedSuggestion foldSuggestion(QStringView text);

/// No word goes on across this place. Between letters of scripts without spaces, every place is one.
bool isEdgeOfWord(QStringView text, qsizetype place);

} // namespace agate

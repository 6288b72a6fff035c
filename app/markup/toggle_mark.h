// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/markup_change.h"

#include <QString>

namespace agate
{

enum class Emphasis : quint8 { Bold, Italic, Strike, Code };

// Each works on what is selected, or without a selection on the word with the caret. It puts the mark on when not all of that has it,
// else it takes it off. White space stays outside of marks, paragraphs and table cells have marks of their own, and marks never
// cross one another. Nothing happens in code and front matter. With nothing to mark, the marks alone are set and the caret is
// between them.

/// Code over several paragraphs is a fence around them.
MarkupChange toggleMark(QStringView text, const TextSpan &selection, Emphasis mark);

/// Has what is selected, or the caret's place, that mark? Where toggleMark() would take it off; and between the words of a marked
/// stretch.
bool hasMark(QStringView text, const TextSpan &selection, Emphasis mark);

/// Without a selection: all of the paragraph. A comment may go over several.
MarkupChange toggleComment(QStringView text, const TextSpan &selection);

/// Is the place in a link, its words or its address?
bool isInLink(QStringView text, const TextSpan &selection);

/// With no address the caret waits where it belongs.
MarkupChange toggleLink(QStringView text, const TextSpan &selection, const QString &address = {});

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// The words of one line of Markdown: without what stands at its head (hashes, quotes, bullets, numbers, boxes to tick) and
/// without the marks of emphasis, code and links. Spaces are simplified.
QString withoutMarks(QString line);

/// The same for what stands behind the head: a number at its beginning belongs to the words.
QString withoutInnerMarks(QString words);

} // namespace agate

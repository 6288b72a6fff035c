// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// What an unnamed draft is called: the title that its front matter gives it, else its first line behind that which holds words,
/// without Markdown's marks; at most 120 UTF-16 units of it; empty when there is none.
QString draftTitle(const QString &text);

} // namespace agate

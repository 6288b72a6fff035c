// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// What front matter says its text is called: the value of its outermost "title" (YAML), on one line and without quotes; empty when
/// there is none. It is read for this one value, forgivingly: what is wrong elsewhere in it does not matter.
QString titleInFrontMatter(QStringView frontMatter);

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/prompt_from_brief.h"

#include <QMap>

namespace agate
{

/// Renders a text of the template language; the engine is loaded with the first one. What the values hold is never read as
/// template. The text is as readTemplateText takes it, so that its cost is bounded by its length.
std::expected<QString, PromptError> renderTemplate(const QString &text, const QMap<QString, QString> &values);

} // namespace agate

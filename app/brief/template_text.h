// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/template_error.h"

#include <QStringList>
#include <QStringView>

#include <optional>

namespace agate
{

/// What can be known of a prompt or an opening without the template engine.
struct TemplateText {
    /// The variables it uses, each once.
    QStringList variables;
    std::optional<TemplateError> error;
};

/// The template language is KTextTemplate's (and Django's), cut down to what a prompt needs: {{ variable }} with the filters
/// capfirst, default, lower, title, upper; if, elif, else, endif; {# comment #}. No loops and nothing that loads a file:
/// what a template costs is bounded by its length. Each tag stands within one line. `firstLine` is where the text begins.
TemplateText readTemplateText(QStringView text, int firstLine, const QStringList &known);

} // namespace agate

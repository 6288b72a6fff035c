// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/brief.h"
#include "brief/template.h"
#include "generation/prompt.h"

#include <expected>

namespace agate
{

/// Why there is no prompt. `detail` is the template engine's message.
struct PromptError {
    enum class Kind : quint8 {
        /// A model that only continues texts was asked for, and the template has no opening.
        NoOpening,
        /// The template engine refuses prompt or opening.
        BrokenTemplate,
        /// More than 256 Ki characters came out.
        TooLong,
        /// The module libagate_template_engine is not where it was installed.
        NoTemplateEngine,
    };
    Kind kind = Kind::BrokenTemplate;
    QString detail;

    bool operator==(const PromptError &) const = default;
};

/// What a model is shown of a brief. Instructions: `system` and one turn. Opening: the first words of the text, for models that
/// only continue. Tone, audience and language reach the prompt of every template, whether or not its text names them.
/// Answers are data: what looks like a template's tag in them comes out as it is.
enum class PromptShape : quint8 { Instructions, Opening };
std::expected<Prompt, PromptError> promptFromBrief(const Template &form, const Brief &brief, PromptShape shape);

} // namespace agate

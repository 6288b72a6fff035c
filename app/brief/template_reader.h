// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/template.h"
#include "brief/template_error.h"

#include <QByteArray>

#include <expected>

namespace agate
{

/// What a template's place says of it when its front matter does not: templates/<category>/<id>.md.
struct TemplatePlace {
    QString category;
    QString id;
};

/// Reads a template: YAML front matter between two lines "---", the prompt below it.
///
///   id, name*, summary*, category, tags [..], version (1), opening, fields [..], contract {..}
///   a field:    key* ([a-z][a-z0-9_]*), label*, kind (line | text | choice | number; line), help, required (false), limit, choices [..]
///   a contract: words, characters, lines, line_characters {least, most}; mentions, facts [field keys]; forbidden [texts]
///
/// At most 256 KiB. The prompt and the opening are checked here (tags in pairs, names known) without the template engine,
/// which is loaded with the first text that is written.
[[nodiscard]] std::expected<Template, TemplateError> readTemplate(const QByteArray &bytes, const TemplatePlace &place = {});

/// The file's name and folder are its place.
[[nodiscard]] std::expected<Template, TemplateError> readTemplateFile(const QString &path);

} // namespace agate

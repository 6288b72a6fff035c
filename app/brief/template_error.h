// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// Why a template file cannot be used: the first thing wrong with it. wording/ makes a sentence of it.
struct TemplateError {
    enum class Kind : quint8 {
        /// The file cannot be opened; detail: the system's sentence.
        Unreadable,
        /// More than 256 KiB.
        TooLarge,
        NotUtf8,
        /// The file does not begin with a line "---", or the one that closes the front matter is missing.
        NoFrontMatter,
        /// Not YAML; detail: the parser's message.
        Syntax,
        /// Nested deeper than a template ever is.
        TooDeep,
        /// YAML anchors and aliases are not taken: a few lines of them can stand for gigabytes.
        Alias,
        /// detail: the key.
        UnknownKey,
        /// The same key twice; detail: the key.
        DuplicateKey,
        /// detail: the key that is not there, or is empty.
        Missing,
        /// detail: the key whose value is of the wrong type.
        WrongType,
        /// detail: the key whose value is not allowed (too long, too small, not one of the words that are taken, least above most).
        BadValue,
        /// Two fields with one key; detail: the key.
        DuplicateField,
        /// The contract names a field that is not there; detail: the name.
        UnknownField,
        /// The prompt or the opening uses a variable that is no field; detail: the variable.
        UnknownVariable,
        /// A tag or filter that templates do not have; detail: its name.
        UnknownTag,
        /// The prompt or the opening is not well formed: a tag left open, an if without endif; detail: the tag.
        PromptSyntax,
        /// There is no text below the front matter.
        NoPrompt,
        /// Another file of the same folder has this id; detail: the id.
        DuplicateId,
    };
    Kind kind = Kind::Syntax;
    /// The file; empty when bytes were read.
    QString file;
    /// Counted from 1; 0: the file as a whole.
    int line = 0;
    QString detail;

    bool operator==(const TemplateError &) const = default;
};

} // namespace agate

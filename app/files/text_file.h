// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/save_atomically.h"

#include <QByteArray>
#include <QString>

#include <expected>

namespace agate
{

/// How a text stands in its file, kept so that saving changes the words only.
struct TextFormat {
    enum class Encoding : quint8 { Utf8, Utf8WithBom, Utf16LittleEndian, Utf16BigEndian };
    enum class LineEnd : quint8 { LineFeed, CarriageReturnLineFeed, CarriageReturn };

    Encoding encoding = Encoding::Utf8;
    LineEnd lineEnd = LineEnd::LineFeed;

    bool operator==(const TextFormat &) const = default;
};

/// A text read from a file; its lines end in \n whatever the file's did.
struct TextFile {
    QString text;
    TextFormat format;
    /// Places that were no text in the file's encoding and now hold U+FFFD. Writing such a text back would damage the file.
    qsizetype unreadable = 0;

    bool operator==(const TextFile &) const = default;
};

struct TextFileError {
    enum class Kind : quint8 {
        NotFound,
        NotAllowed,
        /// A picture, an archive, a program: it holds a NUL character, or every third character cannot be read.
        NotText,
        /// More than greatestTextFile bytes.
        TooLarge,
        Other,
    };
    Kind kind = Kind::Other;
    /// The system's own sentence, untranslated.
    QString detail;

    bool operator==(const TextFileError &) const = default;
};

/// 64 MiB: above it an editor that holds the whole text is the wrong tool.
inline constexpr qint64 greatestTextFile = 64LL * 1024 * 1024;

/// UTF-8 with or without a byte order mark, UTF-16 with one. Of mixed line ends the most frequent is kept as the format.
std::expected<TextFile, TextFileError> decodeText(QByteArrayView bytes);
QByteArray encodeText(const QString &text, const TextFormat &format);

std::expected<TextFile, TextFileError> readTextFile(const QString &path);
/// By saveAtomically().
std::expected<void, FileError> writeTextFile(const QString &path, const QString &text, const TextFormat &format);

} // namespace agate

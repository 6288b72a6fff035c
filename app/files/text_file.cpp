// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/text_file.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>

namespace agate
{

namespace
{

using Encoding = TextFormat::Encoding;
using LineEnd = TextFormat::LineEnd;

QLatin1StringView ending(LineEnd lineEnd)
{
    switch (lineEnd) {
    case LineEnd::CarriageReturnLineFeed:
        return QLatin1StringView("\r\n");
    case LineEnd::CarriageReturn:
        return QLatin1StringView("\r");
    case LineEnd::LineFeed:
        break;
    }
    return QLatin1StringView("\n");
}

LineEnd mostFrequentLineEnd(const QString &text)
{
    qsizetype both = 0;
    qsizetype returns = 0;
    qsizetype feeds = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\n') {
            ++feeds;
        } else if (text.at(i) == u'\r') {
            if (i + 1 < text.size() && text.at(i + 1) == u'\n') {
                ++both;
                ++i;
            } else {
                ++returns;
            }
        }
    }
    if (both > feeds && both >= returns)
        return LineEnd::CarriageReturnLineFeed;
    return returns > feeds ? LineEnd::CarriageReturn : LineEnd::LineFeed;
}

QStringConverter::Encoding converterFor(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16LittleEndian:
        return QStringConverter::Utf16LE;
    case Encoding::Utf16BigEndian:
        return QStringConverter::Utf16BE;
    case Encoding::Utf8:
    case Encoding::Utf8WithBom:
        break;
    }
    return QStringConverter::Utf8;
}

QByteArray byteOrderMark(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8WithBom:
        return QByteArrayLiteral("\xEF\xBB\xBF");
    case Encoding::Utf16LittleEndian:
        return QByteArrayLiteral("\xFF\xFE");
    case Encoding::Utf16BigEndian:
        return QByteArrayLiteral("\xFE\xFF");
    case Encoding::Utf8:
        break;
    }
    return {};
}

Encoding encodingOf(QByteArrayView bytes)
{
    for (const Encoding encoding : {Encoding::Utf8WithBom, Encoding::Utf16LittleEndian, Encoding::Utf16BigEndian}) {
        if (bytes.startsWith(byteOrderMark(encoding)))
            return encoding;
    }
    return Encoding::Utf8;
}

} // namespace

std::expected<TextFile, TextFileError> decodeText(QByteArrayView bytes)
{
    TextFile file;
    file.format.encoding = encodingOf(bytes);
    const QByteArrayView content = bytes.sliced(byteOrderMark(file.format.encoding).size());
    // The mark is off already: a second one would be a character of the text.
    QStringDecoder decode(converterFor(file.format.encoding),
                          QStringConverter::Flag::ConvertInitialBom | QStringConverter::Flag::Stateless);
    file.text = decode(content);
    if (file.text.contains(QChar::Null))
        return std::unexpected(TextFileError{TextFileError::Kind::NotText, QStringLiteral("NUL character")});
    if (decode.hasError()) {
        // A text may hold U+FFFD of its own; where the decoder met an error there is at least one more.
        file.unreadable = std::max<qsizetype>(1, file.text.count(QChar::ReplacementCharacter));
        if (file.unreadable * 3 > file.text.size())
            return std::unexpected(
                TextFileError{TextFileError::Kind::NotText, QStringLiteral("%1 unreadable places").arg(file.unreadable)});
    }
    file.format.lineEnd = mostFrequentLineEnd(file.text);
    if (file.text.contains(u'\r')) {
        file.text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
        file.text.replace(u'\r', u'\n');
    }
    return file;
}

QByteArray encodeText(const QString &text, const TextFormat &format)
{
    QStringEncoder encode(converterFor(format.encoding));
    QString written = text;
    if (format.lineEnd != LineEnd::LineFeed)
        written.replace(u'\n', QString(ending(format.lineEnd)));
    QByteArray bytes = byteOrderMark(format.encoding);
    bytes += encode(written);
    return bytes;
}

std::expected<TextFile, TextFileError> readTextFile(const QString &path)
{
    QFile file(path);
    const QFileInfo there(path);
    if (!there.exists())
        return std::unexpected(TextFileError{TextFileError::Kind::NotFound, {}});
    if (!there.isFile())
        return std::unexpected(TextFileError{TextFileError::Kind::NotText, QStringLiteral("not a regular file")});
    if (!file.open(QIODevice::ReadOnly)) {
        const auto kind =
            file.error() == QFileDevice::OpenError && !there.isReadable() ? TextFileError::Kind::NotAllowed : TextFileError::Kind::Other;
        return std::unexpected(TextFileError{kind, file.errorString()});
    }
    // One byte more than is taken tells a file that grew meanwhile.
    const QByteArray bytes = file.read(greatestTextFile + 1);
    if (bytes.size() > greatestTextFile)
        return std::unexpected(TextFileError{TextFileError::Kind::TooLarge, {}});
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(TextFileError{TextFileError::Kind::Other, file.errorString()});
    return decodeText(bytes);
}

std::expected<void, FileError> writeTextFile(const QString &path, const QString &text, const TextFormat &format)
{
    return saveAtomically(path, encodeText(text, format));
}

} // namespace agate

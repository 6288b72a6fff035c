// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/clean_text.h"

#include <QRegularExpression>

namespace agate
{

namespace
{

constexpr qsizetype longestDetail = 300;
/// Characters in a row that count as a passage of the writer's text, not as a chance likeness.
constexpr qsizetype shortestPassage = 24;

bool isUnwantedControl(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7f && c <= 0x9f);
}

void hidePassages(QString &detail, const QStringList &privateTexts)
{
    QString kept;
    for (qsizetype i = 0; i < detail.size();) {
        qsizetype length = 0;
        for (const QString &text : privateTexts) {
            const QString simple = text.simplified();
            // A text shorter than a passage is private as a whole; single words are left, they say nothing.
            const qsizetype least = std::min(shortestPassage, std::max<qsizetype>(simple.size(), 8));
            qsizetype n = least;
            while (i + n <= detail.size() && simple.contains(QStringView(detail).sliced(i, n)))
                ++n;
            if (n > least)
                length = std::max(length, n - 1);
        }
        if (length > 0)
            kept += u'…';
        else
            kept += detail.at(i);
        i += std::max<qsizetype>(length, 1);
    }
    detail = kept;
}

} // namespace

QString TextCleaner::clean(const QString &piece)
{
    QString out;
    out.reserve(piece.size() + 1);
    for (const QChar c : piece) {
        if (m_high) {
            if (c.isLowSurrogate()) {
                out += QChar(std::exchange(m_high, 0));
                out += c;
                continue;
            }
            out += QChar::ReplacementCharacter;
            m_high = 0;
        }
        if (c.isHighSurrogate())
            m_high = c.unicode();
        else if (c.isLowSurrogate())
            out += QChar::ReplacementCharacter;
        else if (!isUnwantedControl(c.unicode()))
            out += c;
    }
    return out;
}

QString TextCleaner::rest()
{
    return std::exchange(m_high, 0) ? QString(QChar::ReplacementCharacter) : QString();
}

QString cleanDetail(const QString &detail, const Secret &key, const QStringList &privateTexts)
{
    // Nobody reads further, and the search for passages must stay cheap on a hostile 64 KiB message.
    QString line = detail.left(4 * longestDetail);
    if (!key.isEmpty())
        line.replace(QString::fromUtf8(key.reveal()), QStringLiteral("…"));
    TextCleaner cleaner;
    line = cleaner.clean(line).simplified();
    static const QRegularExpression keyLike(QStringLiteral("\\b(?:sk|pk|gsk|xai|key|api)[-_][A-Za-z0-9_*.-]{6,}|Bearer\\s+\\S+"),
                                            QRegularExpression::CaseInsensitiveOption);
    line.replace(keyLike, QStringLiteral("…"));
    hidePassages(line, privateTexts);
    if (line.size() > longestDetail) {
        line.truncate(longestDetail - 1);
        if (line.back().isHighSurrogate())
            line.chop(1);
        line += u'…';
    }
    return line;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/front_matter_title.h"

#include "markup/lines.h"

namespace agate
{

namespace
{

/// A value in quotes, from the quote on; nothing of what stands behind the closing one.
QString unquoted(QStringView value)
{
    const QChar quote = value.front();
    QString words;
    for (qsizetype i = 1; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c == quote) {
            // Twice the single one is one; the double one is escaped.
            if (quote == u'\'' && i + 1 < value.size() && value[i + 1] == quote)
                ++i;
            else
                break;
        } else if (quote == u'"' && c == u'\\' && i + 1 < value.size()) {
            ++i;
            if (value[i] == u'n' || value[i] == u't') {
                words += u' ';
                continue;
            }
            bool isCode = false;
            const ushort code = value[i] == u'u' && i + 4 < value.size() ? value.sliced(i + 1, 4).toUShort(&isCode, 16) : ushort(0);
            if (isCode) {
                words += QChar(code);
                i += 4;
                continue;
            }
        }
        words += value[i];
    }
    return words;
}

QStringView withoutComment(QStringView value)
{
    const qsizetype comment = value.indexOf(u" #");
    return value.startsWith(u'#') ? QStringView() : comment < 0 ? value : value.first(comment);
}

} // namespace

QString titleInFrontMatter(QStringView frontMatter)
{
    constexpr QStringView key = u"title";
    for (qsizetype at = 0; at < frontMatter.size();) {
        const TextSpan line = lineAt(frontMatter, at);
        at = line.end() + 1;
        const QStringView words = piece(frontMatter, line);
        if (!words.startsWith(key, Qt::CaseInsensitive))
            continue;
        const QStringView rest = words.sliced(key.size()).trimmed();
        if (!rest.startsWith(u':'))
            continue;
        const QStringView value = rest.sliced(1).trimmed();
        if (value.startsWith(u'"') || value.startsWith(u'\''))
            return unquoted(value).simplified();
        // The words may stand below it, indented: "|", ">", or on lines of their own.
        QString title = value.startsWith(u'|') || value.startsWith(u'>') ? QString() : withoutComment(value).toString();
        while (at < frontMatter.size()) {
            const TextSpan next = lineAt(frontMatter, at);
            const QStringView more = piece(frontMatter, next);
            if (more.isEmpty() || !more.front().isSpace())
                break;
            title += u' ' + more.toString();
            at = next.end() + 1;
        }
        return title.simplified();
    }
    return {};
}

} // namespace agate

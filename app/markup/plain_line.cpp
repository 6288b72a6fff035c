// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/plain_line.h"

#include <QRegularExpression>

#include <algorithm>

namespace agate
{

using namespace Qt::StringLiterals;

QString withoutMarks(QString line)
{
    // Also several of them.
    static const QRegularExpression head(uR"(^\s*(?:(?:#{1,6}(?=\s|$)|>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[[ xX]\](?=\s))\s*)+)"_s);
    static const QRegularExpression tail(uR"(\s+#+\s*$)"_s);
    line.remove(head);
    line.remove(tail);
    return withoutInnerMarks(line);
}

QString withoutInnerMarks(QString words)
{
    static const QRegularExpression link(uR"(!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\]))"_s);
    static const QRegularExpression address(uR"(<((?:https?|mailto):[^>\s]*)>)"_s);
    static const QRegularExpression strong(uR"((\*{1,3}|~~|`+)(?=\S)(.+?)(?<=\S)\1)"_s);
    // An underscore inside a word is a letter like any other.
    static const QRegularExpression underscored(uR"((?<![\w])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w]))"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression escaped(uR"(\\([!-/:-@\[-`{-~]))"_s);
    const auto isMark = [](QChar c) { return QStringView(u"*_`~[]<\\").contains(c); };
    if (std::ranges::none_of(words, isMark))
        return words.simplified();
    words.replace(link, u"\\1"_s);
    words.replace(address, u"\\1"_s);
    // Marks within marks.
    for (int depth = 0; depth < 3; ++depth)
        words.replace(strong, u"\\2"_s).replace(underscored, u"\\2"_s);
    words.replace(escaped, u"\\1"_s);
    return words.simplified();
}

} // namespace agate

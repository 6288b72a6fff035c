// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/action_words.h"

#include <QAction>
#include <QCoreApplication>

namespace agate
{

namespace
{

constexpr char english[] = "english";

} // namespace

QString plainWords(QString text)
{
    // "&&" is an ampersand; where a language has no letter for it, the mnemonic stands behind the words: "保存(&S)".
    const qsizetype behind = text.lastIndexOf(u"(&");
    if (behind > 0 && behind + 4 <= text.size() && text.at(behind + 3) == u')')
        text.remove(behind, 4);
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'&' && at + 1 < text.size())
            ++at;
        plain += text[at];
    }
    plain = plain.trimmed();
    while (plain.endsWith(u'…') || plain.endsWith(u'.'))
        plain.chop(1);
    return plain.trimmed();
}

void setWords(QAction &action, const char *source)
{
    action.setText(QCoreApplication::translate("WindowActions", source));
    action.setProperty(english, QString::fromUtf8(source));
}

QString englishWords(const QAction &action)
{
    const QString source = action.property(english).toString();
    return source.isEmpty() ? action.objectName().replace(u'_', u' ') : plainWords(source);
}

} // namespace agate

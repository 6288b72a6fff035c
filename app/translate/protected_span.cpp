// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/protected_span.h"

#include <QRegularExpression>
#include <QStringList>

namespace agate
{

namespace
{

// One group for each kind, in the order of ProtectedSpan::Kind but for Tag, which would take addresses between < and >.
const QRegularExpression &protectedPattern()
{
    static const QRegularExpression compiled(
        QStringLiteral(
            "(?<code>(?<![`\\\\])(?<ticks>`+)(?!`)[^\\n]*?(?<!`)\\k<ticks>(?!`))"
            "|(?<link><[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>]*>|<[^\\s<>@]+@[^\\s<>]+>"
            "|(?<=\\]\\()[^()\\s<>\"]+(?:\\([^()\\s]*\\)[^()\\s]*)*"
            "|(?:https?|ftp)://[^\\s<>()\\[\\]\"“”„«»‹›`*\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Thai}。、，．！？；：「」『』（）]+"
            "|www\\.[^\\s<>()\\[\\]\"“”„«»‹›`*\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Thai}。、，．！？；：「」『』（）]+"
            "|[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)"
            "|(?<placeholder>\\{\\{[^{}\\n]*\\}\\}|\\$\\{[^{}\\n]*\\}|\\{[A-Za-z0-9_.]+\\}"
            "|(?<![\\d%])%(?:\\d+\\$)?[sdfin@](?![\\p{L}\\d])|(?<![\\d%])%L?\\d{1,2}(?!\\d)|&(?:[A-Za-z]{2,8}|#\\d{1,6});)"
            "|(?<tag><!--.*?-->|</?[A-Za-z][A-Za-z0-9-]*(?:\\s[^<>]*)?/?>)"
            "|(?<reference>\\[\\^[^\\]\\s]+\\]|(?<=\\])\\[[^\\[\\]^]+\\])"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::DotMatchesEverythingOption);
    return compiled;
}

bool endsASentence(QChar c)
{
    return QStringView(u".,;:!?'’…").contains(c);
}

QStringList textsOf(QStringView text, const QList<ProtectedSpan> &spans, ProtectedSpan::Kind kind)
{
    QStringList texts;
    for (const ProtectedSpan &found : spans) {
        if (found.kind == kind)
            texts.append(text.sliced(found.span.start, found.span.length).toString());
    }
    return texts;
}

} // namespace

QList<ProtectedSpan> protectedSpans(QStringView text)
{
    using Kind = ProtectedSpan::Kind;
    static const std::pair<QString, Kind> groups[] = {{QStringLiteral("code"), Kind::Code},
                                                      {QStringLiteral("link"), Kind::Link},
                                                      {QStringLiteral("placeholder"), Kind::Placeholder},
                                                      {QStringLiteral("tag"), Kind::Tag},
                                                      {QStringLiteral("reference"), Kind::Reference}};
    QList<ProtectedSpan> spans;
    // Most paragraphs have nothing of the kind.
    static const QRegularExpression signs(QStringLiteral("[`<{%&\\[@]|//|www"));
    if (!signs.matchView(text).hasMatch())
        return spans;
    for (auto matches = protectedPattern().globalMatchView(text); matches.hasNext();) {
        const auto match = matches.next();
        for (const auto &[name, kind] : groups) {
            qsizetype length = match.capturedLength(name);
            if (length == 0)
                continue;
            const qsizetype start = match.capturedStart(name);
            if (kind == Kind::Link && text.at(start) != u'<') {
                while (length > 0 && endsASentence(text.at(start + length - 1)))
                    --length;
            }
            spans.append({kind, {start, length}});
            break;
        }
    }
    return spans;
}

QString withoutProtected(QStringView text)
{
    QString left = text.toString();
    for (const ProtectedSpan &found : protectedSpans(text))
        left.replace(found.span.start, found.span.length, QString(found.span.length, u' '));
    return left;
}

QString mendProtected(QStringView source, const QString &translation)
{
    using Kind = ProtectedSpan::Kind;
    QString mended = translation;
    const QList<ProtectedSpan> wanted = protectedSpans(source);
    for (const Kind kind : {Kind::Code, Kind::Link, Kind::Placeholder, Kind::Tag, Kind::Reference}) {
        const QList<ProtectedSpan> have = protectedSpans(mended);
        QStringList missing = textsOf(source, wanted, kind);
        QList<TextSpan> foreign;
        for (const ProtectedSpan &found : have) {
            if (found.kind != kind)
                continue;
            if (!missing.removeOne(QStringView(mended).sliced(found.span.start, found.span.length).toString()))
                foreign.append(found.span);
        }
        if (missing.size() == 1 && foreign.size() == 1)
            mended.replace(foreign.first().start, foreign.first().length, missing.first());
    }
    return mended;
}

} // namespace agate

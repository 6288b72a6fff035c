// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/html_reader.h"

#include <QSet>

#include <array>

namespace agate
{

namespace
{

constexpr qsizetype longestName = 32;
constexpr qsizetype longestValue = 4096;
constexpr qsizetype longestReference = 32;

using Names = QHash<QString, char32_t>;

const Names &names()
{
    static const Names table = [] {
        Names t = {
            {QStringLiteral("amp"), U'&'},       {QStringLiteral("lt"), U'<'},          {QStringLiteral("gt"), U'>'},
            {QStringLiteral("quot"), U'"'},      {QStringLiteral("apos"), U'\''},       {QStringLiteral("ndash"), U'–'},
            {QStringLiteral("mdash"), U'—'},     {QStringLiteral("lsquo"), U'‘'},       {QStringLiteral("rsquo"), U'’'},
            {QStringLiteral("sbquo"), U'‚'},     {QStringLiteral("ldquo"), U'“'},       {QStringLiteral("rdquo"), U'”'},
            {QStringLiteral("bdquo"), U'„'},     {QStringLiteral("lsaquo"), U'‹'},      {QStringLiteral("rsaquo"), U'›'},
            {QStringLiteral("hellip"), U'…'},    {QStringLiteral("bull"), U'•'},        {QStringLiteral("euro"), U'€'},
            {QStringLiteral("trade"), U'™'},     {QStringLiteral("dagger"), U'†'},      {QStringLiteral("Dagger"), U'‡'},
            {QStringLiteral("prime"), U'′'},     {QStringLiteral("Prime"), U'″'},       {QStringLiteral("minus"), U'−'},
            {QStringLiteral("larr"), U'←'},      {QStringLiteral("rarr"), U'→'},        {QStringLiteral("uarr"), U'↑'},
            {QStringLiteral("darr"), U'↓'},      {QStringLiteral("harr"), U'↔'},        {QStringLiteral("ne"), U'≠'},
            {QStringLiteral("le"), U'≤'},        {QStringLiteral("ge"), U'≥'},          {QStringLiteral("infin"), U'∞'},
            {QStringLiteral("asymp"), U'≈'},     {QStringLiteral("OElig"), U'Œ'},       {QStringLiteral("oelig"), U'œ'},
            {QStringLiteral("Scaron"), U'Š'},    {QStringLiteral("scaron"), U'š'},      {QStringLiteral("ensp"), U'\u2002'},
            {QStringLiteral("emsp"), U'\u2003'}, {QStringLiteral("thinsp"), U'\u2009'}, {QStringLiteral("zwnj"), U'\u200c'},
            {QStringLiteral("zwj"), U'\u200d'},  {QStringLiteral("lrm"), U'\u200e'},    {QStringLiteral("rlm"), U'\u200f'},
        };
        // Those of Latin-1, in the order of their characters from U+00A0 on.
        const QStringList latin =
            QStringLiteral("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
                           "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring "
                           "AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml "
                           "times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil "
                           "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash "
                           "ugrave uacute ucirc uuml yacute thorn yuml")
                .split(u' ');
        for (qsizetype i = 0; i < latin.size(); ++i)
            t.insert(latin[i], char32_t(0xa0 + i));
        return t;
    }();
    return table;
}

// What browsers take &#128; to &#159; for.
constexpr std::array<char16_t, 32> windowsCharacters = {u'€', 0xfffd, u'‚',   u'ƒ', u'„',   u'…',   u'†', u'‡',   u'ˆ', u'‰', u'Š',
                                                        u'‹', u'Œ',   0xfffd, u'Ž', 0xfffd, 0xfffd, u'‘', u'’',   u'“', u'”', u'•',
                                                        u'–', u'—',   u'˜',   u'™', u'š',   u'›',   u'œ', 0xfffd, u'ž', u'Ÿ'};

char32_t characterOf(quint64 number)
{
    if (number >= 0x80 && number < 0xa0)
        return windowsCharacters[number - 0x80];
    const bool control = number < 0x20 && number != u'\t' && number != u'\n';
    if (number == 0 || control || number > 0x10ffff || (number >= 0xd800 && number < 0xe000))
        return 0xfffd;
    return char32_t(number);
}

bool isNameStart(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

} // namespace

QString withoutReferences(QStringView html)
{
    QString result;
    result.reserve(html.size());
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype found = html.indexOf(u'&', at);
        if (found < 0)
            break;
        result += html.sliced(at, found - at);
        const QStringView rest = html.sliced(found + 1, qMin(longestReference, html.size() - found - 1));
        const qsizetype end = rest.indexOf(u';');
        char32_t c = 0;
        if (end > 1 && rest[0] == u'#') {
            const bool hex = rest[1] == u'x' || rest[1] == u'X';
            bool ok = false;
            const quint64 number = rest.sliced(hex ? 2 : 1, end - (hex ? 2 : 1)).toULongLong(&ok, hex ? 16 : 10);
            c = ok ? characterOf(number) : 0;
        } else if (end > 0) {
            c = names().value(rest.first(end).toString());
        }
        if (c != 0) {
            result += QStringView(QChar::fromUcs4(c));
            at = found + end + 2;
        } else {
            result += u'&';
            at = found + 1;
        }
    }
    result += html.sliced(at);
    return result;
}

std::optional<HtmlToken> HtmlReader::next()
{
    while (m_at < m_html.size()) {
        if (m_html[m_at] == u'<') {
            if (skipMarkup())
                continue;
            const QChar second = m_at + 1 < m_html.size() ? m_html[m_at + 1] : QChar();
            if (isNameStart(second) || second == u'/')
                return readTag();
        }
        const qsizetype start = m_at;
        // A "<" that is none is a letter.
        qsizetype end = m_html.indexOf(u'<', m_at + 1);
        if (end < 0)
            end = m_html.size();
        m_at = end;
        return HtmlToken{HtmlToken::Kind::Text, {}, withoutReferences(m_html.sliced(start, end - start)), {}};
    }
    return {};
}

bool HtmlReader::skipMarkup()
{
    const QStringView rest = m_html.sliced(m_at);
    QStringView end;
    if (rest.startsWith(u"<!--"))
        end = u"-->";
    else if (rest.startsWith(u"<!") || rest.startsWith(u"<?"))
        end = u">";
    else
        return false;
    const qsizetype found = m_html.indexOf(end, m_at + 2);
    m_at = found < 0 ? m_html.size() : found + end.size();
    return true;
}

HtmlToken HtmlReader::readTag()
{
    HtmlToken token;
    token.kind = HtmlToken::Kind::Open;
    ++m_at;
    if (m_html[m_at] == u'/') {
        token.kind = HtmlToken::Kind::Close;
        ++m_at;
    }
    const qsizetype start = m_at;
    while (m_at < m_html.size() && !m_html[m_at].isSpace() && m_html[m_at] != u'>' && m_html[m_at] != u'/')
        ++m_at;
    token.name = m_html.sliced(start, qMin(longestName, m_at - start)).toString().toLower();
    readAttributes(token);
    if (token.kind == HtmlToken::Kind::Open)
        skipContentOf(token.name);
    return token;
}

void HtmlReader::readAttributes(HtmlToken &token)
{
    static const QSet<QString> wanted = {QStringLiteral("href"),  QStringLiteral("src"),     QStringLiteral("alt"),
                                         QStringLiteral("style"), QStringLiteral("class"),   QStringLiteral("start"),
                                         QStringLiteral("type"),  QStringLiteral("checked"), QStringLiteral("hidden")};
    while (m_at < m_html.size() && m_html[m_at] != u'>') {
        if (m_html[m_at].isSpace() || m_html[m_at] == u'/') {
            ++m_at;
            continue;
        }
        const qsizetype start = m_at;
        while (m_at < m_html.size() && !m_html[m_at].isSpace() && m_html[m_at] != u'=' && m_html[m_at] != u'>' && m_html[m_at] != u'/')
            ++m_at;
        const QStringView name = m_html.sliced(start, qMin(longestName, m_at - start));
        if (m_at == start)
            ++m_at; // a lone "="
        while (m_at < m_html.size() && m_html[m_at].isSpace())
            ++m_at;
        QStringView value;
        if (m_at < m_html.size() && m_html[m_at] == u'=') {
            ++m_at;
            while (m_at < m_html.size() && m_html[m_at].isSpace())
                ++m_at;
            qsizetype from = m_at;
            if (m_at < m_html.size() && (m_html[m_at] == u'"' || m_html[m_at] == u'\'')) {
                const qsizetype close = m_html.indexOf(m_html[m_at], m_at + 1);
                ++from;
                m_at = close < 0 ? m_html.size() : close + 1;
                value = m_html.sliced(from, (close < 0 ? m_html.size() : close) - from);
            } else {
                while (m_at < m_html.size() && !m_html[m_at].isSpace() && m_html[m_at] != u'>')
                    ++m_at;
                value = m_html.sliced(from, m_at - from);
            }
        }
        const QString key = name.toString().toLower();
        if (wanted.contains(key) && !token.attributes.contains(key))
            token.attributes.insert(key, withoutReferences(value.first(qMin(longestValue, value.size()))));
    }
    ++m_at;
}

// Of these nothing is a tag, and nothing is text for a reader.
void HtmlReader::skipContentOf(const QString &name)
{
    static const QSet<QString> raw = {QStringLiteral("script"),  QStringLiteral("style"),    QStringLiteral("title"),
                                      QStringLiteral("iframe"),  QStringLiteral("textarea"), QStringLiteral("xmp"),
                                      QStringLiteral("noembed"), QStringLiteral("noframes"), QStringLiteral("noscript")};
    if (!raw.contains(name) || m_at >= m_html.size())
        return;
    const qsizetype end = m_html.indexOf(QStringLiteral("</") + name, m_at, Qt::CaseInsensitive);
    m_at = end < 0 ? m_html.size() : end;
}

} // namespace agate

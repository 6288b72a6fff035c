// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/reply_parts.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace agate
{

namespace
{

constexpr qsizetype longestPreface = 240;
constexpr qsizetype mostPrefaceLines = 4;
/// Of a remark's words, how many may be the original's.
constexpr double unfamiliar = 0.34;
/// Of a text's words, how many are.
constexpr double familiar = 0.5;

QStringList paragraphsOf(const QString &text)
{
    static const QRegularExpression gap(QStringLiteral("\\n[ \\t]*\\n\\s*"));
    return text.trimmed().split(gap, Qt::SkipEmptyParts);
}

double knownShare(const QString &words, const OriginalText &original)
{
    return WordBag(words).kindsIn(original.words);
}

bool endsWithColon(QStringView line)
{
    while (!line.isEmpty() && (line.back().isSpace() || line.back() == u'*' || line.back() == u'_'))
        line.chop(1);
    return line.endsWith(u':') || line.endsWith(u'：') || line.endsWith(u'︰');
}

// The place behind the first colon of a line, with marks and spaces behind it; 0: there is none, or it is part of an address or a time.
qsizetype behindColon(QStringView line)
{
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line.at(at) != u':' && line.at(at) != u'：')
            continue;
        qsizetype end = at + 1;
        if (end < line.size() && (line.at(end) == u'/' || line.at(end).isDigit()))
            return 0;
        while (end < line.size() && (line.at(end).isSpace() || line.at(end) == u'*' || line.at(end) == u'_'))
            ++end;
        return end;
    }
    return 0;
}

bool isRule(const QString &line)
{
    static const QRegularExpression rule(QStringLiteral("^\\s*([-*_=])(\\s*\\1){2,}\\s*$"));
    return rule.match(line).hasMatch();
}

bool takeLinesOfPreface(QString &reply, const OriginalText &original)
{
    qsizetype start = 0;
    for (int line = 0; line < mostPrefaceLines && start < reply.size(); ++line) {
        const qsizetype end = reply.indexOf(u'\n', start);
        if (end < 0 || end > longestPreface)
            return false;
        const QString words = reply.sliced(start, end - start);
        if (knownShare(words, original) > unfamiliar)
            return false;
        if (endsWithColon(words) && !original.introduces) {
            reply = reply.sliced(end).trimmed();
            return !reply.isEmpty();
        }
        start = end + 1;
    }
    return false;
}

bool takeParagraphOfPreface(QString &reply, const OriginalText &original)
{
    const QStringList paragraphs = paragraphsOf(reply);
    if (paragraphs.size() <= original.paragraphs || paragraphs.size() < 2 || paragraphs.first().size() > longestPreface)
        return false;
    const QString rest = reply.sliced(reply.indexOf(paragraphs.first()) + paragraphs.first().size()).trimmed();
    if (knownShare(paragraphs.first(), original) > unfamiliar || knownShare(rest, original) < familiar)
        return false;
    reply = rest;
    return true;
}

bool takeLabel(QString &reply, const OriginalText &original)
{
    const QString firstLine = reply.section(u'\n', 0, 0);
    const qsizetype behind = behindColon(firstLine);
    if (behind == 0 || behind >= reply.size() || behind > longestPreface / 2)
        return false;
    const QString label = reply.first(behind);
    const QString rest = reply.sliced(behind).trimmed();
    if (WordBag(label).size() == 0 || knownShare(label, original) > unfamiliar || knownShare(rest, original) < familiar)
        return false;
    reply = rest;
    return true;
}

constexpr std::pair<char16_t, char16_t> pairsOfQuotes[] = {{u'"', u'"'},   {u'“', u'”'}, {u'„', u'“'}, {u'„', u'”'},  {u'«', u'»'},
                                                           {u'»', u'«'},   {u'‘', u'’'}, {u'‚', u'‘'}, {u'‹', u'›'},  {u'「', u'」'},
                                                           {u'『', u'』'}, {u'”', u'”'}, {u'«', u'«'}, {u'\'', u'\''}};

// Whether the quotation that opens a text ends with it, and not before.
bool isOneQuotation(QStringView text, char16_t open, char16_t close)
{
    if (text.size() < 3 || text.front() != open || text.back() != close)
        return false;
    const QStringView inner = text.sliced(1, text.size() - 2);
    if (open == close)
        return !inner.contains(open);
    int depth = 1;
    for (const QChar c : inner) {
        if (c == close && --depth == 0)
            return false;
        depth += c == open ? 1 : 0;
    }
    return depth == 1;
}

} // namespace

OriginalText::OriginalText(const QString &original) : text(original.trimmed()), words(text), paragraphs(int(paragraphsOf(text).size()))
{
    const QStringList lines = text.split(u'\n').first(qMin<qsizetype>(text.count(u'\n') + 1, mostPrefaceLines));
    introduces = std::ranges::any_of(lines, [](const QString &line) { return endsWithColon(line); });
}

bool takeReasoning(QString &reply, const OriginalText &original, bool &left)
{
    static const QRegularExpression special(QStringLiteral("<\\|[^|<>\\n]{1,40}\\|>"));
    static const QRegularExpression tags(QStringLiteral("<(/?)(think|thinking|thought|thoughts|reasoning|analysis|reflection|scratchpad)>"),
                                         QRegularExpression::CaseInsensitiveOption);
    left = false;
    bool found = false;
    if (!special.match(original.text).hasMatch()) {
        // What is meant for the reader comes in the last channel.
        const QString finalMark = QStringLiteral("final<|message|>");
        if (const qsizetype at = reply.lastIndexOf(finalMark); at >= 0) {
            reply = reply.sliced(at + finalMark.size());
            found = true;
        }
        found = found || special.match(reply).hasMatch();
        reply.remove(special);
    }
    if (tags.match(original.text).hasMatch())
        return found;
    QRegularExpressionMatch match;
    if (const qsizetype at = reply.lastIndexOf(tags, -1, &match); at >= 0) {
        found = true;
        left = match.capturedLength(1) == 0;
        reply = left ? reply.first(at).trimmed() : reply.sliced(match.capturedEnd());
    }
    return found;
}

bool takeTags(QString &reply, const QString &tag)
{
    const QString open = u'<' + tag + u'>';
    const QString close = QStringLiteral("</") + tag + u'>';
    const qsizetype opened = reply.indexOf(open);
    const qsizetype from = opened < 0 ? 0 : opened + open.size();
    const qsizetype closed = reply.indexOf(close, from);
    if (opened < 0 && closed < 0)
        return false;
    const QString inner = reply.sliced(from, (closed < 0 ? reply.size() : closed) - from);
    // Tags around nothing: the text stands beside them.
    reply = inner.trimmed().isEmpty() ? reply.remove(open).remove(close) : inner;
    return true;
}

bool takePreface(QString &reply, const OriginalText &original, RewriteTask::Kind kind)
{
    reply = reply.trimmed();
    if (kind == RewriteTask::Kind::Continue)
        return false;
    if (takeLinesOfPreface(reply, original))
        return true;
    return isRewording(kind) && (takeParagraphOfPreface(reply, original) || takeLabel(reply, original));
}

bool takeFence(QString &reply, const OriginalText &original)
{
    reply = reply.trimmed();
    const QString fence = QStringLiteral("```");
    if (original.text.contains(fence) || !reply.startsWith(fence))
        return false;
    const qsizetype from = reply.indexOf(u'\n');
    if (from < 0)
        return false;
    const qsizetype closed = reply.indexOf(QStringLiteral("\n```"), from);
    reply = reply.sliced(from, (closed < 0 ? reply.size() : closed) - from).trimmed();
    return true;
}

bool takeRemark(QString &reply, const OriginalText &original, RewriteTask::Kind kind, bool &left)
{
    reply = reply.trimmed();
    left = false;
    const QStringList paragraphs = paragraphsOf(reply);
    if (paragraphs.size() < 2 || kind == RewriteTask::Kind::Continue)
        return false;
    const QString cut = paragraphs.last();
    const QString rest = reply.first(reply.lastIndexOf(cut)).trimmed();
    const QString ruleLine = rest.section(u'\n', -1);
    const bool behindRule = isRule(ruleLine) && !original.text.contains(ruleLine.trimmed());
    const bool isForeign = knownShare(cut, original) <= unfamiliar && cut.size() <= 2 * longestPreface;
    if (behindRule && isForeign) {
        reply = rest.first(rest.size() - ruleLine.size()).trimmed();
        return true;
    }
    if (int(paragraphs.size()) <= original.paragraphs || !isForeign)
        return false;
    const bool reworded = isRewording(kind) && kind != RewriteTask::Kind::Expand;
    if (reworded && knownShare(rest, original) >= familiar) {
        reply = rest;
        return true;
    }
    // A question or a bracket at the end of what was made longer or into another form: it may be the text's own.
    left = (cut.endsWith(u'?') || cut.endsWith(u'？') || cut.endsWith(u'؟') || (cut.startsWith(u'(') && cut.endsWith(u')')))
        && !cut.contains(u'\n');
    return false;
}

bool takeQuotes(QString &reply, const OriginalText &original)
{
    reply = reply.trimmed();
    for (const auto &[open, close] : pairsOfQuotes) {
        if (isOneQuotation(reply, open, close) && !original.text.startsWith(QChar(open))) {
            reply = reply.sliced(1, reply.size() - 2).trimmed();
            return true;
        }
    }
    return false;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/segment.h"

#include "text/markdown_lines.h"
#include "text/segmentation.h"
#include "translate/protected_span.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

/// "| --- | :-: |", below the head of a table.
bool isTableRule(QStringView line)
{
    return line.contains(u'-') && line.contains(u'|')
        && std::ranges::all_of(line, [](QChar c) { return c == u'-' || c == u'|' || c == u':' || c == u'>' || c.isSpace(); });
}

/// "---", "* * *", or what underlines a heading.
bool isRule(QStringView line)
{
    return std::ranges::all_of(line, [](QChar c) { return c == u'-' || c == u'=' || c == u'*' || c == u'_' || c.isSpace(); });
}

bool hasLetter(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c.isLetter())
            return true;
        if (c.isHighSurrogate() && at + 1 < text.size() && QChar::isLetter(QChar::surrogateToUcs4(c, text.at(at + 1))))
            return true;
    }
    return false;
}

/// The end of HTML whose content nobody reads as prose; empty when `rest` opens none.
QString endOfRawHtml(QStringView rest)
{
    for (const QString &name : {u"pre"_s, u"script"_s, u"style"_s, u"textarea"_s}) {
        const QString opening = u'<' + name;
        if (rest.startsWith(opening, Qt::CaseInsensitive)
            && (rest.size() == opening.size() || rest.at(opening.size()) == u'>' || rest.at(opening.size()).isSpace()))
            return u"</"_s + name + u'>';
    }
    return {};
}

qsizetype footnoteMark(QStringView rest)
{
    if (!rest.startsWith(u"[^"))
        return 0;
    const qsizetype close = rest.indexOf(u"]:");
    return close > 2 && !rest.first(close).contains(u' ') ? close + 2 : 0;
}

qsizetype spacesAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && (text.at(end) == u' ' || text.at(end) == u'\t'))
        ++end;
    return end - at;
}

class Segmenter
{
public:
    explicit Segmenter(const QString &text) : m_text(text) { }

    QList<Segment> cut()
    {
        qsizetype start = frontMatterLength(m_text);
        while (start < m_text.size()) {
            const qsizetype found = m_text.indexOf(u'\n', start);
            const qsizetype end = found < 0 ? m_text.size() : found;
            m_next = end + 1;
            take(start, end > start && m_text.at(end - 1) == u'\r' ? end - 1 : end);
            start = end + 1;
        }
        close();
        return std::move(m_found);
    }

private:
    using Kind = Segment::Kind;
    using In = MarkdownState::In;

    void take(qsizetype start, qsizetype end)
    {
        const QStringView line = m_text.sliced(start, end - start);
        if (!m_rawEnd.isEmpty()) {
            if (line.contains(m_rawEnd, Qt::CaseInsensitive))
                m_rawEnd.clear();
            return;
        }
        // A fence may stand in a quote or a list; what is in it only where it was opened so.
        const qsizetype marks = behindQuoteMarks(line);
        const bool quoted = line.first(marks).contains(u'>');
        const In before = m_state.in;
        const qsizetype from = before == In::Comment || (before == In::Fence && quoted && !m_fenceIsQuoted) ? 0 : marks;
        const MarkdownLine read = readMarkdownLine(line.sliced(from), m_state, m_room);
        if (before == In::Text && m_state.in == In::Fence)
            m_fenceIsQuoted = quoted;
        if (read.kind != MarkdownLine::Kind::Text) {
            close();
            m_afterBlank = false;
            return;
        }
        if (before == In::Comment || read.text.size() != line.size() - from)
            takeAroundComments(start, end, before == In::Comment);
        else
            takeText(start, end, true);
    }

    void takeAroundComments(qsizetype start, qsizetype end, bool inComment)
    {
        qsizetype at = start;
        bool first = true;
        while (at < end) {
            const QStringView rest = m_text.sliced(at, end - at);
            if (inComment) {
                const qsizetype found = rest.indexOf(u"-->");
                at = found < 0 ? end : at + found + 3;
                inComment = false;
                first = false;
                close();
                continue;
            }
            const qsizetype found = findComment(rest, 0);
            const qsizetype until = found < 0 ? end : at + found;
            if (first)
                takeText(at, until, true);
            else
                takeRest(at, until);
            if (found < 0)
                return;
            close();
            // Behind the mark that opens it: "<!-->" is no whole comment.
            at = until + 4;
            inComment = true;
        }
    }

    /// What stands behind a comment in its line.
    void takeRest(qsizetype start, qsizetype end)
    {
        const qsizetype text = start + spacesAt(m_text.first(end), start);
        if (text < end)
            begin(Kind::Paragraph, text, end);
    }

    void takeText(qsizetype start, qsizetype end, bool isLineStart)
    {
        const QStringView line = m_text.sliced(start, end - start);
        const qsizetype marks = isLineStart ? behindQuoteMarks(line) : 0;
        const QStringView rest = line.sliced(marks);
        const QStringView content = rest.trimmed();
        if (content.isEmpty()) {
            close();
            m_afterBlank = true;
            m_inTable = false;
            return;
        }
        const bool quoted = line.first(marks).contains(u'>');
        const bool afterBlank = std::exchange(m_afterBlank, false);
        if (marks == 0 && afterBlank && listMarkLength(rest) == 0)
            m_inList = false;
        if (!m_open && !m_inList && !quoted && indentOf(line) >= 4) {
            // A block of code.
            m_afterBlank = afterBlank;
            return;
        }
        if (isLinkDefinition(content) || isRule(content)) {
            close();
            return;
        }
        if (QString ending = endOfRawHtml(content); !ending.isEmpty()) {
            close();
            if (!content.contains(ending, Qt::CaseInsensitive))
                m_rawEnd = std::move(ending);
            return;
        }
        takeBlock(start + marks, end, quoted);
    }

    void takeBlock(qsizetype start, qsizetype end, bool quoted)
    {
        const QStringView rest = m_text.sliced(start, end - start);
        if (isHeading(rest)) {
            close();
            qsizetype text = 0;
            while (text < rest.size() && rest.at(text) == u'#')
                ++text;
            text += spacesAt(rest, text);
            qsizetype last = rest.size();
            while (last > text && rest.at(last - 1).isSpace())
                --last;
            qsizetype hashes = last;
            while (hashes > text && rest.at(hashes - 1) == u'#')
                --hashes;
            if (hashes < last && hashes > text && rest.at(hashes - 1).isSpace())
                last = hashes;
            begin(Kind::Heading, start + text, start + last);
            close();
            return;
        }
        if (isTableRule(rest)) {
            close();
            m_inTable = true;
            return;
        }
        if (rest.startsWith(u'|') || (rest.contains(u'|') && (m_inTable || isTableRule(nextLine())))) {
            close();
            const QStringView trimmed = rest.trimmed();
            const qsizetype left = trimmed.startsWith(u'|') ? 1 : 0;
            const qsizetype right = trimmed.size() > 1 && trimmed.endsWith(u'|') && !trimmed.endsWith(u"\\|") ? 1 : 0;
            const qsizetype text = left + spacesAt(trimmed, left);
            if (text < trimmed.size() - right)
                begin(Kind::TableRow, start + (trimmed.begin() - rest.begin()) + text,
                      start + (trimmed.begin() - rest.begin()) + trimmed.size() - right);
            close();
            return;
        }
        m_inTable = false;
        const qsizetype mark = listMarkLength(rest);
        // Within a paragraph a number at the beginning of a line is a list only when it is 1.
        if (mark > 0 && (!m_open || m_kind == Kind::ListItem || mark == 1 || rest.first(mark - 1) == u"1")) {
            close();
            qsizetype text = mark + spacesAt(rest, mark);
            while (const qsizetype nested = listMarkLength(rest.sliced(text)))
                text += nested + spacesAt(rest, text + nested);
            static const QRegularExpression box(u"^\\[[ xX]\\]\\s+"_s);
            text += box.matchView(rest.sliced(text)).capturedLength();
            m_inList = true;
            if (text < rest.size())
                begin(Kind::ListItem, start + text, end);
            return;
        }
        if (const qsizetype note = footnoteMark(rest); note > 0) {
            close();
            const qsizetype text = note + spacesAt(rest, note);
            if (text < rest.size())
                begin(Kind::Footnote, start + text, end);
            return;
        }
        goOn(start, end, quoted);
    }

    void goOn(qsizetype start, qsizetype end, bool quoted)
    {
        if (m_open) {
            const QString joint = m_text.sliced(m_end, start - m_end).toString();
            if ((m_joint.isEmpty() || m_joint == joint) && joint.contains(u'>') == m_quoted) {
                m_joint = joint;
                m_words += u'\n';
                m_words += m_text.sliced(start, end - start);
                m_end = end;
                return;
            }
            close();
        }
        begin(quoted ? Kind::Quote : m_inList && start > 0 && m_text.at(start - 1) != u'\n' ? Kind::ListItem : Kind::Paragraph, start, end);
        m_quoted = quoted;
    }

    void begin(Kind kind, qsizetype start, qsizetype end)
    {
        close();
        m_open = true;
        m_kind = kind;
        m_start = start;
        m_end = end;
        m_words = m_text.sliced(start, end - start).toString();
        const qsizetype line = m_text.first(start).lastIndexOf(u'\n') + 1;
        m_quoted = m_text.sliced(line, start - line).trimmed().startsWith(u'>');
    }

    void close()
    {
        if (!std::exchange(m_open, false))
            return;
        qsizetype spaces = 0;
        while (spaces < m_words.size() && m_words.at(m_words.size() - 1 - spaces).isSpace())
            ++spaces;
        // A line break among the spaces would be more in the source than it is here; no line is blank, so there is none.
        m_words.chop(spaces);
        Segment segment{m_kind, {m_start, m_end - spaces - m_start}, m_words, m_words.contains(u'\n') ? m_joint : QString()};
        m_joint.clear();
        // Cutting needs places in the text to be places in the source.
        if (segment.text.size() <= longestSegment || segment.joint.size() > 1) {
            add(segment);
            return;
        }
        const QStringView whole = segment.text;
        qsizetype at = 0;
        while (at < whole.size()) {
            const QStringView left = whole.sliced(at);
            const qsizetype length = left.size() > longestSegment ? softBreak(left, longestSegment) : left.size();
            const QStringView piece = left.first(length);
            const QStringView text = piece.trimmed();
            if (!text.isEmpty()) {
                const qsizetype start = at + (text.begin() - piece.begin());
                add({segment.kind,
                     {segment.span.start + start, text.size()},
                     text.toString(),
                     text.contains(u'\n') ? segment.joint : QString()});
            }
            at += length;
        }
    }

    void add(const Segment &segment)
    {
        if (hasLetter(withoutProtected(segment.text)))
            m_found.append(segment);
    }

    QStringView nextLine() const
    {
        if (m_next >= m_text.size())
            return {};
        const qsizetype found = m_text.indexOf(u'\n', m_next);
        return m_text.sliced(m_next, (found < 0 ? m_text.size() : found) - m_next);
    }

    static int indentOf(QStringView line)
    {
        int columns = 0;
        for (const QChar c : line) {
            if (c != u' ' && c != u'\t')
                break;
            columns += c == u' ' ? 1 : 4 - columns % 4;
        }
        return columns;
    }

    QStringView m_text;
    QList<Segment> m_found;
    MarkdownState m_state;
    QString m_room;
    QString m_rawEnd;
    qsizetype m_next = 0;
    bool m_fenceIsQuoted = false;
    bool m_afterBlank = true;
    bool m_inList = false;
    bool m_inTable = false;
    /// The segment that grows.
    bool m_open = false;
    bool m_quoted = false;
    Kind m_kind = Kind::Paragraph;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
    QString m_words;
    QString m_joint;
};

} // namespace

QList<Segment> segmentText(const QString &text)
{
    return Segmenter(text).cut();
}

QString textWith(const QString &source, const QList<Segment> &segments, const QStringList &translations)
{
    QString made;
    made.reserve(source.size() + source.size() / 4);
    qsizetype at = 0;
    for (qsizetype index = 0; index < segments.size(); ++index) {
        const Segment &segment = segments.at(index);
        made += QStringView(source).sliced(at, segment.span.start - at);
        at = segment.span.end();
        const QString translation = translations.value(index);
        if (translation.isNull()) {
            made += QStringView(source).sliced(segment.span.start, segment.span.length);
            continue;
        }
        QString text = translation;
        made += text.replace(u'\n', segment.joint.isEmpty() ? u" "_s : segment.joint);
    }
    made += QStringView(source).sliced(at);
    return made;
}

QByteArray hashOf(const Segment &segment)
{
    return QCryptographicHash::hash(segment.text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace agate

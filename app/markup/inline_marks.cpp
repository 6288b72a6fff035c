// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/inline_marks.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace agate
{

namespace
{

using Kind = InlineMark::Kind;

constexpr qsizetype longestAddress = 4096;
/// Of parentheses in an address.
constexpr int deepestAddress = 32;

char32_t lastOf(QStringView text)
{
    if (text.isEmpty())
        return U'\n';
    const QChar c = text.back();
    if (c.isLowSurrogate() && text.size() > 1 && text[text.size() - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[text.size() - 2], c);
    return c.unicode();
}

char32_t firstOf(QStringView text)
{
    if (text.isEmpty())
        return U'\n';
    if (text[0].isHighSurrogate() && text.size() > 1 && text[1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[0], text[1]);
    return text[0].unicode();
}

bool isMarkOrSymbol(char32_t c)
{
    return QChar::isPunct(c) || QChar::isSymbol(c);
}

bool isAsciiPunctuation(QChar c)
{
    return c.unicode() < 0x80 && isMarkOrSymbol(c.unicode());
}

struct Delimiter {
    QChar sign;
    /// What is left of the run.
    qsizetype start = 0;
    qsizetype length = 0;
    qsizetype given = 0;
    bool opens = false;
    bool closes = false;
    int previous = -1;
    int next = -1;
};

class Reader
{
public:
    explicit Reader(QStringView line) : m_line(line) { }

    QList<InlineMark> read()
    {
        while (m_at < m_line.size())
            step();
        pairUp(-1);
        std::ranges::sort(m_marks, [](const InlineMark &a, const InlineMark &b) {
            return a.open.start != b.open.start ? a.open.start < b.open.start : a.close.end() > b.close.end();
        });
        return std::move(m_marks);
    }

private:
    struct Bracket {
        qsizetype start = 0;
        bool image = false;
        int delimiter = -1;
    };

    void step()
    {
        const QChar c = m_line[m_at];
        switch (c.unicode()) {
        case u'\\':
            m_at += m_at + 1 < m_line.size() && isAsciiPunctuation(m_line[m_at + 1]) ? 2 : 1;
            break;
        case u'`':
            code();
            break;
        case u'<':
            angle();
            break;
        case u'*':
        case u'_':
        case u'~':
            run(c);
            break;
        case u'!':
            if (m_at + 1 < m_line.size() && m_line[m_at + 1] == u'[') {
                m_brackets.push_back({m_at, true, m_last});
                ++m_at;
            }
            ++m_at;
            break;
        case u'[':
            m_brackets.push_back({m_at, false, m_last});
            ++m_at;
            break;
        case u']':
            bracket();
            break;
        default:
            ++m_at;
        }
    }

    qsizetype runLength(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_line.size() && m_line[end] == m_line[at])
            ++end;
        return end - at;
    }

    void code()
    {
        const qsizetype length = runLength(m_at);
        // From where on there is no run of that length is remembered, or a line of nothing but runs would take its square.
        const auto none = m_noRun.constFind(length);
        qsizetype at = m_at + length;
        if (none == m_noRun.cend() || *none > at) {
            while ((at = m_line.indexOf(u'`', at)) >= 0) {
                const qsizetype other = runLength(at);
                if (other == length) {
                    // A space at both ends only keeps backticks apart.
                    const QStringView inner = m_line.sliced(m_at + length, at - m_at - length);
                    const bool padded = inner.startsWith(u' ') && inner.endsWith(u' ') && !inner.trimmed().isEmpty();
                    const qsizetype pad = padded ? 1 : 0;
                    m_marks.append({Kind::Code, {m_at, length + pad}, {at - pad, length + pad}});
                    m_at = at + length;
                    return;
                }
                at += other;
            }
            m_noRun.insert(length, m_at);
        }
        m_at += length;
    }

    void angle()
    {
        qsizetype end = -1;
        const QStringView rest = m_line.sliced(m_at);
        if (rest.startsWith(u"<!--")) {
            if (!m_noComment) {
                end = m_line.indexOf(u"-->", m_at + 4);
                m_noComment = end < 0;
                end = end < 0 ? end : end + 3;
            }
        } else if (rest.size() > 1 && (rest[1].isLetter() || rest[1] == u'/')) {
            qsizetype at = m_at + 1;
            while (at < m_line.size() && m_line[at] != u'>' && m_line[at] != u'<')
                ++at;
            if (at < m_line.size() && m_line[at] == u'>')
                end = at + 1;
        }
        if (end < 0) {
            ++m_at;
            return;
        }
        m_marks.append({Kind::Verbatim, {m_at, 0}, {end, 0}});
        m_at = end;
    }

    void run(QChar sign)
    {
        const qsizetype length = runLength(m_at);
        const QStringView before = m_line.first(m_at);
        const QStringView behind = m_line.sliced(m_at + length);
        Delimiter delimiter{sign, m_at, length, length, opensEmphasis(before, behind), closesEmphasis(before, behind), m_last, -1};
        m_at += length;
        if (sign == u'~' && length != 2)
            return;
        if (sign == u'_') {
            // Within a word it is a letter.
            const bool opens = delimiter.opens;
            delimiter.opens = opens && (!delimiter.closes || isMarkOrSymbol(lastOf(before)));
            delimiter.closes = delimiter.closes && (!opens || isMarkOrSymbol(firstOf(behind)));
        }
        if (!delimiter.opens && !delimiter.closes)
            return;
        const int index = int(m_delimiters.size());
        if (m_last >= 0)
            m_delimiters[size_t(m_last)].next = index;
        m_delimiters.push_back(delimiter);
        m_last = index;
    }

    void bracket()
    {
        const qsizetype close = m_at++;
        if (m_brackets.empty())
            return;
        const Bracket open = m_brackets.back();
        m_brackets.pop_back();
        const qsizetype end = addressEnd(close + 1);
        if (end < 0)
            return;
        m_at = end;
        pairUp(open.delimiter);
        m_marks.append({open.image ? Kind::Image : Kind::Link, {open.start, open.image ? 2 : 1}, {close, end - close}});
        // There is no link in a link.
        if (!open.image)
            std::erase_if(m_brackets, [](const Bracket &bracket) { return !bracket.image; });
    }

    // Past "(address "title")" or "[reference]", or -1.
    qsizetype addressEnd(qsizetype at) const
    {
        if (at >= m_line.size())
            return -1;
        const qsizetype limit = qMin(m_line.size(), at + longestAddress);
        if (m_line[at] == u'[') {
            for (qsizetype i = at + 1; i < limit && m_line[i] != u'['; ++i) {
                if (m_line[i] == u']')
                    return i + 1;
            }
            return -1;
        }
        if (m_line[at] != u'(')
            return -1;
        int depth = 0;
        QChar quote;
        bool inAddress = true;
        for (qsizetype i = at + 1; i < limit; ++i) {
            const QChar c = m_line[i];
            if (c == u'\\') {
                ++i;
            } else if (!quote.isNull()) {
                if (c == quote)
                    quote = {};
            } else if (c.isSpace()) {
                inAddress = i == at + 1;
            } else if (c == u'(') {
                if (++depth > deepestAddress)
                    return -1;
            } else if (c == u')') {
                if (depth-- == 0)
                    return i + 1;
            } else if (!inAddress) {
                if (c != u'"' && c != u'\'')
                    return -1;
                quote = c;
            }
        }
        return -1;
    }

    void drop(int index)
    {
        const Delimiter &delimiter = m_delimiters[size_t(index)];
        if (delimiter.previous >= 0)
            m_delimiters[size_t(delimiter.previous)].next = delimiter.next;
        if (delimiter.next >= 0)
            m_delimiters[size_t(delimiter.next)].previous = delimiter.previous;
        else
            m_last = delimiter.previous;
    }

    static int kindOfCloser(const Delimiter &closer)
    {
        const int sign = closer.sign == u'*' ? 0 : (closer.sign == u'_' ? 1 : 2);
        return sign * 6 + (closer.opens ? 3 : 0) + int(closer.given % 3);
    }

    // CommonMark's "process emphasis", for the delimiters behind `bottom`.
    void pairUp(int bottom)
    {
        std::array<int, 18> nothingBelow;
        nothingBelow.fill(bottom);
        int at = bottom >= 0 ? m_delimiters[size_t(bottom)].next : firstDelimiter();
        while (at >= 0) {
            if (!m_delimiters[size_t(at)].closes) {
                at = m_delimiters[size_t(at)].next;
                continue;
            }
            Delimiter &closer = m_delimiters[size_t(at)];
            int &lowest = nothingBelow[size_t(kindOfCloser(closer))];
            int from = closer.previous;
            while (from > bottom && from > lowest && !fit(m_delimiters[size_t(from)], closer))
                from = m_delimiters[size_t(from)].previous;
            if (from <= bottom || from <= lowest) {
                lowest = closer.previous;
                const int next = closer.next;
                if (!closer.opens)
                    drop(at);
                at = next;
                continue;
            }
            Delimiter &opener = m_delimiters[size_t(from)];
            const qsizetype length = closer.sign == u'~' || (opener.length >= 2 && closer.length >= 2) ? 2 : 1;
            opener.length -= length;
            m_marks.append({closer.sign == u'~' ? Kind::Strike : (length == 2 ? Kind::Bold : Kind::Italic),
                            {opener.start + opener.length, length},
                            {closer.start, length}});
            closer.start += length;
            closer.length -= length;
            // What is between them has found nobody.
            for (int between = closer.previous; between != from; between = m_delimiters[size_t(between)].previous)
                drop(between);
            if (opener.length == 0)
                drop(from);
            if (closer.length == 0) {
                const int next = closer.next;
                drop(at);
                at = next;
            }
        }
        // The rest are letters.
        while (m_last > bottom)
            drop(m_last);
    }

    int firstDelimiter() const
    {
        int first = m_last;
        while (first >= 0 && m_delimiters[size_t(first)].previous >= 0)
            first = m_delimiters[size_t(first)].previous;
        return first;
    }

    static bool fit(const Delimiter &opener, const Delimiter &closer)
    {
        if (!opener.opens || opener.sign != closer.sign)
            return false;
        const bool either = opener.closes || closer.opens;
        return !either || (opener.given + closer.given) % 3 != 0 || (opener.given % 3 == 0 && closer.given % 3 == 0);
    }

    QStringView m_line;
    qsizetype m_at = 0;
    QList<InlineMark> m_marks;
    std::vector<Delimiter> m_delimiters;
    std::vector<Bracket> m_brackets;
    int m_last = -1;
    QHash<qsizetype, qsizetype> m_noRun;
    bool m_noComment = false;
};

} // namespace

QList<InlineMark> inlineMarks(QStringView line)
{
    return Reader(line).read();
}

bool opensEmphasis(QStringView before, QStringView behind)
{
    const char32_t next = firstOf(behind);
    if (QChar::isSpace(next))
        return false;
    const char32_t previous = lastOf(before);
    return !isMarkOrSymbol(next) || QChar::isSpace(previous) || isMarkOrSymbol(previous);
}

bool closesEmphasis(QStringView before, QStringView behind)
{
    const char32_t previous = lastOf(before);
    if (QChar::isSpace(previous))
        return false;
    const char32_t next = firstOf(behind);
    return !isMarkOrSymbol(previous) || QChar::isSpace(next) || isMarkOrSymbol(next);
}

bool isVerbatimAt(QStringView line, qsizetype position)
{
    const QList<InlineMark> marks = inlineMarks(line);
    for (const InlineMark &mark : marks) {
        const TextSpan whole = mark.whole();
        if (position <= whole.start || position >= whole.end())
            continue;
        if (mark.kind == Kind::Verbatim || mark.kind == Kind::Code)
            return true;
        // Between the marks of a link's end is its address.
        if ((mark.kind == Kind::Link || mark.kind == Kind::Image) && position > mark.close.start)
            return true;
    }
    // What is being typed has no end yet.
    const QStringView before = line.first(position);
    const qsizetype tick = before.lastIndexOf(u'`');
    const qsizetype address = before.lastIndexOf(u"](");
    const qsizetype tag = before.lastIndexOf(u'<');
    const auto outside = [&](qsizetype at) {
        return std::ranges::none_of(marks, [&](const InlineMark &mark) { return at >= mark.open.start && at < mark.close.end(); });
    };
    if (tick >= 0 && outside(tick))
        return true;
    if (address >= 0 && outside(address) && !before.sliced(address).contains(u')'))
        return true;
    if (tag >= 0 && tag + 1 < before.size() && outside(tag)
        && (before[tag + 1].isLetter() || before[tag + 1] == u'/' || before[tag + 1] == u'!') && !before.sliced(tag).contains(u'>'))
        return true;
    const qsizetype scheme = before.lastIndexOf(u"://");
    return scheme > 0 && std::ranges::none_of(before.sliced(scheme), [](QChar c) { return c.isSpace(); });
}

} // namespace agate

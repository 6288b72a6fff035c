// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/inline_runs.h"

#include "markup/inline_marks.h"

#include <algorithm>

namespace agate
{

namespace
{

constexpr qsizetype longestTarget = 2048;

enum class Mark : quint8 { Link, Strike, Bold, Italic };

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

// Text that is meant as it stands.
QString escaped(QStringView text, QChar before)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar previous = i > 0 ? text[i - 1] : before;
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        bool sign = false;
        switch (c.unicode()) {
        case u'*':
            sign = !(isSpace(previous) && isSpace(next));
            break;
        case u'_':
            sign = !(isWordCharacter(previous) && isWordCharacter(next));
            break;
        case u'`':
            sign = true;
            break;
        case u'~':
            sign = next == u'~' && previous != u'~';
            break;
        case u']':
            sign = next == u'(' || next == u'[' || next == u':';
            break;
        case u'<':
            sign = next.isLetter() || next == u'/' || next == u'!' || next == u'?';
            break;
        case u'\\':
            sign = next.isPunct() || next.isSymbol();
            break;
        case u'&': {
            const QStringView reference = text.sliced(i, qMin<qsizetype>(32, text.size() - i));
            sign = (next.isLetter() || next == u'#') && reference.contains(u';');
            break;
        }
        default:
            break;
        }
        if (sign)
            result += u'\\';
        result += c;
    }
    return result;
}

class Writer
{
public:
    void add(const InlineRun &run)
    {
        if (run.code) {
            addCode(run);
            return;
        }
        qsizetype at = 0;
        while (at < run.text.size()) {
            qsizetype end = at;
            if (isSpace(run.text[at])) {
                while (end < run.text.size() && isSpace(run.text[end])) {
                    m_break = m_break || run.text[end] == u'\n';
                    ++end;
                }
                m_space = true;
            } else {
                while (end < run.text.size() && !isSpace(run.text[end]))
                    ++end;
                const QStringView word = QStringView(run.text).sliced(at, end - at);
                begin(run, word.front());
                m_text += escaped(word, m_text.isEmpty() ? QChar(u' ') : m_text.back());
            }
            at = end;
        }
    }

    QString finish()
    {
        closeTo(0, {});
        return m_text;
    }

private:
    void addCode(const InlineRun &run)
    {
        const QString words = run.text.simplified();
        if (words.isEmpty()) {
            m_space = m_space || !run.text.isEmpty();
            return;
        }
        m_space = m_space || isSpace(run.text.front());
        begin(run, u'`');
        qsizetype longest = 0;
        qsizetype length = 0;
        for (const QChar c : words) {
            length = c == u'`' ? length + 1 : 0;
            longest = qMax(longest, length);
        }
        const QString signs(longest + 1, u'`');
        const QString pad = words.startsWith(u'`') || words.endsWith(u'`') ? QStringLiteral(" ") : QString();
        m_text += signs + pad + words + pad + signs;
        m_space = isSpace(run.text.back());
    }

    // Everything before a word: marks that end, white space, marks that begin.
    void begin(const InlineRun &run, QChar next)
    {
        const auto wants = [&](Mark mark) {
            switch (mark) {
            case Mark::Link:
                return !run.address.isEmpty() && run.address == m_address;
            case Mark::Strike:
                return run.strike;
            case Mark::Bold:
                return run.bold;
            case Mark::Italic:
                return run.italic;
            }
            return false;
        };
        qsizetype keep = 0;
        while (keep < m_open.size() && wants(m_open[keep].mark) && !m_break)
            ++keep;
        closeTo(keep, m_space ? QChar(u' ') : next);
        if (!m_text.isEmpty() && m_break)
            m_text += QStringLiteral("  \n");
        else if (!m_text.isEmpty() && m_space)
            m_text += u' ';
        m_break = m_space = false;
        for (const Mark mark : {Mark::Link, Mark::Strike, Mark::Bold, Mark::Italic}) {
            if (mark == Mark::Link)
                m_address = run.address;
            const bool isOpen = std::ranges::contains(m_open, mark, &Open::mark);
            if (!wants(mark) || isOpen)
                continue;
            m_text += mark == Mark::Link ? QStringLiteral("[") : signsOf(mark);
            m_open.append({mark, m_text.size()});
        }
    }

    static QString signsOf(Mark mark)
    {
        return mark == Mark::Strike ? QStringLiteral("~~") : (mark == Mark::Bold ? QStringLiteral("**") : QStringLiteral("*"));
    }

    void closeTo(qsizetype count, QChar next)
    {
        // A mark that ends between punctuation and a letter would be none: the punctuation is left outside.
        QString outside;
        while (m_open.size() > count) {
            const Open open = m_open.takeLast();
            if (open.mark == Mark::Link) {
                m_text += QStringLiteral("](%1)").arg(m_address) + outside;
                outside.clear();
                continue;
            }
            while (isWordCharacter(outside.isEmpty() ? next : outside.front()) && m_text.size() > open.start + 1
                   && !closesEmphasis(m_text, QStringView(&next, 1)) && m_text[m_text.size() - 2] != u'\\' && m_text.back().isPunct()
                   && m_text.back() != u'*' && m_text.back() != u'`' && m_text.back() != u')' && m_text.back() != u'~') {
                outside.prepend(m_text.back());
                m_text.chop(1);
            }
            m_text += signsOf(open.mark);
        }
        m_text += outside;
    }

    struct Open {
        Mark mark;
        qsizetype start;
    };

    QString m_text;
    QList<Open> m_open;
    QString m_address;
    bool m_space = false;
    bool m_break = false;
};

// What a line may not begin with, or it would be a heading, a list, a quote.
QString withSafeBeginning(const QString &line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] == u' ')
        ++at;
    const auto endsAt = [&](qsizetype i) { return i >= line.size() || line[i] == u' '; };
    const QChar first = at < line.size() ? line[at] : QChar();
    if (first == u'>')
        return QString(line).insert(at, u'\\');
    if (first == u'#' || first == u'-' || first == u'+' || first == u'=') {
        qsizetype end = at;
        while (end < line.size() && line[end] == first)
            ++end;
        return endsAt(end) ? QString(line).insert(at, u'\\') : line;
    }
    qsizetype end = at;
    while (end < line.size() && end - at < 10 && line[end] >= u'0' && line[end] <= u'9')
        ++end;
    if (end > at && end < line.size() && (line[end] == u'.' || line[end] == u')') && endsAt(end + 1))
        return QString(line).insert(end, u'\\');
    return line;
}

} // namespace

QString markdownOf(const QList<InlineRun> &runs)
{
    Writer writer;
    InlineRun run;
    for (const InlineRun &next : runs) {
        if (next.looksLike(run)) {
            run.text += next.text;
        } else {
            writer.add(run);
            run = next;
        }
    }
    writer.add(run);
    QStringList lines = writer.finish().split(u'\n');
    for (QString &line : lines)
        line = withSafeBeginning(line);
    return lines.join(u'\n');
}

QString safeAddress(const QString &address)
{
    const QString trimmed = address.trimmed();
    const bool known = trimmed.startsWith(u"https://", Qt::CaseInsensitive) || trimmed.startsWith(u"http://", Qt::CaseInsensitive)
        || trimmed.startsWith(u"mailto:", Qt::CaseInsensitive);
    if (!known || trimmed.size() > longestTarget)
        return {};
    QString safe;
    for (const QChar c : trimmed) {
        // Of these an address in parentheses would end, or lines would break.
        if (c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == u'(' || c == u')'
            || c == u'<' || c == u'>' || c == u'\\' || c == u'"') {
            const QByteArray bytes = QString(c).toUtf8();
            for (const char byte : bytes)
                safe += u'%' + QString::fromLatin1(QByteArray(1, byte).toHex().toUpper());
        } else {
            safe += c;
        }
    }
    return safe;
}

} // namespace agate

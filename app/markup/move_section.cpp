// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/move_section.h"

#include "markup/markup_change.h"
#include "markup/outline.h"

#include <QStringBuilder>

#include <algorithm>

namespace agate
{

namespace
{

/// The end of the last line with words in text[from, to).
qsizetype endOfWords(QStringView text, qsizetype from, qsizetype to)
{
    qsizetype end = to;
    while (end > from && text[end - 1].isSpace())
        --end;
    while (end < to && text[end] != u'\n')
        ++end;
    return end;
}

bool isUnderlined(const Heading &heading, QStringView text)
{
    return text.sliced(heading.span.start, heading.span.length).contains(u'\n');
}

/// The stretch text[first, middle) gives way to text[middle, last), which gives way to it.
class Exchange
{
public:
    Exchange(const QString &text, const QList<Heading> &outline, qsizetype first, qsizetype middle, qsizetype last)
        : m_text(text)
        , m_outline(outline)
        , m_first(first)
        , m_middle(middle)
        , m_last(last)
    {
        m_start = startOf(first);
        m_firstEnd = endOfWords(text, m_start, startOf(middle));
        m_secondStart = startOf(middle);
        m_secondEnd = endOfWords(text, m_secondStart, startOf(last));
    }

    /// The one that is moved is rewritten, the other stays as it is. `padded`: an empty line before underlined titles, which would
    /// else go on with the paragraph above.
    SectionChange change(bool movesFirst, bool padded) const
    {
        const QStringView text = m_text;
        const QStringView one = text.sliced(m_start, m_firstEnd - m_start);
        const QStringView other = text.sliced(m_secondStart, m_secondEnd - m_secondStart);
        const QStringView gap = text.sliced(m_firstEnd, m_secondStart - m_firstEnd);
        const auto pad = [&](qsizetype heading, QStringView before) {
            const bool isTight = before.count(u'\n') < 2;
            return padded && isTight && heading < m_outline.size() && isUnderlined(m_outline.at(heading), text) ? QStringLiteral("\n")
                                                                                                                : QString();
        };
        const QString above =
            m_start == 0 ? QString() : pad(m_middle, text.sliced(std::max<qsizetype>(0, m_start - 2), std::min<qsizetype>(2, m_start)));
        const QString between = gap % pad(m_first, gap);
        const QString below = pad(m_last, text.sliced(m_secondEnd, startOf(m_last) - m_secondEnd));
        SectionChange change;
        if (movesFirst) {
            change.edits = {{{m_start, m_secondStart - m_start}, above}, {{m_secondEnd, 0}, between % one % below}};
            change.start = m_start + above.size() + other.size() + between.size();
        } else {
            change.edits = {{{m_start, 0}, above % other % between}, {{m_firstEnd, m_secondEnd - m_firstEnd}, below}};
            change.start = m_start + above.size();
        }
        return change;
    }

    /// Whether the headings afterwards are the ones from before, in their new order.
    bool keepsHeadings(const SectionChange &change) const
    {
        const QList<Heading> now = outlineOf(changed(m_text, change.edits));
        QList<Heading> wanted = m_outline;
        std::rotate(wanted.begin() + m_first, wanted.begin() + m_middle, wanted.begin() + m_last);
        return std::ranges::equal(now, wanted, [](const Heading &a, const Heading &b) { return a.level == b.level && a.title == b.title; });
    }

private:
    qsizetype startOf(qsizetype heading) const { return heading < m_outline.size() ? m_outline.at(heading).span.start : m_text.size(); }

    const QString &m_text;
    const QList<Heading> &m_outline;
    qsizetype m_first;
    qsizetype m_middle;
    qsizetype m_last;
    qsizetype m_start = 0;
    qsizetype m_firstEnd = 0;
    qsizetype m_secondStart = 0;
    qsizetype m_secondEnd = 0;
};

} // namespace

std::optional<SectionChange> moveSection(const QString &text, qsizetype section, qsizetype before)
{
    const QList<Heading> outline = outlineOf(text);
    if (section < 0 || section >= outline.size() || before < 0 || before > outline.size())
        return std::nullopt;
    const qsizetype end = sectionEnd(levelsOf(outline), section);
    if (before >= section && before <= end)
        return std::nullopt;
    const bool isDown = before > section;
    const Exchange exchange = isDown ? Exchange(text, outline, section, end, before) : Exchange(text, outline, before, section, end);
    for (const bool padded : {false, true}) {
        if (SectionChange change = exchange.change(isDown, padded); exchange.keepsHeadings(change))
            return change;
    }
    return std::nullopt;
}

std::optional<SectionChange> shiftSection(const QString &text, qsizetype section, int steps)
{
    const QList<Heading> outline = outlineOf(text);
    if (section < 0 || section >= outline.size() || steps == 0)
        return std::nullopt;
    SectionChange change;
    change.start = outline.at(section).span.start;
    const qsizetype end = sectionEnd(levelsOf(outline), section);
    for (qsizetype at = section; at < end; ++at) {
        const Heading &heading = outline.at(at);
        const int level = heading.level + steps;
        if (level < 1 || level > 6)
            return std::nullopt;
        const qsizetype start = heading.span.start;
        if (!isUnderlined(heading, text)) {
            const qsizetype marks = text.indexOf(u'#', start);
            change.edits.append({{marks, heading.level}, QString(level, u'#')});
            continue;
        }
        const qsizetype underline = text.lastIndexOf(u'\n', heading.span.end() - 1) + 1;
        if (level <= 2) {
            QString line = text.sliced(underline, heading.span.end() - underline);
            line.replace(level == 1 ? u'-' : u'=', level == 1 ? u'=' : u'-');
            change.edits.append({{underline, line.size()}, line});
        } else {
            // Below the second rank there are no underlines.
            QString words = text.sliced(start, underline - 1 - start).simplified();
            change.edits.append({heading.span, QString(level, u'#') + u' ' + words});
        }
    }
    return change;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markdown_from_html.h"

#include "markup/html_reader.h"
#include "markup/html_tags.h"
#include "markup/inline_runs.h"
#include "markup/markdown_blocks.h"
#include "markup/tables.h"

#include <algorithm>

namespace agate
{

namespace
{

class Converter
{
public:
    explicit Converter(const HtmlLimits &limits) : m_limits(limits) { }

    std::optional<MarkdownFromHtml> convert(QStringView html)
    {
        HtmlReader reader(html);
        qsizetype tokens = 0;
        while (const auto token = reader.next()) {
            // Much may come of little: a quote's marks before each of a million lines.
            if (++tokens > m_limits.mostTokens || m_blocks.text().size() > 4 * m_limits.longest)
                return {};
            switch (token->kind) {
            case HtmlToken::Kind::Text:
                text(token->text);
                break;
            case HtmlToken::Kind::Open:
                open(*token);
                break;
            case HtmlToken::Kind::Close:
                close(token->name);
                break;
            }
        }
        popTo(0);
        flush();
        return MarkdownFromHtml{m_blocks.text(), m_formatted};
    }

private:
    struct Element {
        HtmlTag tag = HtmlTag::Unknown;
        QString name;
        /// How words looked outside of it.
        InlineRun outside;
        bool hidden = false;
        bool contains = false;
    };

    // Text.

    void text(const QString &words)
    {
        if (m_hidden > 0)
            return;
        if (m_preformatted) {
            m_code += words;
            return;
        }
        InlineRun run = m_look;
        run.text = words;
        // Between ordinary spaces a no-break space only filled a gap; alone it is meant.
        for (qsizetype i = 0; i < run.text.size(); ++i) {
            const auto space = [&](qsizetype at) { return at < 0 || at >= run.text.size() || run.text[at].isSpace(); };
            if (run.text[i] == QChar::Nbsp && (space(i - 1) || space(i + 1)))
                run.text[i] = u' ';
            else if (run.text[i] == u'\n' || run.text[i] == QChar::ParagraphSeparator || run.text[i] == QChar::LineSeparator)
                run.text[i] = u' ';
            else if (run.text[i].unicode() < 0x20 || run.text[i].unicode() == 0xfffc)
                run.text[i] = u' ';
        }
        if (m_heading > 0)
            run.bold = false;
        append(run);
    }

    void append(const InlineRun &run)
    {
        m_hasWords = m_hasWords || std::ranges::any_of(run.text, [](QChar c) { return !c.isSpace(); });
        m_runs.append(run);
    }

    void lineBreak()
    {
        if (m_hidden > 0)
            return;
        if (m_preformatted) {
            m_code += u'\n';
            return;
        }
        InlineRun run = m_look;
        run.code = false;
        // Two in a row end a paragraph.
        const auto nothingSince = [this] {
            return std::all_of(m_runs.cbegin() + m_breaks, m_runs.cend(),
                               [](const InlineRun &each) { return each.text.trimmed().isEmpty(); });
        };
        if (m_cell || m_heading > 0) {
            run.text = QStringLiteral(" ");
            append(run);
        } else if (m_breaks > 0 && nothingSince()) {
            flush();
        } else if (m_hasWords) {
            run.text = QStringLiteral("\n");
            append(run);
            m_breaks = m_runs.size();
        }
    }

    /// Ends the paragraph.
    void flush()
    {
        if (m_cell) {
            // In a cell all is one line.
            m_runs.append(InlineRun{false, false, false, false, {}, QStringLiteral(" ")});
            return;
        }
        const QList<InlineRun> runs = std::exchange(m_runs, {});
        m_breaks = 0;
        if (!std::exchange(m_hasWords, false))
            return;
        QString words = markdownOf(runs);
        if (words.isEmpty())
            return;
        if (m_heading > 0) {
            words = QString(m_heading, u'#') + u' ' + words.replace(QStringLiteral("  \n"), QStringLiteral(" "));
            m_formatted = true;
        }
        m_blocks.write(words.split(u'\n'));
    }

    // Tags.

    void open(const HtmlToken &token)
    {
        const HtmlTag tag = tagOf(token.name);
        if (tag == HtmlTag::Unknown)
            return;
        if (tag == HtmlTag::Break) {
            lineBreak();
            return;
        }
        if (isVoid(tag)) {
            if (m_hidden == 0)
                openVoid(tag, token);
            return;
        }
        if (m_preformatted && tag != HtmlTag::Code)
            return;
        closeImplied(tag);
        if (m_elements.size() >= m_limits.deepest) {
            ++m_tooDeep;
            return;
        }
        Element element{tag, token.name, m_look, isHidden(tag, token), false};
        m_hidden += element.hidden ? 1 : 0;
        if (m_hidden == 0)
            element.contains = enter(tag, token);
        m_elements.append(element);
    }

    static bool isHidden(HtmlTag tag, const HtmlToken &token)
    {
        const QString style = token.attributes.value(QStringLiteral("style")).toLower().remove(u' ');
        return tag == HtmlTag::Dropped || token.attributes.contains(QStringLiteral("hidden")) || style.contains(u"display:none")
            || style.contains(u"visibility:hidden");
    }

    /// What an element changes; true if it opened something in the blocks.
    bool enter(HtmlTag tag, const HtmlToken &token)
    {
        if (isBlock(tag))
            flush();
        takeStyle(tag, token);
        switch (tag) {
        case HtmlTag::Heading:
            m_heading = m_cell ? 0 : token.name.back().digitValue();
            return false;
        case HtmlTag::Quote:
            if (m_cell)
                return false;
            m_blocks.openQuote();
            m_formatted = true;
            return true;
        case HtmlTag::BulletList:
        case HtmlTag::NumberedList: {
            if (m_cell)
                return false;
            bool ok = false;
            const int start = token.attributes.value(QStringLiteral("start")).toInt(&ok);
            m_blocks.openList(tag == HtmlTag::NumberedList, ok ? start : 1);
            return true;
        }
        case HtmlTag::Item:
            if (m_cell)
                return false;
            m_blocks.openItem();
            m_formatted = true;
            return true;
        case HtmlTag::Preformatted:
            m_preformatted = !m_cell;
            m_code.clear();
            return false;
        case HtmlTag::Table:
            // A table in a table is only there to put things in their places.
            if (++m_tables == 1)
                m_rows.clear();
            return false;
        case HtmlTag::Row:
            if (m_tables == 1)
                m_rows.append(QStringList());
            return false;
        case HtmlTag::Cell:
            m_cell = m_cell || m_tables > 0;
            return false;
        default:
            return false;
        }
    }

    void takeStyle(HtmlTag tag, const HtmlToken &token)
    {
        m_look.bold = m_look.bold || tag == HtmlTag::Bold;
        m_look.italic = m_look.italic || tag == HtmlTag::Italic;
        m_look.strike = m_look.strike || tag == HtmlTag::Strike;
        m_look.code = m_look.code || tag == HtmlTag::Code;
        if (tag == HtmlTag::Link && m_look.address.isEmpty())
            m_look.address = safeAddress(token.attributes.value(QStringLiteral("href")));
        const bool styled = tag == HtmlTag::Bold || tag == HtmlTag::Italic || tag == HtmlTag::Span || tag == HtmlTag::Link;
        const QString style = styled ? token.attributes.value(QStringLiteral("style")).toLower().remove(u' ') : QString();
        if (!style.isEmpty()) {
            const qsizetype at = style.indexOf(u"font-weight:");
            const QStringView weight = at < 0 ? QStringView() : QStringView(style).sliced(at + 12);
            if (weight.startsWith(u"bold") || (weight.size() > 2 && weight.front() >= u'6' && weight.front() <= u'9'))
                m_look.bold = true;
            else if (weight.startsWith(u"normal") || weight.startsWith(u"400"))
                m_look.bold = false;
            if (style.contains(u"font-style:italic"))
                m_look.italic = true;
            else if (style.contains(u"font-style:normal"))
                m_look.italic = false;
            if (style.contains(u"line-through"))
                m_look.strike = true;
        }
        m_formatted = m_formatted || m_look.bold || m_look.italic || m_look.strike || m_look.code || !m_look.address.isEmpty();
    }

    void openVoid(HtmlTag tag, const HtmlToken &token)
    {
        if (m_preformatted)
            return;
        if (tag == HtmlTag::Rule && !m_cell) {
            flush();
            m_blocks.write({QStringLiteral("---")});
            m_formatted = true;
        } else if (tag == HtmlTag::Input && token.attributes.value(QStringLiteral("type")).toLower() == u"checkbox") {
            if (!m_hasWords)
                m_blocks.setTask(token.attributes.contains(QStringLiteral("checked")));
        } else if (tag == HtmlTag::Image) {
            InlineRun run = m_look;
            const QString source = token.attributes.value(QStringLiteral("src"));
            const QString address = source.startsWith(u"mailto:", Qt::CaseInsensitive) ? QString() : safeAddress(source);
            run.text = token.attributes.value(QStringLiteral("alt")).simplified();
            if (run.address.isEmpty())
                run.address = address;
            if (run.text.isEmpty() && !address.isEmpty())
                run.text = address.section(u'?', 0, 0).section(u'/', -1);
            if (run.text.isEmpty())
                run.text = run.address;
            if (!run.address.isEmpty()) {
                append(run);
                m_formatted = true;
            }
        }
    }

    /// Tags that need not be closed end where the next of their kind begins.
    void closeImplied(HtmlTag tag)
    {
        const auto inside = [this](HtmlTag inner, std::initializer_list<HtmlTag> within) {
            for (qsizetype i = m_elements.size() - 1; i >= 0; --i) {
                if (m_elements[i].tag == inner)
                    return i;
                if (std::ranges::contains(within, m_elements[i].tag))
                    break;
            }
            return qsizetype(-1);
        };
        qsizetype at = -1;
        if (tag == HtmlTag::Item)
            at = inside(HtmlTag::Item, {HtmlTag::BulletList, HtmlTag::NumberedList, HtmlTag::Table});
        else if (tag == HtmlTag::Cell)
            at = inside(HtmlTag::Cell, {HtmlTag::Row, HtmlTag::Table});
        else if (tag == HtmlTag::Row)
            at = inside(HtmlTag::Row, {HtmlTag::Table});
        else if (isBlock(tag))
            at = inside(
                HtmlTag::Paragraph,
                {HtmlTag::Block, HtmlTag::Quote, HtmlTag::Item, HtmlTag::Cell, HtmlTag::Table, HtmlTag::BulletList, HtmlTag::NumberedList});
        if (at >= 0)
            popTo(at);
    }

    void close(const QString &name)
    {
        const HtmlTag tag = tagOf(name);
        if (tag == HtmlTag::Unknown || isVoid(tag))
            return;
        if (m_preformatted && tag != HtmlTag::Preformatted && tag != HtmlTag::Code)
            return;
        if (m_tooDeep > 0) {
            --m_tooDeep;
            return;
        }
        for (qsizetype i = m_elements.size() - 1; i >= 0; --i) {
            if (m_elements[i].name == name) {
                popTo(i);
                return;
            }
            // A cell's tags end in the cell.
            if (m_elements[i].tag == HtmlTag::Cell && tag != HtmlTag::Row && tag != HtmlTag::Table)
                return;
        }
    }

    void popTo(qsizetype count)
    {
        while (m_elements.size() > count) {
            const Element element = m_elements.takeLast();
            if (element.hidden) {
                --m_hidden;
            } else if (m_hidden == 0) {
                leave(element);
            }
            m_look = element.outside;
        }
    }

    void leave(const Element &element)
    {
        switch (element.tag) {
        case HtmlTag::Preformatted:
            endCode();
            break;
        case HtmlTag::Cell:
            if (m_tables < 2)
                endCell();
            else
                flush();
            break;
        case HtmlTag::Table:
            if (--m_tables == 0)
                endTable();
            break;
        default:
            if (isBlock(element.tag))
                flush();
        }
        if (element.tag == HtmlTag::Heading)
            m_heading = 0;
        if (element.contains)
            m_blocks.close();
    }

    void endCode()
    {
        if (!std::exchange(m_preformatted, false))
            return;
        QString code = std::exchange(m_code, {});
        code.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
        while (code.endsWith(u'\n'))
            code.chop(1);
        if (code.startsWith(u'\n'))
            code.removeFirst();
        if (code.trimmed().isEmpty())
            return;
        qsizetype longest = 2;
        qsizetype length = 0;
        for (const QChar c : std::as_const(code)) {
            length = c == u'`' ? length + 1 : 0;
            longest = qMax(longest, length);
        }
        const QString fence(longest + 1, u'`');
        m_blocks.write(QStringList{fence} + code.split(u'\n') + QStringList{fence});
        m_formatted = true;
    }

    void endCell()
    {
        if (!std::exchange(m_cell, false))
            return;
        const QList<InlineRun> runs = std::exchange(m_runs, {});
        m_hasWords = false;
        if (m_rows.isEmpty())
            m_rows.append(QStringList());
        m_rows.last().append(markdownOf(runs).replace(QStringLiteral("  \n"), QStringLiteral(" ")));
    }

    void endTable()
    {
        flush();
        QList<QStringList> rows = std::exchange(m_rows, {});
        rows.removeIf([](const QStringList &row) { return row.join(QString()).trimmed().isEmpty(); });
        qsizetype columns = 0;
        for (const QStringList &row : std::as_const(rows))
            columns = qMax(columns, row.size());
        // One column, one row: it was there for the looks.
        if (columns < 2 || rows.size() < 2 || columns > mostTableColumns || rows.size() > mostTableRows) {
            for (const QStringList &row : std::as_const(rows)) {
                for (const QString &cell : row) {
                    if (!cell.isEmpty())
                        m_blocks.write({cell});
                }
            }
            return;
        }
        QString table;
        for (qsizetype r = 0; r < rows.size(); ++r) {
            table += u'|';
            for (qsizetype c = 0; c < columns; ++c)
                table += u' ' + rows[r].value(c).replace(u'|', QStringLiteral("\\|")) + QStringLiteral(" |");
            table += u'\n';
            if (r == 0)
                table += u'|' + QStringLiteral(" --- |").repeated(columns) + u'\n';
        }
        table.chop(1);
        if (const auto aligned = alignTable(table, {0, 0}))
            table = changed(table, aligned->edits);
        m_blocks.write(table.split(u'\n'));
        m_formatted = true;
    }

    HtmlLimits m_limits;
    MarkdownBlocks m_blocks;
    QList<Element> m_elements;
    /// Opened beyond the limit and not closed yet.
    qsizetype m_tooDeep = 0;
    /// Elements whose content nobody sees.
    int m_hidden = 0;
    InlineRun m_look;
    QList<InlineRun> m_runs;
    /// Where the runs after the last line break begin; 0: there was none in this paragraph.
    qsizetype m_breaks = 0;
    bool m_hasWords = false;
    int m_heading = 0;
    bool m_preformatted = false;
    QString m_code;
    /// How many are open, one in another.
    int m_tables = 0;
    bool m_cell = false;
    QList<QStringList> m_rows;
    bool m_formatted = false;
};

} // namespace

std::optional<MarkdownFromHtml> markdownFromHtml(QStringView html, const HtmlLimits &limits)
{
    if (html.size() > limits.longest)
        return {};
    return Converter(limits).convert(html);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/tables.h"

#include "markup/block_mark.h"
#include "markup/lines.h"
#include "text/segmentation.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace agate
{

namespace
{

enum class Align : quint8 { None, Left, Right, Centre };

struct Row {
    TextSpan line;
    /// What comes before its first "|": white space and quote marks.
    QString prefix;
    /// The words of each cell, trimmed, in the text.
    QList<TextSpan> cells;
    bool isRule = false;
};

struct Table {
    TextSpan span;
    QList<Row> rows;
    QList<Align> columns;
};

struct Place {
    qsizetype row = 0;
    qsizetype cell = 0;
    /// In the cell's words.
    qsizetype offset = 0;
};

bool isEscaped(QStringView text, qsizetype at)
{
    qsizetype slashes = 0;
    while (slashes < at && text[at - slashes - 1] == u'\\')
        ++slashes;
    return slashes % 2 == 1;
}

bool isRowLine(QStringView line)
{
    const QStringView words = line.sliced(blockMark(line).quote).trimmed();
    return words.startsWith(u'|') && words.size() > 1;
}

Row readRow(QStringView text, const TextSpan &line)
{
    Row row;
    row.line = line;
    const QStringView words = piece(text, line);
    const qsizetype first = words.indexOf(u'|');
    row.prefix = words.first(first).toString();
    qsizetype from = line.start + first + 1;
    row.isRule = true;
    bool dash = false;
    const auto add = [&](qsizetype to) {
        TextSpan cell = trimmed(text, {from, to - from});
        // An empty cell is where it begins.
        if (cell.length == 0)
            cell.start = qMin(from + 1, to);
        row.cells.append(cell);
        const QStringView mark = piece(text, cell);
        for (qsizetype i = 0; i < mark.size(); ++i) {
            const bool atEnd = i == 0 || i == mark.size() - 1;
            row.isRule = row.isRule && (mark[i] == u'-' || (mark[i] == u':' && atEnd));
            dash = dash || mark[i] == u'-';
        }
        from = to + 1;
    };
    for (qsizetype i = from; i < line.end(); ++i) {
        if (text[i] == u'|' && !isEscaped(text, i))
            add(i);
    }
    if (!isBlank(text.sliced(qMin(from, line.end()), qMax<qsizetype>(0, line.end() - from))))
        add(line.end());
    row.isRule = row.isRule && dash;
    return row;
}

std::optional<Table> readTable(QStringView text, qsizetype position)
{
    TextSpan first = lineAt(text, position);
    if (!isRowLine(piece(text, first)))
        return {};
    int rows = 1;
    while (first.start > 0) {
        const TextSpan above = lineAt(text, first.start - 1);
        if (!isRowLine(piece(text, above)))
            break;
        first = above;
        if (++rows > mostTableRows)
            return {};
    }
    Table table;
    table.span = {first.start, 0};
    for (TextSpan line = first; isRowLine(piece(text, line)); line = lineAt(text, line.end() + 1)) {
        table.rows.append(readRow(text, line));
        table.span.length = line.end() - first.start;
        if (table.rows.size() > mostTableRows || table.rows.last().cells.size() > mostTableColumns)
            return {};
        if (line.end() >= text.size())
            break;
    }
    if (table.rows.size() < 2 || !table.rows[1].isRule || table.rows[0].isRule)
        return {};
    qsizetype columns = 0;
    for (const Row &row : std::as_const(table.rows))
        columns = qMax(columns, row.cells.size());
    table.columns.fill(Align::None, columns);
    for (qsizetype i = 0; i < table.rows[1].cells.size(); ++i) {
        const QStringView rule = piece(text, table.rows[1].cells[i]);
        const bool left = rule.startsWith(u':');
        const bool right = rule.endsWith(u':');
        table.columns[i] = left && right ? Align::Centre : (right ? Align::Right : (left ? Align::Left : Align::None));
    }
    return table;
}

Place placeIn(const Table &table, qsizetype position)
{
    Place place;
    for (qsizetype r = 0; r < table.rows.size(); ++r) {
        const Row &row = table.rows[r];
        if (position < row.line.start || position > row.line.end())
            continue;
        place.row = r;
        for (qsizetype c = 0; c < row.cells.size(); ++c) {
            if (c > 0 && position < row.cells[c].start && position <= row.cells[c - 1].end() + 1)
                break;
            place.cell = c;
            place.offset = qBound<qsizetype>(0, position - row.cells[c].start, row.cells[c].length);
            if (position <= row.cells[c].end())
                break;
        }
    }
    return place;
}

QString ruleOf(Align align, qsizetype width)
{
    const bool left = align == Align::Left || align == Align::Centre;
    const bool right = align == Align::Right || align == Align::Centre;
    return (left ? QStringLiteral(":") : QString()) + QString(width - (left ? 1 : 0) - (right ? 1 : 0), u'-')
        + (right ? QStringLiteral(":") : QString());
}

/// The table's lines as they should be, and where each cell's words begin in them.
struct Laid {
    QStringList lines;
    QList<QList<qsizetype>> starts;
};

Laid layOut(QStringView text, const Table &table, bool withNewRow)
{
    constexpr qsizetype narrowest = 3;
    // A longer cell sticks out, and does not push all others away.
    constexpr qsizetype widest = 120;
    QList<qsizetype> widths(table.columns.size(), narrowest);
    for (const Row &row : table.rows) {
        for (qsizetype i = 0; i < row.cells.size() && !row.isRule; ++i)
            widths[i] = qMin(widest, qMax(widths[i], displayWidth(piece(text, row.cells[i]))));
    }
    Laid laid;
    const qsizetype count = table.rows.size() + (withNewRow ? 1 : 0);
    for (qsizetype r = 0; r < count; ++r) {
        const Row *row = r < table.rows.size() ? &table.rows[r] : nullptr;
        QString line = (row ? *row : table.rows.last()).prefix;
        QList<qsizetype> starts;
        for (qsizetype c = 0; c < table.columns.size(); ++c) {
            line += QStringLiteral("| ");
            if (row && row->isRule && r == 1) {
                starts.append(line.size());
                line += ruleOf(table.columns[c], widths[c]) + u' ';
                continue;
            }
            const QStringView words = row && c < row->cells.size() ? piece(text, row->cells[c]) : QStringView();
            const qsizetype space = qMax<qsizetype>(0, widths[c] - displayWidth(words));
            const qsizetype before = table.columns[c] == Align::Right ? space : (table.columns[c] == Align::Centre ? space / 2 : 0);
            line += QString(before, u' ');
            starts.append(line.size());
            line += words;
            line += QString(space - before + 1, u' ');
        }
        laid.lines.append(line + u'|');
        laid.starts.append(starts);
    }
    return laid;
}

qsizetype positionIn(const Table &table, const Laid &laid, const Place &place)
{
    qsizetype at = table.span.start;
    for (qsizetype r = 0; r < place.row; ++r)
        at += laid.lines[r].size() + 1;
    const qsizetype start = laid.starts[place.row][qMin(place.cell, laid.starts[place.row].size() - 1)];
    // The second row is written anew, and may be shorter than it was.
    const qsizetype most = place.row == 1 ? laid.lines[1].indexOf(u' ', start) - start : place.offset;
    return at + start + qMin(place.offset, most);
}

QList<TextEdit> editsFor(QStringView text, const Table &table, const Laid &laid)
{
    ChangeMaker change;
    for (qsizetype r = 0; r < table.rows.size(); ++r)
        change.replace(table.rows[r].line, laid.lines[r]);
    for (qsizetype r = table.rows.size(); r < laid.lines.size(); ++r)
        change.insert(table.span.end(), u'\n' + laid.lines[r]);
    return change.edits(text);
}

} // namespace

qsizetype displayWidth(QStringView text)
{
    qsizetype width = 0;
    SegmentWalk walk(SegmentWalk::Unit::Grapheme, text);
    while (const auto span = walk.next()) {
        const QChar first = text[span->start];
        const bool pair = first.isHighSurrogate() && span->length > 1;
        const char32_t c = pair ? QChar::surrogateToUcs4(first, text[span->start + 1]) : char32_t(first.unicode());
        const int kind = u_getIntPropertyValue(UChar32(c), UCHAR_EAST_ASIAN_WIDTH);
        // A picture made of several characters, or one that asks to be one, is as wide as a Chinese letter.
        const bool picture =
            u_hasBinaryProperty(UChar32(c), UCHAR_EMOJI_PRESENTATION) || (span->length > 1 && piece(text, *span).contains(QChar(0xfe0f)));
        const int8_t type = u_charType(UChar32(c));
        const bool none = type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR;
        width += kind == U_EA_WIDE || kind == U_EA_FULLWIDTH || picture ? 2 : (none ? 0 : 1);
        // The narrow marks of half-width kana are part of a letter, and take a place.
        const QChar last = text[span->end() - 1];
        width += span->length > 1 && (last == QChar(0xff9e) || last == QChar(0xff9f)) ? 1 : 0;
    }
    return width;
}

std::optional<TextSpan> tableAt(QStringView text, qsizetype position)
{
    const auto table = readTable(text, position);
    return table ? std::optional(table->span) : std::nullopt;
}

std::optional<MarkupChange> alignTable(QStringView text, const TextSpan &selection)
{
    const auto table = readTable(text, selection.start);
    if (!table)
        return {};
    const Laid laid = layOut(text, *table, false);
    const qsizetype start = positionIn(*table, laid, placeIn(*table, selection.start));
    qsizetype end = start;
    if (selection.length > 0 && selection.end() <= table->span.end())
        end = qMax(start, positionIn(*table, laid, placeIn(*table, selection.end())));
    return MarkupChange{editsFor(text, *table, laid), {start, end - start}};
}

std::optional<MarkupChange> nextCell(QStringView text, qsizetype caret, bool back)
{
    const auto table = readTable(text, caret);
    if (!table)
        return {};
    Place place = placeIn(*table, caret);
    place.offset = 0;
    const qsizetype columns = table->columns.size();
    bool grows = false;
    // The second row holds no words.
    do {
        if (back && place.cell == 0 && place.row == 0)
            break;
        if (back) {
            place = place.cell > 0 ? Place{place.row, place.cell - 1, 0} : Place{place.row - 1, columns - 1, 0};
        } else {
            place = place.cell + 1 < columns ? Place{place.row, place.cell + 1, 0} : Place{place.row + 1, 0, 0};
            grows = place.row >= table->rows.size();
        }
    } while (place.row == 1);
    const Laid laid = layOut(text, *table, grows);
    qsizetype length = 0;
    if (!grows && place.cell < table->rows[place.row].cells.size())
        length = table->rows[place.row].cells[place.cell].length;
    return MarkupChange{editsFor(text, *table, laid), {positionIn(*table, laid, place), length}};
}

} // namespace agate

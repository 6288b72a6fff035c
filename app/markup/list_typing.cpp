// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/list_typing.h"

#include "markup/block_mark.h"
#include "markup/lines.h"

namespace agate
{

namespace
{

constexpr int highestNumber = 999;

struct Item {
    TextSpan span;
    BlockMark mark;

    qsizetype contentIndent() const { return mark.content - mark.quote - (mark.kind == BlockMark::Kind::Task ? 4 : 0); }
};

Item itemAt(QStringView text, qsizetype position)
{
    const TextSpan span = lineAt(text, position);
    return {span, blockMark(piece(text, span))};
}

TextSpan numberSpan(QStringView text, const Item &item)
{
    const qsizetype start = item.span.start + item.mark.start;
    qsizetype end = start;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    return {start, end - start};
}

/// The nearest item above that is indented at most so far. Text that goes on with an item is passed over, an empty line too;
/// what is not indented ends the list.
std::optional<Item> itemAbove(QStringView text, const Item &item, qsizetype indent)
{
    qsizetype start = item.span.start;
    bool gap = false;
    for (int i = 0; start > 0 && i < listReach; ++i) {
        const Item above = itemAt(text, start - 1);
        if (above.mark.quoteDepth != item.mark.quoteDepth)
            return {};
        if (above.mark.isItem()) {
            if (above.mark.indent() <= indent)
                return above;
            gap = false;
        } else if (isBlank(piece(text, above.span).sliced(above.mark.quote))) {
            if (gap)
                return {};
            gap = true;
        } else if (above.mark.indent() == 0 && above.mark.kind == BlockMark::Kind::Heading) {
            return {};
        }
        start = above.span.start;
    }
    return {};
}

/// Numbers below that followed `last` follow `last + 1` now.
void renumberBelow(QStringView text, const Item &item, int last, ChangeMaker &change)
{
    qsizetype end = item.span.end();
    for (int i = 0; end < text.size() && i < listReach; ++i) {
        const Item below = itemAt(text, end + 1);
        end = below.span.end();
        const bool blank = isBlank(piece(text, below.span).sliced(below.mark.quote));
        if (blank || (below.mark.indent() > item.mark.indent()))
            continue;
        if (below.mark.kind != BlockMark::Kind::Numbered || below.mark.indent() != item.mark.indent() || below.mark.number != last + 1
            || below.mark.quoteDepth != item.mark.quoteDepth)
            return;
        last = below.mark.number;
        change.replace(numberSpan(text, below), QString::number(below.mark.number + 1));
    }
}

QString markLike(const BlockMark &mark, int number)
{
    switch (mark.kind) {
    case BlockMark::Kind::Bullet:
        return QString(mark.sign) + u' ';
    case BlockMark::Kind::Numbered:
        return QString::number(number) + mark.sign + u' ';
    case BlockMark::Kind::Task:
        return QString(mark.sign) + QStringLiteral(" [ ] ");
    default:
        return {};
    }
}

void moveTo(QStringView text, const Item &item, qsizetype indent, ChangeMaker &change)
{
    const qsizetype from = item.span.start + item.mark.quote;
    const qsizetype now = item.mark.indent();
    if (indent > now)
        change.insert(from, QString(indent - now, u' '));
    else
        change.remove({from, now - indent});
    if (item.mark.kind != BlockMark::Kind::Numbered)
        return;
    // Where it goes it has its place in another count.
    const auto above = itemAbove(text, item, indent);
    const bool follows = above && above->mark.indent() == indent && above->mark.kind == BlockMark::Kind::Numbered;
    const int number = follows ? above->mark.number + 1 : 1;
    if (number != item.mark.number)
        change.replace(numberSpan(text, item), QString::number(number));
}

/// Where an item goes that moves out: to the one that it is under.
qsizetype indentOutside(QStringView text, const Item &item)
{
    const auto above = itemAbove(text, item, item.mark.indent() - 1);
    return above ? above->mark.indent() : qMax<qsizetype>(0, item.mark.indent() - 2);
}

QList<Item> itemsOf(QStringView text, const TextSpan &selection)
{
    QList<Item> items;
    const auto lines = linesOf(text, selection);
    for (const TextSpan &line : lines) {
        const Item item = itemAt(text, line.start);
        if (item.mark.isItem())
            items.append(item);
    }
    return items;
}

} // namespace

std::optional<MarkupChange> enterInList(QStringView text, const TextSpan &selection)
{
    const Item item = itemAt(text, selection.start);
    const BlockMark &mark = item.mark;
    const bool isQuote = mark.quoteDepth > 0;
    if ((!mark.isItem() && !isQuote) || selection.end() > item.span.end())
        return {};
    const qsizetype place = selection.start - item.span.start;
    if (place < (mark.isItem() ? mark.content : mark.quote))
        return {};
    const QStringView line = piece(text, item.span);
    // "-" alone is no item yet, and a paragraph may well begin with "1984. ".
    if (mark.isItem() && (!line[mark.content - 1].isSpace() || mark.number > highestNumber))
        return {};
    ChangeMaker change;
    if (isBlank(line.sliced(mark.isItem() ? mark.content : mark.quote))) {
        if (mark.isItem() && mark.indent() > 0) {
            moveTo(text, item, indentOutside(text, item), change);
            return MarkupChange{change.edits(text), {change.follow(item.span.end(), ChangeMaker::Side::After), 0}};
        }
        // In a quote first the list ends, then the quote.
        const qsizetype from = mark.isItem() ? mark.quote : 0;
        change.remove({item.span.start + from, item.span.length - from});
        return MarkupChange{change.edits(text), {item.span.start + from, 0}};
    }
    const QString next =
        line.first(mark.quote).toString() + (mark.isItem() ? QString(mark.indent(), u' ') : QString()) + markLike(mark, mark.number + 1);
    // Spaces around the break would be the new line's.
    qsizetype end = selection.end();
    while (end < item.span.end() && text[end] == u' ')
        ++end;
    change.replace({selection.start, end - selection.start}, u'\n' + next);
    if (mark.kind == BlockMark::Kind::Numbered)
        renumberBelow(text, item, mark.number, change);
    return MarkupChange{change.edits(text), {selection.start + 1 + next.size(), 0}};
}

std::optional<MarkupChange> indentItems(QStringView text, const TextSpan &selection)
{
    const QList<Item> items = itemsOf(text, selection);
    if (items.isEmpty())
        return {};
    ChangeMaker change;
    // All move as far as the first does; there must be an item above for it to go under.
    const Item &first = items.first();
    const auto above = itemAbove(text, first, first.mark.indent());
    if (above && above->contentIndent() > first.mark.indent()) {
        const qsizetype by = above->contentIndent() - first.mark.indent();
        moveTo(text, first, first.mark.indent() + by, change);
        for (const Item &item : items.sliced(1))
            change.insert(item.span.start + item.mark.quote, QString(by, u' '));
    }
    return MarkupChange{change.edits(text), change.follow(selection, selection.start)};
}

std::optional<MarkupChange> outdentItems(QStringView text, const TextSpan &selection)
{
    const QList<Item> items = itemsOf(text, selection);
    if (items.isEmpty())
        return {};
    ChangeMaker change;
    const Item &first = items.first();
    if (first.mark.indent() > 0) {
        const qsizetype by = first.mark.indent() - indentOutside(text, first);
        moveTo(text, first, first.mark.indent() - by, change);
        for (const Item &item : items.sliced(1))
            change.remove({item.span.start + item.mark.quote, qMin(by, item.mark.indent())});
    }
    return MarkupChange{change.edits(text), change.follow(selection)};
}

std::optional<MarkupChange> backspaceInList(QStringView text, qsizetype caret)
{
    const Item item = itemAt(text, caret);
    const qsizetype place = caret - item.span.start;
    ChangeMaker change;
    if (item.mark.isItem() && place == item.mark.content)
        change.remove({item.span.start + item.mark.quote, item.mark.content - item.mark.quote});
    else if (!item.mark.isItem() && item.mark.quoteDepth > 0 && place == item.mark.quote && item.mark.kind == BlockMark::Kind::None)
        change.remove({item.span.start, item.mark.quote});
    else
        return {};
    return MarkupChange{change.edits(text), {change.follow(caret, ChangeMaker::Side::Before), 0}};
}

} // namespace agate

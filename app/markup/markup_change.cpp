// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markup_change.h"

#include <algorithm>

namespace agate
{

QString changed(QStringView text, const QList<TextEdit> &edits)
{
    QString result;
    result.reserve(text.size());
    qsizetype at = 0;
    for (const TextEdit &edit : edits) {
        result += text.sliced(at, edit.span.start - at);
        result += edit.insert;
        at = edit.span.end();
    }
    result += text.sliced(at);
    return result;
}

void ChangeMaker::add(TextEdit edit)
{
    // Where something goes and something comes, what comes is first: so both are one change, and a place before them stays before.
    const auto order = [](const TextEdit &each) { return std::pair(each.span.start, each.span.length > 0); };
    const auto after = std::ranges::upper_bound(m_edits, order(edit), {}, order);
    m_edits.insert(after, std::move(edit));
}

void ChangeMaker::insert(qsizetype position, const QString &text)
{
    if (!text.isEmpty())
        add({{position, 0}, text});
}

void ChangeMaker::remove(const TextSpan &span)
{
    const TextEdit edit{span, {}};
    if (span.length > 0 && !m_edits.contains(edit))
        add(edit);
}

void ChangeMaker::replace(const TextSpan &span, const QString &text)
{
    if (span.length > 0 || !text.isEmpty())
        add({span, text});
}

qsizetype ChangeMaker::follow(qsizetype position, Side side) const
{
    qsizetype result = position;
    for (const TextEdit &edit : m_edits) {
        if (edit.span.start > position)
            break;
        if (edit.span.length == 0) {
            if (edit.span.start < position || side == Side::After)
                result += edit.insert.size();
        } else if (edit.span.end() <= position) {
            result += edit.insert.size() - edit.span.length;
        } else {
            // Within what goes.
            const qsizetype inside = position - edit.span.start;
            result += qMin(inside, edit.insert.size()) - inside;
        }
    }
    return result;
}

TextSpan ChangeMaker::follow(const TextSpan &selection, qsizetype home) const
{
    if (selection.length == 0)
        return {follow(selection.start, selection.start == home ? Side::After : Side::Before), 0};
    const qsizetype start = follow(selection.start, Side::After);
    return {start, qMax<qsizetype>(0, follow(selection.end(), Side::Before) - start)};
}

QList<TextEdit> ChangeMaker::edits(QStringView text) const
{
    QList<TextEdit> joined;
    for (const TextEdit &edit : m_edits) {
        if (!joined.isEmpty() && joined.last().span.end() == edit.span.start) {
            joined.last().span.length += edit.span.length;
            joined.last().insert += edit.insert;
        } else {
            joined.append(edit);
        }
    }
    for (TextEdit &edit : joined) {
        const QStringView old = text.sliced(edit.span.start, edit.span.length);
        const QStringView now = edit.insert;
        const qsizetype shorter = qMin(old.size(), now.size());
        qsizetype head = 0;
        while (head < shorter && old[head] == now[head])
            ++head;
        if (head > 0 && old[head - 1].isHighSurrogate())
            --head;
        qsizetype tail = 0;
        while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
            ++tail;
        if (tail > 0 && old[old.size() - tail].isLowSurrogate())
            --tail;
        edit = {{edit.span.start + head, old.size() - head - tail}, edit.insert.sliced(head, now.size() - head - tail)};
    }
    joined.removeIf([](const TextEdit &edit) { return edit.span.length == 0 && edit.insert.isEmpty(); });
    return joined;
}

} // namespace agate

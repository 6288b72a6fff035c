// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "marked_text.h"

namespace agate::tests
{

MarkedText MarkedText::from(const QString &written)
{
    MarkedText result;
    result.text = written;
    const qsizetype caret = written.indexOf(u'‸');
    if (caret >= 0) {
        result.text.remove(caret, 1);
        result.selection = {caret, 0};
        return result;
    }
    const qsizetype start = result.text.indexOf(u'⟦');
    result.text.remove(start, 1);
    const qsizetype end = result.text.indexOf(u'⟧');
    result.text.remove(end, 1);
    result.selection = {start, end - start};
    return result;
}

QString MarkedText::written() const
{
    QString result = text;
    if (selection.length == 0)
        return result.insert(selection.start, u'‸');
    return result.insert(selection.end(), u'⟧').insert(selection.start, u'⟦');
}

MarkedText MarkedText::with(const MarkupChange &change) const
{
    return {changed(text, change.edits), change.selection};
}

double seconds(std::clock_t since)
{
    return double(std::clock() - since) / CLOCKS_PER_SEC;
}

bool isSound(const MarkupChange &change, const QString &before)
{
    qsizetype at = -1;
    qsizetype grown = before.size();
    for (const TextEdit &edit : change.edits) {
        if (edit.span.start <= at || edit.span.length < 0 || edit.span.end() > before.size())
            return false;
        if (edit.span.length == 0 && edit.insert.isEmpty())
            return false;
        at = edit.span.end();
        grown += edit.insert.size() - edit.span.length;
    }
    return change.selection.start >= 0 && change.selection.length >= 0 && change.selection.end() <= grown;
}

} // namespace agate::tests

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/soft_splits.h"

#include "text/segmentation.h"

#include <QTextDocument>

#include <algorithm>

namespace agate
{

namespace
{

constexpr int splitProperty = QTextFormat::UserProperty + 0x41;
constexpr int tailProperty = QTextFormat::UserProperty + 0x42;

bool isDropped(QChar c)
{
    return c.unicode() == 0 || c.unicode() == 0xfdd0 || c.unicode() == 0xfdd1;
}

bool isUnspaced(QStringView text)
{
    qsizetype spaces = 0;
    for (const QChar c : text)
        spaces += c.isSpace() ? 1 : 0;
    return spaces < text.size() / 64;
}

} // namespace

SoftSplits::SoftSplits(QTextDocument *document) : m_document(document) { }

QTextCharFormat SoftSplits::mark()
{
    QTextCharFormat format;
    format.setProperty(splitProperty, true);
    return format;
}

QTextCharFormat SoftSplits::tailMark()
{
    QTextCharFormat format;
    format.setProperty(tailProperty, true);
    return format;
}

bool SoftSplits::isMarked(const QTextCharFormat &format)
{
    return format.hasProperty(splitProperty) || format.hasProperty(tailProperty);
}

bool SoftSplits::continues(const QTextBlock &block)
{
    // QTextBlock::charFormat() is the format of the separator before the block.
    return block.position() > 0 && block.charFormat().hasProperty(splitProperty);
}

bool SoftSplits::hasTail() const
{
    const QTextBlock last = m_document->lastBlock();
    return last.position() > 0 && last.length() == 1 && last.charFormat().hasProperty(tailProperty);
}

int SoftSplits::findEnd() const
{
    return m_document->characterCount() - (hasTail() ? 2 : 1);
}

QString SoftSplits::canonical(const QString &text)
{
    const auto asIs = [](QChar c) { return c != u'\r' && c != QChar::ParagraphSeparator && !isDropped(c); };
    if (std::all_of(text.begin(), text.end(), asIs))
        return text;
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            result += u'\n';
            if (i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
        } else if (c == QChar::ParagraphSeparator) {
            result += u'\n';
        } else if (!isDropped(c)) {
            result += c;
        }
    }
    return result;
}

QList<qsizetype> SoftSplits::cuts(QStringView paragraph)
{
    if (paragraph.size() <= longestUnspaced)
        return {};
    QList<qsizetype> result;
    qsizetype at = 0;
    while (true) {
        const QStringView rest = paragraph.sliced(at);
        const bool unspaced = isUnspaced(rest.first(qMin(rest.size(), longest)));
        if (rest.size() <= (unspaced ? longestUnspaced : longest))
            return result;
        // More than a piece is not needed to choose its end, and less makes no sentence walk over a megabyte.
        const qsizetype wanted = unspaced ? pieceUnspaced : piece;
        at += softBreak(rest.first(qMin(rest.size(), wanted + 256)), wanted);
        result.append(at);
    }
}

void SoftSplits::insert(QTextCursor &cursor, const QString &text)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QTextCharFormat plain;
    // One insertion for all that needs no cut: it is what a document does best.
    qsizetype done = 0;
    qsizetype start = 0;
    while (start <= text.size()) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const auto pieces = cuts(QStringView(text).sliced(start, end - start));
        for (const qsizetype cut : pieces) {
            cursor.insertText(text.sliced(done, start + cut - done), plain);
            cursor.insertBlock(cursor.blockFormat(), mark());
            done = start + cut;
        }
        start = end + 1;
    }
    if (done < text.size())
        cursor.insertText(text.sliced(done), plain);
    cursor.endEditBlock();
}

void SoftSplits::reset()
{
    m_splits.clear();
    for (QTextBlock block = m_document->begin().next(); block.isValid(); block = block.next()) {
        if (continues(block))
            m_splits.push_back(block.position() - 1);
    }
    m_end = findEnd();
}

void SoftSplits::follow(int from, int removed, int added)
{
    const auto first = std::lower_bound(m_splits.begin(), m_splits.end(), from);
    const auto last = std::lower_bound(first, m_splits.end(), from + removed);
    const int shift = added - removed;
    for (auto it = last; it != m_splits.end(); ++it)
        *it += shift;
    auto at = m_splits.erase(first, last);
    // Only separators within what was added can be new; a typed letter makes this a glance at one block.
    const int limit = qMin(from + added, m_document->characterCount() - 1);
    for (QTextBlock block = m_document->findBlock(from).next(); block.isValid() && block.position() <= limit; block = block.next()) {
        if (continues(block))
            at = std::next(m_splits.insert(at, block.position() - 1));
    }
    m_end = findEnd();
}

qsizetype SoftSplits::textPosition(int documentPosition) const
{
    const auto it = std::lower_bound(m_splits.begin(), m_splits.end(), documentPosition);
    return documentPosition - (it - m_splits.begin());
}

int SoftSplits::before(qsizetype position) const
{
    // The i-th split stands at the text position m_splits[i] - i.
    qsizetype low = 0;
    qsizetype high = count();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_splits[size_t(middle)] - middle < position)
            low = middle + 1;
        else
            high = middle;
    }
    return qBound(0, int(position + low), m_end);
}

int SoftSplits::behind(qsizetype position) const
{
    const int place = before(position);
    return std::binary_search(m_splits.begin(), m_splits.end(), place) ? place + 1 : place;
}

QTextCursor SoftSplits::select(const TextSpan &span) const
{
    QTextCursor cursor(m_document);
    cursor.setPosition(span.length > 0 ? behind(span.start) : before(span.start));
    cursor.setPosition(before(span.end()), QTextCursor::KeepAnchor);
    return cursor;
}

QString SoftSplits::text(int from, int to) const
{
    QString result;
    to = qMin(to, m_end);
    if (to <= from)
        return result;
    result.reserve(to - from);
    for (QTextBlock block = m_document->findBlock(from); block.isValid() && block.position() <= to; block = block.next()) {
        const int start = block.position();
        if (start > from && !continues(block))
            result += u'\n';
        const int first = qMax(0, from - start);
        const int last = qMin(block.length() - 1, to - start);
        if (first == 0 && last == block.length() - 1)
            result += block.text();
        else if (last > first)
            result += QStringView(block.text()).sliced(first, last - first);
    }
    return result;
}

} // namespace agate

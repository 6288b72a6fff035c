// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proposal/proposal_text.h"

#include "editor/line_stretches.h"
#include "editor/soft_splits.h"

#include <QPainter>

namespace agate
{

ProposalText::ProposalText(const MarkdownHighlighter &highlighter) : m_marker(highlighter) { }

ProposalText::~ProposalText() = default;

void ProposalText::clear()
{
    m_paragraphs.clear();
}

ProposalText::Paragraph &ProposalText::add(bool continues)
{
    auto paragraph = std::make_unique<Paragraph>();
    paragraph->continues = continues;
    if (!m_paragraphs.empty()) {
        const Paragraph &last = *m_paragraphs.back();
        paragraph->before = last.after;
        paragraph->start = last.start + last.text.size() + (continues ? 0 : 1);
    }
    m_paragraphs.push_back(std::move(paragraph));
    return *m_paragraphs.back();
}

void ProposalText::append(QStringView text)
{
    if (text.isEmpty())
        return;
    if (m_paragraphs.empty())
        add(false);
    while (true) {
        const qsizetype end = text.indexOf(u'\n');
        m_paragraphs.back()->text += end < 0 ? text : text.first(end);
        cutLast();
        layOut(m_paragraphs.size() - 1);
        if (end < 0)
            return;
        text = text.sliced(end + 1);
        add(false);
    }
}

// A model that writes without an end to its line must not make each flush dearer than the last.
void ProposalText::cutLast()
{
    const QString all = m_paragraphs.back()->text;
    const auto cuts = SoftSplits::cuts(all);
    if (cuts.isEmpty())
        return;
    m_paragraphs.back()->text = all.first(cuts.first());
    layOut(m_paragraphs.size() - 1);
    for (qsizetype i = 0; i < cuts.size(); ++i) {
        const qsizetype end = i + 1 < cuts.size() ? cuts[i + 1] : all.size();
        add(true).text = all.sliced(cuts[i], end - cuts[i]);
        if (i + 1 < cuts.size())
            layOut(m_paragraphs.size() - 1);
    }
}

void ProposalText::layOut(size_t index)
{
    ++m_laidOut;
    Paragraph &paragraph = *m_paragraphs[index];
    const Paragraph *previous = index > 0 ? m_paragraphs[index - 1].get() : nullptr;
    paragraph.after = paragraph.before;
    auto formats = m_marker.mark(paragraph.text, paragraph.after);
    paragraph.kind = paragraph.continues ? ProseSetting::Kind::Prose : ProseSetting::kindOf(paragraph.text, formats);
    for (const QTextLayout::FormatRange &look : std::as_const(m_looks)) {
        const qsizetype from = qMax<qsizetype>(look.start - paragraph.start, 0);
        const qsizetype to = qMin(look.start + look.length - paragraph.start, paragraph.text.size());
        if (from < to)
            formats.append({int(from), int(to - from), look.format});
    }
    paragraph.rightToLeft = paragraph.continues
        ? previous->rightToLeft
        : ProseSetting::rightToLeft(paragraph.text).value_or(previous ? previous->rightToLeft : m_inherited);

    qreal top = previous ? previous->bottom : 0;
    if (previous && !paragraph.continues)
        top += m_setting.gap(previous->kind, paragraph.kind);
    QTextLayout &layout = paragraph.layout;
    layout.setCacheEnabled(true);
    layout.setFont(m_font);
    layout.setText(paragraph.text);
    layout.setFormats(formats);
    m_setting.prepare(layout, paragraph.rightToLeft);
    const qreal enlargement = m_setting.enlargement(layout);
    paragraph.top = top;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        top = m_setting.setLine(line, top, enlargement);
    layout.endLayout();
    paragraph.bottom = paragraph.kind == ProseSetting::Kind::Empty ? paragraph.top + m_setting.emptyRow() : top;
}

void ProposalText::setSetting(const ProseSetting &setting, const QFont &font)
{
    m_setting = setting;
    m_font = font;
    for (size_t i = 0; i < m_paragraphs.size(); ++i)
        layOut(i);
}

void ProposalText::setInheritedDirection(bool rightToLeft)
{
    m_inherited = rightToLeft;
}

qreal ProposalText::height() const
{
    return m_paragraphs.empty() ? 0 : m_paragraphs.back()->bottom;
}

qreal ProposalText::lastTop() const
{
    return m_paragraphs.empty() ? 0 : m_paragraphs.back()->top;
}

bool ProposalText::isRightToLeft() const
{
    return m_paragraphs.empty() ? m_inherited : m_paragraphs.front()->rightToLeft;
}

qsizetype ProposalText::positionAt(const QPointF &point) const
{
    if (m_paragraphs.empty())
        return 0;
    auto at = std::partition_point(m_paragraphs.begin(), m_paragraphs.end(), [&](const auto &p) { return p->bottom <= point.y(); });
    if (at == m_paragraphs.end())
        --at;
    const QTextLayout &layout = (*at)->layout;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (point.y() < line.y() + line.height() || i + 1 == layout.lineCount())
            return (*at)->start + line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
    }
    return (*at)->start;
}

QList<QRectF> ProposalText::rectsOf(const TextSpan &span) const
{
    QList<QRectF> rects;
    for (const auto &paragraph : m_paragraphs) {
        const qsizetype from = qMax<qsizetype>(span.start - paragraph->start, 0);
        const qsizetype to = qMin(span.end() - paragraph->start, paragraph->text.size());
        for (int i = 0; from < to && i < paragraph->layout.lineCount(); ++i) {
            const QTextLine line = paragraph->layout.lineAt(i);
            const int first = qMax(int(from), line.textStart());
            const int last = qMin(int(to), line.textStart() + line.textLength());
            if (first >= last)
                continue;
            const auto stretches = lineStretches(line, first, last);
            for (const auto &[left, right] : stretches)
                rects.append(QRectF(QPointF(left, line.y()), QPointF(right, line.y() + line.height())));
        }
    }
    return rects;
}

void ProposalText::paint(QPainter &painter, qreal top, const QRectF &clip) const
{
    const auto first =
        std::partition_point(m_paragraphs.begin(), m_paragraphs.end(), [&](const auto &p) { return p->bottom + top < clip.top(); });
    for (auto it = first; it != m_paragraphs.end() && (*it)->top + top <= clip.bottom(); ++it)
        (*it)->layout.draw(&painter, QPointF(0, top), {}, clip);
}

} // namespace agate

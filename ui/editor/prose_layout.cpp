// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/prose_layout.h"

#include "editor/soft_splits.h"

#include <QScopeGuard>
#include <QScopedValueRollback>
#include <QTextDocument>
#include <QTextLayout>

#include <utility>

namespace agate
{

namespace
{

constexpr qreal everywhere = 1e9;
constexpr int directionReach = 3;

QString fillerText(int rows)
{
    return QString(rows, QChar::LineSeparator);
}

ProseSetting::Kind kindOf(const QTextBlock &block)
{
    return ProseSetting::kindOf(block.text(), block.layout()->formats());
}

bool isFiller(const QString &preedit)
{
    return !preedit.isEmpty() && std::all_of(preedit.begin(), preedit.end(), [](QChar c) { return c == QChar::LineSeparator; });
}

} // namespace

ProseLayout::ProseLayout(QTextDocument *document) : QPlainTextDocumentLayout(document) { }

const ProseSetting &ProseLayout::setting() const
{
    // The width is the base's; it tells nobody when it changes it.
    const qreal width = frameBoundingRect(nullptr).width();
    if (width != m_setting.width())
        m_setting = ProseSetting(m_style, m_pixelSize, width);
    return m_setting;
}

void ProseLayout::setStyle(const EditorStyle &style, int pixelSize)
{
    m_style = style;
    m_pixelSize = pixelSize;
    m_setting = ProseSetting(style, pixelSize, frameBoundingRect(nullptr).width());
    m_shapes.clear();
    // Comes back as documentChanged() for the whole document.
    document()->setDefaultFont(ProseSetting::font(style, pixelSize));
}

bool ProseLayout::isRightToLeft(const QTextBlock &block) const
{
    QTextBlock at = block;
    // A block alone cannot tell: "...!!!" in an Arabic text is right-to-left too.
    for (int back = 0; at.isValid() && back <= directionReach; ++back, at = at.previous()) {
        // In a long paragraph the first piece decides.
        while (SoftSplits::continues(at))
            at = at.previous();
        QString text = at.text();
        if (at == block && text.isEmpty() && !isFiller(at.layout()->preeditAreaText()))
            text = at.layout()->preeditAreaText();
        if (const auto direction = ProseSetting::rightToLeft(text))
            return *direction;
    }
    return false;
}

void ProseLayout::reportSize()
{
    // Whoever listens asks for blocks, which may report again.
    if (m_reporting || m_quiet)
        return;
    const QScopedValueRollback reporting(m_reporting, true);
    emit documentSizeChanged(documentSize());
}

void ProseLayout::updateAll()
{
    if (!m_quiet)
        emit update(QRectF(0, -document()->documentMargin(), everywhere, everywhere));
}

QRectF ProseLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (!block.isValid())
        return {};
    if (block.layout()->lineCount() == 0)
        const_cast<ProseLayout *>(this)->layOut(block);
    // The views add heights up: the top is always 0.
    return {0, 0, setting().width(), m_shapes.value(block.fragmentIndex()).height};
}

bool ProseLayout::isFreeRow(const QTextBlock &block, const QTextLine &line) const
{
    if (!hosts(block))
        return false;
    return m_rows.above ? line.textStart() < m_rows.count : line.textStart() > block.length() - 1;
}

int ProseLayout::rowsBeforeText(const QTextBlock &block) const
{
    return hosts(block) && m_rows.above ? m_rows.count : 0;
}

void ProseLayout::forgetPendingChange()
{
    // setPreeditArea() notes a change that the document would report together with the next real one, however far away.
    const QScopedValueRollback quiet(m_quiet, true);
    document()->markContentsDirty(0, 0);
}

void ProseLayout::placeFiller(const QTextBlock &block)
{
    QTextLayout *layout = block.layout();
    const int position = m_rows.above ? 0 : block.length() - 1;
    if (layout->preeditAreaPosition() == position && layout->preeditAreaText().size() == m_rows.count
        && isFiller(layout->preeditAreaText()))
        return;
    layout->setPreeditArea(position, fillerText(m_rows.count));
    QTextBlock(block).clearLayout();
}

void ProseLayout::clearFiller(const QTextBlock &block)
{
    if (!block.isValid() || !isFiller(block.layout()->preeditAreaText()))
        return;
    block.layout()->setPreeditArea(-1, {});
    QTextBlock(block).clearLayout();
}

void ProseLayout::setRows(const Rows &rows)
{
    const Rows old = std::exchange(m_rows, rows);
    if (old.count > 0 && old.host.isValid() && !(rows.count > 0 && rows.host == old.host))
        clearFiller(old.host);
    if (rows.count > 0)
        placeFiller(rows.host);
    forgetPendingChange();
    {
        // Both hosts are set before the view hears of it: in between, its top line would not exist.
        const QScopedValueRollback quiet(m_quiet, true);
        for (const QTextBlock &host : {old.host, rows.host}) {
            if (host.isValid() && (host.layout()->lineCount() == 0 || old.height != rows.height))
                layOut(host);
        }
    }
    reportSize();
    updateAll();
}

void ProseLayout::followChange(const Rows &rows)
{
    // A host that is none any more is within the change or gone; layOut() cleans it.
    m_rows = rows;
    if (rows.count > 0)
        placeFiller(rows.host);
}

void ProseLayout::setGhost(GhostText ghost)
{
    const QTextBlock before = m_ghost.isShown() ? m_ghost.block() : QTextBlock();
    m_ghost = std::move(ghost);
    m_ghostMoved = false;
    const QTextBlock now = m_ghost.isShown() ? m_ghost.block() : QTextBlock();
    bool resized = false;
    for (const QTextBlock &block : {before, now == before ? QTextBlock() : now}) {
        if (!block.isValid())
            continue;
        const qreal height = m_shapes.value(block.fragmentIndex()).height;
        layOut(block);
        resized = resized || m_shapes.value(block.fragmentIndex()).height != height;
        emit updateBlock(block);
    }
    if (resized) {
        reportSize();
        updateAll();
    }
}

void ProseLayout::followGhost(GhostText ghost)
{
    const QTextBlock before = m_ghost.block();
    if (ghost.block() != before || !ghost.isShown()) {
        m_ghostMoved = true;
        // The change may be in another block.
        if (before.isValid())
            QTextBlock(before).clearLayout();
    }
    m_ghost = std::move(ghost);
}

GhostText::Place ProseLayout::shown(const QTextBlock &block, int place) const
{
    if (m_ghost.standsIn(block))
        return m_ghost.shown(place);
    const QTextLayout *layout = block.layout();
    return {layout->lineForTextPosition(place), place, setting().enlargement(*layout),
            layout->textOption().textDirection() == Qt::RightToLeft};
}

QList<GhostText::Part> ProseLayout::shown(const QTextBlock &block, int from, int to) const
{
    if (m_ghost.standsIn(block))
        return m_ghost.shown(from, to);
    const int shift = rowsBeforeText(block);
    return {{block.layout(), from + shift, to + shift, setting().enlargement(*block.layout())}};
}

qreal ProseLayout::layOutGhost(const QTextBlock &block, bool rightToLeft)
{
    const bool continues = SoftSplits::continues(block);
    std::optional<ProseSetting::Kind> before;
    if (block.position() > 0 && !continues)
        before = kindOf(block.previous());
    const qreal height = m_ghost.layOut(
        {.prose = setting(), .font = document()->defaultFont(), .before = before, .continues = continues, .rightToLeft = rightToLeft});
    // The next block takes its gap from this one as it is without the ghost.
    const QTextBlock next = block.next();
    if (!next.next().isValid() || SoftSplits::continues(next))
        return height;
    const ProseSetting::Kind kind = kindOf(next);
    return height + setting().gap(m_ghost.kindBelow(), kind) - setting().gap(kindOf(block), kind);
}

void ProseLayout::setHidden(const QTextBlock &first, const QTextBlock &last, bool hidden)
{
    {
        const QScopedValueRollback quiet(m_quiet, true);
        for (QTextBlock block = first; block.isValid(); block = block.next()) {
            if (block.isVisible() == hidden) {
                block.setVisible(!hidden);
                // At once: the line count of the document has them, and a view asks for it before it asks for the blocks.
                layOut(block);
            }
            if (block == last)
                break;
        }
    }
    reportSize();
    updateAll();
}

void ProseLayout::layOut(const QTextBlock &block)
{
    ++m_blocksLaidOut;
    const ProseSetting &set = setting();
    const bool host = hosts(block);
    if (host)
        placeFiller(block);
    else
        clearFiller(block);
    QTextLayout *layout = block.layout();
    const bool continues = SoftSplits::continues(block);
    const bool tail = !block.next().isValid();
    const bool composing = !host && !layout->preeditAreaText().isEmpty();

    Shape shape;
    shape.kind = composing || continues ? ProseSetting::Kind::Prose : kindOf(block);
    shape.rightToLeft = isRightToLeft(block);

    qreal top = 0;
    if (host && m_rows.above) {
        m_rowsTop = 0;
        top = m_rows.height;
    }
    const qreal textTop = top;
    if (block.position() > 0 && !continues && !tail)
        top += set.gap(kindOf(block.previous()), shape.kind);

    // Shaped glyphs are kept between paints; without it every paint shapes again.
    layout->setCacheEnabled(true);
    set.prepare(*layout, shape.rightToLeft);
    const qreal enlargement = set.enlargement(*layout);
    const qreal freeRow = m_rows.count > 0 ? m_rows.height / m_rows.count : 0;
    int free = 0;
    qreal freeTop = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        if (isFreeRow(block, line)) {
            if (free == 0)
                freeTop = m_rows.above ? 0 : top;
            line.setLineWidth(set.column());
            line.setPosition({set.left(), freeTop + free * freeRow});
            ++free;
            continue;
        }
        top = set.setLine(line, top, enlargement);
    }
    layout->endLayout();
    if (shape.kind == ProseSetting::Kind::Empty && !tail)
        top -= set.row() - set.emptyRow();
    if (tail)
        top = textTop + 2 * set.row();
    if (host && !m_rows.above) {
        // An empty paragraph's row is cut to half: what hangs below moves up with it.
        const qreal shift = top - freeTop;
        for (int i = layout->lineCount() - free; free > 0 && shift != 0 && i < layout->lineCount(); ++i) {
            QTextLine line = layout->lineAt(i);
            line.setPosition(line.position() + QPointF(0, shift));
        }
        m_rowsTop = top;
        top += m_rows.height;
    }
    // Views count lines and add heights up: a hidden block has neither.
    const bool visible = block.isVisible();
    if (visible && m_ghost.standsIn(block))
        top = layOutGhost(block, shape.rightToLeft);
    shape.height = visible ? top : 0;
    m_shapes.insert(block.fragmentIndex(), shape);

    const int before = document()->lineCount();
    QTextBlock(block).setLineCount(visible ? layout->lineCount() : 0);
    if (document()->lineCount() != before)
        reportSize();
}

void ProseLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    Q_UNUSED(charsRemoved);
    if (m_quiet)
        return;
    // When its block is another one, that one's height has changed too.
    const auto ghostMoved = qScopeGuard([this, moved = std::exchange(m_ghostMoved, false)] {
        if (moved) {
            reportSize();
            updateAll();
        }
    });
    QTextDocument *doc = document();
    const int blockCount = doc->blockCount();
    const QTextBlock first = doc->findBlock(from);
    // The exact end: one further, and each key would count as a change of two blocks.
    const QTextBlock last = doc->findBlock(qMin(qMax(from, from + charsAdded - 1), doc->characterCount() - 1));

    if (blockCount == m_blockCount && first == last && first.isValid()) {
        QTextBlock block = first;
        const auto known = m_shapes.constFind(block.fragmentIndex());
        if (known == m_shapes.cend()) {
            block.clearLayout();
            return;
        }
        const Shape old = *known;
        layOut(block);
        const Shape now = m_shapes.value(block.fragmentIndex());
        const bool same = old.height == now.height && old.kind == now.kind && old.rightToLeft == now.rightToLeft;
        if (same) {
            emit updateBlock(block);
            return;
        }
        // What follows takes its gap, and if it is neutral its direction, from here.
        if (old.kind != now.kind || old.rightToLeft != now.rightToLeft) {
            QTextBlock next = block.next();
            for (int i = 0; i < directionReach && next.isValid(); ++i, next = next.next())
                next.clearLayout();
        }
        updateAll();
        return;
    }

    const QTextBlock end = doc->findBlock(qMin(from + charsAdded, doc->characterCount() - 1));
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        block.clearLayout();
        if (block == end) {
            block.next().clearLayout();
            break;
        }
    }
    if (blockCount != m_blockCount) {
        m_blockCount = blockCount;
        reportSize();
    }
    updateAll();
}

} // namespace agate

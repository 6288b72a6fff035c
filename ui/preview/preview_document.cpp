// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/preview_document.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QHash>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <array>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

// A paragraph "<marker>12<end>" before each block tells where it begins in the finished document; then it is taken away. Both
// are noncharacters, which readableMarkdown() leaves in no text.
constexpr QChar marker(0xfdd2);
constexpr QChar markerEnd(0xfdd3);
constexpr qsizetype mostDefinitions = 65536;
constexpr int mostPictures = 300;
/// Of all pictures of a document together, as they are shown.
constexpr qint64 mostPicturePixels = 120'000'000;

constexpr std::array headingSizes = {1.7, 1.35, 1.18, 1.08, 1.0, 1.0};

// Without HTML; and without Qt's own idea of GitHub's dialect that _this_ is underlined (0x4000).
QTextDocument::MarkdownFeatures dialect()
{
    const auto all = QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML;
    return QTextDocument::MarkdownFeatures::fromInt(all.toInt() & ~0x4000);
}

struct Piece {
    int position;
    int length;
    QTextCharFormat format;
};

QList<Piece> piecesOf(const QTextBlock &block)
{
    QList<Piece> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it)
        pieces.append({it.fragment().position(), it.fragment().length(), it.fragment().charFormat()});
    return pieces;
}

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

} // namespace

PreviewDocument::PreviewDocument(QStringView draft, const MarkdownBlocks &blocks, qsizetype first, qsizetype count,
                                 const PreviewStyle &style, const PictureDoor &door, QObject *parent)
    : QTextDocument(parent)
    , m_style(style)
    , m_first(first)
    , m_positions(size_t(count), -1)
{
    setUndoRedoEnabled(false);
    setDefaultFont(style.font);
    const auto shown = blocks.blocks.sliced(first, count);
    QString markdown;
    for (qsizetype i = 0; i < count; ++i) {
        const MarkdownBlock &block = shown.at(i);
        markdown += marker + QString::number(i) + markerEnd + "\n\n"_L1;
        markdown += block.opening;
        markdown += readableMarkdown(draft.sliced(block.span.start, block.span.length));
        markdown += block.closing;
        markdown += "\n\n"_L1;
    }
    // A link may be defined in a part that is not shown.
    const qsizetype limit = markdown.size() + mostDefinitions;
    for (const TextSpan &line : blocks.linkDefinitions) {
        const bool isShown = count > 0 && line.start >= shown.front().span.start && line.end() <= shown.back().span.end();
        if (!isShown && markdown.size() + line.length < limit)
            markdown += readableMarkdown(draft.sliced(line.start, line.length)) + u'\n';
    }
    setMarkdown(markdown, dialect());
    QTextCursor all(this);
    all.beginEditBlock();
    settleMarkers();
    admitPictures(door);
    dress();
    all.endEditBlock();
}

QVariant PreviewDocument::loadResource(int, const QUrl &name)
{
    m_stray.append(name);
    return {};
}

void PreviewDocument::settleMarkers()
{
    for (QTextBlock block = begin(); block.isValid();) {
        const QString text = block.length() <= 16 ? block.text() : QString();
        if (!text.startsWith(marker) || !text.endsWith(markerEnd)) {
            block = block.next();
            continue;
        }
        const size_t index = text.sliced(1, text.size() - 2).toULongLong();
        QTextCursor cursor(this);
        int from = block.position();
        // The empty paragraph that a document wants behind a table needs not stand there when the next one does.
        const QTextBlock before = block.previous();
        if (before.isValid() && before.length() == 1 && !before.textList() && characterAt(before.position() - 1) == QChar(0xfdd1))
            from = before.position();
        cursor.setPosition(from);
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        // A table follows in the same paragraph's place: it wants one before it, as low as can be.
        const bool beforeTable = characterAt(from) == QChar(0xfdd0);
        if (!beforeTable && from + 1 < characterCount())
            cursor.deleteChar();
        if (index < m_positions.size())
            m_positions[index] = from + (beforeTable ? 1 : 0);
        block = findBlock(from);
        if (beforeTable)
            block = block.next();
    }
    // What shows nothing (a definition of links) begins where the next one does.
    int next = std::max(0, characterCount() - 1);
    for (auto position = m_positions.rbegin(); position != m_positions.rend(); ++position)
        next = *position = *position < 0 ? next : *position;
}

void PreviewDocument::admitPictures(const PictureDoor &door)
{
    QHash<QString, int> admitted;
    QHash<QString, QSize> sizes;
    qint64 pixels = 0;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        const auto pieces = piecesOf(block);
        // From behind, so that positions stay true.
        for (qsizetype i = pieces.size() - 1; i >= 0; --i) {
            const Piece &piece = pieces.at(i);
            if (!piece.format.isImageFormat())
                continue;
            QTextImageFormat format = piece.format.toImageFormat();
            const QString address = format.name();
            QTextCursor cursor(this);
            cursor.setPosition(piece.position);
            cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
            // A description in several pieces ("a *b* c") gives a picture each.
            if (i > 0 && pieces.at(i - 1).format.isImageFormat() && pieces.at(i - 1).format.toImageFormat().name() == address) {
                cursor.removeSelectedText();
                continue;
            }
            if (!admitted.contains(address)) {
                int number = -1;
                if (admitted.size() < mostPictures && pixels < mostPicturePixels) {
                    if (const auto picture = door.open(address, m_style.mostPictureWidth)) {
                        number = int(admitted.size());
                        pixels += qint64(picture->image.width()) * picture->image.height();
                        sizes.insert(address, picture->size);
                        addResource(ImageResource, QUrl(u"picture:%1"_s.arg(number)), picture->image);
                    }
                }
                if (number < 0)
                    m_refused.append(address);
                admitted.insert(address, number);
            }
            const QString description = format.stringProperty(QTextFormat::ImageAltText).remove(QChar(0x200b));
            const int number = admitted.value(address);
            if (number >= 0) {
                // A name of our own: Qt would open a file of the name it finds here by itself.
                format.setName(u"picture:%1"_s.arg(number));
                format.setProperty(QTextFormat::ImageAltText, description);
                // Only its width: its height goes along when the column is narrower.
                format.setWidth(sizes.value(address).width());
                format.setMaximumWidth(QTextLength(QTextLength::PercentageLength, 100));
                cursor.setCharFormat(format);
            } else {
                QTextCharFormat stand;
                stand.setForeground(m_style.colours.muted);
                stand.setBackground(m_style.colours.chrome);
                if (piece.format.isAnchor()) {
                    stand.setAnchor(true);
                    stand.setAnchorHref(piece.format.anchorHref());
                }
                const QString name = description.trimmed().isEmpty() ? address.section(u'/', -1).left(80) : description.trimmed();
                //: In the place of a picture that is not shown; %1: what it shows. The spaces are no-break spaces.
                cursor.insertText(tr("\u00a0Picture not shown: %1\u00a0").arg(name), stand);
            }
        }
    }
}

void PreviewDocument::dress()
{
    for (QTextBlock block = begin(); block.isValid(); block = block.next())
        dressBlock(block);
    dressTables();
    const QFontMetricsF metrics(m_style.font);
    setIndentWidth(metrics.height() * 1.4);
}

void PreviewDocument::dressBlock(const QTextBlock &block)
{
    const bool inPoints = m_style.font.pixelSize() <= 0;
    const qreal size = inPoints ? m_style.font.pointSizeF() : m_style.font.pixelSize();
    // Margins are in the device's units: on paper those are made of points by whoever prints.
    const QFontMetricsF metrics(m_style.font);
    const qreal em = metrics.height() / 1.36;
    const int level = std::clamp(block.blockFormat().headingLevel(), 0, 6);
    const bool code = isCode(block);
    const bool inTable = QTextCursor(block).currentTable() != nullptr;
    const int quoteLevel = block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel);
    QTextBlockFormat shape = block.blockFormat();
    bool picture = false;

    const auto setSize = [&](QTextCharFormat &format, qreal times) {
        format.clearProperty(QTextFormat::FontSizeAdjustment);
        if (inPoints)
            format.setFontPointSize(size * times);
        else
            format.setProperty(QTextFormat::FontPixelSize, qRound(size * times));
    };
    for (const Piece &piece : piecesOf(block)) {
        QTextCharFormat format = piece.format;
        if (format.isImageFormat()) {
            picture = true;
            continue;
        }
        const qreal times = level > 0 ? headingSizes.at(size_t(level - 1)) : 1.0;
        if (code || format.fontFixedPitch()) {
            format.setFontFamilies(m_style.codeFamilies);
            format.setFontStyleHint(QFont::Monospace);
            // Fixed-width fonts look larger than serifs of the same size.
            setSize(format, times * 0.88);
            if (!code)
                format.setBackground(m_style.colours.chrome);
        } else if (level > 0) {
            setSize(format, times);
        }
        if (level > 0)
            format.setFontWeight(QFont::Bold);
        if (format.isAnchor()) {
            if (!format.hasProperty(QTextFormat::BackgroundBrush))
                format.setForeground(m_style.colours.accent);
            format.setFontUnderline(true);
        } else if (quoteLevel > 0 && !format.hasProperty(QTextFormat::ForegroundBrush)) {
            format.setForeground(m_style.colours.muted);
        }
        // The tool tip is the view's, which shows it as plain text.
        format.clearProperty(QTextFormat::TextToolTip);
        if (format == piece.format)
            continue;
        QTextCursor cursor(this);
        cursor.setPosition(piece.position);
        cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }

    const bool rule = block.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
    if (rule)
        shape.setBackground(m_style.colours.line); // its own colour
    if (picture || code || inTable || rule)
        shape.setLineHeight(100, QTextBlockFormat::SingleHeight);
    else
        shape.setLineHeight(level > 0 ? 100 : qMax(100.0, 100 * m_style.lineHeight * em / metrics.height()),
                            QTextBlockFormat::ProportionalHeight);
    if (quoteLevel > 0) {
        shape.setLeftMargin(em * 1.4 * qMin(quoteLevel, deepestNesting));
        shape.setRightMargin(em);
    }
    const bool sameBefore = code && block.previous().isValid() && isCode(block.previous());
    const bool sameAfter = code && block.next().isValid() && isCode(block.next());
    if (code) {
        shape.setBackground(m_style.colours.chrome);
        shape.setNonBreakableLines(false);
        shape.setTopMargin(sameBefore ? 0 : em * 0.6);
        shape.setBottomMargin(sameAfter ? 0 : em * 0.8);
    } else if (inTable) {
        shape.setTopMargin(0);
        shape.setBottomMargin(0);
    } else if (level > 0) {
        shape.setTopMargin(block == begin() ? 0 : em * 1.3);
        shape.setBottomMargin(em * 0.5);
    } else if (block.textList()) {
        shape.setTopMargin(0);
        shape.setBottomMargin(em * 0.25);
        const QTextBlock next = block.next();
        if (!next.isValid() || !next.textList())
            shape.setBottomMargin(em * 0.8);
    } else {
        shape.setTopMargin(0);
        shape.setBottomMargin(em * 0.8);
    }
    // What only stands there because a table wants a paragraph before it and behind it.
    const auto isEdge = [this](int at) { return at >= 0 && (characterAt(at) == QChar(0xfdd0) || characterAt(at) == QChar(0xfdd1)); };
    if (block.length() == 1 && !inTable && (isEdge(block.position()) || isEdge(block.position() - 1))) {
        shape.setTopMargin(0);
        shape.setBottomMargin(0);
        shape.setLineHeight(1, QTextBlockFormat::FixedHeight);
    }
    if (shape != block.blockFormat())
        QTextCursor(block).setBlockFormat(shape);
}

void PreviewDocument::dressTables()
{
    const qreal em = QFontMetricsF(m_style.font).height() / 1.36;
    const auto frames = rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setCellPadding(em * 0.35);
        format.setCellSpacing(0);
        format.setTopMargin(0);
        format.setBottomMargin(em * 0.9);
        format.setHeaderRowCount(1);
        table->setFormat(format);
        for (int row = 0; row < table->rows(); ++row) {
            for (int column = 0; column < table->columns(); ++column) {
                QTextTableCell cell = table->cellAt(row, column);
                QTextTableCellFormat below = cell.format().toTableCellFormat();
                below.setBottomBorder(row == 0 ? 2 : 1);
                below.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
                below.setBottomBorderBrush(m_style.colours.line);
                cell.setFormat(below);
            }
        }
    }
}

int PreviewDocument::positionOf(qsizetype block) const
{
    const qsizetype at = block - m_first;
    if (m_positions.empty() || at < 0)
        return 0;
    return at < qsizetype(m_positions.size()) ? m_positions[size_t(at)] : std::max(0, characterCount() - 1);
}

qreal PreviewDocument::topOf(qsizetype block) const
{
    // The margin above belongs to the first one.
    if (block <= m_first)
        return 0;
    const auto *layout = documentLayout();
    if (block - m_first >= qsizetype(m_positions.size()))
        return layout->documentSize().height();
    const QTextBlock begins = findBlock(positionOf(block));
    // In a table the cell's own padding lies above it.
    if (QTextTable *table = QTextCursor(begins).currentTable())
        return layout->frameBoundingRect(table).top();
    return layout->blockBoundingRect(begins).top();
}

PreviewDocument::Place PreviewDocument::placeAt(qreal y) const
{
    if (m_positions.empty())
        return {m_first, 0};
    qsizetype low = m_first;
    qsizetype high = m_first + qsizetype(m_positions.size());
    while (high - low > 1) {
        const qsizetype middle = (low + high) / 2;
        (topOf(middle) <= y ? low : high) = middle;
    }
    const qreal top = topOf(low);
    const qreal height = topOf(low + 1) - top;
    return {low, height > 0 ? std::clamp((y - top) / height, 0.0, 1.0) : 0.0};
}

qreal PreviewDocument::yOf(const Place &place) const
{
    if (m_positions.empty())
        return 0;
    const qsizetype block = std::clamp(place.block, m_first, m_first + qsizetype(m_positions.size()) - 1);
    const qreal part = place.block < block ? 0 : place.block > block ? 1 : place.part;
    const qreal top = topOf(block);
    return top + (topOf(block + 1) - top) * part;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/paper.h"

#include "look/plain_text.h"
#include "look/scheme.h"
#include "preview/preview_document.h"
#include "text/markdown_blocks.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <array>

namespace agate
{

namespace
{

constexpr qreal marginMillimetres = 22;
constexpr qreal smallPoints = 8.5;

// Where ANSI's Letter is what is in a printer; everywhere else that is A4 (Unicode CLDR, supplemental paperSize).
constexpr std::array letterCountries = {QLocale::UnitedStates, QLocale::Canada,   QLocale::Mexico,     QLocale::Philippines,
                                        QLocale::Chile,        QLocale::Colombia, QLocale::CostaRica,  QLocale::Guatemala,
                                        QLocale::Nicaragua,    QLocale::Panama,   QLocale::PuertoRico, QLocale::ElSalvador,
                                        QLocale::Venezuela,    QLocale::Belize};

} // namespace

QPageLayout usualPage(const QLocale &locale)
{
    const bool letter = std::ranges::find(letterCountries, locale.territory()) != letterCountries.end();
    const QMarginsF margins(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres);
    return {QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait, margins, QPageLayout::Millimeter};
}

Paper::Paper(PrintedDraft draft) : m_draft(std::move(draft)) { }

int Paper::print(QPagedPaintDevice &device, int from, int to) const
{
    PreviewStyle style;
    style.font.setFamilies(m_draft.families);
    style.font.setStyleHint(QFont::Serif);
    style.font.setPointSizeF(m_draft.points);
    style.codeFamilies = m_draft.codeFamilies;
    style.lineHeight = m_draft.lineHeight;
    style.columnLetters = 0;
    style.colours = coloursFor(Scheme::Light);
    style.colours.paper = Qt::white;
    style.colours.ink = Qt::black;
    // Good enough for the width of a page at 300 dots an inch.
    style.mostPictureWidth = 2400;
    const MarkdownBlocks blocks = markdownBlocks(m_draft.text);
    const PictureDoor door(m_draft.pictureFolders);
    PreviewDocument document(m_draft.text, blocks, 0, blocks.blocks.size(), style, door);
    document.setDocumentMargin(0);

    QPainter painter;
    if (!painter.begin(&device))
        return 0;
    QFont small(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    small.setPointSizeF(smallPoints);
    painter.setFont(small);
    const qreal row = painter.fontMetrics().height();
    const QRectF page(0, 0, device.width(), device.height());
    const QRectF body = page.adjusted(0, row * 2.5, 0, -row * 2.5);
    if (body.height() < row || body.width() < row)
        return 0;
    document.documentLayout()->setPaintDevice(&device);
    document.setPageSize(body.size());
    const int pages = document.pageCount();
    const int first = from > 0 ? from : 1;
    const int last = to > 0 ? std::min(to, pages) : pages;
    int printed = 0;
    for (int number = first; number <= last; ++number) {
        if (printed > 0 && !device.newPage())
            return printed;
        painter.setFont(small);
        painter.setPen(style.colours.muted);
        const auto direction = m_draft.title.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
        drawLine(painter, QRectF(page.topLeft(), QSizeF(page.width(), row * 1.5)), m_draft.title, direction);
        //: At the foot of a printed page; %1: its number, %2: how many there are
        const QString foot =
            QCoreApplication::translate("agate::Paper", "%1 of %2").arg(QLocale().toString(number), QLocale().toString(pages));
        painter.drawText(QRectF(page.left(), page.bottom() - row * 1.5, page.width(), row * 1.5), Qt::AlignHCenter | Qt::AlignBottom, foot);

        painter.save();
        painter.translate(body.left(), body.top() - (number - 1) * body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, (number - 1) * body.height(), body.width(), body.height());
        painter.setClipRect(context.clip);
        context.palette.setColor(QPalette::Text, Qt::black);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        ++printed;
    }
    return painter.end() ? printed : 0;
}

} // namespace agate

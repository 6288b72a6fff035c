// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/preview_view.h"

#include "look/plain_text.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QToolTip>

namespace agate
{

namespace
{

constexpr int edge = 28;

QString helpFor(const QUrl &link)
{
    const QString address = link.toDisplayString();
    if (!PreviewView::openable(link))
        return toolTipOf(address);
    //: A link's help; %1: its address. The second line says how to follow it.
    return toolTipOf(PreviewView::tr("%1\nCtrl+click opens it in the browser.").arg(address));
}

} // namespace

PreviewView::PreviewView(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setTabChangesFocus(false);
    //: The name of the part of the window that shows the draft as readers will see it
    setAccessibleName(tr("Preview"));
    connect(this, &QTextBrowser::anchorClicked, this, &PreviewView::clicked);
}

PreviewView::~PreviewView()
{
    // The view must not outlive what it shows.
    setDocument(new QTextDocument(this));
}

void PreviewView::setStyle(const PreviewStyle &style)
{
    m_style = style;
    QPalette colours = palette();
    colours.setColor(QPalette::Base, style.colours.paper);
    colours.setColor(QPalette::Window, style.colours.paper);
    colours.setColor(QPalette::Text, style.colours.ink);
    colours.setColor(QPalette::Link, style.colours.accent);
    colours.setColor(QPalette::Highlight, mixed(style.colours.paper, style.colours.accent, 0.3));
    colours.setColor(QPalette::HighlightedText, style.colours.ink);
    setPalette(colours);
}

void PreviewView::setPreview(std::unique_ptr<PreviewDocument> document)
{
    const int before = verticalScrollBar()->value();
    auto old = std::exchange(m_document, std::move(document));
    m_document->setDocumentMargin(0);
    setDocument(m_document.get());
    placeColumn();
    // Laid out to its end, so that the scroll bar knows how far it goes.
    m_document->documentLayout()->documentSize();
    verticalScrollBar()->setValue(before);
}

void PreviewView::placeColumn()
{
    // By the viewport and not by the document: a picture is as wide as a document at most, its margins left aside.
    const QMargins now = viewportMargins();
    const int width = viewport()->width() + now.left() + now.right();
    int side = edge;
    if (m_style.columnLetters > 0) {
        const qreal column = QFontMetricsF(m_style.font).averageCharWidth() * m_style.columnLetters;
        side = qMax(side, int((width - column) / 2));
    }
    if (now.left() != side)
        setViewportMargins(side, 0, side, 0);
    if (!m_document)
        return;
    QTextFrameFormat frame = m_document->rootFrame()->frameFormat();
    if (frame.topMargin() == edge)
        return;
    frame.setTopMargin(edge);
    frame.setBottomMargin(edge * 2);
    m_document->rootFrame()->setFrameFormat(frame);
}

PreviewDocument::Place PreviewView::placeAt(qreal part) const
{
    return m_document ? m_document->placeAt(verticalScrollBar()->value() + part * viewport()->height()) : PreviewDocument::Place{};
}

void PreviewView::bring(const PreviewDocument::Place &place, qreal part)
{
    if (m_document)
        verticalScrollBar()->setValue(qRound(m_document->yOf(place) - part * viewport()->height()));
}

std::optional<QUrl> PreviewView::openable(const QUrl &link)
{
    const QString scheme = link.scheme().toLower();
    const bool page = (scheme == u"http" || scheme == u"https") && !link.host().isEmpty();
    if (!link.isValid() || !(page || scheme == u"mailto"))
        return {};
    return link;
}

void PreviewView::clicked(const QUrl &link)
{
    const auto wanted = openable(link);
    if (wanted && QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)) {
        emit linkWanted(*wanted);
        return;
    }
    const QRect place = cursorRect();
    const QPoint below = viewport()->underMouse() ? QCursor::pos() : viewport()->mapToGlobal(place.bottomLeft());
    QToolTip::showText(below, helpFor(link), this);
}

QVariant PreviewView::loadResource(int, const QUrl &)
{
    // The document has what may be shown.
    return {};
}

void PreviewView::changeEvent(QEvent *event)
{
    // The base would set the text in the interface's font.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        QAbstractScrollArea::changeEvent(event); // NOLINT(bugprone-parent-virtual-call) clazy:exclude=skipped-base-method
    else
        QTextBrowser::changeEvent(event);
}

void PreviewView::resizeEvent(QResizeEvent *event)
{
    const PreviewDocument::Place top = placeAt(0);
    QTextBrowser::resizeEvent(event);
    placeColumn();
    bring(top, 0);
}

void PreviewView::keyPressEvent(QKeyEvent *event)
{
    // The base goes back and home in a history that is not kept here.
    if (event->modifiers().testFlag(Qt::AltModifier))
        QTextEdit::keyPressEvent(event); // NOLINT(bugprone-parent-virtual-call) clazy:exclude=skipped-base-method
    else
        QTextBrowser::keyPressEvent(event);
}

bool PreviewView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString link = anchorAt(help->pos());
        if (link.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), helpFor(QUrl(link)), this);
        return true;
    }
    return QTextBrowser::viewportEvent(event);
}

void PreviewView::paintEvent(QPaintEvent *event)
{
    paintQuoteBars();
    QTextBrowser::paintEvent(event);
}

void PreviewView::paintQuoteBars()
{
    if (!m_document)
        return;
    QPainter painter(viewport());
    const int scrolled = verticalScrollBar()->value();
    const auto *layout = m_document->documentLayout();
    QTextBlock block = m_document->findBlock(qMax(0, layout->hitTest(QPointF(0, scrolled), Qt::FuzzyHit)));
    for (; block.isValid(); block = block.next()) {
        const QRectF area = layout->blockBoundingRect(block);
        if (area.top() > scrolled + viewport()->height())
            break;
        const int level = block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel);
        for (int i = 0; i < qMin(level, deepestNesting); ++i) {
            const qreal step = block.blockFormat().leftMargin() / level;
            const bool right = block.textDirection() == Qt::RightToLeft;
            const qreal x = right ? area.right() - step * (i + 0.5) : area.left() + step * (i + 0.4);
            const QTextBlock next = block.next();
            const bool goesOn = next.isValid() && next.blockFormat().intProperty(QTextFormat::BlockQuoteLevel) > i;
            const qreal bottom = goesOn ? layout->blockBoundingRect(next).top() : area.bottom();
            painter.fillRect(QRectF(x, area.top() - scrolled, 3, bottom - area.top()), m_style.colours.line);
        }
    }
}

} // namespace agate

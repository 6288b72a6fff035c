// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording_pages.h"

#include <QBuffer>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>

namespace agate::tests
{

class RecordingPages::Engine final : public QPaintEngine
{
public:
    explicit Engine(const RecordingPages &paper) : QPaintEngine(AllFeatures), m_paper(paper) { }

    bool begin(QPaintDevice *) override { return true; }

    bool end() override { return true; }

    Type type() const override { return User; }

    void updateState(const QPaintEngineState &) override { }

    void drawPath(const QPainterPath &) override { }

    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }

    void drawPixmap(const QRectF &at, const QPixmap &, const QRectF &) override { pictures.append(at.size()); }

    void drawImage(const QRectF &at, const QImage &, const QRectF &, Qt::ImageConversionFlags) override { pictures.append(at.size()); }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF area(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        // The row of another page is asked for too, and cut off.
        if (painter()->hasClipping() && !painter()->clipBoundingRect().contains(area.center()))
            return;
        pieces.append({m_paper.pages(), item.text(), painter()->combinedTransform().mapRect(area)});
    }

    QList<Piece> pieces;
    QList<QSizeF> pictures;

private:
    const RecordingPages &m_paper;
};

RecordingPages::RecordingPages(QBuffer &nowhere) : QPdfWriter(&nowhere), m_engine(std::make_unique<Engine>(*this)) { }

RecordingPages::~RecordingPages() = default;

bool RecordingPages::newPage()
{
    ++m_pages;
    return true;
}

QPaintEngine *RecordingPages::paintEngine() const
{
    return m_engine.get();
}

const QList<RecordingPages::Piece> &RecordingPages::pieces() const
{
    return m_engine->pieces;
}

QString RecordingPages::textOf(int page) const
{
    QList<Piece> here;
    std::ranges::copy_if(m_engine->pieces, std::back_inserter(here), [page](const Piece &piece) { return piece.page == page; });
    std::ranges::stable_sort(here, {}, [](const Piece &piece) { return qRound(piece.area.center().y()); });
    QString text;
    for (const Piece &piece : std::as_const(here))
        text += piece.text;
    return text;
}

QList<QSizeF> RecordingPages::pictures() const
{
    return m_engine->pictures;
}

} // namespace agate::tests

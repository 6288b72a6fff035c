// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPdfWriter>

#include <memory>

class QBuffer;

namespace agate::tests
{

/// Paper that remembers what is printed on it, page by page, in the order in which it comes.
class RecordingPages : public QPdfWriter
{
public:
    struct Piece {
        int page = 0;
        QString text;
        /// In the page's own dots, as QPdfWriter::width() counts them.
        QRectF area;
    };

    explicit RecordingPages(QBuffer &nowhere);
    ~RecordingPages() override;

    bool newPage() override;

    int pages() const { return m_pages; }

    const QList<Piece> &pieces() const;
    /// What stands on a page, counted from 1, from its head to its foot; pieces of one row are set apart by nothing.
    QString textOf(int page) const;
    /// The sizes of all pictures.
    QList<QSizeF> pictures() const;

protected:
    QPaintEngine *paintEngine() const override;

private:
    class Engine;

    int m_pages = 1;
    std::unique_ptr<Engine> m_engine;
};

} // namespace agate::tests

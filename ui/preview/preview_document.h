// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/picture_door.h"
#include "preview/preview_style.h"
#include "text/markdown_blocks.h"

#include <QTextDocument>

#include <vector>

namespace agate
{

/// Part of a draft (or all of it) as its readers will see it. It is made once and then only looked at.
///
/// The text may come from anywhere: HTML in it is shown as it stands, and nothing is loaded but what the PictureDoor lets in.
class PreviewDocument : public QTextDocument
{
    Q_OBJECT
public:
    /// Of `draft`, cut into `blocks`, those with index `first` to `first + count - 1`.
    PreviewDocument(QStringView draft, const MarkdownBlocks &blocks, qsizetype first, qsizetype count, const PreviewStyle &style,
                    const PictureDoor &door, QObject *parent = nullptr);

    /// Which blocks of the draft it holds.
    qsizetype partFirst() const { return m_first; }

    qsizetype partCount() const { return qsizetype(m_positions.size()); }

    /// Where a block begins in this document; one that shows nothing begins where the next one does.
    int positionOf(qsizetype block) const;
    /// Top of a block in the document's coordinates; the document must be laid out. The end of the last one for the index after it.
    qreal topOf(qsizetype block) const;

    struct Place {
        qsizetype block = 0;
        /// 0 at its top, 1 at its end.
        qreal part = 0;
    };

    Place placeAt(qreal y) const;
    qreal yOf(const Place &place) const;

    /// Addresses of pictures that were not let in.
    const QStringList &refusedPictures() const { return m_refused; }

    /// What was asked of loadResource(); nothing ever comes of it.
    const QList<QUrl> &strayRequests() const { return m_stray; }

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void settleMarkers();
    void dress();
    void dressBlock(const QTextBlock &block);
    void dressTables();
    void admitPictures(const PictureDoor &door);

    PreviewStyle m_style;
    qsizetype m_first;
    std::vector<int> m_positions;
    QStringList m_refused;
    QList<QUrl> m_stray;
};

} // namespace agate

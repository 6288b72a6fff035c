// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QString>
#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextCursor>

#include <vector>

class QTextDocument;

namespace agate
{

/// The one place where positions in a draft's text and positions in its document meet.
///
/// A paragraph of many thousand characters would be shaped anew with each key (400 ms for a megabyte), so it is cut softly into
/// several blocks. The separators in between are marked, and are no part of the text. The mark is the separator's own character
/// format, not its block's format: it lives, dies and comes back by undo with that very character, whereas blocks inherit
/// one another's formats when Enter divides and Delete joins them.
///
/// The document also ends with one empty block that is no part of the text, the tail: whatever stands below the last paragraph
/// (a proposal's rows) belongs there, and the caret never does.
class SoftSplits
{
public:
    /// Blocks above this many UTF-16 units are cut into blocks of at most the piece's size.
    static constexpr qsizetype longest = 8192;
    static constexpr qsizetype piece = 4096;
    /// The same for text with hardly any spaces, which is dearer to break into lines.
    static constexpr qsizetype longestUnspaced = 4096;
    static constexpr qsizetype pieceUnspaced = 2048;
    /// Neighbours that together are shorter are one block again.
    static constexpr qsizetype healed = 1024;

    explicit SoftSplits(QTextDocument *document);

    static QTextCharFormat mark();
    static QTextCharFormat tailMark();
    /// Does the block go on with the paragraph of the one before it?
    static bool continues(const QTextBlock &block);
    static bool isMarked(const QTextCharFormat &format);
    bool hasTail() const;

    QTextDocument *document() const { return m_document; }

    /// What a document shows is not every text: "\r\n", "\r" and U+2029 become "\n", and NUL and the two noncharacters that
    /// Qt's documents use for frames are dropped. Everything else stays, no-break spaces too.
    static QString canonical(const QString &text);
    /// Where in a paragraph (no "\n") to cut: ascending positions of the pieces' beginnings, empty for a short one.
    static QList<qsizetype> cuts(QStringView paragraph);
    /// Inserts canonical text over the cursor's selection, long paragraphs already cut.
    static void insert(QTextCursor &cursor, const QString &text);

    /// Begins anew: all of the document is looked at.
    void reset();
    /// Keeps up with a change, as QTextDocument::contentsChange() reports it.
    void follow(int from, int removed, int added);

    bool none() const { return m_splits.empty(); }

    qsizetype count() const { return qsizetype(m_splits.size()); }

    /// Length of the text; and its end in the document.
    qsizetype length() const { return textPosition(m_end); }

    int end() const { return m_end; }

    qsizetype textPosition(int documentPosition) const;
    /// A position at a soft split has two places in the document: before the split and behind it.
    int before(qsizetype textPosition) const;
    int behind(qsizetype textPosition) const;
    /// A cursor that selects a span without touching the splits at its edges.
    QTextCursor select(const TextSpan &span) const;
    /// The text between two document positions.
    QString text(int from, int to) const;

private:
    int findEnd() const;

    QTextDocument *m_document;
    /// Document positions of the marked separators, ascending.
    std::vector<int> m_splits;
    int m_end = 0;
};

} // namespace agate

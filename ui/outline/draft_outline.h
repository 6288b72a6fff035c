// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/heading_line.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

class QTextBlock;
class QTextDocument;

namespace agate
{

/// A heading by the blocks of the editor's document, so that typing elsewhere changes nothing about it.
struct OutlineEntry {
    int level = 1;
    QString title;
    /// The block it begins in, and that of its last line.
    int first = 0;
    int last = 0;

    bool operator==(const OutlineEntry &) const = default;
};

/// Keeps the headings of a document beside the typing: only lines that changed are read again, a little at a time, some moments
/// after the last key. It follows only while somebody looks.
class DraftOutline : public QObject
{
    Q_OBJECT

public:
    explicit DraftOutline(QTextDocument &document, QObject *parent = nullptr);

    /// Begins off. Turned on it reads all of the document anew.
    void setFollowing(bool following);

    bool isFollowing() const { return m_following; }

    const QList<OutlineEntry> &entries() const { return m_entries; }

    /// Which entry's section a block is in; -1 before the first.
    int entryAt(int block) const;

    /// Whether everything that changed has been read.
    bool isComplete() const { return m_from < 0; }

    /// Reads what has not been read yet, now.
    void complete();

signals:
    /// The entries are others now. Told once for all that changed.
    void changed();

private:
    void onContentsChange(int from, int removed, int added);
    void begin();
    void shift(qsizetype from, int by);
    void readSlice();
    /// Whether all is read.
    bool readUntil(qint64 milliseconds);
    LineState readBlock(const QTextBlock &block, LineState before);
    bool findsFrontMatter() const;
    QString titleAbove(const QTextBlock &underline, int &first) const;

    QTextDocument &m_document;
    bool m_following = false;
    /// The state behind each block.
    QList<LineState> m_states;
    QList<OutlineEntry> m_entries;
    bool m_hasFrontMatter = false;
    /// Blocks to be read: from the first until the state behind the last is what it was. -1: none.
    qsizetype m_from = -1;
    qsizetype m_to = -1;
    bool m_differs = false;
    QTimer m_timer;
};

} // namespace agate

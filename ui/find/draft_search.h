// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/text_marks.h"
#include "text/text_edit.h"
#include "text/text_search.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace agate
{

class DraftEditor;

/// Searches the draft in an editor beside the typing: in parts of a few pages, a few milliseconds at a time, and again only where
/// the text changes. What it has found is marked in the editor; positions are the text's.
class DraftSearch : public QObject, private TextMarks
{
    Q_OBJECT

public:
    explicit DraftSearch(DraftEditor &editor, QObject *parent = nullptr);

    /// Begins to search; an empty query ends it and takes the marks away.
    void setQuery(const TextQuery &query);

    const TextSearch &search() const { return m_search; }

    /// Only what lies within is found. It moves along with edits.
    void setRange(const std::optional<TextSpan> &range);

    const std::optional<TextSpan> &range() const { return m_range; }

    /// What has been found so far.
    qsizetype count() const { return m_count; }

    bool isComplete() const { return m_waiting == 0; }

    /// The expression tries too much; nothing is found.
    bool isTooHard() const { return m_tooHard; }

    bool isMatch(const TextSpan &span) const;
    /// 1 for the first match. 0 when `span` is none, or when not all before it has been searched.
    qsizetype numberOf(const TextSpan &span) const;

    /// Looks for the first match that begins at or behind `from`, or the last that ends at or before it, and goes on from the
    /// draft's other end. `reached` or `nothing` follows, within this call where the way is short.
    void seek(qsizetype from, bool back = false);

    std::optional<QString> replacement(const TextSpan &match, const TextReplacement &with) const;
    /// For all matches, ascending; those that change nothing are left out. Once complete.
    QList<TextEdit> replacements(const TextReplacement &with) const;

signals:
    /// More or other matches; at most once for each slice of work.
    void changed();
    void reached(const agate::TextSpan &match, bool wrapped);
    void nothing();

private:
    /// A match within its part. Numbers of 32 bits: a common letter is found a million times in a long draft.
    struct Found {
        quint32 start;
        quint32 length;
    };

    struct Part {
        qsizetype length = 0;
        std::vector<Found> found = {};
        /// How far beyond the part's end the last match that touches it ends; -1: none reaches so far.
        qsizetype overhang = -1;
        bool isSearched = false;
    };

    struct Seek {
        qsizetype from;
        bool back;
    };

    /// A part's text with enough around it, and where that begins.
    struct Window {
        QString text;
        qsizetype start;
        TextSearch::Part part;
    };

    QList<TextMark> marksIn(const TextSpan &span) const override;
    void begin();
    void follow(const TextEdit &edit);
    void work();
    void searchPart(size_t index);
    void divide(size_t index);
    /// The part that has to be searched before the seek can go on; none when the seek is over.
    std::optional<size_t> advance();
    Window window(qsizetype start, qsizetype length, qsizetype reach) const;
    size_t partAt(qsizetype position, qsizetype &start) const;
    void markWaiting(size_t index);
    bool isVisible(const TextSpan &span) const;

    DraftEditor &m_editor;
    TextSearch m_search;
    std::optional<TextSpan> m_range;
    std::vector<Part> m_parts;
    qsizetype m_count = 0;
    size_t m_waiting = 0;
    size_t m_next = 0;
    std::optional<Seek> m_seek;
    bool m_tooHard = false;
    QTimer m_timer;
};

} // namespace agate

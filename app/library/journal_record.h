// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"
#include "text/text_edit.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace agate
{

/// One entry of a journal, the same in the database and in the file beside it.
struct JournalRecord {
    /// Stored: never renumber.
    enum class Kind : quint8 {
        /// Never written: a reader found that records are missing here, of whichever draft.
        Gap = 0,
        /// `text` is the draft's whole text.
        Snapshot = 1,
        /// `edits` follow on what came before; afterwards the text has `length`.
        Edits = 2,
        /// The library holds the text; `hash` is its hash.
        Saved = 3,
        /// The proposal is its first `length` units as they were, then `text`; it stands at `at`. Nothing of it left: it is gone.
        Proposal = 4,
    };
    Kind kind = Kind::Snapshot;
    DraftId draft;
    /// Counts the records of a run, in both journals alike.
    qint64 sequence = 0;
    /// Milliseconds since 1970, UTC.
    qint64 when = 0;
    QString text;
    QList<TextEdit> edits;
    qint64 length = 0;
    qint64 at = 0;
    QByteArray hash;

    bool operator==(const JournalRecord &) const = default;

    static JournalRecord gap();
    QByteArray toBytes() const;
    /// Nothing when the bytes are no whole record.
    static std::optional<JournalRecord> fromBytes(const QByteArray &bytes);
};

} // namespace agate

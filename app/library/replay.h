// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/journal_record.h"

#include <functional>
#include <optional>

namespace agate
{

/// What a journal says about one draft, read from its beginning: pure.
struct Replay {
    /// Nothing when there was no text to begin on.
    std::optional<QString> text;
    QString proposal;
    qsizetype proposalAt = 0;
    /// The newest hash that the journal knows the library to have held.
    QByteArray base;
    /// Of the last record that was understood and spoke of the text, and of the proposal.
    qint64 textSequence = 0;
    qint64 proposalSequence = 0;
    qint64 when = 0;
};

/// `records` in the order they were written. `base`: the hash of the text they begin on, when the first is no Snapshot.
/// `textByHash` finds a saved text, for records that tie to one.
Replay replay(const QList<JournalRecord> &records, const QByteArray &base,
              const std::function<std::optional<QString>(const QByteArray &hash)> &textByHash);

/// False, and `text` as it was, if an edit does not lie within the text.
bool applyEdits(QString &text, const QList<TextEdit> &edits);

/// SHA-256 of the text's UTF-8: names a revision's text.
QByteArray textHash(const QString &text);

} // namespace agate

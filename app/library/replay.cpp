// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/replay.h"

#include <QCryptographicHash>

#include <algorithm>

namespace agate
{

namespace
{

/// Where a position stands after an edit before or around it.
qsizetype moved(qsizetype position, const TextEdit &edit)
{
    if (edit.span.end() <= position)
        return position + edit.insert.size() - edit.span.length;
    return std::min(position, edit.span.start + edit.insert.size());
}

} // namespace

bool applyEdits(QString &text, const QList<TextEdit> &edits)
{
    QString changed = text;
    for (const auto &edit : edits) {
        const auto &span = edit.span;
        if (span.start < 0 || span.length < 0 || span.start > changed.size() || span.length > changed.size() - span.start)
            return false;
        changed.replace(span.start, span.length, edit.insert);
    }
    text = changed;
    return true;
}

QByteArray textHash(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

Replay replay(const QList<JournalRecord> &records, const QByteArray &base,
              const std::function<std::optional<QString>(const QByteArray &hash)> &textByHash)
{
    Replay result;
    result.base = base;
    if (!base.isEmpty())
        result.text = textByHash(base);
    // After a gap edits have no ground to stand on, until a whole text comes by.
    bool grounded = result.text.has_value();
    for (const auto &record : records) {
        bool understood = true;
        switch (record.kind) {
        case JournalRecord::Kind::Gap:
            grounded = false;
            understood = false;
            break;
        case JournalRecord::Kind::Snapshot:
            result.text = record.text;
            grounded = true;
            break;
        case JournalRecord::Kind::Edits: {
            QString text = result.text.value_or(QString());
            grounded = grounded && applyEdits(text, record.edits) && text.size() == record.length;
            understood = grounded;
            if (grounded) {
                result.text = text;
                for (const auto &edit : record.edits)
                    result.proposalAt = moved(result.proposalAt, edit);
            }
            break;
        }
        case JournalRecord::Kind::Saved:
            if (!grounded || textHash(*result.text) != record.hash) {
                const auto saved = textByHash(record.hash);
                understood = saved.has_value();
                grounded = understood;
                if (saved)
                    result.text = saved;
            }
            if (grounded)
                result.base = record.hash;
            break;
        case JournalRecord::Kind::Proposal:
            result.proposal = result.proposal.first(std::clamp<qsizetype>(record.length, 0, result.proposal.size())) + record.text;
            result.proposalAt = record.at;
            break;
        }
        if (understood) {
            (record.kind == JournalRecord::Kind::Proposal ? result.proposalSequence : result.textSequence) = record.sequence;
            result.when = record.when;
        }
    }
    if (result.text)
        result.proposalAt = std::clamp<qsizetype>(result.proposalAt, 0, result.text->size());
    return result;
}

} // namespace agate

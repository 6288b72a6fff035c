// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library_file.h"
#include "library/library_parts.h"
#include "library/replay.h"

#include <QDateTime>

#include <algorithm>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

/// When a journal file has grown by this much, it may go as soon as nothing is left in it that only it knows.
constexpr qint64 journalLength = 32 << 20;

LibraryError outside()
{
    return {LibraryError::Kind::Other, u"an edit lies outside the text"_s};
}

} // namespace

QString journalFolderOf(const QString &libraryFile)
{
    return libraryFile + u".journals"_s;
}

QString Library::Parts::journalFolder() const
{
    return journalFolderOf(file);
}

JournalRecord Library::Parts::record(JournalRecord::Kind kind, const DraftId &id)
{
    JournalRecord made;
    made.kind = kind;
    made.draft = id;
    made.sequence = ++sequence;
    made.when = QDateTime::currentMSecsSinceEpoch();
    return made;
}

void Library::Parts::journalSuffered(const LibraryError &error)
{
    if (toldOfJournal != error)
        refuse(error);
    toldOfJournal = error;
}

void Library::Parts::noteSaved(const DraftId &id, const QString &text, const QByteArray &hash)
{
    Journaled &known = journaled[id];
    auto note = [&]() -> LibraryResult<void> {
        if (!known.followsInFile || !known.textKnown || known.text != text) {
            auto whole = record(JournalRecord::Kind::Snapshot, id);
            whole.text = text;
            if (auto written = journalFile->append(whole); !written)
                return written;
        }
        auto saved = record(JournalRecord::Kind::Saved, id);
        saved.hash = hash;
        return journalFile->append(saved).and_then([this] { return journalFile->sync(); });
    };
    const auto noted = note();
    known.followsInFile = noted.has_value();
    known.followsInRows = true;
    known.text = text;
    known.textKnown = true;
    known.base = hash;
    known.hasEdits = false;
    // The library holds the text, so this is no failure of the save; but the writer is told that the second journal is lame.
    if (!noted)
        journalSuffered(noted.error());
    else
        shortenJournal(false);
}

LibraryResult<void> Library::Parts::journalInFile(const DraftId &id, Journaled &known, const QList<TextEdit> &edits, const QString &after)
{
    if (!known.followsInFile && !known.hasEdits) {
        // The text that the edits follow on: with it the file needs no library to be understood.
        auto whole = record(JournalRecord::Kind::Snapshot, id);
        whole.text = known.text;
        auto saved = record(JournalRecord::Kind::Saved, id);
        saved.hash = known.base;
        if (auto written = journalFile->append(whole).and_then([&] { return journalFile->append(saved); }); !written)
            return written;
        known.followsInFile = true;
    }
    if (known.followsInFile) {
        auto edited = record(JournalRecord::Kind::Edits, id);
        edited.edits = edits;
        edited.length = after.size();
        return journalFile->append(edited);
    }
    auto whole = record(JournalRecord::Kind::Snapshot, id);
    whole.text = after;
    return journalFile->append(whole);
}

LibraryResult<void> Library::Parts::journalInRows(const DraftId &id, const Journaled &known, const QList<TextEdit> &edits,
                                                  const QString &after)
{
    auto row = record(known.followsInRows ? JournalRecord::Kind::Edits : JournalRecord::Kind::Snapshot, id);
    if (known.followsInRows) {
        row.edits = edits;
        row.length = after.size();
    } else {
        row.text = after;
    }
    return connection->write([&] {
        return connection
            ->run(u"INSERT INTO journal(run, draft, kind, base, record) VALUES(?, ?, ?, ?, ?)"_s,
                  {run, id.toString(), static_cast<int>(row.kind), known.base, row.toBytes()})
            .transform([](int) { });
    });
}

LibraryResult<void> Library::journal(const DraftId &id, const QList<TextEdit> &edits)
{
    auto &parts = *m_parts;
    if (parts.readOnly)
        return std::unexpected(parts.refuse(*parts.readOnly));
    if (edits.isEmpty())
        return {};
    auto &known = parts.journaled[id];
    if (!known.textKnown) {
        const auto text = parts.savedText(id);
        if (!text)
            return std::unexpected(parts.refuse(text.error()));
        known.text = *text;
        // Where only an older revision is good, the edits tie to that one.
        known.base = textHash(*text);
        known.textKnown = true;
    }
    QString after = known.text;
    if (!applyEdits(after, edits))
        return std::unexpected(parts.refuse(outside()));

    // The file first: it is safe from the end of this process at once, while the database waits for the disk.
    const auto inFile = parts.journalInFile(id, known, edits, after);
    const auto inRows = parts.journalInRows(id, known, edits, after);
    const auto synced = inFile ? parts.journalFile->sync(true) : inFile;
    // A journal that did not take the edits lacks them from now on; one whole text mends that.
    known.followsInFile = inFile.has_value();
    if (!inRows)
        known.followsInRows = false;
    else
        known.followsInRows = true;
    if (!inFile && !inRows) {
        known.followsInRows = false;
        return std::unexpected(parts.refuse(inRows.error()));
    }
    known.text = after;
    known.hasEdits = true;
    if (inFile && inRows && synced)
        parts.toldOfJournal.reset();
    else
        parts.journalSuffered(!inRows ? inRows.error() : !inFile ? inFile.error() : synced.error());
    return {};
}

LibraryResult<void> Library::journalProposal(const DraftId &id, const QString &text, qsizetype at)
{
    auto &parts = *m_parts;
    if (parts.readOnly)
        return std::unexpected(parts.refuse(*parts.readOnly));
    auto there = parts.exists(id);
    if (!there || !*there)
        return std::unexpected(parts.refuse(there ? LibraryError{LibraryError::Kind::NotFound, u"no such draft"_s} : there.error()));
    auto &known = parts.journaled[id];
    if (text.isEmpty() && known.proposal.isEmpty())
        return {};

    auto grown = parts.record(JournalRecord::Kind::Proposal, id);
    const QStringView before = known.proposalInFile;
    grown.length = std::ranges::mismatch(before, QStringView(text)).in1 - before.begin();
    grown.text = text.sliced(grown.length);
    grown.at = at;
    const auto inFile = parts.journalFile->append(grown);

    auto whole = grown;
    whole.length = 0;
    whole.text = text;
    const int kind = static_cast<int>(JournalRecord::Kind::Proposal);
    const auto inRows = parts.connection->write([&]() -> LibraryResult<void> {
        if (auto gone =
                parts.connection->run(u"DELETE FROM journal WHERE run = ? AND draft = ? AND kind = ?"_s, {parts.run, id.toString(), kind});
            !gone)
            return std::unexpected(gone.error());
        if (text.isEmpty())
            return {};
        return parts.connection
            ->run(u"INSERT INTO journal(run, draft, kind, base, record) VALUES(?, ?, ?, zeroblob(32), ?)"_s,
                  {parts.run, id.toString(), kind, whole.toBytes()})
            .transform([](int) { });
    });
    const auto synced = inFile ? parts.journalFile->sync(true) : inFile;
    if (inFile)
        known.proposalInFile = text;
    if (!inFile && !inRows)
        return std::unexpected(parts.refuse(inRows.error()));
    known.proposal = text;
    if (inFile && inRows && synced)
        parts.toldOfJournal.reset();
    else
        parts.journalSuffered(!inRows ? inRows.error() : !inFile ? inFile.error() : synced.error());
    return {};
}

void Library::Parts::shortenJournal(bool always)
{
    if (!always && journalFile->size() < journalLength)
        return;
    if (std::ranges::any_of(journaled, [](const Journaled &one) { return one.hasEdits || !one.proposal.isEmpty(); })) {
        if (always) {
            if (const auto synced = journalFile->sync(); !synced)
                refuse(synced.error());
        }
        return;
    }
    // What the file knows is in the library; once it is out of the -wal too, the file has done its work.
    const auto done = checkpoint(*connection);
    if (!done || !*done)
        return;
    if (const auto removed = journalFile->remove(); !removed)
        journalSuffered(removed.error());
    for (auto &one : journaled) {
        one.followsInFile = false;
        one.proposalInFile.clear();
    }
}

} // namespace agate

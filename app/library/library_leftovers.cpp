// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/draft_title.h"
#include "library/library_file.h"
#include "library/library_parts.h"
#include "library/replay.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QSqlQuery>

#include <algorithm>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

/// What one journal says of one draft.
struct Story {
    QByteArray base;
    QList<JournalRecord> records;
};

using Stories = QHash<DraftId, Story>;

Stories storiesOfFile(const QList<JournalRecord> &records)
{
    Stories stories;
    for (const auto &record : records) {
        if (record.kind == JournalRecord::Kind::Gap) {
            for (auto &story : stories)
                story.records.append(record);
        } else {
            stories[record.draft].records.append(record);
        }
    }
    return stories;
}

LibraryResult<QHash<QString, Stories>> storiesOfRows(Connection &connection)
{
    QHash<QString, Stories> runs;
    auto read = connection.each(u"SELECT run, draft, kind, base, record FROM journal ORDER BY number"_s, {}, [&runs](const QSqlQuery &row) {
        auto &story = runs[row.value(0).toString()][DraftId::fromString(row.value(1).toString())];
        auto record = JournalRecord::fromBytes(row.value(4).toByteArray());
        if (!record) {
            story.records.append(JournalRecord::gap());
            return true;
        }
        if (record->kind != JournalRecord::Kind::Proposal && story.base.isEmpty())
            story.base = row.value(3).toByteArray();
        story.records.append(*std::move(record));
        return true;
    });
    // A damaged journal table hides nothing that the files know.
    if (!read && read.error().kind != LibraryError::Kind::Damaged)
        return std::unexpected(read.error());
    return runs;
}

QString runOf(const QString &fileName)
{
    return fileName.chopped(4);
}

} // namespace

LibraryResult<std::optional<QString>> Library::Parts::textByHash(const DraftId &id, const QByteArray &hash) const
{
    std::optional<QString> found;
    auto read = connection->each(u"SELECT text FROM revisions WHERE draft = ? AND hash = ? ORDER BY number DESC"_s, {id.toString(), hash},
                                 [&](const QSqlQuery &row) {
                                     const QString text = row.value(0).toString();
                                     if (textHash(text) == hash)
                                         found = text;
                                     return !found;
                                 });
    if (!read && read.error().kind != LibraryError::Kind::Damaged)
        return std::unexpected(read.error());
    return found;
}

LibraryResult<QList<Library::Parts::Left>> Library::Parts::left() const
{
    auto rows = storiesOfRows(*connection);
    if (!rows)
        return std::unexpected(rows.error());
    QHash<QString, Stories> files;
    for (const QString &name : QDir(journalFolder()).entryList({u"*.log"_s}, QDir::Files)) {
        if (runOf(name) == run)
            continue;
        const auto content = JournalFile::read(journalFolder() + u'/' + name);
        // It stays where it is; what the others know is not held up by it.
        if (!content)
            continue;
        files.insert(runOf(name), storiesOfFile(content->records));
    }
    QSet<QString> runs(rows->keyBegin(), rows->keyEnd());
    runs.unite(QSet<QString>(files.keyBegin(), files.keyEnd()));
    runs.remove(run);

    QList<Left> found;
    for (const QString &earlier : std::as_const(runs)) {
        const Stories inRows = rows->value(earlier);
        const Stories inFile = files.value(earlier);
        QSet<DraftId> ids(inRows.keyBegin(), inRows.keyEnd());
        ids.unite(QSet<DraftId>(inFile.keyBegin(), inFile.keyEnd()));
        for (const DraftId &id : std::as_const(ids)) {
            auto saved = [&](const QByteArray &hash) { return textByHash(id, hash).value_or(std::nullopt); };
            const Replay ofRows = replay(inRows.value(id).records, inRows.value(id).base, saved);
            const Replay ofFile = replay(inFile.value(id).records, {}, saved);
            // Both tell the same story; the one that got further tells the end of it.
            const bool rowsKnowMore = ofRows.text && (!ofFile.text || ofRows.textSequence > ofFile.textSequence);
            const Replay &text = rowsKnowMore ? ofRows : ofFile;
            const Replay &proposal = ofRows.proposalSequence > ofFile.proposalSequence ? ofRows : ofFile;

            const auto current = savedText(id);
            if (!current && current.error().kind != LibraryError::Kind::NotFound && current.error().kind != LibraryError::Kind::Damaged)
                return std::unexpected(current.error());
            Left one;
            one.run = earlier;
            one.leftover.draft = id;
            one.leftover.saved = current.value_or(QString());
            one.leftover.recovered = text.text.value_or(one.leftover.saved);
            one.leftover.proposal = proposal.proposal;
            one.leftover.proposalAt = std::clamp<qsizetype>(proposal.proposalAt, 0, one.leftover.recovered.size());
            one.leftover.when = QDateTime::fromMSecsSinceEpoch(std::max(ofRows.when, ofFile.when));
            const auto about = summary(id);
            one.leftover.title = about && !about->title.isEmpty() ? about->title : draftTitle(one.leftover.recovered);

            // A revision holds the text if it is at least as new as the one that the edits began on: an older one with the same
            // words does not know that the writer came back to them.
            const auto since =
                connection->value(u"SELECT max(number) FROM revisions WHERE draft = ? AND hash = ?"_s, {id.toString(), text.base});
            const auto holder =
                connection->value(u"SELECT 1 FROM revisions WHERE draft = ? AND hash = ? AND number >= ?"_s,
                                  {id.toString(), textHash(storable(one.leftover.recovered)), since ? since->toLongLong() : 0});
            const auto proposalHolder = connection->value(u"SELECT 1 FROM revisions WHERE draft = ? AND hash = ?"_s,
                                                          {id.toString(), textHash(storable(one.leftover.proposal))});
            for (const auto *answer : {&since, &holder, &proposalHolder}) {
                if (!*answer)
                    return std::unexpected(answer->error());
            }
            const bool textHeld = holder->isValid() || !text.text || (!current && one.leftover.recovered.isEmpty());
            one.held = textHeld && (one.leftover.proposal.isEmpty() || proposalHolder->isValid());
            found.append(one);
        }
    }
    std::ranges::sort(found, [](const Left &a, const Left &b) { return a.leftover.when > b.leftover.when; });
    return found;
}

LibraryResult<void> Library::Parts::sweep()
{
    const auto all = left();
    if (!all)
        return std::unexpected(all.error());
    QSet<QString> needed;
    for (const auto &one : *all) {
        if (!one.held)
            needed.insert(one.run);
    }
    auto rowsGone = connection->write([&]() -> LibraryResult<void> {
        for (const auto &one : *all) {
            if (!one.held)
                continue;
            if (auto gone = connection->run(u"DELETE FROM journal WHERE run = ? AND draft = ?"_s, {one.run, one.leftover.draft.toString()});
                !gone)
                return std::unexpected(gone.error());
        }
        return {};
    });
    if (!rowsGone)
        return rowsGone;
    // A file goes only when what holds its text instead is in the library's own file.
    const auto brought = checkpoint(*connection);
    if (!brought)
        return std::unexpected(brought.error());
    if (!*brought)
        return {};
    for (const QString &name : QDir(journalFolder()).entryList({u"*.log"_s}, QDir::Files)) {
        const QString path = journalFolder() + u'/' + name;
        if (runOf(name) == run || needed.contains(runOf(name)))
            continue;
        const auto content = JournalFile::read(path);
        if (!content)
            continue;
        // What could not be made out may still be of use to somebody.
        const bool put = content->damaged ? QFile::rename(path, path + u".damaged"_s) : QFile::remove(path);
        if (!put)
            return std::unexpected(LibraryError{LibraryError::Kind::Other, u"a journal that is done with stays"_s});
    }
    return {};
}

LibraryResult<QList<Leftover>> Library::leftovers() const
{
    QList<Leftover> open;
    if (!m_parts->seesLeftovers)
        return open;
    const auto all = m_parts->left();
    if (!all)
        return std::unexpected(m_parts->seen(all.error()));
    for (const auto &one : *all) {
        if (!one.held)
            open.append(one.leftover);
    }
    return open;
}

LibraryResult<void> Library::settle(const Leftover &leftover, bool accept)
{
    auto &parts = *m_parts;
    const DraftId id = leftover.draft;
    const QString recovered = storable(leftover.recovered);
    auto done = parts.write([&]() -> LibraryResult<void> {
        const qint64 time = QDateTime::currentMSecsSinceEpoch();
        const auto there = parts.exists(id);
        if (!there)
            return std::unexpected(there.error());
        if (!*there) {
            NewDraft again;
            again.id = id;
            again.text = recovered;
            again.origin = Origin::Recovered;
            if (auto made = parts.insertDraft(again, time); !made)
                return made;
            if (!accept) {
                if (auto gone = parts.connection->run(u"UPDATE drafts SET trashed = ? WHERE id = ?"_s, {time, id.toString()}); !gone)
                    return std::unexpected(gone.error());
            }
        } else {
            // Edits of this run that no revision holds yet stay among the versions.
            const auto known = parts.journaled.value(id);
            if (accept && known.hasEdits) {
                if (auto kept = parts.insertRevision({id, known.text, Origin::Typed, {}}, time, false); !kept)
                    return kept;
            }
            if (accept) {
                auto gone = parts.connection->run(u"DELETE FROM journal WHERE run = ? AND draft = ? AND kind <> ?"_s,
                                                  {parts.run, id.toString(), static_cast<int>(JournalRecord::Kind::Proposal)});
                if (!gone)
                    return std::unexpected(gone.error());
            }
            if (auto kept = parts.insertRevision({id, recovered, Origin::Recovered, {}}, time, !accept); !kept)
                return kept;
        }
        if (leftover.proposal.isEmpty())
            return {};
        return parts.insertRevision({id, storable(leftover.proposal), Origin::Discarded, {}}, time, true);
    });
    if (!done)
        return done;
    ++parts.changes;
    if (accept)
        parts.noteSaved(id, recovered, textHash(recovered));
    // What is settled is settled; tidying up can wait for the next start.
    if (const auto swept = parts.sweep(); !swept)
        parts.seen(swept.error());
    return done;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"

#include "library/draft_title.h"
#include "library/library_parts.h"
#include "library/replay.h"
#include "library/thinning.h"
#include "text/counting.h"

#include <QSqlQuery>

#include <utility>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int prefixesShown = 16;

DraftSummary summaryFrom(const QSqlQuery &row)
{
    DraftSummary summary;
    summary.id = DraftId::fromString(row.value(0).toString());
    const QString name = row.value(1).toString();
    summary.title = name.isEmpty() ? row.value(2).toString() : name;
    summary.updated = QDateTime::fromMSecsSinceEpoch(row.value(3).toLongLong());
    summary.words = row.value(4).toLongLong();
    summary.language = row.value(5).toString();
    summary.templateId = row.value(6).toString();
    summary.trashed = !row.value(7).isNull();
    summary.pinned = row.value(8).toBool();
    return summary;
}

LibraryError notFound()
{
    return {LibraryError::Kind::NotFound, u"no such draft"_s};
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

QString storable(const QString &text)
{
    // A null text would be bound as NULL.
    if (text.isEmpty())
        return u""_s;
    if (text.isValidUtf16())
        return text;
    QString whole = text;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (!whole.at(i).isSurrogate())
            continue;
        if (whole.at(i).isHighSurrogate() && i + 1 < whole.size() && whole.at(i + 1).isLowSurrogate())
            ++i;
        else
            whole[i] = QChar::ReplacementCharacter;
    }
    return whole;
}

LibraryError Library::Parts::refuse(const LibraryError &error)
{
    refusal = error;
    return seen(error);
}

LibraryError Library::Parts::seen(const LibraryError &error)
{
    if (error.kind == LibraryError::Kind::Damaged)
        sawDamage = true;
    return error;
}

QString Library::Parts::summaryColumns() const
{
    return u"id, name, title, updated, words, language, template, trashed, "_s + (hasPlaces ? u"pinned"_s : u"0"_s);
}

LibraryResult<QList<DraftSummary>> Library::Parts::list(bool trashed) const
{
    QList<DraftSummary> all;
    const QString sql = u"SELECT %1 FROM drafts WHERE trashed IS %2 NULL ORDER BY %3updated DESC, rowid DESC"_s.arg(
        summaryColumns(), trashed ? u"NOT"_s : u""_s, hasPlaces && !trashed ? u"pinned DESC, "_s : u""_s);
    auto read = connection->each(sql, {}, [&all](const QSqlQuery &row) {
        all.append(summaryFrom(row));
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    return all;
}

LibraryResult<void> Library::Parts::eachSummary(const QStringList &ids, const QString &expression,
                                                const std::function<void(const DraftSummary &, const QVariant &)> &take) const
{
    const QString list = ids.isEmpty() ? u"[]"_s : u"[\""_s + ids.join(u"\",\""_s) + u"\"]"_s;
    return connection->each(u"SELECT %1, %2 FROM drafts WHERE id IN (SELECT value FROM json_each(?))"_s.arg(summaryColumns(), expression),
                            {list}, [&take](const QSqlQuery &row) {
                                take(summaryFrom(row), row.value(9));
                                return true;
                            });
}

LibraryResult<DraftSummary> Library::Parts::summary(const DraftId &id) const
{
    std::optional<DraftSummary> found;
    auto read =
        connection->each(u"SELECT %1 FROM drafts WHERE id = ?"_s.arg(summaryColumns()), {id.toString()}, [&found](const QSqlQuery &row) {
            found = summaryFrom(row);
            return false;
        });
    if (!read)
        return std::unexpected(read.error());
    if (!found)
        return std::unexpected(notFound());
    return *found;
}

LibraryResult<bool> Library::Parts::exists(const DraftId &id) const
{
    return connection->value(u"SELECT 1 FROM drafts WHERE id = ?"_s, {id.toString()}).transform([](const QVariant &one) {
        return one.isValid();
    });
}

LibraryResult<QByteArray> Library::Parts::newestHash(const DraftId &id) const
{
    return connection->value(u"SELECT hash FROM revisions WHERE draft = ? AND aside = 0 ORDER BY number DESC LIMIT 1"_s, {id.toString()})
        .transform([](const QVariant &hash) { return hash.toByteArray(); });
}

LibraryResult<QString> Library::Parts::savedText(const DraftId &id) const
{
    std::optional<QString> good;
    bool any = false;
    auto read = connection->each(u"SELECT text, hash FROM revisions WHERE draft = ? AND aside = 0 ORDER BY number DESC"_s, {id.toString()},
                                 [&](const QSqlQuery &row) {
                                     any = true;
                                     const QString text = row.value(0).toString();
                                     if (textHash(text) == row.value(1).toByteArray())
                                         good = text;
                                     return !good;
                                 });
    if (good)
        return *good;
    if (!read)
        return std::unexpected(read.error());
    if (any)
        return std::unexpected(LibraryError{LibraryError::Kind::Damaged, u"no revision of the draft has the text it was saved with"_s});
    return std::unexpected(notFound());
}

LibraryResult<void> Library::Parts::insertDraft(const NewDraft &draft, qint64 time)
{
    return connection
        ->run(
            u"INSERT INTO drafts(id, name, title, words, language, template, made, updated, trashed) VALUES(?, ?, '', 0, ?, ?, ?, ?, NULL)"_s,
            {draft.id.toString(), storable(draft.name), storable(draft.language), storable(draft.templateId), time, time})
        .and_then([&](int) { return insertRevision({draft.id, draft.text, draft.origin, draft.brief}, time, false); });
}

LibraryResult<void> Library::Parts::insertRevision(const DraftSave &save, qint64 time, bool aside)
{
    auto inserted =
        connection->run(u"INSERT INTO revisions(draft, made, origin, aside, length, hash, text, brief) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        {save.draft.toString(), time, static_cast<int>(save.origin), aside ? 1 : 0, save.text.size(), textHash(save.text),
                         storable(save.text), save.brief.isNull() ? QByteArray("") : save.brief});
    if (!inserted)
        return std::unexpected(inserted.error());
    if (aside)
        return {};
    const QString id = save.draft.toString();
    return connection
        ->run(u"UPDATE drafts SET title = ?, words = ?, updated = ? WHERE id = ?"_s,
              {storable(draftTitle(save.text)), countWords(save.text), time, id})
        .and_then([&](int) { return index ? index->put(id, save.text, textHash(save.text)) : LibraryResult<void>(); });
}

LibraryResult<void> Library::Parts::thinOut(const DraftId &id, qint64 time)
{
    QList<RevisionAge> all;
    auto read = connection->each(
        u"SELECT number, made, origin, length(brief) > 0, aside, length FROM revisions WHERE draft = ? ORDER BY number DESC"_s,
        {id.toString()}, [&all](const QSqlQuery &row) {
            all.append({row.value(0).toLongLong(), row.value(1).toLongLong(), static_cast<Origin>(row.value(2).toInt()),
                        row.value(3).toBool(), row.value(4).toBool(), row.value(5).toLongLong()});
            return true;
        });
    if (!read)
        return read;
    for (const qint64 number : thinnedOut(all, time)) {
        if (auto gone = connection->run(u"DELETE FROM revisions WHERE number = ?"_s, {number}); !gone)
            return std::unexpected(gone.error());
    }
    return {};
}

bool Library::isReadOnly() const
{
    return m_parts->readOnly.has_value();
}

QString Library::file() const
{
    return m_parts->file;
}

quint64 Library::changes() const
{
    return m_parts->changes;
}

std::optional<LibraryError> Library::takeRefusal()
{
    return std::exchange(m_parts->refusal, std::nullopt);
}

LibraryResult<Draft> Library::draft(const DraftId &id) const
{
    auto text = m_parts->savedText(id);
    if (!text)
        return std::unexpected(m_parts->seen(text.error()));
    Draft draft;
    const QString sql =
        u"SELECT name, language, template, updated, %1 FROM drafts WHERE id = ?"_s.arg(m_parts->hasPlaces ? u"caret, top"_s : u"0, 0"_s);
    auto read = m_parts->connection->each(sql, {id.toString()}, [&draft](const QSqlQuery &row) {
        draft.name = row.value(0).toString();
        draft.language = row.value(1).toString();
        draft.templateId = row.value(2).toString();
        draft.updated = QDateTime::fromMSecsSinceEpoch(row.value(3).toLongLong());
        draft.place = {row.value(4).toLongLong(), row.value(5).toLongLong()};
        return false;
    });
    if (!read)
        return std::unexpected(m_parts->seen(read.error()));
    draft.id = id;
    draft.text = *text;
    return draft;
}

LibraryResult<QList<DraftId>> Library::withPrefix(const QString &prefix) const
{
    const QString lower = prefix.toLower();
    QList<DraftId> ids;
    // Compared, not matched: nothing in the prefix can be a wildcard.
    auto read = m_parts->connection->each(u"SELECT id FROM drafts WHERE substr(id, 1, ?) = ? ORDER BY updated DESC LIMIT ?"_s,
                                          {lower.size(), lower, prefixesShown}, [&ids](const QSqlQuery &row) {
                                              ids.append(DraftId::fromString(row.value(0).toString()));
                                              return true;
                                          });
    if (!read)
        return std::unexpected(m_parts->seen(read.error()));
    return ids;
}

LibraryResult<QList<Revision>> Library::revisions(const DraftId &id) const
{
    QList<Revision> all;
    auto read =
        m_parts->connection->each(u"SELECT number, text, origin, made, hash, brief FROM revisions WHERE draft = ? ORDER BY number DESC"_s,
                                  {id.toString()}, [&](const QSqlQuery &row) {
                                      Revision revision;
                                      revision.number = row.value(0).toLongLong();
                                      revision.draft = id;
                                      revision.text = row.value(1).toString();
                                      revision.origin = static_cast<Origin>(row.value(2).toInt());
                                      revision.made = QDateTime::fromMSecsSinceEpoch(row.value(3).toLongLong());
                                      revision.hash = row.value(4).toByteArray();
                                      revision.brief = row.value(5).toByteArray();
                                      revision.damaged = textHash(revision.text) != revision.hash;
                                      m_parts->sawDamage = m_parts->sawDamage || revision.damaged;
                                      all.append(revision);
                                      return true;
                                  });
    if (!read && all.isEmpty())
        return std::unexpected(m_parts->seen(read.error()));
    return all;
}

LibraryResult<DraftSummary> Library::add(const NewDraft &draft)
{
    NewDraft added = draft;
    added.text = storable(draft.text);
    if (added.id.isNull())
        added.id = DraftId::fresh();
    auto done = m_parts->write([&] { return m_parts->insertDraft(added, now()).and_then([&] { return m_parts->summary(added.id); }); });
    if (!done)
        return done;
    ++m_parts->changes;
    m_parts->noteSaved(added.id, added.text, textHash(added.text));
    return done;
}

LibraryResult<DraftSummary> Library::save(const DraftSave &save)
{
    DraftSave saved = save;
    saved.text = storable(save.text);
    const QByteArray hash = textHash(saved.text);
    bool changed = false;
    auto done = m_parts->write([&]() -> LibraryResult<DraftSummary> {
        if (auto there = m_parts->exists(saved.draft); !there || !*there)
            return std::unexpected(there ? notFound() : there.error());
        const auto newest = m_parts->newestHash(saved.draft);
        if (!newest)
            return std::unexpected(newest.error());
        changed = *newest != hash || saved.origin != Origin::Typed || !saved.brief.isEmpty();
        if (changed) {
            const qint64 time = now();
            if (auto inserted = m_parts->insertRevision(saved, time, false).and_then([&] { return m_parts->thinOut(saved.draft, time); });
                !inserted)
                return std::unexpected(inserted.error());
        }
        return m_parts->connection
            ->run(u"DELETE FROM journal WHERE run = ? AND draft = ? AND kind <> ?"_s,
                  {m_parts->run, saved.draft.toString(), static_cast<int>(JournalRecord::Kind::Proposal)})
            .and_then([&](int) { return m_parts->summary(saved.draft); });
    });
    if (!done)
        return done;
    if (changed)
        ++m_parts->changes;
    m_parts->noteSaved(saved.draft, saved.text, hash);
    return done;
}

LibraryResult<void> Library::rename(const DraftId &id, const QString &name)
{
    return m_parts->write([&]() -> LibraryResult<void> {
        auto changed = m_parts->connection->run(u"UPDATE drafts SET name = ? WHERE id = ?"_s, {storable(name), id.toString()});
        if (!changed || *changed == 0)
            return std::unexpected(changed ? notFound() : changed.error());
        ++m_parts->changes;
        return m_parts->index ? m_parts->index->outdate(id.toString()) : LibraryResult<void>();
    });
}

LibraryResult<void> Library::pin(const DraftId &id, bool pinned)
{
    return m_parts->write([&]() -> LibraryResult<void> {
        auto changed = m_parts->connection->run(u"UPDATE drafts SET pinned = ? WHERE id = ?"_s, {pinned ? 1 : 0, id.toString()});
        if (!changed || *changed == 0)
            return std::unexpected(changed ? notFound() : changed.error());
        ++m_parts->changes;
        return {};
    });
}

LibraryResult<void> Library::leave(const DraftId &id, const DraftPlace &place, Leaving leaving)
{
    const QString leftAt = leaving == Leaving::ForAnother ? u"(SELECT coalesce(max(left_at), 0) + 1 FROM drafts)"_s
                                                          : u"(SELECT coalesce(min(left_at), 0) - 1 FROM drafts)"_s;
    if (m_parts->readOnly)
        return std::unexpected(*m_parts->readOnly);
    return m_parts->connection->write([&]() -> LibraryResult<void> {
        auto changed = m_parts->connection->run(u"UPDATE drafts SET caret = ?, top = ?, left_at = %1 WHERE id = ?"_s.arg(leftAt),
                                                {place.caret, place.top, id.toString()});
        if (!changed || *changed == 0)
            return std::unexpected(changed ? notFound() : changed.error());
        return {};
    });
}

LibraryResult<void> Library::setLanguage(const DraftId &id, const QString &language)
{
    return m_parts->write([&]() -> LibraryResult<void> {
        auto changed = m_parts->connection->run(u"UPDATE drafts SET language = ? WHERE id = ?"_s, {storable(language), id.toString()});
        if (!changed || *changed == 0)
            return std::unexpected(changed ? notFound() : changed.error());
        ++m_parts->changes;
        return {};
    });
}

LibraryResult<DraftId> Library::lastLeft(const DraftId &open) const
{
    if (!m_parts->hasPlaces)
        return std::unexpected(notFound());
    const auto id = m_parts->connection->value(u"SELECT id FROM drafts WHERE left_at IS NOT NULL AND trashed IS NULL AND id <> ? "
                                               "ORDER BY left_at DESC LIMIT 1"_s,
                                               {open.toString()});
    if (!id)
        return std::unexpected(m_parts->seen(id.error()));
    if (id->isNull())
        return std::unexpected(notFound());
    return DraftId::fromString(id->toString());
}

LibraryResult<void> Library::trash(const DraftId &id)
{
    return m_parts->write([&]() -> LibraryResult<void> {
        auto changed = m_parts->connection->run(u"UPDATE drafts SET trashed = ? WHERE id = ?"_s, {now(), id.toString()});
        if (!changed || *changed == 0)
            return std::unexpected(changed ? notFound() : changed.error());
        ++m_parts->changes;
        return {};
    });
}

LibraryResult<void> Library::restore(const DraftId &id)
{
    return m_parts->write([&]() -> LibraryResult<void> {
        auto changed = m_parts->connection->run(u"UPDATE drafts SET trashed = NULL WHERE id = ?"_s, {id.toString()});
        if (!changed || *changed == 0)
            return std::unexpected(changed ? notFound() : changed.error());
        ++m_parts->changes;
        return {};
    });
}

LibraryResult<void> Library::keepAside(const DraftSave &revision)
{
    DraftSave kept = revision;
    kept.text = storable(revision.text);
    return m_parts->write([&]() -> LibraryResult<void> {
        if (auto there = m_parts->exists(kept.draft); !there || !*there)
            return std::unexpected(there ? notFound() : there.error());
        return m_parts->insertRevision(kept, now(), true);
    });
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"
#include "library/library_parts.h"
#include "library/search_index.h"
#include "text/search_query.h"

#include <algorithm>
#include <limits>
#include <unicode/uchar.h>
#include <unicode/ustring.h>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 searchedLength = 128 << 20; // UTF-16 units: 256 MiB
/// UTF-16 units that are looked through for what is shown of the finds, of one text and of all: that is some milliseconds.
constexpr qsizetype shownOfOne = 256 << 10;
constexpr qsizetype shownOfAll = 1 << 20;

/// Letter case and the way an accent is written make no difference.
QString folded(const QString &text)
{
    const QString composed = text.normalized(QString::NormalizationForm_C);
    // ICU and not Qt, which leaves ß apart from ss. Folding makes a text three times as long at most.
    QString folds(composed.size() * 3, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = u_strFoldCase(reinterpret_cast<UChar *>(folds.data()), static_cast<int32_t>(folds.size()),
                                         reinterpret_cast<const UChar *>(composed.utf16()), static_cast<int32_t>(composed.size()),
                                         U_FOLD_CASE_DEFAULT, &status);
    if (U_FAILURE(status))
        return composed.toCaseFolded();
    folds.truncate(length);
    return folds;
}

/// Where the first line ends that is not blank: a draft's title stands there.
qsizetype endOfTitle(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text.at(at).isSpace())
        ++at;
    const qsizetype end = text.indexOf(u'\n', at);
    return end < 0 ? text.size() : end;
}

} // namespace

LibraryResult<QStringList> Library::Parts::scan(const QString &typed, const SearchQuery &query, bool trashed, qsizetype atMost) const
{
    const auto all = list(trashed);
    if (!all)
        return std::unexpected(all.error());
    const QString wanted = query.isEmpty() ? folded(typed) : QString();
    auto has = [&](const QString &title, const QString &text) {
        return query.isEmpty() ? folded(title).contains(wanted) || folded(text).contains(wanted) : hasAll(query, title, text);
    };
    QStringList inTitle;
    QStringList inText;
    qint64 looked = 0;
    for (const auto &summary : *all) {
        if (has(summary.title, {})) {
            inTitle.append(summary.id.toString());
            continue;
        }
        if (looked > searchedLength || inText.size() >= atMost)
            continue;
        const auto text = connection->value(u"SELECT text FROM revisions WHERE draft = ? AND aside = 0 ORDER BY number DESC LIMIT 1"_s,
                                            {summary.id.toString()});
        // One damaged text must not hide the others.
        if (!text)
            continue;
        const QString content = text->toString();
        looked += content.size();
        if (has(summary.title, content))
            inText.append(summary.id.toString());
    }
    const QStringList found = inTitle + inText;
    return found.first(std::min(atMost, found.size()));
}

LibraryResult<QStringList> Library::Parts::find(const QString &typed, const SearchQuery &query, bool trashed, qsizetype atMost) const
{
    if (!index || index->isBroken() || query.isEmpty())
        return scan(typed, query, trashed, atMost);
    auto found = index->find(query, trashed, atMost);
    // A damaged index hides nothing.
    return found ? found : scan(typed, query, trashed, atMost);
}

LibraryResult<QList<SearchHit>> Library::search(const QString &typed, bool trashed, qsizetype atMost) const
{
    const SearchQuery query = searchQueryFrom(typed);
    const auto found = m_parts->find(typed, query, trashed, atMost);
    if (!found)
        return std::unexpected(m_parts->seen(found.error()));
    QHash<QString, SearchHit> hits;
    qsizetype shown = 0;
    // One statement for all: two for each would take longer than the search.
    const QString text =
        u"(SELECT substr(text, 1, %1) FROM revisions WHERE draft = drafts.id AND aside = 0 ORDER BY number DESC LIMIT 1)"_s.arg(shownOfOne);
    auto read = m_parts->eachSummary(*found, text, [&](const DraftSummary &draft, const QVariant &beginning) {
        SearchHit hit;
        hit.draft = draft;
        hit.inTitle = searchHits(query, draft.title);
        if (shown < shownOfAll) {
            const QString content = beginning.toString();
            // The first line is the title in most drafts: it need not be shown twice.
            auto excerpt = excerptAround(query, content, hit.inTitle.isEmpty() ? 0 : endOfTitle(content));
            hit.excerpt = std::move(excerpt.text);
            hit.inExcerpt = std::move(excerpt.hits);
            hit.at = excerpt.at;
            shown += excerpt.at < 0 ? content.size() : excerpt.at;
        }
        hits.insert(draft.id.toString(), hit);
    });
    if (!read)
        return std::unexpected(m_parts->seen(read.error()));
    QList<SearchHit> inOrder;
    for (const QString &id : *found) {
        if (const auto hit = hits.constFind(id); hit != hits.cend())
            inOrder.append(*hit);
    }
    return inOrder;
}

LibraryResult<QList<DraftSummary>> Library::drafts(const QString &search, bool trashed) const
{
    if (search.isEmpty()) {
        auto all = m_parts->list(trashed);
        return all ? all : std::unexpected(m_parts->seen(all.error()));
    }
    const auto found = m_parts->find(search, searchQueryFrom(search), trashed, std::numeric_limits<int>::max());
    if (!found)
        return std::unexpected(m_parts->seen(found.error()));
    QHash<QString, DraftSummary> drafts;
    auto read = m_parts->eachSummary(*found, u"NULL"_s,
                                     [&](const DraftSummary &draft, const QVariant &) { drafts.insert(draft.id.toString(), draft); });
    if (!read)
        return std::unexpected(m_parts->seen(read.error()));
    QList<DraftSummary> inOrder;
    for (const QString &id : *found) {
        if (const auto draft = drafts.constFind(id); draft != drafts.cend())
            inOrder.append(*draft);
    }
    return inOrder;
}

std::optional<std::chrono::milliseconds> Library::tidy(bool quiet)
{
    if (m_parts->readOnly || !m_parts->index)
        return {};
    return m_parts->index->tidy(quiet);
}

} // namespace agate

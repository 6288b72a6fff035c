// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/kept_facts.h"

#include "rewrite/fact_reader.h"

#include <QHash>

#include <algorithm>

namespace agate
{

namespace
{

using OfFact = FactChange::Kind;
using What = FactChange::What;

/// Of the text's length: what is further apart is not one fact that changed.
constexpr double nearby = 0.3;

// Facts of each side that the other has not; each takes one of its like.
void takeOutSame(QList<Fact> &before, QList<Fact> &after)
{
    QHash<QString, int> there;
    for (const Fact &fact : std::as_const(after))
        ++there[fact.key];
    QHash<QString, int> here;
    for (const Fact &fact : std::as_const(before))
        ++here[fact.key];
    before.removeIf([&there](const Fact &fact) { return there[fact.key]-- > 0; });
    after.removeIf([&here](const Fact &fact) { return here[fact.key]-- > 0; });
}

// A name that is still there once is not lost, whatever stands in its other places.
void takeOutKnownNames(QList<Fact> &facts, const QString &other, const QString &language)
{
    const QSet<QString> words = wordSet(other);
    facts.removeIf([&](const Fact &fact) {
        return words.contains(fact.key.toCaseFolded())
            || std::ranges::any_of(words, [&](const QString &word) { return isSameName(fact.key, word, language); });
    });
}

QList<Fact> ofKind(const QList<Fact> &facts, OfFact kind)
{
    QList<Fact> list;
    std::ranges::copy_if(facts, std::back_inserter(list), [kind](const Fact &fact) { return fact.kind == kind; });
    return list;
}

} // namespace

QList<FactChange> keptFacts(const QString &before, const QString &after, const QString &language)
{
    if (before == after)
        return {};
    QList<FactChange> changes;
    const QList<Fact> all = factsIn(before, language);
    const QList<Fact> now = factsIn(after, language);
    for (const OfFact kind : {OfFact::Number, OfFact::Name, OfFact::Link, OfFact::Address, OfFact::Quotation, OfFact::Mark}) {
        QList<Fact> lost = ofKind(all, kind);
        QList<Fact> added = ofKind(now, kind);
        if (kind == OfFact::Name) {
            takeOutKnownNames(lost, after, language);
            takeOutKnownNames(added, before, language);
        } else {
            takeOutSame(lost, added);
        }
        for (const Fact &fact : std::as_const(lost)) {
            const double place = double(fact.span.start) / double(qMax<qsizetype>(before.size(), 1));
            const auto other = std::ranges::find_if(added, [&](const Fact &candidate) {
                return qAbs(double(candidate.span.start) / double(qMax<qsizetype>(after.size(), 1)) - place) <= nearby;
            });
            if (other == added.end()) {
                changes.append({kind, What::Lost, fact.span, {}});
            } else {
                changes.append({kind, What::Changed, fact.span, other->span});
                added.erase(other);
            }
        }
        for (const Fact &fact : std::as_const(added))
            changes.append({kind, What::Added, {}, fact.span});
    }
    std::ranges::stable_sort(
        changes, {}, [](const FactChange &change) { return change.what == What::Added ? change.after.start : change.before.start; });
    return changes;
}

QList<FactChange> unwantedIn(const QList<FactChange> &changes, RewriteTask::Kind task)
{
    using Task = RewriteTask::Kind;
    const bool mayLose = task == Task::Shorten || task == Task::Summarise;
    const bool hasOtherMarks = task == Task::Summarise || task == Task::ToList || task == Task::ToTable || task == Task::ToHeadings;
    QList<FactChange> unwanted;
    // What continues a text changes nothing of it.
    if (task == Task::Continue)
        return unwanted;
    std::ranges::copy_if(changes, std::back_inserter(unwanted), [&](const FactChange &change) {
        if (mayLose && change.what == What::Lost)
            return false;
        if (hasOtherMarks && change.kind == OfFact::Mark)
            return false;
        return task != Task::Translate || (change.kind != OfFact::Name && change.kind != OfFact::Quotation);
    });
    return unwanted;
}

} // namespace agate

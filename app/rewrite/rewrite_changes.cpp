// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/rewrite_changes.h"

#include "text/segmentation.h"
#include "text/word_diff.h"

#include <algorithm>

namespace agate
{

namespace
{

/// What stands between two changes and holds no word is read with them when it is no longer than this.
constexpr qsizetype longestJoint = 4;

// "well-known", "*so*": nobody reads a change in one half and another in the other.
bool isJoint(QStringView between)
{
    return between.size() <= longestJoint
        && std::ranges::none_of(between, [](QChar c) { return c.isSpace() || c.isLetterOrNumber() || c.isSurrogate(); });
}

QList<RewriteChange> joined(const QList<RewriteChange> &changes, QStringView text)
{
    QList<RewriteChange> list;
    for (const RewriteChange &change : changes) {
        if (!list.isEmpty()) {
            RewriteChange &last = list.last();
            if (isJoint(text.sliced(last.before.end(), change.before.start - last.before.end()))) {
                last.before.length = change.before.end() - last.before.start;
                last.after.length = change.after.end() - last.after.start;
                continue;
            }
        }
        list.append(change);
    }
    return list;
}

void numberSentences(QList<RewriteChange> &changes, QStringView text)
{
    int number = 0;
    SegmentWalk walk(SegmentWalk::Unit::Sentence, text);
    auto sentence = walk.next();
    for (RewriteChange &change : changes) {
        // What is put in behind a sentence goes with it, not with the next one.
        const qsizetype place = change.before.length > 0 || change.before.start == 0 ? change.before.start : change.before.start - 1;
        while (sentence && sentence->end() <= place) {
            sentence = walk.next();
            ++number;
        }
        change.sentence = number;
    }
}

} // namespace

RewriteChanges::RewriteChanges(const QString &before, const QString &after) : m_before(before), m_after(after)
{
    QList<RewriteChange> found;
    qsizetype old = 0;
    qsizetype now = 0;
    bool goesOn = false;
    for (const DiffPart &part : diffWords(before, after)) {
        const qsizetype length = part.text.size();
        if (part.kind == DiffPart::Kind::Same) {
            old += length;
            now += length;
            goesOn = false;
            continue;
        }
        if (!goesOn)
            found.append(RewriteChange{.before = {old, 0}, .after = {now, 0}});
        goesOn = true;
        if (part.kind == DiffPart::Kind::Removed) {
            found.last().before.length += length;
            old += length;
        } else {
            found.last().after.length += length;
            now += length;
        }
    }
    m_changes = joined(found, m_before);
    numberSentences(m_changes, m_before);
}

RewriteChanges RewriteChanges::inOne(const QString &before, const QString &after)
{
    RewriteChanges made;
    made.m_before = before;
    made.m_after = after;
    if (before != after)
        made.m_changes = {RewriteChange{.before = {0, before.size()}, .after = {0, after.size()}}};
    return made;
}

void RewriteChanges::setState(qsizetype change, RewriteChange::State state)
{
    m_changes[change].state = state;
}

void RewriteChanges::setSentence(int sentence, RewriteChange::State state)
{
    for (RewriteChange &change : m_changes) {
        if (change.sentence == sentence)
            change.state = state;
    }
}

void RewriteChanges::setAll(RewriteChange::State state)
{
    for (RewriteChange &change : m_changes)
        change.state = state;
}

int RewriteChanges::count(RewriteChange::State state) const
{
    return int(std::ranges::count(m_changes, state, &RewriteChange::state));
}

QString RewriteChanges::result() const
{
    QString text;
    qsizetype at = 0;
    for (const RewriteChange &change : m_changes) {
        text += QStringView(m_before).sliced(at, change.before.start - at);
        text += change.state == RewriteChange::State::Rejected ? QStringView(m_before).sliced(change.before.start, change.before.length)
                                                               : QStringView(m_after).sliced(change.after.start, change.after.length);
        at = change.before.end();
    }
    text += QStringView(m_before).sliced(at);
    return text;
}

QString withTheRest(const QString &beginning, const QString &original)
{
    qsizetype old = 0;
    qsizetype now = 0;
    qsizetype lastOld = 0;
    qsizetype lastNow = 0;
    for (const DiffPart &part : diffWords(original, beginning)) {
        old += part.kind == DiffPart::Kind::Added ? 0 : part.text.size();
        now += part.kind == DiffPart::Kind::Removed ? 0 : part.text.size();
        if (part.kind == DiffPart::Kind::Same && !words(part.text).isEmpty()) {
            lastOld = old;
            lastNow = now;
        }
    }
    return beginning.first(lastNow) + original.sliced(lastOld);
}

} // namespace agate

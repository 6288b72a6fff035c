// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/edit_budget.h"

#include "rewrite/kept_facts.h"
#include "rewrite/rewrite_changes.h"
#include "text/segmentation.h"

#include <algorithm>
#include <vector>

namespace agate
{

namespace
{

constexpr double freeWords = 3;
constexpr double wordsInBudget = 1.0 / 3;
constexpr double respelling = 0.25;
/// A comparison of two stretches of words takes their product in steps.
constexpr qsizetype mostSteps = 1'000'000;

QStringList wordsIn(QStringView text)
{
    QStringList list;
    for (const TextSpan &span : words(text))
        list.append(text.sliced(span.start, span.length).toString());
    return list;
}

// The fewest letters to change, as far as it is within `most`.
int lettersBetween(QStringView one, QStringView other, int most)
{
    if (qAbs(one.size() - other.size()) > most)
        return most + 1;
    std::vector<int> row(std::size_t(other.size()) + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = int(i);
    for (qsizetype i = 0; i < one.size(); ++i) {
        int corner = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < other.size(); ++j) {
            const auto at = std::size_t(j);
            const int changed = corner + (one.at(i) == other.at(j) ? 0 : 1);
            corner = row[at + 1];
            row[at + 1] = std::min({changed, row[at] + 1, row[at + 1] + 1});
        }
    }
    return row.back();
}

// Of short words nothing is left when a letter changes; but two letters may have changed places.
bool isRespelt(const QString &one, const QString &other)
{
    const qsizetype longer = qMax(one.size(), other.size());
    if (longer <= 3)
        return one.size() == other.size() && std::ranges::is_permutation(one, other);
    const int most = int(longer + 2) / 3;
    return lettersBetween(one, other, most) <= most;
}

double costOf(const QString &word, const QString &other)
{
    if (word == other)
        return 0;
    return isRespelt(word.toCaseFolded(), other.toCaseFolded()) ? respelling : 1;
}

struct Stretch {
    double cost = 0;
    /// For each word of either side whether it is only spelt another way.
    std::vector<bool> keptBefore;
    std::vector<bool> keptAfter;
};

Stretch compareStretch(const QStringList &before, const QStringList &after)
{
    const auto height = std::size_t(before.size());
    const auto width = std::size_t(after.size());
    Stretch stretch{0, std::vector<bool>(height, false), std::vector<bool>(width, false)};
    if (before.isEmpty() || after.isEmpty() || before.size() * after.size() > mostSteps) {
        stretch.cost = double(std::max(height, width));
        return stretch;
    }
    std::vector<double> costs((height + 1) * (width + 1));
    const auto cost = [&costs, width](std::size_t y, std::size_t x) -> double & { return costs[y * (width + 1) + x]; };
    for (std::size_t y = 0; y <= height; ++y) {
        for (std::size_t x = 0; x <= width; ++x) {
            if (y == 0 || x == 0)
                cost(y, x) = double(y + x);
            else
                cost(y, x) = std::min({cost(y - 1, x) + 1, cost(y, x - 1) + 1,
                                       cost(y - 1, x - 1) + costOf(before.at(qsizetype(y) - 1), after.at(qsizetype(x) - 1))});
        }
    }
    stretch.cost = cost(height, width);
    for (std::size_t y = height, x = width; y > 0 && x > 0;) {
        const double same = costOf(before.at(qsizetype(y) - 1), after.at(qsizetype(x) - 1));
        if (cost(y, x) == cost(y - 1, x - 1) + same) {
            stretch.keptBefore[--y] = same < 1;
            stretch.keptAfter[--x] = same < 1;
        } else if (cost(y, x) == cost(y - 1, x) + 1) {
            --y;
        } else {
            --x;
        }
    }
    return stretch;
}

// Marks the words that have no counterpart.
void markLost(QStringView text, const TextSpan &stretch, const std::vector<bool> &kept, std::vector<TextSpan> &lost)
{
    std::size_t number = 0;
    for (const TextSpan &word : words(text.sliced(stretch.start, stretch.length))) {
        if (number >= kept.size() || !kept[number])
            lost.push_back({stretch.start + word.start, word.length});
        ++number;
    }
}

// Sentences of two words and more, of which at least four in five are in `lost`.
int lostSentences(QStringView text, const std::vector<TextSpan> &lost)
{
    int count = 0;
    auto word = lost.begin();
    for (const TextSpan &sentence : sentences(text)) {
        const auto total = words(text.sliced(sentence.start, sentence.length)).size();
        qsizetype gone = 0;
        for (; word != lost.end() && word->start < sentence.end(); ++word)
            ++gone;
        if (total >= 2 && gone * 5 >= total * 4)
            ++count;
    }
    return count;
}

} // namespace

EditMeasure measureEdit(const QString &before, const QString &after)
{
    EditMeasure measure;
    measure.words = int(qMax(words(before).size(), words(after).size()));
    measure.factsChanged = int(keptFacts(before, after).size());
    std::vector<TextSpan> gone;
    std::vector<TextSpan> come;
    // Named: GCC 14 does not yet keep a temporary for the length of the loop.
    const RewriteChanges changes(before, after);
    for (const RewriteChange &change : changes.list()) {
        const auto old = wordsIn(QStringView(before).sliced(change.before.start, change.before.length));
        const auto now = wordsIn(QStringView(after).sliced(change.after.start, change.after.length));
        const Stretch stretch = compareStretch(old, now);
        measure.changed += stretch.cost;
        markLost(before, change.before, stretch.keptBefore, gone);
        markLost(after, change.after, stretch.keptAfter, come);
    }
    measure.sentencesRemoved = lostSentences(before, gone);
    measure.sentencesAdded = lostSentences(after, come);
    return measure;
}

bool isWithinBudget(const EditMeasure &measure)
{
    return measure.sentencesAdded == 0 && measure.sentencesRemoved == 0 && measure.factsChanged == 0
        && measure.changed <= qMax(freeWords, wordsInBudget * measure.words);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/suggestion_cache.h"

#include <algorithm>
#include <utility>

namespace agate
{

namespace
{

/// So much to both sides tells a place from another, in UTF-16 units.
constexpr qsizetype rememberedBefore = 256;
constexpr qsizetype rememberedAfter = 64;

// Texts that may have been cut short to different lengths.
bool endAlike(QStringView a, QStringView b)
{
    const qsizetype length = std::min({a.size(), b.size(), rememberedBefore});
    return a.last(length) == b.last(length);
}

bool beginAlike(QStringView a, QStringView b)
{
    const qsizetype length = std::min({a.size(), b.size(), rememberedAfter});
    return a.first(length) == b.first(length) && (length > 0 || (a.isEmpty() && b.isEmpty()));
}

} // namespace

bool isSamePlace(const TextAround &a, const TextAround &b)
{
    return a.position == b.position && endAlike(a.before, b.before) && beginAlike(a.after, b.after);
}

std::optional<QString> remainderOf(const QString &answer, const TextAround &asked, const TextAround &now)
{
    const qsizetype typed = now.position - asked.position;
    if (typed < 0 || typed >= answer.size() || typed > now.before.size())
        return {};
    const QStringView before = now.before;
    if (before.last(typed) != QStringView(answer).first(typed) || !endAlike(before.chopped(typed), asked.before)
        || !beginAlike(now.after, asked.after))
        return {};
    return answer.sliced(typed);
}

bool SuggestionCache::add(const TextAround &around, const QString &answer)
{
    const auto at = std::ranges::find_if(m_entries, [&around](const Entry &entry) { return isSamePlace(entry.around, around); });
    if (at != m_entries.end()) {
        if (at->answers.contains(answer))
            return false;
        at->answers.append(answer);
        return true;
    }
    if (m_entries.size() >= most)
        m_entries.removeLast();
    Entry entry;
    entry.around = around;
    entry.around.before = around.before.last(std::min(around.before.size(), rememberedBefore));
    entry.around.after = around.after.first(std::min(around.after.size(), rememberedAfter));
    entry.answers = {answer};
    m_entries.prepend(std::move(entry));
    return true;
}

std::optional<SuggestionCache::Found> SuggestionCache::find(const TextAround &now) const
{
    for (const Entry &entry : m_entries) {
        for (qsizetype i = 0; i < entry.answers.size(); ++i) {
            if (const auto rest = remainderOf(entry.answers.at(i), entry.around, now))
                return Found{.text = *rest, .around = entry.around, .answer = int(i)};
        }
    }
    return {};
}

QStringList SuggestionCache::answersAt(const TextAround &around) const
{
    const auto at = std::ranges::find_if(m_entries, [&around](const Entry &entry) { return isSamePlace(entry.around, around); });
    return at == m_entries.end() ? QStringList() : at->answers;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_around.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace agate
{

/// What is left of `answer`, which was given for `asked`, at the place `now`: all of it where nothing changed, less where the
/// writer typed its beginning. Nothing: the writer went another way, or has typed all of it.
std::optional<QString> remainderOf(const QString &answer, const TextAround &asked, const TextAround &now);

/// The same caret in what looks the same around it.
bool isSamePlace(const TextAround &a, const TextAround &b);

/// Answers kept for when the writer goes back, or types what they say. A plain value that holds a few dozen of them, and looks at a
/// few hundred units of text around a caret only.
class SuggestionCache
{
public:
    /// All that were given at one place, in their order.
    struct Entry {
        /// Ends of what stood around the caret.
        TextAround around;
        QStringList answers;
    };

    /// Adds to the answers of that place; false when it is there already.
    bool add(const TextAround &around, const QString &answer);

    struct Found {
        QString text;
        /// The place that it was given for, and which of its answers it is.
        TextAround around;
        int answer = 0;
    };

    /// The newest that goes on from here.
    std::optional<Found> find(const TextAround &now) const;
    /// Those that were given exactly here.
    QStringList answersAt(const TextAround &around) const;

    void clear() { m_entries.clear(); }

    qsizetype size() const { return m_entries.size(); }

    static constexpr qsizetype most = 64;

private:
    QList<Entry> m_entries;
};

} // namespace agate

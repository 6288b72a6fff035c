// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringView>

#include <optional>

namespace agate
{

/// What is looked for in a text.
struct TextQuery {
    QString needle;
    /// The needle is a regular expression (PCRE); ^ and $ are the edges of paragraphs, and accents count.
    bool isExpression = false;
    /// Words as ICU cuts them: also where no spaces stand between.
    bool wholeWords = false;
    bool matchCase = false;
    /// "e" finds é; see foldLetters(). Otherwise é finds é only, composed or not.
    bool ignoreAccents = true;

    bool operator==(const TextQuery &) const = default;
};

/// What takes the place of what is found. For an expression \1, $1, ${1} and ${name} stand for its groups, \0, $0 and $& for all
/// of it, \n for a line end and \t for a tab.
struct TextReplacement {
    QString text;
    /// Cat becomes Dog and CAT becomes DOG.
    bool keepCase = false;

    bool operator==(const TextReplacement &) const = default;
};

/// Why an expression is none.
struct ExpressionFault {
    enum class Kind : quint8 {
        /// "(" without ")", and the other way round.
        RoundOpen,
        RoundClose,
        /// "[" without "]".
        Square,
        /// Nothing before "*", "+", "?" or "{".
        Repeat,
        /// "\" with nothing behind it.
        Backslash,
        /// "z-a" in brackets.
        Range,
        /// \2 where there is no second group.
        Group,
        Other,
    };

    Kind kind = Kind::Other;
    /// In UTF-16 units of the needle.
    qsizetype position = 0;

    bool operator==(const ExpressionFault &) const = default;
};

/// Finds a query's matches in parts of a text, so that a long one can be searched a little at a time.
class TextSearch
{
public:
    /// A stretch of a text with some of what stands around it.
    struct Part {
        QStringView text;
        /// Matches that begin here and before `to` are wanted; at `to` as well where the whole text ends there.
        qsizetype from = 0;
        qsizetype to = 0;
        /// The whole text ends with `text`.
        bool isEnd = true;
    };

    struct Answer {
        /// Ascending, none within another. An expression's may be empty.
        QList<TextSpan> matches;
        /// A match may reach further than `text`: ask again with more of it. `matches` holds what is certain.
        bool wantsMore = false;
        /// Trying would have taken too long.
        bool tooHard = false;
    };

    /// The longest stretch in which a match is looked for, in UTF-16 units.
    static constexpr qsizetype furthest = 1 << 20;

    TextSearch() = default;
    explicit TextSearch(const TextQuery &query);

    const TextQuery &query() const { return m_query; }

    /// Nothing will be found: there is no needle, or it is a faulty expression.
    bool isEmpty() const { return m_query.needle.isEmpty() || m_fault; }

    const std::optional<ExpressionFault> &fault() const { return m_fault; }

    /// Never takes longer than about a quarter of a second for some ten pages, whatever the expression.
    Answer find(const Part &part) const;

    /// All matches of a whole text.
    Answer findAll(QStringView text) const { return find({text, 0, text.size(), true}); }

    /// What stands in a match's place afterwards; nothing when `match` is none in this text.
    std::optional<QString> replacement(const Part &part, const TextSpan &match, const TextReplacement &with) const;

private:
    Answer findExpression(const Part &part) const;
    Answer findPlain(const Part &part) const;

    TextQuery m_query;
    std::optional<ExpressionFault> m_fault;
    QRegularExpression m_expression;
    /// The needle as texts are folded.
    QString m_folded;
    bool m_keepAccents = false;
};

/// `replacement` with the case of what was found: all capitals, or the first letter a capital; else as it is.
QString withCaseOf(QStringView found, const QString &replacement);

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spelling/paragraph_fit.h"
#include "spelling/spelling_words.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QString>

#include <optional>

namespace agate
{

class KnownWords;

/// What a paragraph is compared with to find its language. Each is a dictionary's code, or empty.
struct ParagraphSurroundings {
    /// The draft's.
    QString draft;
    /// Of the nearest paragraph that has one, before it or else behind it.
    QString neighbour;
    /// What it was before it was edited.
    QString before;

    bool operator==(const ParagraphSurroundings &) const = default;
};

/// Checks one paragraph, in as many steps as time allows: it has the language of its draft unless it is clearly in another one that
/// there is a dictionary for (see paragraph_fit.h). A long paragraph that no dictionary makes sense of is left alone.
class ParagraphCheck
{
public:
    enum class Step : quint8 {
        Done,
        /// Time is up.
        GoesOn,
        /// A dictionary is not in memory yet, and `mayLoad` was false.
        WantsDictionary,
    };

    ParagraphCheck(QString text, QList<TextSpan> notProse, ParagraphSurroundings around);

    Step advance(KnownWords &known, const QDeadlineTimer &deadline, bool mayLoad);

    /// Once it is done. The dictionary's code; empty: no dictionary, and nothing is misspelt.
    QString language() const { return m_language; }

    QList<TextSpan> misspelt() const { return m_trials.value(m_language).unknown; }

    /// Whether it was made for these.
    bool isFor(const QString &text, const QList<TextSpan> &notProse, const ParagraphSurroundings &around) const
    {
        return text == m_text && notProse == m_notProse && around == m_around;
    }

private:
    struct Trial {
        qsizetype next = 0;
        ParagraphFit fit;
        QList<TextSpan> unknown;
    };

    Step decide(KnownWords &known);
    /// The whole paragraph with one dictionary; nothing when m_step says why.
    std::optional<ParagraphFit> fitOf(const QString &code, KnownWords &known);
    QString otherLanguage(KnownWords &known);

    QString m_text;
    QList<TextSpan> m_notProse;
    ParagraphSurroundings m_around;
    QList<SpellingWord> m_words;
    int m_script = 0;
    QHash<QString, Trial> m_trials;
    std::optional<QString> m_other;
    QString m_language;
    QDeadlineTimer m_deadline;
    bool m_mayLoad = false;
    Step m_step = Step::GoesOn;
};

} // namespace agate

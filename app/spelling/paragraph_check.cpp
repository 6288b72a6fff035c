// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/paragraph_check.h"

#include "spelling/dictionary_choice.h"
#include "spelling/known_words.h"

namespace agate
{

namespace
{

// More tells no more about the language.
constexpr qsizetype wordsToGuessBy = 80;

QString languageOf(const QString &code)
{
    return code.section(u'_', 0, 0).section(u'-', 0, 0);
}

} // namespace

ParagraphCheck::ParagraphCheck(QString text, QList<TextSpan> notProse, ParagraphSurroundings around)
    : m_text(std::move(text))
    , m_notProse(std::move(notProse))
    , m_around(std::move(around))
    , m_words(spellingWords(m_text, m_notProse))
    , m_script(mainScript(m_words))
{
    // Words of another script (an English name in Russian) are not for this paragraph's dictionary.
    m_words.removeIf([this](const SpellingWord &word) { return word.script != m_script; });
}

ParagraphCheck::Step ParagraphCheck::advance(KnownWords &known, const QDeadlineTimer &deadline, bool mayLoad)
{
    m_deadline = deadline;
    m_mayLoad = mayLoad;
    return decide(known);
}

ParagraphCheck::Step ParagraphCheck::decide(KnownWords &known)
{
    m_language.clear();
    if (m_words.isEmpty())
        return Step::Done;
    const QString own = m_around.draft.isEmpty() || !writesScript(m_around.draft, m_script) ? QString() : m_around.draft;
    ParagraphFit ownFit;
    if (!own.isEmpty()) {
        const auto fit = fitOf(own, known);
        if (!fit)
            return m_step;
        ownFit = *fit;
        m_language = own;
        if (ownFit.unknown == 0)
            return Step::Done;
    }
    for (const QString &near : {m_around.before, m_around.neighbour}) {
        if (near.isEmpty() || near == own || !writesScript(near, m_script))
            continue;
        const auto fit = fitOf(near, known);
        if (!fit)
            return m_step;
        const bool isNear = own.isEmpty() ? looksRight(*fit)
            : near == m_around.before     ? looksRight(*fit) && fit->unknown <= ownFit.unknown
                                          : followsNeighbour(ownFit, *fit);
        if (isNear) {
            m_language = near;
            return Step::Done;
        }
    }
    if (own.isEmpty() || looksForeign(ownFit)) {
        if (const QString other = otherLanguage(known); !other.isEmpty() && other != own) {
            const auto fit = fitOf(other, known);
            if (!fit)
                return m_step;
            if (own.isEmpty() ? looksRight(*fit) : isClearlyOther(ownFit, *fit))
                m_language = other;
        }
        if (m_language == own && isNonsense(ownFit))
            m_language.clear();
    }
    return Step::Done;
}

std::optional<ParagraphFit> ParagraphCheck::fitOf(const QString &code, KnownWords &known)
{
    Trial &trial = m_trials[code];
    if (trial.next < m_words.size() && !m_mayLoad && !known.isLoaded(code)) {
        m_step = Step::WantsDictionary;
        return {};
    }
    const QStringView text = m_text;
    for (; trial.next < m_words.size(); ++trial.next) {
        if (m_deadline.hasExpired()) {
            m_step = Step::GoesOn;
            return {};
        }
        const SpellingWord &word = m_words.at(trial.next);
        ++trial.fit.words;
        if (!known.isKnown(code, text.sliced(word.span.start, word.span.length), text.sliced(word.compound.start, word.compound.length))) {
            ++trial.fit.unknown;
            trial.unknown.append(word.span);
        }
    }
    return trial.fit;
}

// The likeliest dictionary for what the draft's does not understand.
QString ParagraphCheck::otherLanguage(KnownWords &known)
{
    if (m_other)
        return *m_other;
    QStringList languages;
    const QStringList codes = known.codes();
    for (const QString &code : codes) {
        if (writesScript(code, m_script) && !languages.contains(languageOf(code)))
            languages.append(languageOf(code));
    }
    QString other;
    if (languages.size() == 1) {
        other = known.dictionaryFor(languages.constFirst());
    } else if (!languages.isEmpty()) {
        QString sample;
        for (const SpellingWord &word : m_words.first(qMin(m_words.size(), wordsToGuessBy)))
            sample.append(QStringView(m_text).sliced(word.span.start, word.span.length)).append(u' ');
        other = known.guess(sample);
        if (!writesScript(other, m_script))
            other.clear();
    }
    m_other = other;
    return other;
}

} // namespace agate

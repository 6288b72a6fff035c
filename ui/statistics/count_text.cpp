// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/count_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace agate
{

namespace
{

struct CountText {
    Q_DECLARE_TR_FUNCTIONS(agate::CountText)

public:
    /// `all` is "214 words": of these `part`.
    static QString partOf(qsizetype part, const QString &all)
    {
        //: How much of a draft is selected, as in "12 of 214 words"; %1: a number, %2: such a count
        return tr("%1 of %2").arg(QLocale().toString(part), all);
    }

    static QString joined(const QString &one, const QString &other)
    {
        //: Two facts about a draft's length beside each other, as in "214 words · 1 min read"
        return tr("%1 · %2").arg(one, other);
    }

    static QString words(const TextCounts &counts) { return tr("%Ln word(s)", nullptr, int(counts.words)); }

    static QString characters(const TextCounts &counts) { return tr("%Ln character(s)", nullptr, int(counts.characters)); }

    static QString sentences(const TextCounts &counts) { return tr("%Ln sentence(s)", nullptr, int(counts.sentences)); }

    static QString paragraphs(const TextCounts &counts) { return tr("%Ln paragraph(s)", nullptr, int(counts.paragraphs)); }

    static QString withoutSpaces(const TextCounts &counts)
    {
        //: Behind a count of characters
        return tr("%Ln without spaces", nullptr, int(counts.characters - counts.spaces));
    }

    static QString reading(const TextCounts &counts)
    {
        //: How long it takes to read; %1: a time, as "3 min"
        return tr("%1 read").arg(minutesText(readingTime(counts)));
    }

    static QString speaking(const TextCounts &counts)
    {
        //: How long it takes to say; %1: a time, as "3 min"
        return tr("%1 spoken").arg(minutesText(speakingTime(counts)));
    }

    static QString minutes(qint64 minutes)
    {
        //: A time; min is the symbol of minutes
        return tr("%1 min").arg(QLocale().toString(minutes));
    }

    static QString lessThanAMinute()
    {
        //: A time; min is the symbol of minutes
        return tr("under 1 min");
    }
};

} // namespace

QString minutesText(std::chrono::seconds time)
{
    const qint64 minutes = (time.count() + 30) / 60;
    return minutes < 1 ? CountText::lessThanAMinute() : CountText::minutes(minutes);
}

QString countText(CountMeasure measure, const TextCounts &draft, const std::optional<TextCounts> &selection)
{
    const TextCounts &shown = selection ? *selection : draft;
    switch (measure) {
    case CountMeasure::Words: {
        const QString words = CountText::words(draft);
        return CountText::joined(selection ? CountText::partOf(selection->words, words) : words, CountText::reading(shown));
    }
    case CountMeasure::Characters: {
        const QString characters = CountText::characters(draft);
        return CountText::joined(selection ? CountText::partOf(selection->characters, characters) : characters,
                                 CountText::withoutSpaces(shown));
    }
    case CountMeasure::Sentences: {
        const QString sentences = CountText::sentences(draft);
        return CountText::joined(selection ? CountText::partOf(selection->sentences, sentences) : sentences, CountText::paragraphs(shown));
    }
    case CountMeasure::Time:
        return CountText::joined(CountText::reading(shown), CountText::speaking(shown));
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString allCountsText(const TextCounts &counts)
{
    return QStringList{CountText::words(counts),     CountText::characters(counts), CountText::withoutSpaces(counts),
                       CountText::sentences(counts), CountText::paragraphs(counts), CountText::reading(counts),
                       CountText::speaking(counts)}
        .join(u'\n');
}

} // namespace agate

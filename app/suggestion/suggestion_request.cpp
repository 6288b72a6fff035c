// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/suggestion_request.h"

#include "generation/token_estimate.h"
#include "text/clause.h"
#include "text/markdown_lines.h"
#include "text/segmentation.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace agate
{

namespace
{

using namespace Qt::StringLiterals;
using Length = SuggestionHabits::Length;

/// Where the text begins moves by so much at once, in UTF-16 units; by half of what is shown where that is little.
constexpr qsizetype largestStep = 2048;
constexpr qsizetype mostAfter = 400;
constexpr int mostHeadings = 20;
constexpr qsizetype mostOfOutline = 1200;
constexpr qsizetype mostOfTitle = 200;
/// A model that holds less is a toy that knows running text only.
constexpr int fewestTokensForATitle = 1024;
/// An example that is longer or shorter than this teaches the wrong length.
constexpr qsizetype shortestExample = 12;
constexpr qsizetype longestExample = 300;
constexpr double low = 0.2;

struct Wish {
    /// UTF-16 units that the longest answer takes.
    int units;
    QString words;
};

Wish wishOf(Length length)
{
    switch (length) {
    case Length::FewWords:
        return {48, u"Write three to six words, even where the sentence is not over then."_s};
    case Length::Sentence:
        return {200, u"Write the rest of the sentence, or one sentence where none has begun."_s};
    case Length::Paragraph:
        return {700, u"Write the rest of the paragraph, or one short paragraph where none has begun."_s};
    }
    Q_UNREACHABLE_RETURN({});
}

double tokensPerUnit(QStringView text)
{
    const QStringView end = text.last(qMin(text.size(), largestStep));
    return end.isEmpty() ? 0.3 : std::max(0.3, double(estimateTokens(end)) / double(end.size()));
}

// A limit that changes with every letter would move the beginning of the text with every letter.
qsizetype rounded(qsizetype units)
{
    constexpr std::array<qsizetype, 11> steps = {256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096, 6144, 8192};
    const auto above = std::ranges::upper_bound(steps, units);
    return above == steps.begin() ? steps.front() : *std::prev(above);
}

// Where a paragraph or else a sentence begins in `text`, looking at its first half only; 0 when none does.
qsizetype beginningIn(QStringView text)
{
    const QStringView half = text.first(text.size() / 2);
    if (const qsizetype end = half.indexOf(u'\n'); end >= 0) {
        qsizetype at = end;
        while (at < text.size() && text.at(at).isSpace())
            ++at;
        return at;
    }
    SegmentWalk walk(SegmentWalk::Unit::Sentence, half);
    if (const auto first = walk.next(); first && first->end() < half.size())
        return first->end();
    SegmentWalk words(SegmentWalk::Unit::Word, half);
    words.next();
    const auto second = words.next();
    return second ? second->start : 0;
}

QString titleLine(const QString &title)
{
    return title.simplified().left(mostOfTitle);
}

// Headings that are out of sight: those that stand in the text need not be told, and would change what is told first.
QStringList headingsBefore(const QStringList &outline, QStringView shown)
{
    QStringList rest = outline;
    while (!rest.isEmpty() && shown.contains(rest.last().trimmed()))
        rest.removeLast();
    rest = rest.mid(0, mostHeadings);
    qsizetype length = 0;
    for (qsizetype i = 0; i < rest.size(); ++i) {
        rest[i] = rest.at(i).simplified();
        length += rest.at(i).size();
        if (length > mostOfOutline)
            return rest.mid(0, i);
    }
    return rest;
}

QString instructions(const SuggestionPlace &place, const SuggestionHabits &habits, QStringView shown, bool isCut)
{
    QStringList lines = {
        u"You complete a writer's text while it is being written. Each message is the next part of one text. Answer with the words that come next, as the writer would write them, and with nothing else: no remark, no greeting, no quotation marks around it, nothing that stands there already."_s,
        wishOf(habits.length).words};
    if (const QLocale locale(place.language); !place.language.isEmpty() && locale.language() != QLocale::C)
        lines.append(u"The text is in %1: answer in %1."_s.arg(QLocale::languageToString(locale.language())));
    if (!place.tone.isEmpty())
        lines.append(u"Its tone: "_s + place.tone.simplified().left(mostOfTitle));
    if (!place.title.isEmpty())
        lines.append(u"Its title: "_s + titleLine(place.title));
    if (const QStringList headings = isCut ? headingsBefore(place.outline, shown) : QStringList(); !headings.isEmpty())
        lines.append(u"Its headings so far: "_s + headings.join(u" / "_s));
    const QStringView after = QStringView(place.around.after).trimmed();
    if (!after.isEmpty())
        lines.append(u"Later the text goes on with this, which is not yours to write: "_s
                     + after.first(softBreak(after, mostAfter)).trimmed().toString());
    return lines.join(u'\n');
}

// The text as it would have come about had the writer and the model taken turns: the last sentence of the paragraphs that are done
// is the model's. Small models do as they see themselves do, whatever they are told.
QList<Prompt::Turn> turnsOf(QStringView shown)
{
    using Speaker = Prompt::Turn::Speaker;
    const qsizetype paragraph = shown.lastIndexOf(u'\n') + 1;
    const QStringView done = shown.first(paragraph).trimmed();
    const QStringView open = shown.sliced(paragraph);
    QList<Prompt::Turn> alone = {{Speaker::Writer, shown.toString()}};
    if (done.isEmpty() || open.trimmed().isEmpty())
        return alone;
    const qsizetype line = done.lastIndexOf(u'\n') + 1;
    const QStringView last = done.sliced(line);
    if (isHeading(last) || listMarkLength(last) > 0 || last.startsWith(u'>') || last.startsWith(u'|') || last.startsWith(u"```"))
        return alone;
    const QList<TextSpan> parts = sentences(last);
    const qsizetype start = line + parts.last().start;
    const QStringView example = done.sliced(start).trimmed();
    const QStringView head = done.first(start).trimmed();
    if (head.isEmpty() || example.size() < shortestExample || example.size() > longestExample || !endsSentence(example))
        return alone;
    return {{Speaker::Writer, head.toString()}, {Speaker::Model, example.toString()}, {Speaker::Writer, open.toString()}};
}

QStringView withoutTrailingSpaces(QStringView text)
{
    while (!text.isEmpty() && text.back().isSpace() && text.back() != u'\n')
        text.chop(1);
    return text;
}

} // namespace

QStringView shownBefore(const SuggestionPlace &place, qsizetype most)
{
    const QStringView before = place.around.before;
    const qsizetype start = place.around.position - before.size();
    const qsizetype frontMatter = start == 0 ? frontMatterLength(before) : 0;
    if (start == 0 && before.size() - frontMatter <= most)
        return before.sliced(frontMatter);
    // Counted from the beginning of the draft, so that it stays where it is while the caret moves on.
    const qsizetype step = std::max<qsizetype>(1, std::min(largestStep, most / 2));
    const qsizetype wanted = (std::max<qsizetype>(0, place.around.position - most) + step - 1) / step * step;
    const qsizetype from = std::clamp<qsizetype>(wanted - start, frontMatter, before.size());
    const QStringView text = before.sliced(from);
    return text.sliced(beginningIn(text.first(qMin(text.size(), step))));
}

GenerationRequest suggestionRequest(const SuggestionPlace &place, const SuggestionHabits &habits, const ModelInUse &model, qsizetype most)
{
    const QStringView before = place.around.before;
    const double rate = tokensPerUnit(before);
    GenerationRequest request;
    request.purpose = GenerationRequest::Purpose::Suggest;
    request.model = model.choice;
    request.temperature = low;
    request.maxTokens = int(std::ceil(wishOf(habits.length).units * rate)) + 4;
    if (model.contextTokens > 0) {
        request.maxTokens = std::min(request.maxTokens, std::max(8, model.contextTokens / 4));
        int tokens = model.contextTokens - request.maxTokens;
        if (model.followsInstructions)
            tokens -= estimateTokens(instructions(place, habits, {}, true)) + 32;
        else if (model.contextTokens >= fewestTokensForATitle)
            tokens -= estimateTokens(place.title.left(mostOfTitle)) + 8;
        most = std::min(most, qsizetype(std::max(0.0, tokens * 0.9 / rate)));
    }
    const QStringView whole = shownBefore(place, rounded(most));
    const QStringView shown = withoutTrailingSpaces(whole);
    const bool isCut = place.around.position > place.around.before.size() || whole.size() + frontMatterLength(before) < before.size();
    if (model.followsInstructions) {
        request.prompt.system = instructions(place, habits, shown, isCut);
        request.prompt.turns = turnsOf(shown);
        if (shown.trimmed().isEmpty())
            request.prompt.turns = {{Prompt::Turn::Speaker::Writer, titleLine(place.title)}};
        return request;
    }
    if ((isCut && (model.contextTokens == 0 || model.contextTokens >= fewestTokensForATitle)) || shown.trimmed().isEmpty()) {
        if (!place.title.isEmpty())
            request.prompt.opening = titleLine(place.title) + u"\n\n"_s;
    }
    request.prompt.opening += shown;
    // Behind a line's end a model may begin with one; else it is where a line, or a paragraph, is over.
    if (habits.length != Length::Paragraph && !shown.isEmpty() && !shown.endsWith(u'\n'))
        request.stop = {u"\n"_s};
    return request;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/counting.h"

#include "text/clause.h"
#include "text/segmentation.h"

#include <algorithm>

namespace agate
{

namespace
{

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator;
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

// "3. " or "3) " at the beginning of a line.
bool isListNumber(QStringView text, TextSpan word)
{
    const QStringView digits = text.sliced(word.start, word.length);
    if (digits.size() > 9 || !std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return false;
    qsizetype after = word.end();
    if (after >= text.size() || (text.at(after) != u'.' && text.at(after) != u')'))
        return false;
    ++after;
    if (after < text.size() && !text.at(after).isSpace())
        return false;
    qsizetype before = word.start;
    while (before > 0 && (text.at(before - 1) == u' ' || text.at(before - 1) == u'\t' || text.at(before - 1) == u'>'))
        --before;
    return before == 0 || isLineBreak(text.at(before - 1));
}

// Where the address of a link ends that begins between two words, as "](" does; 0 when none does. Within one line.
qsizetype endOfAddress(QStringView text, qsizetype from, qsizetype to)
{
    const qsizetype opening = text.sliced(from, to - from).indexOf(u"](");
    if (opening < 0)
        return 0;
    int depth = 0;
    for (qsizetype at = from + opening + 1; at < text.size() && !isLineBreak(text.at(at)); ++at) {
        if (text.at(at) == u'(')
            ++depth;
        else if (text.at(at) == u')' && --depth == 0)
            return at;
    }
    return 0;
}

// Scripts that set no spaces and whose letters are counted one by one: Han, Hiragana, Katakana, Bopomofo.
bool isIdeograph(char32_t c)
{
    if (c < 0x3005)
        return false;
    return c <= 0x3007 || (c >= 0x3041 && c <= 0x3096) || (c >= 0x309d && c <= 0x309f) || (c >= 0x30a1 && c <= 0x30fa)
        || (c >= 0x30fc && c <= 0x312f) || (c >= 0x31a0 && c <= 0x31bf) || (c >= 0x31f0 && c <= 0x31ff) || (c >= 0x3400 && c <= 0x4dbf)
        || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff66 && c <= 0xff9d) || (c >= 0x1b000 && c <= 0x1b16f)
        || (c >= 0x20000 && c <= 0x3ffff);
}

qsizetype ideographsIn(QStringView word)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < word.size(); ++at) {
        char32_t c = word.at(at).unicode();
        if (word.at(at).isHighSurrogate() && at + 1 < word.size()) {
            c = QChar::surrogateToUcs4(word.at(at), word.at(at + 1));
            ++at;
        }
        if (isIdeograph(c))
            ++count;
    }
    return count;
}

struct Words {
    qsizetype all = 0;
    qsizetype ideographs = 0;
};

/// The words of a stretch of prose.
Words wordsIn(QStringView text)
{
    Words count;
    qsizetype lastEnd = 0;
    qsizetype skipTo = 0;
    bool joinable = false;
    SegmentWalk walk(SegmentWalk::Unit::Word, text);
    while (const auto word = walk.next()) {
        if (word->start < skipTo)
            continue;
        if (const qsizetype end = endOfAddress(text, lastEnd, word->start)) {
            skipTo = end;
            lastEnd = end;
            joinable = false;
            continue;
        }
        if (isListNumber(text, *word)) {
            lastEnd = word->end();
            joinable = false;
            continue;
        }
        if (const qsizetype ideographs = ideographsIn(text.sliced(word->start, word->length))) {
            count.all += ideographs;
            count.ideographs += ideographs;
            lastEnd = word->end();
            joinable = false;
            continue;
        }
        const bool joined = joinable && word->start == lastEnd + 1 && isHyphen(text.at(lastEnd));
        if (!joined)
            ++count.all;
        joinable = true;
        lastEnd = word->end();
    }
    return count;
}

/// Sentences with a word in them.
qsizetype sentencesIn(QStringView text)
{
    qsizetype count = 0;
    SegmentWalk walk(SegmentWalk::Unit::Sentence, text);
    while (const auto sentence = walk.next()) {
        const QStringView part = text.sliced(sentence->start, sentence->length);
        if (std::ranges::any_of(part, [](QChar c) { return c.isLetterOrNumber() || c.isHighSurrogate(); }))
            ++count;
    }
    return count;
}

std::chrono::seconds timeFor(const TextCounts &counts, int wordsAMinute, int ideographsAMinute)
{
    const double minutes = double(counts.words - counts.ideographs) / wordsAMinute + double(counts.ideographs) / ideographsAMinute;
    return std::chrono::seconds(qRound64(minutes * 60));
}

} // namespace

TextCounts &TextCounts::operator+=(const TextCounts &other)
{
    words += other.words;
    characters += other.characters;
    spaces += other.spaces;
    sentences += other.sentences;
    paragraphs += other.paragraphs;
    ideographs += other.ideographs;
    return *this;
}

TextCounts &TextCounts::operator-=(const TextCounts &other)
{
    words -= other.words;
    characters -= other.characters;
    spaces -= other.spaces;
    sentences -= other.sentences;
    paragraphs -= other.paragraphs;
    ideographs -= other.ideographs;
    return *this;
}

TextCounts countLine(QStringView line, CountState &state, bool goesOn)
{
    QString room;
    const MarkdownLine read = readMarkdownLine(line, state.markdown, room);
    TextCounts counts;
    if (read.kind == MarkdownLine::Kind::Hidden)
        return counts;
    if (read.kind == MarkdownLine::Kind::FenceMark) {
        state.inParagraph = state.inSentence = false;
        return counts;
    }
    const QStringView text = read.text;
    counts.characters = countGraphemes(text);
    counts.spaces = std::ranges::count_if(text, [](QChar c) { return c.isSpace(); });

    const bool code = read.kind == MarkdownLine::Kind::Code;
    const QStringView prose = goesOn ? text : text.sliced(behindQuoteMarks(text));
    const bool heading = !goesOn && !code && isHeading(prose);
    if (!goesOn && (prose.trimmed().isEmpty() || (!code && isLinkDefinition(prose)))) {
        state.inParagraph = state.inSentence = false;
        return counts;
    }
    const Words words = wordsIn(text);
    counts.words = words.all;
    counts.ideographs = words.ideographs;
    if (code || words.all == 0) {
        // Code is words to type, but no sentences; a line of marks (a rule, a table's) stands between paragraphs.
        state.inParagraph = state.inSentence = false;
        return counts;
    }
    const bool begins = !goesOn && (heading || prose.startsWith(u'|') || listMarkLength(prose) > 0);
    const bool inParagraph = state.inParagraph && !begins;
    if (!inParagraph)
        ++counts.paragraphs;
    counts.sentences = qMax<qsizetype>(sentencesIn(text), 1);
    if (inParagraph && state.inSentence)
        --counts.sentences;
    state.inParagraph = !heading;
    state.inSentence = !heading && !endsSentence(text);
    return counts;
}

TextCounts countText(QStringView text)
{
    TextCounts counts;
    CountState state;
    qsizetype start = frontMatterLength(text);
    while (start < text.size()) {
        qsizetype end = start;
        while (end < text.size() && !isLineBreak(text.at(end)))
            ++end;
        counts += countLine(text.sliced(start, end - start), state);
        start = end + 1;
    }
    return counts;
}

qsizetype countWords(QStringView text)
{
    return countText(text).words;
}

qsizetype countGraphemes(QStringView text)
{
    // Below the combining marks nothing joins but CR LF.
    if (std::ranges::all_of(text, [](QChar c) { return c < u'\u0300' && c != u'\r'; }))
        return text.size();
    qsizetype count = 0;
    SegmentWalk walk(SegmentWalk::Unit::Grapheme, text);
    while (walk.next())
        ++count;
    return count;
}

std::chrono::seconds readingTime(const TextCounts &counts)
{
    return timeFor(counts, 238, 500);
}

std::chrono::seconds speakingTime(const TextCounts &counts)
{
    return timeFor(counts, 150, 300);
}

} // namespace agate

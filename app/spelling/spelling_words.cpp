// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/spelling_words.h"

#include "text/segmentation.h"

#include <QHash>

#include <algorithm>
#include <optional>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace agate
{

namespace
{

bool isWordUnit(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isSurrogate() || c.isMark();
}

bool isAscii(QChar c, QStringView others)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || others.contains(c);
}

/// Finds what is no word although it is made of letters.
class Passages
{
public:
    explicit Passages(QStringView text) : m_text(text)
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const qsizetype end = endOfPassage(at);
            if (end <= at)
                continue;
            // Some reach back over what was found before: "docs.d/readme.md".
            while (!m_found.isEmpty() && m_found.last().end() > m_from)
                m_from = qMin(m_from, m_found.takeLast().start);
            m_found.append({m_from, end - m_from});
            at = end - 1;
        }
    }

    const QList<TextSpan> &found() const { return m_found; }

private:
    // The end of a passage whose tell-tale sign is at `at`; m_from is its beginning. 0: there is none.
    qsizetype endOfPassage(qsizetype at)
    {
        m_from = at;
        switch (m_text.at(at).unicode()) {
        case u':':
            return m_text.sliced(at).startsWith(u"://") ? address(at) : qsizetype(0);
        case u'w':
        case u'W':
            return startsWord(at) && m_text.sliced(at).startsWith(u"www.", Qt::CaseInsensitive) ? endOfAddress(at) : 0;
        case u'@':
            return mailOrName(at);
        case u'#':
            return startsWord(at) && (at == 0 || m_text.at(at - 1) != u'#') ? run(at + 1, u"_-/") : 0;
        case u'/':
        case u'\\':
            return path(at);
        case u'.':
            return dotted(at);
        case u'&':
            return entity(at);
        case u'{':
            return closed(at, u"{{", u"}}");
        case u'[':
            return closed(at, u"[^", u"]");
        default:
            return 0;
        }
    }

    bool startsWord(qsizetype at) const { return at == 0 || !isWordUnit(m_text.at(at - 1)); }

    // Letters and digits of any script, and `others`; 0 if there are none.
    qsizetype run(qsizetype at, QStringView others) const
    {
        const qsizetype from = at;
        while (at < m_text.size() && (isWordUnit(m_text.at(at)) || others.contains(m_text.at(at))))
            ++at;
        return at > from ? at : 0;
    }

    qsizetype address(qsizetype at)
    {
        while (m_from > 0 && isAscii(m_text.at(m_from - 1), u"+-."))
            --m_from;
        return m_from < at ? endOfAddress(at) : 0;
    }

    qsizetype endOfAddress(qsizetype at) const
    {
        int open = 0;
        for (; at < m_text.size(); ++at) {
            const QChar c = m_text.at(at);
            if (c.isSpace() || c == u'<' || c == u'>' || c == u'"' || c == u'`')
                break;
            if (c == u'(')
                ++open;
            else if (c == u')' && --open < 0)
                break;
        }
        return at;
    }

    qsizetype mailOrName(qsizetype at)
    {
        constexpr QStringView inMail = u"._%+-";
        while (m_from > 0 && isAscii(m_text.at(m_from - 1), inMail))
            --m_from;
        // "@name" stands alone; a name before it makes it an address, and then a letter of any script may be its last.
        return run(at + 1, u".-");
    }

    // "/usr/share", "~/notes", "docs/readme.md", "C:\notes", but not "and/or".
    qsizetype path(qsizetype at)
    {
        constexpr QStringView inPath = u"/\\.~-:";
        const auto belongs = [&](QChar c) { return isWordUnit(c) || inPath.contains(c); };
        while (m_from > 0 && belongs(m_text.at(m_from - 1)))
            --m_from;
        qsizetype end = at + 1;
        while (end < m_text.size() && belongs(m_text.at(end)))
            ++end;
        while (end > at + 1 && (m_text.at(end - 1) == u'.' || m_text.at(end - 1) == u':'))
            --end;
        const QStringView whole = m_text.sliced(m_from, end - m_from);
        const bool rooted = whole.startsWith(u'/') || whole.startsWith(u"~/") || whole.contains(u'\\');
        return whole.size() > 2 && (rooted || whole.contains(u'.')) ? end : 0;
    }

    // "readme.md", "example.com", "z.B": no word; "end.Then" lacks a space, and both its words are words.
    qsizetype dotted(qsizetype at)
    {
        if (at == 0 || at + 1 >= m_text.size() || !isWordUnit(m_text.at(at - 1)) || !isWordUnit(m_text.at(at + 1)))
            return 0;
        while (m_from > 0 && (isWordUnit(m_text.at(m_from - 1)) || m_text.at(m_from - 1) == u'-'))
            --m_from;
        const bool lacksSpace = at - m_from > 1 && m_text.at(at + 1).isUpper() && m_text.at(at - 1).isLower();
        if (lacksSpace)
            return 0;
        const qsizetype end = run(at + 1, u".-");
        return m_text.at(end - 1) == u'.' ? end - 1 : end;
    }

    qsizetype entity(qsizetype at) const
    {
        qsizetype end = at + 1;
        while (end < m_text.size() && end - at < 32 && isAscii(m_text.at(end), u"#"))
            ++end;
        return end > at + 1 && end < m_text.size() && m_text.at(end) == u';' ? end + 1 : 0;
    }

    qsizetype closed(qsizetype at, QStringView opening, QStringView closing) const
    {
        if (!m_text.sliced(at).startsWith(opening))
            return 0;
        const qsizetype end = m_text.indexOf(closing, at + opening.size());
        return end < 0 ? 0 : end + closing.size();
    }

    QStringView m_text;
    QList<TextSpan> m_found;
    qsizetype m_from = 0;
};

/// Tells for ascending places whether they lie in one of some ascending spans.
class Within
{
public:
    explicit Within(const QList<TextSpan> &spans) : m_spans(spans) { }

    bool touches(const TextSpan &span)
    {
        while (m_at < m_spans.size() && m_spans.at(m_at).end() <= span.start)
            ++m_at;
        return m_at < m_spans.size() && m_spans.at(m_at).start < span.end();
    }

private:
    const QList<TextSpan> &m_spans;
    qsizetype m_at = 0;
};

bool writesWithoutSpaces(UScriptCode script)
{
    switch (script) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_YI:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_TIBETAN:
    case USCRIPT_JAVANESE:
    case USCRIPT_BALINESE:
        return true;
    default:
        return false;
    }
}

// The one script of a word that can be asked about; nothing for all others.
std::optional<int> scriptOf(QStringView word, AllCapitals capitals)
{
    UScriptCode script = USCRIPT_UNKNOWN;
    int letters = 0;
    int capital = 0;
    bool afterSmall = false;
    // "NATO's": what follows an apostrophe has no say in it.
    qsizetype shout = word.size();
    for (qsizetype i = 0; i < word.size(); ++i) {
        char32_t c = word.at(i).unicode();
        if (word.at(i).isHighSurrogate() && i + 1 < word.size()) {
            c = QChar::surrogateToUcs4(word.at(i), word.at(i + 1));
            ++i;
        }
        if (c == U'_' || u_isdigit(UChar32(c)) || u_charType(UChar32(c)) == U_OTHER_NUMBER)
            return {};
        if (c == U'\'' || c == U'\u2019')
            shout = qMin(shout, i);
        if (!u_isalpha(UChar32(c)))
            continue;
        UErrorCode error = U_ZERO_ERROR;
        const UScriptCode own = uscript_getScript(UChar32(c), &error);
        if (own == USCRIPT_COMMON || own == USCRIPT_INHERITED)
            continue;
        if (script != USCRIPT_UNKNOWN && own != script)
            return {};
        script = own;
        if (u_isupper(UChar32(c)) && afterSmall && i < shout)
            return {};
        afterSmall = u_islower(UChar32(c));
        if (i < shout) {
            ++letters;
            capital += u_isupper(UChar32(c)) ? 1 : 0;
        }
    }
    if (script == USCRIPT_UNKNOWN || letters + (shout < word.size() ? 1 : 0) < 2 || writesWithoutSpaces(script))
        return {};
    if (capitals == AllCapitals::Skip && letters > 1 && capital == letters)
        return {};
    return script;
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

} // namespace

QList<SpellingWord> spellingWords(QStringView paragraph, const QList<TextSpan> &notProse, AllCapitals capitals)
{
    const Passages passages(paragraph);
    Within inPassage(passages.found());
    Within inCode(notProse);
    QList<SpellingWord> found;
    // The words that hyphens have joined so far, also those that are not asked about ("3-jährig").
    TextSpan compound;
    qsizetype members = 0;
    const auto closeCompound = [&] {
        for (qsizetype i = found.size() - members; i < found.size(); ++i)
            found[i].compound = compound;
        members = 0;
    };
    SegmentWalk walk(SegmentWalk::Unit::Word, paragraph);
    while (const auto word = walk.next()) {
        // Also the dots that ICU leaves within a word part two of them, see Passages::dotted().
        for (qsizetype start = word->start; start < word->end();) {
            const qsizetype dot = paragraph.first(word->end()).indexOf(u'.', start);
            const TextSpan part{start, (dot < 0 ? word->end() : dot) - start};
            start = part.end() + 1;
            if (inPassage.touches(part) || inCode.touches(part)) {
                closeCompound();
                compound = {};
                continue;
            }
            const bool joined = compound.length > 0 && part.start == compound.end() + 1 && isHyphen(paragraph.at(compound.end()));
            if (joined) {
                compound.length = part.end() - compound.start;
            } else {
                closeCompound();
                compound = part;
            }
            if (const auto script = scriptOf(paragraph.sliced(part.start, part.length), capitals)) {
                found.append({part, part, *script});
                ++members;
            }
        }
    }
    closeCompound();
    return found;
}

int mainScript(const QList<SpellingWord> &words)
{
    QHash<int, qsizetype> counts;
    int best = 0;
    for (const SpellingWord &word : words) {
        if (++counts[word.script] > counts.value(best))
            best = word.script;
    }
    return best;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/search_terms.h"

#include <array>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

namespace agate
{

namespace
{

/// A word longer than this many UTF-16 units is found by its beginning.
constexpr qsizetype longestWord = 64;

enum class Kind : quint8 {
    /// Neither: it parts words.
    Gap,
    /// Letters of scripts that put spaces between words, and digits.
    Word,
    /// Characters of scripts that do not.
    Run,
    /// Goes with what it follows: a combining mark, a soft hyphen, a joiner.
    Follows,
};

Kind kindOfLetter(char32_t c)
{
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &error)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HANGUL:
    case USCRIPT_YI:
        return Kind::Run;
    case USCRIPT_COMMON:
        // The mark that makes a vowel long in katakana.
        return uscript_hasScript(static_cast<UChar32>(c), USCRIPT_KATAKANA) ? Kind::Run : Kind::Word;
    default:
        // Thai, Lao, Khmer, Burmese and their kin.
        return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT ? Kind::Run : Kind::Word;
    }
}

Kind slowKindOf(char32_t c)
{
    // The apostrophe that counts as a letter is written for one that does not.
    if (c == 0x2BC)
        return Kind::Gap;
    switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
    case U_PRIVATE_USE_CHAR:
        return kindOfLetter(c);
    case U_DECIMAL_DIGIT_NUMBER:
    case U_OTHER_NUMBER:
        return Kind::Word;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK: {
        // A vowel sign of these scripts is a character like the others.
        const bool isOfRun = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
        return isOfRun ? Kind::Run : Kind::Follows;
    }
    case U_FORMAT_CHAR:
        return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? Kind::Follows : Kind::Gap;
    default:
        return Kind::Gap;
    }
}

Kind kindOf(char32_t c)
{
    // Asking ICU three times for each letter is most of what a long text would cost.
    static const auto known = [] {
        std::array<Kind, 0x3100> table{};
        for (std::size_t at = 0; at < table.size(); ++at)
            table.at(at) = slowKindOf(static_cast<char32_t>(at));
        return table;
    }();
    if (c < known.size())
        return known.at(c);
    if ((c >= 0x3400 && c < 0x4DC0) || (c >= 0x4E00 && c < 0x9FFF) || (c >= 0xAC00 && c < 0xD7A4))
        return Kind::Run;
    return slowKindOf(c);
}

const UNormalizer2 *caseFolds()
{
    UErrorCode error = U_ZERO_ERROR;
    static const UNormalizer2 *folds = unorm2_getNFKCCasefoldInstance(&error);
    return folds;
}

QString normalized(const UNormalizer2 *how, const QString &text)
{
    if (!how)
        return text;
    // The folding of one character can be eighteen.
    QString made(text.size() * 3 + 18, Qt::Uninitialized);
    for (int attempt = 0; attempt < 2; ++attempt) {
        UErrorCode error = U_ZERO_ERROR;
        const int32_t length = unorm2_normalize(how, reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()),
                                                reinterpret_cast<UChar *>(made.data()), static_cast<int32_t>(made.size()), &error);
        if (error != U_BUFFER_OVERFLOW_ERROR) {
            made.truncate(U_SUCCESS(error) ? length : 0);
            return U_SUCCESS(error) ? made : text;
        }
        made.resize(length);
    }
    return text;
}

bool joinsWhatIsBefore(char32_t c)
{
    return caseFolds() && !unorm2_hasBoundaryBefore(caseFolds(), static_cast<UChar32>(c));
}

/// Characters of the great blocks, which no folding changes.
bool isFolded(QChar c)
{
    return (c >= u'\u4E00' && c <= u'\u9FFF') || (c >= u'\uAC00' && c <= u'\uD7A3') || (c >= u'\u3041' && c <= u'\u3096')
        || (c >= u'\u30A1' && c <= u'\u30FC') || (c >= u'\u0E01' && c <= u'\u0E32');
}

/// Letters that are told apart in writing but typed one for the other, and that have no decomposition.
char16_t plainOf(char16_t letter)
{
    switch (letter) {
    case u'ı':
        return u'i';
    case u'ø':
        return u'o';
    case u'ł':
        return u'l';
    case u'đ':
        return u'd';
    case u'ħ':
        return u'h';
    // Arabic: hamza's seat, final forms that many write alike, and the letters of Persian and Urdu keyboards.
    case u'\u0671':
        return u'\u0627';
    case u'\u0649':
    case u'\u06CC':
        return u'\u064A';
    case u'\u0629':
        return u'\u0647';
    case u'\u06A9':
        return u'\u0643';
    default:
        return letter;
    }
}

bool isOrnament(char32_t mark, UScriptCode script)
{
    switch (script) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_SYRIAC:
        return true;
    case USCRIPT_CYRILLIC:
        return mark != 0x306;
    default:
        return false;
    }
}

bool isPlainLetter(char32_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

QString foldedWord(QStringView word)
{
    QString folds = normalized(caseFolds(), word.toString()).normalized(QString::NormalizationForm_D);
    QString plain;
    plain.reserve(folds.size());
    UScriptCode script = USCRIPT_UNKNOWN;
    for (qsizetype at = 0; at < folds.size(); ++at) {
        char32_t c = folds.at(at).unicode();
        if (folds.at(at).isHighSurrogate() && at + 1 < folds.size())
            c = QChar::surrogateToUcs4(folds.at(at), folds.at(at + 1));
        const auto type = u_charType(static_cast<UChar32>(c));
        if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) {
            if (!isOrnament(c, script))
                plain += QStringView(folds).sliced(at, c > 0xFFFF ? 2 : 1);
        } else if (type == U_DECIMAL_DIGIT_NUMBER) {
            plain += QChar(u'0' + u_charDigitValue(static_cast<UChar32>(c)));
        } else if (c == 0x640 || (c < 0x80 && !isPlainLetter(c))) {
            // A stroke that only makes an Arabic word longer; signs that a compatibility character brings along.
        } else if (c == u'æ') {
            plain += u"ae";
        } else if (c == u'œ') {
            plain += u"oe";
        } else if (c > 0xFFFF) {
            plain += QStringView(folds).sliced(at, 2);
        } else {
            plain += QChar(plainOf(static_cast<char16_t>(c)));
        }
        if (c > 0xFFFF)
            ++at;
        if (type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK) {
            UErrorCode error = U_ZERO_ERROR;
            script = uscript_getScript(static_cast<UChar32>(c), &error);
        }
    }
    return plain.normalized(QString::NormalizationForm_C);
}

/// Walks through a text and hands its terms out.
class Walk
{
public:
    Walk(QStringView text, const std::function<bool(const SearchTerm &)> &take) : m_text(text), m_take(take) { }

    void go()
    {
        qsizetype at = 0;
        while (at < m_text.size() && m_goesOn) {
            qsizetype end = at;
            switch (kindOf(characterAt(at, end))) {
            case Kind::Word:
                at = word(at);
                break;
            case Kind::Run:
                at = run(at);
                break;
            case Kind::Gap:
            case Kind::Follows:
                at = end;
                break;
            }
        }
    }

private:
    char32_t characterAt(qsizetype at, qsizetype &end) const
    {
        const QChar c = m_text.at(at);
        if (c.isHighSurrogate() && at + 1 < m_text.size() && m_text.at(at + 1).isLowSurrogate()) {
            end = at + 2;
            return QChar::surrogateToUcs4(c, m_text.at(at + 1));
        }
        end = at + 1;
        return c.unicode();
    }

    void take(const SearchTerm &term)
    {
        if (m_goesOn && !term.text.isEmpty())
            m_goesOn = m_take(term);
    }

    qsizetype word(qsizetype from)
    {
        qsizetype at = from;
        bool isAscii = true;
        while (at < m_text.size()) {
            qsizetype end = at;
            const char32_t c = characterAt(at, end);
            const Kind kind = kindOf(c);
            if (kind != Kind::Word && kind != Kind::Follows)
                break;
            isAscii = isAscii && c < 0x80;
            at = end;
        }
        const TextSpan span{from, at - from};
        QStringView source = m_text.sliced(from, qMin(span.length, longestWord));
        if (source.last().isHighSurrogate())
            source.chop(1);
        if (isAscii) {
            m_word.resize(source.size());
            for (qsizetype i = 0; i < source.size(); ++i) {
                const char16_t c = source.at(i).unicode();
                m_word[i] = QChar(c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c);
            }
        } else {
            m_word = foldedWord(source);
        }
        take({SearchTerm::Kind::Word, m_word, span, span});
        return at;
    }

    qsizetype run(qsizetype from)
    {
        qsizetype at = from;
        QString before;
        TextSpan beforeSpan;
        while (at < m_text.size() && m_goesOn) {
            qsizetype end = at;
            if (kindOf(characterAt(at, end)) != Kind::Run)
                break;
            // What normalizing can join to it belongs to it: a voicing mark, the parts of a Korean syllable, a variation selector.
            while (end < m_text.size()) {
                qsizetype next = end;
                const char32_t c = characterAt(end, next);
                const Kind kind = kindOf(c);
                if (kind != Kind::Follows && !(kind == Kind::Run && joinsWhatIsBefore(c)))
                    break;
                end = next;
            }
            const TextSpan span{at, end - at};
            at = end;
            const QString source = m_text.sliced(span.start, span.length).toString();
            const QString folds = span.length == 1 && isFolded(source.at(0)) ? source : normalized(caseFolds(), source);
            for (qsizetype i = 0; i < folds.size();) {
                const qsizetype units = folds.at(i).isHighSurrogate() && i + 1 < folds.size() ? 2 : 1;
                const QString one = folds.sliced(i, units);
                i += units;
                if (!before.isEmpty()) {
                    m_pair = before + one;
                    take({SearchTerm::Kind::Pair, m_pair, {beforeSpan.start, span.end() - beforeSpan.start}, beforeSpan});
                }
                before = one;
                beforeSpan = span;
            }
        }
        take({SearchTerm::Kind::LastOfRun, before, beforeSpan, beforeSpan});
        return at;
    }

    QStringView m_text;
    const std::function<bool(const SearchTerm &)> &m_take;
    QString m_word;
    QString m_pair;
    bool m_goesOn = true;
};

} // namespace

void eachSearchTerm(QStringView text, const std::function<bool(const SearchTerm &)> &take)
{
    Walk(text, take).go();
}

QString searchTerms(QStringView text)
{
    QString all;
    all.reserve(text.size() + text.size() / 4);
    eachSearchTerm(text, [&all](const SearchTerm &term) {
        if (!all.isEmpty())
            all += u' ';
        all += term.text;
        return true;
    });
    return all;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/read_translation.h"

#include "brief/languages.h"
#include "text/counting.h"
#include "text/segmentation.h"
#include "translate/language_signs.h"
#include "translate/protected_span.h"

#include <QRegularExpression>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

/// Letters and digits in small letters: what is left of two texts that say the same.
QString bare(QStringView text)
{
    QString left;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            left += c.toLower();
    }
    return left;
}

void takeFenceOff(QString &text, const QString &source)
{
    static const QRegularExpression fence(u"^(`{3,}|~{3,})[A-Za-z]*[ \\t]*\\n([\\s\\S]*?)\\n?\\1[ \\t]*$"_s);
    if (source.contains("```"_L1) || source.contains("~~~"_L1))
        return;
    if (const auto match = fence.match(text); match.hasMatch())
        text = match.captured(2).trimmed();
}

/// "Here is the translation:", "Sure! …:", "Übersetzung:", "German:" in a line of its own or before the text.
void takePrefaceOff(QString &text, const QString &source, const TranslationTask &task)
{
    // In the languages in which a model speaks of its work: English, and the one it translates into.
    static const QRegularExpression preface(
        u"^(?:\\*\\*)?(?:(?:sure|certainly|of course|okay|ok)\\b[^\\n:]{0,80}|here(?:'s|’s| is)\\b[^\\n:]{0,80}|(?:the )?translat(?:ion|ed "
        u"text)\\b[^\\n:]{0,60}"
        "|(?:hier ist|natürlich|gerne)\\b[^\\n:]{0,80}|(?:die )?übersetzung\\b[^\\n:]{0,60}|voici\\b[^\\n:]{0,80}|(?:la "
        ")?traduction\\b[^\\n:]{0,60}"
        "|(?:aquí|claro|por supuesto)\\b[^\\n:]{0,80}|(?:la )?traducción\\b[^\\n:]{0,60}|ecco\\b[^\\n:]{0,80}|(?:la "
        ")?traduzione\\b[^\\n:]{0,60}"
        "|aqui está\\b[^\\n:]{0,80}|(?:a )?tradução\\b[^\\n:]{0,60}|(?:вот "
        "|конечно)[^\\n:]{0,80}|перевод[^\\n:]{0,60}|переклад[^\\n:]{0,60}"
        "|الترجمة[^\\n:]{0,60}|תרגום[^\\n:]{0,60}|翻訳|翻译|翻譯|译文|譯文|訳文|번역)(?:\\*\\*)?\\s*[:：](?:\\*\\*)?\\s*"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = preface.match(text);
    // What the source has too belongs to the text.
    if (match.hasMatch() && !preface.match(source).hasMatch()) {
        // Behind "Sure" or "Here is" the colon must end the line, or the word for translation must stand before it.
        static const QRegularExpression aboutIt(u"transl|übersetz|tradu|перев|перек|ترجم|תרגום|翻|译|譯|訳|번역"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        if (match.captured().contains(u'\n') || match.captured().contains(aboutIt))
            text.remove(0, match.capturedLength());
    }
    // "German: ", "**Deutsch:**"
    const Language language = languageOf(task.to);
    for (const QString &name : {language.ownName, language.englishName, language.ownName.section(u" ("_s, 0, 0)}) {
        const QRegularExpression label(u"^(?:\\*\\*)?"_s + QRegularExpression::escape(name) + u"(?:\\*\\*)?[:：](?:\\*\\*)?\\s*"_s,
                                       QRegularExpression::CaseInsensitiveOption);
        if (!label.match(source).hasMatch())
            text.remove(label);
    }
}

void takeEchoOff(QString &text, const QString &source, const TranslationTask &task)
{
    QString echoed = text;
    const QString label = languageOf(task.from).englishName + u':';
    if (echoed.startsWith(label, Qt::CaseInsensitive))
        echoed = echoed.sliced(label.size()).trimmed();
    if (!echoed.startsWith(source) || echoed.size() == source.size())
        return;
    const QString rest = echoed.sliced(source.size());
    static const QRegularExpression gap(u"^[ \\t]*(?:\\n\\s*|(?:→|->|=>|=)\\s*)"_s);
    if (const auto match = gap.match(rest); match.hasMatch() && match.capturedLength() < rest.size())
        text = rest.sliced(match.capturedLength()).trimmed();
}

void takeQuotesOff(QString &text, const QString &source)
{
    static const std::pair<QChar, QChar> pairs[] = {{u'"', u'"'},   {u'“', u'”'},   {u'„', u'“'}, {u'„', u'”'}, {u'«', u'»'},  {u'»', u'«'},
                                                    {u'「', u'」'}, {u'\'', u'\''}, {u'‘', u'’'}, {u'”', u'”'}, {u'『', u'』'}};
    if (text.size() < 3 || source.isEmpty() || source.front().isPunct())
        return;
    for (const auto &[open, close] : pairs) {
        if (text.front() != open || text.back() != close)
            continue;
        // Both belong to one quotation only when none ends in between.
        const QString within = text.sliced(1, text.size() - 2);
        if (!within.contains(open) && !within.contains(close))
            text = within.trimmed();
        return;
    }
}

void takeNotesOff(QString &text, const QString &source)
{
    static const QRegularExpression note(u"\\n\\s*\\n?[*_(\\[]*(?:note|notes|translator|explanation|anmerkung|hinweis|erklärung|remarque|"
                                         u"nota|примечание|注|注意|備考|ملاحظة|הערה)"
                                         "[^\\n]{0,40}[:：][\\s\\S]*$"_s,
                                         QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (note.match(source).hasMatch())
        return;
    if (const auto match = note.match(text); match.hasMatch() && match.capturedStart() > 0)
        text.truncate(match.capturedStart());
    text = text.trimmed();
}

bool isRefusal(QStringView text)
{
    static const QRegularExpression refusal(
        u"^\\W*(?:i(?:'|’)?m sorry|i am sorry|sorry, |i (?:cannot|can(?:'|’)t|am unable|won(?:'|’)t)\\b|as an? (?:ai|language model)|i "
        u"apologi[sz]e"
        "|es tut mir leid|tut mir leid|ich kann (?:das|dies|diesen|ihnen|dir)\\b[^.]{0,40}\\bnicht|als (?:ki|sprachmodell)"
        "|je suis désolé|désolé|je ne peux pas|lo siento|no puedo|mi dispiace|non posso|desculpe|sinto muito|não posso"
        "|извините|простите, но|я не могу|вибачте|عذرا|عذرًا|آسف|מצטער|申し訳|ごめんなさい|抱歉|对不起|對不起|죄송)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression about(u"translat|assist|help|content|request|model|übersetz|helfen|tradui|aider|tradu|ayud|aiut|ajud|"
                                          u"перев|помо|перекл|допом|ترجم|مساعد|תרגם|לעזור"
                                          "|翻|译|譯|訳|手伝|帮|幫|번역|도와"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return refusal.matchView(text).hasMatch() && about.matchView(text).hasMatch();
}

/// How much a text says, more or less: a letter that is nearly a word counts for three.
double weightOf(QStringView text)
{
    double weight = 0;
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        weight += c >= QChar(0x2e80) && !c.isSurrogate() && c.isLetter() ? 3 : 1;
    }
    return weight;
}

std::optional<ReplyFault> faultOf(const QString &source, const QString &text, const TranslationTask &task, Stopped::Reason ended)
{
    if (ended == Stopped::Reason::Refused || ended == Stopped::Reason::Filtered)
        return ReplyFault::Refusal;
    if (bare(text).isEmpty())
        return ReplyFault::Empty;
    if (ended == Stopped::Reason::Length)
        return ReplyFault::CutOff;
    if (isRefusal(text) && !isRefusal(source))
        return ReplyFault::Refusal;
    const QString plain = withoutProtected(text);
    const qsizetype count = countWords(plain);
    const bool sameLanguage = baseOf(task.from) == baseOf(task.to);
    // Names, titles and exclamations may stay as they are.
    if (!sameLanguage && count > 3 && bare(text) == bare(source))
        return ReplyFault::Unchanged;
    qsizetype letters = 0;
    for (const QChar c : plain)
        letters += c.isLetter() ? 1 : 0;
    if (letters >= 8 && bare(text) != bare(source) && shareOfScript(plain, task.to) < 0.3)
        return ReplyFault::WrongScript;
    if (!task.from.isEmpty() && !sameLanguage && count >= 5) {
        const auto own = commonWords(plain, task.to);
        const auto others = commonWords(plain, task.from);
        if (own && others && *others >= 3 && *others > 3 * *own)
            return ReplyFault::WrongLanguage;
    }
    if (baseOf(task.to) == "ja"_L1 || baseOf(task.to) == "zh"_L1) {
        qsizetype kana = 0;
        for (const QChar c : plain)
            kana += c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana ? 1 : 0;
        // No Japanese sentence does without kana, no Chinese one has many.
        if (letters >= 20 && (baseOf(task.to) == "ja"_L1 ? kana == 0 : kana * 5 > letters))
            return ReplyFault::WrongLanguage;
    }
    const double before = weightOf(source);
    const double after = weightOf(text);
    if (before >= 80 && after < before / 4)
        return ReplyFault::CutOff;
    if (after > 120 + before * 3)
        return ReplyFault::TooLong;
    return {};
}

} // namespace

TranslationReply readTranslation(const Segment &segment, const QString &reply, const TranslationTask &task, Stopped::Reason ended)
{
    const QString &source = segment.text;
    QString text = reply;
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    text = text.trimmed();
    takeFenceOff(text, source);
    takePrefaceOff(text, source, task);
    text = text.trimmed();
    takeFenceOff(text, source);
    takeEchoOff(text, source, task);
    takePrefaceOff(text, source, task);
    takeNotesOff(text, source);
    takeQuotesOff(text, source);
    // The mark of the block, which lies before the segment, once more.
    static const QRegularExpression mark(u"^(?:#{1,6}|[-*+]|>)\\s+"_s);
    if (!mark.match(source).hasMatch())
        text.remove(mark);
    // A segment holds no blank line, else it would be two.
    static const QRegularExpression blank(u"\\n\\s*\\n"_s);
    text.replace(blank, u"\n"_s);
    if (!source.contains(u'\n')) {
        static const QRegularExpression breaks(u"[ \\t]*\\n[ \\t]*"_s);
        text.replace(breaks, u" "_s);
    }
    text = mendProtected(source, text);
    const auto fault = faultOf(source, text, task, ended);
    return {text, fault};
}

} // namespace agate

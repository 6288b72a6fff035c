// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/rewrite_reply.h"

#include "rewrite/edit_budget.h"
#include "rewrite/reply_parts.h"
#include "text/clause.h"
#include "text/segmentation.h"

#include <QLocale>

#include <algorithm>

namespace agate
{

namespace
{

using Finding = RewriteFinding::Kind;

// Fewer words tell too little about what language they are in, or what they are about.
constexpr int fewestWords = 4;
constexpr int manyWords = 8;
constexpr int fewestShortWords = 5;
constexpr qsizetype fewestLetters = 8;

qsizetype spaceBefore(QStringView text)
{
    return std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); }) - text.begin();
}

qsizetype spaceBehind(QStringView text)
{
    return text.size() - spaceBefore(text) - text.trimmed().size();
}

std::optional<QChar::Script> scriptOf(const QString &language)
{
    if (language.isEmpty())
        return {};
    switch (QLocale(language).script()) {
    case QLocale::LatinScript:
        return QChar::Script_Latin;
    case QLocale::CyrillicScript:
        return QChar::Script_Cyrillic;
    case QLocale::GreekScript:
        return QChar::Script_Greek;
    case QLocale::ArabicScript:
        return QChar::Script_Arabic;
    case QLocale::HebrewScript:
        return QChar::Script_Hebrew;
    case QLocale::DevanagariScript:
        return QChar::Script_Devanagari;
    case QLocale::BanglaScript:
        return QChar::Script_Bengali;
    case QLocale::ThaiScript:
        return QChar::Script_Thai;
    case QLocale::KoreanScript:
        return QChar::Script_Hangul;
    case QLocale::JapaneseScript:
        return QChar::Script_Hiragana;
    case QLocale::SimplifiedHanScript:
    case QLocale::TraditionalHanScript:
        return QChar::Script_Han;
    default:
        return {};
    }
}

qsizetype letters(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

// A few words of Japanese may have no kana.
constexpr qsizetype fewestWithKana = 14;

bool isWrittenIn(QStringView text, QChar::Script wanted)
{
    const QChar::Script found = mainScript(text);
    return found == wanted || (wanted == QChar::Script_Hiragana && found == QChar::Script_Han && letters(text) < fewestWithKana)
        || (wanted == QChar::Script_Han && found == QChar::Script_Hiragana && letters(text) < fewestWithKana);
}

std::optional<Finding> strangeness(const RewriteTask &task, const RewriteSubject &subject, const QString &text)
{
    const bool tells = letters(text) >= fewestLetters && letters(subject.text) >= fewestLetters;
    const WordBag before(subject.text);
    const WordBag after(text);
    if (task.kind == RewriteTask::Kind::OwnWords)
        return {};
    if (task.kind == RewriteTask::Kind::Translate) {
        const auto wanted = scriptOf(task.language);
        if (tells && wanted && !isWrittenIn(text, *wanted))
            return Finding::WrongLanguage;
        const bool isWanted = wanted && isWrittenIn(subject.text, *wanted);
        const bool stayed = before.size() >= fewestWords && before.shareIn(after) > 0.7
            && WordBag(text, WordBag::Words::Short).kindsIn(WordBag(subject.text, WordBag::Words::Short)) > 0.5;
        return isWanted && stayed ? std::optional(Finding::WrongLanguage) : std::nullopt;
    }
    if (tells && !isWrittenIn(text, mainScript(subject.text)))
        return Finding::WrongLanguage;
    // The little words of a language come back in whatever is said in it.
    const WordBag little(text, WordBag::Words::Short);
    const WordBag littleBefore(subject.text, WordBag::Words::Short);
    const bool isAnother =
        little.size() >= fewestShortWords && littleBefore.size() >= fewestShortWords && little.kindsIn(littleBefore) < 0.12;
    const double kept = task.kind == RewriteTask::Kind::Continue ? after.kindsIn(before) : before.kindsIn(after);
    if (isAnother && kept < 0.25)
        return Finding::WrongLanguage;
    if (task.kind == RewriteTask::Kind::Continue || before.size() < fewestWords)
        return {};
    // What is made shorter has few words of its own.
    const bool isShort = task.kind == RewriteTask::Kind::Shorten || task.kind == RewriteTask::Kind::Summarise;
    const double common = isShort ? after.kindsIn(before) : kept;
    return common < (before.size() < manyWords ? 0.01 : 0.1) ? std::optional(Finding::NotARewrite) : std::nullopt;
}

// The selection with what follows it.
QString continued(const QString &selection, const QString &reply, bool onlyContinues)
{
    const QString said = selection.trimmed();
    const QString behind = selection.last(spaceBehind(selection));
    const auto with = [&](const QString &more) { return selection.first(spaceBefore(selection)) + said + more + behind; };
    const QString more = reply.first(reply.size() - spaceBehind(reply));
    if (onlyContinues)
        return with(more);
    // Some say it all again first.
    if (more.trimmed().startsWith(said))
        return with(more.trimmed().sliced(said.size()));
    const bool joins = standsWithoutSpaces(lastCharacter(said)) && standsWithoutSpaces(firstCharacter(more.trimmed()));
    const QString gap = behind.contains(u'\n') ? QStringLiteral("\n\n") : joins ? QString() : QStringLiteral(" ");
    return with(gap + more.trimmed());
}

} // namespace

std::optional<RewriteFinding::Kind> RewriteReply::objection() const
{
    const auto bad = std::ranges::find_if(findings, [](const RewriteFinding &finding) {
        return !finding.mended && finding.kind != Finding::Remark && finding.kind != Finding::Preface;
    });
    return bad == findings.end() ? std::nullopt : std::optional(bad->kind);
}

RewriteReply readReply(const RewriteTask &task, const RewriteSubject &subject, const QString &reply, bool onlyContinues)
{
    RewriteReply read;
    const auto note = [&read](Finding kind, bool mended) {
        const auto known = std::ranges::find(read.findings, kind, &RewriteFinding::kind);
        if (known == read.findings.end())
            read.findings.append({kind, mended});
    };
    const OriginalText original(subject.text);
    QString text = reply;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    bool left = false;
    if (takeReasoning(text, original, left))
        note(Finding::Reasoning, !left);
    if (!onlyContinues) {
        if (takeTags(text, tagFor(subject)))
            note(Finding::Tags, true);
        // What is around the text may be around it in any order; twice is all that was ever seen.
        for (int round = 0; round < 2; ++round) {
            if (takePreface(text, original, task.kind))
                note(Finding::Preface, true);
            bool maybe = false;
            if (takeFence(text, original))
                note(Finding::CodeBlock, true);
            if (takeRemark(text, original, task.kind, maybe))
                note(Finding::Remark, true);
            else if (maybe)
                note(Finding::Remark, false);
            if (task.kind != RewriteTask::Kind::Continue && takeQuotes(text, original))
                note(Finding::Quotes, true);
        }
    }
    if (text.trimmed().isEmpty()) {
        if (!left)
            note(Finding::Empty, false);
        read.text = subject.text;
        return read;
    }
    if (const auto strange = strangeness(task, subject, text))
        note(*strange, false);
    if (task.kind == RewriteTask::Kind::Continue) {
        read.text = continued(subject.text, text, onlyContinues);
    } else {
        read.text = subject.text.first(spaceBefore(subject.text)) + text.trimmed() + subject.text.last(spaceBehind(subject.text));
    }
    if (read.text == subject.text)
        note(Finding::Unchanged, false);
    else if (task.kind == RewriteTask::Kind::FixGrammar && !read.objection() && !isWithinBudget(measureEdit(subject.text, read.text)))
        note(Finding::TooMuchChanged, false);
    return read;
}

} // namespace agate

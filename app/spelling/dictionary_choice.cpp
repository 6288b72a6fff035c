// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/dictionary_choice.h"

#include <QLocale>

#include <algorithm>
#include <array>

#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

namespace agate
{

namespace
{

struct Code {
    QString language;
    QString script;
    QString region;
    QString variant;

    QString locale() const
    {
        QString name = language;
        for (const QString &part : {script, region}) {
            if (!part.isEmpty())
                name += u'_' + part;
        }
        return name;
    }
};

bool isAllOf(const QString &part, bool (QChar::*is)() const)
{
    return std::ranges::all_of(part, [is](QChar c) { return (c.*is)(); });
}

Code read(QString code)
{
    // "sr_RS@latin", "C.UTF-8"
    const bool latin = code.contains(QLatin1StringView("@latin"));
    code = code.section(u'@', 0, 0).section(u'.', 0, 0);
    Code parts;
    QStringList rest = code.replace(u'-', u'_').split(u'_', Qt::SkipEmptyParts);
    if (rest.isEmpty())
        return parts;
    parts.language = rest.takeFirst().toLower();
    if (parts.language == u"c" || parts.language == u"posix")
        return {.language = QStringLiteral("en"), .script = {}, .region = QStringLiteral("US"), .variant = {}};
    if (latin)
        parts.script = QStringLiteral("Latn");
    if (!rest.isEmpty() && rest.first().size() == 4 && isAllOf(rest.first(), &QChar::isLetter)) {
        const QString script = rest.takeFirst().toLower();
        parts.script = script.first(1).toUpper() + script.sliced(1);
    }
    if (!rest.isEmpty() && rest.first().size() == 2 && isAllOf(rest.first(), &QChar::isLetter))
        parts.region = rest.takeFirst().toUpper();
    parts.variant = rest.join(u'-');
    return parts;
}

QString likelyRegion(const QString &language)
{
    std::array<char, ULOC_FULLNAME_CAPACITY> likely = {};
    UErrorCode error = U_ZERO_ERROR;
    uloc_addLikelySubtags(language.toLatin1().constData(), likely.data(), int32_t(likely.size()), &error);
    return U_SUCCESS(error) ? read(QString::fromLatin1(likely.data())).region : QString();
}

QString nameOf(const Code &code, const QString &readerLocale)
{
    UErrorCode error = U_ZERO_ERROR;
    std::array contexts = {UDISPCTX_STANDARD_NAMES, UDISPCTX_LENGTH_SHORT, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU};
    ULocaleDisplayNames *names =
        uldn_openForContext(readerLocale.toLatin1().constData(), contexts.data(), int32_t(contexts.size()), &error);
    std::array<UChar, 200> name = {};
    const int32_t length =
        names ? uldn_localeDisplayName(names, code.locale().toLatin1().constData(), name.data(), int32_t(name.size()), &error) : 0;
    uldn_close(names);
    if (U_FAILURE(error) || length <= 0)
        return {};
    return QString::fromUtf16(name.data(), std::min(qsizetype(length), qsizetype(name.size())));
}

} // namespace

QString dictionaryFor(const QString &language, const QStringList &dictionaries, const QString &systemLocale)
{
    const Code wanted = read(language);
    if (wanted.language.isEmpty())
        return {};
    const Code system = read(systemLocale);
    const QString likely = likelyRegion(wanted.language);
    QString best;
    int bestScore = 0;
    for (const QString &dictionary : dictionaries) {
        const Code code = read(dictionary);
        if (code.language != wanted.language || (!wanted.script.isEmpty() && !code.script.isEmpty() && code.script != wanted.script))
            continue;
        int score = 1;
        if (dictionary == language)
            score += 32;
        if (!wanted.region.isEmpty() && code.region == wanted.region)
            score += 16;
        if (system.language == wanted.language && !system.region.isEmpty() && code.region == system.region)
            score += 8;
        if (code.region == likely)
            score += 4;
        else if (code.region.isEmpty())
            score += 2;
        // Special ones ("en_GB-large") are for whoever chooses them.
        score = 2 * score + (code.variant.isEmpty() ? 1 : 0);
        if (score > bestScore) {
            best = dictionary;
            bestScore = score;
        }
    }
    return best;
}

QString dictionaryName(const QString &dictionary, const QString &readerLocale)
{
    const Code code = read(dictionary);
    const QString name = nameOf(code, readerLocale);
    if (name.isEmpty())
        return dictionary;
    return code.variant.isEmpty() ? name : name + QStringLiteral(" [%1]").arg(code.variant);
}

QString languageName(const QString &language, const QString &readerLocale)
{
    const QString name = nameOf({.language = read(language).language, .script = {}, .region = {}, .variant = {}}, readerLocale);
    return name.isEmpty() ? language : name;
}

bool writesScript(const QString &dictionary, int script)
{
    std::array<UScriptCode, 8> scripts = {};
    UErrorCode error = U_ZERO_ERROR;
    const int32_t count =
        uscript_getCode(read(dictionary).locale().toLatin1().constData(), scripts.data(), int32_t(scripts.size()), &error);
    if (U_FAILURE(error) || count <= 0)
        return true;
    return std::find(scripts.begin(), scripts.begin() + count, UScriptCode(script)) != scripts.begin() + count;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/write_order.h"

#include "brief/languages.h"
#include "command_line/translated.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

std::expected<void, QString> readAnswers(const Arguments &arguments, Brief &brief)
{
    const QStringList settings = arguments.values(u"set"_s);
    for (const QString &setting : settings) {
        const qsizetype equals = setting.indexOf(u'=');
        if (equals <= 0)
            return std::unexpected(CommandLine::tr("--set takes KEY=VALUE, not “%1”.").arg(setting));
        const QString key = setting.first(equals).trimmed();
        if (brief.answers.contains(key))
            return std::unexpected(CommandLine::tr("--set %1 is given twice.").arg(key));
        brief.answers.insert(key, setting.sliced(equals + 1));
    }
    return {};
}

} // namespace

CommandForm writeForm()
{
    return {
        u"write"_s, CommandLine::tr("Write a draft from a template: the text goes to stdout as it comes, and into the library"),
        CommandLine::tr("TEMPLATE"), CommandLine::tr("One of: agate templates"),
        QList<OptionForm>{
            {u"set"_s, CommandLine::tr("KEY=VALUE"), CommandLine::tr("Fill in a field; once for each field"), true},
            {u"tone"_s, CommandLine::tr("TONE"), CommandLine::tr("How it should sound, in your words")},
            {u"audience"_s, CommandLine::tr("WHO"), CommandLine::tr("Whom it is for")},
            {u"language"_s, CommandLine::tr("xx"), CommandLine::tr("Language of the text: en, fr, pt-BR …")},
            {u"seed"_s, CommandLine::tr("N"), CommandLine::tr("The same seed, model and form give the same text where the provider can")},
            {u"max-tokens"_s, CommandLine::tr("N"),
             CommandLine::tr("Stop after so many tokens (a token is about three quarters of a word)")},
            {u"json"_s, {}, CommandLine::tr("No text as it comes, but one JSON object at the end")},
            {u"no-save"_s, {}, CommandLine::tr("Do not put it into the library")},
        } + modelOptions()
            + commonOptions()};
}

std::expected<WriteOrder, QString> readWriteOrder(const Arguments &arguments)
{
    WriteOrder order;
    order.templateId = arguments.positional;
    if (order.templateId.isEmpty())
        return std::unexpected(CommandLine::tr("Which template? agate write TEMPLATE; agate templates lists them."));
    order.brief.templateId = order.templateId;
    order.brief.tone = arguments.value(u"tone"_s);
    order.brief.audience = arguments.value(u"audience"_s);
    order.brief.language = arguments.value(u"language"_s);
    if (!order.brief.language.isEmpty() && !isKnownLanguage(order.brief.language))
        return std::unexpected(CommandLine::tr("--language takes a tag such as en, fr or pt-BR, not “%1”.").arg(order.brief.language));
    order.json = arguments.has(u"json"_s);
    order.save = !arguments.has(u"no-save"_s);

    if (const auto answers = readAnswers(arguments, order.brief); !answers)
        return std::unexpected(answers.error());
    auto who = readModelOrder(arguments);
    if (!who)
        return std::unexpected(who.error());
    order.who = *std::move(who);
    if (arguments.has(u"seed"_s)) {
        const auto seed = readNumber(arguments, u"seed"_s, 0, std::numeric_limits<quint32>::max());
        if (!seed)
            return std::unexpected(seed.error());
        order.seed = quint32(*seed);
    }
    if (arguments.has(u"max-tokens"_s)) {
        const auto most = readNumber(arguments, u"max-tokens"_s, 1, 1'000'000);
        if (!most)
            return std::unexpected(most.error());
        order.maxTokens = int(*most);
    }
    return order;
}

} // namespace agate

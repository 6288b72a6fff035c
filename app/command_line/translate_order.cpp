// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/translate_order.h"

#include "brief/languages.h"
#include "command_line/commands.h"
#include "command_line/translated.h"

#include <QFileInfo>

#include <limits>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

constexpr int mostInFlight = 32;

std::expected<QString, QString> languageFrom(const Arguments &arguments, const QString &option)
{
    const QString tag = arguments.value(option);
    if (tag.isEmpty())
        return QString();
    if (!isKnownLanguage(tag))
        return std::unexpected(CommandLine::tr("--%1 takes a tag such as en, fr or pt-BR, not “%2”.").arg(option, tag));
    return languageOf(tag).tag;
}

} // namespace

CommandForm translateForm()
{
    return {
        u"translate"_s,
        CommandLine::tr("Translate a text, paragraph by paragraph: the translation goes to stdout, and you can stop and go on"),
        //: a file, or - for standard input
        CommandLine::tr("FILE|-"), CommandLine::tr("The text, in Markdown; - reads standard input. It is never changed"),
        QList<OptionForm>{
            {u"to"_s, CommandLine::tr("xx"), CommandLine::tr("Language of the translation: de, fr, pt-BR …")},
            {u"from"_s, CommandLine::tr("xx"), CommandLine::tr("Language of the text; saying it makes the checks sharper")},
            {u"glossary"_s, CommandLine::tr("FILE"), CommandLine::tr("Terms and their translations, in two columns (CSV or TSV)")},
            {u"address"_s, CommandLine::tr("FORM"), CommandLine::tr("How readers are spoken to: formal (Sie, vous) or informal (du, tu)")},
            {u"output"_s, CommandLine::tr("FILE"), CommandLine::tr("Write the translation into this file when it is done")},
            {u"in-flight"_s, CommandLine::tr("N"), CommandLine::tr("How many paragraphs are asked for at once")},
            {u"seed"_s, CommandLine::tr("N"),
             CommandLine::tr("The same seed, model and text give the same translation where the provider can")},
            {u"fresh"_s, {}, CommandLine::tr("Begin anew: throw away what was translated of this text before")},
            {u"json"_s, {}, CommandLine::tr("No text as it comes, but one JSON object at the end, with each paragraph and its findings")},
            {u"no-save"_s, {}, CommandLine::tr("Do not keep it in the library: it cannot be gone on with")},
        } + modelOptions()
            + commonOptions()};
}

std::expected<TranslateOrder, QString> readTranslateOrder(const Arguments &arguments)
{
    TranslateOrder order;
    order.source = arguments.positional;
    if (order.source.isEmpty())
        return std::unexpected(CommandLine::tr("Which text? agate translate FILE --to xx; - reads standard input."));
    const auto to = languageFrom(arguments, u"to"_s);
    const auto from = languageFrom(arguments, u"from"_s);
    if (!to || !from)
        return std::unexpected(!to ? to.error() : from.error());
    if (to->isEmpty())
        return std::unexpected(CommandLine::tr("Into which language? --to de"));
    if (*to == *from)
        return std::unexpected(CommandLine::tr("--from and --to are the same language."));
    order.task.to = *to;
    order.task.from = *from;
    if (arguments.has(u"address"_s)) {
        const QString form = arguments.value(u"address"_s);
        if (form != "formal"_L1 && form != "informal"_L1)
            return std::unexpected(CommandLine::tr("--address takes formal or informal, not “%1”.").arg(form));
        order.task.address = form == "formal"_L1 ? FormOfAddress::Formal : FormOfAddress::Informal;
    }
    order.output = arguments.value(u"output"_s);
    if (!order.output.isEmpty() && QFileInfo(order.output).exists()
        && QFileInfo(order.output).canonicalFilePath() == QFileInfo(order.source).canonicalFilePath())
        return std::unexpected(CommandLine::tr("--output names the text itself, which is never changed."));
    order.glossaryFile = arguments.value(u"glossary"_s);
    if (arguments.has(u"in-flight"_s)) {
        const auto count = readNumber(arguments, u"in-flight"_s, 1, mostInFlight);
        if (!count)
            return std::unexpected(count.error());
        order.inFlight = int(*count);
    }
    if (arguments.has(u"seed"_s)) {
        const auto seed = readNumber(arguments, u"seed"_s, 0, std::numeric_limits<quint32>::max());
        if (!seed)
            return std::unexpected(seed.error());
        order.seed = quint32(*seed);
    }
    order.json = arguments.has(u"json"_s);
    order.save = !arguments.has(u"no-save"_s);
    order.fresh = arguments.has(u"fresh"_s);
    auto who = readModelOrder(arguments);
    if (!who)
        return std::unexpected(who.error());
    order.who = *std::move(who);
    return order;
}

} // namespace agate

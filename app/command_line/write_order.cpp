// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/write_order.h"

#include "brief/languages.h"
#include "command_line/translated.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

constexpr qint64 mostKeyBytes = 16 * 1024;

template <typename T>
std::expected<T, QString> number(const Arguments &arguments, const QString &option, T least, T most)
{
    bool ok = false;
    const qlonglong value = arguments.value(option).toLongLong(&ok);
    if (!ok || value < qlonglong(least) || value > qlonglong(most))
        return std::unexpected(CommandLine::tr("--%1 takes a whole number from %2 to %3.").arg(option).arg(least).arg(most));
    return T(value);
}

std::expected<Secret, QString> readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(CommandLine::tr("The key file “%1” cannot be read: %2").arg(path, file.errorString()));
    const QByteArray key = file.read(mostKeyBytes + 1).trimmed();
    if (key.isEmpty() || key.size() > mostKeyBytes || key.contains('\n') || key.contains('\0'))
        return std::unexpected(CommandLine::tr("The key file “%1” must hold one line: the key.").arg(path));
    return Secret(key);
}

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

std::expected<void, QString> readModel(const Arguments &arguments, WriteOrder &order)
{
    order.provider = arguments.value(u"provider"_s);
    order.model = arguments.value(u"model"_s);
    if (arguments.has(u"gguf"_s)) {
        order.ggufFile = QFileInfo(arguments.value(u"gguf"_s)).absoluteFilePath();
        for (const QString &other : {u"model"_s, u"base-url"_s}) {
            if (arguments.has(other))
                return std::unexpected(CommandLine::tr("--gguf and --%1 do not go together.").arg(other));
        }
    }
    if (arguments.has(u"base-url"_s)) {
        order.baseUrl = QUrl(arguments.value(u"base-url"_s), QUrl::StrictMode);
        const QString scheme = order.baseUrl.scheme();
        if (!order.baseUrl.isValid() || order.baseUrl.host().isEmpty() || (scheme != "https"_L1 && scheme != "http"_L1)
            || !order.baseUrl.userInfo().isEmpty())
            return std::unexpected(CommandLine::tr("--base-url takes an address such as https://host/v1."));
        if (order.provider.isEmpty())
            order.provider = u"custom"_s;
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
            {u"provider"_s, CommandLine::tr("ID"),
             CommandLine::tr(
                 "Who answers: llama-server (this computer), lm-studio, ollama, openai, openrouter, custom. Naming one that is elsewhere "
                 "means that you agree to send it the text")},
            {u"base-url"_s, CommandLine::tr("URL"), CommandLine::tr("Where it is, up to and including /v1")},
            {u"model"_s, CommandLine::tr("NAME"), CommandLine::tr("Which of its models; on this computer one of: agate models")},
            {u"gguf"_s, CommandLine::tr("FILE"), CommandLine::tr("A model file to run on this computer")},
            {u"key-file"_s, CommandLine::tr("FILE"), CommandLine::tr("Read the provider's key from here instead of AGATE_KEY_<PROVIDER>")},
            {u"seed"_s, CommandLine::tr("N"), CommandLine::tr("The same seed, model and form give the same text where the provider can")},
            {u"max-tokens"_s, CommandLine::tr("N"),
             CommandLine::tr("Stop after so many tokens (a token is about three quarters of a word)")},
            {u"offline"_s, {}, CommandLine::tr("Let nothing leave this computer")},
            {u"json"_s, {}, CommandLine::tr("No text as it comes, but one JSON object at the end")},
            {u"no-save"_s, {}, CommandLine::tr("Do not put it into the library")},
        } + commonOptions()};
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
    order.offline = arguments.has(u"offline"_s);
    order.json = arguments.has(u"json"_s);
    order.save = !arguments.has(u"no-save"_s);

    if (const auto answers = readAnswers(arguments, order.brief); !answers)
        return std::unexpected(answers.error());
    if (const auto model = readModel(arguments, order); !model)
        return std::unexpected(model.error());
    if (arguments.has(u"seed"_s)) {
        const auto seed = number<quint32>(arguments, u"seed"_s, 0, std::numeric_limits<quint32>::max());
        if (!seed)
            return std::unexpected(seed.error());
        order.seed = *seed;
    }
    if (arguments.has(u"max-tokens"_s)) {
        const auto most = number<int>(arguments, u"max-tokens"_s, 1, 1'000'000);
        if (!most)
            return std::unexpected(most.error());
        order.maxTokens = *most;
    }
    if (arguments.has(u"key-file"_s)) {
        auto key = readKey(arguments.value(u"key-file"_s));
        if (!key)
            return std::unexpected(key.error());
        order.key = std::move(*key);
    }
    return order;
}

} // namespace agate

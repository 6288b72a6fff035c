// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/model_order.h"

#include "command_line/translated.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

constexpr qint64 mostKeyBytes = 16 * 1024;

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

} // namespace

QList<OptionForm> modelOptions()
{
    return {
        {u"provider"_s, CommandLine::tr("ID"),
         CommandLine::tr(
             "Who answers: llama-server (this computer), lm-studio, ollama, openai, openrouter, custom. Naming one that is elsewhere "
             "means that you agree to send it the text")},
        {u"base-url"_s, CommandLine::tr("URL"), CommandLine::tr("Where it is, up to and including /v1")},
        {u"model"_s, CommandLine::tr("NAME"), CommandLine::tr("Which of its models; on this computer one of: agate models")},
        {u"gguf"_s, CommandLine::tr("FILE"), CommandLine::tr("A model file to run on this computer")},
        {u"key-file"_s, CommandLine::tr("FILE"), CommandLine::tr("Read the provider's key from here instead of AGATE_KEY_<PROVIDER>")},
        {u"offline"_s, {}, CommandLine::tr("Let nothing leave this computer")},
    };
}

std::expected<qlonglong, QString> readNumber(const Arguments &arguments, const QString &option, qlonglong least, qlonglong most)
{
    bool ok = false;
    const qlonglong value = arguments.value(option).toLongLong(&ok);
    if (!ok || value < least || value > most)
        return std::unexpected(CommandLine::tr("--%1 takes a whole number from %2 to %3.").arg(option).arg(least).arg(most));
    return value;
}

std::expected<ModelOrder, QString> readModelOrder(const Arguments &arguments)
{
    ModelOrder order;
    order.offline = arguments.has(u"offline"_s);
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
    if (arguments.has(u"key-file"_s)) {
        auto key = readKey(arguments.value(u"key-file"_s));
        if (!key)
            return std::unexpected(key.error());
        order.key = std::move(*key);
    }
    return order;
}

} // namespace agate

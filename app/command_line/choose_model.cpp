// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/choose_model.h"

#include "command_line/names.h"
#include "command_line/reading.h"
#include "command_line/translated.h"
#include "desk/describe_model.h"
#include "desk/environment_key.h"
#include "desk/usual_model.h"
#include "wording/wording.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

using Chosen = std::expected<void, NoWriter>;

Chosen wrongUsage(const QString &sentence)
{
    return std::unexpected(NoWriter(sentence));
}

Chosen refused(GenerationError::Kind kind, const QString &detail)
{
    return std::unexpected(NoWriter(GenerationError{.kind = kind, .detail = detail, .status = 0, .retryAfter = {}}));
}

Chosen take(Desk &desk, const ModelChoice &choice)
{
    return desk.chooseModel(choice, false).transform_error([](const GenerationError &error) { return NoWriter(error); });
}

QString idsOf(const ProviderShelf &shelf)
{
    QStringList ids;
    for (const Provider &provider : shelf.providers())
        ids.append(provider.id);
    return ids.join(", "_L1);
}

// A name as `agate models` lists it, or a file.
Chosen takeFromThisComputer(Desk &desk, const QString &name)
{
    const FoundModels found = desk.findModelsNow();
    for (const FoundModel &model : found.models) {
        const QFileInfo file(model.path);
        const auto offered = offeredAt(model.path, desk.places().models);
        if (model.name.compare(name, Qt::CaseInsensitive) == 0 || file.completeBaseName() == name || file.fileName() == name
            || (offered && offered->id == name))
            return take(desk, {ownEngine(), model.path});
    }
    if (QFileInfo(name).isFile())
        return take(desk, {ownEngine(), QFileInfo(name).absoluteFilePath()});
    return refused(GenerationError::Kind::NoModel,
                   CommandLine::tr("No model called “%1” is on this computer; agate models lists them.").arg(name));
}

Chosen takeFrom(Desk &desk, const Provider &provider, const QString &model)
{
    if (provider.baseUrl.isEmpty())
        return wrongUsage(CommandLine::tr("Where is the provider “%1”? --base-url https://host/v1").arg(provider.id));
    if (!provider.local && desk.isOffline())
        return refused(GenerationError::Kind::Offline, provider.baseUrl.host());
    if (provider.needsKey && desk.keys().findNow(provider.id).isEmpty())
        return refused(GenerationError::Kind::Auth,
                       //: %1: the name of an environment variable
                       CommandLine::tr("There is no key: set %1, or name a file with --key-file.").arg(environmentKeyName(provider.id)));
    return take(desk, {provider.id, model});
}

Chosen takeNamed(Desk &desk, const ModelOrder &order)
{
    if (!order.baseUrl.isEmpty())
        desk.setAddress(order.provider, order.baseUrl);
    if (!order.key.isEmpty())
        desk.keys().setForSession(order.provider, order.key);
    const auto provider = desk.provider(order.provider);
    if (!provider)
        return wrongUsage(CommandLine::tr("There is no provider “%1”. There are: %2").arg(order.provider, idsOf(desk.providers())));
    const auto &remembered = desk.settings().model;
    const bool same = remembered && remembered->provider == provider->id;
    if (!provider->managed)
        return takeFrom(desk, *provider, order.model.isEmpty() && same ? remembered->model : order.model);
    if (!order.baseUrl.isEmpty())
        return wrongUsage(CommandLine::tr("Agate itself starts the provider “%1”: it takes no --base-url.").arg(provider->id));
    if (!order.model.isEmpty())
        return takeFromThisComputer(desk, order.model);
    if (same)
        return take(desk, *remembered);
    desk.findModelsNow();
    return desk.hasModel() ? Chosen() : refused(GenerationError::Kind::NoModel, {});
}

Chosen takeRemembered(Desk &desk, const ModelChoice &remembered, const ModelOrder &order)
{
    const auto provider = desk.provider(remembered.provider);
    if (!provider)
        return refused(GenerationError::Kind::NoModel, "no provider "_L1 + remembered.provider);
    if (provider->managed)
        return take(desk, remembered);
    if (!provider->local && !desk.consentedTo(provider->baseUrl.host()))
        return wrongUsage(CommandLine::tr("The text would leave this computer for %1. To agree: --provider %2")
                              .arg(provider->baseUrl.host(), provider->id));
    if (!order.key.isEmpty())
        desk.keys().setForSession(provider->id, order.key);
    return takeFrom(desk, *provider, order.model.isEmpty() ? remembered.model : order.model);
}

} // namespace

Chosen chooseModel(Desk &desk, const ModelOrder &order)
{
    if (!order.ggufFile.isEmpty()) {
        if (!order.provider.isEmpty() && order.provider != ownEngine())
            return wrongUsage(CommandLine::tr("--gguf runs on this computer: it does not go with --provider %1.").arg(order.provider));
        return take(desk, {ownEngine(), order.ggufFile});
    }
    if (!order.provider.isEmpty())
        return takeNamed(desk, order);
    const auto remembered = desk.settings().model;
    if (remembered && (order.model.isEmpty() || remembered->provider != ownEngine()))
        return takeRemembered(desk, *remembered, order);
    if (!order.model.isEmpty())
        return takeFromThisComputer(desk, order.model);
    desk.findModelsNow();
    return desk.hasModel() ? Chosen() : refused(GenerationError::Kind::NoModel, {});
}

ExitCode complainOf(Console &console, const NoWriter &why, const QString &host)
{
    if (const auto *usage = std::get_if<QString>(&why)) {
        console.say(*usage);
        return ExitCode::WrongUsage;
    }
    const auto &error = std::get<GenerationError>(why);
    complain(console, wordsFor(error, host), nameOf(error.kind) + (error.detail.isEmpty() ? QString() : ": "_L1 + error.detail));
    if (error.kind != GenerationError::Kind::NoModel)
        return ExitCode::ModelFailed;
    console.say(CommandLine::tr("The starter model: agate models download stories15M"));
    return ExitCode::NoModel;
}

} // namespace agate

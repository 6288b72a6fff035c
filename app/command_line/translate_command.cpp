// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/choose_model.h"
#include "command_line/commands.h"
#include "command_line/reading.h"
#include "command_line/translate_run.h"
#include "command_line/translated.h"
#include "wording/wording.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

QString whyUnreadable(const QString &path, const TextFileError &error)
{
    using Kind = TextFileError::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        return CommandLine::tr("There is no file “%1”.").arg(path);
    case Kind::NotText:
        return CommandLine::tr("“%1” is no text.").arg(path);
    case Kind::TooLarge:
        return CommandLine::tr("“%1” is too large.").arg(path);
    case Kind::NotAllowed:
    case Kind::Other:
        return CommandLine::tr("“%1” cannot be read: %2").arg(path, error.detail);
    }
    Q_UNREACHABLE_RETURN({});
}

std::expected<TextFile, TextFileError> readSource(const QString &path)
{
    if (path != "-"_L1)
        return readTextFile(path);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return std::unexpected(TextFileError{TextFileError::Kind::Other, input.errorString()});
    const QByteArray bytes = input.read(greatestTextFile + 1);
    if (bytes.size() > greatestTextFile)
        return std::unexpected(TextFileError{TextFileError::Kind::TooLarge, {}});
    return decodeText(bytes);
}

} // namespace

ExitCode runTranslate(const Arguments &arguments, Console &console)
{
    auto order = readTranslateOrder(arguments);
    if (!order) {
        console.say(order.error());
        return ExitCode::WrongUsage;
    }
    if (!order->glossaryFile.isEmpty()) {
        const auto file = readTextFile(order->glossaryFile);
        if (!file) {
            console.say(whyUnreadable(order->glossaryFile, file.error()));
            return ExitCode::Failed;
        }
        const auto glossary = readGlossary(file->text);
        if (!glossary) {
            complain(console, wordsFor(glossary.error(), order->glossaryFile));
            return ExitCode::WrongUsage;
        }
        order->task.glossary = *glossary;
    }
    const auto source = readSource(order->source);
    if (!source) {
        console.say(whyUnreadable(order->source, source.error()));
        return ExitCode::Failed;
    }
    if (source->unreadable > 0)
        console.say(
            CommandLine::tr("“%1” has %n place(s) that cannot be read as text.", nullptr, int(source->unreadable)).arg(order->source));
    Desk desk(placesFrom(arguments));
    if (!desk.brokenSettingsKeptAt().isEmpty())
        console.say(CommandLine::tr("The settings could not be understood; they are kept in %1.").arg(desk.brokenSettingsKeptAt()));
    if (order->who.offline)
        desk.stayOffline();
    if (const auto chosen = chooseModel(desk, order->who); !chosen)
        return complainOf(console, chosen.error(), desk.modelInUse().leavesFor);
    return TranslateRun(desk, *order, *source).run();
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/brief_check.h"
#include "brief/template_shelf.h"
#include "command_line/choose_model.h"
#include "command_line/commands.h"
#include "command_line/translated.h"
#include "command_line/write_order.h"
#include "command_line/write_run.h"
#include "desk/desk.h"
#include "wording/wording.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

QString idsOf(const QList<Template> &forms)
{
    QStringList ids;
    for (const Template &form : forms)
        ids.append(form.id);
    return ids.join(", "_L1);
}

std::expected<Template, QString> findTemplate(const TemplateShelf &shelf, const QString &id)
{
    if (const Template *form = shelf.find(id))
        return *form;
    for (const TemplateError &error : shelf.errors()) {
        if (QFileInfo(error.file).completeBaseName() == id)
            return std::unexpected(wordsFor(error).happened);
    }
    return std::unexpected(CommandLine::tr("There is no template called “%1”. There are: %2").arg(id, idsOf(shelf.templates())));
}

QString keysOf(const Template &form)
{
    QStringList keys;
    for (const Field &field : form.fields)
        keys.append(field.key);
    return keys.join(", "_L1);
}

const Field *fieldOf(const Template &form, const QString &key)
{
    const auto found = std::ranges::find(form.fields, key, &Field::key);
    return found == form.fields.end() ? nullptr : &*found;
}

// On the command line a field is known by its key, so that stands in every sentence.
QString sentence(const BriefFault &fault, const Template &form)
{
    const Field *field = fieldOf(form, fault.key);
    switch (fault.kind) {
    case BriefFault::Kind::MissingField:
        return CommandLine::tr("“%1” is needed (%2): --set %1=…").arg(fault.key, field ? field->label : QString());
    case BriefFault::Kind::FieldTooLong:
        return CommandLine::tr("“%1” is too long: %2 characters, and at most %3 fit.").arg(fault.key).arg(fault.length).arg(fault.limit);
    case BriefFault::Kind::NotAChoice:
        return CommandLine::tr("“%1” takes one of: %2").arg(fault.key, field ? field->choices.join(", "_L1) : QString());
    case BriefFault::Kind::NotANumber:
        return CommandLine::tr("“%1” takes a number.").arg(fault.key);
    case BriefFault::Kind::UnknownField:
        return CommandLine::tr("The template “%1” has no field “%2”. It has: %3").arg(form.id, fault.key, keysOf(form));
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

ExitCode runWrite(const Arguments &arguments, Console &console)
{
    const auto order = readWriteOrder(arguments);
    if (!order) {
        console.say(order.error());
        return ExitCode::WrongUsage;
    }
    Desk desk(placesFrom(arguments));
    if (!desk.brokenSettingsKeptAt().isEmpty())
        console.say(CommandLine::tr("The settings could not be understood; they are kept in %1.").arg(desk.brokenSettingsKeptAt()));
    if (order->who.offline)
        desk.stayOffline();

    const auto form = findTemplate(desk.templates(), order->templateId);
    if (!form) {
        console.say(form.error());
        return ExitCode::WrongUsage;
    }
    const QList<BriefFault> faults = checkBrief(*form, order->brief);
    for (const BriefFault &fault : faults)
        console.say(sentence(fault, *form));
    if (!faults.isEmpty())
        return ExitCode::WrongUsage;

    if (const auto chosen = chooseModel(desk, order->who); !chosen)
        return complainOf(console, chosen.error(), desk.modelInUse().leavesFor);
    return WriteRun(desk, *order, *form).run();
}

} // namespace agate

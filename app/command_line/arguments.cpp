// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/arguments.h"
#include "command_line/translated.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

const OptionForm *find(const CommandForm &form, QStringView name)
{
    const auto found = std::ranges::find(form.options, name, &OptionForm::name);
    return found == form.options.end() ? nullptr : &*found;
}

QString leftColumn(const OptionForm &option)
{
    return "  --"_L1 + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
}

} // namespace

QString describeOptions(const QList<OptionForm> &options)
{
    qsizetype width = 0;
    for (const OptionForm &option : options)
        width = std::max(width, leftColumn(option).size());
    QString text;
    for (const OptionForm &option : options)
        text += leftColumn(option).leftJustified(width + 2) + option.help + u'\n';
    return text;
}

QString CommandForm::help() const
{
    const QString call = "agate "_L1 + name + (positional.isEmpty() ? QString() : u' ' + positional);
    QString text = CommandLine::tr("Usage: %1 [OPTIONS]").arg(call) + u'\n' + summary + u'\n';
    if (!positionalHelp.isEmpty())
        text += "\n  "_L1 + positional + "  "_L1 + positionalHelp + u'\n';
    return text + u'\n' + describeOptions(options);
}

std::expected<Arguments, QString> readArguments(const CommandForm &form, const QStringList &arguments)
{
    Arguments read;
    bool onlyWords = false;
    bool havePositional = false;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &word = arguments.at(at);
        if (!onlyWords && word == "--"_L1) {
            onlyWords = true;
        } else if (!onlyWords && word == "-h"_L1) {
            read.options.insert(u"help"_s, {});
        } else if (!onlyWords && word.startsWith(u'-') && word.size() > 1) {
            const qsizetype equals = word.indexOf(u'=');
            const QString name = word.first(equals < 0 ? word.size() : equals);
            const OptionForm *option = name.startsWith("--"_L1) ? find(form, QStringView(name).sliced(2)) : nullptr;
            if (!option)
                return std::unexpected(CommandLine::tr("agate %1 has no option %2.").arg(form.name, name));
            if (option->value.isEmpty()) {
                if (equals >= 0)
                    return std::unexpected(CommandLine::tr("%1 takes no value.").arg(name));
                read.options.insert(option->name, {});
                continue;
            }
            if (equals < 0 && at + 1 == arguments.size())
                return std::unexpected(CommandLine::tr("%1 needs a value: %1 %2.").arg(name, option->value));
            if (read.has(option->name) && !option->repeatable)
                return std::unexpected(CommandLine::tr("%1 is given twice.").arg(name));
            read.options[option->name].append(equals >= 0 ? word.sliced(equals + 1) : arguments.at(++at));
        } else if (form.positional.isEmpty() || havePositional) {
            return std::unexpected(CommandLine::tr("agate %1 does not know what to do with “%2”.").arg(form.name, word));
        } else {
            havePositional = true;
            read.positional = word;
        }
    }
    return read;
}

QList<OptionForm> commonOptions()
{
    return {{u"library"_s, CommandLine::tr("FILE"), CommandLine::tr("Use this library instead of your own")},
            {u"profile"_s, CommandLine::tr("DIR"),
             CommandLine::tr("Keep settings, library, templates and models in this folder: touches nothing of yours")},
            {u"help"_s, {}, CommandLine::tr("Show this page")}};
}

} // namespace agate

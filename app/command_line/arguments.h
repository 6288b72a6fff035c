// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <expected>

namespace agate
{

/// One --option of a subcommand.
struct OptionForm {
    QString name;
    /// What stands for its value in the help; empty: it takes none.
    QString value;
    QString help;
    bool repeatable = false;
};

/// What a subcommand takes.
struct CommandForm {
    /// "write", "models download".
    QString name;
    QString summary;
    /// "TEMPLATE"; empty: none.
    QString positional;
    QString positionalHelp;
    QList<OptionForm> options;

    /// The page that --help shows.
    QString help() const;
};

/// Arguments, understood.
struct Arguments {
    QString positional;
    QMap<QString, QStringList> options;

    bool has(const QString &option) const { return options.contains(option); }

    QString value(const QString &option) const { return options.value(option).value(0); }

    QStringList values(const QString &option) const { return options.value(option); }
};

/// Takes `--name value`, `--name=value` and `--`. The error is a sentence for the user.
std::expected<Arguments, QString> readArguments(const CommandForm &form, const QStringList &arguments);

/// The options that every subcommand takes: --library, --profile, --help.
QList<OptionForm> commonOptions();

/// A table of options in two columns, as used by the help pages.
QString describeOptions(const QList<OptionForm> &options);

} // namespace agate

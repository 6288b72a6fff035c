// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line/arguments.h"
#include "provider/secret.h"

#include <QUrl>

namespace agate
{

/// Who was asked for, with the options that all subcommands have in common that ask a model; as given, empty when not.
struct ModelOrder {
    QString provider;
    QString model;
    QString ggufFile;
    QUrl baseUrl;
    Secret key;
    bool offline = false;
};

/// --provider, --base-url, --model, --gguf, --key-file, --offline.
QList<OptionForm> modelOptions();

/// The error is a sentence for the user.
std::expected<ModelOrder, QString> readModelOrder(const Arguments &arguments);

/// A whole number given with an option; the error is a sentence for the user.
std::expected<qlonglong, QString> readNumber(const Arguments &arguments, const QString &option, qlonglong least, qlonglong most);

} // namespace agate

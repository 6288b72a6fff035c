// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line/model_order.h"
#include "translate/translation_task.h"

#include <expected>
#include <optional>

namespace agate
{

/// What `agate translate` was asked for; files are not read yet.
struct TranslateOrder {
    /// "-": standard input.
    QString source;
    /// Empty: standard output.
    QString output;
    QString glossaryFile;
    /// Without its glossary.
    TranslationTask task;
    ModelOrder who;
    /// 0: not given.
    int inFlight = 0;
    std::optional<quint32> seed;
    bool json = false;
    bool save = true;
    bool fresh = false;
};

/// The error is a sentence for the user.
std::expected<TranslateOrder, QString> readTranslateOrder(const Arguments &arguments);

} // namespace agate

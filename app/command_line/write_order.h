// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/brief.h"
#include "brief/template.h"
#include "command_line/commands.h"
#include "command_line/model_order.h"

#include <expected>
#include <optional>

namespace agate
{

/// What `agate write` was asked for, understood but not yet checked against template and models.
struct WriteOrder {
    QString templateId;
    Brief brief;
    ModelOrder who;
    std::optional<quint32> seed;
    /// Tokens; 0: not given.
    int maxTokens = 0;
    bool json = false;
    bool save = true;
};

/// The error is a sentence for the user.
std::expected<WriteOrder, QString> readWriteOrder(const Arguments &arguments);

} // namespace agate

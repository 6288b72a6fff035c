// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_error.h"

#include <QString>

#include <functional>

namespace agate
{

class Notices;

/// Where the button of a notice about a failed generation leads.
struct FailureDoors {
    std::function<void()> key;
    std::function<void()> model;
    std::function<void()> online;
    std::function<void()> again;
};

/// Tells why a model did not answer, or not to the end, with the one button that mends it. `host`: where the model is, empty for
/// this computer.
void tellFailure(Notices &notices, const QString &id, const GenerationError &error, const QString &host, bool textCame,
                 const FailureDoors &doors);

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

namespace agate
{

/// What problems and choices are called in a writer's words: one context for its translators.
struct Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace agate

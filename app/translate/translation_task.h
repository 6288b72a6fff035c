// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "translate/glossary.h"

#include <QString>

namespace agate
{

/// How readers are spoken to: du or Sie, tu or vous.
enum class FormOfAddress : quint8 {
    /// As the source does, and all through in the same way.
    AsItIs,
    Informal,
    Formal,
};

/// What holds for all of a translation.
struct TranslationTask {
    /// BCP 47 tags; an empty `from` leaves it to the model to see what it is.
    QString from;
    QString to;
    FormOfAddress address = FormOfAddress::AsItIs;
    Glossary glossary;

    bool operator==(const TranslationTask &) const = default;
};

} // namespace agate

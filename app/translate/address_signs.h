// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QList>
#include <QStringView>

namespace agate
{

/// Words of a text that say how its reader is spoken to.
struct AddressSigns {
    QList<TextSpan> informal;
    QList<TextSpan> formal;

    bool operator==(const AddressSigns &) const = default;
};

/// Only words that can mean nothing else: "Sie" at the beginning of a German sentence may be "they" and is left out. Empty for
/// languages that make no difference, or make it in ways that single words do not show.
AddressSigns addressSigns(QStringView text, const QString &language);

} // namespace agate

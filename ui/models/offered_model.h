// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_request.h"

#include <QString>
#include <QUrl>

namespace agate
{

/// A model that a writer may choose: found on this computer, or served by something that runs here.
struct OfferedModel {
    ModelChoice choice;
    QString name;
    /// What tells it from others, as shown: size, quantisation, context, place.
    QString detail;
    /// Cannot be used as it is, and why, as a sentence; empty: it can.
    QString trouble;
    /// Where it is reached, when its provider has no address of its own ("custom").
    QUrl baseUrl;

    bool operator==(const OfferedModel &) const = default;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace agate::tests
{

struct RandomGguf {
    quint32 contextTokens = 8192;
    quint32 seed = 1;
    /// With one it counts as a model that follows instructions; what it says is noise either way.
    bool chatTemplate = false;
    QByteArray name = "random";
};

/// A tiny llama of random weights that llama-server loads within milliseconds and that generates (nonsense) for as long as
/// it is let: for everything that needs a real model and no meaning.
QByteArray randomGguf(const RandomGguf &wanted = {});

/// The same as a file in `folder`; its path.
QString writeRandomGguf(const QString &folder, const RandomGguf &wanted = {});

} // namespace agate::tests

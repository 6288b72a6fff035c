// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace agate
{

/// What a model is shown. Models that follow instructions are shown `system` and `turns`;
/// models that only continue a text are shown `opening`; a text with a hole in it is a `gap`.
struct Prompt {
    struct Turn {
        enum class Speaker : quint8 { Writer, Model };
        Speaker speaker = Speaker::Writer;
        QString text;

        bool operator==(const Turn &) const = default;
    };

    struct Gap {
        QString before;
        QString after;

        bool operator==(const Gap &) const = default;
    };

    QString system;
    QList<Turn> turns;
    QString opening;
    std::optional<Gap> gap;

    bool operator==(const Prompt &) const = default;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace agate
{

// The one call into the module libagate_template_engine, which alone is linked with KTextTemplate: that library brings QtQml
// along, and both cost a start 4-7 ms of CPU and 3 MiB that a writer who only opens a draft need not pay (Qt 6.8.2, KF 6.13).

struct RenderJob {
    QString text;
    QMap<QString, QString> values;
};

struct RenderResult {
    QString text;
    /// Empty: it worked.
    QString error;
};

using RenderFunction = void (*)(const RenderJob &job, RenderResult &result);

inline constexpr const char *renderSymbol = "agate_render";

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPageLayout>
#include <QString>

#include <functional>

class QPagedPaintDevice;
class QWidget;

namespace agate
{

// The one call into the module libagate_print_dialogs, which alone is linked with Qt's print support.

struct PrintJob {
    QWidget *parent = nullptr;
    QString title;
    QPageLayout page;
    /// Look at the pages first.
    bool preview = false;
    /// Prints pages `from` to `to` (0 and 0: all) and says how many those were.
    std::function<int(QPagedPaintDevice &device, int from, int to)> paint;
    /// The printer or the file took nothing.
    bool failed = false;
};

using PrintFunction = void (*)(PrintJob &job);

inline constexpr const char *printSymbol = "agate_print";

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace agate
{

/// A child that never outlives the thread that starts it, is the first to go when memory runs out (so that the editor
/// stays), leaves no core file, inherits no files, and is not reached by a Ctrl-C meant for its parent. To be called before
/// start(), from the thread that will call it.
void teachManners(QProcess &child);

/// Signals the child and whatever it has started (a script around the real program).
void signalChild(qint64 processId, int signal);

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

namespace agate
{

using Politeness = QAccessible::AnnouncementPoliteness;

/// Says `words`, which are a sentence in the writer's language, to who reads by ear: polite in the next pause, assertive at once.
/// Where nobody listens, nothing happens. Also said when `from` is not to be seen.
void announce(QWidget &from, const QString &words, Politeness politeness = Politeness::Polite);

} // namespace agate

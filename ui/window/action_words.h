// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;

namespace agate
{

/// An action's text without the mark of its mnemonic and without "…".
QString plainWords(QString text);

/// Gives an action its words in the window's language and remembers the English ones. `source`: marked with
/// QT_TRANSLATE_NOOP("WindowActions", …) where it is given.
void setWords(QAction &action, const char *source);

/// What an action is called in English, whatever language the window speaks: from setWords(), else made of its name.
QString englishWords(const QAction &action);

} // namespace agate

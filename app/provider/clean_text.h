// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/secret.h"

#include <QString>
#include <QStringList>

namespace agate
{

/// Makes text that a model sent fit for a draft and a terminal: control characters other than newline and tab are dropped
/// (so CRLF becomes LF), half surrogate pairs become U+FFFD. Text comes in pieces; a pair cut in two by a piece's end is joined.
class TextCleaner
{
public:
    QString clean(const QString &piece);
    /// What was held back at the end of the last piece: U+FFFD or nothing.
    QString rest();

private:
    char16_t m_high = 0;
};

/// One line of at most 300 characters for an error's detail: no control characters, no key (the given one, or what looks like
/// one), and no passage of `privateTexts` (what was asked of the model: servers like to quote it back).
QString cleanDetail(const QString &detail, const Secret &key = {}, const QStringList &privateTexts = {});

} // namespace agate

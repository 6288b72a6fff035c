// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace agate::bench
{

/// Prose of about `bytes` bytes: paragraphs of 128 characters with a heading every 40, as the figures of other editors were taken.
QString prose(qsizetype bytes);

/// What stands beside the draft: the templates, or all that follows typing (outline and preview).
enum class Looks : quint8 { Usual, Furnished };

/// Makes `folder` a profile whose last open draft is `text`, with `server` as the custom provider (none when empty), past its first start.
/// False, with a line on stderr, when that failed.
bool prepareProfile(const QString &folder, const QString &text, Looks looks, const QUrl &server = {});

} // namespace agate::bench

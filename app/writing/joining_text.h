// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// Makes what a model writes behind a text fit to it, as it comes: without the end of that text, which many models say again
/// first, and with a space between where words would run together.
class JoiningText
{
public:
    /// Behind nothing: all comes through as it is.
    JoiningText() = default;
    explicit JoiningText(const QString &before);

    /// What becomes visible now; held back while it may be a repetition.
    QString take(const QString &arrived);
    /// No more comes.
    QString finish();

private:
    QString join();

    QString m_before;
    QString m_held;
    bool m_isJoined = true;
};

} // namespace agate

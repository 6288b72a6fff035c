// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace agate
{

/// stdout for texts and JSON, stderr for everything else. Nothing is held back: each call is written when it returns.
class Console
{
public:
    /// A descriptor that turns readable when the program is to end: a reader of stdout that does not read cannot hold it then. -1: none.
    explicit Console(int endDescriptor = -1) : m_end(endDescriptor) { }

    /// To stdout, in UTF-8. False once the reader has gone (then and ever after nothing is written).
    bool write(const QString &text);
    bool write(const QByteArray &bytes);

    bool readerHasGone() const { return m_gone; }

    /// A line to stderr.
    void say(const QString &line);

    /// True when a person sees stderr: only then is progress worth a line that is written over.
    bool isWatched() const;
    /// A passing line, written over by the next; nothing unless isWatched().
    void showProgress(const QString &line);

private:
    void clearProgress();

    int m_end = -1;
    bool m_gone = false;
    bool m_progressShown = false;
};

} // namespace agate

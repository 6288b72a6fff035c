// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace agate
{

/// The last 256 KiB of a child's output, whole lines when it can be helped.
class LogRing
{
public:
    static constexpr qsizetype limit = 256 * 1024;

    void append(QByteArray bytes)
    {
        if (bytes.size() > limit)
            bytes = bytes.last(limit);
        m_bytes += bytes;
        // Cut rarely: moving 256 KiB for each line would cost more than the log is worth.
        if (m_bytes.size() > 2 * limit)
            m_bytes = m_bytes.last(limit);
    }

    void clear() { m_bytes.clear(); }

    QByteArray bytes() const
    {
        if (m_bytes.size() <= limit)
            return m_bytes;
        const QByteArray last = m_bytes.last(limit);
        return last.sliced(last.indexOf('\n') + 1);
    }

    QList<QByteArray> lines() const { return bytes().split('\n'); }

private:
    QByteArray m_bytes;
};

} // namespace agate

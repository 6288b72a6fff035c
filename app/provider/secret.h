// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>

namespace agate
{

/// A key. Its own type, so that it cannot be printed, compared or turned into a string by accident; wiped when it goes.
class Secret
{
public:
    Secret() = default;

    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) { m_bytes.detach(); }

    ~Secret() { wipe(); }

    Secret(const Secret &other) : m_bytes(other.m_bytes.constData(), other.m_bytes.size()) { }

    Secret(Secret &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) { }

    Secret &operator=(Secret other) noexcept
    {
        m_bytes.swap(other.m_bytes);
        return *this;
    }

    bool isEmpty() const { return m_bytes.isEmpty(); }

    /// The one way out: for building a request's header.
    const QByteArray &reveal() const { return m_bytes; }

private:
    void wipe() noexcept
    {
        if (!m_bytes.isEmpty() && m_bytes.isDetached()) {
            volatile char *byte = m_bytes.data();
            for (qsizetype i = 0; i < m_bytes.size(); ++i)
                byte[i] = 0;
        }
    }

    QByteArray m_bytes;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <atomic>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace agate::bench
{

/// Nanoseconds of CLOCK_MONOTONIC.
std::int64_t monotonicNow();

/// A chat-completions server on loopback with a thread of its own, whose answer is the words "w0 w1 w2 …" at a set pace.
/// It remembers when each word was handed to the socket.
class PacedServer
{
public:
    PacedServer();
    ~PacedServer();

    QUrl baseUrl() const;
    /// For the next answer: that many words, so many at a time, every so many microseconds.
    void pace(int words, int atOnce, int everyMicroseconds);
    /// When word `index` was written, 0 when it was not yet.
    std::int64_t writtenAt(int index) const;
    int written() const;

private:
    void serve();
    void answer(int connection);

    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_ending = false;
    std::atomic<int> m_words = 0;
    std::atomic<int> m_atOnce = 1;
    std::atomic<int> m_every = 1000;
    mutable std::mutex m_mutex;
    std::vector<std::int64_t> m_times;
    std::thread m_thread;
};

} // namespace agate::bench

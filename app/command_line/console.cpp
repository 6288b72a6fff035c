// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/console.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace agate
{

namespace
{

enum class Written : quint8 { All, ReaderGone };

// Pieces of at most PIPE_BUF bytes: once poll() says so, one of them never blocks.
constexpr qsizetype mostAtOnce = 4096;

Written writeAll(int descriptor, int end, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        std::array<pollfd, 2> waiting = {pollfd{descriptor, POLLOUT, 0}, pollfd{end, POLLIN, 0}};
        if (::poll(waiting.data(), end < 0 ? 1 : 2, -1) < 0) {
            if (errno == EINTR)
                continue;
            return Written::ReaderGone;
        }
        if (!(waiting[0].revents & (POLLOUT | POLLERR | POLLHUP | POLLNVAL))) {
            if (waiting[1].revents)
                return Written::ReaderGone;
            continue;
        }
        const ssize_t count = ::write(descriptor, bytes.data(), size_t(std::min(bytes.size(), mostAtOnce)));
        if (count >= 0)
            bytes = bytes.sliced(count);
        else if (errno != EINTR && errno != EAGAIN)
            return Written::ReaderGone;
    }
    return Written::All;
}

} // namespace

bool Console::write(const QString &text)
{
    return write(text.toUtf8());
}

bool Console::write(const QByteArray &bytes)
{
    clearProgress();
    if (!m_gone && writeAll(STDOUT_FILENO, m_end, bytes) == Written::ReaderGone)
        m_gone = true;
    return !m_gone;
}

void Console::say(const QString &line)
{
    clearProgress();
    (void)writeAll(STDERR_FILENO, -1, QByteArray(line.toUtf8() + '\n'));
}

bool Console::isWatched() const
{
    return ::isatty(STDERR_FILENO) == 1;
}

void Console::showProgress(const QString &line)
{
    if (!isWatched())
        return;
    clearProgress();
    (void)writeAll(STDERR_FILENO, -1, line.toUtf8());
    m_progressShown = true;
}

void Console::clearProgress()
{
    if (!std::exchange(m_progressShown, false))
        return;
    // Back to the line's start, and clear it.
    (void)writeAll(STDERR_FILENO, -1, "\r\x1b[K");
}

} // namespace agate

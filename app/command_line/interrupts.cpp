// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/interrupts.h"

#include <array>
#include <atomic>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace agate
{

namespace
{

constexpr std::array signalNumbers = {SIGINT, SIGTERM, SIGHUP};

std::atomic<int> writeEnd = -1;
std::atomic<int> count = 0;

// Async-signal-safe things only.
extern "C" void interrupted(int number)
{
    if (count.fetch_add(1) > 0) {
        std::signal(number, SIG_DFL);
        std::raise(number);
        return;
    }
    const int saved = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(writeEnd.load(), &byte, 1);
    errno = saved;
}

} // namespace

Interrupts::Interrupts(QObject *parent) : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    count = 0;
    writeEnd = m_pipe[1];
    struct sigaction action = {};
    action.sa_handler = &interrupted;
    sigemptyset(&action.sa_mask);
    for (const int number : signalNumbers)
        ::sigaction(number, &action, nullptr);
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        emit asked();
    });
}

Interrupts::~Interrupts()
{
    for (const int number : signalNumbers)
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    writeEnd = -1;
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

bool Interrupts::hasCome() const
{
    return count > 0;
}

} // namespace agate

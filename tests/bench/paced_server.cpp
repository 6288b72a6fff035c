// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/paced_server.h"

#include <arpa/inet.h>
#include <ctime>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

namespace agate::bench
{

std::int64_t monotonicNow()
{
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

PacedServer::PacedServer()
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *const plain = reinterpret_cast<sockaddr *>(&address);
    if (bind(m_listener, plain, length) != 0 || listen(m_listener, 8) != 0 || getsockname(m_listener, plain, &length) != 0)
        qFatal("bench: no loopback server");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

PacedServer::~PacedServer()
{
    m_ending = true;
    m_thread.join();
    close(m_listener);
}

QUrl PacedServer::baseUrl() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(m_port));
}

void PacedServer::pace(int words, int atOnce, int everyMicroseconds)
{
    const std::lock_guard lock(m_mutex);
    m_words = words;
    m_atOnce = atOnce;
    m_every = everyMicroseconds;
    m_times.clear();
    m_times.reserve(size_t(words));
}

std::int64_t PacedServer::writtenAt(int index) const
{
    const std::lock_guard lock(m_mutex);
    return index >= 0 && size_t(index) < m_times.size() ? m_times[size_t(index)] : 0;
}

int PacedServer::written() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_times.size());
}

void PacedServer::serve()
{
    while (!m_ending) {
        pollfd waiting = {m_listener, POLLIN, 0};
        if (poll(&waiting, 1, 50) <= 0)
            continue;
        const int connection = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0)
            continue;
        answer(connection);
        close(connection);
    }
}

void PacedServer::answer(int connection)
{
    const int on = 1;
    setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // The request is small; it is complete when its head and as many bytes as it announces have come.
    std::string request;
    char buffer[16384];
    for (;;) {
        const ssize_t got = read(connection, buffer, sizeof buffer);
        if (got <= 0)
            return;
        request.append(buffer, size_t(got));
        const size_t head = request.find("\r\n\r\n");
        if (head == std::string::npos)
            continue;
        const size_t announced = request.find("ontent-Length: ");
        const size_t announcedLower = request.find("ontent-length: ");
        const size_t at = std::min(announced, announcedLower);
        const size_t body = at < head ? std::stoul(request.substr(at + 15)) : 0;
        if (request.size() >= head + 4 + body)
            break;
    }
    auto send = [connection](const std::string &bytes) {
        return ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL) == ssize_t(bytes.size());
    };
    if (!send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"))
        return;
    const int words = m_words;
    auto due = monotonicNow();
    for (int word = 0; word < words && !m_ending;) {
        std::string events;
        const int from = word;
        for (int i = 0; i < m_atOnce && word < words; ++i, ++word) {
            // Paragraphs of about the size that prose has.
            const char *const end = word % 96 == 95 ? R"(.\n\n)" : " ";
            events += R"(data: {"choices":[{"index":0,"delta":{"content":"w)" + std::to_string(word) + end
                + R"("},"finish_reason":null}]})"
                  "\n\n";
        }
        {
            const std::lock_guard lock(m_mutex);
            const auto now = monotonicNow();
            for (int i = from; i < word; ++i)
                m_times.push_back(now);
        }
        if (!send(events))
            return;
        due += std::int64_t(m_every) * 1000;
        const timespec until = {time_t(due / 1'000'000'000), long(due % 1'000'000'000)};
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr);
    }
    send("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
}

} // namespace agate::bench

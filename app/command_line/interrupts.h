// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace agate
{

/// Ctrl+C, SIGTERM and SIGHUP as a signal in the event loop, while it lives; at most one such object at a time.
/// The second of them ends the program at once, as if nobody had listened.
class Interrupts : public QObject
{
    Q_OBJECT
public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

    /// Turns readable with the first interrupt and stays so. -1 when the system has no more descriptors.
    int descriptor() const { return m_pipe[0]; }

    /// Also when the event loop has not told yet.
    bool hasCome() const;

signals:
    void asked();

private:
    int m_pipe[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace agate

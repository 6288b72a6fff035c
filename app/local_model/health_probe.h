// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/endpoint.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QIODevice;

namespace agate
{

/// Asks a server that is just starting for its health, one question at a time. By hand and not by QNetworkAccessManager: that
/// one gives a host six connections, and one that a Unix socket refused is never used again (Qt 6.8.2), so after six questions
/// that came too early every later one waits for ever.
class HealthProbe : public QObject
{
    Q_OBJECT

public:
    explicit HealthProbe(QObject *parent = nullptr);
    ~HealthProbe() override;

    /// Answered by answered(), once and later, within a second. Asking again drops the question before.
    void ask(const Endpoint &endpoint);
    void drop();

signals:
    /// HTTP status: 200 ready, 503 loading; 0 when nothing answers.
    void answered(int status);

private:
    void say();
    void fail();
    void hear();
    void end(int status);

    QPointer<QIODevice> m_socket;
    QByteArray m_heard;
    QTimer m_limit;
};

} // namespace agate

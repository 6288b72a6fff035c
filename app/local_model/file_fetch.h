// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local_model/download_error.h"
#include "local_model/model_catalogue.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>

#include <chrono>

namespace agate
{

/// Fetches one file by its address into `part`, going on where an earlier try broke off. Follows at most five redirects, each to
/// a host that the source names, with nothing of the first request but its range. Does not look at what came: whoever
/// started it checks the hash.
///
/// Life: start() once; then progressed() any number of times and finished() or failed() once, never from inside start().
/// Destroying it is cancelling: the part stays.
class FileFetch : public QObject
{
    Q_OBJECT

public:
    struct Limits {
        /// Without a byte for so long a connection is given up.
        std::chrono::milliseconds silence = std::chrono::seconds(20);
        /// Tries after a broken connection.
        int retries = 3;
        /// For tests against a loopback server: http to 127.0.0.1 will do.
        bool loopbackHttp = false;
    };

    FileFetch(const ModelSource &source, const QString &part, Limits limits, QObject *parent = nullptr);
    ~FileFetch() override;

    void start();

signals:
    void progressed(qint64 done, qint64 total);
    void finished();
    void failed(const agate::DownloadError &error);

private:
    void get(const QUrl &url);
    void headersCame();
    void bytesCame();
    void ended();
    bool isAllowed(const QUrl &url) const;
    void startOver();
    void end(DownloadError::Kind kind, const QString &detail);

    ModelSource m_source;
    Limits m_limits;
    QFile m_part;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    int m_redirects = 0;
    int m_tries = 0;
    bool m_takesBytes = false;
    bool m_over = false;
};

} // namespace agate

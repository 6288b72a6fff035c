// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

namespace agate::tests
{

/// A loopback server that answers each request with the next of the answers it was given (the last one again and again), byte
/// for byte, then closes. Notes what was asked.
class FileServer
{
public:
    FileServer();

    QUrl url(const QString &path = QStringLiteral("/model.gguf"), const QString &host = QStringLiteral("127.0.0.1")) const;

    void willSend(const QByteArray &answer) { m_answers.append(answer); }

    /// A whole answer with these bytes.
    static QByteArray ok(const QByteArray &bytes);
    static QByteArray status(const QByteArray &line, const QByteArray &headers = {}, const QByteArray &body = {});

    /// In lower case: a header is the same header in any case.
    const QList<QByteArray> &requests() const { return m_requests; }

private:
    QTcpServer m_server;
    QList<QByteArray> m_answers;
    QList<QByteArray> m_requests;
};

/// A .tgz as npm packs it.
struct TarEntry {
    QByteArray name;
    QByteArray bytes;
    char type = '0';
};

QByteArray tar(const QList<TarEntry> &entries);
bool writeTgz(const QString &path, const QByteArray &tar);

} // namespace agate::tests

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

namespace agate::tests
{

/// A server on 127.0.0.1 that does exactly what a script says: every byte, pause, close and reset is chosen by the test, nothing
/// comes from an HTTP library. Requests are read to their end (Content-Length), then the next script is played; scripts are taken
/// in the order of willPlay(), and once they are used up alwaysPlay()'s answers, else the connection is left open in silence.
class WireServer : public QObject
{
    Q_OBJECT
public:
    struct Step {
        enum class What : quint8 {
            Send,
            /// Each byte in a segment of its own.
            SendBytewise,
            /// Again and again, as fast as it is taken, until the client goes.
            SendForEver,
            /// Again and again with `milliseconds` between, until the client goes.
            SendEvery,
            Pause,
            /// FIN.
            Close,
            /// RST.
            Reset,
        };
        What what = What::Send;
        QByteArray bytes;
        int milliseconds = 0;
    };

    using Script = QList<Step>;

    struct Request {
        QByteArray firstLine;
        /// Names in lower case.
        QHash<QByteArray, QByteArray> headers;
        QByteArray body;
        /// Head and body as they came.
        QByteArray raw;
    };

    explicit WireServer(QObject *parent = nullptr);

    QUrl url(const QString &path = QStringLiteral("/v1")) const;

    void willPlay(const Script &script) { m_scripts.append(script); }

    void alwaysPlay(const Script &script) { m_always = script; }

    const QList<Request> &requests() const { return m_requests; }

    /// Connections that were accepted, and those of them that the client has not closed (nor the script).
    int connections() const { return m_connections; }

    int open() const { return m_open; }

    // Pieces of scripts.
    static Step send(const QByteArray &bytes) { return {Step::What::Send, bytes, 0}; }

    static Step sendBytewise(const QByteArray &bytes) { return {Step::What::SendBytewise, bytes, 0}; }

    static Step sendForEver(const QByteArray &bytes) { return {Step::What::SendForEver, bytes, 0}; }

    static Step sendEvery(int milliseconds, const QByteArray &bytes) { return {Step::What::SendEvery, bytes, milliseconds}; }

    static Step pause(int milliseconds) { return {Step::What::Pause, {}, milliseconds}; }

    static Step close() { return {Step::What::Close, {}, 0}; }

    static Step reset() { return {Step::What::Reset, {}, 0}; }

    /// "HTTP/1.1 200 OK" and what else; ends with the empty line. `headers` are whole lines without CRLF.
    static QByteArray head(int status, const QList<QByteArray> &headers = {});

    /// A stream's head: to be ended by closing, or in chunks.
    static QByteArray streamHead() { return head(200, {"Content-Type: text/event-stream"}); }

    static QByteArray chunkedHead() { return head(200, {"Content-Type: text/event-stream", "Transfer-Encoding: chunked"}); }

    static QByteArray chunk(const QByteArray &bytes) { return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n"; }

    static QByteArray lastChunk() { return "0\r\n\r\n"; }

    /// Head and body with its length.
    static QByteArray answer(int status, const QByteArray &body, const QList<QByteArray> &headers = {"Content-Type: application/json"});

private:
    class Connection;

    Script nextScript();

    QTcpServer m_server;
    QList<Script> m_scripts;
    Script m_always;
    QList<Request> m_requests;
    int m_connections = 0;
    int m_open = 0;
};

} // namespace agate::tests

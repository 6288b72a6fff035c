// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace agate
{

/// One event of a text/event-stream.
struct ServerSentEvent {
    /// Empty for the usual nameless event.
    QByteArray name;
    /// The `data` lines joined by LF; as it came, so perhaps not valid UTF-8.
    QByteArray data;

    bool operator==(const ServerSentEvent &) const = default;
};

/// Cuts a stream of bytes into server-sent events, by the rules of the WHATWG HTML standard ("Server-sent events", parsing an
/// event stream): any of LF, CR and CRLF ends a line, one leading BOM is dropped, comments are skipped. A value: no I/O, and the
/// result does not depend on how the bytes were cut up.
///
/// `id` and `retry` only matter to a reader that reconnects by itself; this one never does, so they are skipped.
class FrameReader
{
public:
    /// Bytes of one line and of one event's data. Ollama bounds its own runner's stream by the same figure.
    static constexpr qsizetype largestEvent = qsizetype(8) * 1024 * 1024;
    /// Bytes of a whole stream.
    static constexpr qint64 largestStream = qint64(64) * 1024 * 1024;

    /// The events that these bytes complete. None any more after overflowed().
    QList<ServerSentEvent> read(QByteArrayView bytes);

    /// To be asked at the end of the stream: an event whose closing empty line never came. The standard drops it; whoever can
    /// tell that its data is whole may use it.
    std::optional<ServerSentEvent> rest();

    /// A limit was passed; the stream is not worth reading on.
    bool overflowed() const { return m_overflowed; }

private:
    void endLine(QList<ServerSentEvent> &events);
    void takeLine(QByteArrayView line);

    QByteArray m_line;
    QByteArray m_name;
    QByteArray m_data;
    qint64 m_total = 0;
    int m_bomSeen = 0;
    bool m_atStart = true;
    bool m_afterCr = false;
    bool m_hasData = false;
    bool m_overflowed = false;
};

} // namespace agate

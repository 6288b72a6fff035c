// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/hand_over.h"

#include "desk/window_socket.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

namespace agate
{

std::expected<DraftId, HandOverError> handOver(const QString &libraryFile, const window_message::Request &request,
                                               std::chrono::milliseconds patience)
{
    using Kind = HandOverError::Kind;
    const QString path = windowSocket(libraryFile);
    if (path.isEmpty())
        return std::unexpected(HandOverError{Kind::NobodyThere, {}});
    const QDeadlineTimer deadline(patience);
    QLocalSocket window;
    window.connectToServer(path);
    if (!window.waitForConnected(int(deadline.remainingTime())) || !peerIsSameUser(window.socketDescriptor()))
        return std::unexpected(HandOverError{Kind::NobodyThere, {}});

    window.write(window_message::frame(request));
    QByteArray heard;
    while (!deadline.hasExpired()) {
        if (window.bytesToWrite() > 0 && !window.waitForBytesWritten(int(deadline.remainingTime())))
            break;
        heard += window.readAll();
        const auto unframed = window_message::unframe(heard);
        if (unframed.bytes < 0)
            break;
        if (unframed.bytes > 0) {
            const auto answer = window_message::answerFromJson(unframed.json);
            if (!answer)
                break;
            return answer->transform_error([](const LibraryError &why) { return HandOverError{Kind::Refused, why}; });
        }
        if (!window.waitForReadyRead(int(deadline.remainingTime())) && window.bytesAvailable() == 0)
            break;
    }
    return std::unexpected(HandOverError{Kind::NoAnswer, {}});
}

} // namespace agate

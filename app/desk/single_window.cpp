// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/single_window.h"

#include "desk/window_socket.h"

#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace agate
{

namespace
{

// Whoever knocks says what it wants at once; a connection that dawdles is closed.
constexpr auto patience = 10s;
constexpr int mostKnockers = 8;

void answer(QLocalSocket *knocker, const window_message::Answer &what)
{
    knocker->write(window_message::frame(what));
    knocker->disconnectFromServer();
}

template <typename... Ts>
struct Cases : Ts... {
    using Ts::operator()...;
};

} // namespace

SingleWindow::SingleWindow(LibraryThread &library, QObject *parent) : QObject(parent), m_library(library)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostKnockers);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleWindow::welcome);
}

bool SingleWindow::listen(const QString &libraryFile)
{
    const QString path = windowSocket(libraryFile);
    if (path.isEmpty())
        return false;
    QLocalServer::removeServer(path);
    return m_server.listen(path);
}

void SingleWindow::welcome()
{
    while (QLocalSocket *knocker = m_server.nextPendingConnection()) {
        connect(knocker, &QLocalSocket::disconnected, knocker, &QObject::deleteLater);
        if (!peerIsSameUser(knocker->socketDescriptor())) {
            knocker->abort();
            knocker->deleteLater();
            continue;
        }
        knocker->setReadBufferSize(window_message::mostFrameBytes + 16);
        connect(knocker, &QLocalSocket::readyRead, this, [this, knocker] { hear(knocker); });
        QTimer::singleShot(patience, knocker, [knocker] { knocker->abort(); });
        hear(knocker);
    }
}

void SingleWindow::hear(QLocalSocket *knocker)
{
    const auto unframed = window_message::unframe(knocker->peek(knocker->bytesAvailable()));
    if (unframed.bytes == 0)
        return;
    // One question a connection.
    disconnect(knocker, &QLocalSocket::readyRead, this, nullptr);
    const auto request = unframed.bytes > 0 ? window_message::requestFromJson(unframed.json) : std::nullopt;
    if (!request) {
        knocker->abort();
        knocker->deleteLater();
        return;
    }
    serve(knocker, *request);
}

void SingleWindow::serve(QLocalSocket *knocker, const window_message::Request &request)
{
    using namespace window_message;
    std::visit(Cases{
                   [&](const Raise &) {
                       answer(knocker, DraftId());
                       emit raiseAsked();
                   },
                   [&](const BeginDraft &) {
                       answer(knocker, DraftId());
                       emit beginAsked();
                   },
                   [&](const window_message::OpenDraft &open) {
                       answer(knocker, DraftId());
                       emit openAsked(open.draft);
                   },
                   [&](const OpenFile &open) {
                       answer(knocker, DraftId());
                       emit fileAsked(open.path);
                   },
                   [&](const AddDraft &add) {
                       m_library.run<DraftSummary>([draft = add.draft](Library &library) { return library.add(draft); })
                           .then(this, [this, caller = QPointer(knocker)](const LibraryResult<DraftSummary> &added) {
                               if (caller)
                                   answer(caller, added.transform([](const DraftSummary &draft) { return draft.id; }));
                               if (added)
                                   emit draftAdded(added->id);
                           });
                   },
               },
               request);
}

} // namespace agate

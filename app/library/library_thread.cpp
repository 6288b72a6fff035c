// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library_thread.h"

#include <QElapsedTimer>
#include <QMetaObject>
#include <QTimer>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

/// The window has better things to read first.
constexpr auto tidyAfterOpening = 1000ms;
constexpr auto tidyAfterWork = 100ms;
/// Nobody types meanwhile.
constexpr auto quietAfter = 4s;

} // namespace

/// What lives on the library's thread.
struct LibraryThread::Held : public QObject {
    Held()
    {
        pause.setSingleShot(true);
        lastAsked.start();
        connect(&pause, &QTimer::timeout, this, [this] {
            if (const auto again = library ? library->tidy(lastAsked.durationElapsed() > quietAfter) : std::nullopt)
                tidyIn(*again);
        });
    }

    void tidyIn(std::chrono::milliseconds time)
    {
        if (!pause.isActive() || pause.remainingTimeAsDuration() > time)
            pause.start(time);
    }

    std::unique_ptr<Library> library;
    QElapsedTimer lastAsked;
    /// What is asked for comes in between.
    QTimer pause{this};
    LibraryError none{LibraryError::Kind::NotFound, QStringLiteral("no library is open")};
};

LibraryThread::LibraryThread(QObject *parent) : QObject(parent), m_held(new Held)
{
    qRegisterMetaType<LibraryError>();
    m_thread.setObjectName(QStringLiteral("library"));
    m_held->moveToThread(&m_thread);
    m_thread.start();
}

LibraryThread::~LibraryThread()
{
    // The last in the queue: so all that was asked for is done by then.
    QMetaObject::invokeMethod(m_held, [held = m_held] {
        held->pause.stop();
        held->library.reset();
        held->thread()->quit();
    });
    m_thread.wait();
    delete m_held;
}

QFuture<LibraryResult<Library::Opened>> LibraryThread::open(const QString &file, Library::Access access)
{
    auto promise = std::make_shared<QPromise<LibraryResult<Library::Opened>>>();
    auto future = promise->future();
    promise->start();
    QMetaObject::invokeMethod(m_held, [this, held = m_held, promise, file, access] {
        held->library.reset();
        auto opened = Library::open(file, access);
        if (opened)
            held->library = std::move(opened->library);
        else
            held->none = opened.error();
        promise->addResult(std::move(opened));
        promise->finish();
        held->tidyIn(tidyAfterOpening);
        QMetaObject::invokeMethod(this, &LibraryThread::draftsChanged, Qt::QueuedConnection);
    });
    return future;
}

void LibraryThread::post(std::function<void(Library *, const LibraryError &)> task)
{
    QMetaObject::invokeMethod(m_held, [this, held = m_held, task = std::move(task)] {
        auto *library = held->library.get();
        held->lastAsked.start();
        const quint64 before = library ? library->changes() : 0;
        task(library, held->none);
        if (!library)
            return;
        if (const auto refusal = library->takeRefusal())
            QMetaObject::invokeMethod(this, [this, error = *refusal] { emit failed(error); }, Qt::QueuedConnection);
        if (library->changes() != before) {
            held->tidyIn(tidyAfterWork);
            QMetaObject::invokeMethod(this, &LibraryThread::draftsChanged, Qt::QueuedConnection);
        }
    });
}

} // namespace agate

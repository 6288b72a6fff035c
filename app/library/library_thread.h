// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <concepts>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace agate
{

/// Runs a Library on a thread of its own: first in, first out, drained when destroyed.
///
/// open() and run() may be called from the thread the object lives on; the futures are answered in that order
/// (use .then(context, …) to come back). The Library lives and dies on its thread: what work gets is a loan.
/// Every LibraryError of a write is also told by failed(), whatever the work makes of it; the same error of a journal that
/// fails again and again is told once. When nothing is asked for a while, Library::tidy() has its turn.
class LibraryThread : public QObject
{
    Q_OBJECT
public:
    explicit LibraryThread(QObject *parent = nullptr);
    ~LibraryThread() override;
    Q_DISABLE_COPY_MOVE(LibraryThread)

    /// Opens the library; what run() is asked afterwards waits behind it. The answer's `library` is null: it stays here.
    /// A library that was open before is closed first. Take the answer with takeResult() or .then(): it cannot be copied.
    QFuture<LibraryResult<Library::Opened>> open(const QString &file, Library::Access access);

    /// `work` takes a Library & and answers a LibraryResult<T>. Without an open library the answer is the error of the last
    /// open(), or NotFound before any.
    template <typename Work>
        requires std::invocable<Work &, Library &>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work &, Library &>>;

    template <typename T>
    QFuture<LibraryResult<T>> run(std::function<LibraryResult<T>(Library &)> work);

signals:
    void failed(const agate::LibraryError &error);
    /// A draft's summary changed, came or went.
    void draftsChanged();

private:
    /// Queues `task` for the thread; it is given the open library or null, and why there is none.
    void post(std::function<void(Library *, const LibraryError &)> task);

    struct Held;
    QThread m_thread;
    /// Lives on m_thread.
    Held *m_held = nullptr;
};

template <typename Work>
    requires std::invocable<Work &, Library &>
auto LibraryThread::run(Work work) -> QFuture<std::invoke_result_t<Work &, Library &>>
{
    using Result = std::invoke_result_t<Work &, Library &>;
    static_assert(std::is_same_v<typename Result::error_type, LibraryError>, "work answers a LibraryResult");
    // std::function wants to copy what it holds; a promise cannot be copied.
    auto promise = std::make_shared<QPromise<Result>>();
    auto future = promise->future();
    promise->start();
    post([promise, work = std::move(work)](Library *library, const LibraryError &none) mutable {
        if (library)
            promise->addResult(work(*library));
        else
            promise->addResult(Result(std::unexpected(none)));
        promise->finish();
    });
    return future;
}

template <typename T>
QFuture<LibraryResult<T>> LibraryThread::run(std::function<LibraryResult<T>(Library &)> work)
{
    return run([work = std::move(work)](Library &library) { return work(library); });
}

} // namespace agate

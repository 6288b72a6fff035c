// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <type_traits>
#include <utility>

namespace agate
{

/// Runs `work` on a worker thread and hands its result to `then`, in the thread of `context` and by way of its event loop,
/// unless that is destroyed first. For what takes longer than a frame and touches nothing but its own copies.
template <typename Context, typename Work, typename Then>
void inBackground(Context *context, Work work, Then then)
{
    QPromise<std::invoke_result_t<Work>> promise;
    promise.future().then(context, std::move(then));
    QThreadPool::globalInstance()->start([promise = std::move(promise), work = std::move(work)]() mutable {
        promise.start();
        promise.addResult(work());
        promise.finish();
    });
}

} // namespace agate

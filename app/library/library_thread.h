// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <functional>

namespace agate
{

/// Runs a Library on a thread of its own: first in, first out, drained when destroyed.
///
/// run() may be called from the thread the object lives on; its QFuture is answered in that order
/// (use .then(context, …) to come back). Every LibraryError of a write is also told by failed().
class LibraryThread : public QObject
{
    Q_OBJECT
public:
    explicit LibraryThread(QObject *parent = nullptr);
    ~LibraryThread() override;

    /// Opens the library; what run() is asked before waits behind it.
    QFuture<LibraryResult<Library::Opened>> open(const QString &file, Library::Access access);

    template <typename T>
    QFuture<LibraryResult<T>> run(std::function<LibraryResult<T>(Library &)> work);

signals:
    void failed(const agate::LibraryError &error);
    /// A draft's summary changed, came or went.
    void draftsChanged();
};

} // namespace agate

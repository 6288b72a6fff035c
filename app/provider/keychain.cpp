// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/keychain.h"

#include <QPromise>
#include <QThread>

#include <memory>
#include <qt6keychain/keychain.h>

namespace agate
{

namespace
{

constexpr unsigned long farewell = 200; // milliseconds

/// Where the keychain is asked. QtKeychain has one queue for the whole program, which lives in the thread of the first question: so
/// there is one thread, and it is started again when it is wanted again.
class Workplace
{
public:
    Workplace()
    {
        m_thread.setObjectName(QStringLiteral("keychain"));
        m_there.moveToThread(&m_thread);
    }

    void enter()
    {
        if (m_users++ == 0)
            m_thread.start();
    }

    void leave()
    {
        if (--m_users > 0)
            return;
        m_thread.quit();
        m_thread.wait(farewell);
    }

    QObject *there() { return &m_there; }

private:
    QThread m_thread;
    QObject m_there;
    int m_users = 0;
};

/// Never destroyed: a thread that hangs in the keychain cannot be.
Workplace &workplace()
{
    static auto *place = new Workplace;
    return *place;
}

// std::function wants to copy what it holds; a promise cannot be copied.
template <typename Result>
using Promise = std::shared_ptr<QPromise<Result>>;

SecretTrouble troubleOf(QKeychain::Error error)
{
    return error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser ? SecretTrouble::Refused : SecretTrouble::Absent;
}

/// Called on the keychain's thread: starts a job there and answers the promise when it ends.
template <typename Job, typename Result, typename Prepare, typename Read>
void start(const QString &service, const QString &provider, const Promise<Result> &promise, Prepare prepare, Read read)
{
    const auto answer = [promise](Result result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    if (!QKeychain::isAvailable()) {
        answer(std::unexpected(SecretTrouble::Absent));
        return;
    }
    auto *job = new Job(service);
    job->setKey(provider);
    prepare(*job);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, answer, read] {
        if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
            answer(read(*job));
        else
            answer(std::unexpected(troubleOf(job->error())));
    });
    job->start(); // deletes itself
}

} // namespace

Keychain::Keychain(QString service) : m_service(std::move(service)) { }

Keychain::~Keychain()
{
    if (m_isAsking)
        workplace().leave();
}

template <typename Result, typename Work>
QFuture<Result> Keychain::ask(Work work)
{
    if (!std::exchange(m_isAsking, true))
        workplace().enter();
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QMetaObject::invokeMethod(workplace().there(), [promise, work = std::move(work)] { work(promise); });
    return promise->future();
}

QFuture<SecretResult<Secret>> Keychain::read(const QString &provider)
{
    using Told = SecretResult<Secret>;
    return ask<Told>([service = m_service, provider](const Promise<Told> &promise) {
        start<QKeychain::ReadPasswordJob>(
            service, provider, promise, [](QKeychain::ReadPasswordJob &) {},
            [](const QKeychain::ReadPasswordJob &job) { return Told(Secret(job.textData().toUtf8())); });
    });
}

QFuture<SecretResult<void>> Keychain::write(const QString &provider, const Secret &key)
{
    using Told = SecretResult<void>;
    return ask<Told>([service = m_service, provider, key](const Promise<Told> &promise) {
        start<QKeychain::WritePasswordJob>(
            service, provider, promise, [&key](QKeychain::WritePasswordJob &job) { job.setTextData(QString::fromUtf8(key.reveal())); },
            [](const QKeychain::WritePasswordJob &) { return Told(); });
    });
}

QFuture<SecretResult<void>> Keychain::remove(const QString &provider)
{
    using Told = SecretResult<void>;
    return ask<Told>([service = m_service, provider](const Promise<Told> &promise) {
        start<QKeychain::DeletePasswordJob>(
            service, provider, promise, [](QKeychain::DeletePasswordJob &) {}, [](const QKeychain::DeletePasswordJob &) { return Told(); });
    });
}

} // namespace agate

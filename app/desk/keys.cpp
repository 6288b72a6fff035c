// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keys.h"

#include "desk/environment_key.h"

#include <QEventLoop>
#include <QTimer>

namespace agate
{

namespace
{

/// Calls `told` with what a future brings, and with Silent when it has brought nothing within `patience`; an answer that comes after
/// that is told too.
template <typename T, typename Told>
void within(std::chrono::milliseconds patience, QFuture<SecretResult<T>> future, QObject *context, const Told &told)
{
    auto *deadline = new QTimer(context);
    deadline->setSingleShot(true);
    QObject::connect(deadline, &QTimer::timeout, context, [told] { told(std::unexpected(SecretTrouble::Silent)); });
    deadline->start(patience);
    future.then(context, [deadline, told](const SecretResult<T> &result) {
        deadline->stop();
        deadline->deleteLater();
        told(result);
    });
}

} // namespace

Keys::Keys(std::function<std::unique_ptr<SecretStore>()> keychain, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_makeStore(std::move(keychain))
    , m_patience(patience)
{
}

Keys::~Keys() = default;

SecretStore &Keys::store()
{
    if (!m_store)
        m_store = m_makeStore();
    return *m_store;
}

void Keys::setKept(bool kept)
{
    if (std::exchange(m_isKept, kept) == kept || !kept)
        return;
    m_asked.clear();
    const auto providers = m_known.keys();
    for (const QString &provider : providers) {
        const Known known = m_known.value(provider);
        if (known.place == Place::Session)
            set(provider, known.key);
    }
}

Secret Keys::known(const QString &provider) const
{
    if (const auto known = m_known.constFind(provider); known != m_known.constEnd() && known->typed)
        return known->key;
    if (Secret fromEnvironment = environmentKey(provider); !fromEnvironment.isEmpty())
        return fromEnvironment;
    return m_known.value(provider).key;
}

Keys::Place Keys::place(const QString &provider) const
{
    const auto known = m_known.constFind(provider);
    if (known != m_known.constEnd() && known->typed)
        return known->place;
    if (!environmentKey(provider).isEmpty())
        return Place::Environment;
    return known == m_known.constEnd() ? Place::None : known->place;
}

QFuture<Secret> Keys::find(const QString &provider)
{
    Secret here = known(provider);
    if (!here.isEmpty() || !m_isKept || m_asked.contains(provider))
        return QtFuture::makeReadyValueFuture(std::move(here));
    auto promise = std::make_shared<QPromise<Secret>>();
    promise->start();
    auto &waiting = m_waiting[provider];
    waiting.push_back(promise);
    if (waiting.size() == 1) {
        within<Secret>(m_patience, store().read(provider), this,
                       [this, provider, turn = m_turns.value(provider)](const SecretResult<Secret> &found) {
                           if (turn == m_turns.value(provider))
                               answer(provider, found);
                       });
    }
    return promise->future();
}

Secret Keys::findNow(const QString &provider)
{
    QFuture<Secret> found = find(provider);
    QEventLoop loop;
    if (!found.isFinished()) {
        found.then(&loop, [&loop](const Secret &) { loop.quit(); });
        loop.exec();
    }
    return known(provider);
}

void Keys::answer(const QString &provider, const SecretResult<Secret> &found)
{
    m_asked.insert(provider);
    if (found && !found->isEmpty() && !m_known.contains(provider)) {
        m_known.insert(provider, {*found, Place::Keychain, false});
        emit changed(provider);
    }
    const auto waiting = m_waiting.take(provider);
    for (const auto &promise : waiting) {
        promise->addResult(known(provider));
        promise->finish();
    }
}

void Keys::set(const QString &provider, const Secret &key)
{
    setForSession(provider, key);
    if (!m_isKept)
        return;
    auto late = std::make_shared<bool>(false);
    within<void>(m_patience, store().write(provider, key), this,
                 [this, provider, late, turn = m_turns.value(provider)](const SecretResult<void> &written) {
                     if (turn != m_turns.value(provider))
                         return;
                     if (!written) {
                         if (!std::exchange(*late, true))
                             emit notKept(provider, written.error());
                         return;
                     }
                     m_known[provider].place = Place::Keychain;
                     emit changed(provider);
                     if (*late)
                         emit settled(provider);
                 });
}

void Keys::setForSession(const QString &provider, const Secret &key)
{
    next(provider);
    m_known.insert(provider, {key, Place::Session, true});
    emit changed(provider);
    // Whoever waits for the keychain has what they need now.
    answer(provider, {});
}

void Keys::remove(const QString &provider)
{
    const bool wasKept = place(provider) == Place::Keychain;
    next(provider);
    m_known.remove(provider);
    emit changed(provider);
    answer(provider, {});
    if (!m_isKept && !wasKept)
        return;
    auto late = std::make_shared<bool>(false);
    within<void>(m_patience, store().remove(provider), this,
                 [this, provider, late, wasKept, turn = m_turns.value(provider)](const SecretResult<void> &removed) {
                     if (turn != m_turns.value(provider))
                         return;
                     // Without a keychain there is none in it.
                     if (!removed && (wasKept || removed.error() != SecretTrouble::Absent)) {
                         if (!std::exchange(*late, true))
                             emit notRemoved(provider, removed.error());
                     } else if (*late) {
                         emit settled(provider);
                     }
                 });
}

} // namespace agate

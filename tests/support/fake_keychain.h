// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/secret_store.h"

#include <QMap>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>

namespace agate::tests
{

/// A keychain that answers at once, later, never, or with a refusal.
class FakeKeychain final : public SecretStore
{
public:
    struct State {
        QMap<QString, QByteArray> keys;
        std::optional<SecretTrouble> trouble;
        bool hangs = false;
        int asked = 0;
        QList<std::function<void()>> held;
    };

    explicit FakeKeychain(std::shared_ptr<State> state) : m_state(std::move(state)) { }

    QFuture<SecretResult<Secret>> read(const QString &provider) override
    {
        return answer<Secret>([this, provider] { return Secret(m_state->keys.value(provider)); });
    }

    QFuture<SecretResult<void>> write(const QString &provider, const Secret &key) override
    {
        return answer<void>([this, provider, bytes = QByteArray(key.reveal())] { m_state->keys.insert(provider, bytes); });
    }

    QFuture<SecretResult<void>> remove(const QString &provider) override
    {
        return answer<void>([this, provider] { m_state->keys.remove(provider); });
    }

private:
    template <typename T, typename Work>
    QFuture<SecretResult<T>> answer(Work work)
    {
        ++m_state->asked;
        auto promise = std::make_shared<QPromise<SecretResult<T>>>();
        promise->start();
        // The state may hold this: it must not hold the state.
        auto finish = [promise, work, state = m_state.get()] {
            if (state->trouble) {
                promise->addResult(SecretResult<T>(std::unexpected(*state->trouble)));
            } else if constexpr (std::is_void_v<T>) {
                work();
                promise->addResult(SecretResult<T>());
            } else {
                promise->addResult(SecretResult<T>(work()));
            }
            promise->finish();
        };
        if (m_state->hangs)
            m_state->held.append(finish);
        else
            finish();
        return promise->future();
    }

    std::shared_ptr<State> m_state;
};

} // namespace agate::tests

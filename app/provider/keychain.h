// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/secret_store.h"

namespace agate
{

/// The system's keychain (GNOME's keyring, KWallet, and what other systems have), by QtKeychain. It is asked on a thread of its own,
/// because looking for a wallet may wait for a bus that does not answer; the thread begins with the first question and ends with
/// the last Keychain.
class Keychain final : public SecretStore
{
public:
    /// `service`: the name under which the keychain's own program lists the keys.
    explicit Keychain(QString service);
    /// Questions that are still open are never answered. A thread that hangs in the keychain is left behind, for the program's end
    /// to end it.
    ~Keychain() override;

    QFuture<SecretResult<Secret>> read(const QString &provider) override;
    QFuture<SecretResult<void>> write(const QString &provider, const Secret &key) override;
    QFuture<SecretResult<void>> remove(const QString &provider) override;

private:
    template <typename Result, typename Work>
    QFuture<Result> ask(Work work);

    QString m_service;
    bool m_isAsking = false;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/secret.h"

#include <QFuture>
#include <QString>

#include <expected>

namespace agate
{

/// Why a keychain did not do what it was asked.
enum class SecretTrouble : quint8 {
    /// There is none, or none that works.
    Absent,
    /// It is locked, or the writer said no when it asked.
    Refused,
    /// It has not answered in time.
    Silent,
};

template <typename T>
using SecretResult = std::expected<T, SecretTrouble>;

/// Where keys outlive a run. Every answer may take as long as somebody needs to type a password, or never come: whoever asks
/// keeps a deadline. Questions are answered in the order in which they were asked.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// The key of a provider, by its id; an empty one when none is kept.
    virtual QFuture<SecretResult<Secret>> read(const QString &provider) = 0;
    virtual QFuture<SecretResult<void>> write(const QString &provider, const Secret &key) = 0;
    /// Also good when there was none.
    virtual QFuture<SecretResult<void>> remove(const QString &provider) = 0;

protected:
    SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)
};

} // namespace agate

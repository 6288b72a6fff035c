// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/provider.h"

#include <QList>
#include <QStringList>

#include <expected>
#include <optional>

namespace agate
{

/// The providers that Agate knows: one JSON file each, those that come with it and the writer's own. A broken file is told with
/// its reason, and the others load.
///
/// A file, named <id>.json: `id` (a-z, 0-9, hyphen), `name`, `dialect` ("openai_chat", "openai_completions"), `baseUrl`, and if
/// wanted `managed`, `needsKey`, `defaultModel`, `tokenLimit` ("max_tokens", "max_completion_tokens"), `systemRole` ("system",
/// "developer"), `timeouts` {`connect`, `firstByte`, `idle`, `total`} in seconds. Whether a provider is local is not for its file to
/// say: it is when Agate starts it itself or its address is this computer's.
class ProviderShelf
{
public:
    struct Broken {
        QString file;
        /// Not translated.
        QString reason;

        bool operator==(const Broken &) const = default;
    };

    static QString ownFolder() { return QStringLiteral(":/agate/providers"); }

    /// Reads *.json of the folders; an id in a later folder takes the place of the same in an earlier one. A folder that is not
    /// there is an empty one.
    static ProviderShelf read(const QStringList &folders);

    static std::expected<Provider, QString> readProvider(const QByteArray &json, const QString &id);

    /// By name.
    const QList<Provider> &providers() const { return m_providers; }

    const QList<Broken> &broken() const { return m_broken; }

    std::optional<Provider> find(const QString &id) const;

    /// The provider at another address than its file names (typed by the writer, or found by a probe): local if that is this
    /// computer's, with the patience that goes with it.
    static Provider at(Provider provider, const QUrl &baseUrl);

private:
    QList<Provider> m_providers;
    QList<Broken> m_broken;
};

} // namespace agate

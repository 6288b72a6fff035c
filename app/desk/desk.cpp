// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"

#include "desk/environment_key.h"
#include "settings/settings_file.h"

using namespace Qt::StringLiterals;

namespace agate
{

Desk::Desk(const Places &places, QObject *parent) : QObject(parent), m_places(places), m_library(std::make_unique<LibraryThread>())
{
    SettingsRead read = readSettings(m_places.settingsFile());
    m_settings = std::move(read.settings);
    m_brokenSettingsKeptAt = read.brokenKeptAt;
    m_settingsUnreadable = read.unreadable;
}

Desk::~Desk() = default;

std::expected<void, FileError> Desk::changeSettings(const std::function<void(Settings &)> &change)
{
    const Settings before = m_settings;
    const bool wasOffline = isOffline();
    change(m_settings);
    if (m_settings == before)
        return {};
    emit settingsChanged();
    if (isOffline() != wasOffline)
        emit offlineChanged();
    if (m_settingsUnreadable)
        return std::unexpected(FileError{FileError::Kind::NotAllowed, m_places.settingsFile(), u"the file could not be read"_s});
    return writeSettings(m_places.settingsFile(), m_settings);
}

QFuture<LibraryResult<Library::Opened>> Desk::openLibrary(Library::Access access)
{
    return m_library->open(m_places.libraryFile, access);
}

void Desk::setSessionKey(const QString &provider, const Secret &key)
{
    m_sessionKeys.insert(provider, key);
}

Secret Desk::keyOf(const QString &provider) const
{
    if (const auto typed = m_sessionKeys.constFind(provider); typed != m_sessionKeys.constEnd())
        return *typed;
    return environmentKey(provider);
}

bool Desk::consentedTo(const QString &host) const
{
    return host.isEmpty() || m_settings.consentedHosts.contains(host, Qt::CaseInsensitive);
}

void Desk::consentTo(const QString &host)
{
    if (!consentedTo(host))
        (void)changeSettings([&host](Settings &settings) { settings.consentedHosts.append(host.toLower()); });
}

void Desk::setOffline(bool offline)
{
    (void)changeSettings([offline](Settings &settings) { settings.offline = offline; });
}

void Desk::stayOffline()
{
    if (std::exchange(m_offlineThisRun, true) || m_settings.offline)
        return;
    emit offlineChanged();
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/places.h"
#include "files/save_atomically.h"
#include "library/library_thread.h"
#include "provider/secret.h"
#include "settings/settings.h"
#include "writing/model_in_use.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace agate
{

class Engine;
class TemplateShelf;

/// Everything a writer's desk can do without a screen, built and owned in one place: settings, templates, providers, the library's
/// thread, this computer's own engine and the one that runs requests. The window and the command line sit at it; it never speaks.
///
/// It is no place for work: what two of its parts do together belongs to a room of its own.
/// When it goes, requests are dropped first, then llama-server is stopped, then the library is drained.
class Desk : public QObject
{
    Q_OBJECT
public:
    explicit Desk(const Places &places, QObject *parent = nullptr);
    ~Desk() override;

    const Places &places() const { return m_places; }

    const Settings &settings() const { return m_settings; }

    /// The settings' file could not be understood at start and was kept under this name; empty otherwise.
    const QString &brokenSettingsKeptAt() const { return m_brokenSettingsKeptAt; }

    /// Changes the settings and writes them. The change holds for this run also when writing failed.
    std::expected<void, FileError> changeSettings(const std::function<void(Settings &)> &change);

    LibraryThread &library() { return *m_library; }

    /// Opens (or makes) places().libraryFile on the library's thread.
    QFuture<LibraryResult<Library::Opened>> openLibrary(Library::Access access);

    /// Never fails to be there: without a model it answers every request with the reason.
    Engine &engine();
    TemplateShelf &templates();

    /// Who answers now; an empty choice.provider: nobody yet.
    const ModelInUse &modelInUse() const { return m_model; }

    bool hasModel() const { return !m_model.choice.provider.isEmpty(); }

    /// Uses `choice` from now on. Remembered: also the next time.
    void chooseModel(const ModelChoice &choice, bool remember = true);

    /// A key for this run only; it is written nowhere.
    void setSessionKey(const QString &provider, const Secret &key);
    /// From setSessionKey, else from AGATE_KEY_<PROVIDER>. Empty when there is none.
    Secret keyOf(const QString &provider) const;

    /// True when text may leave for `host` without asking: the writer agreed once.
    bool consentedTo(const QString &host) const;
    void consentTo(const QString &host);

    bool isOffline() const { return m_settings.offline || m_offlineThisRun; }

    /// The writer's switch, remembered.
    void setOffline(bool offline);
    /// Stays offline for this run, whatever the switch says.
    void stayOffline();

signals:
    void settingsChanged();
    void modelChanged();
    void offlineChanged();

private:
    Places m_places;
    Settings m_settings;
    QString m_brokenSettingsKeptAt;
    bool m_settingsUnreadable = false;
    bool m_offlineThisRun = false;
    ModelInUse m_model;
    QMap<QString, Secret> m_sessionKeys;
    std::unique_ptr<LibraryThread> m_library;
};

} // namespace agate

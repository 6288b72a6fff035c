// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/keys.h"
#include "desk/places.h"
#include "files/save_atomically.h"
#include "generation/generation_error.h"
#include "generation/model_in_use.h"
#include "library/library_thread.h"
#include "local_model/model_finder.h"
#include "provider/provider_shelf.h"
#include "settings/settings.h"

#include <QFuture>
#include <QMap>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace agate
{

class Engine;
class LlamaServer;
class NetworkEngine;
class TemplateShelf;

/// Everything a writer's desk can do without a screen, built and owned in one place: settings, templates, providers, the library's
/// thread, this computer's own engine and the one that runs requests. The window and the command line sit at it; it never speaks.
///
/// It is no place for work: what two of its parts do together belongs to a room of its own. What costs time is built when it is
/// first asked for. When the desk goes, requests are dropped first, then llama-server is stopped, then the library is drained.
class Desk : public QObject
{
    Q_OBJECT
public:
    /// `keychain` makes what keys are kept in; without it, it is the system's.
    explicit Desk(const Places &places, std::function<std::unique_ptr<SecretStore>()> keychain = {}, QObject *parent = nullptr);
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
    /// For its log and to stop it; requests go through engine().
    LlamaServer &llamaServer();
    TemplateShelf &templates();
    const ProviderShelf &providers();
    /// The provider as it is reached just now: "custom", and any that setAddress() moved, at the address it was given.
    std::optional<Provider> provider(const QString &id);

    /// Who answers now; an empty choice.provider: nobody yet.
    const ModelInUse &modelInUse() const { return m_model; }

    bool hasModel() const { return !m_model.choice.provider.isEmpty(); }

    /// Uses `choice` from now on, and with `remember` also the next time. Reads the header of a model file (milliseconds).
    /// NoModel: no such file. BrokenModel: it is no model. NotFound: there is no such provider.
    std::expected<void, GenerationError> chooseModel(const ModelChoice &choice, bool remember = true);
    /// chooseModel() for a file on this computer.
    std::expected<void, GenerationError> chooseModelFile(const QString &path, bool remember = true);

    /// Looks through the usual folders and the writer's own, on another thread. When nobody answers yet, the remembered model is
    /// taken, else what usualModel() picks of those found (then not remembered); modelChanged() comes before the answer.
    QFuture<FoundModels> findModels();
    /// The same, at once: for a program without a window.
    FoundModels findModelsNow();

    /// Where a provider is to be reached, for this run.
    void setAddress(const QString &provider, const QUrl &baseUrl);

    /// Of providers, whether kept or for this run.
    Keys &keys() { return m_keys; }

    /// True when text may leave for `host` without asking: the writer agreed once. Always for "" (this computer).
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
    void takeUsual(const FoundModels &found);
    void use(const ModelInUse &model);

    Places m_places;
    Settings m_settings;
    QString m_brokenSettingsKeptAt;
    bool m_settingsUnreadable = false;
    bool m_offlineThisRun = false;
    ModelInUse m_model;
    std::shared_ptr<std::atomic<bool>> m_searchesEnd = std::make_shared<std::atomic<bool>>(false);
    Keys m_keys;
    QMap<QString, QUrl> m_addresses;
    std::optional<ProviderShelf> m_providers;
    // In the order in which they may go: the last one first.
    std::unique_ptr<LibraryThread> m_library;
    std::unique_ptr<TemplateShelf> m_templates;
    std::unique_ptr<LlamaServer> m_llamaServer;
    std::unique_ptr<NetworkEngine> m_engine;
};

} // namespace agate

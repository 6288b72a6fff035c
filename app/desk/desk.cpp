// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"

#include "brief/template_shelf.h"
#include "desk/describe_model.h"
#include "desk/usual_model.h"
#include "engine/network_engine.h"
#include "local_model/llama_server.h"
#include "provider/keychain.h"
#include "settings/settings_file.h"

#include <QDir>
#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

using MakeStore = std::function<std::unique_ptr<SecretStore>()>;

MakeStore systemsKeychain(const QString &service)
{
    return [service] { return std::make_unique<Keychain>(service); };
}

bool mayHaveKey(const Provider &provider)
{
    return provider.needsKey || !provider.local || provider.id == u"custom";
}

} // namespace

Desk::Desk(const Places &places, MakeStore keychain, QObject *parent)
    : QObject(parent)
    , m_places(places)
    , m_keys(keychain ? std::move(keychain) : systemsKeychain(places.keychainService))
    , m_library(std::make_unique<LibraryThread>())
{
    SettingsRead read = readSettings(m_places.settingsFile());
    m_settings = std::move(read.settings);
    m_brokenSettingsKeptAt = read.brokenKeptAt;
    m_settingsUnreadable = read.unreadable;
    if (!m_places.libraryNamed && !m_settings.libraryFile.isEmpty())
        m_places.libraryFile = m_settings.libraryFile;
    m_keys.setKept(m_settings.keepKeys);
    if (!m_settings.customBaseUrl.isEmpty())
        m_addresses.insert(u"custom"_s, QUrl(m_settings.customBaseUrl));
}

Desk::~Desk()
{
    *m_searchesEnd = true;
}

std::expected<void, FileError> Desk::changeSettings(const std::function<void(Settings &)> &change)
{
    const Settings before = m_settings;
    const bool wasOffline = isOffline();
    change(m_settings);
    if (m_settings == before)
        return {};
    m_keys.setKept(m_settings.keepKeys);
    emit settingsChanged();
    if (isOffline() != wasOffline) {
        if (m_engine)
            m_engine->setOffline(isOffline());
        emit offlineChanged();
    }
    if (m_settingsUnreadable)
        return std::unexpected(FileError{FileError::Kind::NotAllowed, m_places.settingsFile(), u"the file could not be read"_s});
    return writeSettings(m_places.settingsFile(), m_settings);
}

QFuture<LibraryResult<Library::Opened>> Desk::openLibrary(Library::Access access)
{
    return m_library->open(m_places.libraryFile, access);
}

Engine &Desk::engine()
{
    if (!m_engine) {
        NetworkEngine::Setup setup;
        setup.provider = [this](const QString &id) { return provider(id); };
        setup.key = [this](const QString &id) {
            // A server on this computer that takes no key is not worth asking a keychain for, which may want to be unlocked.
            const auto asked = provider(id);
            return asked && mayHaveKey(*asked) ? m_keys.find(id) : QtFuture::makeReadyValueFuture(m_keys.known(id));
        };
        setup.llamaServer = &llamaServer();
        if (hasModel())
            setup.model = m_model.choice;
        setup.offline = isOffline();
        m_engine = std::make_unique<NetworkEngine>(std::move(setup));
    }
    return *m_engine;
}

LlamaServer &Desk::llamaServer()
{
    if (!m_llamaServer)
        m_llamaServer = std::make_unique<LlamaServer>();
    return *m_llamaServer;
}

TemplateShelf &Desk::templates()
{
    if (!m_templates)
        m_templates = std::make_unique<TemplateShelf>(m_places.userTemplates);
    return *m_templates;
}

const ProviderShelf &Desk::providers()
{
    if (!m_providers)
        m_providers = ProviderShelf::read({ProviderShelf::ownFolder(), m_places.config + "/providers"_L1});
    return *m_providers;
}

std::optional<Provider> Desk::provider(const QString &id)
{
    const auto found = providers().find(id);
    const auto address = m_addresses.constFind(id);
    return found && address != m_addresses.constEnd() ? ProviderShelf::at(*found, *address) : found;
}

std::expected<void, GenerationError> Desk::chooseModel(const ModelChoice &choice, bool remember)
{
    const auto answering = provider(choice.provider);
    if (!answering)
        return std::unexpected(GenerationError{
            .kind = GenerationError::Kind::NotFound, .detail = "no provider "_L1 + choice.provider, .status = 0, .retryAfter = {}});
    auto model = describeModel(choice, *answering);
    if (!model)
        return std::unexpected(model.error());
    if (const auto offered = offeredAt(choice.model, m_places.models); answering->managed && offered)
        model->name = offered->name;
    use(*model);
    if (remember)
        (void)changeSettings([&model](Settings &settings) { settings.model = model->choice; });
    return {};
}

std::expected<void, GenerationError> Desk::chooseModelFile(const QString &path, bool remember)
{
    return chooseModel({ownEngine(), path}, remember);
}

QFuture<FoundModels> Desk::findModels()
{
    auto promise = std::make_shared<QPromise<FoundModels>>();
    promise->start();
    // Attached before the search begins: to a finished future it would be called here and now.
    QFuture<FoundModels> told = promise->future().then(this, [this](const FoundModels &found) {
        takeUsual(found);
        return found;
    });
    QThreadPool::globalInstance()->start([promise, end = m_searchesEnd, places = modelPlaces(m_places.models, m_settings.modelFolders)] {
        promise->addResult(agate::findModels(places, end.get()));
        promise->finish();
    });
    return told;
}

FoundModels Desk::findModelsNow()
{
    const FoundModels found = agate::findModels(modelPlaces(m_places.models, m_settings.modelFolders));
    takeUsual(found);
    return found;
}

void Desk::takeUsual(const FoundModels &found)
{
    if (hasModel() || (m_settings.model && chooseModel(*m_settings.model, false)))
        return;
    if (const QString path = usualModel(found.models, m_places.models, physicalMemory()); !path.isEmpty())
        (void)chooseModelFile(path, false);
}

void Desk::use(const ModelInUse &model)
{
    if (model == m_model)
        return;
    m_model = model;
    if (m_engine)
        m_engine->setModel(model.choice);
    emit modelChanged();
}

void Desk::setAddress(const QString &provider, const QUrl &baseUrl)
{
    m_addresses.insert(provider, baseUrl);
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
    if (m_engine)
        m_engine->setOffline(true);
    emit offlineChanged();
}

} // namespace agate

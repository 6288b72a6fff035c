// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench_models.h"

#include "desk/describe_model.h"
#include "desk/desk.h"
#include "local_model/in_background.h"
#include "local_model/llama_server.h"
#include "local_model/model_finder.h"
#include "models/download_text.h"
#include "models/model_page.h"
#include "sidebar/template_sidebar.h"
#include "window/main_window.h"
#include "window/notices.h"
#include "window/side_panel.h"
#include "wording/wording.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QSysInfo>

#include <algorithm>

namespace agate
{

namespace
{

QString sizeOf(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10'000'000'000 && bytes > 1'000'000'000 ? 1 : 0, QLocale::DataSizeSIFormat);
}

OfferedModel offeredFrom(const FoundModel &found)
{
    OfferedModel offered;
    offered.choice = {ownEngine(), found.path};
    offered.name = found.name;
    QStringList facts;
    if (!found.header.quantisation.isEmpty())
        facts.append(found.header.quantisation);
    facts.append(sizeOf(found.size));
    if (found.header.contextTokens > 0)
        facts.append(WorkbenchModels::tr("holds %Ln token(s)", nullptr, int(found.header.contextTokens)));
    if (!found.header.followsInstructions)
        facts.append(WorkbenchModels::tr("only continues a text"));
    facts.append(QDir::toNativeSeparators(found.path));
    offered.detail = facts.join(QStringLiteral(" · "));
    return offered;
}

QList<OfferedModel> offeredFrom(const QList<FoundServer> &servers)
{
    QList<OfferedModel> offered;
    for (const FoundServer &server : servers) {
        QString product;
        switch (server.product) {
        case FoundServer::Product::Ollama:
            product = QStringLiteral("Ollama");
            break;
        case FoundServer::Product::LlamaServer:
            product = QStringLiteral("llama-server");
            break;
        case FoundServer::Product::LmStudio:
            product = QStringLiteral("LM Studio");
            break;
        }
        const QString place = QStringLiteral("%1:%2").arg(server.baseUrl.host()).arg(server.baseUrl.port());
        OfferedModel model;
        model.baseUrl = server.providerId == u"custom" ? server.baseUrl : QUrl();
        //: %1: a program such as Ollama, %2: an address
        model.detail = WorkbenchModels::tr("%1 at %2, on this computer").arg(product, place);
        if (server.needsKey || server.models.isEmpty()) {
            model.name = product;
            model.choice = {server.providerId, {}};
            model.trouble = server.needsKey ? WorkbenchModels::tr("It wants a key: use the form for a key below, with its address.")
                                            : WorkbenchModels::tr("It runs and has no model yet. Get one there, then look again.");
            offered.append(model);
        }
        for (const QString &name : server.models) {
            model.name = name;
            model.choice = {server.providerId, name};
            offered.append(model);
        }
    }
    return offered;
}

} // namespace

WorkbenchModels::WorkbenchModels(Desk &desk, MainWindow &window, QObject *parent) : QObject(parent), m_desk(desk), m_window(window)
{
    connect(&window, &MainWindow::modelPageMade, this, &WorkbenchModels::attend);
    connect(&desk.keys(), &Keys::changed, this, &WorkbenchModels::showKeys);
    connect(&desk, &Desk::settingsChanged, this, &WorkbenchModels::showKeys);
}

WorkbenchModels::~WorkbenchModels() = default;

void WorkbenchModels::attend(ModelPage &page)
{
    m_page = &page;
    connect(&page, &ModelPage::chosen, this, &WorkbenchModels::choose);
    connect(&page, &ModelPage::keyTyped, this, [this](const QString &provider, const Secret &key) { m_desk.keys().set(provider, key); });
    connect(&page, &ModelPage::baseUrlTyped, this, [this](const QUrl &url) {
        m_desk.setAddress(QStringLiteral("custom"), url);
        (void)m_desk.changeSettings([&url](Settings &settings) { settings.customBaseUrl = url.toString(); });
    });
    connect(&page, &ModelPage::downloadWanted, this, &WorkbenchModels::download);
    connect(&page, &ModelPage::downloadCancelled, this, [this](const QString &id) {
        if (ModelDownload *running = m_downloads.value(id))
            running->cancel();
    });
    connect(&page, &ModelPage::modelFileWanted, this, &WorkbenchModels::chooseFile);
    connect(&page, &ModelPage::searchWanted, this, &WorkbenchModels::search);
    showProviders();
    showStarters();
    search();
}

void WorkbenchModels::search()
{
    if (!m_page)
        return;
    m_page->setEngineMissing(
        m_desk.llamaServer().program().isEmpty() ? howToGetLlamaServer(QSysInfo::productType(), QSysInfo::productVersion()) : QString());
    m_page->setSearching(true, true);
    const ModelPlaces places = ModelPlaces::standard(m_desk.settings().modelFolders, m_desk.places().models, QDir::homePath());
    inBackground(
        this, [places] { return findModels(places); },
        [this](const FoundModels &found) {
            QList<OfferedModel> offered;
            for (const FoundModel &model : found.models)
                offered.append(offeredFrom(model));
            if (m_page)
                m_page->setLocalModels(offered);
        });
    m_probe = std::make_unique<ServerProbe>();
    connect(m_probe.get(), &ServerProbe::finished, this, [this](const QList<FoundServer> &servers) {
        if (!m_page)
            return;
        m_page->setSearching(false, false);
        m_page->setServers(offeredFrom(servers));
    });
    m_probe->start();
}

void WorkbenchModels::showProviders()
{
    const auto &providers = m_desk.providers().providers();
    m_page->setProviders(providers, withKeys(), QUrl(m_desk.settings().customBaseUrl));
    showKeys();
    // What the keychain says comes by Keys::changed.
    for (const Provider &provider : providers) {
        if (provider.needsKey)
            (void)m_desk.keys().find(provider.id);
    }
}

QSet<QString> WorkbenchModels::withKeys()
{
    QSet<QString> ids;
    for (const Provider &provider : m_desk.providers().providers()) {
        if (m_desk.keys().place(provider.id) != Keys::Place::None)
            ids.insert(provider.id);
    }
    return ids;
}

void WorkbenchModels::showKeys()
{
    if (m_page)
        m_page->setKeys(withKeys(), m_desk.keys().isKept());
}

void WorkbenchModels::showStarters()
{
    if (!m_page)
        return;
    QList<StarterRow::Offer> offers;
    const auto models = offeredModels();
    for (const CatalogueModel &model : models) {
        if (model.sources.isEmpty() || !installedPath(model, m_desk.places().models).isEmpty())
            continue;
        const ModelSource &source = model.sources.constFirst();
        StarterRow::Offer offer;
        offer.id = model.id;
        offer.name = model.name;
        //: %1: a licence's name
        offer.facts = model.followsInstructions ? tr("Licence: %1.").arg(model.licence)
                                                : tr("It continues a text and follows no instructions. Licence: %1.").arg(model.licence);
        offer.downloadBytes = source.downloadBytes;
        offer.diskBytes = source.diskBytes;
        offers.append(offer);
    }
    m_page->setStarters(offers);
}

void WorkbenchModels::choose(const ModelChoice &choice)
{
    const bool wasFirst = !m_desk.settings().firstStartDone;
    if (const auto chosen = m_desk.chooseModel(choice); !chosen) {
        m_window.notices().tell(QStringLiteral("model-choice"), wordsFor(chosen.error()));
        return;
    }
    m_window.notices().withdraw(QStringLiteral("model-choice"));
    emit m_window.firstStartDone();
    m_window.showDraft();
    // Something to try it with at once.
    if (wasFirst) {
        m_window.sidebar().setTab(SidePanel::Tab::Templates);
        m_window.sidebar().templates().choose(QStringLiteral("bedtime-story"));
    }
}

void WorkbenchModels::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Choose a model"), QDir::homePath(), tr("Models (*.gguf);;All files (*)"));
    if (!path.isEmpty())
        choose({ownEngine(), path});
}

void WorkbenchModels::download(const QString &id)
{
    const auto models = offeredModels();
    const auto model = std::ranges::find(models, id, &CatalogueModel::id);
    if (model == models.cend() || m_downloads.contains(id))
        return;
    if (m_desk.isOffline()) {
        if (StarterRow *row = m_page ? m_page->starter(id) : nullptr)
            row->setFailed(tr("Agate is set to stay offline. Go online at the bottom of the window, then try again."));
        return;
    }
    ModelDownload::Places places = ModelDownload::Places::standard();
    places.folder = m_desk.places().models;
    auto *running = new ModelDownload(*model, places, this);
    m_downloads.insert(id, running);
    const auto row = [this, id] { return m_page ? m_page->starter(id) : nullptr; };
    connect(running, &ModelDownload::progressed, this, [row](const DownloadProgress &progress) {
        StarterRow *shown = row();
        if (!shown)
            return;
        switch (progress.stage) {
        case DownloadProgress::Stage::Connecting:
        case DownloadProgress::Stage::Downloading:
            shown->setProgress(progress.done, progress.total);
            break;
        case DownloadProgress::Stage::Checking:
            shown->setFinishing(tr("Checking what came…"));
            break;
        case DownloadProgress::Stage::Converting:
            shown->setFinishing(tr("Making it a model that can be used…"));
            break;
        }
    });
    connect(running, &ModelDownload::failed, this, [this, row, id](const DownloadError &error) {
        m_downloads.take(id)->deleteLater();
        if (StarterRow *shown = row())
            error.kind == DownloadError::Kind::Cancelled ? shown->setIdle() : shown->setFailed(downloadText(error));
    });
    connect(running, &ModelDownload::finished, this, [this, id](const QString &path) {
        m_downloads.take(id)->deleteLater();
        showStarters();
        search();
        choose({ownEngine(), path});
    });
    running->start();
}

} // namespace agate

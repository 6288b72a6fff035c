// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/offered_model.h"
#include "models/starter_row.h"
#include "provider/provider.h"
#include "provider/secret.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QUrl>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace agate
{

class CloudForm;
class Engine;
class ModelCard;
class ModelRow;
class WrappedLabel;

/// How a writer comes to a model: three ways on one page, and none is also a way. Shown at first start and from the model chip.
/// It finds, fetches and probes nothing itself: whoever composes the window tells it what there is and does what it asks.
class ModelPage : public QWidget
{
    Q_OBJECT
public:
    explicit ModelPage(Engine &engine, QWidget *parent = nullptr);

    /// First start greets; later it is a page like others, with a way back.
    void setFirstStart(bool firstStart);

    void setLocalModels(const QList<OfferedModel> &models);
    void setServers(const QList<OfferedModel> &models);
    /// While it is being looked for.
    void setSearching(bool local, bool servers);
    /// Replaces what was offered for download; those that are here already are not among them.
    void setStarters(const QList<StarterRow::Offer> &offers);
    StarterRow *starter(const QString &id) const;
    /// How to get llama-server on this system, as a sentence with the command; empty: it is there.
    void setEngineMissing(const QString &howToGet);
    void setProviders(const QList<Provider> &providers, const QSet<QString> &withKeys, const QUrl &customBaseUrl);
    void setKeys(const QSet<QString> &withKeys, bool kept);
    void setInUse(const ModelChoice &choice);
    void askForKey(const QString &provider);

signals:
    void chosen(const agate::ModelChoice &choice);
    void keyTyped(const QString &provider, const agate::Secret &key);
    void baseUrlTyped(const QUrl &baseUrl);
    void downloadWanted(const QString &id);
    void downloadCancelled(const QString &id);
    void modelFileWanted();
    /// Look for models and servers again.
    void searchWanted();
    /// On without a model, or back to the draft.
    void done();

private:
    void fill(QVBoxLayout &rows, QList<ModelRow *> &shown, const QList<OfferedModel> &models);
    void showEmptiness();

    Engine &m_engine;
    WrappedLabel *m_title;
    WrappedLabel *m_intro;
    ModelCard *m_local;
    ModelCard *m_server;
    ModelCard *m_elsewhere;
    QVBoxLayout *m_localRows;
    QVBoxLayout *m_starterRows;
    QVBoxLayout *m_serverRows;
    QList<ModelRow *> m_localModels;
    QList<ModelRow *> m_serverModels;
    QHash<QString, StarterRow *> m_starters;
    WrappedLabel *m_engineMissing;
    WrappedLabel *m_noServers;
    CloudForm *m_cloud;
    QPushButton *m_done;
    ModelChoice m_inUse;
    bool m_searchingServers = false;
};

} // namespace agate

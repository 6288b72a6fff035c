// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/server_probe.h"
#include "local_model/model_download.h"
#include "models/offered_model.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>

namespace agate
{

class Desk;
class MainWindow;
class ModelPage;

/// Fills the page of models from the desk: finds files and servers, fetches starters, and does what is chosen there.
/// Nothing is looked for before the page is first shown.
class WorkbenchModels : public QObject
{
    Q_OBJECT
public:
    WorkbenchModels(Desk &desk, MainWindow &window, QObject *parent = nullptr);
    ~WorkbenchModels() override;

private:
    void attend(ModelPage &page);
    void search();
    void showFound(const QList<OfferedModel> &models);
    void choose(const ModelChoice &choice);
    void chooseFile();
    void download(const QString &id);
    void showProviders();
    void showKeys();
    QSet<QString> withKeys();
    void showStarters();

    Desk &m_desk;
    MainWindow &m_window;
    QPointer<ModelPage> m_page;
    std::unique_ptr<ServerProbe> m_probe;
    QHash<QString, ModelDownload *> m_downloads;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_page.h"

#include "models/cloud_form.h"
#include "models/lines.h"
#include "models/model_card.h"
#include "models/model_row.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace agate
{

namespace
{

QPushButton *link(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("look", QStringLiteral("link"));
    return button;
}

} // namespace

ModelPage::ModelPage(Engine &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_title(new WrappedLabel({}, this))
    , m_intro(mutedLine({}, this))
    , m_local(new ModelCard(Symbol::House, tr("A model on this computer"), tr("Nothing you write leaves it.")))
    , m_server(new ModelCard(Symbol::Search, tr("A server that is running"), tr("Ollama, LM Studio, llama-server and others like them.")))
    , m_elsewhere(new ModelCard(Symbol::Cloud, tr("A cloud, with your own key"), tr("Any service that speaks as OpenAI's does.")))
    , m_localRows(new QVBoxLayout)
    , m_starterRows(new QVBoxLayout)
    , m_serverRows(new QVBoxLayout)
    , m_engineMissing(new WrappedLabel({}, m_local))
    , m_noServers(mutedLine({}, m_server))
    , m_cloud(new CloudForm(engine, m_elsewhere))
    , m_done(new QPushButton(this))
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    QFont large = m_title->font();
    large.setPixelSize(24);
    m_title->setFont(large);
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addSpacing(6);

    m_engineMissing->setProperty("look", QStringLiteral("problem"));
    m_engineMissing->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_engineMissing->hide();
    auto *file = link(tr("Choose a GGUF file…"), m_local);
    connect(file, &QPushButton::clicked, this, &ModelPage::modelFileWanted);
    m_local->content().addWidget(m_engineMissing);
    m_local->content().addLayout(m_localRows);
    m_local->content().addLayout(m_starterRows);
    m_local->content().addWidget(file, 0, Qt::AlignLeading);
    auto *look = link(tr("Look again"), m_server);
    connect(look, &QPushButton::clicked, this, &ModelPage::searchWanted);
    m_server->content().addLayout(m_serverRows);
    m_server->content().addWidget(m_noServers);
    m_server->content().addWidget(look, 0, Qt::AlignLeading);
    m_elsewhere->content().addWidget(m_cloud);
    for (ModelCard *card : {m_local, m_server, m_elsewhere})
        column->addWidget(card);
    column->addSpacing(6);
    m_done->setProperty("look", QStringLiteral("link"));
    column->addWidget(m_done, 0, Qt::AlignLeading);
    column->addStretch(1);
    connect(m_done, &QPushButton::clicked, this, &ModelPage::done);

    // A readable column in the middle, as the draft has one.
    auto *middle = new QHBoxLayout(page);
    middle->setContentsMargins(24, 28, 24, 28);
    auto *held = new QWidget;
    held->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    held->setMaximumWidth(720);
    middle->addStretch(1);
    middle->addWidget(held, 1000);
    middle->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    scroll->setAccessibleName(tr("Models"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_cloud, &CloudForm::keyTyped, this, &ModelPage::keyTyped);
    connect(m_cloud, &CloudForm::baseUrlTyped, this, &ModelPage::baseUrlTyped);
    connect(m_cloud, &CloudForm::chosen, this, &ModelPage::chosen);
    setFirstStart(false);
    showEmptiness();
}

void ModelPage::setFirstStart(bool firstStart)
{
    m_title->setText(firstStart ? tr("Welcome to Agate") : tr("Who writes with you?"));
    m_intro->setText(
        firstStart
            ? tr("Your drafts live in a library on this computer, and every keystroke is safe there. If you like, a model writes with you: "
                 "choose one of three ways, now or at any time at the top of the window.")
            : tr("Choose one of three ways. Writing, the library and files work without a model."));
    m_done->setText(firstStart ? tr("No model: just write") : tr("Back to the draft"));
}

void ModelPage::fill(QVBoxLayout &rows, QList<ModelRow *> &shown, const QList<OfferedModel> &models)
{
    const bool same = std::equal(shown.cbegin(), shown.cend(), models.cbegin(), models.cend(),
                                 [](const ModelRow *row, const OfferedModel &model) { return row->model() == model; });
    if (same)
        return; // a running test and the focus stay
    qDeleteAll(shown);
    shown.clear();
    for (const OfferedModel &model : models) {
        auto *row = new ModelRow(model, m_engine);
        row->setInUse(model.choice == m_inUse);
        connect(row, &ModelRow::baseUrlNeeded, this, &ModelPage::baseUrlTyped);
        connect(row, &ModelRow::chosen, this, &ModelPage::chosen);
        rows.addWidget(row);
        shown.append(row);
    }
}

void ModelPage::setLocalModels(const QList<OfferedModel> &models)
{
    fill(*m_localRows, m_localModels, models);
}

void ModelPage::setServers(const QList<OfferedModel> &models)
{
    fill(*m_serverRows, m_serverModels, models);
    showEmptiness();
}

void ModelPage::setSearching(bool, bool servers)
{
    m_searchingServers = servers;
    showEmptiness();
}

void ModelPage::showEmptiness()
{
    m_noServers->setVisible(m_serverModels.isEmpty());
    m_noServers->setText(m_searchingServers ? tr("Looking for one…")
                                            : tr("None answers on this computer at the moment. Start one, then look again."));
}

void ModelPage::setStarters(const QList<StarterRow::Offer> &offers)
{
    QHash<QString, StarterRow *> kept;
    for (const StarterRow::Offer &offer : offers) {
        StarterRow *row = m_starters.take(offer.id);
        if (!row) {
            row = new StarterRow(offer);
            connect(row, &StarterRow::wanted, this, &ModelPage::downloadWanted);
            connect(row, &StarterRow::cancelled, this, &ModelPage::downloadCancelled);
            m_starterRows->addWidget(row);
        }
        kept.insert(offer.id, row);
    }
    qDeleteAll(m_starters);
    m_starters = kept;
}

StarterRow *ModelPage::starter(const QString &id) const
{
    return m_starters.value(id);
}

void ModelPage::setEngineMissing(const QString &howToGet)
{
    m_engineMissing->setText(howToGet);
    m_engineMissing->setVisible(!howToGet.isEmpty());
}

void ModelPage::setProviders(const QList<Provider> &providers, const QSet<QString> &withKeys, const QUrl &customBaseUrl)
{
    m_cloud->setProviders(providers, withKeys, customBaseUrl);
}

void ModelPage::setKeys(const QSet<QString> &withKeys, bool kept)
{
    m_cloud->setKeys(withKeys, kept);
}

void ModelPage::setInUse(const ModelChoice &choice)
{
    m_inUse = choice;
    for (ModelRow *row : m_localModels + m_serverModels)
        row->setInUse(row->model().choice == choice);
}

void ModelPage::askForKey(const QString &provider)
{
    m_cloud->askForKey(provider);
}

} // namespace agate

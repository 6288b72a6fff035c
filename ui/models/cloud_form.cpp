// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cloud_form.h"

#include "look/choice_box.h"
#include "models/lines.h"
#include "models/verdict_text.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace agate
{

namespace
{

/// The profile whose address the writer types (resources/providers/custom.json).
constexpr QLatin1StringView customId("custom");

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
}

} // namespace

CloudForm::CloudForm(Engine &engine, QWidget *parent)
    : QWidget(parent)
    , m_test(engine)
    , m_provider(new ChoiceBox(this))
    , m_baseUrlLabel(new QLabel(tr("&Address"), this))
    , m_baseUrl(new QLineEdit(this))
    , m_keyLabel(new QLabel(tr("&Key"), this))
    , m_key(new QLineEdit(this))
    , m_model(new QLineEdit(this))
    , m_leaves(mutedLine({}, this))
    , m_try(new QPushButton(tr("Test"), this))
    , m_use(new QPushButton(tr("Use"), this))
    , m_verdict(mutedLine({}, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    //: Who answers: a company or a server
    auto *providerLabel = new QLabel(tr("P&rovider"), this);
    auto *modelLabel = new QLabel(tr("&Model"), this);
    providerLabel->setBuddy(m_provider);
    m_baseUrlLabel->setBuddy(m_baseUrl);
    m_keyLabel->setBuddy(m_key);
    modelLabel->setBuddy(m_model);
    int row = 0;
    const auto add = [&](QLabel *label, QWidget *field) {
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1, 1, 3);
    };
    add(providerLabel, m_provider);
    add(m_baseUrlLabel, m_baseUrl);
    add(m_keyLabel, m_key);
    add(modelLabel, m_model);
    for (WrappedLabel *label : {m_leaves, m_verdict})
        grid->addWidget(label, row++, 1, 1, 3);
    grid->addWidget(m_try, row, 2);
    grid->addWidget(m_use, row, 3);
    m_verdict->hide();
    m_baseUrl->setPlaceholderText(QStringLiteral("https://example.com/v1"));
    m_baseUrl->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_baseUrl->setLayoutDirection(Qt::LeftToRight);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_try->setAccessibleName(tr("Test this provider"));
    m_use->setAccessibleName(tr("Use this provider"));
    connect(m_provider, &QComboBox::currentIndexChanged, this, &CloudForm::showProvider);
    for (QLineEdit *field : {m_baseUrl, m_key, m_model})
        connect(field, &QLineEdit::textChanged, this, &CloudForm::check);
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (handOver())
            emit chosen(choice());
    });
    connect(m_try, &QPushButton::clicked, this, [this] {
        if (!handOver())
            return;
        m_try->setEnabled(false);
        m_verdict->setText(tr("Asking it for a sentence…"));
        m_verdict->show();
        m_test.start(choice());
    });
    connect(&m_test, &ModelTest::progressed, this, [this](const Progress &progress) { m_verdict->setText(wordsFor(progress)); });
    connect(&m_test, &ModelTest::finished, this, [this](const ModelTest::Verdict &verdict) {
        m_verdict->setText(verdictText(verdict));
        check();
    });
    check();
}

void CloudForm::setProviders(const QList<Provider> &providers, const QSet<QString> &withKeys, const QUrl &customBaseUrl)
{
    const QString chosen = m_provider->currentData().toString();
    const QSignalBlocker quiet(m_provider);
    m_providers.clear();
    m_withKeys = withKeys;
    m_provider->clear();
    for (const Provider &provider : providers) {
        if (provider.managed || (provider.local && provider.id != customId))
            continue;
        m_providers.append(provider);
        m_provider->addItem(provider.name, provider.id);
    }
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(chosen)));
    if (m_baseUrl->text().isEmpty())
        m_baseUrl->setText(customBaseUrl.toString());
    showProvider();
}

void CloudForm::setKeys(const QSet<QString> &withKeys, bool kept)
{
    m_withKeys = withKeys;
    m_keysKept = kept;
    check();
}

void CloudForm::askForKey(const QString &provider)
{
    const int at = m_provider->findData(provider);
    if (at >= 0)
        m_provider->setCurrentIndex(at);
    m_key->setFocus();
}

std::optional<Provider> CloudForm::provider() const
{
    const int at = m_provider->currentIndex();
    return at < 0 || at >= m_providers.size() ? std::nullopt : std::optional(m_providers.at(at));
}

QUrl CloudForm::baseUrl() const
{
    const auto chosen = provider();
    if (!chosen)
        return {};
    return chosen->id == customId ? QUrl(m_baseUrl->text().trimmed(), QUrl::StrictMode) : chosen->baseUrl;
}

void CloudForm::showProvider()
{
    const auto chosen = provider();
    const bool custom = chosen && chosen->id == customId;
    m_baseUrlLabel->setVisible(custom);
    m_baseUrl->setVisible(custom);
    m_model->setText(chosen ? chosen->defaultModel : QString());
    m_key->clear();
    m_verdict->hide();
    m_test.cancel();
    check();
}

void CloudForm::check()
{
    const auto chosen = provider();
    const QUrl address = baseUrl();
    const bool keyKnown = chosen && m_withKeys.contains(chosen->id);
    m_key->setPlaceholderText(keyKnown                            ? tr("A key is set")
                                  : !(chosen && chosen->needsKey) ? tr("If the server wants one")
                                  : m_keysKept                    ? tr("Kept in your system's keychain")
                                                                  : tr("Held until Agate closes, written nowhere"));
    m_leaves->setText(isWebAddress(address) ? tr("What a model is to write leaves this computer for %1.").arg(address.host()) : QString());
    m_leaves->setVisible(!m_leaves->text().isEmpty());
    const bool ready = chosen && isWebAddress(address) && !m_model->text().trimmed().isEmpty()
        && (!chosen->needsKey || keyKnown || !m_key->text().trimmed().isEmpty());
    m_use->setEnabled(ready);
    m_try->setEnabled(ready && !m_test.isRunning());
}

bool CloudForm::handOver()
{
    const auto chosen = provider();
    if (!chosen)
        return false;
    if (chosen->id == customId)
        emit baseUrlTyped(baseUrl());
    const QString key = m_key->text().trimmed();
    if (!key.isEmpty()) {
        emit keyTyped(chosen->id, Secret(key.toUtf8()));
        m_withKeys.insert(chosen->id);
        m_key->clear();
    }
    return true;
}

ModelChoice CloudForm::choice() const
{
    return {m_provider->currentData().toString(), m_model->text().trimmed()};
}

} // namespace agate

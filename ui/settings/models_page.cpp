// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/models_page.h"

#include "settings/key_row.h"

#include <QLineEdit>
#include <QPushButton>

namespace agate
{

namespace
{

constexpr SettingText modelText{QT_TRANSLATE_NOOP("Settings", "The model that writes"), nullptr,
                                QT_TRANSLATE_NOOP("Settings", "AI provider engine GGUF Ollama cloud llama")};
constexpr SettingText keepText{
    QT_TRANSLATE_NOOP("Settings", "Keep keys in the keychain"),
    QT_TRANSLATE_NOOP("Settings",
                      "The keychain of your system keeps them locked away with your other passwords. While this is off, a new "
                      "key is held until Agate closes; those that were kept stay there until you remove them."),
    QT_TRANSLATE_NOOP("Settings", "password wallet KWallet GNOME keyring secret remember API key")};
constexpr SettingText addressText{QT_TRANSLATE_NOOP("Settings", "Address of your own server"),
                                  QT_TRANSLATE_NOOP("Settings", "For “OpenAI-compatible server”, up to and including the version."),
                                  QT_TRANSLATE_NOOP("Settings", "base URL host endpoint custom")};
/// Found by its own words; the row is named after its provider.
constexpr const char *keyWords = QT_TRANSLATE_NOOP("Settings", "API key password token secret");

} // namespace

ModelsPage::ModelsPage(const SettingsFacts &facts, QWidget *parent)
    //: Title of a page of settings: models, and the keys for them
    : SettingsPage(tr("Models and keys"), parent)
    , m_choose(new QPushButton(tr("Choose a model…"), this))
    , m_model(add(modelText, m_choose))
    , m_facts(facts.keys)
{
    connect(m_choose, &QPushButton::clicked, this, [this] { emit wished(settings_wish::ChooseModel{}); });
    //: A heading: keys for providers
    addHeading(tr("Keys"));
    addSwitch(keepText, &Settings::keepKeys);
    auto *url = new QLineEdit(this);
    url->setPlaceholderText(QStringLiteral("https://example.com/v1"));
    url->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    url->setLayoutDirection(Qt::LeftToRight);
    add(addressText, url, SettingRow::Shape::Below);
    whenShown([url](const Settings &settings) {
        if (!url->hasFocus())
            url->setText(settings.customBaseUrl);
    });
    connect(url, &QLineEdit::editingFinished, this,
            [this, url] { change([typed = url->text().trimmed()](Settings &settings) { settings.customBaseUrl = typed; }); });
    for (const KeyFact &fact : facts.keys) {
        auto *row = new KeyRow(fact, this);
        const QByteArray title = fact.name.toUtf8();
        // A provider's name is the same in every language.
        add({title.constData(), nullptr, keyWords}, row, SettingRow::Shape::Below);
        m_keys.insert(fact.provider, row);
        connect(row, &KeyRow::typed, this, [this, id = fact.provider](const Secret &key) { emit wished(settings_wish::SetKey{id, key}); });
        connect(row, &KeyRow::removed, this, [this, id = fact.provider] { emit wished(settings_wish::RemoveKey{id}); });
        connect(row, &KeyRow::testWanted, this, [this, id = fact.provider] { emit wished(settings_wish::TestKey{id}); });
    }
    showFacts(facts);
}

void ModelsPage::showSettings(const Settings &settings)
{
    SettingsPage::showSettings(settings);
    m_kept = settings.keepKeys;
    for (const KeyFact &fact : std::as_const(m_facts)) {
        if (KeyRow *row = m_keys.value(fact.provider))
            row->show(fact, m_kept);
    }
}

void ModelsPage::showFacts(const SettingsFacts &facts)
{
    m_facts = facts.keys;
    for (const KeyFact &fact : facts.keys) {
        if (KeyRow *row = m_keys.value(fact.provider))
            row->show(fact, m_kept);
    }
    //: %1: a model, %2: a host
    m_model->setHelp(facts.modelName.isEmpty() ? tr("None yet: you write alone.")
                         : facts.modelLeavesFor.isEmpty()
                         ? tr("%1, on this computer. Nothing you write leaves it.").arg(facts.modelName)
                         : tr("%1. What it is to write leaves this computer for %2.").arg(facts.modelName, facts.modelLeavesFor));
}

void ModelsPage::setVerdict(const QString &provider, const QString &sentence)
{
    if (KeyRow *row = m_keys.value(provider))
        row->setVerdict(sentence);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench_settings.h"

#include "workbench_session.h"

#include "brief/languages.h"
#include "desk/desk.h"
#include "desk/environment_key.h"
#include "editor/draft_editor.h"
#include "look/style.h"
#include "models/model_test.h"
#include "models/verdict_text.h"
#include "settings/commands.h"
#include "settings/keymap.h"
#include "window/draft_page.h"
#include "window/formatting.h"
#include "window/main_window.h"
#include "window/notices.h"
#include "window/spelling_actions.h"
#include "window/suggestion_actions.h"
#include "window/writing_sight.h"
#include "wording/wording.h"
#include "workbench_language.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputMethod>
#include <QUrl>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace agate
{

namespace
{

const QString &customProvider()
{
    static const QString id = QStringLiteral("custom");
    return id;
}

KeyFact::Place placeFrom(Keys::Place place)
{
    switch (place) {
    case Keys::Place::Session:
        return KeyFact::Place::Session;
    case Keys::Place::Environment:
        return KeyFact::Place::Environment;
    case Keys::Place::Keychain:
        return KeyFact::Place::Keychain;
    case Keys::Place::None:
        break;
    }
    return KeyFact::Place::None;
}

QString noticeFor(const QString &provider)
{
    return QStringLiteral("key-") + provider;
}

} // namespace

WorkbenchSettings::WorkbenchSettings(Desk &desk, MainWindow &window, Style &style, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_window(window)
    , m_style(style)
    , m_applied(desk.settings())
{
    m_zoomed.setSingleShot(true);
    m_zoomed.setInterval(400ms);
    apply();
    connect(&desk, &Desk::settingsChanged, this, &WorkbenchSettings::apply);
    followWindow();
    followSuggestions();
    followKeys();
}

WorkbenchSettings::~WorkbenchSettings() = default;

void WorkbenchSettings::apply()
{
    const Settings now = m_desk.settings();
    const Settings before = std::exchange(m_applied, now);
    m_style.setChoice(schemeFrom(now.colourScheme));
    m_window.setColours(schemeFrom(now.colourScheme));
    m_window.setWritingLook({.font = now.writingFont, .lineHeight = now.lineHeight, .columnLetters = now.columnLetters});
    if (now.zoom != before.zoom)
        m_window.page().editor().setZoom(now.zoom);
    if (now.focus != before.focus)
        m_window.sight().setFocus(focusFrom(now.focus));
    if (now.typewriter != before.typewriter)
        m_window.sight().setTypewriter(now.typewriter);
    m_window.formatting().setHabits(habitsFrom(now));
    m_window.actions().checkSpelling->setChecked(now.checkSpelling);
    if (now.spellingLanguage != before.spellingLanguage)
        m_window.spelling().setUsualLanguage(now.spellingLanguage);
    m_window.suggestions().setChoice(suggestionChoiceFrom(now));
    if (now.customBaseUrl != before.customBaseUrl)
        m_desk.setAddress(customProvider(), QUrl(now.customBaseUrl));
    if (!m_commands.isEmpty() && (now.shortcuts != before.shortcuts || now.ownShortcuts != before.ownShortcuts))
        setKeys();
    if (m_open)
        m_open->showSettings(now);
    if (now.uiLanguage != before.uiLanguage)
        emit languageChosen();
}

void WorkbenchSettings::followWindow()
{
    connect(m_window.actions().settings, &QAction::triggered, this, [this] { open(); });
    connect(&m_window, &MainWindow::coloursChosen, this, [this](SchemeChoice choice) {
        (void)m_desk.changeSettings([choice](Settings &settings) { settings.colourScheme = schemeFrom(choice); });
    });
    connect(&m_window.page().editor(), &DraftEditor::zoomChanged, &m_zoomed, qOverload<>(&QTimer::start));
    connect(&m_zoomed, &QTimer::timeout, this, [this] {
        (void)m_desk.changeSettings([zoom = m_window.page().editor().zoom()](Settings &settings) { settings.zoom = zoom; });
    });
    const auto showFacts = [this] {
        if (m_open)
            m_open->showFacts(facts());
    };
    connect(&m_desk, &Desk::modelChanged, this, showFacts);
    connect(&m_desk, &Desk::settingsChanged, this, showFacts);
    connect(&m_desk.keys(), &Keys::changed, this, showFacts);
}

void WorkbenchSettings::followSuggestions()
{
    SuggestionActions &suggestions = m_window.suggestions();
    connect(&suggestions, &SuggestionActions::chosen, this,
            [this](bool on) { (void)m_desk.changeSettings([on](Settings &settings) { settings.suggest = on; }); });
    connect(&suggestions, &SuggestionActions::quietChosen, this, [this](const DraftId &draft, bool quiet) {
        (void)m_desk.changeSettings([&draft, quiet](Settings &settings) { settings.setQuiet(draft.toString(), quiet); });
    });
    connect(&suggestions, &SuggestionActions::habitsWanted, this, [this] { open(SettingsWindow::Page::Editor); });
    connect(&suggestions, &SuggestionActions::privacyWanted, this, [this] { open(SettingsWindow::Page::Privacy); });
}

void WorkbenchSettings::followKeys()
{
    const auto tell = [this](const QString &provider, const Words &words) {
        m_window.notices().tell(Notice{.id = noticeFor(provider),
                                       .kind = Notice::Kind::Warning,
                                       .text = words.happened,
                                       .kept = words.kept,
                                       .action = tr("Look at the keys…")},
                                [this] { open(SettingsWindow::Page::Models); });
    };
    const auto nameOf = [this](const QString &id) {
        const auto provider = m_desk.provider(id);
        return provider ? provider->name : id;
    };
    connect(&m_desk.keys(), &Keys::notKept, this,
            [tell, nameOf](const QString &provider, SecretTrouble why) { tell(provider, wordsForKeyNotKept(why, nameOf(provider))); });
    connect(&m_desk.keys(), &Keys::notRemoved, this,
            [tell, nameOf](const QString &provider, SecretTrouble why) { tell(provider, wordsForKeyNotRemoved(why, nameOf(provider))); });
    connect(&m_desk.keys(), &Keys::settled, this, [this](const QString &provider) { m_window.notices().withdraw(noticeFor(provider)); });
}

void WorkbenchSettings::settleIn()
{
    setKeys();
}

void WorkbenchSettings::setKeys()
{
    const auto actions = namedActions(m_window);
    for (const QAction *action : actions) {
        if (!std::ranges::contains(m_commands, action->objectName(), &CommandFact::name))
            m_commands.append(commandOf(*action));
    }
    const Keymap map = keymapOf(m_desk.settings(), m_commands);
    for (QAction *action : actions) {
        const auto keys = map.value(action->objectName());
        if (action->shortcuts() != keys)
            action->setShortcuts(keys);
    }
}

std::optional<QByteArray> WorkbenchSettings::openGeometry() const
{
    return m_open ? std::optional(m_open->saveGeometry()) : std::nullopt;
}

void WorkbenchSettings::open(SettingsWindow::Page page, const QByteArray &geometry)
{
    if (!m_open) {
        m_open = new SettingsWindow(&m_window);
        m_open->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_open, &SettingsWindow::wished, this, &WorkbenchSettings::wish);
        connect(m_open, &SettingsWindow::pageShown, this, &WorkbenchSettings::lookUp);
        setKeys(); // parts of the window that were made since have commands too
        m_open->showFacts(facts());
        m_open->showSettings(m_desk.settings());
        m_open->go(page);
        if (!geometry.isEmpty())
            m_open->restoreGeometry(geometry);
    } else if (page != SettingsWindow::Page::Appearance) {
        m_open->go(page);
    }
    m_open->show();
    m_open->raise();
    m_open->activateWindow();
}

void WorkbenchSettings::lookUp(SettingsWindow::Page page)
{
    if (page != SettingsWindow::Page::Models)
        return;
    const auto keys = facts().keys;
    for (const KeyFact &key : keys)
        (void)m_desk.keys().find(key.provider); // Keys::changed tells
}

SettingsFacts WorkbenchSettings::facts() const
{
    SettingsFacts facts;
    const Places &places = m_desk.places();
    facts.libraryFile = places.libraryFile;
    facts.usualLibrary = places.usualLibrary();
    facts.libraryNamed = places.libraryNamed;
    facts.settingsFile = places.settingsFile();
    facts.modelsFolder = places.models;
    facts.templatesFolder = places.userTemplates;
    if (m_desk.hasModel()) {
        facts.modelName = m_desk.modelInUse().name;
        facts.modelLeavesFor = m_desk.modelInUse().leavesFor;
    }
    for (const Provider &known : m_desk.providers().providers()) {
        if (known.managed || (known.local && known.id != customProvider()))
            continue;
        const Provider provider = m_desk.provider(known.id).value_or(known);
        facts.keys.append({.provider = provider.id,
                           .name = provider.name,
                           .host = provider.baseUrl.host(),
                           .leaves = !provider.local,
                           .place = placeFrom(m_desk.keys().place(provider.id)),
                           .variable = environmentKeyName(provider.id)});
    }
    facts.windowLanguages = WindowLanguage::all();
    for (const Language &language : languages())
        facts.spellingLanguages.append({language.tag, language.ownName});
    facts.commands = m_commands;
    facts.keyboards = {QGuiApplication::inputMethod()->locale().bcp47Name()};
    return facts;
}

void WorkbenchSettings::wish(const SettingsWish &wish)
{
    namespace wishes = settings_wish;
    if (const auto *change = std::get_if<wishes::Change>(&wish)) {
        const QString notice = QStringLiteral("settings-file");
        if (const auto written = m_desk.changeSettings(change->change); !written)
            m_window.notices().tell(notice, wordsFor(written.error()));
        else
            m_window.notices().withdraw(notice);
    } else if (const auto *set = std::get_if<wishes::SetKey>(&wish)) {
        m_window.notices().withdraw(noticeFor(set->provider));
        m_desk.keys().set(set->provider, set->key);
    } else if (const auto *remove = std::get_if<wishes::RemoveKey>(&wish)) {
        m_window.notices().withdraw(noticeFor(remove->provider));
        m_desk.keys().remove(remove->provider);
    } else if (const auto *test = std::get_if<wishes::TestKey>(&wish)) {
        testKey(test->provider);
    } else if (std::holds_alternative<wishes::ChooseModel>(wish)) {
        m_window.showModelPage();
        m_window.comeToFront();
    } else if (const auto *folder = std::get_if<wishes::OpenFolder>(&wish)) {
        const QFileInfo place(folder->path);
        const QString path = place.suffix().isEmpty() ? place.filePath() : place.path();
        // A folder that holds nothing yet may not be there yet.
        QDir().mkpath(path);
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    }
}

void WorkbenchSettings::testKey(const QString &id)
{
    const auto provider = m_desk.provider(id);
    if (!provider || !m_open)
        return;
    const auto &remembered = m_desk.settings().model;
    ModelChoice choice{id, remembered && remembered->provider == id ? remembered->model : provider->defaultModel};
    if (m_desk.modelInUse().choice.provider == id)
        choice = m_desk.modelInUse().choice;
    if (choice.model.isEmpty()) {
        m_open->setVerdict(id, tr("Choose one of its models first; then its key can be tested."));
        return;
    }
    m_test = std::make_unique<ModelTest>(m_desk.engine());
    connect(m_test.get(), &ModelTest::progressed, this, [this, id](const Progress &progress) {
        if (m_open)
            m_open->setVerdict(id, wordsFor(progress));
    });
    connect(m_test.get(), &ModelTest::finished, this, [this, id](const ModelTest::Verdict &verdict) {
        if (m_open)
            m_open->setVerdict(id, verdictText(verdict));
    });
    m_test->start(choice);
}

} // namespace agate

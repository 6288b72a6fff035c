// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessible_walk.h"
#include "flow_desk.h"
#include "look/style.h"
#include "models/model_page.h"
#include "notice/notice_strip.h"
#include "palette/command_palette.h"
#include "proposal/proposal.h"
#include "proposal/proposal_pill.h"
#include "recovery/recovery_page.h"
#include "settings/settings_window.h"
#include "sidebar/template_sidebar.h"
#include "statistics/statistics_panel.h"
#include "support/room_program.h"
#include "ui_sidebar/sample_templates.h"
#include "window/composing.h"
#include "window/draft_page.h"
#include "window/live_preview.h"
#include "window/prompt_view.h"
#include "window/side_panel.h"
#include "window/writing_statistics.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

NewDraft draftOf(const QString &text)
{
    NewDraft draft;
    draft.text = text;
    return draft;
}

Notice notice(const QString &id, Notice::Kind kind)
{
    return {.id = id, .kind = kind, .text = u"Something happened: "_s + id, .kept = u"Your text is kept."_s, .action = u"Try again"_s};
}

SettingsFacts settingsFacts(const QList<CommandFact> &commands)
{
    SettingsFacts facts;
    facts.libraryFile = facts.usualLibrary = u"/home/ada/.local/share/agate/library.sqlite"_s;
    facts.settingsFile = u"/home/ada/.config/agate/settings.json"_s;
    facts.modelsFolder = u"/home/ada/.local/share/agate/models"_s;
    facts.templatesFolder = u"/home/ada/.local/share/agate/templates"_s;
    facts.modelName = u"gpt-x"_s;
    facts.modelLeavesFor = u"api.openai.com"_s;
    for (const auto place : {KeyFact::Place::None, KeyFact::Place::Keychain, KeyFact::Place::Session}) {
        const QString id = u"provider-%1"_s.arg(int(place));
        facts.keys.append({.provider = id, .name = id, .host = id + u".example.com"_s, .leaves = true, .place = place, .variable = {}});
    }
    facts.windowLanguages = {{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}};
    facts.spellingLanguages = {{u"de"_s, u"Deutsch"_s}, {u"fr"_s, u"Français"_s}};
    facts.commands = commands;
    return facts;
}

OfferedModel model(const QString &name, const QString &trouble = {})
{
    return {.choice = {u"llama-server"_s, u"/models/"_s + name}, .name = name, .detail = u"1.1 GB"_s, .trouble = trouble, .baseUrl = {}};
}

} // namespace

/// The window as it is told and worked without eyes and without a mouse: every part of it, opened as a writer opens it.
class AccessibilityFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void faultsAreFound();
    void draftsWithAllAround();
    void templatesAndTheirForms();
    void outline();
    void proposals();
    void palette();
    void statistics();
    void thePromptThatIsSent();
    void whatACrashLeft();
    void models();
    void everyCommandOfTheMenu();
    void settings();

private:
    /// All of the main window as it stands, the keyboard beginning in the draft.
    QStringList faults()
    {
        QWidget &window = m_desk->window();
        DraftEditor &editor = m_desk->editor();
        const KeyboardWalk keys = walkByKeyboard(window, editor, &editor, true);
        return keys.traps + accessibilityFaults(window, keys.reached);
    }

    static QStringList faultsOf(QWidget &window, QWidget &start)
    {
        const KeyboardWalk keys = walkByKeyboard(window, start);
        return keys.traps + accessibilityFaults(window, keys.reached);
    }

    const WindowActions &actions() const { return m_desk->window().actions(); }

    std::unique_ptr<Style> m_style;
    std::unique_ptr<FlowDesk> m_desk;
};

#define AGATE_NO_FAULTS(list)                                                                                                              \
    do {                                                                                                                                   \
        const QStringList unwanted = list;                                                                                                 \
        QVERIFY2(unwanted.isEmpty(), qPrintable(u'\n' + unwanted.join(u'\n')));                                                            \
    } while (false)

void AccessibilityFlow::init()
{
    m_style = std::make_unique<Style>(*qApp);
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
}

void AccessibilityFlow::cleanup()
{
    m_desk.reset();
    m_style.reset();
}

// The walk itself: what it is there for is planted in the real window, one after the other.
void AccessibilityFlow::faultsAreFound()
{
    QWidget &strip = m_desk->window().noticeStrip();
    m_desk->window().noticeStrip().tell(notice(u"planted"_s, Notice::Kind::Error));
    AGATE_NO_FAULTS(faults());
    const auto plant = [&](QWidget *widget, const QString &fault) {
        widget->setObjectName(u"planted"_s);
        strip.layout()->addWidget(widget);
        widget->show();
        const QStringList found = faults();
        delete widget;
        return found.size() == 1 && found.constFirst().startsWith(fault) && found.constFirst().contains(u"#planted");
    };
    auto *nameless = new QToolButton;
    nameless->setFocusPolicy(Qt::StrongFocus);
    QVERIFY(plant(nameless, u"has no name"_s));
    auto *unreached = new QToolButton;
    unreached->setFocusPolicy(Qt::NoFocus);
    unreached->setText(u"For mice only"_s);
    QVERIFY(plant(unreached, u"no key leads to it"_s));
    QVERIFY(plant(new QLineEdit(u"what was typed"_s), u"has no name"_s));
    auto *twin = new QPushButton(u"New"_s);
    auto *other = new QPushButton(u"New"_s, &strip);
    strip.layout()->addWidget(other);
    other->show();
    QVERIFY(plant(twin, u"cannot be told from another"_s));
    delete other;
    AGATE_NO_FAULTS(faults());
}

void AccessibilityFlow::draftsWithAllAround()
{
    actions().drafts->trigger();
    AGATE_NO_FAULTS(faults());
    m_desk->window().page().addAndShow(draftOf(u"# One\n\nPip ran home."_s));
    QVERIFY(m_desk->savedText(u"# One\n\nPip ran home."_s));
    m_desk->window().page().addAndShow(draftOf(u"# Two\n\nPip slept."_s));
    QVERIFY(m_desk->savedText(u"# Two\n\nPip slept."_s));
    actions().drafts->trigger();
    actions().preview->setChecked(true);
    QTRY_VERIFY(m_desk->window().preview().isShown());
    m_desk->window().setGoals({.daily = 100, .session = 50});
    actions().replace->trigger();
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        m_desk->window().noticeStrip().tell(notice(id, id == u"a" ? Notice::Kind::Info : Notice::Kind::Error));
    AGATE_NO_FAULTS(faults());
}

void AccessibilityFlow::templatesAndTheirForms()
{
    const auto templates = sampleTemplates();
    m_desk->window().setTemplates(templates);
    m_desk->window().setTones({u"calm"_s, u"funny"_s});
    actions().templates->trigger();
    AGATE_NO_FAULTS(faults());
    for (const Template &form : templates) {
        m_desk->window().sidebar().templates().choose(form.id);
        AGATE_NO_FAULTS(faults());
    }
    m_desk->window().setModel({});
    AGATE_NO_FAULTS(faults());
}

void AccessibilityFlow::outline()
{
    actions().outline->trigger();
    AGATE_NO_FAULTS(faults());
    m_desk->window().page().addAndShow(draftOf(u"# One\n\nText\n\n## Two\n\nText\n\n# Three\n"_s));
    QTRY_VERIFY(m_desk->editor().text().startsWith(u"# One"));
    AGATE_NO_FAULTS(faults());
}

void AccessibilityFlow::proposals()
{
    m_desk->write();
    m_desk->engine().say(u"Pip could not sleep."_s);
    const auto *pill = m_desk->window().findChild<ProposalPill *>();
    QTRY_VERIFY(pill && pill->isVisible());
    AGATE_NO_FAULTS(faults());
    m_desk->engine().end();
    QTRY_COMPARE(m_desk->window().composing().proposal().state(), Proposal::State::Finished);
    QTRY_VERIFY(pill->isVisible());
    AGATE_NO_FAULTS(faults());
    QCOMPARE(m_desk->window().composing().proposal().text(), u"Pip could not sleep."_s);
}

void AccessibilityFlow::palette()
{
    actions().palette->trigger();
    const auto *palette = m_desk->window().findChild<CommandPalette *>();
    QVERIFY(palette && palette->isVisible());
    auto *field = palette->findChild<QLineEdit *>();
    QCOMPARE(QApplication::focusWidget(), field);
    // It goes when the keyboard leaves it: what is in it is told, and worked by arrows in the field.
    const auto *list = palette->findChild<QAbstractItemView *>();
    QVERIFY(list->model()->rowCount() > 10);
    const QModelIndex before = list->currentIndex();
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(list->currentIndex() != before);
    QStringList found = accessibilityFaults(m_desk->window(), {});
    found.removeIf([](const QString &fault) { return fault.startsWith(u"no key leads to it"); });
    AGATE_NO_FAULTS(found);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), &m_desk->editor());
}

void AccessibilityFlow::statistics()
{
    actions().statistics->trigger();
    StatisticsPanel *panel = m_desk->window().statistics().panel();
    QVERIFY(panel && QTest::qWaitForWindowActive(panel));
    QTRY_VERIFY(panel->table().rowCount() > 0);
    QTRY_VERIFY(panel->focusWidget());
    AGATE_NO_FAULTS(faultsOf(*panel, *panel->focusWidget()));
}

void AccessibilityFlow::thePromptThatIsSent()
{
    emit m_desk->window().sidebar().templates().promptWanted(FlowDesk::story(), FlowDesk::brief());
    auto *prompt = m_desk->window().findChild<PromptView *>();
    QVERIFY(prompt && QTest::qWaitForWindowActive(prompt));
    QTRY_VERIFY(prompt->focusWidget());
    AGATE_NO_FAULTS(faultsOf(*prompt, *prompt->focusWidget()));
}

void AccessibilityFlow::whatACrashLeft()
{
    m_desk->editor().insertPlainText(u"Saved words."_s);
    QVERIFY(m_desk->savedText(u"Saved words."_s));
    const DraftId id = m_desk->window().page().draft();
    m_desk->closeWindow();
    {
        auto crashed = Library::open(m_desk->libraryFile(), Library::Access::ReadWrite);
        QVERIFY(crashed);
        QVERIFY(crashed->library->journal(id, {TextEdit{{12, 0}, u" And newer ones."_s}}));
    }
    QVERIFY(m_desk->openWindow());
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    const RecoveryPage *page = nullptr;
    QTRY_VERIFY((page = m_desk->window().findChild<RecoveryPage *>()) && page->isVisible());
    // The keyboard is where the question is.
    QWidget *start = QApplication::focusWidget();
    QVERIFY(start && page->isAncestorOf(start));
    const KeyboardWalk keys = walkByKeyboard(m_desk->window(), *start, nullptr, true);
    AGATE_NO_FAULTS(keys.traps + accessibilityFaults(m_desk->window(), keys.reached));
}

void AccessibilityFlow::models()
{
    ModelPage &page = m_desk->window().showModelPage(true);
    Provider cloud;
    cloud.id = u"openai"_s;
    cloud.name = u"OpenAI"_s;
    cloud.needsKey = true;
    cloud.baseUrl = QUrl(u"https://api.openai.com/v1"_s);
    Provider custom;
    custom.id = u"custom"_s;
    custom.name = u"Another server"_s;
    page.setProviders({cloud, custom}, {}, {});
    page.setLocalModels({model(u"qwen"_s), model(u"gemma"_s), model(u"half"_s, u"The file is cut short."_s)});
    page.setServers({model(u"ollama"_s), model(u"lm-studio"_s)});
    page.setStarters({{.id = u"stories15M"_s, .name = u"Starter"_s, .facts = u"Stories."_s, .downloadBytes = 19, .diskBytes = 19},
                      {.id = u"other"_s, .name = u"Another starter"_s, .facts = u"Stories."_s, .downloadBytes = 19, .diskBytes = 19}});
    AGATE_NO_FAULTS(faults());
    page.starter(u"stories15M"_s)->setProgress(5, 19);
    page.askForKey(u"custom"_s);
    page.setFirstStart(false);
    AGATE_NO_FAULTS(faults());
}

void AccessibilityFlow::everyCommandOfTheMenu()
{
    QTest::keyClick(&m_desk->editor(), Qt::Key_F10);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    QStringList found;
    int entries = 0;
    QList<QMenu *> menus{menu};
    while (!menus.isEmpty()) {
        QMenu *each = menus.takeFirst();
        QSet<QString> names;
        for (const QAction *action : each->actions()) {
            if (action->isSeparator())
                continue;
            ++entries;
            if (action->menu())
                menus.append(action->menu());
            if (action->text().isEmpty())
                found.append(u"a nameless entry: "_s + action->objectName());
            if (names.contains(action->text()))
                found.append(u"twice: "_s + action->text());
            names.insert(action->text());
        }
    }
    menu->close();
    QVERIFY(entries > 40);
    AGATE_NO_FAULTS(found);
}

void AccessibilityFlow::settings()
{
    QList<CommandFact> commands;
    for (QAction *action : m_desk->window().findChildren<QAction *>()) {
        if (!action->objectName().isEmpty() && !action->text().isEmpty())
            commands.append({.name = action->objectName(), .text = action->text(), .keys = action->shortcuts(), .scope = {}});
    }
    QVERIFY(commands.size() > 20);
    SettingsWindow window;
    window.showFacts(settingsFacts(commands));
    Settings chosen;
    chosen.consentedHosts = {u"api.openai.com"_s, u"example.com"_s};
    window.showSettings(chosen);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (int page = 0; page <= int(SettingsWindow::Page::Library); ++page) {
        window.go(SettingsWindow::Page(page));
        QWidget *start = window.findChild<QListWidget *>();
        QVERIFY(start);
        AGATE_NO_FAULTS(faultsOf(window, *start));
    }
    window.findChild<QLineEdit *>()->setText(u"key"_s);
    AGATE_NO_FAULTS(faultsOf(window, *window.findChild<QListWidget *>()));
}

AGATE_WINDOW_TEST(AccessibilityFlow)
#include "test_accessibility.moc"

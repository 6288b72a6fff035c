// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "brief/brief.h"
#include "brief/template_shelf.h"
#include "desk/desk.h"
#include "desk/hand_over.h"
#include "desk/single_window.h"
#include "look/app_icon.h"
#include "look/style.h"
#include "models/model_page.h"
#include "sidebar/template_sidebar.h"
#include "window/composing.h"
#include "window/draft_page.h"
#include "window/main_window.h"
#include "window/notices.h"
#include "window/side_panel.h"
#include "wording/wording.h"
#include "workbench_language.h"
#include "workbench_models.h"
#include "workbench_session.h"
#include "workbench_settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

/// Runs something once, when a widget has been painted for the first time: what is not needed for that comes after it.
class AfterFirstPaint final : public QObject
{
public:
    AfterFirstPaint(QWidget &widget, std::function<void()> work) : QObject(&widget), m_work(std::move(work))
    {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] {
                m_work();
                deleteLater();
            });
        }
        return false;
    }

private:
    std::function<void()> m_work;
};

/// What goes from a window to the one that takes its place, when the language of the window changes.
struct Handed {
    QList<Brief> briefs;
    QString chosenTemplate;
    /// Absent: it was not open.
    std::optional<QByteArray> settingsGeometry;
};

/// QApplication::exec() ended for a new window in another language.
constexpr int inAnotherLanguage = 4711;

/// The desk's and the window's signals, and the few things that only the two together know.
class Workbench final : public QObject
{
public:
    Workbench(Desk &desk, Style &style, const window_message::Request &begin, Handed &handed)
        : m_desk(desk)
        , m_begin(begin)
        , m_cameForAText(!std::holds_alternative<window_message::Raise>(begin))
        , m_handed(handed)
        , m_window({.library = desk.library(),
                    .engine = desk.engine(),
                    .fileLinks = desk.places().data + QStringLiteral("/file-links.json"),
                    .draftFolders = desk.places().data + QStringLiteral("/drafts"),
                    .ignoredWords = desk.places().data + QStringLiteral("/ignored-words.json")})
        , m_models(desk, m_window)
        , m_settings(desk, m_window, style)
        , m_door(desk.library())
    {
        WindowSession session = sessionFrom(desk.settings());
        // An empty page is what a window without a last draft shows.
        if (std::holds_alternative<window_message::BeginDraft>(m_begin))
            session.draft = {};
        m_window.restore(session);
        m_window.setOffline(desk.isOffline());
        m_window.setConsent([&desk](const QString &host) { return desk.consentedTo(host); });
        connectWindow();
        connectDesk();
        m_openAgain.setSingleShot(true);
        m_openAgain.setInterval(3s);
        connect(&m_openAgain, &QTimer::timeout, this, &Workbench::openLibrary);
        new AfterFirstPaint(m_window, [this] { settleIn(); });
        m_window.show();
        openLibrary();
    }

private:
    void connectWindow()
    {
        connect(&m_window, &MainWindow::offlineChosen, &m_desk, &Desk::setOffline);
        connect(&m_window, &MainWindow::consentGiven, &m_desk, &Desk::consentTo);
        connect(&m_window, &MainWindow::libraryWantedAgain, this, [this] { openLibrary(); });
        connect(&m_window, &MainWindow::briefUsed, this, [this](const Brief &brief) {
            if (brief.tone.isEmpty())
                return;
            (void)m_desk.changeSettings([&brief](Settings &settings) { settings.rememberTone(brief.tone); });
            m_window.setTones(m_desk.settings().tones);
        });
        connect(&m_window, &MainWindow::goalsChosen, this, [this](const WritingGoals &goals) {
            (void)m_desk.changeSettings([&goals](Settings &settings) {
                settings.dailyGoal = goals.daily;
                settings.sessionGoal = goals.session;
            });
        });
        connect(&m_window, &MainWindow::firstStartDone, this,
                [this] { (void)m_desk.changeSettings([](Settings &settings) { settings.firstStartDone = true; }); });
        // Not from inside the control it was chosen with, which goes with the window.
        connect(&m_settings, &WorkbenchSettings::languageChosen, this, [this] { changeLanguage(); }, Qt::QueuedConnection);
        connect(&m_window, &MainWindow::closing, this, &Workbench::rememberSession);
        // Also a killed Agate comes back to the draft that was open; a draft that has just begun gets its id with its first save.
        m_remember.setSingleShot(true);
        m_remember.setInterval(2s);
        connect(&m_remember, &QTimer::timeout, this, &Workbench::rememberSession);
        connect(&m_window.page(), &DraftPage::savedChanged, this, [this] {
            if (m_window.page().draft() != m_remembered && !m_remember.isActive())
                m_remember.start();
        });
    }

    void rememberSession()
    {
        m_remembered = m_window.page().draft();
        (void)m_desk.changeSettings([this](Settings &settings) { remember(m_window.session(), settings); });
    }

    /// The window is made anew, as at a start, on the same desk: so no word of the former language is left anywhere. The draft comes
    /// back from the library; what was typed into forms is handed on.
    void changeLanguage()
    {
        Composing &composing = m_window.composing();
        if (composing.isWriting()) {
            // A text that is being written is written to its end.
            if (!std::exchange(m_changesLanguage, true))
                connect(&composing, &Composing::changed, this, [this] {
                    if (m_changesLanguage && !m_window.composing().isWriting()) {
                        m_changesLanguage = false;
                        changeLanguage();
                    }
                });
            return;
        }
        m_handed = {.briefs = m_window.sidebar().templates().typed(),
                    .chosenTemplate = m_window.sidebar().templates().chosen(),
                    .settingsGeometry = m_settings.openGeometry()};
        QApplication::setQuitOnLastWindowClosed(false);
        // It stays when it holds words that the library could not take; then the language is another at the next start.
        if (m_window.close())
            QApplication::exit(inAnotherLanguage);
        else
            QApplication::setQuitOnLastWindowClosed(true);
    }

    void takeHanded()
    {
        const Handed handed = std::exchange(m_handed, {});
        m_window.sidebar().templates().setTyped(handed.briefs);
        if (!handed.chosenTemplate.isEmpty())
            m_window.sidebar().templates().choose(handed.chosenTemplate);
        if (handed.settingsGeometry)
            m_settings.open(SettingsWindow::Page::Language, *handed.settingsGeometry);
        QApplication::setQuitOnLastWindowClosed(true);
    }

    void connectDesk()
    {
        connect(&m_desk, &Desk::settingsChanged, this, [this] { showGoals(); });
        connect(&m_desk, &Desk::modelChanged, this, [this] { showModel(); });
        connect(&m_desk, &Desk::offlineChanged, this, [this] { m_window.setOffline(m_desk.isOffline()); });
        connect(&m_door, &SingleWindow::raiseAsked, &m_window, &MainWindow::comeToFront);
        connect(&m_door, &SingleWindow::beginAsked, this, [this] {
            m_window.actions().newDraft->trigger();
            m_window.comeToFront();
        });
        connect(&m_door, &SingleWindow::openAsked, this, [this](const DraftId &draft) {
            m_window.openDraft(draft);
            m_window.comeToFront();
        });
        connect(&m_door, &SingleWindow::fileAsked, this, [this](const QString &path) {
            m_window.openFile(path);
            m_window.comeToFront();
        });
    }

    void openLibrary()
    {
        m_desk.openLibrary(Library::Access::ReadWrite).then(this, [this](LibraryResult<Library::Opened> opened) {
            // A command that is writing holds the library for as long as its model takes; then it is the window's.
            const bool inUse = opened && opened->readOnlyBecause && opened->readOnlyBecause->kind == LibraryError::Kind::InUse;
            if (inUse)
                m_openAgain.start();
            if (std::exchange(m_wasInUse, inUse) && inUse)
                return;
            if (opened && !opened->readOnlyBecause)
                m_door.listen(m_desk.places().libraryFile);
            m_window.libraryOpened(opened);
            if (const auto *file = std::get_if<window_message::OpenFile>(&m_begin); opened && file)
                m_window.openFile(file->path);
            if (opened)
                m_begin = window_message::Raise{};
        });
    }

    /// What can wait until the window is seen.
    void settleIn()
    {
        QGuiApplication::setWindowIcon(appIcon());
        connect(&m_desk.templates(), &TemplateShelf::changed, this, [this] { showTemplates(); });
        showTemplates();
        m_settings.settleIn();
        takeHanded();
        m_window.setTones(m_desk.settings().tones);
        showGoals();
        if (!m_desk.brokenSettingsKeptAt().isEmpty())
            m_window.notices().tell(Notice{.id = QStringLiteral("settings"),
                                           .kind = Notice::Kind::Warning,
                                           .text = MainWindow::tr("The settings could not be read, so Agate began with the usual ones."),
                                           .kept = MainWindow::tr("The old ones were kept: %1").arg(m_desk.brokenSettingsKeptAt()),
                                           .action = {}});
        if (const auto &model = m_desk.settings().model) {
            if (const auto chosen = m_desk.chooseModel(*model, false); !chosen)
                m_window.notices().tell(QStringLiteral("model-choice"), wordsFor(chosen.error()), MainWindow::tr("Choose a model…"),
                                        [this] { m_window.showModelPage(); });
        }
        showModel();
        // Who opened a file wants to see it.
        if (!m_desk.settings().firstStartDone && !m_desk.hasModel() && !m_cameForAText)
            m_window.showModelPage(true);
    }

    void showGoals() { m_window.setGoals({m_desk.settings().dailyGoal, m_desk.settings().sessionGoal}); }

    void showModel() { m_window.setModel(m_desk.hasModel() ? std::optional(m_desk.modelInUse()) : std::nullopt); }

    void showTemplates()
    {
        m_window.setTemplates(m_desk.templates().templates());
        const auto &errors = m_desk.templates().errors();
        if (errors.isEmpty())
            m_window.notices().withdraw(QStringLiteral("templates"));
        else
            m_window.notices().tell(QStringLiteral("templates"), wordsFor(errors.constFirst()));
    }

    Desk &m_desk;
    /// What the program was called for; done once the library is open.
    window_message::Request m_begin;
    /// A file or a new draft: that is what one sees first.
    bool m_cameForAText;
    Handed &m_handed;
    bool m_changesLanguage = false;
    MainWindow m_window;
    WorkbenchModels m_models;
    WorkbenchSettings m_settings;
    SingleWindow m_door;
    QTimer m_remember;
    DraftId m_remembered;
    QTimer m_openAgain;
    bool m_wasInUse = false;
};

} // namespace

int runWorkbench(int &argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("agate"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AGATE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("agate"));

    QCommandLineParser parser;
    const QCommandLineOption profile(QStringLiteral("profile"), QString(), QStringLiteral("DIR"));
    const QCommandLineOption library(QStringLiteral("library"), QString(), QStringLiteral("FILE"));
    const QCommandLineOption offline(QStringLiteral("offline"));
    const QCommandLineOption fresh(QStringLiteral("new"));
    parser.addOptions({profile, library, offline, fresh});
    parser.addPositionalArgument(QStringLiteral("file"), QString());
    parser.process(application);
    Places places = parser.isSet(profile) ? Places::in(parser.value(profile)) : Places::standard();
    if (parser.isSet(library)) {
        places.libraryFile = QFileInfo(parser.value(library)).absoluteFilePath();
        places.libraryNamed = true;
    }
    const QString file =
        parser.positionalArguments().isEmpty() ? QString() : QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath();

    window_message::Request request = window_message::Raise{};
    if (!file.isEmpty())
        request = window_message::OpenFile{file};
    else if (parser.isSet(fresh))
        request = window_message::BeginDraft{};
    // The desk knows which library the settings name; it opens nothing yet.
    Desk desk(places);
    if (handOver(desk.places().libraryFile, request, std::chrono::seconds(2)))
        return 0;
    if (parser.isSet(offline))
        desk.stayOffline();
    WindowLanguage language;
    Style style(application);
    style.setChoice(schemeFrom(desk.settings().colourScheme));
    Handed handed;
    for (;;) {
        language.speak(desk.settings().uiLanguage);
        const Workbench workbench(desk, style, std::exchange(request, window_message::Raise{}), handed);
        if (const int code = QApplication::exec(); code != inAnotherLanguage)
            return code;
    }
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "brief/template_shelf.h"
#include "desk/desk.h"
#include "desk/hand_over.h"
#include "desk/single_window.h"
#include "look/style.h"
#include "models/model_page.h"
#include "window/draft_page.h"
#include "window/main_window.h"
#include "window/notices.h"
#include "wording/wording.h"
#include "workbench_models.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QLibraryInfo>
#include <QTimer>
#include <QTranslator>

#include <chrono>
#include <functional>

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

void speak(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    for (const auto &[name, folder] : {std::pair(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
                                       std::pair(QStringLiteral("agate"), QStringLiteral(":/i18n"))}) {
        auto *translator = new QTranslator(&application);
        // English is everybody's second: its plurals come from a file too.
        if (translator->load(locale, name, QStringLiteral("_"), folder)
            || (name == u"agate" && translator->load(QStringLiteral(":/i18n/agate_en.qm"))))
            application.installTranslator(translator);
        else
            delete translator;
    }
}

SchemeChoice schemeFrom(Settings::ColourScheme scheme)
{
    switch (scheme) {
    case Settings::ColourScheme::Light:
        return SchemeChoice::Light;
    case Settings::ColourScheme::Dark:
        return SchemeChoice::Dark;
    case Settings::ColourScheme::System:
        break;
    }
    return SchemeChoice::System;
}

Settings::ColourScheme schemeFrom(SchemeChoice choice)
{
    switch (choice) {
    case SchemeChoice::Light:
        return Settings::ColourScheme::Light;
    case SchemeChoice::Dark:
        return Settings::ColourScheme::Dark;
    case SchemeChoice::System:
        break;
    }
    return Settings::ColourScheme::System;
}

WindowSession sessionFrom(const Settings &settings)
{
    WindowSession session;
    session.geometry = settings.windowGeometry;
    session.splitter = settings.windowState;
    session.sidebarVisible = settings.sidebarVisible;
    session.sidebarTab = settings.sidebarTab;
    session.draft = DraftId::fromString(settings.lastDraft);
    session.caret = settings.lastCaret;
    session.proposalAt = settings.lastProposal;
    session.zoom = settings.zoom;
    session.previewVisible = settings.previewVisible;
    session.previewWidth = settings.previewWidth;
    session.colours = schemeFrom(settings.colourScheme);
    return session;
}

void remember(const WindowSession &session, Settings &settings)
{
    settings.windowGeometry = session.geometry;
    settings.windowState = session.splitter;
    settings.sidebarVisible = session.sidebarVisible;
    settings.sidebarTab = session.sidebarTab;
    settings.lastDraft = session.draft.isNull() ? QString() : session.draft.toString();
    settings.lastCaret = session.caret;
    settings.lastProposal = session.proposalAt;
    settings.zoom = session.zoom;
    settings.previewVisible = session.previewVisible;
    settings.previewWidth = session.previewWidth;
    settings.colourScheme = schemeFrom(session.colours);
}

/// The desk's and the window's signals, and the few things that only the two together know.
class Workbench final : public QObject
{
public:
    Workbench(Desk &desk, Style &style, const QString &file)
        : m_desk(desk)
        , m_style(style)
        , m_file(file)
        , m_cameWithFile(!file.isEmpty())
        , m_window(
              {.library = desk.library(), .engine = desk.engine(), .fileLinks = desk.places().data + QStringLiteral("/file-links.json")})
        , m_models(desk, m_window)
        , m_door(desk.library())
    {
        m_window.restore(sessionFrom(desk.settings()));
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
        connect(&m_window, &MainWindow::coloursChosen, this, [this](SchemeChoice choice) { m_style.setChoice(choice); });
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

    void connectDesk()
    {
        connect(&m_desk, &Desk::settingsChanged, this, [this] { showGoals(); });
        connect(&m_desk, &Desk::modelChanged, this, [this] { showModel(); });
        connect(&m_desk, &Desk::offlineChanged, this, [this] { m_window.setOffline(m_desk.isOffline()); });
        connect(&m_door, &SingleWindow::raiseAsked, &m_window, &MainWindow::comeToFront);
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
            if (opened && !m_file.isEmpty())
                m_window.openFile(std::exchange(m_file, {}));
        });
    }

    /// What can wait until the window is seen.
    void settleIn()
    {
        connect(&m_desk.templates(), &TemplateShelf::changed, this, [this] { showTemplates(); });
        showTemplates();
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
        if (!m_desk.settings().firstStartDone && !m_desk.hasModel() && !m_cameWithFile)
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
    Style &m_style;
    QString m_file;
    bool m_cameWithFile;
    MainWindow m_window;
    WorkbenchModels m_models;
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
    parser.addOptions({profile, library, offline});
    parser.addPositionalArgument(QStringLiteral("file"), QString());
    parser.process(application);
    Places places = parser.isSet(profile) ? Places::in(parser.value(profile)) : Places::standard();
    if (parser.isSet(library))
        places.libraryFile = QFileInfo(parser.value(library)).absoluteFilePath();
    const QString file =
        parser.positionalArguments().isEmpty() ? QString() : QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath();

    window_message::Request request = window_message::Raise{};
    if (!file.isEmpty())
        request = window_message::OpenFile{file};
    if (handOver(places.libraryFile, request, std::chrono::seconds(2)))
        return 0;

    Desk desk(places);
    if (parser.isSet(offline))
        desk.stayOffline();
    speak(application, desk.settings().uiLanguage);
    Style style(application);
    style.setChoice(schemeFrom(desk.settings().colourScheme));
    const Workbench workbench(desk, style, file);
    return QApplication::exec();
}

} // namespace agate

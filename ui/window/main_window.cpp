// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include "brief/brief.h"
#include "editor/draft_editor.h"
#include "library/draft_sidebar.h"
#include "look/colours.h"
#include "models/model_page.h"
#include "notice/notice_strip.h"
#include "preview/preview_panel.h"
#include "sidebar/brief_form.h"
#include "sidebar/template_sidebar.h"
#include "window/brief_facts.h"
#include "window/command_finder.h"
#include "window/composing.h"
#include "window/draft_heading.h"
#include "window/draft_lists.h"
#include "window/draft_page.h"
#include "window/draft_pictures.h"
#include "window/edit_actions.h"
#include "window/find_actions.h"
#include "window/finding.h"
#include "window/formatting.h"
#include "window/full_screen.h"
#include "window/library_notices.h"
#include "window/live_preview.h"
#include "window/model_chip.h"
#include "window/notices.h"
#include "window/outlining.h"
#include "window/print_actions.h"
#include "window/prompt_view.h"
#include "window/rewrite_actions.h"
#include "window/selection_rewriting.h"
#include "window/side_actions.h"
#include "window/side_panel.h"
#include "window/spelling_actions.h"
#include "window/status_line.h"
#include "window/suggestion_actions.h"
#include "window/text_files.h"
#include "window/top_bar.h"
#include "window/view_actions.h"
#include "window/window_start.h"
#include "window/writing_sight.h"
#include "window/writing_statistics.h"
#include "wording/wording.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace agate
{

namespace
{

constexpr int sidebarWidth = 316;
constexpr QSize usualSize(1360, 860);
// What a window manager's frame takes, as nobody can ask before there is one.
constexpr QSize frame(8, 40);

} // namespace

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_library(parts.library)
    , m_engine(parts.engine)
    , m_actions(*this)
    , m_top(new TopBar(m_actions, this))
    , m_splitter(new QSplitter(this))
    , m_side(new SidePanel(m_splitter))
    , m_strip(new NoticeStrip(this))
    , m_centre(new QStackedWidget(this))
    , m_page(new DraftPage(parts.library, m_centre))
    , m_status(new StatusLine(*m_actions.offline, this))
    , m_notices(new Notices(*m_strip, this))
    , m_files(new TextFiles(*m_page, *m_notices, parts.fileLinks, this))
    , m_lists(new DraftLists(parts.library, m_side->drafts(), *m_page, *m_notices, this))
    , m_outlining(new Outlining(m_actions, *m_side, *m_page, *m_notices, this))
    , m_composing(new Composing(parts.engine, *m_page, *m_notices, this))
    , m_rewriting(new SelectionRewriting(
          {.engine = parts.engine, .page = *m_page, .notices = *m_notices, .composing = *m_composing, .window = *this}, this))
    , m_start(new WindowStart(parts.library, *m_centre, *m_page, *m_composing, *m_notices, this))
    , m_finder(new CommandFinder(*m_actions.palette, parts.library, *this))
    , m_facts(new BriefFacts(m_side->templates().form(), this))
    , m_sight(new WritingSight(m_actions, m_page->editor(), this))
    , m_formatting(new Formatting(m_actions, *m_page, this))
    , m_pictures(new DraftPictures(*m_page, *m_files, *m_notices, parts.draftFolders, this))
    , m_statistics(new WritingStatistics(parts.library, *m_page, *m_status, *m_actions.statistics, *this))
    , m_preview(new LivePreview(*m_actions.preview, *m_page, *m_splitter, this))
    , m_print(new PrintActions(m_actions, *m_page, *m_notices, *this))
    , m_spelling(new SpellingActions(
          {.actions = m_actions, .page = *m_page, .item = m_status->spelling(), .notices = *m_notices, .ignoredWords = parts.ignoredWords},
          this))
    , m_suggestions(new SuggestionActions(
          {.actions = m_actions, .page = *m_page, .item = m_status->suggestions(), .notices = *m_notices, .engine = parts.engine}, this))
{
    arrange();
    connectActions();
    connectParts();
    showTitle();
    m_page->setReadOnly(true); // until the library is open
    m_page->editor().setFocus();
    setModel({});
}

MainWindow::~MainWindow() = default;

void MainWindow::arrange()
{
    auto *middle = new QWidget(m_splitter);
    auto *stack = new QVBoxLayout(middle);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    stack->addWidget(m_strip);
    stack->addWidget(m_centre, 1);
    m_centre->addWidget(m_page);
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(middle);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({sidebarWidth, usualSize.width() - sidebarWidth});
    m_side->setMinimumWidth(240);
    m_side->setMaximumWidth(560);
    middle->setMinimumWidth(400);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_status);
    resize(usualSize.boundedTo(screen()->availableSize() - frame));
    m_actions.sidebar->setChecked(true);
}

void MainWindow::connectActions()
{
    connectEditActions(m_actions, m_page->editor());
    connectFindActions(m_actions, *m_page, [this] { showDraft(); });
    new FullScreen(*m_actions.fullScreen, *m_actions.nextPlace, *this, m_page->editor(), {m_top, m_status});
    connect(m_actions.newDraft, &QAction::triggered, this, [this] {
        showDraft();
        m_page->begin();
        m_page->editor().setFocus();
    });
    connect(m_actions.open, &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open a file"), m_files->suggestedPath(), TextFiles::filter());
        if (!path.isEmpty())
            openFile(path);
    });
    connect(m_actions.insertPicture, &QAction::triggered, m_pictures, &DraftPictures::choose);
    connect(m_actions.save, &QAction::triggered, this, [this] {
        m_page->save();
        m_files->save();
    });
    connect(m_actions.saveAs, &QAction::triggered, this, &MainWindow::saveToFile);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.keep, &QAction::triggered, m_composing, &Composing::keep);
    connect(m_actions.discard, &QAction::triggered, m_composing, &Composing::discard);
    connect(m_actions.again, &QAction::triggered, m_composing, &Composing::again);
    connect(m_actions.stop, &QAction::triggered, m_composing, &Composing::stop);
    connect(m_actions.chooseModel, &QAction::triggered, this, [this] { showModelPage(); });
    connect(m_actions.offline, &QAction::toggled, this, &MainWindow::offlineChosen);
    connectSideActions(m_actions, *m_side);
    connectViewActions(m_actions, *this, m_page->editor(), [this] {
        return QList<QWidget *>{m_side, m_strip, m_centre->currentWidget(), m_preview->panel(), m_status, m_top};
    });
    connect(m_actions.colours, &QActionGroup::triggered, this, [this] { emit coloursChosen(chosenColours(m_actions)); });
}

void MainWindow::connectParts()
{
    connect(m_start, &WindowStart::draftWanted, this, &MainWindow::showDraft);
    connect(m_finder, &CommandFinder::draftWanted, this, &MainWindow::openDraft);
    connect(m_finder, &CommandFinder::templateWanted, this, [this](const QString &id) {
        m_actions.templates->trigger();
        m_side->templates().choose(id);
    });
    m_outlining->setCount(m_statistics->count());
    connect(m_outlining, &Outlining::draftWanted, this, &MainWindow::showDraft);
    connect(m_page, &DraftPage::savedChanged, this, &MainWindow::showSaved);
    connect(m_files, &TextFiles::fileChanged, this, &MainWindow::showSaved);
    const auto tell = [this](const LibraryError &error) { tellRefused(*m_notices, error, [this] { saveToFile(); }); };
    connect(m_page, &DraftPage::failed, this, tell);
    connect(m_page, &DraftPage::stays, this, tell);
    connect(m_page, &DraftPage::shown, this, &MainWindow::showTitle);
    connect(&m_page->editor(), &DraftEditor::pasteRefused, this, [this](qsizetype) {
        m_notices->tell(Notice{.id = QStringLiteral("paste-refused"),
                               .kind = Notice::Kind::Warning,
                               .text = tr("What you pasted holds a word of more than a million letters, so it is no text."),
                               .kept = tr("The draft is as it was."),
                               .action = {}});
    });
    connect(m_statistics, &WritingStatistics::counted, this, &MainWindow::showTitle);
    connect(m_statistics, &WritingStatistics::goalsChosen, this, &MainWindow::goalsChosen);
    m_preview->setPictureFolders([this] { return m_files->folders(); });
    m_print->setPictureFolders([this] { return m_files->folders(); });
    connect(&m_side->drafts(), &DraftSidebar::newRequested, m_actions.newDraft, &QAction::trigger);
    connect(&m_side->drafts(), &DraftSidebar::openRequested, this, &MainWindow::showDraft);
    auto *finding = new Finding({m_library, m_actions, *m_side, *m_page, *m_lists, *m_notices}, this);
    connect(finding, &Finding::draftWanted, this, &MainWindow::showDraft);
    connect(this, &MainWindow::closing, finding, &Finding::close);
    TemplateSidebar &templates = m_side->templates();
    connect(&templates, &TemplateSidebar::writeRequested, this, &MainWindow::write);
    connect(&templates, &TemplateSidebar::promptWanted, this, &MainWindow::showPrompt);
    connect(&templates, &TemplateSidebar::stopRequested, m_composing, &Composing::stop);
    connect(&templates, &TemplateSidebar::modelWanted, m_actions.chooseModel, &QAction::trigger);
    connect(m_composing, &Composing::activity, m_status, &StatusLine::setActivity);
    connect(m_composing, &Composing::speed, m_status, &StatusLine::setTokensPerSecond);
    connect(m_composing, &Composing::consentGiven, this, &MainWindow::consentGiven);
    connect(m_composing, &Composing::modelWanted, m_actions.chooseModel, &QAction::trigger);
    connect(m_composing, &Composing::keyWanted, this, [this](const QString &provider) { showModelPage().askForKey(provider); });
    connect(m_composing, &Composing::offlineUnwanted, this, [this] { m_actions.offline->setChecked(false); });
    connect(m_composing, &Composing::changed, this, &MainWindow::showGenerating);
    connectRewriting(*m_rewriting, *this, *m_top, *m_status);
    connect(m_rewriting, &SelectionRewriting::changed, this, &MainWindow::showGenerating);
    connect(m_rewriting, &SelectionRewriting::keyWanted, this, [this](const QString &provider) { showModelPage().askForKey(provider); });
    showGenerating();
}

void MainWindow::showGenerating()
{
    m_actions.stop->setEnabled(m_composing->isWriting() || m_rewriting->isRunning());
    for (QAction *action : {m_actions.keep, m_actions.discard, m_actions.again})
        action->setEnabled(m_composing->hasProposal() || m_rewriting->hasResult());
    m_side->templates().form().setWriting(m_composing->isWriting());
    m_suggestions->setPaused(m_composing->isWriting() || m_rewriting->isRunning() || m_rewriting->hasResult());
}

void MainWindow::write(const Template &form, const Brief &brief)
{
    showDraft();
    emit briefUsed(brief);
    m_composing->write(form, brief);
}

void MainWindow::showPrompt(const Template &form, const Brief &brief)
{
    const ModelInUse model = m_model.value_or(ModelInUse{});
    const auto request = Writing::request(form, brief, model);
    if (!request) {
        m_notices->tell(QStringLiteral("prompt"), wordsFor(request.error(), form));
        return;
    }
    if (!m_prompt)
        m_prompt = new PromptView(this);
    m_prompt->setPrompt(request->prompt, model.followsInstructions);
    m_prompt->show();
    m_prompt->raise();
}

void MainWindow::showSaved()
{
    StatusLine::Saved saved = m_page->saved();
    saved.file = m_files->file();
    m_status->setSaved(saved);
    if (saved.kind != StatusLine::Saved::Kind::NotSaved) {
        withdrawRefused(*m_notices);
        m_warned = false;
    }
}

void MainWindow::showTitle()
{
    const QString heading = draftHeading(*m_page->editor().document(), 80);
    //: The window's title; %1: a draft's first line
    setWindowTitle(heading.isEmpty() ? QStringLiteral("Agate") : tr("%1 – Agate").arg(heading));
}

void MainWindow::restore(const WindowSession &session)
{
    m_restored = session;
    if (!session.geometry.isEmpty())
        restoreGeometry(session.geometry);
    if (!session.splitter.isEmpty())
        m_splitter->restoreState(session.splitter);
    m_splitter->setHandleWidth(1);
    m_actions.sidebar->setChecked(session.sidebarVisible);
    m_side->setTab(SidePanel::tabOf(session.sidebarTab));
    m_page->editor().setZoom(session.zoom);
    m_sight->setFocus(session.focus);
    m_sight->setTypewriter(session.typewriter);
    m_actions.frontMatter->setChecked(session.frontMatterShown);
    m_finder->setRecent(session.recentActions);
    m_preview->restore(session);
    setColours(session.colours);
    m_actions.checkSpelling->setChecked(session.checkSpelling);
    m_spelling->setUsualLanguage(session.spellingLanguage);
}

WindowSession MainWindow::session() const
{
    WindowSession session = m_restored;
    session.geometry = saveGeometry();
    session.splitter = m_splitter->saveState();
    session.sidebarVisible = m_actions.sidebar->isChecked();
    session.sidebarTab = SidePanel::nameOf(m_side->tab());
    session.draft = m_page->draft();
    session.caret = m_page->editor().caret();
    session.zoom = m_page->editor().zoom();
    session.focus = m_sight->focus();
    session.typewriter = m_sight->typewriter();
    session.frontMatterShown = m_actions.frontMatter->isChecked();
    session.recentActions = m_finder->recent();
    m_preview->remember(session);
    session.colours = chosenColours(m_actions);
    session.checkSpelling = m_actions.checkSpelling->isChecked();
    session.spellingLanguage = m_spelling->usualLanguage();
    return session;
}

void MainWindow::libraryOpened(const LibraryResult<Library::Opened> &opened)
{
    tellOpened(*m_notices, opened, [this] { emit libraryWantedAgain(); });
    const bool writable = opened && !opened->readOnlyBecause;
    // Whoever held the library so far may have changed what was shown for reading: it is read again.
    if (writable && !m_page->draft().isNull()) {
        m_restored.draft = m_page->draft();
        m_restored.caret = m_page->editor().caret();
        m_page->begin();
    }
    m_page->setReadOnly(!writable);
    if (!opened)
        return;
    m_lists->refresh();
    m_statistics->begin();
    m_start->begin(m_restored, writable);
}

void MainWindow::setTemplates(const QList<Template> &templates)
{
    m_side->templates().setTemplates(templates);
    m_finder->setTemplates(templates);
}

void MainWindow::setModel(const std::optional<ModelInUse> &model)
{
    m_model = model;
    m_top->model().setModel(model);
    m_facts->setModel(model);
    m_composing->setModel(model);
    m_suggestions->setModel(model);
    m_rewriting->setModel(model);
    if (m_models)
        m_models->setInUse(model ? model->choice : ModelChoice{});
}

void MainWindow::setOffline(bool offline)
{
    m_actions.offline->setChecked(offline);
}

void MainWindow::setColours(SchemeChoice colours)
{
    showColours(m_actions, colours);
}

void MainWindow::setWritingLook(const WritingLook &look)
{
    m_look = look;
    m_page->editor().setStyle(editorStyleFrom(m_look, palette()));
}

void MainWindow::setTones(const QStringList &tones)
{
    m_side->templates().form().setToneSuggestions(tones);
}

void MainWindow::setGoals(const WritingGoals &goals)
{
    m_statistics->setGoals(goals);
}

void MainWindow::setConsent(std::function<bool(const QString &)> consentedTo)
{
    m_composing->setConsent(consentedTo);
    m_suggestions->setConsent(consentedTo);
    m_rewriting->setConsent(std::move(consentedTo));
}

void MainWindow::openDraft(const DraftId &id)
{
    showDraft();
    m_page->open(id);
}

void MainWindow::openFile(const QString &path)
{
    showDraft();
    m_files->open(path);
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

ModelPage &MainWindow::showModelPage(bool firstStart)
{
    if (!m_models) {
        m_models = new ModelPage(m_engine, m_centre);
        m_centre->addWidget(m_models);
        connect(m_models, &ModelPage::done, this, [this] {
            showDraft();
            m_page->editor().setFocus();
            emit firstStartDone();
        });
        emit modelPageMade(*m_models);
        m_models->setInUse(m_model ? m_model->choice : ModelChoice{});
    }
    m_models->setFirstStart(firstStart);
    m_centre->setCurrentWidget(m_models);
    return *m_models;
}

void MainWindow::showDraft()
{
    m_centre->setCurrentWidget(m_page);
}

void MainWindow::saveToFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save to a file"), m_files->suggestedPath(), TextFiles::filter());
    if (!path.isEmpty())
        m_warned = m_files->saveAs(path) || m_warned;
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setWritingLook(m_look);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_page->saved().kind == StatusLine::Saved::Kind::NotSaved && !m_warned) {
        m_warned = true;
        m_notices->tell(Notice{.id = QStringLiteral("closing"),
                               .kind = Notice::Kind::Error,
                               .text = tr("Your newest words could not be saved in the library yet."),
                               .kept = tr("Save them to a file, or close the window once more to leave without them."),
                               .action = tr("Save to a file…")},
                        [this] { saveToFile(); });
        event->ignore();
        return;
    }
    m_statistics->keep();
    m_restored.proposalAt = m_composing->putAway();
    emit closing();
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Outside dialogs a button hears the space bar only. What no other widget wanted of a Return presses it.
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        button->click();
    else
        QWidget::keyPressEvent(event);
}

void MainWindow::paintEvent(QPaintEvent *)
{
    // The hairlines between the bars and what they frame.
    QPainter painter(this);
    if (m_top->isHidden()) {
        // In full screen there is nothing but paper while one writes.
        painter.fillRect(rect(), coloursFor(palette()).paper);
        return;
    }
    painter.setPen(coloursFor(palette()).line);
    painter.drawLine(0, m_top->geometry().bottom(), width(), m_top->geometry().bottom());
    painter.drawLine(0, m_status->y(), width(), m_status->y());
}

} // namespace agate

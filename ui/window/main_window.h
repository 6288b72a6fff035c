// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/template.h"
#include "generation/model_in_use.h"
#include "library/library_thread.h"
#include "statistics/writing_goals.h"
#include "window/editor_look.h"
#include "window/window_actions.h"
#include "window/window_session.h"

#include <QWidget>

#include <functional>
#include <optional>

class QSplitter;
class QStackedWidget;

namespace agate
{

class BriefFacts;
class CommandFinder;
class Composing;
class DraftLists;
class DraftPage;
class DraftPictures;
class Engine;
class Formatting;
class LivePreview;
class ModelPage;
class Notices;
class Outlining;
class NoticeStrip;
class PrintActions;
class PromptView;
class SpellingActions;
class SidePanel;
class StatusLine;
class TextFiles;
class TopBar;
class WindowStart;
class WritingSight;
class WritingStatistics;
struct Brief;

/// The window: it arranges its parts and lets them know of one another. What it works on is handed to it; it finds no model, reads
/// no settings and opens no library itself, but says by signals what the writer wants of whoever does.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    struct Parts {
        LibraryThread &library;
        Engine &engine;
        /// Where the links between drafts and text files are kept.
        QString fileLinks;
        /// Where drafts that are in no file keep their pictures, in a folder each.
        QString draftFolders = {};
        /// Where the words are kept that are spelt right in one draft.
        QString ignoredWords = {};
    };

    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Before the window is shown. The draft is opened once the library is.
    void restore(const WindowSession &session);
    WindowSession session() const;

    /// What opening the library came to.
    void libraryOpened(const LibraryResult<Library::Opened> &opened);
    void setTemplates(const QList<Template> &templates);
    void setModel(const std::optional<ModelInUse> &model);
    void setOffline(bool offline);
    /// Light or dark: what the menu shows as chosen.
    void setColours(SchemeChoice colours);
    void setWritingLook(const WritingLook &look);
    void setTones(const QStringList &tones);
    void setGoals(const WritingGoals &goals);
    /// Whether text may leave for a host without asking.
    void setConsent(std::function<bool(const QString &host)> consentedTo);

    void openDraft(const DraftId &id);
    void openFile(const QString &path);
    void comeToFront();
    /// First start and the model chip show it; made when first asked for (modelPageMade tells).
    ModelPage &showModelPage(bool firstStart = false);
    void showDraft();

    const WindowActions &actions() const { return m_actions; }

    DraftPage &page() const { return *m_page; }

    Composing &composing() const { return *m_composing; }

    SidePanel &sidebar() const { return *m_side; }

    SpellingActions &spelling() const { return *m_spelling; }

    NoticeStrip &noticeStrip() const { return *m_strip; }

    Notices &notices() const { return *m_notices; }

    WritingSight &sight() const { return *m_sight; }

    Formatting &formatting() const { return *m_formatting; }

    DraftPictures &pictures() const { return *m_pictures; }

    TextFiles &files() const { return *m_files; }

    LivePreview &preview() const { return *m_preview; }

    PrintActions &printing() const { return *m_print; }

    WritingStatistics &statistics() const { return *m_statistics; }

signals:
    void modelPageMade(agate::ModelPage &page);
    void offlineChosen(bool offline);
    void coloursChosen(agate::SchemeChoice colours);
    void consentGiven(const QString &host);
    /// A brief was sent to be written.
    void briefUsed(const agate::Brief &brief);
    void goalsChosen(const agate::WritingGoals &goals);
    void libraryWantedAgain();
    /// The writer has chosen how to begin.
    void firstStartDone();
    /// The window is about to go: session() holds what to remember.
    void closing();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void connectActions();
    void connectParts();
    void write(const Template &form, const Brief &brief);
    void showPrompt(const Template &form, const Brief &brief);
    void showSaved();
    void showTitle();
    void saveToFile();

    LibraryThread &m_library;
    Engine &m_engine;
    WindowActions m_actions;
    TopBar *m_top;
    QSplitter *m_splitter;
    SidePanel *m_side;
    NoticeStrip *m_strip;
    QStackedWidget *m_centre;
    DraftPage *m_page;
    StatusLine *m_status;
    Notices *m_notices;
    TextFiles *m_files;
    DraftLists *m_lists;
    Outlining *m_outlining;
    Composing *m_composing;
    WindowStart *m_start;
    CommandFinder *m_finder;
    BriefFacts *m_facts;
    WritingSight *m_sight;
    Formatting *m_formatting;
    DraftPictures *m_pictures;
    WritingStatistics *m_statistics;
    LivePreview *m_preview;
    PrintActions *m_print;
    SpellingActions *m_spelling;
    ModelPage *m_models = nullptr;
    PromptView *m_prompt = nullptr;
    std::optional<ModelInUse> m_model;
    WindowSession m_restored;
    WritingLook m_look;
    /// The writer was told that closing loses what could not be saved.
    bool m_warned = false;
};

} // namespace agate

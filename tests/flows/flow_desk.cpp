// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_desk.h"

#include "brief/brief.h"
#include "notice/notice_strip.h"
#include "sidebar/template_sidebar.h"
#include "window/composing.h"
#include "window/draft_page.h"
#include "window/side_panel.h"

#include <QPushButton>
#include <QTest>

namespace agate::tests
{

FlowDesk::FlowDesk() = default;

FlowDesk::~FlowDesk()
{
    m_window.reset();
    m_library.reset();
}

bool FlowDesk::openWindow(const WindowSession &session)
{
    m_window.reset();
    if (!m_library)
        m_library = std::make_unique<LibraryThread>();
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{.library = *m_library,
                                                              .engine = m_engine,
                                                              .fileLinks = path(QStringLiteral("file-links.json")),
                                                              .draftFolders = path(QStringLiteral("drafts")),
                                                              .ignoredWords = path(QStringLiteral("ignored-words.json"))});
    // As on a desk: the offscreen display is smaller.
    m_window->resize(1360, 860);
    m_window->restore(session);
    m_window->setTemplates({story()});
    m_window->setModel(localModel());
    m_window->show();
    auto opening = m_library->open(libraryFile(), Library::Access::ReadWrite);
    opening.waitForFinished();
    m_window->libraryOpened(opening.takeResult());
    return QTest::qWaitForWindowExposed(m_window.get())
        && QTest::qWaitFor([this] { return ask([](Library &l) { return l.drafts(); }).has_value(); });
}

void FlowDesk::closeWindow()
{
    m_window->close();
    m_session = m_window->session();
    m_window.reset();
    m_library.reset();
}

DraftEditor &FlowDesk::editor() const
{
    return m_window->page().editor();
}

Template FlowDesk::story()
{
    Template form;
    form.id = QStringLiteral("bedtime-story");
    form.name = QStringLiteral("Bedtime story");
    form.category = QStringLiteral("childrens-books");
    form.prompt = QStringLiteral("Tell a story about {{ hero }}.");
    form.opening = QStringLiteral("There was {{ hero }}.");
    Field hero;
    hero.key = QStringLiteral("hero");
    hero.label = QStringLiteral("Hero");
    hero.required = true;
    form.fields = {hero};
    return form;
}

Brief FlowDesk::brief(const QString &hero)
{
    Brief brief;
    brief.templateId = story().id;
    brief.answers.insert(QStringLiteral("hero"), hero);
    return brief;
}

ModelInUse FlowDesk::localModel()
{
    return {.choice = {QStringLiteral("llama-server"), QStringLiteral("/models/words.gguf")},
            .name = QStringLiteral("Words 1B"),
            .leavesFor = {},
            .followsInstructions = true,
            .contextTokens = 4096};
}

ModelInUse FlowDesk::remoteModel()
{
    return {.choice = {QStringLiteral("openai"), QStringLiteral("gpt-x")},
            .name = QStringLiteral("gpt-x"),
            .leavesFor = QStringLiteral("api.openai.com"),
            .followsInstructions = true,
            .contextTokens = 0};
}

void FlowDesk::write(const QString &hero)
{
    emit m_window->sidebar().templates().writeRequested(story(), brief(hero));
}

bool FlowDesk::savedText(const QString &text)
{
    return QTest::qWaitFor(
        [&] {
            const DraftId id = m_window->page().draft();
            const auto draft = ask([id](Library &library) { return library.draft(id); });
            return draft && draft->text == text;
        },
        10'000);
}

QList<Revision> FlowDesk::revisions(const DraftId &draft)
{
    return ask([draft](Library &library) { return library.revisions(draft); }).value_or(QList<Revision>());
}

QList<DraftSummary> FlowDesk::drafts(bool trashed)
{
    return ask([trashed](Library &library) { return library.drafts({}, trashed); }).value_or(QList<DraftSummary>());
}

const Notice *FlowDesk::notice(const QString &beginning)
{
    const auto notices = m_window->noticeStrip().notices();
    for (const Notice &notice : notices) {
        if (notice.text.startsWith(beginning)) {
            m_found = notice;
            return &m_found;
        }
    }
    return nullptr;
}

bool FlowDesk::press(const QString &action)
{
    const auto buttons = m_window->noticeStrip().findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == action && button->isVisible()) {
            button->click();
            return true;
        }
    }
    return false;
}

} // namespace agate::tests

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/print_actions.h"

#include "editor/draft_editor.h"
#include "files/module_file.h"
#include "print/paper.h"
#include "window/draft_heading.h"
#include "window/draft_page.h"
#include "window/notices.h"
#include "window/window_actions.h"

#include <QLibrary>

namespace agate
{

PrintActions::PrintActions(const WindowActions &actions, DraftPage &page, Notices &notices, QWidget &window)
    : QObject(&window)
    , m_page(page)
    , m_notices(notices)
    , m_window(window)
{
    connect(actions.print, &QAction::triggered, this, [this] { print(false); });
    connect(actions.printPreview, &QAction::triggered, this, [this] { print(true); });
}

void PrintActions::print(bool preview)
{
    m_notices.withdraw(QStringLiteral("print"));
    if (!m_dialogs) {
        // Loaded once and never unloaded, as every library of Qt's.
        QLibrary library(moduleFile(QStringLiteral("agate_print_dialogs")));
        if (const auto function = reinterpret_cast<PrintFunction>(library.resolve(printSymbol)))
            m_dialogs = function;
    }
    if (!m_dialogs) {
        m_notices.tell(Notice{.id = QStringLiteral("print"),
                              .kind = Notice::Kind::Error,
                              .text = tr("Agate's part for printing is missing on this computer."),
                              .kept = tr("The draft is as it was. Installing Agate again brings the part back."),
                              .action = {}});
        return;
    }
    const DraftEditor &editor = m_page.editor();
    PrintedDraft draft;
    draft.text = editor.text();
    draft.title = draftHeading(*editor.document(), 120);
    draft.families = editor.style().families;
    draft.codeFamilies = editor.style().codeFamilies;
    if (m_folders)
        draft.pictureFolders = m_folders();
    const Paper paper(draft);
    PrintJob job;
    job.parent = &m_window;
    job.title = draft.title.isEmpty() ? QStringLiteral("Agate") : draft.title;
    job.page = usualPage();
    job.preview = preview;
    job.paint = [&paper](QPagedPaintDevice &device, int from, int to) { return paper.print(device, from, to); };
    m_dialogs(job);
    if (job.failed)
        m_notices.tell(Notice{.id = QStringLiteral("print"),
                              .kind = Notice::Kind::Error,
                              .text = tr("The draft could not be printed: the printer or the file took nothing."),
                              .kept = tr("The draft is as it was."),
                              //: A button: print once more
                              .action = tr("Try again")},
                       [this, preview] { print(preview); });
}

} // namespace agate

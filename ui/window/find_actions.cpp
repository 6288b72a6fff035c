// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/find_actions.h"

#include "editor/draft_editor.h"
#include "find/find_bar.h"
#include "window/draft_page.h"
#include "window/window_actions.h"

#include <QKeyEvent>
#include <QLayout>

namespace agate
{

namespace
{

class DraftFinding final : public QObject
{
public:
    DraftFinding(DraftPage &page, std::function<void()> showPage) : QObject(&page), m_page(page), m_showPage(std::move(showPage))
    {
        page.installEventFilter(this);
    }

    void run(void (FindBar::*what)())
    {
        m_showPage();
        if (!m_bar) {
            m_bar = new FindBar(m_page.editor(), &m_page);
            m_page.layout()->setSpacing(0);
            m_page.layout()->addWidget(m_bar);
        }
        (m_bar->*what)();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // What comes here nobody within the page wanted.
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_bar && m_bar->isVisible()) {
            m_bar->close();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    DraftPage &m_page;
    std::function<void()> m_showPage;
    FindBar *m_bar = nullptr;
};

} // namespace

void connectFindActions(const WindowActions &actions, DraftPage &page, std::function<void()> showPage)
{
    auto *finding = new DraftFinding(page, std::move(showPage));
    const std::pair<QAction *, void (FindBar::*)()> pairs[] = {{actions.find, &FindBar::openToFind},
                                                               {actions.replace, &FindBar::openToReplace},
                                                               {actions.findNext, &FindBar::findNext},
                                                               {actions.findPrevious, &FindBar::findPrevious}};
    for (const auto &[action, what] : pairs)
        QObject::connect(action, &QAction::triggered, finding, [finding, what] { finding->run(what); });
}

} // namespace agate

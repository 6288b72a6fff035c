// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/outlining.h"

#include "editor/draft_editor.h"
#include "markup/move_section.h"
#include "markup/outline.h"
#include "outline/outline_sidebar.h"
#include "window/draft_page.h"
#include "window/notices.h"
#include "window/side_panel.h"
#include "window/window_actions.h"

#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace agate
{

Outlining::Outlining(const WindowActions &actions, SidePanel &side, DraftPage &page, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_side(side)
    , m_page(page)
    , m_notices(notices)
    , m_outline(*page.editor().document())
    , m_words(m_outline)
{
    connect(&side, &SidePanel::outlineMade, this, &Outlining::attach);
    connect(&side, &SidePanel::tabChanged, this, &Outlining::follow);
    connect(actions.sidebar, &QAction::toggled, this, &Outlining::follow);
    connect(&m_outline, &DraftOutline::changed, this, &Outlining::showEntries);
    connect(&m_words, &SectionWords::counted, this, [this](const QList<qsizetype> &words) {
        if (m_side.outline())
            m_side.outline()->setWords(words);
    });
    connect(&page, &DraftPage::shown, &m_outline, &DraftOutline::complete);
    connect(&page.editor(), &QPlainTextEdit::cursorPositionChanged, this, &Outlining::showCurrent);
    connect(actions.sectionUp, &QAction::triggered, this, [this] { step(sectionAtCaret(), true, false); });
    connect(actions.sectionDown, &QAction::triggered, this, [this] { step(sectionAtCaret(), false, false); });
    connect(actions.sectionLarger, &QAction::triggered, this, [this] { rank(sectionAtCaret(), -1, false); });
    connect(actions.sectionSmaller, &QAction::triggered, this, [this] { rank(sectionAtCaret(), 1, false); });
    if (side.outline())
        attach(*side.outline());
}

void Outlining::attach(OutlineSidebar &sidebar)
{
    connect(&sidebar, &OutlineSidebar::chosen, this, &Outlining::goTo);
    connect(&sidebar, &OutlineSidebar::moveWanted, this, [this](int section, int before) { moveTo(section, before, true); });
    connect(&sidebar, &OutlineSidebar::stepWanted, this, [this](int section, bool up) { step(section, up, true); });
    connect(&sidebar, &OutlineSidebar::rankWanted, this, [this](int section, int steps) { rank(section, steps, true); });
    sidebar.setMovable(!m_page.isReadOnly());
    connect(&m_page, &DraftPage::savedChanged, &sidebar, [this, &sidebar] { sidebar.setMovable(!m_page.isReadOnly()); });
}

void Outlining::follow()
{
    // Nobody looks: typing then costs nothing at all.
    const bool isSeen = m_side.outline() && m_side.tab() == SidePanel::Tab::Outline && !m_side.isHidden();
    m_outline.setFollowing(isSeen);
    if (isSeen) {
        showCurrent();
        m_words.begin();
    }
}

void Outlining::setCount(const WordCount &count)
{
    m_words.setCount(count);
}

void Outlining::showEntries()
{
    m_side.outline()->setEntries(m_outline.entries());
    showCurrent();
}

void Outlining::showCurrent()
{
    if (m_side.outline() && m_outline.isComplete())
        m_side.outline()->setCurrent(m_outline.entryAt(m_page.editor().textCursor().blockNumber()));
}

void Outlining::goTo(int row)
{
    m_outline.complete();
    if (row < 0 || row >= m_outline.entries().size())
        return;
    DraftEditor &editor = m_page.editor();
    const QTextBlock block = editor.document()->findBlockByNumber(m_outline.entries().at(row).first);
    emit draftWanted();
    editor.setCaret(editor.splits().textPosition(block.position()));
    // At the top of the page rather than just inside its edge: what is below the heading is what one wants to read.
    editor.verticalScrollBar()->setValue(std::max(0, block.firstLineNumber() - 1));
    editor.setFocus();
}

qsizetype Outlining::sectionAtCaret() const
{
    const QList<Heading> headings = outlineOf(m_page.editor().text());
    const auto behind =
        std::ranges::upper_bound(headings, m_page.editor().caret(), {}, [](const Heading &heading) { return heading.span.start; });
    return behind - headings.begin() - 1;
}

void Outlining::step(qsizetype section, bool up, bool fromList)
{
    const QList<int> levels = levelsOf(outlineOf(m_page.editor().text()));
    if (section < 0 || section >= levels.size())
        return;
    moveTo(section, up ? placeAbove(levels, section) : placeBelow(levels, section), fromList);
}

void Outlining::moveTo(qsizetype section, std::optional<qsizetype> before, bool fromList)
{
    if (!before || m_page.isReadOnly())
        return;
    const QString text = m_page.editor().text();
    const QList<Heading> headings = outlineOf(text);
    if (section < 0 || section >= headings.size())
        return;
    const auto change = moveSection(text, section, *before);
    if (!change) {
        m_notices.tell(Notice{.id = QStringLiteral("section-stays"),
                              .kind = Notice::Kind::Info,
                              .text = tr("This section stays where it is: a comment or a block of code in it has no end, and would take in "
                                         "what follows."),
                              .kept = tr("The draft is as it was."),
                              .action = {}});
        return;
    }
    apply(change, headings.at(section).span.start, fromList);
}

void Outlining::rank(qsizetype section, int steps, bool fromList)
{
    const QString text = m_page.editor().text();
    const QList<Heading> headings = outlineOf(text);
    if (section < 0 || section >= headings.size() || m_page.isReadOnly())
        return;
    apply(shiftSection(text, section, steps), headings.at(section).span.start, fromList);
}

void Outlining::apply(const std::optional<SectionChange> &change, qsizetype sectionBegan, bool fromList)
{
    if (!change)
        return;
    DraftEditor &editor = m_page.editor();
    const qsizetype inSection = fromList ? 0 : std::max<qsizetype>(0, editor.caret() - sectionBegan);
    editor.apply(change->edits);
    editor.setCaret(change->start + inSection);
    m_notices.withdraw(QStringLiteral("section-stays"));
    m_outline.complete();
    if (fromList && m_side.outline())
        m_side.outline()->select(m_outline.entryAt(editor.textCursor().blockNumber()));
}

} // namespace agate

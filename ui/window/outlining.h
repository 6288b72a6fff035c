// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outline/draft_outline.h"
#include "window/section_words.h"

#include <QObject>

#include <functional>
#include <optional>

namespace agate
{

class DraftPage;
class Notices;
class OutlineSidebar;
class SidePanel;
struct SectionChange;
struct WindowActions;

/// Keeps the outline at the side true to the draft, and does there and in the draft what the writer asks of sections. Each
/// change is one step of undo.
class Outlining : public QObject
{
    Q_OBJECT
public:
    Outlining(const WindowActions &actions, SidePanel &side, DraftPage &page, Notices &notices, QObject *parent = nullptr);

    /// Whose count of the draft the outline shows by its sections.
    void setCount(const WordCount &count);

signals:
    /// The draft is to be seen, with the keyboard in it.
    void draftWanted();

private:
    void attach(OutlineSidebar &sidebar);
    void follow();
    void showEntries();
    void showCurrent();
    void goTo(int row);
    void moveTo(qsizetype section, std::optional<qsizetype> before, bool fromList);
    void step(qsizetype section, bool up, bool fromList);
    void rank(qsizetype section, int steps, bool fromList);
    /// `change`: none says that it cannot be done.
    void apply(const std::optional<SectionChange> &change, qsizetype sectionBegan, bool fromList);
    /// The section with the caret; -1 before the first heading.
    qsizetype sectionAtCaret() const;

    SidePanel &m_side;
    DraftPage &m_page;
    Notices &m_notices;
    DraftOutline m_outline;
    SectionWords m_words;
};

} // namespace agate

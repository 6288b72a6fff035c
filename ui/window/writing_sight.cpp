// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/writing_sight.h"

#include "editor/draft_editor.h"
#include "editor/typewriter_scroll.h"
#include "window/window_actions.h"

namespace agate
{

namespace
{

FocusMode after(FocusMode mode)
{
    switch (mode) {
    case FocusMode::Off:
        return FocusMode::Paragraph;
    case FocusMode::Paragraph:
        return FocusMode::Sentence;
    case FocusMode::Sentence:
        break;
    }
    return FocusMode::Off;
}

} // namespace

WritingSight::WritingSight(const WindowActions &actions, DraftEditor &editor, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_fade(new FocusFade(editor))
    , m_typewriter(new TypewriterScroll(editor))
{
    connect(actions.focusMode, &QAction::triggered, this, [this] { setFocus(after(focus())); });
    connect(actions.typewriter, &QAction::toggled, m_typewriter, &TypewriterScroll::setOn);
    showFocus();
}

FocusMode WritingSight::focus() const
{
    return m_fade->mode();
}

void WritingSight::setFocus(FocusMode mode)
{
    m_fade->setMode(mode);
    showFocus();
}

bool WritingSight::typewriter() const
{
    return m_typewriter->isOn();
}

void WritingSight::setTypewriter(bool on)
{
    m_actions.typewriter->setChecked(on);
}

void WritingSight::showFocus()
{
    switch (focus()) {
    case FocusMode::Off:
        //: A command, and that nothing but the whole draft is in focus now
        m_actions.focusMode->setText(tr("F&ocus: off"));
        break;
    case FocusMode::Paragraph:
        //: A command, and that all but one paragraph is faded now
        m_actions.focusMode->setText(tr("F&ocus: on the paragraph"));
        break;
    case FocusMode::Sentence:
        //: A command, and that all but one sentence is faded now
        m_actions.focusMode->setText(tr("F&ocus: on the sentence"));
        break;
    }
}

} // namespace agate

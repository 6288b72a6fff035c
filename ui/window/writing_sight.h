// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/focus_fade.h"

namespace agate
{

class DraftEditor;
class TypewriterScroll;
struct WindowActions;

/// How the draft is seen while it is written: the actions for focus and typewriter, and what they have set.
class WritingSight : public QObject
{
    Q_OBJECT
public:
    WritingSight(const WindowActions &actions, DraftEditor &editor, QObject *parent);

    FocusMode focus() const;
    void setFocus(FocusMode mode);

    bool typewriter() const;
    void setTypewriter(bool on);

private:
    void showFocus();

    const WindowActions &m_actions;
    FocusFade *m_fade;
    TypewriterScroll *m_typewriter;
};

} // namespace agate

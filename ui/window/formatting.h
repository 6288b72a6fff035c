// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/typing_habits.h"

#include <QObject>

namespace agate
{

class DraftPage;
struct WindowActions;

/// The commands that change how a draft's words look, and what its editor does by itself while one types: by the draft's language.
class Formatting : public QObject
{
    Q_OBJECT
public:
    Formatting(const WindowActions &actions, DraftPage &page, QObject *parent = nullptr);

    /// `language` is for drafts that name none; empty: the system's.
    void setHabits(const TypingHabits &habits);

private:
    void follow();

    DraftPage &m_page;
    TypingHabits m_habits;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace agate
{

class DraftEditor;
struct WindowActions;

/// Shows by the format actions what the caret's place or the selection is already: they are checked where they would take it off.
/// Some moments after the last key, and from the paragraphs around the caret alone.
class FormatState : public QObject
{
    Q_OBJECT
public:
    FormatState(const WindowActions &actions, DraftEditor &editor, QObject *parent = nullptr);

private:
    void show();

    const WindowActions &m_actions;
    DraftEditor &m_editor;
    QTimer m_timer;
};

} // namespace agate

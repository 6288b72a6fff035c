// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace agate
{

class DraftEditor;

/// Keeps the row with the caret in the middle of the view, as a typewriter moves its paper: while writing and moving by keys. The
/// mouse does not move the text under its own pointer; the next key does. The draft's end can be scrolled up to the middle.
class TypewriterScroll : public QObject
{
    Q_OBJECT

public:
    explicit TypewriterScroll(DraftEditor &editor);

    bool isOn() const { return m_on; }

    void setOn(bool on);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hold();

    DraftEditor &m_editor;
    bool m_on = false;
    /// A mouse button is down: what the caret does is the pointer's.
    bool m_pressed = false;
    /// The row stands where it was put, and nobody has scrolled since.
    bool m_held = false;
};

} // namespace agate

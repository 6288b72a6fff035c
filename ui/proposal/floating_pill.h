// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace agate
{

class DraftEditor;
class PillButton;

/// A small panel of buttons that floats over the editor's viewport below what it belongs to, and stays at the lower edge while the
/// end of that is further down. The keyboard comes to it by takeFocus(); Escape, F6 and Tab past its ends give it back to the editor.
class FloatingPill : public QWidget
{
    Q_OBJECT

public:
    /// A child of the editor's viewport.
    explicit FloatingPill(DraftEditor *editor);

    /// Moves the keyboard to the first button.
    void takeFocus();

    /// The free room that it needs below a panel, in pixels.
    static constexpr int room = 56;

protected:
    /// In their order; the first stands out.
    PillButton *addButton();
    /// Anything else that takes the keyboard, such as a field.
    void addPart(QWidget *part);
    void addNote(QLabel *note);
    /// Below a panel in the viewport's coordinates, at its left or right edge; out of sight when the panel is.
    void placeAt(const QRectF &panel, bool left);
    /// Hides, and gives the keyboard back to the editor.
    void putAway();

    DraftEditor &editor() const { return *m_editor; }

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QList<QWidget *> offered() const;
    bool moveFocus(int by);

    DraftEditor *m_editor;
    QHBoxLayout *m_row;
    QList<QWidget *> m_parts;
    QList<QLabel *> m_notes;
};

} // namespace agate

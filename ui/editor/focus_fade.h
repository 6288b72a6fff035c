// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/text_marks.h"

#include <QObject>

namespace agate
{

class DraftEditor;

/// How much of a draft stands out while it is written.
enum class FocusMode : quint8 {
    Off,
    Paragraph,
    Sentence,
};

/// Fades all of a draft but the paragraph or the sentence that the caret stands in; with a selection, those that it touches.
/// Faded text has the ghost colour, which can still be read.
class FocusFade : public QObject, private TextMarks
{
    Q_OBJECT

public:
    explicit FocusFade(DraftEditor &editor);

    FocusMode mode() const { return m_mode; }

    void setMode(FocusMode mode);

    /// What is not faded; all of the text when the mode is off.
    TextSpan focus() const;

private:
    QList<TextMark> marksIn(const TextSpan &span) const override;
    TextSpan around(int documentPosition) const;
    void follow();

    DraftEditor &m_editor;
    FocusMode m_mode = FocusMode::Off;
    /// As it was last looked up, and how long the text was then.
    TextSpan m_focus;
    qsizetype m_length = 0;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLineEdit;

namespace agate
{

class DraftEditor;

/// A small field below a place in the draft, in which the writer says how the selection is to be changed. Return asks for it, Escape
/// or a click elsewhere puts the field away.
class OwnWordsField : public QFrame
{
    Q_OBJECT

public:
    /// A child of the editor's viewport, hidden.
    explicit OwnWordsField(DraftEditor *editor);

    /// Below the row of a text position. What was typed last is there again, selected.
    void openAt(qsizetype position);
    void putAway();

signals:
    void wanted(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    DraftEditor *m_editor;
    QLineEdit *m_line;
};

} // namespace agate

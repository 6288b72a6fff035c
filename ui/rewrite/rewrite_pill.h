// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proposal/floating_pill.h"
#include "rewrite/rewrite_view.h"

class QLabel;

namespace agate
{

/// The pill below a rewriting: Keep, Stop while text streams, Discard, Again, and which change is chosen. Wherever in it the keyboard
/// is, Up and Down choose a change and Delete rejects it; Return on the number of the change accepts it. What is typed goes to the
/// draft.
class RewritePill : public FloatingPill
{
    Q_OBJECT

public:
    /// A child of the view's editor.
    explicit RewritePill(RewriteView *view);

    /// Moves the keyboard to the changes.
    void takeFocusForChanges();

    /// What is to be known of the result; empty: nothing.
    void setWarning(const QString &words, const QString &details);

signals:
    void keepRequested();
    void discardRequested();
    void againRequested();
    void stopRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void place();
    void show();
    void showChange();
    void announceChange() const;
    bool takeChangeKey(const QKeyEvent &event);
    QString describedChange() const;

    RewriteView *m_view;
    PillButton *m_keep;
    PillButton *m_stop;
    PillButton *m_discard;
    PillButton *m_again;
    PillButton *m_next;
    QLabel *m_warning;
};

} // namespace agate

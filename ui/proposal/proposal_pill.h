// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proposal/proposal.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace agate
{

class PillButton;

/// The small panel below a proposal: Keep, Discard, Again, and Stop while text streams. It floats over the editor's viewport,
/// follows the proposal, and stays at the lower edge while the proposal's end is further down.
class ProposalPill : public QWidget
{
    Q_OBJECT

public:
    /// A child of the proposal's editor.
    explicit ProposalPill(Proposal *proposal);

    /// Moves the keyboard to the first button; Escape and Keep give it back to the editor.
    void takeFocus();

signals:
    void keepRequested();
    void discardRequested();
    void againRequested();
    void stopRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void retranslate();
    void place();
    void show(Proposal::State state);
    QList<PillButton *> offered() const;
    bool moveFocus(int by);

    Proposal *m_proposal;
    QLabel *m_note;
    PillButton *m_stop;
    PillButton *m_keep;
    PillButton *m_discard;
    PillButton *m_again;
};

} // namespace agate

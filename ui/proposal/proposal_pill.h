// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proposal/floating_pill.h"
#include "proposal/proposal.h"

class QLabel;

namespace agate
{

class PillButton;

/// The pill below a proposal: Keep, Discard, Again, and Stop while text streams.
class ProposalPill : public FloatingPill
{
    Q_OBJECT

public:
    /// A child of the proposal's editor.
    explicit ProposalPill(Proposal *proposal);

signals:
    void keepRequested();
    void discardRequested();
    void againRequested();
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place();
    void show(Proposal::State state);

    Proposal *m_proposal;
    PillButton *m_keep;
    PillButton *m_stop;
    PillButton *m_discard;
    PillButton *m_again;
    QLabel *m_note;
};

} // namespace agate

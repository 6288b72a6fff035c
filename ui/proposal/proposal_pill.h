// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proposal/floating_pill.h"
#include "proposal/proposal.h"

class QLabel;
class QLineEdit;

namespace agate
{

class PillButton;

/// The pill below a proposal: Keep, Discard, Again, Stop while text streams, and a field for what should be different from here on.
class ProposalPill : public FloatingPill
{
    Q_OBJECT

public:
    /// A child of the proposal's editor.
    explicit ProposalPill(Proposal *proposal);

    /// Whether a wish would be heard: not by a model that only continues texts.
    void setSteerable(bool steerable);

signals:
    void keepRequested();
    void discardRequested();
    void againRequested();
    void stopRequested();
    /// What should be different, in the writer's words.
    void steerRequested(const QString &wish);

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
    QLineEdit *m_wish;
    QLabel *m_note;
};

} // namespace agate

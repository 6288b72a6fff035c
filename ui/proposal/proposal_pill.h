// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proposal/proposal.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace agate
{

class PillButton;

/// The small panel below a proposal: Keep, Discard, Again, Stop while text streams, and a field for what should be different from
/// here on. It floats over the editor's viewport,
/// follows the proposal, and stays at the lower edge while the proposal's end is further down.
class ProposalPill : public QWidget
{
    Q_OBJECT

public:
    /// A child of the proposal's editor.
    explicit ProposalPill(Proposal *proposal);

    /// Whether a wish would be heard: not by a model that only continues texts.
    void setSteerable(bool steerable);

    /// Moves the keyboard to the first button; Escape and Keep give it back to the editor.
    void takeFocus();

signals:
    void keepRequested();
    void discardRequested();
    void againRequested();
    void stopRequested();
    /// What should be different, in the writer's words.
    void steerRequested(const QString &wish);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void retranslate();
    void place();
    void show(Proposal::State state);
    QList<QWidget *> offered() const;
    bool moveFocus(int by);

    Proposal *m_proposal;
    QLabel *m_note;
    PillButton *m_stop;
    PillButton *m_keep;
    PillButton *m_discard;
    PillButton *m_again;
    QLineEdit *m_wish;
};

} // namespace agate

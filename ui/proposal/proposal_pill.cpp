// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proposal/proposal_pill.h"

#include "proposal/pill_button.h"

#include <QEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>

namespace agate
{

namespace
{

constexpr int wishLetters = 22;
constexpr int mostWishLetters = 500;

} // namespace

ProposalPill::ProposalPill(Proposal *proposal)
    : FloatingPill(proposal->editor())
    , m_proposal(proposal)
    , m_keep(addButton())
    , m_stop(addButton())
    , m_discard(addButton())
    , m_again(addButton())
    , m_wish(new QLineEdit(this))
    , m_note(new QLabel(this))
{
    addPart(m_wish);
    addNote(m_note);
    m_wish->setMaxLength(mostWishLetters);
    m_wish->hide();
    connect(m_wish, &QLineEdit::returnPressed, this, [this] {
        const QString wish = m_wish->text().trimmed();
        if (wish.isEmpty())
            return;
        m_wish->clear();
        emit steerRequested(wish);
    });

    connect(m_keep, &QAbstractButton::clicked, this, &ProposalPill::keepRequested);
    connect(m_stop, &QAbstractButton::clicked, this, &ProposalPill::stopRequested);
    connect(m_discard, &QAbstractButton::clicked, this, &ProposalPill::discardRequested);
    connect(m_again, &QAbstractButton::clicked, this, &ProposalPill::againRequested);
    connect(proposal, &Proposal::stateChanged, this, &ProposalPill::show);
    connect(proposal, &Proposal::panelMoved, this, &ProposalPill::place);
    connect(proposal, &Proposal::grew, this, &ProposalPill::place);
    connect(proposal, &Proposal::pillRequested, this, &ProposalPill::takeFocus);
    retranslate();
    show(proposal->state());
}

void ProposalPill::retranslate()
{
    m_keep->setText(tr("Keep"));
    m_keep->setToolTip(
        tr("Put the proposal into the draft (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_discard->setText(tr("Discard"));
    m_discard->setToolTip(tr("Take the proposal away (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    //: A button: write another proposal in place of this one.
    m_again->setText(tr("Again"));
    m_again->setToolTip(tr("Write another one instead"));
    //: A button: end the running generation; the text so far stays.
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop writing; what has come stays (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    //: In an empty field: tell the model what should be different from here on
    m_wish->setPlaceholderText(tr("From here on…"));
    m_wish->setToolTip(tr("Say what should be different, and press Enter: the text goes on from here. “Shorter sentences”, “he is called "
                          "Tom”."));
    m_wish->setAccessibleName(tr("What should be different from here on"));
    m_wish->setFixedWidth(fontMetrics().averageCharWidth() * wishLetters);
    setAccessibleName(tr("Proposal"));
    m_keep->setAccessibleName(tr("Keep the proposal"));
    m_discard->setAccessibleName(tr("Discard the proposal"));
    m_again->setAccessibleName(tr("Write the proposal again"));
    m_stop->setAccessibleName(tr("Stop writing"));
}

void ProposalPill::show(Proposal::State state)
{
    if (state == Proposal::State::None) {
        putAway();
        return;
    }
    const bool streaming = state == Proposal::State::Streaming;
    const bool lost = streaming ? (m_discard->hasFocus() || m_again->hasFocus()) : m_stop->hasFocus();
    m_stop->setVisible(streaming);
    m_discard->setVisible(!streaming);
    m_again->setVisible(!streaming);
    if (lost)
        m_keep->setFocus();
    m_note->setText(state == Proposal::State::CutOff ? tr("Cut off") : (state == Proposal::State::Stopped ? tr("Stopped") : QString()));
    m_note->setVisible(!m_note->text().isEmpty());
    // The text itself, for those who do not see it: it is in no text field.
    setAccessibleDescription(streaming ? tr("Text is being written") : m_proposal->text());
    place();
}

void ProposalPill::setSteerable(bool steerable)
{
    m_wish->setVisible(steerable);
    if (m_proposal->isShown())
        place();
}

void ProposalPill::place()
{
    placeAt(m_proposal->panel(), m_proposal->isRightToLeft());
}

void ProposalPill::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(m_proposal->state());
    }
}

} // namespace agate

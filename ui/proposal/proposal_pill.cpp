// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proposal/proposal_pill.h"

#include "editor/draft_editor.h"
#include "proposal/pill_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace agate
{

namespace
{

// Room around the panel that the shadow fades out in.
constexpr int shadow = 10;
constexpr int distance = 11;
constexpr int wishLetters = 22;
constexpr int mostWishLetters = 500;

} // namespace

ProposalPill::ProposalPill(Proposal *proposal)
    : QWidget(proposal->editor()->viewport())
    , m_proposal(proposal)
    , m_note(new QLabel(this))
    , m_stop(new PillButton(proposal->editor()->style(), false, this))
    , m_keep(new PillButton(proposal->editor()->style(), true, this))
    , m_discard(new PillButton(proposal->editor()->style(), false, this))
    , m_again(new PillButton(proposal->editor()->style(), false, this))
    , m_wish(new QLineEdit(this))
{
    // The viewport is set in the draft's colours and shows an I-beam; this is a part of the window.
    setCursor(Qt::ArrowCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(shadow + 6, shadow + 5, shadow + 6, shadow + 5);
    row->setSpacing(2);
    for (QWidget *part : std::initializer_list<QWidget *>{m_keep, m_stop, m_discard, m_again, m_wish, m_note})
        row->addWidget(part);
    // Who comes back to the text by Shift+Tab passes the pill that belongs to it.
    QWidget *before = proposal->editor();
    for (QWidget *button : std::initializer_list<QWidget *>{m_keep, m_stop, m_discard, m_again, m_wish}) {
        setTabOrder(before, button);
        before = button;
    }
    m_note->setContentsMargins(6, 0, 6, 0);
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
        if (isAncestorOf(focusWidget()) && focusWidget()->hasFocus())
            m_proposal->editor()->setFocus();
        hide();
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

void ProposalPill::place()
{
    const QRectF panel = m_proposal->panel();
    const QWidget *viewport = parentWidget();
    if (panel.isEmpty() || panel.bottom() < -distance - height() || panel.top() > viewport->height()) {
        hide();
        return;
    }
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_proposal->editor()->style().muted);
    m_note->setPalette(colours);
    setLayoutDirection(QGuiApplication::layoutDirection());
    const QSize size = sizeHint();
    const bool left = m_proposal->isRightToLeft();
    int x = left ? int(panel.left()) - shadow : int(panel.right()) - size.width() + shadow;
    x = qBound(0, x, qMax(0, viewport->width() - size.width()));
    const int y = qMin(int(panel.bottom()) + distance - shadow, viewport->height() - size.height());
    setGeometry({QPoint(x, y), size});
    QWidget::show();
    raise();
}

void ProposalPill::setSteerable(bool steerable)
{
    m_wish->setVisible(steerable);
    if (m_proposal->isShown())
        place();
}

QList<QWidget *> ProposalPill::offered() const
{
    QList<QWidget *> parts = {m_keep, m_stop, m_discard, m_again, m_wish};
    parts.removeIf([](const QWidget *part) { return !part->isVisible(); });
    return parts;
}

bool ProposalPill::moveFocus(int by)
{
    const auto buttons = offered();
    const auto now = std::find_if(buttons.begin(), buttons.end(), [](const QWidget *part) { return part->hasFocus(); }) - buttons.begin();
    const auto next = now + by;
    if (next < 0 || next >= buttons.size())
        return false;
    buttons[next]->setFocus(Qt::TabFocusReason);
    return true;
}

// The editor above keeps Tab for itself, as a letter of the draft: out of the pill it leads back to the text.
bool ProposalPill::focusNextPrevChild(bool next)
{
    if (!moveFocus(next ? 1 : -1))
        m_proposal->editor()->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void ProposalPill::takeFocus()
{
    if (const auto buttons = offered(); !buttons.isEmpty())
        buttons.first()->setFocus(Qt::ShortcutFocusReason);
}

void ProposalPill::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F6:
        m_proposal->editor()->setFocus(Qt::ShortcutFocusReason);
        break;
    case Qt::Key_Left:
        moveFocus(isRightToLeft() ? 1 : -1);
        break;
    case Qt::Key_Right:
        moveFocus(isRightToLeft() ? -1 : 1);
        break;
    default:
        // A line's Enter goes on to whoever is below it, which is the draft.
        if (event->text().isEmpty())
            QWidget::keyPressEvent(event);
    }
}

void ProposalPill::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(m_proposal->state());
    }
}

void ProposalPill::paintEvent(QPaintEvent *)
{
    const EditorStyle &style = m_proposal->editor()->style();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF panel = QRectF(rect()).adjusted(shadow + 0.5, shadow + 0.5, -shadow - 0.5, -shadow - 0.5);
    painter.setPen(Qt::NoPen);
    for (int i = shadow; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 3));
        painter.drawRoundedRect(panel.adjusted(-i, -i + 3, i, i), 8 + i, 8 + i);
    }
    painter.setPen(QPen(style.line, 1));
    painter.setBrush(style.chrome);
    painter.drawRoundedRect(panel, 8, 8);
}

} // namespace agate

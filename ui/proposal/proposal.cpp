// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proposal/proposal.h"

#include "editor/draft_editor.h"
#include "look/announce.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace agate
{

namespace
{

// Words that come one by one are shown as they come; in a flood, 30 pictures a second are enough, and half of that for what is
// out of view.
constexpr int slowInterval = 8;
constexpr qsizetype slowLength = 48;
constexpr int fastInterval = 33;
constexpr int hiddenInterval = 66;

constexpr int barWidth = 3;
constexpr int panelMargin = 14;
constexpr int panelOverhang = 6;

qsizetype newlinesAtEnd(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && text[text.size() - 1 - count] == u'\n')
        ++count;
    return count;
}

qsizetype newlinesAtStart(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && text[count] == u'\n')
        ++count;
    return count;
}

} // namespace

Proposal::Proposal(DraftEditor *editor, QObject *parent) : QObject(parent), m_editor(editor), m_shown(editor->highlighter())
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_flushTimer, &QTimer::timeout, this, &Proposal::flush);
    // What is set refers to the editor's highlighter.
    connect(editor, &QObject::destroyed, this, [this] { m_shown.clear(); });
}

Proposal::~Proposal()
{
    if (m_editor)
        m_editor->release(this);
}

DraftEditor *Proposal::editor() const
{
    return m_editor;
}

void Proposal::begin(qsizetype position)
{
    if (!m_editor)
        return;
    m_flushTimer.stop();
    m_text.clear();
    m_flushed = 0;
    m_shown.clear();
    m_editor->host(this, position);
    const QTextBlock block = m_editor->document()->findBlock(m_editor->splits().before(position));
    m_shown.setInheritedDirection(m_editor->proseLayout().isRightToLeft(block));
    m_shown.setSetting(m_editor->proseLayout().setting(), ProseSetting::font(m_editor->style(), m_editor->pixelSize()));
    resizeRows();
    // Whoever asked for text wants to see it come, wherever the view was.
    const QRectF area = m_editor->guestArea();
    QScrollBar *bar = m_editor->verticalScrollBar();
    if (area.top() < 0 || area.top() > m_editor->viewport()->height() - 3 * m_editor->proseLayout().setting().row())
        bar->setValue(qMax(0, block.firstLineNumber() + block.lineCount() - 5));
    m_followedTo = bar->value();
    setState(State::Streaming);
}

void Proposal::append(const QString &text)
{
    if (m_state != State::Streaming || text.isEmpty())
        return;
    m_text += SoftSplits::canonical(text);
    const qint64 since = m_sinceFlush.isValid() && m_flushed > 0 ? m_sinceFlush.elapsed() : fastInterval * 10;
    const bool hidden = m_editor && m_flushed > 0 && !panel().intersects(m_editor->viewport()->rect());
    const int interval = hidden ? hiddenInterval : (m_text.size() - m_flushed <= slowLength ? slowInterval : fastInterval);
    if (since >= interval) {
        flush();
    } else if (!m_flushTimer.isActive() || m_flushTimer.remainingTime() < interval - since) {
        m_flushTimer.start(int(interval - since));
    }
}

void Proposal::goOn(const QString &soFar)
{
    if (!m_editor || !isShown())
        return;
    begin(position());
    append(soFar);
    flush();
}

void Proposal::finish(State state)
{
    if (m_state != State::Streaming || state == State::None || state == State::Streaming)
        return;
    flush();
    setState(state);
    announceState();
}

void Proposal::restore(const QString &text, qsizetype position, State state)
{
    begin(position);
    append(text);
    flush();
    setState(state);
    announceState();
}

QString Proposal::keep()
{
    if (!m_editor || !isShown())
        return {};
    const QString body = m_text.trimmed();
    const qsizetype at = position();
    takeOff();
    if (body.isEmpty())
        return {};
    // Set apart by a blank line on both sides, counting what is there already; nothing is needed at an edge of the draft.
    const SoftSplits &splits = m_editor->splits();
    const int place = splits.before(at);
    const QString before = splits.text(qMax(0, place - 2), place);
    const QString behind = splits.text(place, qMin(splits.end(), place + 2));
    const qsizetype above = at == newlinesAtEnd(before) ? 0 : 2 - newlinesAtEnd(before);
    const qsizetype below = behind.isEmpty() ? 0 : 2 - newlinesAtStart(behind);
    const QString insert = QString(above, u'\n') + body + QString(below, u'\n');
    m_editor->replaceText({at, 0}, insert);
    m_editor->setCaret(at + above + body.size());
    return insert;
}

QString Proposal::discard()
{
    const QString text = m_text;
    takeOff();
    return text;
}

void Proposal::takeOff()
{
    m_flushTimer.stop();
    m_text.clear();
    m_flushed = 0;
    m_shown.clear();
    if (m_editor)
        m_editor->release(this);
    setState(State::None);
}

qsizetype Proposal::position() const
{
    return m_editor ? m_editor->guestPosition() : 0;
}

void Proposal::copy() const
{
    QGuiApplication::clipboard()->setText(m_text);
}

void Proposal::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    if (m_editor)
        m_editor->viewport()->update();
    emit stateChanged(state);
    emit panelMoved();
}

// For those who do not see the panel; the text itself is offered through the pill.
void Proposal::announceState() const
{
    if (!m_editor)
        return;
    announce(*m_editor,
             m_state == State::CutOff        ? tr("The proposal was cut off")
                 : m_state == State::Stopped ? tr("The proposal was stopped")
                                             : tr("The proposal is ready"));
}

void Proposal::flush()
{
    m_flushTimer.stop();
    m_sinceFlush.start();
    if (!m_editor || m_flushed == m_text.size())
        return;
    const qreal changedFrom = m_shown.lastTop();
    const qreal heightBefore = m_shown.height();
    m_shown.append(QStringView(m_text).sliced(m_flushed));
    m_flushed = m_text.size();
    if (m_shown.height() != heightBefore) {
        resizeRows();
        follow();
    }
    QRectF changed = panel();
    changed.setTop(changed.top() + changedFrom);
    m_editor->viewport()->update(changed.toAlignedRect());
    emit grew();
}

qreal Proposal::gapAbove() const
{
    // Nothing stands above in an empty paragraph, least of all in an empty draft.
    const QTextBlock block = m_editor->document()->findBlock(m_editor->splits().before(m_editor->guestPosition()));
    return block.length() > 1 ? m_editor->proseLayout().setting().emptyRow() : 0;
}

void Proposal::resizeRows()
{
    const qreal text = qMax(m_shown.height(), m_editor->proseLayout().setting().row());
    m_editor->setGuestHeight(gapAbove() + text + roomBelow);
}

void Proposal::follow()
{
    // As long as the writer has not scrolled or typed the view elsewhere, and never past the proposal's beginning: it is read
    // from there.
    QScrollBar *bar = m_editor->verticalScrollBar();
    if (bar->value() != m_followedTo)
        return;
    const QRectF area = m_editor->guestArea();
    const qreal row = m_editor->proseLayout().setting().row();
    const int hidden = int(std::ceil((area.bottom() - m_editor->viewport()->height()) / row));
    const int possible = int(std::floor((area.top() - row) / row));
    if (hidden > 0 && possible > 0)
        bar->setValue(bar->value() + qMin(hidden, possible));
    m_followedTo = bar->value();
}

void Proposal::moved()
{
    emit panelMoved();
}

void Proposal::restyle()
{
    m_shown.setSetting(m_editor->proseLayout().setting(), ProseSetting::font(m_editor->style(), m_editor->pixelSize()));
    resizeRows();
    emit panelMoved();
}

QRectF Proposal::panelIn(const QRectF &area) const
{
    if (area.isEmpty())
        return {};
    const qreal gap = gapAbove();
    const QRectF text(area.left(), area.top() + gap, area.width(), area.height() - gap - roomBelow);
    return m_shown.isRightToLeft() ? text.adjusted(-panelOverhang, 0, panelMargin, 0) : text.adjusted(-panelMargin, 0, panelOverhang, 0);
}

QRectF Proposal::panel() const
{
    return isShown() && m_editor ? panelIn(m_editor->guestArea()) : QRectF();
}

void Proposal::paintUnder(QPainter &painter, const QRectF &area)
{
    const QRectF ground = panelIn(area).toAlignedRect();
    const EditorStyle &style = m_editor->style();
    painter.fillRect(ground, style.accentSoft);
    const qreal x = m_shown.isRightToLeft() ? ground.right() - barWidth : ground.left();
    painter.fillRect(QRectF(x, ground.top(), barWidth, ground.height()), style.accent);
}

void Proposal::paintOver(QPainter &painter, const QRectF &area)
{
    const EditorStyle &style = m_editor->style();
    const qreal top = area.top() + gapAbove();
    if (m_shown.isEmpty()) {
        painter.setPen(style.muted);
        painter.setFont(ProseSetting::font(style, m_editor->pixelSize()));
        const QRectF row(area.left(), top, area.width(), m_editor->proseLayout().setting().row());
        const Qt::Alignment side = m_shown.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(row, (Qt::AlignVCenter | side).toInt(), tr("Waiting for the first words…"));
        return;
    }
    painter.setPen(style.ink);
    m_shown.paint(painter, top, painter.clipBoundingRect());
}

bool Proposal::takeKey(const QKeyEvent &event, bool press)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (enter && modifiers == Qt::ControlModifier) {
        if (press)
            emit keepRequested();
        return true;
    }
    if (event.key() == Qt::Key_Escape && modifiers == Qt::NoModifier) {
        if (press && m_state == State::Streaming)
            emit stopRequested();
        else if (press)
            emit discardRequested();
        return true;
    }
    // From the pill it leads on to the window's next part.
    if (event.key() == Qt::Key_F6 && modifiers == Qt::NoModifier && m_editor->hasFocus()) {
        if (press)
            emit pillRequested();
        return true;
    }
    return false;
}

void Proposal::mouse(const QMouseEvent &event)
{
    if (event.type() != QEvent::MouseButtonPress || event.button() != Qt::RightButton || !panel().contains(event.position()))
        return;
    auto *menu = new QMenu(m_editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setPalette(QApplication::palette());
    menu->addAction(tr("&Keep"), this, &Proposal::keepRequested);
    menu->addAction(tr("&Copy proposal"), this, &Proposal::copy);
    if (m_state == State::Streaming)
        menu->addAction(tr("&Stop"), this, &Proposal::stopRequested);
    else
        menu->addAction(tr("&Discard"), this, &Proposal::discardRequested);
    menu->popup(event.globalPosition().toPoint());
}

} // namespace agate

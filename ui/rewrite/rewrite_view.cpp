// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/rewrite_view.h"

#include "editor/draft_editor.h"
#include "look/announce.h"
#include "look/colours.h"
#include "proposal/floating_pill.h"

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

constexpr int flushInterval = 33;
constexpr int barWidth = 3;
constexpr int panelMargin = 14;
constexpr int panelOverhang = 6;
constexpr int padding = 8;

} // namespace

RewriteView::RewriteView(DraftEditor *editor, QObject *parent) : QObject(parent), m_editor(editor), m_shown(editor->highlighter())
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(flushInterval);
    connect(&m_flushTimer, &QTimer::timeout, this, &RewriteView::flush);
    m_compareLater.setSingleShot(true);
    m_compareLater.setInterval(0);
    connect(&m_compareLater, &QTimer::timeout, this, &RewriteView::compare);
    connect(editor, &DraftEditor::edited, this, &RewriteView::follow);
    connect(editor, &DraftEditor::loaded, this, &RewriteView::discard);
    // What is set refers to the editor's highlighter.
    connect(editor, &QObject::destroyed, this, [this] { m_shown.clear(); });
}

RewriteView::~RewriteView()
{
    if (m_editor)
        m_editor->release(this);
}

DraftEditor *RewriteView::editor() const
{
    return m_editor;
}

void RewriteView::begin(const TextSpan &original)
{
    if (!m_editor)
        return;
    m_flushTimer.stop();
    m_compareLater.stop();
    m_original = original;
    m_text.clear();
    m_flushed = 0;
    m_result = {};
    m_changes = {};
    m_shownChanges = {};
    m_chosen = -1;
    m_shown.clear();
    m_shown.setLooks({});
    m_editor->host(this, original.end());
    m_editor->addMarks(this);
    const QTextBlock block = m_editor->document()->findBlock(m_editor->splits().before(original.end()));
    m_shown.setInheritedDirection(m_editor->proseLayout().isRightToLeft(block));
    m_shown.setSetting(m_editor->proseLayout().setting(), ProseSetting::font(m_editor->style(), m_editor->pixelSize()));
    resizeRows();
    // Whoever asked wants to see it come.
    const QRectF area = m_editor->guestArea();
    if (area.top() < 0 || area.top() > m_editor->viewport()->height() - 4 * m_editor->proseLayout().setting().row())
        m_editor->verticalScrollBar()->setValue(qMax(0, block.firstLineNumber() + block.lineCount() - 8));
    setViewState(State::Streaming);
}

void RewriteView::append(const QString &text)
{
    if (m_state != State::Streaming || text.isEmpty())
        return;
    m_text += m_text.isEmpty() ? SoftSplits::canonical(text).trimmed() : SoftSplits::canonical(text);
    if (m_flushed == 0)
        flush();
    else if (!m_flushTimer.isActive())
        m_flushTimer.start();
}

void RewriteView::flush()
{
    if (!m_editor || m_flushed == m_text.size())
        return;
    m_shown.append(QStringView(m_text).sliced(m_flushed));
    m_flushed = m_text.size();
    resizeRows();
    m_editor->viewport()->update();
    emit grew();
}

void RewriteView::finish(const Result &result)
{
    if (m_state != State::Streaming || !m_editor)
        return;
    m_flushTimer.stop();
    m_result = result;
    m_result.text = SoftSplits::canonical(result.text);
    m_text = m_result.text;
    setViewState(State::Ready);
    compare();
    if (m_changes.isEmpty())
        return;
    announce(*m_editor, m_result.whole ? tr("The new text is ready") : tr("%n proposed change(s)", nullptr, int(m_changes.size())));
}

void RewriteView::restore(const TextSpan &original, const Result &result)
{
    begin(original);
    finish(result);
}

// The original may have been edited since: what is shown is always what keep() would do.
void RewriteView::compare()
{
    if (m_state != State::Ready || !m_editor)
        return;
    const QString original = m_editor->text(m_original);
    // Facts were found in the original as it was.
    if (!m_changes.before().isEmpty() && m_changes.before() != original) {
        for (FactChange &fact : m_result.facts)
            fact.before = {};
    }
    m_changes = m_result.whole ? RewriteChanges::inOne(original, m_result.text) : RewriteChanges(original, m_result.text);
    m_chosen = m_result.whole || m_changes.isEmpty() ? -1 : 0;
    layOut();
    emit changed();
}

void RewriteView::layOut()
{
    m_shownChanges = ShownChanges(m_changes, m_result.whole);
    const bool dark = m_editor->style().paper.lightnessF() < 0.5F;
    const QColor warning = coloursFor(dark ? Scheme::Dark : Scheme::Light).warn;
    m_shown.clear();
    m_shown.setLooks(m_shownChanges.looks(m_changes, m_result.facts, m_editor->style(), warning));
    m_shown.append(m_shownChanges.text());
    resizeRows();
    m_editor->viewport()->update();
    emit panelMoved();
}

bool RewriteView::keep()
{
    if (m_state != State::Ready || !m_editor)
        return false;
    if (m_compareLater.isActive()) {
        m_compareLater.stop();
        compare();
    }
    const TextSpan original = m_original;
    const QString text = m_changes.result();
    const bool changes = text != m_changes.before();
    takeOff();
    if (changes)
        m_editor->replaceText(original, text);
    m_editor->setCaret(original.start + text.size());
    return changes;
}

void RewriteView::discard()
{
    if (m_state != State::None)
        takeOff();
}

void RewriteView::takeOff()
{
    m_flushTimer.stop();
    m_compareLater.stop();
    m_shown.clear();
    m_flushed = 0;
    m_chosen = -1;
    if (m_editor) {
        m_editor->removeMarks(this);
        m_editor->release(this);
    }
    setViewState(State::None);
}

void RewriteView::setViewState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    if (m_editor)
        m_editor->viewport()->update();
    emit stateChanged(state);
    emit panelMoved();
}

// Where the original is after an edit. Receivers must not change the text, and a comparison can wait for the next turn.
void RewriteView::follow(const TextEdit &edit)
{
    if (m_state == State::None)
        return;
    const qsizetype grown = edit.insert.size() - edit.span.length;
    if (edit.span.end() <= m_original.start) {
        m_original.start += grown;
        return;
    }
    if (edit.span.start >= m_original.end())
        return;
    // What is put in across an end of it belongs to it no more than what stood there before.
    const bool acrossStart = edit.span.start < m_original.start;
    const bool acrossEnd = edit.span.end() > m_original.end();
    const qsizetype start = acrossStart ? edit.span.start + edit.insert.size() : m_original.start;
    const qsizetype end = acrossEnd ? edit.span.start + (acrossStart ? edit.insert.size() : 0) : m_original.end() + grown;
    m_original = {start, qMax<qsizetype>(0, end - start)};
    m_compareLater.start();
}

// Changes.

void RewriteView::choose(qsizetype change)
{
    if (m_state != State::Ready || m_result.whole || change < 0 || change >= m_changes.size())
        return;
    m_chosen = change;
    showChosen();
    emit changed();
}

void RewriteView::step(int by)
{
    if (m_changes.isEmpty())
        return;
    const qsizetype size = m_changes.size();
    choose((m_chosen + by + size) % size);
}

void RewriteView::decide(RewriteChange::State state)
{
    if (m_chosen < 0)
        return;
    const qsizetype decided = m_chosen;
    m_changes.setState(decided, state);
    for (qsizetype i = 1; i < m_changes.size(); ++i) {
        const qsizetype next = (decided + i) % m_changes.size();
        if (m_changes.list().at(next).state == RewriteChange::State::Open) {
            m_chosen = next;
            break;
        }
    }
    layOut();
    showChosen();
    emit changed();
}

void RewriteView::setState(qsizetype change, RewriteChange::State state)
{
    m_changes.setState(change, state);
    m_chosen = change;
    layOut();
    emit changed();
}

void RewriteView::setSentence(int sentence, RewriteChange::State state)
{
    m_changes.setSentence(sentence, state);
    layOut();
    emit changed();
}

void RewriteView::setAll(RewriteChange::State state)
{
    m_changes.setAll(state);
    layOut();
    emit changed();
}

void RewriteView::showChosen()
{
    const auto rects = rectsOf(m_chosen);
    const int height = m_editor->viewport()->height();
    if (!rects.isEmpty() && (rects.first().top() < 0 || rects.last().bottom() > height - FloatingPill::room)) {
        const qreal row = m_editor->proseLayout().setting().row();
        QScrollBar *bar = m_editor->verticalScrollBar();
        bar->setValue(bar->value() + int(std::floor((rects.first().top() - height / 2.0) / row)));
    }
    m_editor->viewport()->update();
}

// The panel.

void RewriteView::resizeRows()
{
    const qreal text = qMax(m_shown.height(), m_editor->proseLayout().setting().row());
    m_editor->setGuestHeight(m_editor->proseLayout().setting().emptyRow() + text + 2 * padding + FloatingPill::room);
}

void RewriteView::moved()
{
    emit panelMoved();
}

void RewriteView::restyle()
{
    m_shown.setSetting(m_editor->proseLayout().setting(), ProseSetting::font(m_editor->style(), m_editor->pixelSize()));
    if (m_state == State::Ready)
        layOut();
    resizeRows();
    emit panelMoved();
}

QRectF RewriteView::panelIn(const QRectF &area) const
{
    if (area.isEmpty())
        return {};
    const qreal gap = m_editor->proseLayout().setting().emptyRow();
    const QRectF text(area.left(), area.top() + gap, area.width(), area.height() - gap - FloatingPill::room);
    return m_shown.isRightToLeft() ? text.adjusted(-panelOverhang, 0, panelMargin, 0) : text.adjusted(-panelMargin, 0, panelOverhang, 0);
}

QRectF RewriteView::panel() const
{
    return isShown() && m_editor ? panelIn(m_editor->guestArea()) : QRectF();
}

QList<QRectF> RewriteView::rectsOf(qsizetype change) const
{
    QList<QRectF> rects;
    if (m_state != State::Ready || change < 0)
        return rects;
    const QRectF area = m_editor->guestArea();
    const qreal top = area.top() + m_editor->proseLayout().setting().emptyRow() + padding;
    rects = m_shown.rectsOf(m_shownChanges.spanOf(change));
    for (QRectF &rect : rects)
        rect.translate(0, top);
    return rects;
}

void RewriteView::paintUnder(QPainter &painter, const QRectF &area)
{
    const EditorStyle &style = m_editor->style();
    const QRectF ground = panelIn(area).toAlignedRect();
    painter.save();
    painter.setPen(style.line);
    painter.drawRect(ground.adjusted(0.5, 0.5, -0.5, -0.5));
    const qreal x = m_shown.isRightToLeft() ? ground.right() - barWidth : ground.left();
    painter.fillRect(QRectF(x, ground.top(), barWidth, ground.height()), style.accent);
    painter.restore();
}

void RewriteView::paintOver(QPainter &painter, const QRectF &area)
{
    const EditorStyle &style = m_editor->style();
    const ProseSetting &set = m_editor->proseLayout().setting();
    const qreal top = area.top() + set.emptyRow() + padding;
    if (m_shown.isEmpty()) {
        painter.setPen(style.muted);
        painter.setFont(ProseSetting::font(style, m_editor->pixelSize()));
        painter.drawText(QRectF(area.left(), top, area.width(), set.row()),
                         Qt::AlignVCenter | (m_shown.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft), tr("Waiting for the first words…"));
        return;
    }
    painter.setPen(style.ink);
    m_shown.paint(painter, top, painter.clipBoundingRect());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    for (const QRectF &rect : rectsOf(m_chosen))
        painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3);
    painter.restore();
}

QList<TextMark> RewriteView::marksIn(const TextSpan &span) const
{
    if (span.start >= m_original.end() || span.end() <= m_original.start)
        return {};
    return {{m_original, TextMark::Look::Ground, m_editor->style().accentSoft}};
}

// Keys and clicks.

bool RewriteView::takeKey(const QKeyEvent &event, bool press)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && modifiers == Qt::ControlModifier) {
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

void RewriteView::mouse(const QMouseEvent &event)
{
    if (event.type() != QEvent::MouseButtonPress || m_state != State::Ready || !panel().contains(event.position()))
        return;
    const qreal top = m_editor->guestArea().top() + m_editor->proseLayout().setting().emptyRow() + padding;
    const qsizetype change = m_result.whole ? -1 : m_shownChanges.changeAt(m_shown.positionAt(event.position() - QPointF(0, top)));
    if (event.button() == Qt::RightButton) {
        offerMenu(event.globalPosition().toPoint(), change);
    } else if (event.button() == Qt::LeftButton && change >= 0) {
        const bool isRejected = m_changes.list().at(change).state == RewriteChange::State::Rejected;
        setState(change, isRejected ? RewriteChange::State::Open : RewriteChange::State::Rejected);
    }
}

void RewriteView::offerMenu(const QPoint &place, qsizetype change)
{
    using Decided = RewriteChange::State;
    auto *menu = new QMenu(m_editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setPalette(QApplication::palette());
    if (change >= 0) {
        choose(change);
        menu->addAction(tr("&Accept this change"), this, [this, change] { setState(change, Decided::Accepted); });
        menu->addAction(tr("&Reject this change"), this, [this, change] { setState(change, Decided::Rejected); });
        const int sentence = m_changes.list().at(change).sentence;
        menu->addAction(tr("Accept all of this &sentence"), this, [this, sentence] { setSentence(sentence, Decided::Accepted); });
        menu->addAction(tr("Reject all of this s&entence"), this, [this, sentence] { setSentence(sentence, Decided::Rejected); });
        menu->addSeparator();
    }
    if (!m_result.whole) {
        menu->addAction(tr("Accept a&ll changes"), this, [this] { setAll(Decided::Accepted); });
        menu->addAction(tr("Re&ject all changes"), this, [this] { setAll(Decided::Rejected); });
        menu->addSeparator();
    }
    menu->addAction(tr("&Keep what is not rejected"), this, &RewriteView::keepRequested);
    menu->addAction(tr("&Copy the new text"), this, [this] { QGuiApplication::clipboard()->setText(m_changes.result()); });
    menu->addAction(tr("&Discard"), this, &RewriteView::discardRequested);
    menu->popup(place);
}

} // namespace agate

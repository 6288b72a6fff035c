// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/rewrite_pill.h"

#include "editor/draft_editor.h"
#include "look/announce.h"
#include "proposal/pill_button.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>

namespace agate
{

namespace
{

QString keysOf(QKeyCombination keys)
{
    return QKeySequence(keys).toString(QKeySequence::NativeText);
}

} // namespace

RewritePill::RewritePill(RewriteView *view)
    : FloatingPill(view->editor())
    , m_view(view)
    , m_keep(addButton())
    , m_stop(addButton())
    , m_discard(addButton())
    , m_again(addButton())
    , m_next(addButton())
    , m_warning(new QLabel(this))
{
    addNote(m_warning);
    connect(m_keep, &QAbstractButton::clicked, this, &RewritePill::keepRequested);
    connect(m_stop, &QAbstractButton::clicked, this, &RewritePill::stopRequested);
    connect(m_discard, &QAbstractButton::clicked, this, &RewritePill::discardRequested);
    connect(m_again, &QAbstractButton::clicked, this, &RewritePill::againRequested);
    connect(m_next, &QAbstractButton::clicked, view, [this] {
        m_view->step(1);
        announceChange();
    });
    connect(view, &RewriteView::stateChanged, this, &RewritePill::show);
    connect(view, &RewriteView::changed, this, &RewritePill::showChange);
    connect(view, &RewriteView::panelMoved, this, &RewritePill::place);
    connect(view, &RewriteView::grew, this, &RewritePill::place);
    connect(view, &RewriteView::pillRequested, this, &RewritePill::takeFocus);
    for (QWidget *button : std::initializer_list<QWidget *>{m_keep, m_stop, m_discard, m_again, m_next})
        button->installEventFilter(this);
    retranslate();
    setWarning({}, {});
    show();
}

void RewritePill::retranslate()
{
    m_keep->setText(tr("Keep"));
    m_keep->setToolTip(tr("Put what is not rejected in the place of the old text (%1)").arg(keysOf(Qt::CTRL | Qt::Key_Return)));
    m_discard->setText(tr("Discard"));
    m_discard->setToolTip(tr("Leave the text as it is (%1)").arg(keysOf(Qt::Key_Escape)));
    //: A button: rewrite it another time, in place of this rewriting.
    m_again->setText(tr("Again"));
    m_again->setToolTip(tr("Rewrite it once more instead"));
    //: A button: end the running rewriting; what has come stays.
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop rewriting; what has come stays (%1)").arg(keysOf(Qt::Key_Escape)));
    m_next->setToolTip(tr("Go to the next change. Here, ↑ and ↓ go from one to the other, Return accepts and Delete rejects."));
    setAccessibleName(tr("Rewriting"));
    m_keep->setAccessibleName(tr("Keep the changes that are not rejected"));
    m_discard->setAccessibleName(tr("Discard the rewriting"));
    m_again->setAccessibleName(tr("Rewrite once more"));
    m_stop->setAccessibleName(tr("Stop rewriting"));
}

void RewritePill::setWarning(const QString &words, const QString &details)
{
    m_warning->setText(words);
    m_warning->setToolTip(details);
    m_warning->setAccessibleDescription(details);
    m_warning->setVisible(!words.isEmpty());
    place();
}

void RewritePill::show()
{
    if (!m_view->isShown()) {
        putAway();
        return;
    }
    const bool streaming = m_view->state() == RewriteView::State::Streaming;
    const bool lost = streaming ? (m_discard->hasFocus() || m_again->hasFocus() || m_next->hasFocus()) : m_stop->hasFocus();
    m_stop->setVisible(streaming);
    m_keep->setVisible(!streaming);
    m_discard->setVisible(!streaming);
    m_again->setVisible(!streaming);
    showChange();
    if (lost)
        takeFocus();
    setAccessibleDescription(streaming ? tr("Text is being rewritten") : m_view->text());
    place();
}

void RewritePill::showChange()
{
    const bool chosen = m_view->state() == RewriteView::State::Ready && m_view->chosen() >= 0;
    const bool lost = !chosen && m_next->hasFocus();
    m_next->setVisible(chosen);
    if (chosen) {
        const QLocale locale;
        //: On a button that leads to the next one; %1: the number of the change, %2: how many there are
        m_next->setText(tr("Change %1 of %2 ↓").arg(locale.toString(m_view->chosen() + 1), locale.toString(m_view->changes().size())));
        m_next->setAccessibleName(m_next->text());
        m_next->setAccessibleDescription(describedChange());
        m_next->updateGeometry();
    }
    if (lost)
        takeFocus();
    place();
}

QString RewritePill::describedChange() const
{
    const RewriteChanges &changes = m_view->changes();
    const RewriteChange &change = changes.list().at(m_view->chosen());
    const QString was = changes.before().sliced(change.before.start, change.before.length).simplified();
    const QString is = changes.after().sliced(change.after.start, change.after.length).simplified();
    const bool rejected = change.state == RewriteChange::State::Rejected;
    if (was.isEmpty())
        return rejected ? tr("“%1” is not put in").arg(is) : tr("“%1” is put in").arg(is);
    if (is.isEmpty())
        return rejected ? tr("“%1” stays").arg(was) : tr("“%1” is taken out").arg(was);
    //: %1: the new words, %2: the old ones
    return rejected ? tr("“%2” stays, not “%1”").arg(is, was) : tr("“%1” instead of “%2”").arg(is, was);
}

void RewritePill::announceChange() const
{
    if (m_view->chosen() >= 0)
        announce(editor(), m_next->text().remove(u'↓').trimmed() + u'\n' + describedChange());
}

void RewritePill::place()
{
    placeAt(m_view->panel(), m_view->isRightToLeft());
}

void RewritePill::takeFocusForChanges()
{
    if (m_next->isVisible())
        m_next->setFocus(Qt::ShortcutFocusReason);
    else
        takeFocus();
}

bool RewritePill::takeChangeKey(const QKeyEvent &event)
{
    if (m_view->state() != RewriteView::State::Ready || m_view->chosen() < 0 || (event.modifiers() & ~Qt::KeypadModifier) != 0)
        return false;
    switch (event.key()) {
    case Qt::Key_Up:
        m_view->step(-1);
        break;
    case Qt::Key_Down:
        m_view->step(1);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_view->decide(RewriteChange::State::Rejected);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // On the other buttons it presses them.
        if (!m_next->hasFocus())
            return false;
        m_view->decide(RewriteChange::State::Accepted);
        break;
    default:
        return false;
    }
    announceChange();
    return true;
}

bool RewritePill::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (isReturn && (key.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier) {
        emit keepRequested();
        return true;
    }
    return takeChangeKey(key);
}

void RewritePill::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const QString text = event->text();
    if (!text.isEmpty() && text.front().isPrint() && text.front() != u' ' && (modifiers & ~Qt::ShiftModifier) == 0) {
        // Whoever goes on writing means the draft.
        editor().setFocus(Qt::OtherFocusReason);
        QCoreApplication::sendEvent(&editor(), event);
        return;
    }
    FloatingPill::keyPressEvent(event);
}

void RewritePill::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show();
    }
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/own_words_field.h"

#include "editor/draft_editor.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace agate
{

namespace
{

constexpr int fieldWidth = 460;
constexpr int margin = 6;
constexpr int longestWish = 1'000;

} // namespace

OwnWordsField::OwnWordsField(DraftEditor *editor) : QFrame(editor->viewport()), m_editor(editor), m_line(new QLineEdit(this))
{
    // The viewport is set in the draft's colours; this is a part of the window.
    setPalette(QApplication::palette());
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    setCursor(Qt::ArrowCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin, margin, margin, margin);
    row->addWidget(m_line);
    m_line->setMaxLength(longestWish);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        const QString words = m_line->text().trimmed();
        putAway();
        if (!words.isEmpty())
            emit wanted(words);
    });
    retranslate();
    hide();
}

void OwnWordsField::retranslate()
{
    m_line->setPlaceholderText(tr("How should it be changed? For example: shorter, and without the rain"));
    m_line->setAccessibleName(tr("How the selected text should be changed"));
}

void OwnWordsField::openAt(qsizetype position)
{
    setPalette(QApplication::palette());
    const QWidget *viewport = parentWidget();
    const int width = qMin(fieldWidth, viewport->width() - 2 * margin);
    const QRect caret = m_editor->caretRect(position).toAlignedRect();
    const int height = sizeHint().height();
    const int x = qBound(margin, caret.center().x() - (isRightToLeft() ? width : 0), qMax(margin, viewport->width() - width - margin));
    const bool below = caret.bottom() + margin + height < viewport->height();
    const int y = below ? caret.bottom() + margin : qMax(margin, caret.top() - height - margin);
    setGeometry(x, y, width, height);
    show();
    raise();
    m_line->selectAll();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void OwnWordsField::putAway()
{
    if (!isVisible())
        return;
    const bool hadFocus = m_line->hasFocus();
    hide();
    if (hadFocus)
        m_editor->setFocus(Qt::OtherFocusReason);
}

bool OwnWordsField::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        putAway();
        return true;
    }
    return false;
}

void OwnWordsField::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace agate

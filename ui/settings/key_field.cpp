// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/key_field.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace agate
{

KeyField::KeyField(const QString &name, QWidget *parent) : QKeySequenceEdit(parent)
{
    setMaximumSequenceLength(1);
    setAccessibleName(name);
    if (auto *line = findChild<QLineEdit *>()) {
        line->setAccessibleName(name);
        line->setPlaceholderText(tr("Press keys"));
        line->installEventFilter(this);
    }
    connect(this, &QKeySequenceEdit::editingFinished, this, [this] { emit chosen(keySequence()); });
}

bool KeyField::isNotMine(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (modifiers != Qt::NoModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        if (event->type() == QEvent::KeyPress && !keySequence().isEmpty()) {
            clear();
            emit chosen({});
        }
        return true;
    default:
        return false;
    }
}

bool KeyField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (isNotMine(key)) {
            if (event->type() == QEvent::KeyPress && (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab))
                focusNextPrevChild(key->key() == Qt::Key_Tab);
            else if (event->type() == QEvent::KeyPress && key->key() == Qt::Key_Escape)
                event->ignore();
            return event->type() == QEvent::KeyPress && key->key() != Qt::Key_Escape;
        }
    }
    return QKeySequenceEdit::eventFilter(watched, event);
}

bool KeyField::event(QEvent *event)
{
    // The base keeps every key, those too that are not its own.
    if ((event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) && isNotMine(static_cast<QKeyEvent *>(event)))
        return QWidget::event(event);
    return QKeySequenceEdit::event(event);
}

} // namespace agate

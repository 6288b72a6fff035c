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
    }
    connect(this, &QKeySequenceEdit::editingFinished, this, [this] { emit chosen(keySequence()); });
}

KeyField::Use KeyField::useOf(const QKeyEvent &event)
{
    if ((event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::NoModifier)
        return Use::Keys;
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
        return Use::Leaves;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return Use::Empties;
    default:
        return Use::Keys;
    }
}

bool KeyField::event(QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QKeySequenceEdit::event(event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    switch (useOf(key)) {
    case Use::Keys:
        return QKeySequenceEdit::event(event);
    case Use::Leaves:
        // Past the base, which keeps every key: Tab moves the focus, Escape goes up to the window.
        if (event->type() == QEvent::KeyPress && key.key() != Qt::Key_Escape)
            return QWidget::event(event);
        event->ignore();
        return false;
    case Use::Empties:
        event->accept();
        if (event->type() == QEvent::KeyPress && !keySequence().isEmpty()) {
            clear();
            emit chosen({});
        }
        return true;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace agate

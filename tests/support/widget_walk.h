// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTextEdit>

namespace agate::tests
{

/// Controls below `root` that are seen and that a reader could not name.
inline QStringList namelessControls(const QWidget *root)
{
    QStringList nameless;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTabBar *>(widget);
        // A combo box's or a spin box's own line and a tab bar's own arrows speak for their owner.
        const bool isPart = qobject_cast<const QComboBox *>(widget->parentWidget()) || qobject_cast<const QTabBar *>(widget->parentWidget())
            || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
        if (!isControl || isPart || !widget->isVisibleTo(root))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return nameless;
}

/// Words below `root` that are seen and do not fit where they stand.
inline QStringList clippedWords(const QWidget *root)
{
    QStringList clipped;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root))
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (!button->text().isEmpty()
                && (button->sizeHint().width() > button->width() || button->sizeHint().height() > button->height()))
                clipped << button->text();
        } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->fontMetrics().height();
            const int words = label->fontMetrics().size(label->buddy() ? Qt::TextShowMnemonic : 0, label->text()).width();
            const bool isTooWide = !label->wordWrap() && words > label->contentsRect().width();
            if (!label->text().isEmpty() && (isTooWide || needed > label->height()))
                clipped << label->text();
        } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            const QMargins margins = line->textMargins();
            if (line->fontMetrics().horizontalAdvance(line->placeholderText()) > line->width() - margins.left() - margins.right())
                clipped << line->placeholderText();
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                if (tabs->fontMetrics().horizontalAdvance(tabs->tabText(tab)) > tabs->tabRect(tab).width())
                    clipped << tabs->tabText(tab);
            }
        }
    }
    return clipped;
}

} // namespace agate::tests

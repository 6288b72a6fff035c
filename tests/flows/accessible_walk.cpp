// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessible_walk.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMetaEnum>
#include <QTest>

namespace agate::tests
{

namespace
{

QString describe(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *part = &widget; part && path.size() < 4; part = part->parentWidget()) {
        QString name = QString::fromLatin1(part->metaObject()->className());
        if (!part->objectName().isEmpty())
            name += u'#' + part->objectName();
        path.append(name);
    }
    return path.join(QStringLiteral(" in "));
}

bool isOneOfSeveral(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && button->isCheckable() && button->autoExclusive();
}

class Walk
{
public:
    Walk(const QSet<const QWidget *> &reached) : m_reached(reached) { }

    /// `part`: the nearest named thing that `interface` is in.
    void visit(QAccessibleInterface *interface, const QString &part)
    {
        if (!interface || !interface->isValid() || interface->state().invisible)
            return;
        const QAccessible::Role role = interface->role();
        const QString name = interface->text(QAccessible::Name).trimmed();
        look(*interface, role, name, part);
        // The parts of these are Qt's own, and speak for their owner.
        if (role == QAccessible::ComboBox || role == QAccessible::SpinBox || role == QAccessible::ScrollBar)
            return;
        const QString within = name.isEmpty() ? part : part + QStringLiteral(" / ") + name;
        for (int i = 0; i < interface->childCount(); ++i)
            visit(interface->child(i), within);
    }

    QStringList faults() const { return m_faults; }

private:
    static bool isEntry(QAccessible::Role role)
    {
        switch (role) {
        case QAccessible::ListItem:
        case QAccessible::TreeItem:
        case QAccessible::Cell:
        case QAccessible::MenuItem:
        case QAccessible::PageTab:
            return true;
        default:
            return false;
        }
    }

    static bool isPressed(QAccessibleInterface &interface)
    {
        QAccessibleActionInterface *actions = interface.actionInterface();
        if (!actions)
            return false;
        const QStringList names = actions->actionNames();
        return names.contains(QAccessibleActionInterface::pressAction()) || names.contains(QAccessibleActionInterface::toggleAction())
            || names.contains(QAccessibleActionInterface::showMenuAction());
    }

    void look(QAccessibleInterface &interface, QAccessible::Role role, const QString &name, const QString &part)
    {
        const auto *widget = qobject_cast<const QWidget *>(interface.object());
        // A window is no control, and neither is a part that hands the keyboard on to one.
        if (widget && (widget->isWindow() || widget->focusProxy()))
            return;
        const bool entry = isEntry(role);
        const bool isControl = entry || interface.state().focusable || isPressed(interface);
        // A text that can be marked with the mouse, to copy it, is read by who has none.
        const bool isText = role == QAccessible::StaticText && widget && !(widget->focusPolicy() & Qt::TabFocus);
        if (!isControl || isText || role == QAccessible::ScrollBar)
            return;
        const QString kind = QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
        const QString which = kind + QStringLiteral(" “") + name + QStringLiteral("”")
            + (widget ? QStringLiteral(" (") + describe(*widget) + u')' : QString()) + QStringLiteral(" in") + part;
        // A cell without words beside one that has them is empty.
        QAccessibleTableCellInterface *cell = interface.tableCellInterface();
        if (name.isEmpty() && !(cell && cell->columnIndex() > 0))
            m_faults.append(QStringLiteral("has no name: ") + which);
        if (interface.state().editable && !name.isEmpty() && name == interface.text(QAccessible::Value).trimmed())
            m_faults.append(QStringLiteral("has what is in it for a label: ") + which);
        if (!entry && !name.isEmpty()) {
            const QString key = kind + u'\n' + name + u'\n' + interface.text(QAccessible::Description) + u'\n' + part;
            if (m_seen.contains(key))
                m_faults.append(QStringLiteral("cannot be told from another: ") + which);
            m_seen.insert(key);
        }
        // A field's own buttons do what keys do in it.
        const bool isPartOfField = widget && qobject_cast<const QLineEdit *>(widget->parentWidget());
        if (widget && widget->isEnabled() && !isPartOfField && !m_reached.contains(widget))
            m_faults.append(QStringLiteral("no key leads to it: ") + which);
    }

    const QSet<const QWidget *> &m_reached;
    QSet<QString> m_seen;
    QStringList m_faults;
};

} // namespace

KeyboardWalk walkByKeyboard(QWidget &window, QWidget &start, const QWidget *writes, bool hasPlaces)
{
    KeyboardWalk walk;
    QList<QWidget *> ahead{&start};
    while (!ahead.isEmpty()) {
        QWidget *from = ahead.takeFirst();
        if (walk.reached.contains(from))
            continue;
        walk.reached.insert(from);
        QList<Qt::Key> keys;
        if (from != writes)
            keys << Qt::Key_Tab << Qt::Key_Backtab;
        if (hasPlaces)
            keys << Qt::Key_F6;
        if (isOneOfSeveral(from))
            keys << Qt::Key_Up << Qt::Key_Down << Qt::Key_Left << Qt::Key_Right;
        for (const Qt::Key key : std::as_const(keys)) {
            from->setFocus(Qt::TabFocusReason);
            if (QApplication::focusWidget() != from)
                continue;
            QTest::keyClick(from, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
            QWidget *now = QApplication::focusWidget();
            if (!now || now->window() != &window)
                continue;
            if (now == from && key == Qt::Key_Tab)
                walk.traps.append(QStringLiteral("Tab does not lead on: ") + describe(*from));
            ahead.append(now);
        }
    }
    return walk;
}

QStringList accessibilityFaults(QWidget &window, const QSet<const QWidget *> &reached)
{
    Walk walk(reached);
    walk.visit(QAccessible::queryAccessibleInterface(&window), {});
    return walk.faults();
}

} // namespace agate::tests

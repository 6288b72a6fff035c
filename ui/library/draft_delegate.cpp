// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/draft_delegate.h"

#include <QLineEdit>

namespace agate
{

namespace
{

// A name is one line in every list and window title.
constexpr int longestName = 300;

} // namespace

QWidget *DraftDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setMaxLength(longestName);
    editor->setAccessibleName(tr("Name of the draft"));
    editor->setPlaceholderText(tr("Named after its first line"));
    return editor;
}

void DraftDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = qMin(editor->sizeHint().height(), option.rect.height());
    QRect area(option.rect.left(), 0, option.rect.width(), height);
    area.moveTop(option.rect.center().y() - height / 2);
    editor->setGeometry(area);
}

} // namespace agate

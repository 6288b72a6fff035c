// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/prompt_view.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace agate
{

PromptView::PromptView(QWidget *parent) : QDialog(parent), m_text(new QPlainTextEdit(this))
{
    setWindowTitle(tr("What the model is shown"));
    setModal(false);
    resize(620, 480);
    auto *column = new QVBoxLayout(this);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(windowTitle());
    m_text->setProperty("look", QStringLiteral("field"));
    column->addWidget(m_text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void PromptView::setPrompt(const Prompt &prompt, bool followsInstructions)
{
    if (!followsInstructions) {
        m_text->setPlainText(prompt.opening);
        return;
    }
    QStringList parts;
    if (!prompt.system.isEmpty())
        parts.append(prompt.system);
    for (const Prompt::Turn &turn : prompt.turns)
        parts.append(turn.text);
    m_text->setPlainText(parts.join(QStringLiteral("\n\n")));
}

} // namespace agate

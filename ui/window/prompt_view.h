// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/prompt.h"

#include <QDialog>

class QPlainTextEdit;

namespace agate
{

/// Exactly what a model is shown, to look at and copy. Never in the way: it is not modal.
class PromptView : public QDialog
{
    Q_OBJECT
public:
    explicit PromptView(QWidget *parent = nullptr);

    void setPrompt(const Prompt &prompt, bool followsInstructions);

private:
    QPlainTextEdit *m_text;
};

} // namespace agate

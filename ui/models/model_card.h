// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/symbol.h"

#include <QFrame>

class QVBoxLayout;

namespace agate
{

class WrappedLabel;

/// One way to a model: a symbol, a heading, a sentence, and below them what there is to do.
class ModelCard : public QFrame
{
    Q_OBJECT
public:
    ModelCard(Symbol symbol, const QString &heading, const QString &sentence, QWidget *parent = nullptr);

    /// Where the card's own widgets go.
    QVBoxLayout &content() const { return *m_content; }

    void setSentence(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    WrappedLabel *m_sentence;
    QVBoxLayout *m_content;
};

} // namespace agate

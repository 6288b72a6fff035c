// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/word_diff.h"

#include <QTextEdit>

namespace agate
{

/// How one text became another: what came is underlined on a tint, what went is struck through. Long stretches that are the same
/// are cut short in the middle; what differs is shown whole.
class DiffView : public QTextEdit
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);

    void setTexts(const QString &before, const QString &after);
    /// Text that had been proposed and not kept, shown below.
    void setProposal(const QString &proposal);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QList<DiffPart> m_parts;
    QString m_proposal;
};

} // namespace agate

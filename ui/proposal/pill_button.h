// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace agate
{

struct EditorStyle;

/// A flat button on a proposal's pill; the first among them stands on the accent colour.
class PillButton : public QAbstractButton
{
    Q_OBJECT

public:
    PillButton(const EditorStyle &style, bool first, QWidget *parent);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const EditorStyle &m_style;
    bool m_first;
};

} // namespace agate

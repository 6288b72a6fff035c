// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace agate
{

/// Tabs as words with a line under the one that is open: arrows and Home/End move, a reader meets a page tab list.
class TabStrip : public QTabBar
{
    Q_OBJECT

public:
    explicit TabStrip(const QString &name, QWidget *parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFont strong() const;
};

} // namespace agate

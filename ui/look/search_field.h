// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QToolButton;

namespace agate
{

/// A line to search with: a glass before it, a button that empties it, Escape empties it too.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` is its accessible name; the placeholder may change with what there is to search.
    explicit SearchField(const QString &name, QWidget *parent = nullptr);

signals:
    /// Down was pressed: the results below want the focus.
    void resultsWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    int iconSide() const;

    QToolButton *m_clear = nullptr;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

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

private:
    QAction *m_clear = nullptr;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequenceEdit>

namespace agate
{

/// Takes the next keys that are pressed. Unlike Qt's own it is no trap: Tab goes on, Escape is for the window, and Backspace
/// or Delete empties it.
class KeyField : public QKeySequenceEdit
{
    Q_OBJECT
public:
    explicit KeyField(const QString &name, QWidget *parent = nullptr);

signals:
    /// By the writer.
    void chosen(const QKeySequence &key);

protected:
    bool event(QEvent *event) override;

private:
    enum class Use : quint8 { Keys, Leaves, Empties };

    static Use useOf(const QKeyEvent &event);
};

} // namespace agate

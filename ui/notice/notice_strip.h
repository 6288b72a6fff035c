// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notice/notice.h"

#include <QList>
#include <QWidget>

#include <chrono>

class QVBoxLayout;

namespace agate
{

class NoticeRow;
class WrappedLabel;

/// The strip above the editor where failures and ways back are told. Never modal, never takes the focus; a reader is told once, and not
/// interrupted unless an error waits for an answer. At most three notices are seen, the gravest and newest; the others wait and are counted
/// below.
class NoticeStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostShown = 3;

    /// `passingTime`: how long a passing notice stays. It stays on while the mouse or the focus is in it.
    explicit NoticeStrip(QWidget *parent = nullptr, std::chrono::milliseconds passingTime = std::chrono::seconds(15));
    ~NoticeStrip() override;

    /// Shows it, in the place of the one with the same id.
    void tell(const Notice &notice);
    /// Takes it away without a signal: its cause is gone.
    void withdraw(const QString &id);

    /// All that are not closed, oldest first, also those that wait.
    QList<Notice> notices() const;
    /// Those that are seen, from top to bottom.
    QList<Notice> shown() const;

signals:
    /// The button was pressed. The notice goes with it.
    void actionChosen(const QString &id);
    /// Closed by the writer, or a passing one whose time is over, without its action.
    void closed(const QString &id);

private:
    void remove(NoticeRow *row);
    void arrange();

    std::chrono::milliseconds m_passingTime;
    QVBoxLayout *m_layout = nullptr;
    /// Oldest first.
    QList<NoticeRow *> m_rows;
    WrappedLabel *m_waiting = nullptr;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notice/notice.h"

#include <QFrame>
#include <QTimer>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace agate
{

class WrappedLabel;

/// One notice in the strip.
class NoticeRow : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeRow(std::chrono::milliseconds passingTime, QWidget *parent = nullptr);

    const Notice &notice() const { return m_notice; }

    void setNotice(const Notice &notice);

signals:
    void actionChosen();
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    bool passes() const;
    void place();
    void showIcon();

    Notice m_notice;
    QTimer m_passing;
    QHBoxLayout *m_line = nullptr;
    QGridLayout *m_words = nullptr;
    QLabel *m_icon = nullptr;
    WrappedLabel *m_text = nullptr;
    WrappedLabel *m_kept = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
    /// The action stands below the words.
    bool m_isNarrow = false;
};

} // namespace agate

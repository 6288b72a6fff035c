// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace agate
{

class WrappedLabel;

/// What stands below a form's fields: Write or Stop, where the text goes, what it takes, and the prompt to look at.
class WriteFooter : public QWidget
{
    Q_OBJECT

public:
    explicit WriteFooter(QWidget *parent = nullptr);

    /// `isAble`: the model in use can serve the template. While `isWriting` the button stops.
    void setState(bool isAble, bool isWriting);
    void setDestination(const QString &sentence, bool leaves);
    void setEstimate(const QString &sentence);

    /// In the order of Tab.
    QList<QWidget *> stops() const;

signals:
    void writePressed();
    void stopPressed();
    void modelWanted();
    void promptWanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showIcon();
    void showParts();

    bool m_isAble = true;
    bool m_isWriting = false;
    bool m_leaves = false;
    QFrame *m_unable = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_write = nullptr;
    QLabel *m_icon = nullptr;
    WrappedLabel *m_destination = nullptr;
    WrappedLabel *m_estimate = nullptr;
    QPushButton *m_seePrompt = nullptr;
};

} // namespace agate

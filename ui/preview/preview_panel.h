// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace agate
{

class PreviewView;

/// The right side of the window while the preview is open: a line that says what it is, and the preview.
class PreviewPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPanel(QWidget *parent = nullptr);

    PreviewView &view() const { return *m_view; }

    /// Only a part of the draft is shown.
    void setPartial(bool partial);

signals:
    void closeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_note;
    QToolButton *m_close;
    PreviewView *m_view;
};

} // namespace agate

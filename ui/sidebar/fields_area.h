// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace agate
{

/// Scrolls a form's fields: as high as they are where there is room, so that what stands below stays close to them.
class FieldsArea : public QScrollArea
{
    Q_OBJECT

public:
    /// Of the layout of the widget it scrolls, on both sides.
    static constexpr int sideMargin = 12;

    explicit FieldsArea(QWidget *parent = nullptr);

    /// Scrolls until a row is seen, also one that has just grown.
    void showRow(QWidget *row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace agate

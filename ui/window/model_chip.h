// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writing/model_in_use.h"

#include <QPushButton>

#include <optional>

namespace agate
{

/// Who answers, always in sight: a house and "on this computer", or a cloud and the host that text leaves for.
class ModelChip : public QPushButton
{
    Q_OBJECT
public:
    explicit ModelChip(QWidget *parent = nullptr);

    void setModel(const std::optional<ModelInUse> &model);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showModel();

    std::optional<ModelInUse> m_model;
    QString m_whole;
};

} // namespace agate

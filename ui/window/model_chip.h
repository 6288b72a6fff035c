// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/model_in_use.h"
#include "look/chip_button.h"

#include <optional>

namespace agate
{

/// Who answers, always in sight: a house and "on this computer", or a cloud and the host that text leaves for.
class ModelChip : public ChipButton
{
    Q_OBJECT
public:
    explicit ModelChip(QWidget *parent = nullptr);

    void setModel(const std::optional<ModelInUse> &model);
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/model_chip.h"

namespace agate
{

ModelChip::ModelChip(QWidget *parent) : ChipButton(parent)
{
    setModel({});
}

void ModelChip::setModel(const std::optional<ModelInUse> &model)
{
    if (!model) {
        setContent(Symbol::Write, tr("No model yet"));
        setToolTip(tr("Choose who writes: a model on this computer, a server, or a cloud"));
    } else if (model->leavesFor.isEmpty()) {
        //: %1: a model's name
        setContent(Symbol::House, tr("%1 · on this computer").arg(model->name));
        setToolTip(tr("What you write stays on this computer"));
    } else {
        //: %1: a model's name, %2: a host such as api.example.com
        setContent(Symbol::Cloud, tr("%1 · leaves it for %2").arg(model->name, model->leavesFor));
        setToolTip(tr("What a model is to write is sent to %1").arg(model->leavesFor));
    }
}

} // namespace agate

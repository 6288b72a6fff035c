// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/model_in_use.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace agate
{

class BriefForm;

/// What a writer is told below a form before anything is sent: where it goes, and about how much it is.
class BriefFacts : public QObject
{
    Q_OBJECT
public:
    explicit BriefFacts(BriefForm &form, QObject *parent = nullptr);

    void setModel(const std::optional<ModelInUse> &model);

private:
    void estimate();

    BriefForm &m_form;
    QTimer m_settled;
    bool m_followsInstructions = true;
};

} // namespace agate

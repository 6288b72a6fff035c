// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/model_test.h"
#include "models/offered_model.h"

#include <QWidget>

class QPushButton;

namespace agate
{

class WrappedLabel;

/// One model on offer: its name, what is known of it, Use and Test, and the verdict of a test.
class ModelRow : public QWidget
{
    Q_OBJECT
public:
    ModelRow(const OfferedModel &model, Engine &engine, QWidget *parent = nullptr);

    const OfferedModel &model() const { return m_model; }

    /// It is the one that answers now.
    void setInUse(bool inUse);

signals:
    /// Before `chosen` and before a test, for a model that has one.
    void baseUrlNeeded(const QUrl &baseUrl);
    void chosen(const agate::ModelChoice &choice);

private:
    OfferedModel m_model;
    ModelTest m_test;
    QPushButton *m_use;
    QPushButton *m_try;
    WrappedLabel *m_verdict;
};

} // namespace agate

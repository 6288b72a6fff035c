// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_row.h"

#include "models/lines.h"
#include "models/verdict_text.h"
#include "wording/wording.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace agate
{

ModelRow::ModelRow(const OfferedModel &model, Engine &engine, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_test(engine)
    , m_use(new QPushButton(this))
    , m_try(new QPushButton(this))
    , m_verdict(mutedLine({}, this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 4);
    rows->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(strongLine(model.name, this));
    words->addWidget(mutedLine(model.trouble.isEmpty() ? model.detail : model.trouble, this));
    row->addLayout(words, 1);
    row->addWidget(m_try, 0, Qt::AlignTop);
    row->addWidget(m_use, 0, Qt::AlignTop);
    rows->addLayout(row);
    rows->addWidget(m_verdict);
    m_verdict->hide();

    //: A short button: have the model answer a tiny question
    m_try->setText(tr("Test"));
    m_try->setAccessibleName(tr("Test %1").arg(model.name));
    m_use->setAccessibleName(tr("Use %1").arg(model.name));
    setInUse(false);
    m_try->setEnabled(model.trouble.isEmpty());
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (!m_model.baseUrl.isEmpty())
            emit baseUrlNeeded(m_model.baseUrl);
        emit chosen(m_model.choice);
    });
    connect(m_try, &QPushButton::clicked, this, [this] {
        m_try->setEnabled(false);
        m_verdict->setText(tr("Asking it for a sentence…"));
        m_verdict->show();
        if (!m_model.baseUrl.isEmpty())
            emit baseUrlNeeded(m_model.baseUrl);
        m_test.start(m_model.choice);
    });
    connect(&m_test, &ModelTest::progressed, this, [this](const Progress &progress) { m_verdict->setText(wordsFor(progress)); });
    connect(&m_test, &ModelTest::finished, this, [this](const ModelTest::Verdict &verdict) {
        m_try->setEnabled(true);
        m_verdict->setText(verdictText(verdict));
    });
}

void ModelRow::setInUse(bool inUse)
{
    //: A short button: have this model answer from now on. And its state once it does.
    m_use->setText(inUse ? tr("In use") : tr("Use"));
    m_use->setEnabled(!inUse && m_model.trouble.isEmpty());
}

} // namespace agate

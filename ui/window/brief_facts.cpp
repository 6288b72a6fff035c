// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/brief_facts.h"

#include "generation/token_estimate.h"
#include "sidebar/brief_form.h"

#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

BriefFacts::BriefFacts(BriefForm &form, QObject *parent) : QObject(parent), m_form(form)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(200ms);
    connect(&form, &BriefForm::briefChanged, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_settled, &QTimer::timeout, this, &BriefFacts::estimate);
    setModel({});
}

void BriefFacts::setModel(const std::optional<ModelInUse> &model)
{
    if (!model)
        m_form.setDestination(tr("No model is chosen yet."), false);
    else if (model->leavesFor.isEmpty())
        m_form.setDestination(tr("Stays on this computer."), false);
    else
        m_form.setDestination(tr("Leaves this computer to %1.").arg(model->leavesFor), true);
    m_followsInstructions = !model || model->followsInstructions;
    m_form.setFollowsInstructions(m_followsInstructions);
    estimate();
}

void BriefFacts::estimate()
{
    const Template &form = m_form.form();
    if (form.id.isEmpty()) {
        m_form.setEstimate({});
        return;
    }
    // The template as it is, not rendered: its engine is loaded with the first text, not for a guess.
    int tokens = estimateTokens(m_followsInstructions ? form.prompt : form.opening);
    const auto answers = m_form.brief().answers;
    for (const QString &answer : answers)
        tokens += estimateTokens(answer);
    m_form.setEstimate(tr("About %Ln token(s) to read.", nullptr, (tokens + 9) / 10 * 10));
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_test.h"

namespace agate
{

namespace
{

/// Enough for a first sentence and a speed, little enough for a slow computer and a dear cloud.
constexpr int testTokens = 24;

} // namespace

ModelTest::ModelTest(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine) { }

void ModelTest::start(const ModelChoice &model)
{
    m_text.clear();
    m_tokens.reset();
    m_pieces = 0;
    m_sinceFirst.invalidate();
    GenerationRequest request;
    request.purpose = GenerationRequest::Purpose::Check;
    request.prompt.turns = {{Prompt::Turn::Speaker::Writer, QStringLiteral("Write one short sentence about a hedgehog.")}};
    request.prompt.opening = QStringLiteral("Once upon a time there was a little hedgehog");
    request.maxTokens = testTokens;
    request.model = model;
    m_generation = m_engine.start(request);
    connect(m_generation.get(), &Generation::arrived, this, &ModelTest::arrived);
    connect(m_generation.get(), &Generation::finished, this, &ModelTest::ended);
}

void ModelTest::cancel()
{
    m_generation.reset();
}

bool ModelTest::isRunning() const
{
    return m_generation != nullptr;
}

void ModelTest::arrived(const GenerationEvent &event)
{
    if (const auto *progress = std::get_if<Progress>(&event)) {
        emit progressed(*progress);
    } else if (const auto *text = std::get_if<TextArrived>(&event)) {
        if (!m_sinceFirst.isValid())
            m_sinceFirst.start();
        m_text += text->text;
        ++m_pieces;
    } else if (const auto *usage = std::get_if<UsageReported>(&event)) {
        m_tokens = usage->out;
    }
}

void ModelTest::ended(const GenerationOutcome &outcome)
{
    Verdict verdict;
    verdict.answer = m_text.simplified();
    // The first token's wait is the prompt's, not the speed's. Servers that report no usage send about a token a piece.
    const qint64 tokens = m_tokens.value_or(m_pieces) - 1;
    if (m_sinceFirst.isValid() && tokens > 2 && m_sinceFirst.elapsed() > 0)
        verdict.tokensPerSecond = double(tokens) * 1000.0 / double(m_sinceFirst.elapsed());
    if (!outcome)
        verdict.error = outcome.error();
    m_generation.reset();
    emit finished(verdict);
}

} // namespace agate

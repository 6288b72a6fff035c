// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine_state.h"
#include "engine/http_exchange.h"
#include "generation/generation.h"
#include "generation/generation_request.h"
#include "provider/answer_reader.h"
#include "provider/error_answer.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace agate
{

/// One running answer of a NetworkEngine: waits for its turn, sees to it that the local engine runs, sends, reads, and sends
/// again where that is allowed. Starts by itself from the event loop.
class NetworkGeneration final : public Generation
{
    Q_OBJECT
public:
    NetworkGeneration(std::shared_ptr<EngineState> state, GenerationRequest request);
    ~NetworkGeneration() override;

protected:
    void abort() noexcept override;

private:
    void begin();
    void locate();
    void send();
    void received(const QByteArray &bytes);
    void exchangeEnded(HttpExchange::End end, const QString &detail);
    /// False when the generation was dropped or ended by whoever heard an event.
    bool pass(const GenerationEvents &events);
    bool passProgress(Progress::Stage stage, std::chrono::milliseconds wait = {});
    void readOn(const GenerationEvents &events);
    void answerFailed(const ErrorAnswer &answer);
    void askAgainOrFail(const GenerationError &error);
    void askAgainIn(std::chrono::milliseconds wait);
    void breakOff(const GenerationError &error);
    void fail(const GenerationError &error);
    void finish(const GenerationOutcome &outcome);
    void release() noexcept;

    const std::shared_ptr<EngineState> m_state;
    const GenerationRequest m_request;
    Provider m_provider;
    QString m_model;
    QString m_place;
    Endpoint m_endpoint;
    HttpCall m_call;
    const Dialect *m_dialect = nullptr;
    /// An exchange that has ended is kept until the next one, as its end is told from inside it.
    std::unique_ptr<HttpExchange> m_exchange;
    std::optional<AnswerReader> m_reader;
    QByteArray m_errorBody;
    QTimer m_wait;
    QTimer m_total;
    /// From the last candidate's end on: whether usage and the protocol's own end still come.
    QTimer m_afterword;
    int m_busyRetries = 0;
    int m_cutRetries = 0;
    int m_parameterRetries = 0;
    std::chrono::milliseconds m_waited{0};
    std::chrono::milliseconds m_loading{0};
    bool m_locating = false;
    bool m_over = false;
};

} // namespace agate

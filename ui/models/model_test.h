// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/engine.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace agate
{

/// A tiny request that shows whether a model answers, and how fast. Nothing of the writer's is in it.
///
/// Life: start() as often as one likes, each ends the one before; then `finished` once for each that was not ended so.
class ModelTest : public QObject
{
    Q_OBJECT
public:
    struct Verdict {
        /// What it answered, cleaned to one line.
        QString answer;
        /// Not known when too little came to measure.
        std::optional<double> tokensPerSecond;
        std::optional<GenerationError> error;

        bool operator==(const Verdict &) const = default;
    };

    explicit ModelTest(Engine &engine, QObject *parent = nullptr);

    void start(const ModelChoice &model);
    void cancel();
    bool isRunning() const;

signals:
    void progressed(const agate::Progress &progress);
    void finished(const agate::ModelTest::Verdict &verdict);

private:
    void arrived(const GenerationEvent &event);
    void ended(const GenerationOutcome &outcome);

    Engine &m_engine;
    GenerationHandle m_generation;
    QString m_text;
    std::optional<qint64> m_tokens;
    int m_pieces = 0;
    QElapsedTimer m_sinceFirst;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/llama_failure.h"

#include <QRegularExpression>

#include <array>
#include <csignal>
#include <initializer_list>

namespace agate
{

namespace
{

constexpr qsizetype longestDetail = 300;

struct Sign {
    const char *text;
    GenerationError::Kind kind;
};

// In this order: memory first, because "failed to load model" follows it as well.
constexpr std::array signs = {
    Sign{"std::bad_alloc", GenerationError::Kind::OutOfMemory},
    Sign{"out of memory", GenerationError::Kind::OutOfMemory},
    Sign{"outofdevicememory", GenerationError::Kind::OutOfMemory},
    Sign{"cannot allocate memory", GenerationError::Kind::OutOfMemory},
    Sign{"failed to allocate", GenerationError::Kind::OutOfMemory},
    Sign{"unable to allocate", GenerationError::Kind::OutOfMemory},
    Sign{"failed to mmap", GenerationError::Kind::OutOfMemory},
    Sign{"no backends are loaded", GenerationError::Kind::NoEngine},
    Sign{"error while loading shared libraries", GenerationError::Kind::NoEngine},
    Sign{"error loading model", GenerationError::Kind::BrokenModel},
    Sign{"failed to load model", GenerationError::Kind::BrokenModel},
};

/// "0.00.058.610 E llama_model_load: error …" without the clock and the level, on one line, bounded.
QString cleaned(const QByteArray &line)
{
    static const QRegularExpression prefix(QStringLiteral("^[0-9.]+ [A-Z] +"));
    QString text = QString::fromUtf8(line).remove(prefix).simplified();
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.left(longestDetail);
}

QByteArray lastComplaint(const QList<QByteArray> &lines)
{
    static const QRegularExpression isError(QStringLiteral("^[0-9.]+ E |^error|^terminate called|GGML_ASSERT"));
    for (qsizetype i = lines.size(); i-- > 0;) {
        if (isError.match(QString::fromUtf8(lines.at(i))).hasMatch())
            return lines.at(i);
    }
    for (qsizetype i = lines.size(); i-- > 0;) {
        if (!lines.at(i).trimmed().isEmpty())
            return lines.at(i);
    }
    return {};
}

} // namespace

GenerationError explainLlamaEnd(const LlamaEnd &end, const QByteArray &log)
{
    GenerationError error;
    error.kind = GenerationError::Kind::NoEngine;
    const QString how = end.bySignal ? QStringLiteral("llama-server was ended by signal %1").arg(end.code)
                                     : QStringLiteral("llama-server ended with exit code %1").arg(end.code);
    error.detail = how;
    if (!end.hadBeenReady) {
        const QList<QByteArray> lines = log.split('\n');
        QByteArray telling;
        for (const Sign &sign : signs) {
            for (const QByteArray &line : lines) {
                if (!line.toLower().contains(sign.text))
                    continue;
                error.kind = sign.kind;
                telling = line;
                break;
            }
            if (!telling.isEmpty())
                break;
        }
        if (telling.isEmpty())
            telling = lastComplaint(lines);
        if (!telling.isEmpty())
            error.detail = how + QStringLiteral(": ") + cleaned(telling);
    }
    // Nobody but the system's own memory watch sends SIGKILL to a child of ours (our own kills are never explained).
    if (end.bySignal && end.code == SIGKILL)
        error.kind = GenerationError::Kind::OutOfMemory;
    return error;
}

} // namespace agate

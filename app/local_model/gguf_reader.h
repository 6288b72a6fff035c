// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local_model/model_header.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>

#include <expected>

namespace agate
{

/// A GGUF file's bytes in order, with every bound checked before anything is allocated or skipped. Knows numbers, strings and
/// lengths, not what they mean.
class GgufReader
{
public:
    template <typename T>
    using Result = std::expected<T, ModelFileError>;

    explicit GgufReader(QFile &file) : m_file(file), m_size(file.size()) { m_clock.start(); }

    qint64 size() const { return m_size; }

    qint64 position() const { return m_position; }

    qint64 remaining() const { return m_size - m_position; }

    /// Unsigned little-endian numbers of 1, 2, 4 or 8 bytes.
    Result<quint64> number(int bytes);
    Result<QByteArray> string(qint64 longest);
    Result<void> skip(quint64 bytes);
    Result<void> skipString();

    static ModelFileError damaged(const char *what);
    ModelFileError cutShort() const;

private:
    /// At least `bytes` (not above the block size) in the buffer.
    Result<void> fill(qint64 bytes);

    QFile &m_file;
    qint64 m_size;
    qint64 m_position = 0;
    QByteArray m_block;
    qsizetype m_at = 0;
    QElapsedTimer m_clock;
};

} // namespace agate

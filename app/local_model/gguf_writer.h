// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local_model/gguf_types.h"

#include <QByteArray>
#include <QList>

#include <span>

namespace agate
{

/// Writes a GGUF file (version 3, little-endian) in memory, for models of some tens of megabytes.
class GgufWriter
{
public:
    void put(QByteArrayView key, QByteArrayView text);
    void put(QByteArrayView key, quint32 number);
    void put(QByteArrayView key, float number);
    /// Not another put(): a text would rather become a bool than a view.
    void putFlag(QByteArrayView key, bool yes);
    void put(QByteArrayView key, std::span<const QByteArray> texts);
    void put(QByteArrayView key, std::span<const float> numbers);
    void put(QByteArrayView key, std::span<const qint32> numbers);

    /// `rows` rows of `columns` numbers each; rows 0: a plain list of `columns`. Q8_0 needs columns that 32 divides.
    void putTensor(QByteArrayView name, std::span<const float> numbers, quint64 columns, quint64 rows, gguf::TensorType type);

    /// The whole file.
    QByteArray bytes() const;

    /// Bytes of `numbers` as Q8_0: of each 32 one 16-bit scale and 32 signed bytes (ggml's quantize_row_q8_0).
    static QByteArray packQ8(std::span<const float> numbers);

private:
    struct Tensor {
        QByteArray head;
        QByteArray packed;
    };

    void putKey(QByteArrayView key, gguf::ValueType type);

    QByteArray m_values;
    quint64 m_valueCount = 0;
    QList<Tensor> m_tensors;
};

} // namespace agate

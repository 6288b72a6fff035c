// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/gguf_writer.h"

#include <QFloat16>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace agate
{

using gguf::ValueType;

namespace
{

constexpr qsizetype alignment = 32;
constexpr size_t q8Length = 32;

template <typename T>
void append(QByteArray &bytes, T number)
{
    std::array<char, sizeof(T)> raw = {};
    qToLittleEndian(number, raw.data());
    bytes.append(raw.data(), qsizetype(raw.size()));
}

void append(QByteArray &bytes, QByteArrayView text)
{
    append(bytes, quint64(text.size()));
    bytes.append(text);
}

void append(QByteArray &bytes, float number)
{
    append(bytes, std::bit_cast<quint32>(number));
}

void align(QByteArray &bytes)
{
    bytes.append((alignment - bytes.size() % alignment) % alignment, '\0');
}

} // namespace

void GgufWriter::putKey(QByteArrayView key, ValueType type)
{
    append(m_values, key);
    append(m_values, quint32(type));
    ++m_valueCount;
}

void GgufWriter::put(QByteArrayView key, QByteArrayView text)
{
    putKey(key, ValueType::String);
    append(m_values, text);
}

void GgufWriter::put(QByteArrayView key, quint32 number)
{
    putKey(key, ValueType::U32);
    append(m_values, number);
}

void GgufWriter::put(QByteArrayView key, float number)
{
    putKey(key, ValueType::F32);
    append(m_values, number);
}

void GgufWriter::putFlag(QByteArrayView key, bool yes)
{
    putKey(key, ValueType::Bool);
    m_values.append(yes ? '\1' : '\0');
}

void GgufWriter::put(QByteArrayView key, std::span<const QByteArray> texts)
{
    putKey(key, ValueType::Array);
    append(m_values, quint32(ValueType::String));
    append(m_values, quint64(texts.size()));
    for (const QByteArray &text : texts)
        append(m_values, QByteArrayView(text));
}

void GgufWriter::put(QByteArrayView key, std::span<const float> numbers)
{
    putKey(key, ValueType::Array);
    append(m_values, quint32(ValueType::F32));
    append(m_values, quint64(numbers.size()));
    for (const float number : numbers)
        append(m_values, number);
}

void GgufWriter::put(QByteArrayView key, std::span<const qint32> numbers)
{
    putKey(key, ValueType::Array);
    append(m_values, quint32(ValueType::I32));
    append(m_values, quint64(numbers.size()));
    for (const qint32 number : numbers)
        append(m_values, number);
}

void GgufWriter::putTensor(QByteArrayView name, std::span<const float> numbers, quint64 columns, quint64 rows, gguf::TensorType type)
{
    Q_ASSERT(numbers.size() == columns * std::max<quint64>(rows, 1));
    Tensor tensor;
    append(tensor.head, name);
    append(tensor.head, quint32(rows == 0 ? 1 : 2));
    append(tensor.head, columns);
    if (rows != 0)
        append(tensor.head, rows);
    append(tensor.head, quint32(type));
    if (type == gguf::Q8_0) {
        Q_ASSERT(columns % q8Length == 0);
        tensor.packed = packQ8(numbers);
    } else {
        Q_ASSERT(type == gguf::F32);
        tensor.packed.reserve(qsizetype(numbers.size_bytes()));
        for (const float number : numbers)
            append(tensor.packed, number);
    }
    m_tensors.append(std::move(tensor));
}

QByteArray GgufWriter::bytes() const
{
    QByteArray all("GGUF");
    append(all, quint32(3));
    append(all, quint64(m_tensors.size()));
    append(all, m_valueCount);
    all.append(m_values);
    quint64 offset = 0;
    qsizetype total = 0;
    for (const Tensor &tensor : m_tensors) {
        all.append(tensor.head);
        append(all, offset);
        offset += quint64((tensor.packed.size() + alignment - 1) / alignment * alignment);
        total += tensor.packed.size() + alignment;
    }
    align(all);
    all.reserve(all.size() + total);
    for (const Tensor &tensor : m_tensors) {
        all.append(tensor.packed);
        align(all);
    }
    return all;
}

QByteArray GgufWriter::packQ8(std::span<const float> numbers)
{
    QByteArray packed;
    packed.reserve(qsizetype(numbers.size()) / qsizetype(q8Length) * qsizetype(q8Length + 2));
    for (size_t at = 0; at + q8Length <= numbers.size(); at += q8Length) {
        const auto block = numbers.subspan(at, q8Length);
        float largest = 0;
        for (const float number : block)
            largest = std::max(largest, std::abs(number));
        const float scale = largest / 127;
        const float inverse = scale > 0 ? 1 / scale : 0;
        append(packed, std::bit_cast<quint16>(qfloat16(scale)));
        for (const float number : block)
            packed.append(char(qint8(std::lround(number * inverse))));
    }
    return packed;
}

} // namespace agate

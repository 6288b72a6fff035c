// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agate
{

/// The numbers that stand in GGUF files (ggml's docs/gguf.md and ggml.h).
namespace gguf
{

enum class ValueType : quint32 {
    U8 = 0,
    I8 = 1,
    U16 = 2,
    I16 = 3,
    U32 = 4,
    I32 = 5,
    F32 = 6,
    Bool = 7,
    String = 8,
    Array = 9,
    U64 = 10,
    I64 = 11,
    F64 = 12,
};

/// Bytes of one value; 0 for strings, arrays and numbers that stand for nothing.
int sizeOf(ValueType type);

enum TensorType : quint32 { F32 = 0, F16 = 1, Q8_0 = 8 };

/// How a tensor type packs its numbers: `bytes` for every `elements` of a row. Both 0 for a type this version does not know.
struct Packing {
    int elements = 0;
    int bytes = 0;
};

Packing packingOf(quint32 tensorType);
/// "Q8_0"; empty when not known.
QString nameOfTensorType(quint32 tensorType);
/// What general.file_type stands for; empty when not known.
QString nameOfFileType(quint64 fileType);

} // namespace gguf

} // namespace agate

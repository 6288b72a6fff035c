// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local_model/gguf_reader.h"
#include "local_model/gguf_types.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace agate
{

/// A key's value as far as anybody asks for it.
struct GgufValue {
    gguf::ValueType type = gguf::ValueType::U8;
    /// Integers of any width, their sign kept; of an array the largest.
    quint64 number = 0;
    QByteArray text;
    QList<QByteArray> texts;

    bool isInteger() const;
};

using GgufValues = QHash<QByteArray, GgufValue>;

/// Reads past `count` keys and keeps the values of those that a ModelHeader is made of. The rest, a vocabulary of
/// megabytes, is skipped.
GgufReader::Result<GgufValues> readGgufValues(GgufReader &reader, quint64 count);

} // namespace agate

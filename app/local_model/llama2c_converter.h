// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <expected>

namespace agate
{

/// What a GGUF says about a model that llama2.c's files do not.
struct ModelLabel {
    QString name;
    /// SPDX, lower case as on the Hub: "mit".
    QString licence;
    QStringList languages;
};

/// Why a checkpoint could not become a GGUF.
struct ConversionError {
    enum class Kind : quint8 { Checkpoint, Tokenizer };
    Kind kind = Kind::Checkpoint;
    /// Untranslated.
    QString detail;

    bool operator==(const ConversionError &) const = default;
};

/// A GGUF (architecture llama, matrices as Q8_0 where their rows allow it) of the same model, its whole file's bytes. Pure; takes
/// a second or so and the checkpoint's size in memory for a model of 15 M parameters.
///
/// `checkpoint` is llama2.c's first export format: seven little-endian int32 (width, hidden width, layers, heads, key/value
/// heads, vocabulary: negative when the classifier is not the embedding, sequence length), then float32 weights.
/// `tokenizer` is its tokenizer.bin: int32 length of the longest token, then for each a float32 score, an int32 length, the bytes.
[[nodiscard]] std::expected<QByteArray, ConversionError> convertLlama2c(QByteArrayView checkpoint, QByteArrayView tokenizer,
                                                                        const ModelLabel &label);

} // namespace agate

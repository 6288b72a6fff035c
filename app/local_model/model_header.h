// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace agate
{

/// Why a file is not a model that can be used.
struct ModelFileError {
    enum class Kind : quint8 {
        NotFound,
        /// A folder, a device, a socket.
        Directory,
        /// The system refuses to read it.
        Unreadable,
        Empty,
        NotGguf,
        /// GGUF version 1 (32-bit counts), or one newer than 3.
        OldVersion,
        NewVersion,
        BigEndian,
        /// The file ends before its own header says it should.
        CutShort,
        /// It says things that cannot be: absurd counts, types that do not exist, nesting.
        Damaged,
        /// A part of a model that lies in several files, and the others are not there.
        PartMissing,
        /// A GGUF, but no language model: an adapter, a projector for pictures.
        NoModel,
    };

    Kind kind = Kind::Unreadable;
    /// Untranslated.
    QString detail;

    bool operator==(const ModelFileError &) const = default;
};

/// What a GGUF file says about the model in it.
struct ModelHeader {
    /// general.name; may be empty.
    QString name;
    QString architecture;
    /// general.size_label ("1.1B"); may be empty.
    QString sizeLabel;
    QString licence;
    /// As the file gives them, usually ISO 639.
    QStringList languages;
    /// "Q4_K_M"; from general.file_type, or from the most frequent type of its matrices.
    QString quantisation;
    /// Tokens the model was trained for; 0 when the file does not say.
    qint64 contextTokens = 0;
    qint64 layers = 0;
    qint64 embeddingLength = 0;
    qint64 heads = 0;
    /// The largest of all layers.
    qint64 keyValueHeads = 0;
    qint64 keyLength = 0;
    qint64 valueLength = 0;
    /// Tokens; 0 when the model looks at all of its context.
    qint64 slidingWindow = 0;
    qint64 experts = 0;
    qint64 parameters = 0;
    qint64 tensors = 0;
    QString tokenizer;
    /// It has a chat template: it follows instructions. Without one it only continues text.
    bool followsInstructions = false;
    /// Its template knows how to think aloud.
    bool thinks = false;
    /// Text can be asked for between two others (/infill).
    bool fillsGaps = false;
    /// This file's place among `parts` (0 = the first), and how many there are (1 = all in this file).
    int part = 0;
    int parts = 1;
    /// Bytes of this file.
    qint64 fileSize = 0;

    bool operator==(const ModelHeader &) const = default;

    /// Bytes of memory that running it takes, roughly: the weights (`weights` bytes: all parts together), the memory of
    /// `contextTokens` tokens, and half a gigabyte or so for the rest.
    qint64 memoryEstimate(qint64 context, qint64 weights) const;
};

/// Reads the header and no more (also of a file of many gigabytes): at most 256 MiB of metadata, 2 s, and a few MiB of memory.
/// The format is ggml's docs/gguf.md; every bound is checked before anything is allocated.
[[nodiscard]] std::expected<ModelHeader, ModelFileError> readModelHeader(const QString &path);

/// The paths of all parts when `path` is one ("x-00001-of-00003.gguf"), in order; `path` alone when it is whole.
QStringList modelParts(const QString &path);

} // namespace agate

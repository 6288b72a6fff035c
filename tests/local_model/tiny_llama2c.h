// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

namespace agate::tests
{

/// The shape of a llama2.c checkpoint of random weights.
struct TinyLlama2c {
    quint32 width = 64;
    quint32 hidden = 96;
    quint32 layers = 2;
    quint32 heads = 4;
    quint32 keyHeads = 4;
    quint32 vocabulary = 300;
    quint32 sequence = 128;
    bool ownClassifier = false;
    bool rawBytes = false;
};

struct Llama2cFiles {
    struct Tensor {
        quint64 columns = 0;
        /// 0: a plain list.
        quint64 rows = 0;
        QList<float> numbers;
    };

    QByteArray checkpoint;
    QByteArray tokenizer;
    /// What each tensor of a GGUF made from it must hold.
    QMap<QByteArray, Tensor> tensors;
};

Llama2cFiles makeLlama2c(const TinyLlama2c &shape);

} // namespace agate::tests

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiny_llama2c.h"

#include <QString>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <random>

namespace agate::tests
{

namespace
{

void append(QByteArray &bytes, quint32 number)
{
    char raw[4];
    qToLittleEndian(number, raw);
    bytes.append(raw, 4);
}

void append(QByteArray &bytes, float number)
{
    append(bytes, std::bit_cast<quint32>(number));
}

QByteArray makeTokenizer(const TinyLlama2c &shape)
{
    QByteArray bytes;
    append(bytes, quint32(27));
    for (quint32 id = 0; id < shape.vocabulary; ++id) {
        QByteArray token;
        if (id == 0)
            token = "<unk>";
        else if (id == 1)
            token = "\n<s>\n";
        else if (id == 2)
            token = "\n</s>\n";
        else if (id < 259 && shape.rawBytes)
            token = QString(QChar(ushort(id - 3))).toUtf8();
        else if (id < 259)
            token = "<0x" + QByteArray::number(id - 3, 16).rightJustified(2, '0').toUpper() + '>';
        else
            token = id == 259 ? QByteArray(" t") : "w" + QByteArray::number(id);
        append(bytes, id < 259 ? 0.0F : -float(id - 259));
        append(bytes, quint32(token.size()));
        bytes += token;
    }
    return bytes;
}

} // namespace

Llama2cFiles makeLlama2c(const TinyLlama2c &s)
{
    Llama2cFiles files;
    for (const quint32 number : {s.width, s.hidden, s.layers, s.heads, s.keyHeads})
        append(files.checkpoint, number);
    append(files.checkpoint, s.ownClassifier ? quint32(-qint32(s.vocabulary)) : s.vocabulary);
    append(files.checkpoint, s.sequence);

    std::mt19937 random(11);
    const auto put = [&](const QByteArray &name, quint64 columns, quint64 rows) {
        Llama2cFiles::Tensor tensor{columns, rows, {}};
        for (quint64 i = 0; i < columns * std::max<quint64>(rows, 1); ++i) {
            tensor.numbers.append((float(random() >> 8) / float(1 << 24) - 0.5F) * 0.3F);
            append(files.checkpoint, tensor.numbers.last());
        }
        if (!name.isEmpty())
            files.tensors.insert(name, tensor);
    };
    // The order of llama2.c's export: each kind for all layers.
    const auto putAll = [&](const char *name, quint64 columns, quint64 rows) {
        for (quint32 layer = 0; layer < s.layers; ++layer)
            put("blk." + QByteArray::number(layer) + name, columns, rows);
    };
    const quint64 keyWidth = s.width / s.heads * s.keyHeads;
    put("token_embd.weight", s.width, s.vocabulary);
    putAll(".attn_norm.weight", s.width, 0);
    putAll(".attn_q.weight", s.width, s.width);
    putAll(".attn_k.weight", s.width, keyWidth);
    putAll(".attn_v.weight", s.width, keyWidth);
    putAll(".attn_output.weight", s.width, s.width);
    putAll(".ffn_norm.weight", s.width, 0);
    putAll(".ffn_gate.weight", s.width, s.hidden);
    putAll(".ffn_down.weight", s.hidden, s.width);
    putAll(".ffn_up.weight", s.width, s.hidden);
    put("output_norm.weight", s.width, 0);
    put({}, s.sequence, s.width / s.heads);
    if (s.ownClassifier)
        put("output.weight", s.width, s.vocabulary);
    files.tokenizer = makeTokenizer(s);
    return files;
}

} // namespace agate::tests

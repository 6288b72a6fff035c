// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_gguf.h"

#include "local_model/gguf_writer.h"

#include <QFile>
#include <QList>

#include <random>

namespace agate::tests
{

namespace
{

constexpr quint32 width = 64;
constexpr quint32 hidden = 96;
constexpr quint32 layers = 2;
constexpr quint32 heads = 4;

// llama.cpp's kinds of token: 1 normal, 2 unknown, 3 control, 6 byte.
void putTokenizer(GgufWriter &writer, quint32 &count)
{
    QList<QByteArray> tokens = {"<unk>", "<s>", "</s>"};
    QList<qint32> kinds = {2, 3, 3};
    for (int byte = 0; byte < 256; ++byte) {
        tokens.append("<0x" + QByteArray::number(byte, 16).rightJustified(2, '0').toUpper() + ">");
        kinds.append(6);
    }
    // U+2581 stands for a space in this kind of vocabulary.
    const QByteArray space = "\xE2\x96\x81";
    tokens.append(space);
    kinds.append(1);
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        tokens.append(QByteArray(1, letter));
        tokens.append(space + letter);
        kinds.append(1);
        kinds.append(1);
    }
    QList<float> scores;
    for (qsizetype i = 0; i < tokens.size(); ++i)
        scores.append(i < 259 ? 0.0F : -float(i - 259));
    count = quint32(tokens.size());
    writer.put("tokenizer.ggml.model", "llama");
    writer.put("tokenizer.ggml.tokens", std::span<const QByteArray>(tokens));
    writer.put("tokenizer.ggml.scores", std::span<const float>(scores));
    writer.put("tokenizer.ggml.token_type", std::span<const qint32>(kinds));
    writer.put("tokenizer.ggml.bos_token_id", 1U);
    writer.put("tokenizer.ggml.eos_token_id", 2U);
    writer.put("tokenizer.ggml.unknown_token_id", 0U);
    writer.putFlag("tokenizer.ggml.add_bos_token", true);
}

} // namespace

QByteArray randomGguf(const RandomGguf &wanted)
{
    GgufWriter writer;
    writer.put("general.architecture", "llama");
    writer.put("general.name", QByteArrayView(wanted.name));
    writer.put("general.file_type", 0U);
    writer.put("general.license", "cc0-1.0");
    writer.put("llama.context_length", wanted.contextTokens);
    writer.put("llama.embedding_length", width);
    writer.put("llama.block_count", layers);
    writer.put("llama.feed_forward_length", hidden);
    writer.put("llama.attention.head_count", heads);
    writer.put("llama.attention.head_count_kv", heads);
    writer.put("llama.rope.dimension_count", width / heads);
    writer.put("llama.attention.layer_norm_rms_epsilon", 1e-5F);
    quint32 tokens = 0;
    putTokenizer(writer, tokens);
    writer.put("llama.vocab_size", tokens);
    if (wanted.chatTemplate)
        writer.put("tokenizer.chat_template", "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}assistant:");

    std::mt19937 random(wanted.seed);
    // Not a distribution of the standard library: those differ between its makers.
    const auto put = [&writer, &random](const QByteArray &name, quint32 columns, quint32 rows) {
        QList<float> numbers(qsizetype(columns) * std::max<quint32>(rows, 1));
        for (float &number : numbers)
            number = rows == 0 ? 1.0F : (float(random() >> 8) / float(1 << 24) - 0.5F) * 0.2F;
        writer.putTensor(name, std::span<const float>(numbers), columns, rows, gguf::F32);
    };
    put("token_embd.weight", width, tokens);
    for (quint32 layer = 0; layer < layers; ++layer) {
        const QByteArray block = "blk." + QByteArray::number(layer);
        put(block + ".attn_norm.weight", width, 0);
        for (const char *part : {".attn_q.weight", ".attn_k.weight", ".attn_v.weight", ".attn_output.weight"})
            put(block + part, width, width);
        put(block + ".ffn_norm.weight", width, 0);
        put(block + ".ffn_gate.weight", width, hidden);
        put(block + ".ffn_up.weight", width, hidden);
        put(block + ".ffn_down.weight", hidden, width);
    }
    put("output_norm.weight", width, 0);
    return writer.bytes();
}

QString writeRandomGguf(const QString &folder, const RandomGguf &wanted)
{
    const QString path = folder + u'/' + QString::fromUtf8(wanted.name) + QStringLiteral(".gguf");
    QFile file(path);
    const QByteArray bytes = randomGguf(wanted);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace agate::tests

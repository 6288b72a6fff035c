// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/llama2c_converter.h"

#include "local_model/gguf_writer.h"

#include <QList>
#include <QtEndian>

#include <array>
#include <bit>
#include <span>

namespace agate
{

namespace
{

constexpr qsizetype headerBytes = 7 * 4;
constexpr quint64 mostWeights = 500'000'000;
constexpr qint32 longestToken = 1024;

/// llama.cpp's kinds of token.
enum TokenKind : qint32 { Normal = 1, Unknown = 2, Control = 3, Byte = 6 };

constexpr qint32 unknownToken = 0;
constexpr qint32 beginToken = 1;
constexpr qint32 endToken = 2;

struct Shape {
    quint32 width = 0;
    quint32 hidden = 0;
    quint32 layers = 0;
    quint32 heads = 0;
    quint32 keyHeads = 0;
    quint32 vocabulary = 0;
    quint32 sequence = 0;
    bool ownClassifier = false;

    quint32 headWidth() const { return width / heads; }

    quint32 keyWidth() const { return headWidth() * keyHeads; }
};

qint32 int32At(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<qint32>(bytes.data() + at);
}

std::unexpected<ConversionError> wrong(ConversionError::Kind kind, const QString &detail)
{
    return std::unexpected(ConversionError{kind, detail});
}

std::expected<Shape, ConversionError> readShape(QByteArrayView checkpoint)
{
    if (checkpoint.size() < headerBytes)
        return wrong(ConversionError::Kind::Checkpoint, QStringLiteral("shorter than its header"));
    constexpr qint32 most = 1'000'000;
    std::array<quint32, 7> numbers = {};
    bool negative = false;
    for (qsizetype i = 0; i < 7; ++i) {
        qint32 number = int32At(checkpoint, i * 4);
        if (i == 5 && number < 0 && number >= -most) {
            negative = true;
            number = -number;
        }
        if (number <= 0 || number > most)
            return wrong(ConversionError::Kind::Checkpoint, QStringLiteral("a header of impossible numbers"));
        numbers.at(size_t(i)) = quint32(number);
    }
    Shape shape{numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], negative};
    if (shape.width % shape.heads != 0 || shape.headWidth() % 2 != 0 || shape.heads % shape.keyHeads != 0)
        return wrong(ConversionError::Kind::Checkpoint, QStringLiteral("a width that its heads do not share evenly"));
    return shape;
}

/// The weights in their order, each taken once.
class Weights
{
public:
    explicit Weights(std::span<const float> all) : m_left(all) { }

    std::span<const float> take(quint64 count)
    {
        const auto taken = m_left.first(size_t(count));
        m_left = m_left.subspan(size_t(count));
        return taken;
    }

private:
    std::span<const float> m_left;
};

quint64 countWeights(const Shape &s)
{
    const quint64 w = s.width;
    const quint64 perLayer = w + w * w + 2 * w * s.keyWidth() + w * w + w + 3 * w * s.hidden;
    // Two tables of rotations lie behind them, which llama.cpp works out for itself.
    const quint64 rotations = quint64(s.sequence) * s.headWidth();
    return quint64(s.vocabulary) * w * (s.ownClassifier ? 2 : 1) + perLayer * s.layers + w + rotations;
}

std::expected<QList<float>, ConversionError> readWeights(QByteArrayView checkpoint, const Shape &shape)
{
    // Each factor is below a million and the product is looked at in floating point first: nothing here can overflow.
    const double estimate =
        double(shape.width) * (double(shape.vocabulary) + double(shape.layers) * (double(shape.width) + double(shape.hidden)));
    if (estimate > double(mostWeights))
        return wrong(ConversionError::Kind::Checkpoint, QStringLiteral("too many weights"));
    const quint64 count = countWeights(shape);
    if (quint64(checkpoint.size() - headerBytes) != count * 4)
        return wrong(ConversionError::Kind::Checkpoint,
                     QStringLiteral("%1 bytes are there, %2 are needed").arg(checkpoint.size()).arg(quint64(headerBytes) + count * 4));
    QList<float> weights(qsizetype(count), Qt::Uninitialized);
    for (qsizetype i = 0; i < weights.size(); ++i)
        weights[i] = std::bit_cast<float>(qFromLittleEndian<quint32>(checkpoint.data() + headerBytes + i * 4));
    return weights;
}

/// The 256 tokens after the first three stand for one byte each.
constexpr qint32 firstByteToken = 3;
constexpr qint32 byteTokens = 256;

/// Written as "<0x0A>", or by older exports as the character of that number, in UTF-8.
bool isByteToken(const QByteArray &token, qint32 id)
{
    const qint32 byte = id - firstByteToken;
    if (byte < 0 || byte >= byteTokens)
        return false;
    const QByteArray name = "<0x" + QByteArray::number(byte, 16).rightJustified(2, '0').toUpper() + '>';
    return token == name || token == QString(QChar(ushort(byte))).toUtf8();
}

std::expected<void, ConversionError> putTokens(GgufWriter &writer, QByteArrayView tokenizer, quint32 count)
{
    QList<QByteArray> tokens;
    QList<float> scores;
    QList<qint32> kinds;
    qsizetype at = 4;
    for (qint32 id = 0; id < qint32(count); ++id) {
        if (tokenizer.size() - at < 8)
            return wrong(ConversionError::Kind::Tokenizer, QStringLiteral("it ends at token %1 of %2").arg(id).arg(count));
        const float score = std::bit_cast<float>(int32At(tokenizer, at));
        const qint32 length = int32At(tokenizer, at + 4);
        at += 8;
        if (length < 0 || length > longestToken || tokenizer.size() - at < length)
            return wrong(ConversionError::Kind::Tokenizer, QStringLiteral("token %1 is %2 bytes long").arg(id).arg(length));
        QByteArray token = tokenizer.sliced(at, length).toByteArray();
        at += length;
        qint32 kind = Normal;
        // llama2.c writes these two with line ends around them, and spaces for what the vocabulary calls U+2581.
        if (id == unknownToken) {
            kind = Unknown;
        } else if (id == beginToken || id == endToken) {
            token = token.trimmed();
            kind = Control;
        } else if (isByteToken(token, id)) {
            token = "<0x" + QByteArray::number(id - firstByteToken, 16).rightJustified(2, '0').toUpper() + '>';
            kind = Byte;
        } else if (id < firstByteToken + byteTokens) {
            // llama.cpp aborts when it misses a byte.
            return wrong(ConversionError::Kind::Tokenizer, QStringLiteral("token %1 should stand for a byte").arg(id));
        } else {
            token.replace(" ", "\xE2\x96\x81");
        }
        tokens.append(token);
        scores.append(score);
        kinds.append(kind);
    }
    if (tokens.size() < firstByteToken + byteTokens)
        return wrong(ConversionError::Kind::Tokenizer, QStringLiteral("%1 tokens are fewer than there are bytes").arg(count));
    if (at != tokenizer.size())
        return wrong(ConversionError::Kind::Tokenizer, QStringLiteral("%1 bytes lie behind its last token").arg(tokenizer.size() - at));
    writer.put("tokenizer.ggml.model", "llama");
    writer.put("tokenizer.ggml.tokens", std::span<const QByteArray>(tokens));
    writer.put("tokenizer.ggml.scores", std::span<const float>(scores));
    writer.put("tokenizer.ggml.token_type", std::span<const qint32>(kinds));
    writer.put("tokenizer.ggml.bos_token_id", quint32(beginToken));
    writer.put("tokenizer.ggml.eos_token_id", quint32(endToken));
    writer.put("tokenizer.ggml.unknown_token_id", quint32(unknownToken));
    writer.putFlag("tokenizer.ggml.add_bos_token", true);
    return {};
}

void putMatrix(GgufWriter &writer, const QByteArray &name, std::span<const float> numbers, quint32 columns, quint32 rows)
{
    writer.putTensor(name, numbers, columns, rows, columns % 32 == 0 ? gguf::Q8_0 : gguf::F32);
}

/// llama2.c turns neighbouring pairs of numbers, and so does llama.cpp for this architecture: rows stay where they are
/// (only exports by way of Hugging Face's layout need them permuted).
void putTensors(GgufWriter &writer, Weights weights, const Shape &s)
{
    const quint64 w = s.width;
    // Kinds come in turn, each for all layers.
    const auto embedding = weights.take(quint64(s.vocabulary) * w);
    Weights attentionNorm(weights.take(w * s.layers));
    Weights query(weights.take(w * w * s.layers));
    Weights key(weights.take(w * s.keyWidth() * s.layers));
    Weights value(weights.take(w * s.keyWidth() * s.layers));
    Weights output(weights.take(w * w * s.layers));
    Weights forwardNorm(weights.take(w * s.layers));
    Weights gate(weights.take(w * s.hidden * s.layers));
    Weights down(weights.take(w * s.hidden * s.layers));
    Weights up(weights.take(w * s.hidden * s.layers));
    const auto lastNorm = weights.take(w);
    weights.take(quint64(s.sequence) * s.headWidth());

    putMatrix(writer, "token_embd.weight", embedding, s.width, s.vocabulary);
    writer.putTensor("output_norm.weight", lastNorm, w, 0, gguf::F32);
    if (s.ownClassifier)
        putMatrix(writer, "output.weight", weights.take(quint64(s.vocabulary) * w), s.width, s.vocabulary);
    for (quint32 layer = 0; layer < s.layers; ++layer) {
        const QByteArray block = "blk." + QByteArray::number(layer);
        writer.putTensor(block + ".attn_norm.weight", attentionNorm.take(w), w, 0, gguf::F32);
        putMatrix(writer, block + ".attn_q.weight", query.take(w * w), s.width, s.width);
        putMatrix(writer, block + ".attn_k.weight", key.take(w * s.keyWidth()), s.width, s.keyWidth());
        putMatrix(writer, block + ".attn_v.weight", value.take(w * s.keyWidth()), s.width, s.keyWidth());
        putMatrix(writer, block + ".attn_output.weight", output.take(w * w), s.width, s.width);
        writer.putTensor(block + ".ffn_norm.weight", forwardNorm.take(w), w, 0, gguf::F32);
        putMatrix(writer, block + ".ffn_gate.weight", gate.take(w * s.hidden), s.width, s.hidden);
        putMatrix(writer, block + ".ffn_down.weight", down.take(w * s.hidden), s.hidden, s.width);
        putMatrix(writer, block + ".ffn_up.weight", up.take(w * s.hidden), s.width, s.hidden);
    }
}

} // namespace

std::expected<QByteArray, ConversionError> convertLlama2c(QByteArrayView checkpoint, QByteArrayView tokenizer, const ModelLabel &label)
{
    const auto shape = readShape(checkpoint);
    if (!shape)
        return std::unexpected(shape.error());
    const auto weights = readWeights(checkpoint, *shape);
    if (!weights)
        return std::unexpected(weights.error());

    GgufWriter writer;
    writer.put("general.architecture", "llama");
    writer.put("general.type", "model");
    writer.put("general.name", label.name.toUtf8());
    writer.put("general.license", label.licence.toUtf8());
    QList<QByteArray> languages;
    for (const QString &language : label.languages)
        languages.append(language.toUtf8());
    writer.put("general.languages", std::span<const QByteArray>(languages));
    // Mostly Q8_0; 2 is the version of ggml's quantised formats.
    writer.put("general.file_type", 7U);
    writer.put("general.quantization_version", 2U);
    writer.put("llama.context_length", shape->sequence);
    writer.put("llama.embedding_length", shape->width);
    writer.put("llama.block_count", shape->layers);
    writer.put("llama.feed_forward_length", shape->hidden);
    writer.put("llama.attention.head_count", shape->heads);
    writer.put("llama.attention.head_count_kv", shape->keyHeads);
    writer.put("llama.rope.dimension_count", shape->headWidth());
    writer.put("llama.rope.freq_base", 10'000.0F);
    // llama2.c's rmsnorm adds this.
    writer.put("llama.attention.layer_norm_rms_epsilon", 1e-5F);
    writer.put("llama.vocab_size", shape->vocabulary);
    if (const auto put = putTokens(writer, tokenizer, shape->vocabulary); !put)
        return std::unexpected(put.error());
    putTensors(writer, Weights(*weights), *shape);
    return writer.bytes();
}

} // namespace agate

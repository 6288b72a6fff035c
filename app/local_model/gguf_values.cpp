// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/gguf_values.h"

#include <algorithm>
#include <array>
#include <utility>

namespace agate
{

using gguf::ValueType;

namespace
{

constexpr qint64 longestKey = 65'535;
constexpr qint64 longestText = 4LL * 1024 * 1024;
constexpr quint64 mostLanguages = 1000;
constexpr quint64 mostPerLayer = 4096;

template <typename T>
using Result = GgufReader::Result<T>;

bool isInteger(ValueType type)
{
    return gguf::sizeOf(type) != 0 && type != ValueType::F32 && type != ValueType::F64;
}

/// Keys that are kept: the rest is skipped unread.
bool isKept(const QByteArray &key)
{
    static constexpr std::array tails = {".context_length",
                                         ".block_count",
                                         ".embedding_length",
                                         ".attention.head_count",
                                         ".attention.head_count_kv",
                                         ".attention.key_length",
                                         ".attention.value_length",
                                         ".attention.sliding_window",
                                         ".expert_count"};
    if (key.startsWith("general.") || key.startsWith("split.") || key.startsWith("tokenizer.chat_template") || key == "tokenizer.ggml.model"
        || key.startsWith("tokenizer.ggml.fim_"))
        return true;
    return std::ranges::any_of(tails, [&key](const char *tail) { return key.endsWith(tail); });
}

/// An integer of any width as a 64-bit one, its sign kept.
quint64 widened(quint64 number, ValueType type)
{
    switch (type) {
    case ValueType::I8:
        return quint64(qint64(qint8(number)));
    case ValueType::I16:
        return quint64(qint64(qint16(number)));
    case ValueType::I32:
        return quint64(qint64(qint32(number)));
    default:
        return number;
    }
}

Result<void> readArray(GgufReader &reader, GgufValue *kept, int depth)
{
    const auto typeNumber = reader.number(4);
    if (!typeNumber)
        return std::unexpected(typeNumber.error());
    const auto count = reader.number(8);
    if (!count)
        return std::unexpected(count.error());
    const auto type = ValueType(*typeNumber);
    if (type == ValueType::Array) {
        if (depth >= 2)
            return std::unexpected(GgufReader::damaged("arrays within arrays within arrays"));
        for (quint64 i = 0; i < *count; ++i) {
            if (const auto read = readArray(reader, nullptr, depth + 1); !read)
                return read;
        }
        return {};
    }
    if (type == ValueType::String) {
        // Each takes its length's eight bytes at least.
        if (*count > quint64(reader.remaining()) / 8)
            return std::unexpected(reader.cutShort());
        for (quint64 i = 0; i < *count; ++i) {
            if (kept && *count <= mostLanguages) {
                auto text = reader.string(longestText);
                if (!text)
                    return std::unexpected(text.error());
                kept->texts.append(std::move(*text));
            } else if (const auto skipped = reader.skipString(); !skipped) {
                return skipped;
            }
        }
        return {};
    }
    const int size = gguf::sizeOf(type);
    if (size == 0)
        return std::unexpected(GgufReader::damaged("an array of a type that does not exist"));
    if (*count > quint64(reader.remaining()) / quint64(size))
        return std::unexpected(reader.cutShort());
    if (!kept || !isInteger(type) || *count > mostPerLayer)
        return reader.skip(*count * quint64(size));
    // A figure per layer: the largest counts.
    for (quint64 i = 0; i < *count; ++i) {
        const auto number = reader.number(size);
        if (!number)
            return std::unexpected(number.error());
        kept->number = std::max(kept->number, *number);
        kept->type = type;
    }
    return {};
}

Result<void> readValue(GgufReader &reader, ValueType type, GgufValue *kept)
{
    if (kept)
        kept->type = type;
    if (type == ValueType::Array)
        return readArray(reader, kept, 1);
    if (type == ValueType::String) {
        if (!kept)
            return reader.skipString();
        auto text = reader.string(longestText);
        if (!text)
            return std::unexpected(text.error());
        kept->text = std::move(*text);
        return {};
    }
    const int size = gguf::sizeOf(type);
    if (size == 0)
        return std::unexpected(GgufReader::damaged("a value of a type that does not exist"));
    const auto number = reader.number(size);
    if (!number)
        return std::unexpected(number.error());
    if (kept)
        kept->number = widened(*number, type);
    return {};
}

} // namespace

bool GgufValue::isInteger() const
{
    return agate::isInteger(type);
}

GgufReader::Result<GgufValues> readGgufValues(GgufReader &reader, quint64 count)
{
    GgufValues values;
    for (quint64 i = 0; i < count; ++i) {
        auto key = reader.string(longestKey);
        if (!key)
            return std::unexpected(key.error());
        const auto type = reader.number(4);
        if (!type)
            return std::unexpected(type.error());
        GgufValue value;
        const bool kept = isKept(*key);
        if (const auto read = readValue(reader, ValueType(*type), kept ? &value : nullptr); !read)
            return std::unexpected(read.error());
        if (kept)
            values.insert(*key, value);
    }
    return values;
}

} // namespace agate

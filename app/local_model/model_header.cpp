// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/model_header.h"

#include "local_model/gguf_reader.h"
#include "local_model/gguf_types.h"
#include "local_model/gguf_values.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace agate
{

namespace
{

constexpr quint64 mostKeys = 100'000;
constexpr quint64 mostTensors = 1'000'000;
constexpr qint64 longestTensorName = 64;
constexpr quint32 mostDimensions = 4;

template <typename T>
using Result = GgufReader::Result<T>;

struct Tensors {
    QHash<quint32, int> matrixTypes;
    qint64 parameters = 0;
    /// Bytes after the start of the data that the file must have.
    qint64 dataNeeded = 0;
};

Result<Tensors> readTensors(GgufReader &reader, quint64 count)
{
    Tensors tensors;
    constexpr auto most = quint64(std::numeric_limits<qint64>::max() / 1024);
    for (quint64 i = 0; i < count; ++i) {
        const auto name = reader.string(longestTensorName);
        if (!name)
            return std::unexpected(name.error());
        const auto dimensions = reader.number(4);
        if (!dimensions)
            return std::unexpected(dimensions.error());
        if (*dimensions > mostDimensions)
            return std::unexpected(GgufReader::damaged("a tensor of more than four dimensions"));
        quint64 elements = 1;
        quint64 row = 1;
        for (quint64 d = 0; d < *dimensions; ++d) {
            const auto length = reader.number(8);
            if (!length)
                return std::unexpected(length.error());
            if (*length != 0 && elements > most / *length)
                return std::unexpected(GgufReader::damaged("a tensor of impossible size"));
            elements *= *length;
            if (d == 0)
                row = *length;
        }
        const auto type = reader.number(4);
        if (!type)
            return std::unexpected(type.error());
        const auto offset = reader.number(8);
        if (!offset)
            return std::unexpected(offset.error());
        const gguf::Packing packing = gguf::packingOf(quint32(*type));
        if (packing.elements > 1 && row % quint64(packing.elements) != 0)
            return std::unexpected(GgufReader::damaged("a tensor whose rows do not fit its type"));
        const quint64 bytes = packing.elements > 0 ? elements / quint64(packing.elements) * quint64(packing.bytes) : 0;
        if (*offset > most || bytes > most - *offset)
            return std::unexpected(GgufReader::damaged("a tensor at an impossible place"));
        tensors.dataNeeded = std::max(tensors.dataNeeded, qint64(*offset + bytes));
        tensors.parameters += qint64(std::min<quint64>(elements, most / mostTensors));
        if (*dimensions == 2)
            ++tensors.matrixTypes[quint32(*type)];
    }
    return tensors;
}

QString mostFrequentType(const QHash<quint32, int> &types)
{
    quint32 best = 0;
    int most = 0;
    for (auto it = types.cbegin(); it != types.cend(); ++it) {
        if (it.value() > most || (it.value() == most && it.key() < best)) {
            best = it.key();
            most = it.value();
        }
    }
    return most > 0 ? gguf::nameOfTensorType(best) : QString();
}

qint64 whole(const GgufValues &values, const QByteArray &key)
{
    const auto it = values.constFind(key);
    if (it == values.cend() || !it->isInteger() || it->number > quint64(std::numeric_limits<qint32>::max()))
        return 0;
    return qint64(it->number);
}

QString text(const GgufValues &values, const QByteArray &key)
{
    return QString::fromUtf8(values.value(key).text).simplified();
}

void describe(ModelHeader &header, const GgufValues &values)
{
    const QByteArray a = values.value("general.architecture").text;
    header.architecture = text(values, "general.architecture");
    header.name = text(values, "general.name");
    header.sizeLabel = text(values, "general.size_label");
    header.licence = text(values, "general.license");
    const auto languages = values.value("general.languages").texts;
    for (const QByteArray &language : languages)
        header.languages.append(QString::fromUtf8(language).simplified());
    header.contextTokens = whole(values, a + ".context_length");
    header.layers = whole(values, a + ".block_count");
    header.embeddingLength = whole(values, a + ".embedding_length");
    header.heads = whole(values, a + ".attention.head_count");
    header.keyValueHeads = whole(values, a + ".attention.head_count_kv");
    if (header.keyValueHeads == 0)
        header.keyValueHeads = header.heads;
    header.keyLength = whole(values, a + ".attention.key_length");
    header.valueLength = whole(values, a + ".attention.value_length");
    if (header.heads > 0) {
        if (header.keyLength == 0)
            header.keyLength = header.embeddingLength / header.heads;
        if (header.valueLength == 0)
            header.valueLength = header.embeddingLength / header.heads;
    }
    header.slidingWindow = whole(values, a + ".attention.sliding_window");
    header.experts = whole(values, a + ".expert_count");
    header.tokenizer = text(values, "tokenizer.ggml.model");
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (!it.key().startsWith("tokenizer.chat_template") || it->text.isEmpty())
            continue;
        header.followsInstructions = true;
        header.thinks = header.thinks || it->text.contains("enable_thinking") || it->text.contains("<think>");
    }
    header.fillsGaps = values.contains("tokenizer.ggml.fim_pre_token_id") && values.contains("tokenizer.ggml.fim_suf_token_id")
        && values.contains("tokenizer.ggml.fim_mid_token_id");
    header.parts = std::max(1, int(whole(values, "split.count")));
    header.part = int(whole(values, "split.no"));
    if (const auto it = values.constFind("general.file_type"); it != values.cend() && it->isInteger())
        header.quantisation = gguf::nameOfFileType(it->number);
}

Result<ModelHeader> read(QFile &file)
{
    GgufReader reader(file);
    if (reader.size() == 0)
        return std::unexpected(ModelFileError{ModelFileError::Kind::Empty, QStringLiteral("the file is empty")});
    const auto magic = reader.number(std::min<int>(4, int(reader.size())));
    if (!magic)
        return std::unexpected(magic.error());
    // Four bytes "GGUF", read as a little-endian number.
    if (*magic != 0x46554747)
        return std::unexpected(ModelFileError{ModelFileError::Kind::NotGguf, QStringLiteral("the file does not begin with GGUF")});
    const auto version = reader.number(4);
    if (!version)
        return std::unexpected(version.error());
    if ((*version & 0xFFFF) == 0)
        return std::unexpected(ModelFileError{ModelFileError::Kind::BigEndian, QStringLiteral("written for big-endian computers")});
    if (*version < 2)
        return std::unexpected(ModelFileError{ModelFileError::Kind::OldVersion, QStringLiteral("GGUF version %1").arg(*version)});
    if (*version > 3)
        return std::unexpected(ModelFileError{ModelFileError::Kind::NewVersion, QStringLiteral("GGUF version %1").arg(*version)});
    const auto tensorCount = reader.number(8);
    if (!tensorCount)
        return std::unexpected(tensorCount.error());
    const auto keyCount = reader.number(8);
    if (!keyCount)
        return std::unexpected(keyCount.error());
    if (*keyCount > mostKeys || *tensorCount > mostTensors)
        return std::unexpected(GgufReader::damaged("impossible counts"));

    auto values = readGgufValues(reader, *keyCount);
    if (!values)
        return std::unexpected(values.error());
    const auto tensors = readTensors(reader, *tensorCount);
    if (!tensors)
        return std::unexpected(tensors.error());

    quint64 alignment = 32;
    if (const auto it = values->constFind("general.alignment"); it != values->cend())
        alignment = it->number;
    if (alignment == 0 || alignment > 1024 * 1024 || (alignment & (alignment - 1)) != 0)
        return std::unexpected(GgufReader::damaged("an impossible alignment"));
    const auto dataStart = qint64((quint64(reader.position()) + alignment - 1) / alignment * alignment);
    if (tensors->dataNeeded > 0 && dataStart + tensors->dataNeeded > reader.size()) {
        return std::unexpected(
            ModelFileError{ModelFileError::Kind::CutShort,
                           QStringLiteral("%1 bytes are there, %2 are needed").arg(reader.size()).arg(dataStart + tensors->dataNeeded)});
    }

    ModelHeader header;
    describe(header, *values);
    header.fileSize = reader.size();
    header.parameters = tensors->parameters;
    header.tensors = qint64(*tensorCount);
    if (header.quantisation.isEmpty())
        header.quantisation = mostFrequentType(tensors->matrixTypes);
    const QString type = text(*values, "general.type");
    if (!type.isEmpty() && type != QLatin1StringView("model"))
        return std::unexpected(ModelFileError{ModelFileError::Kind::NoModel, type});
    if (header.architecture.isEmpty() && header.part == 0)
        return std::unexpected(GgufReader::damaged("no architecture is named"));
    if (header.architecture == QLatin1StringView("clip"))
        return std::unexpected(ModelFileError{ModelFileError::Kind::NoModel, header.architecture});
    return header;
}

} // namespace

qint64 ModelHeader::memoryEstimate(qint64 context, qint64 weights) const
{
    constexpr qint64 rest = 512LL * 1024 * 1024;
    constexpr qint64 bytesEach = 2;
    const qint64 tokens = slidingWindow > 0 ? std::min(context, slidingWindow) : context;
    // Six figures of at most 31 bits: in floating point, so that nonsense in a file cannot overflow.
    const double cache = double(layers) * double(keyValueHeads) * double(keyLength + valueLength) * double(bytesEach) * double(tokens);
    return weights + rest + qint64(std::min(cache, 1e15));
}

std::expected<ModelHeader, ModelFileError> readModelHeader(const QString &path)
{
    const QFileInfo place(path);
    if (!place.exists())
        return std::unexpected(ModelFileError{ModelFileError::Kind::NotFound, QStringLiteral("no such file")});
    // Also devices and pipes, whose opening might never return.
    if (!place.isFile())
        return std::unexpected(ModelFileError{ModelFileError::Kind::Directory, QStringLiteral("not a file")});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::unexpected(ModelFileError{ModelFileError::Kind::Unreadable, file.errorString()});
    auto header = read(file);
    if (!header)
        return header;
    const QStringList parts = modelParts(path);
    if (header->parts > 1 && parts.size() != header->parts)
        return std::unexpected(
            ModelFileError{ModelFileError::Kind::PartMissing, QStringLiteral("part %1 of %2").arg(header->part + 1).arg(header->parts)});
    for (const QString &part : parts) {
        if (!QFileInfo(part).isFile())
            return std::unexpected(ModelFileError{ModelFileError::Kind::PartMissing, QFileInfo(part).fileName()});
    }
    return header;
}

QStringList modelParts(const QString &path)
{
    static const QRegularExpression pattern(QStringLiteral("^(.*)-([0-9]{5})-of-([0-9]{5})\\.gguf$"));
    const auto match = pattern.match(path);
    const int count = match.captured(3).toInt();
    constexpr int most = 1000;
    if (!match.hasMatch() || count < 1 || count > most)
        return {path};
    QStringList parts;
    for (int i = 1; i <= count; ++i) {
        parts.append(
            QStringLiteral("%1-%2-of-%3.gguf").arg(match.captured(1), QString::number(i).rightJustified(5, u'0'), match.captured(3)));
    }
    return parts;
}

} // namespace agate

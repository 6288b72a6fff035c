// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/gguf_reader.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace agate
{

namespace
{

constexpr qint64 blockSize = 64 * 1024;
/// Metadata is never larger: real models have 5 to 15 MB of it.
constexpr qint64 largestHeader = 256LL * 1024 * 1024;
constexpr qint64 timeLimit = 2000;

} // namespace

GgufReader::Result<void> GgufReader::fill(qint64 bytes)
{
    if (m_block.size() - m_at >= bytes)
        return {};
    if (remaining() < bytes)
        return std::unexpected(cutShort());
    if (m_position > largestHeader)
        return std::unexpected(damaged("more than 256 MiB of metadata"));
    if (m_clock.elapsed() > timeLimit)
        return std::unexpected(ModelFileError{ModelFileError::Kind::Unreadable, QStringLiteral("reading took longer than 2 s")});
    m_block.remove(0, m_at);
    m_at = 0;
    const qsizetype had = m_block.size();
    m_block.resize(blockSize);
    qsizetype have = had;
    while (have < bytes) {
        const qint64 got = m_file.read(m_block.data() + have, m_block.size() - have);
        if (got <= 0) {
            m_block.resize(have);
            if (got < 0)
                return std::unexpected(ModelFileError{ModelFileError::Kind::Unreadable, m_file.errorString()});
            // It has become shorter since it was opened.
            return std::unexpected(cutShort());
        }
        have += got;
    }
    m_block.resize(have);
    return {};
}

GgufReader::Result<quint64> GgufReader::number(int bytes)
{
    if (const auto filled = fill(bytes); !filled)
        return std::unexpected(filled.error());
    std::array<uchar, 8> raw = {};
    std::memcpy(raw.data(), m_block.constData() + m_at, size_t(bytes));
    m_at += bytes;
    m_position += bytes;
    return qFromLittleEndian<quint64>(raw.data());
}

GgufReader::Result<QByteArray> GgufReader::string(qint64 longest)
{
    const auto length = number(8);
    if (!length)
        return std::unexpected(length.error());
    if (*length > quint64(remaining()))
        return std::unexpected(cutShort());
    if (*length > quint64(longest))
        return std::unexpected(damaged("a text that is too long"));
    QByteArray text;
    qint64 missing = qint64(*length);
    while (missing > 0) {
        const qint64 piece = std::min(missing, blockSize);
        if (const auto filled = fill(piece); !filled)
            return std::unexpected(filled.error());
        text.append(m_block.constData() + m_at, piece);
        m_at += piece;
        m_position += piece;
        missing -= piece;
    }
    return text;
}

GgufReader::Result<void> GgufReader::skip(quint64 bytes)
{
    if (bytes > quint64(remaining()))
        return std::unexpected(cutShort());
    const qint64 inBlock = std::min<qint64>(qint64(bytes), m_block.size() - m_at);
    m_at += inBlock;
    m_position += qint64(bytes);
    if (inBlock < qint64(bytes)) {
        m_block.clear();
        m_at = 0;
        if (!m_file.seek(m_position))
            return std::unexpected(ModelFileError{ModelFileError::Kind::Unreadable, m_file.errorString()});
    }
    return {};
}

GgufReader::Result<void> GgufReader::skipString()
{
    const auto length = number(8);
    if (!length)
        return std::unexpected(length.error());
    return skip(*length);
}

ModelFileError GgufReader::damaged(const char *what)
{
    return {ModelFileError::Kind::Damaged, QString::fromLatin1(what)};
}

ModelFileError GgufReader::cutShort() const
{
    return {ModelFileError::Kind::CutShort, QStringLiteral("the file ends at byte %1, within its own header").arg(m_size)};
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/package_reader.h"

#include <KCompressionDevice>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace agate
{

namespace
{

constexpr qint64 tarBlock = 512;
/// Of one package, unpacked: a stream of zeros compresses a thousandfold.
constexpr qint64 largestStream = 2LL * 1024 * 1024 * 1024;
constexpr qint64 step = 256 * 1024;

std::unexpected<PackageError> wrong(PackageError::Kind kind, const QString &detail)
{
    return std::unexpected(PackageError{kind, detail});
}

/// Octal digits up to a space or NUL (POSIX ustar); -1 for anything else.
qint64 octal(QByteArrayView field)
{
    qint64 number = 0;
    bool any = false;
    for (const char c : field) {
        if (c == '\0' || c == ' ') {
            if (any)
                break;
            continue;
        }
        if (c < '0' || c > '7')
            return -1;
        number = number * 8 + (c - '0');
        any = true;
    }
    return any ? number : -1;
}

QByteArray untilNul(QByteArrayView field)
{
    const qsizetype end = field.indexOf('\0');
    return (end < 0 ? field : field.first(end)).toByteArray();
}

bool sumIsRight(QByteArrayView header)
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < header.size(); ++i)
        sum += i >= 148 && i < 156 ? ' ' : uchar(header.at(i));
    return sum == octal(header.sliced(148, 8));
}

class Stream
{
public:
    Stream(const QString &path, const std::function<bool(qint64)> &heard) : m_device(path, KCompressionDevice::GZip), m_heard(heard) { }

    bool open() { return m_device.open(QIODevice::ReadOnly); }

    /// `count` bytes, appended to `kept` unless that is null.
    std::expected<void, PackageError> take(qint64 count, QByteArray *kept)
    {
        while (count > 0) {
            const qint64 got = m_device.read(m_buffer.data(), std::min<qint64>(count, qint64(m_buffer.size())));
            if (got <= 0)
                return wrong(PackageError::Kind::Broken, QStringLiteral("it ends or breaks off after %1 bytes").arg(m_done));
            if (kept)
                kept->append(m_buffer.data(), got);
            count -= got;
            m_done += got;
            if (m_done > largestStream)
                return wrong(PackageError::Kind::TooLarge, QStringLiteral("more than 2 GiB unpacked"));
            if (m_heard && m_done >= m_next) {
                m_next = m_done + step;
                if (!m_heard(m_done))
                    return wrong(PackageError::Kind::Cancelled, {});
            }
        }
        return {};
    }

private:
    KCompressionDevice m_device;
    const std::function<bool(qint64)> &m_heard;
    std::array<char, 64 * 1024> m_buffer = {};
    qint64 m_done = 0;
    qint64 m_next = step;
};

} // namespace

std::expected<QByteArray, PackageError> readPackageEntry(const QString &path, const QString &entry, qint64 largest,
                                                         const std::function<bool(qint64)> &heard)
{
    if (!QFileInfo(path).isFile())
        return wrong(PackageError::Kind::NotFound, QStringLiteral("no such file"));
    Stream stream(path, heard);
    if (!stream.open())
        return wrong(PackageError::Kind::Broken, QStringLiteral("cannot be opened"));
    const QByteArray wanted = entry.toUtf8();
    for (;;) {
        QByteArray header;
        if (const auto taken = stream.take(tarBlock, &header); !taken)
            return std::unexpected(taken.error());
        if (header.count('\0') == tarBlock)
            return wrong(PackageError::Kind::NoSuchEntry, entry);
        if (!sumIsRight(header))
            return wrong(PackageError::Kind::Broken, QStringLiteral("no tar archive"));
        const qint64 size = octal(QByteArrayView(header).sliced(124, 12));
        if (size < 0 || size > largestStream)
            return wrong(PackageError::Kind::Broken, QStringLiteral("an entry of impossible size"));
        QByteArray name = untilNul(QByteArrayView(header).first(100));
        const QByteArray prefix = untilNul(QByteArrayView(header).sliced(345, 155));
        if (header.mid(257, 5) == "ustar" && !prefix.isEmpty())
            name.prepend(prefix + '/');
        const char type = header.at(156);
        const bool found = name == wanted && (type == '0' || type == '\0');
        if (found && size > largest)
            return wrong(PackageError::Kind::TooLarge, QStringLiteral("%1 bytes").arg(size));
        QByteArray bytes;
        if (found)
            bytes.reserve(size);
        if (const auto taken = stream.take(size, found ? &bytes : nullptr); !taken)
            return std::unexpected(taken.error());
        if (found)
            return bytes;
        if (const auto taken = stream.take((tarBlock - size % tarBlock) % tarBlock, nullptr); !taken)
            return std::unexpected(taken.error());
    }
}

} // namespace agate

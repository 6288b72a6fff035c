// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/journal_file.h"

#include "files/owner_folder.h"
#include "library/file_steps.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace agate
{

namespace
{

constexpr QByteArrayView heading = "AGATEJ01";
constexpr quint32 frameMark = 0x4A744741;
constexpr qsizetype frameSize = 16;

constexpr auto crcTable = [] {
    std::array<quint32, 256> table = {};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? (value >> 1) ^ 0x82F63B78U : value >> 1;
        table[byte] = value;
    }
    return table;
}();

int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        bytes = bytes.sliced(written);
    }
    return 0;
}

quint32 numberAt(QByteArrayView bytes, qsizetype position)
{
    return qFromLittleEndian<quint32>(bytes.data() + position);
}

} // namespace

quint32 crc32c(QByteArrayView bytes)
{
    quint32 value = 0xFFFFFFFFU;
    for (const char byte : bytes)
        value = crcTable[(value ^ static_cast<quint8>(byte)) & 0xFF] ^ (value >> 8);
    return ~value;
}

JournalFile::JournalFile(const QString &path) : m_path(path) { }

JournalFile::~JournalFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

LibraryResult<void> JournalFile::make()
{
    if (auto folder = makeOwnerFolder(QFileInfo(m_path).absolutePath()); !folder)
        return std::unexpected(libraryError(folder.error()));
    m_descriptor = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
    if (m_descriptor < 0)
        return std::unexpected(libraryError(FileError::fromErrno(errno, m_path)));
    m_size = 0;
    m_count = 0;
    if (const int number = writeAll(m_descriptor, heading); number != 0) {
        ::close(std::exchange(m_descriptor, -1));
        QFile::remove(m_path);
        return std::unexpected(libraryError(FileError::fromErrno(number, m_path)));
    }
    m_size = heading.size();
    m_unsynced = true;
    m_sinceSync.invalidate();
    return {};
}

LibraryResult<void> JournalFile::append(const JournalRecord &record)
{
    if (m_descriptor < 0) {
        if (auto made = make(); !made)
            return made;
    }
    const QByteArray payload = record.toBytes();
    QByteArray frame(frameSize, Qt::Uninitialized);
    qToLittleEndian(frameMark, frame.data());
    qToLittleEndian(m_count, frame.data() + 8);
    qToLittleEndian(static_cast<quint32>(payload.size()), frame.data() + 12);
    frame += payload;
    qToLittleEndian(crc32c(QByteArrayView(frame).sliced(8)), frame.data() + 4);
    if (const int number = writeAll(m_descriptor, frame); number != 0) {
        // What came of the record would stand before the next one. Should even this fail, reading steps over it.
        [[maybe_unused]] const int truncated = ::ftruncate(m_descriptor, m_size);
        return std::unexpected(libraryError(FileError::fromErrno(number, m_path)));
    }
    m_size += frame.size();
    ++m_count;
    m_unsynced = true;
    return {};
}

LibraryResult<void> JournalFile::sync(bool unlessYounger)
{
    if (m_descriptor < 0 || !m_unsynced || (unlessYounger && m_sinceSync.isValid() && m_sinceSync.elapsed() < 1000))
        return {};
    const bool first = !m_sinceSync.isValid();
    while (::fdatasync(m_descriptor) != 0) {
        if (errno == EINTR)
            continue;
        return std::unexpected(libraryError(FileError::fromErrno(errno, m_path)));
    }
    m_unsynced = false;
    m_sinceSync.start();
    // The file's name must survive too.
    return first ? renameSynced(m_path, m_path) : LibraryResult<void>();
}

LibraryResult<void> JournalFile::remove()
{
    if (m_descriptor < 0)
        return {};
    ::close(std::exchange(m_descriptor, -1));
    m_size = 0;
    if (::unlink(QFile::encodeName(m_path).constData()) != 0)
        return std::unexpected(libraryError(FileError::fromErrno(errno, m_path)));
    return {};
}

LibraryResult<JournalFile::Content> JournalFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(LibraryError{LibraryError::Kind::Other, file.errorString()});
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(LibraryError{LibraryError::Kind::Other, file.errorString()});
    Content content;
    content.damaged = !bytes.startsWith(heading) && !heading.startsWith(bytes);
    QByteArray mark(4, Qt::Uninitialized);
    qToLittleEndian(frameMark, mark.data());
    qsizetype position = content.damaged ? 0 : heading.size();
    quint32 expected = 0;
    bool skipped = content.damaged;
    while (bytes.size() - position >= frameSize) {
        const quint32 length = numberAt(bytes, position + 12);
        if (numberAt(bytes, position) == frameMark && length <= bytes.size() - position - frameSize
            && crc32c(QByteArrayView(bytes).sliced(position + 8, length + 8)) == numberAt(bytes, position + 4)) {
            const quint32 number = numberAt(bytes, position + 8);
            auto record = JournalRecord::fromBytes(bytes.sliced(position + frameSize, length));
            if (skipped || number != expected || !record) {
                content.damaged = true;
                content.records.append(JournalRecord::gap());
            }
            if (record)
                content.records.append(*std::move(record));
            skipped = false;
            expected = number + 1;
            position += frameSize + length;
            continue;
        }
        // Torn or damaged: on to whatever looks like the next frame.
        skipped = true;
        const qsizetype next = bytes.indexOf(mark, position + 1);
        if (next < 0)
            break;
        position = next;
    }
    return content;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/journal_record.h"
#include "library/library.h"

#include <QElapsedTimer>

namespace agate
{

/// The second journal: one file a run, only ever appended to, so that a damaged database and its -wal do not take it along.
///
/// The file: the 8 bytes "AGATEJ01", then records, each a frame of four little-endian 32-bit numbers (0x4A744741, which reads
/// "AGtJ"; CRC-32C of all that follows; which record of the file it is, from 0; the length of the payload) and the payload
/// (JournalRecord::toBytes()).
/// It is made with the first record.
class JournalFile
{
public:
    explicit JournalFile(const QString &path);
    ~JournalFile();
    Q_DISABLE_COPY_MOVE(JournalFile)

    QString path() const { return m_path; }

    qint64 size() const { return m_size; }

    /// In the system's hands when it returns: no end of this process takes it back. A record that does not fit leaves no part of
    /// itself behind.
    LibraryResult<void> append(const JournalRecord &record);
    /// On the disk when it returns. `unlessYounger`: not if that was done less than a second ago.
    LibraryResult<void> sync(bool unlessYounger = false);
    /// Takes the file away; the next record makes a new one.
    LibraryResult<void> remove();

    struct Content {
        /// With a Gap wherever records are missing.
        QList<JournalRecord> records;
        /// Something in the midst was unreadable (a torn end is no damage: that is how a kill looks).
        bool damaged = false;
    };

    /// What can be read of a journal file, from the beginning on and behind damaged places.
    static LibraryResult<Content> read(const QString &path);

private:
    LibraryResult<void> make();

    const QString m_path;
    int m_descriptor = -1;
    qint64 m_size = 0;
    quint32 m_count = 0;
    bool m_unsynced = false;
    QElapsedTimer m_sinceSync;
};

/// CRC-32C (Castagnoli) as in RFC 3720, appendix B.4.
quint32 crc32c(QByteArrayView bytes);

} // namespace agate

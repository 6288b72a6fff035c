// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <memory>

namespace agate
{

/// The right to write a library: a lock on a file of its own beside it (locking the database itself would meet SQLite's own locks). The
/// system drops it when its holder ends in whatever way; the file stays, because removing it would let two in.
class WriteLock
{
public:
    /// InUse when another process, or another Library of this one, holds it.
    static LibraryResult<std::unique_ptr<WriteLock>> take(const QString &file);
    ~WriteLock();
    Q_DISABLE_COPY_MOVE(WriteLock)

    /// The one before did not release(): it was killed, or saw damage.
    bool wasLeftInUse() const { return m_leftInUse; }

    /// Says that all was put in order; without it the next holder finds it left in use.
    void release();

private:
    explicit WriteLock(int descriptor) : m_descriptor(descriptor) { }

    int m_descriptor;
    bool m_leftInUse = false;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtClassHelperMacros>
#include <QtTypes>

#include <sys/resource.h>

namespace agate::tests
{

/// A full disk for this process: while it lives, no file can grow beyond `bytes` (the system answers EFBIG).
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes);
    ~FileSizeLimit();
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before = {};
};

} // namespace agate::tests

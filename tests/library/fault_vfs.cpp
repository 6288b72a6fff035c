// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_vfs.h"

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <sqlite3.h>

namespace agate::tests
{

namespace
{

std::atomic<qint64> stepsLeft{-1};
std::atomic<int> answer{SQLITE_OK};
std::atomic<bool> permanent{false};
std::atomic<bool> struck{false};

/// What the next operation shall answer.
int verdict()
{
    if (answer == SQLITE_OK)
        return SQLITE_OK;
    if (struck)
        return permanent ? answer.load() : SQLITE_OK;
    if (--stepsLeft > 0)
        return SQLITE_OK;
    struck = true;
    return answer;
}

/// Our file; the system's own lies right behind it.
struct File {
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real;
}

sqlite3_vfs *below = nullptr;

// NOLINTBEGIN(*): SQLite's interface in C, table by table.
const sqlite3_io_methods methods = {
    3,
    [](sqlite3_file *f) { return real(f)->pMethods ? real(f)->pMethods->xClose(real(f)) : SQLITE_OK; },
    [](sqlite3_file *f, void *to, int amount, sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), to, amount, at); },
    [](sqlite3_file *f, const void *from, int amount, sqlite3_int64 at) {
        const int bad = verdict();
        if (bad == SQLITE_OK)
            return real(f)->pMethods->xWrite(real(f), from, amount, at);
        // A disk that is full or broken may have taken a part.
        (void)real(f)->pMethods->xWrite(real(f), from, amount / 2, at);
        return bad;
    },
    [](sqlite3_file *f, sqlite3_int64 size) {
        const int bad = verdict();
        return bad == SQLITE_OK ? real(f)->pMethods->xTruncate(real(f), size) : bad;
    },
    [](sqlite3_file *f, int flags) {
        const int bad = verdict();
        return bad == SQLITE_OK ? real(f)->pMethods->xSync(real(f), flags) : bad;
    },
    [](sqlite3_file *f, sqlite3_int64 *size) { return real(f)->pMethods->xFileSize(real(f), size); },
    [](sqlite3_file *f, int lock) { return real(f)->pMethods->xLock(real(f), lock); },
    [](sqlite3_file *f, int lock) { return real(f)->pMethods->xUnlock(real(f), lock); },
    [](sqlite3_file *f, int *out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); },
    [](sqlite3_file *f, int op, void *arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); },
    [](sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); },
    [](sqlite3_file *f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
    [](sqlite3_file *f, int page, int size, int extend, volatile void **out) {
        const int bad = extend ? verdict() : SQLITE_OK;
        return bad == SQLITE_OK ? real(f)->pMethods->xShmMap(real(f), page, size, extend, out) : bad;
    },
    [](sqlite3_file *f, int at, int n, int flags) { return real(f)->pMethods->xShmLock(real(f), at, n, flags); },
    [](sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); },
    [](sqlite3_file *f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); },
    [](sqlite3_file *f, sqlite3_int64 at, int amount, void **out) { return real(f)->pMethods->xFetch(real(f), at, amount, out); },
    [](sqlite3_file *f, sqlite3_int64 at, void *page) { return real(f)->pMethods->xUnfetch(real(f), at, page); },
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *own = reinterpret_cast<File *>(file);
    own->real = reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + sizeof(File));
    own->base.pMethods = nullptr;
    const int opened = below->xOpen(below, name, own->real, flags, outFlags);
    if (opened == SQLITE_OK)
        own->base.pMethods = &methods;
    return opened;
}

// NOLINTEND(*)

} // namespace

void FaultVfs::install()
{
    static sqlite3_vfs own;
    below = sqlite3_vfs_find(nullptr);
    if (!below || own.zName)
        std::abort();
    own = *below;
    own.zName = "agate-fault";
    own.pNext = nullptr;
    own.szOsFile = static_cast<int>(sizeof(File)) + below->szOsFile;
    own.xOpen = openFile;
    if (sqlite3_vfs_register(&own, 1) != SQLITE_OK)
        std::abort();
}

void FaultVfs::failAt(qint64 step, int code, bool forGood)
{
    struck = false;
    permanent = forGood;
    stepsLeft = step;
    answer = code;
}

void FaultVfs::heal()
{
    answer = SQLITE_OK;
}

bool FaultVfs::hasStruck()
{
    return struck;
}

} // namespace agate::tests

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/child_manners.h"

#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace agate
{

void teachManners(QProcess &child)
{
    child.setUnixProcessParameters(QProcess::UnixProcessFlag::CloseFileDescriptors | QProcess::UnixProcessFlag::ResetSignalHandlers);
    const pid_t parent = ::getpid();
    // Runs between fork and exec: only calls that are safe after a signal.
    child.setChildProcessModifier([parent] {
        ::setpgid(0, 0);
        const rlimit none = {0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        // The parent may have died before the line above.
        if (::getppid() != parent)
            ::_exit(127);
        const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
        if (file >= 0) {
            [[maybe_unused]] const ssize_t written = ::write(file, "500", 3);
            ::close(file);
        }
#else
        (void)parent;
#endif
    });
}

void signalChild(qint64 processId, int signal)
{
    if (processId <= 0)
        return;
    // The group does not exist yet in the first instant of the child's life.
    if (::kill(pid_t(-processId), signal) != 0)
        ::kill(pid_t(processId), signal);
}

} // namespace agate

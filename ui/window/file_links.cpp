// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/file_links.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace agate
{

namespace
{

// The file's keys; unknown ones are left out when it is written next.
constexpr QLatin1StringView draftKey("draft");
constexpr QLatin1StringView pathKey("path");
constexpr QLatin1StringView encodingKey("encoding");
constexpr QLatin1StringView lineEndKey("lineEnd");
constexpr QLatin1StringView hashKey("sha256");

QString samePath(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(QFileInfo(path).absoluteFilePath()) : canonical;
}

} // namespace

QByteArray hashOfText(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

FileLinks::FileLinks(QString file) : m_file(std::move(file))
{
    read();
}

std::optional<FileLink> FileLinks::of(const DraftId &draft) const
{
    const auto link = m_links.constFind(draft);
    return link == m_links.cend() ? std::nullopt : std::optional(*link);
}

std::optional<DraftId> FileLinks::draftOf(const QString &path) const
{
    const QString wanted = samePath(path);
    for (auto link = m_links.cbegin(); link != m_links.cend(); ++link) {
        if (link->path == wanted)
            return link.key();
    }
    return {};
}

std::expected<void, FileError> FileLinks::link(const DraftId &draft, const FileLink &link)
{
    FileLink kept = link;
    kept.path = samePath(link.path);
    // A file follows one draft at a time: the one that was saved to it last.
    m_links.removeIf([&](const auto &other) { return other.value().path == kept.path; });
    m_links.insert(draft, kept);
    return write();
}

void FileLinks::read()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray links = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : links) {
        const QJsonObject entry = value.toObject();
        const DraftId draft = DraftId::fromString(entry.value(draftKey).toString());
        FileLink link;
        link.path = entry.value(pathKey).toString();
        const int encoding = entry.value(encodingKey).toInt();
        const int lineEnd = entry.value(lineEndKey).toInt();
        link.hash = QByteArray::fromHex(entry.value(hashKey).toString().toLatin1());
        if (draft.isNull() || link.path.isEmpty() || encoding < 0 || encoding > int(TextFormat::Encoding::Utf16BigEndian) || lineEnd < 0
            || lineEnd > int(TextFormat::LineEnd::CarriageReturn))
            continue;
        link.format = {TextFormat::Encoding(encoding), TextFormat::LineEnd(lineEnd)};
        m_links.insert(draft, link);
    }
}

std::expected<void, FileError> FileLinks::write() const
{
    QJsonArray links;
    for (auto link = m_links.cbegin(); link != m_links.cend(); ++link) {
        links.append(QJsonObject{{draftKey, link.key().toString()},
                                 {pathKey, link->path},
                                 {encodingKey, int(link->format.encoding)},
                                 {lineEndKey, int(link->format.lineEnd)},
                                 {hashKey, QString::fromLatin1(link->hash.toHex())}});
    }
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    return saveAtomically(m_file, QJsonDocument(links).toJson(QJsonDocument::Compact), true);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"
#include "files/text_file.h"

#include <QHash>
#include <QString>

#include <optional>

namespace agate
{

/// A draft's file on disk: where it is, how it is written, and what it held when both were last the same.
struct FileLink {
    QString path;
    TextFormat format;
    /// SHA-256 of the text (UTF-8) that was last read from or written to the file.
    QByteArray hash;

    bool operator==(const FileLink &) const = default;
};

QByteArray hashOfText(const QString &text);

/// Which drafts were opened from, or saved to, which files. Kept in one small JSON file of the profile; losing it loses
/// no text, only the habit of saving to the same place.
class FileLinks
{
public:
    explicit FileLinks(QString file);

    std::optional<FileLink> of(const DraftId &draft) const;
    /// The draft that was last linked with the file, if any.
    std::optional<DraftId> draftOf(const QString &path) const;
    std::expected<void, FileError> link(const DraftId &draft, const FileLink &link);

private:
    void read();
    std::expected<void, FileError> write() const;

    QString m_file;
    QHash<DraftId, FileLink> m_links;
};

} // namespace agate

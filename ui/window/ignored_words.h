// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"
#include "files/file_error.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <expected>

namespace agate
{

/// Words that are spelt right in one draft: names, dialect, what a child says. Kept in one small JSON file of the profile; losing it
/// loses no text.
class IgnoredWords
{
public:
    /// An empty path: they are kept for this run only.
    explicit IgnoredWords(QString file);

    /// Reads the file when it is first asked.
    QSet<QString> of(const DraftId &draft);
    std::expected<void, FileError> add(const DraftId &draft, const QString &word);

private:
    void read();
    std::expected<void, FileError> write() const;

    QString m_file;
    bool m_read = false;
    QHash<DraftId, QSet<QString>> m_words;
};

} // namespace agate

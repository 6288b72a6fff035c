// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QTemporaryDir>

namespace agate::tests
{

/// A library file in a folder that goes with it. It can be opened again and again, as a program that starts and ends does.
class TemporaryLibrary
{
public:
    TemporaryLibrary();

    QString file() const { return m_folder.filePath(QStringLiteral("library.sqlite")); }

    QString folder() const { return m_folder.path(); }

    QStringList journalFiles() const;

    /// Fails the test and answers null when it cannot be opened for writing.
    std::unique_ptr<Library> open() const;

    /// What a process that ends by force leaves behind: all files as they are while `library` is open, but in another folder.
    std::unique_ptr<TemporaryLibrary> asAfterAKill() const;

private:
    QTemporaryDir m_folder;
};

/// `name` of the drafts by their titles.
QStringList titlesOf(const LibraryResult<QList<DraftSummary>> &drafts);

QByteArray bytesOf(const QString &file);
bool putBytes(const QString &file, const QByteArray &bytes);

} // namespace agate::tests

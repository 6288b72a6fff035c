// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporary_library.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

namespace agate::tests
{

using namespace Qt::StringLiterals;

TemporaryLibrary::TemporaryLibrary()
{
    QVERIFY(m_folder.isValid());
}

QStringList TemporaryLibrary::journalFiles() const
{
    QStringList paths;
    const QDir folder(file() + u".journals"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

std::unique_ptr<Library> TemporaryLibrary::open() const
{
    auto opened = Library::open(file(), Library::Access::ReadWrite);
    if (!opened) {
        QTest::qFail(qPrintable(opened.error().detail), __FILE__, __LINE__);
        return nullptr;
    }
    if (opened->library->isReadOnly()) {
        QTest::qFail(qPrintable(opened->readOnlyBecause->detail), __FILE__, __LINE__);
        return nullptr;
    }
    return std::move(opened->library);
}

std::unique_ptr<TemporaryLibrary> TemporaryLibrary::asAfterAKill() const
{
    auto copy = std::make_unique<TemporaryLibrary>();
    // cp in a process of its own: closing a descriptor of the database in this one would drop SQLite's locks.
    if (QProcess::execute(u"cp"_s, {u"-a"_s, folder() + u"/."_s, copy->folder()}) != 0)
        QTest::qFail("could not copy the library", __FILE__, __LINE__);
    return copy;
}

QStringList titlesOf(const LibraryResult<QList<DraftSummary>> &drafts)
{
    QStringList titles;
    if (!drafts)
        return {u"error: "_s + drafts.error().detail};
    for (const auto &draft : *drafts)
        titles.append(draft.title);
    return titles;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

bool putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace agate::tests

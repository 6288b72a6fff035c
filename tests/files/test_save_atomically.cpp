// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/owner_folder.h"
#include "files/save_atomically.h"
#include "support/file_size_limit.h"
#include "support/room_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

mode_t modeOf(const QString &path)
{
    struct stat seen = {};
    return ::stat(QFile::encodeName(path).constData(), &seen) == 0 ? seen.st_mode & 07777 : 0;
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestSaveAtomically : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_folder.reset(new QTemporaryDir);
        QVERIFY(m_folder->isValid());
    }

    void makesAFile()
    {
        const QString path = at("new.md");
        QVERIFY(saveAtomically(path, "words\n"));
        QCOMPARE(contentOf(path), QByteArray("words\n"));
        QCOMPARE(entries(), QStringList{u"new.md"_s});
    }

    void makesAnEmptyFileAndALargeOne()
    {
        QVERIFY(saveAtomically(at("empty"), {}));
        QCOMPARE(QFileInfo(at("empty")).size(), 0);
        const QByteArray large(9'000'001, 'x');
        QVERIFY(saveAtomically(at("large"), large));
        QCOMPARE(contentOf(at("large")), large);
    }

    void ownerOnlyWhenAsked()
    {
        QVERIFY(saveAtomically(at("secret"), "s", true));
        QCOMPARE(modeOf(at("secret")), mode_t(0600));
        QVERIFY(put(at("wide"), "old"));
        QVERIFY(::chmod(QFile::encodeName(at("wide")).constData(), 0644) == 0);
        QVERIFY(saveAtomically(at("wide"), "new", true));
        QCOMPARE(modeOf(at("wide")), mode_t(0600));
    }

    void keepsPermissions()
    {
        QVERIFY(put(at("script"), "old"));
        QVERIFY(::chmod(QFile::encodeName(at("script")).constData(), 0751) == 0);
        QVERIFY(saveAtomically(at("script"), "new"));
        QCOMPARE(modeOf(at("script")), mode_t(0751));
        QCOMPARE(contentOf(at("script")), QByteArray("new"));
    }

    void followsLinks()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"real"_s));
        QVERIFY(put(at("real/file"), "old"));
        QVERIFY(QFile::link(u"real/file"_s, at("one")));
        QVERIFY(QFile::link(u"one"_s, at("two")));
        QVERIFY(saveAtomically(at("two"), "new"));
        QCOMPARE(contentOf(at("real/file")), QByteArray("new"));
        QVERIFY(QFileInfo(at("two")).isSymLink());
        QVERIFY(QFileInfo(at("one")).isSymLink());
    }

    void followsALinkToNothing()
    {
        QVERIFY(QFile::link(u"later"_s, at("link")));
        QVERIFY(saveAtomically(at("link"), "now"));
        QVERIFY(QFileInfo(at("link")).isSymLink());
        QCOMPARE(contentOf(at("later")), QByteArray("now"));
    }

    void refusesALoopOfLinks()
    {
        QVERIFY(QFile::link(u"b"_s, at("a")));
        QVERIFY(QFile::link(u"a"_s, at("b")));
        QVERIFY(!saveAtomically(at("a"), "x"));
    }

    void namesOf255Bytes()
    {
        const QString name = at(QString(255, u'n'));
        QVERIFY(saveAtomically(name, "one"));
        QVERIFY(saveAtomically(name, "two"));
        QCOMPARE(contentOf(name), QByteArray("two"));
        const QString arabic = at(u"مسودة 📄.md"_s);
        QVERIFY(saveAtomically(arabic, "three"));
        QCOMPARE(contentOf(arabic), QByteArray("three"));
    }

    void saysWhatIsWrong()
    {
        const auto nowhere = saveAtomically(at("no/such/folder/file"), "x");
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, FileError::Kind::NotFound);
        QCOMPARE(nowhere.error().path, at("no/such/folder/file"));
        QVERIFY(!nowhere.error().detail.isEmpty());
        QCOMPARE(saveAtomically(m_folder->path(), "x").error().kind, FileError::Kind::Other);
        QVERIFY(!saveAtomically(u"/dev/full"_s, "x"));
    }

    // What QSaveFile gets wrong: one large write that only partly fits.
    void aFullDiskLeavesTheOldFile()
    {
        QVERIFY(put(at("good"), "the old words"));
        const QByteArray large(3 << 20, 'x');
        for (const qint64 room : {0, 1, 4096, (1 << 20) + 7, (3 << 20) - 1}) {
            const tests::FileSizeLimit limit(room);
            const auto saved = saveAtomically(at("good"), large);
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, FileError::Kind::NoSpace);
        }
        QCOMPARE(contentOf(at("good")), QByteArray("the old words"));
        QCOMPARE(entries(), QStringList{u"good"_s});
        {
            const tests::FileSizeLimit limit(3 << 20);
            QVERIFY(saveAtomically(at("good"), large));
        }
        QCOMPARE(contentOf(at("good")), large);
    }

    void aFileMadeReadOnlyIsRefused()
    {
        if (::geteuid() == 0) {
            // Root may write what is marked read-only: then it is replaced, and stays marked.
            QVERIFY(put(at("marked"), "old"));
            QVERIFY(::chmod(QFile::encodeName(at("marked")).constData(), 0444) == 0);
            QVERIFY(saveAtomically(at("marked"), "new"));
            QCOMPARE(modeOf(at("marked")), mode_t(0444));
            return;
        }
        QVERIFY(put(at("marked"), "old"));
        QVERIFY(::chmod(QFile::encodeName(at("marked")).constData(), 0444) == 0);
        QCOMPARE(saveAtomically(at("marked"), "new").error().kind, FileError::Kind::NotAllowed);
        QCOMPARE(contentOf(at("marked")), QByteArray("old"));
    }

    void ownerFolders()
    {
        QVERIFY(makeOwnerFolder(at("a/b/c")));
        QCOMPARE(modeOf(at("a")), mode_t(0700));
        QCOMPARE(modeOf(at("a/b/c")), mode_t(0700));
        QVERIFY(makeOwnerFolder(at("a/b/c")));
        QVERIFY(put(at("file"), "x"));
        QVERIFY(!makeOwnerFolder(at("file/below")));
    }

private:
    QString at(const char *name) const { return at(QString::fromUtf8(name)); }

    QString at(const QString &name) const { return m_folder->filePath(name); }

    QStringList entries() const { return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

AGATE_TEST(TestSaveAtomically)
#include "test_save_atomically.moc"

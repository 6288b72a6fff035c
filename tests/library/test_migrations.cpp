// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AGATE_WRITE_GOLDEN=FILE makes a golden library of the version that this is; releases keep theirs in golden/v<version>.sqlite.
#include "library/file_steps.h"
#include "library/schema.h"
#include "support/room_program.h"
#include "temporary_library.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

const DraftId story = DraftId::fromString(u"00112233445566778899aabbccddeeff"_s);
const DraftId thrownAway = DraftId::fromString(u"0f0e0d0c0b0a09080706050403020100"_s);
const QString storyText = u"# 月とハリネズミ\n\nOnce upon a time 🦔 there was \"Pip\".\n"_s;

const TranslationKey storyInGerman{story.toString(), u"de"_s, 1};
const KeptSegment goldenSegment{
    .source = QByteArray(32, 'h'), .nth = 1, .state = KeptSegment::State::Approved, .text = u"Der Mond und der Igel"_s};

Migrations withSteps(const QList<QStringList> &more)
{
    Migrations all = libraryMigrations();
    all.append(more);
    return all;
}

qint64 versionOf(Connection &connection)
{
    return connection.value(u"PRAGMA user_version"_s)->toLongLong();
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private slots:

    void writesAGoldenLibrary()
    {
        const QString target = qEnvironmentVariable("AGATE_WRITE_GOLDEN");
        TemporaryLibrary place;
        {
            auto library = place.open();
            NewDraft draft;
            draft.id = story;
            draft.text = u"first"_s;
            draft.language = u"ja"_s;
            draft.templateId = u"bedtime-story"_s;
            QVERIFY(library->add(draft));
            QVERIFY(library->save({story, storyText, Origin::Generated, "{\"template\":\"bedtime-story\"}"}));
            QVERIFY(library->keepAside({story, u"not taken"_s, Origin::Discarded, {}}));
            NewDraft other;
            other.id = thrownAway;
            other.name = u"A name"_s;
            QVERIFY(library->add(other));
            QVERIFY(library->trash(thrownAway));
            QVERIFY(library->pin(story, true));
            QVERIFY(library->leave(story, {.caret = 5, .top = 2}));
            QVERIFY(library->addWords(QDate(2026, 3, 18), 412));
            QVERIFY(library->keepSegments(storyInGerman, {goldenSegment}));
        }
        holdsTheGoldenDrafts(place.file());
        if (!target.isEmpty())
            QVERIFY(QFile::copy(place.file(), target));
    }

    void everyReleasedVersionOpens_data()
    {
        QTest::addColumn<QString>("golden");
        const QDir folder(QStringLiteral(AGATE_SOURCE_DIR "/tests/library/golden"));
        const auto names = folder.entryList({u"v*.sqlite"_s});
        QCOMPARE(names.size(), libraryMigrations().size());
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void everyReleasedVersionOpens()
    {
        QFETCH(QString, golden);
        TemporaryLibrary place;
        QVERIFY(QFile::copy(golden, place.file()));
        QVERIFY(QFile::setPermissions(place.file(), QFile::ReadOwner | QFile::WriteOwner));
        holdsTheGoldenDrafts(place.file());
        auto library = place.open();
        const bool hasPlaces = !golden.endsWith(u"/v1.sqlite"_s);
        QCOMPARE(library->drafts()->first().pinned, hasPlaces);
        QCOMPARE(library->draft(story)->place, hasPlaces ? (DraftPlace{5, 2}) : DraftPlace());
        const bool hasDays = hasPlaces && !golden.endsWith(u"/v2.sqlite"_s);
        const auto days = library->wordsByDay(QDate(2026, 1, 1), QDate(2026, 12, 31));
        QVERIFY(days);
        QCOMPARE(*days, hasDays ? QList<DayWords>({{QDate(2026, 3, 18), 412}}) : QList<DayWords>());
        const bool hasTranslations = hasDays && !golden.endsWith(u"/v3.sqlite"_s);
        const auto kept = library->translation(storyInGerman);
        QVERIFY(kept);
        QCOMPARE(*kept, hasTranslations ? QList<KeptSegment>({goldenSegment}) : QList<KeptSegment>());
        QCOMPARE(library->search(u"ハリ"_s)->size(), 1);
        QVERIFY(library->save({story, u"goes on"_s, Origin::Typed, {}}));
    }

    void stepsAreTakenOneByOneBehindACopy()
    {
        TemporaryLibrary place;
        QVERIFY(QFile::copy(QStringLiteral(AGATE_SOURCE_DIR "/tests/library/golden/v1.sqlite"), place.file()));
        const QString copy = place.folder() + u"/copy.sqlite"_s;
        {
            auto connection = Connection::open(place.file(), Connection::Mode::ReadWrite);
            QVERIFY(connection);
            const auto migrations = withSteps({{u"ALTER TABLE drafts ADD COLUMN colour TEXT"_s, u"UPDATE drafts SET colour = 'red'"_s},
                                               {u"CREATE TABLE terms(word TEXT) STRICT"_s}});
            QVERIFY(migrate(**connection, migrations, copy));
            QCOMPARE(versionOf(**connection), libraryMigrations().size() + 2);
            QCOMPARE((*connection)->value(u"SELECT count(*) FROM drafts WHERE colour = 'red'"_s)->toInt(), 2);
            // Nothing left to do, no second copy.
            QVERIFY(migrate(**connection, migrations, place.folder() + u"/second.sqlite"_s));
            QVERIFY(!QFile::exists(place.folder() + u"/second.sqlite"_s));
        }
        QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        holdsTheGoldenDrafts(copy);
    }

    void aStepThatFailsLeavesTheVersionBefore()
    {
        TemporaryLibrary place;
        QVERIFY(QFile::copy(QStringLiteral(AGATE_SOURCE_DIR "/tests/library/golden/v1.sqlite"), place.file()));
        const QString copy = place.folder() + u"/copy.sqlite"_s;
        {
            auto connection = Connection::open(place.file(), Connection::Mode::ReadWrite);
            const auto migrations =
                withSteps({{u"CREATE TABLE fine(a TEXT) STRICT"_s}, {u"DROP TABLE journal"_s, u"UPDATE drafts SET nonsense = 1"_s}});
            QVERIFY(!migrate(**connection, migrations, copy));
            QCOMPARE(versionOf(**connection), libraryMigrations().size() + 1);
            QCOMPARE((*connection)->value(u"SELECT count(*) FROM sqlite_master WHERE name IN ('journal', 'fine')"_s)->toInt(), 2);
            // Started anew with a step that works, it goes on from there.
            QVERIFY(migrate(**connection, withSteps({{u"CREATE TABLE fine(a TEXT) STRICT"_s}, {u"DROP TABLE fine"_s}}), copy + u"2"_s));
            QCOMPARE(versionOf(**connection), libraryMigrations().size() + 2);
        }
        holdsTheGoldenDrafts(copy);
    }

    void withoutACopyNoStepIsTaken()
    {
        TemporaryLibrary place;
        QVERIFY(QFile::copy(QStringLiteral(AGATE_SOURCE_DIR "/tests/library/golden/v1.sqlite"), place.file()));
        auto connection = Connection::open(place.file(), Connection::Mode::ReadWrite);
        QVERIFY(!migrate(**connection, withSteps({{u"CREATE TABLE fine(a TEXT) STRICT"_s}}), place.folder() + u"/no/folder/copy.sqlite"_s));
        QCOMPARE(versionOf(**connection), 1);
    }

    void networkDisksCarryNoWal()
    {
        for (const char *name : {"nfs", "nfs4", "cifs", "9p", "fuse.sshfs", "FUSE.rclone", "ceph"})
            QVERIFY2(!fileSystemCarriesWal(name), name);
        for (const char *name : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk", "vfat", "zfs", ""})
            QVERIFY2(fileSystemCarriesWal(name), name);
    }

private:
    void holdsTheGoldenDrafts(const QString &file)
    {
        const auto opened = Library::open(file, Library::Access::ReadWrite);
        QVERIFY(opened);
        QVERIFY(!opened->library->isReadOnly());
        QCOMPARE(opened->damagedKeptAt, QString());
        const auto &library = *opened->library;
        const auto draft = library.draft(story);
        QVERIFY(draft);
        QCOMPARE(draft->text, storyText);
        QCOMPARE(draft->language, u"ja"_s);
        QCOMPARE(draft->templateId, u"bedtime-story"_s);
        QCOMPARE(titlesOf(library.drafts()), QStringList{u"月とハリネズミ"_s});
        QCOMPARE(titlesOf(library.drafts({}, true)), QStringList{u"A name"_s});
        const auto revisions = library.revisions(story);
        QCOMPARE(revisions->size(), 3);
        QCOMPARE(revisions->at(0).text, u"not taken"_s);
        QCOMPARE(revisions->at(1).brief, QByteArray("{\"template\":\"bedtime-story\"}"));
        QCOMPARE(revisions->at(2).text, u"first"_s);
        for (const auto &revision : *revisions)
            QVERIFY(!revision.damaged);
    }
};

AGATE_TEST(TestMigrations)
#include "test_migrations.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Disks that are full, break or cannot be written: before or after, never between. AGATE_FAULTS is how many places each kind
// of fault strikes at (6), AGATE_SEED where chance begins. On a disk of its own (a tmpfs in a namespace) where the system
// allows that.
#include "fault_vfs.h"
#include "files/save_atomically.h"
#include "library/open_draft.h"
#include "library/replay.h"
#include "support/file_size_limit.h"
#include "support/room_program.h"
#include "temporary_library.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <sqlite3.h>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

QString wordsOf(int length, int seed)
{
    QString words;
    for (int number = seed; words.size() < length; ++number)
        words += u"word%1 "_s.arg(number);
    return words;
}

/// One draft under a writer's hands, and what the library said it holds.
class Story
{
public:
    explicit Story(const QString &file) : m_file(file) { }

    bool open()
    {
        auto opened = Library::open(m_file, Library::Access::ReadWrite);
        if (!opened || opened->library->isReadOnly())
            return false;
        m_library = std::move(opened->library);
        return true;
    }

    bool begin()
    {
        m_saved = m_journaled = u"The beginning."_s;
        NewDraft draft;
        draft.id = m_id;
        draft.text = m_saved;
        return m_library->add(draft).has_value();
    }

    /// Types, saves, lets a proposal grow; a refusal is fine, a lie is not.
    int goOn(int steps)
    {
        int refused = 0;
        for (int step = 0; step < steps; ++step) {
            const TextEdit edit{{m_journaled.size(), 0}, wordsOf(step % 5 == 4 ? 6000 : 12, step)};
            QString after = m_journaled;
            applyEdits(after, {edit});
            if (m_library->journal(m_id, {edit}))
                m_journaled = after;
            else
                ++refused;
            if (step % 3 == 2) {
                if (m_library->save({m_id, m_journaled, Origin::Typed, {}}))
                    m_saved = m_journaled;
                else
                    ++refused;
            }
            const QString proposal = m_proposal + u"more "_s;
            if (m_library->journalProposal(m_id, proposal, 0))
                m_proposal = proposal;
            else
                ++refused;
        }
        return refused;
    }

    void holdsWhatItSaid()
    {
        const auto draft = m_library->draft(m_id);
        QVERIFY(draft);
        QCOMPARE(draft->text, m_saved);
    }

    void leftBehindIsWhatItSaid(const QString &file)
    {
        auto opened = Library::open(file, Library::Access::ReadWrite);
        QVERIFY(opened);
        QVERIFY(!opened->readOnlyBecause);
        QCOMPARE(opened->damagedKeptAt, QString());
        const auto leftovers = opened->library->leftovers();
        QVERIFY(leftovers);
        const auto draft = opened->library->draft(m_id);
        QVERIFY(draft);
        QCOMPARE(leftovers->isEmpty() ? draft->text : leftovers->first().recovered, m_journaled);
        QCOMPARE(leftovers->isEmpty() ? QString() : leftovers->first().proposal, m_proposal);
    }

    void close() { m_library.reset(); }

private:
    QString m_file;
    DraftId m_id = DraftId::fresh();
    std::unique_ptr<Library> m_library;
    QString m_saved;
    QString m_journaled;
    QString m_proposal;
};

/// The whole of it: well, then `strike`, then well again, as one run and as one that is killed.
void strikeAndMend(const std::function<void()> &strike, const std::function<void()> &mend, const TemporaryLibrary &place, bool mustRefuse)
{
    Story story(place.file());
    QVERIFY(story.open());
    QVERIFY(story.begin());
    QCOMPARE(story.goOn(6), 0);
    strike();
    const int refused = story.goOn(9);
    QVERIFY(refused > 0 || !mustRefuse);
    mend();
    story.holdsWhatItSaid();
    story.leftBehindIsWhatItSaid(place.asAfterAKill()->file());
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(story.goOn(6), 0);
    story.holdsWhatItSaid();
    story.leftBehindIsWhatItSaid(place.asAfterAKill()->file());
    story.close();
    story.leftBehindIsWhatItSaid(place.file());
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        FaultVfs::install();
        m_places = qMax(1, qEnvironmentVariable("AGATE_FAULTS", u"6"_s).toInt());
        m_seed =
            qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::system()->generate();
        qInfo("AGATE_SEED=%u AGATE_FAULTS=%d", m_seed, m_places);
    }

    void cleanup() { FaultVfs::heal(); }

    // No file may grow beyond some size: the database, its -wal and the journal file meet it at different moments.
    void filesThatCannotGrow()
    {
        QRandomGenerator random(m_seed);
        for (int round = 0; round < m_places && !QTest::currentTestFailed(); ++round) {
            const qint64 limit = round == 0 ? 0 : random.bounded(400'000);
            TemporaryLibrary place;
            std::unique_ptr<FileSizeLimit> full;
            strikeAndMend([&] { full = std::make_unique<FileSizeLimit>(limit); }, [&] { full.reset(); }, place, limit == 0);
            if (QTest::currentTestFailed())
                qInfo("with files of at most %lld bytes", static_cast<long long>(limit));
        }
    }

    // The n-th write, sync or change of length below SQLite fails, once or from then on.
    void aDiskThatFails_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("forGood");
        QTest::newRow("full once") << SQLITE_FULL << false;
        QTest::newRow("full for good") << SQLITE_FULL << true;
        QTest::newRow("write error once") << SQLITE_IOERR_WRITE << false;
        QTest::newRow("write error for good") << SQLITE_IOERR_WRITE << true;
        QTest::newRow("sync error once") << SQLITE_IOERR_FSYNC << false;
    }

    void aDiskThatFails()
    {
        QFETCH(int, code);
        QFETCH(bool, forGood);
        QRandomGenerator random(m_seed);
        int struck = 0;
        for (int round = 0; round < m_places && !QTest::currentTestFailed(); ++round) {
            // The first ones in order, then anywhere.
            const qint64 step = round < m_places / 2 ? round + 1 : 1 + random.bounded(120);
            TemporaryLibrary place;
            strikeAndMend([&] { FaultVfs::failAt(step, code, forGood); }, [&] { FaultVfs::heal(); }, place, false);
            struck += FaultVfs::hasStruck() ? 1 : 0;
            if (QTest::currentTestFailed())
                qInfo("at step %lld", static_cast<long long>(step));
        }
        QVERIFY(struck >= m_places / 2);
    }

    // Opening, too, fails whole or not at all.
    void aDiskThatFailsAtTheOpening()
    {
        for (qint64 step = 1; step <= m_places; ++step) {
            TemporaryLibrary place;
            FaultVfs::failAt(step, step % 2 ? SQLITE_IOERR_WRITE : SQLITE_FULL, true);
            {
                const auto opened = Library::open(place.file(), Library::Access::ReadWrite);
                QVERIFY(!opened || opened->library->isReadOnly() || !FaultVfs::hasStruck());
            }
            FaultVfs::heal();
            Story story(place.file());
            QVERIFY2(story.open(), qPrintable(QString::number(step)));
            QVERIFY(story.begin());
            QCOMPARE(story.goOn(3), 0);
        }
    }

    // The same on a real disk of 1 MiB that is really full.
    void aSmallDisk()
    {
        const QString disk = qEnvironmentVariable("AGATE_DISK");
        if (disk.isEmpty())
            return onADiskOfItsOwn("aSmallDisk", u"mount -t tmpfs -o size=1m none \"$AGATE_DISK\""_s);
        QRandomGenerator random(m_seed);
        for (int round = 0; round < m_places && !QTest::currentTestFailed(); ++round) {
            const qsizetype room = round == 0 ? 0 : random.bounded(200'000);
            const QString file = disk + u"/%1/library.sqlite"_s.arg(round);
            const QString filler = disk + u"/filler"_s;
            Story story(file);
            QVERIFY(story.open());
            QVERIFY(story.begin());
            QCOMPARE(story.goOn(4), 0);
            fill(filler, room);
            const int refused = story.goOn(9);
            QVERIFY(refused > 0 || room > 0);
            story.holdsWhatItSaid();
            QVERIFY(QFile::remove(filler));
            QCOMPARE(story.goOn(4), 0);
            story.holdsWhatItSaid();
            story.close();
            story.leftBehindIsWhatItSaid(file);
            // saveAtomically on the same full disk.
            const QString text = disk + u"/text.md"_s;
            QVERIFY(saveAtomically(text, "the old words"));
            fill(filler, room);
            const auto saved = saveAtomically(text, QByteArray(3 << 20, 'x'));
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, FileError::Kind::NoSpace);
            QCOMPARE(bytesOf(text), QByteArray("the old words"));
            QVERIFY(QFile::remove(filler));
            QVERIFY(QDir(disk + u"/%1"_s.arg(round)).removeRecursively());
        }
    }

    void typingOnASmallDisk()
    {
        const QString disk = qEnvironmentVariable("AGATE_DISK");
        if (disk.isEmpty())
            return onADiskOfItsOwn("typingOnASmallDisk", u"mount -t tmpfs -o size=1m none \"$AGATE_DISK\""_s);
        LibraryThread thread;
        thread.open(disk + u"/library.sqlite"_s, Library::Access::ReadWrite);
        NewDraft draft;
        auto added = thread.run([draft](Library &library) { return library.add(draft); });
        QTRY_VERIFY(added.isFinished() && added.result());
        QString text;
        OpenDraft open(thread, draft.id, [&text] { return text; }, {.journal = 1ms, .pause = 5ms, .atMost = 20ms, .retry = 10ms});
        QSignalSpy failed(&open, &OpenDraft::failed);
        auto type = [&](const QString &words) {
            const TextEdit edit{{text.size(), 0}, words};
            applyEdits(text, {edit});
            open.edited(edit);
        };
        const QString filler = disk + u"/filler"_s;
        fill(filler, 0);
        // Words until the last free corner of the last block is used up.
        QTRY_VERIFY((type(wordsOf(3000, 0)), open.state() == OpenDraft::State::Failed));
        QCOMPARE(failed.first().first().value<LibraryError>().kind, LibraryError::Kind::NoSpace);
        type(u"typing goes on"_s);
        QVERIFY(QFile::remove(filler));
        QTRY_COMPARE(open.state(), OpenDraft::State::Saved);
        auto read = thread.run([draft](Library &library) { return library.draft(draft.id); });
        QTRY_VERIFY(read.isFinished());
        QCOMPARE(read.result()->text, text);
    }

    // A library on a disk that cannot be written is read, the words in its -wal and journals too.
    void aReadOnlyDisk()
    {
        const QString disk = qEnvironmentVariable("AGATE_DISK");
        if (disk.isEmpty()) {
            TemporaryLibrary place;
            Story story(place.file());
            QVERIFY(story.open());
            QVERIFY(story.begin());
            QCOMPARE(story.goOn(4), 0);
            const auto killed = place.asAfterAKill();
            QFile::remove(killed->file() + u"-shm"_s);
            const QByteArray before = bytesOf(killed->file() + u"-wal"_s);
            QVERIFY(!before.isEmpty());
            onADiskOfItsOwn("aReadOnlyDisk", u"mount --bind \"$AGATE_DISK\" \"$AGATE_DISK\" && mount -o remount,ro,bind \"$AGATE_DISK\""_s,
                            killed->folder());
            QCOMPARE(bytesOf(killed->file() + u"-wal"_s), before);
            // And one that ended well.
            story.close();
            onADiskOfItsOwn("aReadOnlyDisk", u"mount --bind \"$AGATE_DISK\" \"$AGATE_DISK\" && mount -o remount,ro,bind \"$AGATE_DISK\""_s,
                            place.folder());
            return;
        }
        auto opened = Library::open(disk + u"/library.sqlite"_s, Library::Access::ReadWrite);
        QVERIFY(opened);
        QVERIFY(opened->library->isReadOnly());
        QCOMPARE(opened->readOnlyBecause->kind, LibraryError::Kind::ReadOnly);
        const auto drafts = opened->library->drafts();
        QCOMPARE(drafts->size(), 1);
        const auto draft = opened->library->draft(drafts->first().id);
        QVERIFY(draft);
        QVERIFY(draft->text.startsWith(u"The beginning.word"_s));
        const auto leftovers = opened->library->leftovers();
        QCOMPARE(leftovers->size(), 1);
        QVERIFY(leftovers->first().recovered.size() > draft->text.size());
        QCOMPARE(opened->library->save({draft->id, u"x"_s, Origin::Typed, {}}).error().kind, LibraryError::Kind::ReadOnly);
        const auto made = Library::open(disk + u"/other.sqlite"_s, Library::Access::ReadWrite);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, LibraryError::Kind::ReadOnly);
        QCOMPARE(saveAtomically(disk + u"/text.md"_s, "x").error().kind, FileError::Kind::ReadOnly);
    }

private:
    /// Uses the disk up but for `room` bytes (in whole blocks).
    void fill(const QString &filler, qsizetype room)
    {
        QFile file(filler);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (file.write(QByteArray(1024, 'f')) == 1024) { }
        QVERIFY(file.resize(qMax<qint64>(0, file.size() - room)));
    }

    /// Runs `function` of this program once more where `mount` has put a disk at $AGATE_DISK.
    void onADiskOfItsOwn(const char *function, const QString &mount, const QString &at = {})
    {
        QTemporaryDir folder;
        QProcess probe;
        probe.start(u"unshare"_s, {u"-Urm"_s, u"true"_s});
        if (!probe.waitForFinished() || probe.exitStatus() != QProcess::NormalExit || probe.exitCode() != 0) {
            qWarning("this system gives no namespace for a disk of its own: %s is proven with limits on file sizes only", function);
            return;
        }
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"AGATE_DISK"_s, at.isEmpty() ? folder.path() : at);
        environment.insert(u"AGATE_SEED"_s, QString::number(m_seed));
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::MergedChannels);
        child.start(u"unshare"_s,
                    {u"-Urm"_s, u"sh"_s, u"-c"_s, mount + u" && exec \"$0\" test_faults \"$1\""_s, QCoreApplication::applicationFilePath(),
                     QString::fromLatin1(function)});
        QVERIFY(child.waitForFinished(-1));
        const QByteArray output = child.readAll();
        QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0, output.constData());
        QVERIFY2(output.contains(function), output.constData());
    }

    int m_places = 0;
    quint32 m_seed = 0;
};

AGATE_TEST(TestFaults)
#include "test_faults.moc"

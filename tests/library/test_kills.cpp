// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A typing child is killed at random moments. AGATE_KILLS sets how often (20), AGATE_SEED where chance begins.
#include "library/connection.h"
#include "library/library.h"
#include "library/replay.h"
#include "support/room_program.h"
#include "temporary_library.h"
#include "text/search_terms.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <ctime>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 million = 1'000'000;
/// What Agate promises: an edit this old survives.
constexpr qint64 promise = 300 * million;
/// A child that was not heard of for longer did not run: then the system was busy, not Agate slow. Its keys come every 40 ms at most.
constexpr qint64 stall = 80 * million;

qint64 monotonic()
{
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

struct Typed {
    qint64 clock = 0;
    TextEdit edit;
};

/// What the child told of one run.
struct Told {
    quint32 seed = 0;
    QList<Typed> edits;
    QList<std::pair<qint64, int>> proposal;
    qint64 killed = 0;
    /// The longest time in which nothing was heard, of the last half second.
    qint64 silence = 0;
};

std::optional<Told> typeAndKill(const TemporaryLibrary &place, const DraftId &id, QRandomGenerator &random)
{
    Told told;
    told.seed = random.generate();
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationDirPath() + u"/library_child_typist"_s,
                {place.file(), id.toString(), QString::number(told.seed)});
    if (!child.waitForStarted() || !child.waitForReadyRead(30000))
        return {};
    QDeadlineTimer life(50 + random.bounded(1800), Qt::PreciseTimer);
    while (!life.hasExpired() && child.state() == QProcess::Running)
        child.waitForReadyRead(static_cast<int>(life.remainingTime()));
    if (child.state() != QProcess::Running)
        return {};
    told.killed = monotonic();
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    child.waitForFinished(30000);
    qint64 last = 0;
    const auto lines = child.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        const auto words = line.split(' ');
        qint64 clock = 0;
        if (words.size() == 5 && words.first() == "E") {
            clock = words.at(1).toLongLong();
            told.edits.append(
                {clock, {{words.at(2).toLongLong(), words.at(3).toLongLong()}, QString::fromUtf8(QByteArray::fromHex(words.at(4)))}});
        } else if (words.size() == 3 && words.first() == "P") {
            clock = words.at(1).toLongLong();
            told.proposal.append({clock, words.at(2).toInt()});
        }
        if (clock == 0)
            continue;
        if (last != 0 && clock > told.killed - 500 * million)
            told.silence = std::max(told.silence, clock - last);
        last = clock;
    }
    told.silence = std::max(told.silence, told.killed - last);
    return told;
}

QString proposalOf(quint32 seed, int words)
{
    QString proposal;
    for (int word = 0; word < words; ++word)
        proposal += u"%1-%2 "_s.arg(seed).arg(word);
    return proposal;
}

/// How the database's journal fares after the kill.
void damageWal(const TemporaryLibrary &place, int how, QRandomGenerator &random)
{
    const QString wal = place.file() + u"-wal"_s;
    QByteArray bytes = bytesOf(wal);
    QFile::remove(place.file() + u"-shm"_s);
    switch (how % 3) {
    case 0:
        QFile::remove(wal);
        break;
    case 1:
        if (!bytes.isEmpty()) {
            const auto at = random.bounded(bytes.size());
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random.bounded(8)));
            QVERIFY(putBytes(wal, bytes));
        }
        break;
    default:
        QVERIFY(putBytes(wal, bytes.first(random.bounded(bytes.size() + 1))));
        break;
    }
}

} // namespace

class TestKills : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        bool given = false;
        m_kills = qEnvironmentVariableIntValue("AGATE_KILLS", &given);
        if (!given || m_kills < 1)
            m_kills = 20;
        m_seed =
            qEnvironmentVariableIsSet("AGATE_SEED") ? qEnvironmentVariable("AGATE_SEED").toUInt() : QRandomGenerator::system()->generate();
        qInfo("AGATE_SEED=%u AGATE_KILLS=%d", m_seed, m_kills);
    }

    void bothJournals() { killAgainAndAgain(m_kills, false); }

    void theFileAlone() { killAgainAndAgain(std::max(6, m_kills / 5), true); }

private:
    /// How many drafts the index has another text of; -1 if it cannot be said.
    static int unlikeTheirText(const TemporaryLibrary &place)
    {
        auto connection = Connection::open(place.file(), Connection::Mode::ReadOnly);
        if (!connection)
            return -1;
        const auto count =
            (*connection)
                ->value(u"SELECT count(*) FROM indexed WHERE length(hash) = 32 AND hash IS NOT "
                        "(SELECT hash FROM revisions WHERE draft = indexed.draft AND aside = 0 ORDER BY number DESC LIMIT 1)"_s);
        return count ? count->toInt() : -1;
    }

    void killAgainAndAgain(int kills, bool walIsDamaged)
    {
        QRandomGenerator random(m_seed);
        TemporaryLibrary place;
        NewDraft draft;
        draft.text = u"Once upon a time"_s;
        QVERIFY(place.open()->add(draft));
        QString text = draft.text;
        qsizetype edits = 0;
        qsizetype checked = 0;
        int stalled = 0;
        int leftoversSeen = 0;
        for (int round = 0; round < kills; ++round) {
            const auto told = typeAndKill(place, draft.id, random);
            QVERIFY2(told, "the child did not type, or ended by itself");
            if (walIsDamaged)
                damageWal(place, round, random);

            const auto opened = Library::open(place.file(), Library::Access::ReadWrite);
            QVERIFY(opened);
            QVERIFY(!opened->readOnlyBecause);
            QCOMPARE(opened->damagedKeptAt, QString());
            auto &library = *opened->library;
            const auto leftovers = library.leftovers();
            QVERIFY(leftovers);
            QVERIFY(leftovers->size() <= 1);
            const auto saved = library.draft(draft.id);
            QVERIFY(saved);
            // The search index has that text and no other, whenever the end came.
            QCOMPARE(unlikeTheirText(place), 0);
            const QStringList terms = searchTerms(saved->text).split(u' ');
            const auto hits = library.search(u'"' + terms.first(qMin<qsizetype>(terms.size(), 5)).join(u' ') + u'"');
            QVERIFY(hits);
            QCOMPARE(hits->size(), 1);
            const Leftover leftover = leftovers->isEmpty() ? Leftover() : leftovers->first();
            const QString recovered = leftovers->isEmpty() ? saved->text : leftover.recovered;
            leftoversSeen += leftovers->isEmpty() ? 0 : 1;

            qint64 limit = promise;
            if (told->silence > stall) {
                limit += told->silence;
                ++stalled;
            }
            // The text after each edit in turn: what was recovered is one of them, and no older than promised.
            qsizetype old = 0;
            qsizetype found = recovered == text ? 0 : -1;
            for (qsizetype i = 0; i < told->edits.size(); ++i) {
                QVERIFY(applyEdits(text, {told->edits.at(i).edit}));
                if (text == recovered)
                    found = i + 1;
                if (told->killed - told->edits.at(i).clock > limit)
                    old = i + 1;
            }
            QVERIFY2(found >= 0, "the recovered text is none that was ever typed");
            QVERIFY2(found >= old,
                     qPrintable(u"round %1: %2 of %3 edits were older than %4 ms, %5 were found"_s.arg(round)
                                    .arg(old)
                                    .arg(told->edits.size())
                                    .arg(limit / million)
                                    .arg(found)));
            edits += told->edits.size();
            checked += old;

            int oldWords = 0;
            for (const auto &[clock, words] : told->proposal)
                oldWords = told->killed - clock > limit ? words : oldWords;
            QVERIFY2(leftover.proposal.startsWith(proposalOf(told->seed, oldWords)),
                     qPrintable(u"round %1: %2 words of the proposal were older than %3 ms, %4 were found"_s.arg(round)
                                    .arg(oldWords)
                                    .arg(limit / million)
                                    .arg(leftover.proposal.count(u' '))));
            QVERIFY(told->proposal.isEmpty() || proposalOf(told->seed, told->proposal.last().second + 1).startsWith(leftover.proposal));

            const auto revisions = library.revisions(draft.id);
            QVERIFY(revisions);
            for (const auto &revision : *revisions)
                QVERIFY(!revision.damaged);
            if (!leftovers->isEmpty())
                QVERIFY(library.settle(leftover, true));
            QCOMPARE(library.draft(draft.id)->text, recovered);
            text = recovered;
        }
        QCOMPARE(unlikeTheirText(place), 0);
        auto connection = Connection::open(place.file(), Connection::Mode::ReadWrite);
        QVERIFY((*connection)->run(u"INSERT INTO search(search, rank) VALUES('integrity-check', 1)"_s));
        // A long text waits for a while without saves, and is looked into meanwhile.
        if (text.size() < 60'000)
            QCOMPARE((*connection)->value(u"SELECT count(*) FROM indexed WHERE length(hash) = 32"_s)->toInt(), 1);
        qInfo(
            "%d kills: %lld edits, %lld of them older than promised and all found; %d times a leftover; %d times the system itself stalled",
            kills, static_cast<long long>(edits), static_cast<long long>(checked), leftoversSeen, stalled);
        QVERIFY(checked > 0);
    }

    quint32 m_seed = 0;
    int m_kills = 0;
};

AGATE_TEST(TestKills)
#include "test_kills.moc"

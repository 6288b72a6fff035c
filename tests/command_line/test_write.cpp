// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/agate_trial.h"

#include "library/library.h"
#include "support/room_program.h"
#include "support/wire_server.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray key = "sk-canary-4711-never-shown";

} // namespace

/// `agate write` against a server that is a script: what comes out, what is kept, and how it ends.
class WriteTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theTextStreamsAndIsKept();
    void oneByteAtATimeIsTheSameText();
    void theTextComesAsItIsWritten();
    void jsonIsOneObjectAtTheEnd();
    void withoutSavingNothingIsKept();
    void theBriefReachesTheModel();
    void theBriefIsKeptWithTheDraft();
    void refusalsEndWithFour_data();
    void refusalsEndWithFour();
    void theKeyIsNeverShown_data();
    void theKeyIsNeverShown();
    void withoutAKeyNothingIsSent();
    void everyProfileWrites_data();
    void everyProfileWrites();
    void keysComeFromAFile();
    void aStreamThatBreaksOffKeepsItsText();
    void aTextCutByItsLimitIsDone();
    void offlineSendsNothing();
    void thisComputerIsNotElsewhere();
    void reasoningIsNotText();
    void aLibraryInUseEndsWithFive();
    void aDamagedLibraryIsSaid();

private:
    QStringList call(const QStringList &more = {}) const;

    std::unique_ptr<AgateTrial> m_trial;
    std::unique_ptr<WireServer> m_server;
};

void WriteTest::init()
{
    m_trial = std::make_unique<AgateTrial>();
    m_trial->putNoteTemplate();
    m_server = std::make_unique<WireServer>();
}

QStringList WriteTest::call(const QStringList &more) const
{
    return QStringList{u"write"_s,  u"note"_s,    u"--set"_s, u"subject=a heron"_s, u"--provider"_s,
                       u"custom"_s, u"--model"_s, u"m"_s,     u"--base-url"_s,      m_server->url().toString()}
    + more;
}

void WriteTest::theTextStreamsAndIsKept()
{
    m_server->willPlay(
        {WireServer::send(WireServer::streamHead() + chatStream({u"Herons "_s, u"wait.\n"_s, u"日本語 🦔"_s})), WireServer::close()});
    const Outcome outcome = m_trial->run(call());
    QCOMPARE(outcome.err.right(200) + '|' + QByteArray::number(outcome.code), outcome.err.right(200) + "|0");
    QCOMPARE(outcome.out, QByteArray("Herons wait.\n日本語 🦔\n"));
    const QByteArray id = draftId(outcome.err);
    QVERIFY2(!id.isEmpty(), outcome.err.constData());

    const Outcome drafts = m_trial->run({u"drafts"_s, u"--json"_s});
    QCOMPARE(drafts.array().size(), 1);
    const QJsonObject draft = drafts.array().first().toObject();
    QCOMPARE(draft.value("id"_L1).toString().toLatin1(), id);
    QCOMPARE(draft.value("title"_L1).toString(), u"Herons wait."_s);
    QCOMPARE(draft.value("template"_L1).toString(), u"note"_s);
    QCOMPARE(draft.value("language"_L1).toString(), u"en"_s);
    QVERIFY(draft.value("words"_L1).toInt() >= 2);
    QVERIFY(QDateTime::fromString(draft.value("updated"_L1).toString(), Qt::ISODateWithMs).isValid());
    QCOMPARE(QStringList(draft.keys()).size(), 6);

    QCOMPARE(m_trial->run({u"show"_s, QString::fromLatin1(id)}).out, QByteArray("Herons wait.\n日本語 🦔\n"));
    QCOMPARE(m_trial->run({u"show"_s, QString::fromLatin1(id.first(6))}).out, QByteArray("Herons wait.\n日本語 🦔\n"));
    QCOMPARE(m_trial->run({u"drafts"_s, u"--search"_s, u"HERONS"_s, u"--json"_s}).array().size(), 1);
    QCOMPARE(m_trial->run({u"drafts"_s, u"--search"_s, u"storks"_s, u"--json"_s}).out.trimmed(), QByteArray("[\n]"));
}

void WriteTest::oneByteAtATimeIsTheSameText()
{
    m_server->willPlay({WireServer::send(WireServer::streamHead()), WireServer::sendBytewise(chatStream({u"Zoë "_s, u"🦔 ends."_s})),
                        WireServer::close()});
    const Outcome outcome = m_trial->run(call({u"--no-save"_s}));
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, u"Zoë 🦔 ends.\n"_s.toUtf8());
}

void WriteTest::theTextComesAsItIsWritten()
{
    // The stream stays open: what is read meanwhile was not held back.
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatPiece(u"First words"_s))});
    const auto process = m_trial->start(call());
    QByteArray out;
    QTRY_VERIFY_WITH_TIMEOUT((out += process->readAllStandardOutput()).contains("First words"), 60'000);
    QCOMPARE(process->state(), QProcess::Running);
    process->terminate();
    QCOMPARE(AgateTrial::finish(*process).code, 130);
}

void WriteTest::jsonIsOneObjectAtTheEnd()
{
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatStream({u"Hérons."_s})), WireServer::close()});
    const Outcome outcome = m_trial->run(call({u"--json"_s, u"--language"_s, u"fr"_s}));
    QCOMPARE(outcome.code, 0);
    const QJsonObject object = outcome.object();
    QCOMPARE(object.keys(), QStringList({u"draft"_s, u"language"_s, u"stopped"_s, u"template"_s, u"text"_s, u"usage"_s}));
    QCOMPARE(object.value("text"_L1).toString(), u"Hérons."_s);
    QCOMPARE(object.value("language"_L1).toString(), u"fr"_s);
    QCOMPARE(object.value("template"_L1).toString(), u"note"_s);
    QCOMPARE(object.value("stopped"_L1).toString(), u"ended"_s);
    QCOMPARE(object.value("draft"_L1).toString().toLatin1(), draftId(outcome.err));
    const QJsonObject usage = object.value("usage"_L1).toObject();
    QCOMPARE(usage.value("in"_L1).toInt(), 20);
    QCOMPARE(usage.value("out"_L1).toInt(), 9);
    QVERIFY(usage.value("cached"_L1).isNull());
}

void WriteTest::withoutSavingNothingIsKept()
{
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatStream({u"Gone."_s})), WireServer::close()});
    const Outcome outcome = m_trial->run(call({u"--no-save"_s, u"--json"_s}));
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.object().value("draft"_L1).isNull());
    QVERIFY(!QDir(m_trial->profile() + "/data"_L1).exists(u"library.sqlite"_s));
}

void WriteTest::theBriefReachesTheModel()
{
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatStream({u"x"_s})), WireServer::close()});
    const Outcome outcome = m_trial->run(call({u"--no-save"_s, u"--tone"_s, u"dry as dust"_s, u"--audience"_s, u"old sailors"_s,
                                               u"--language"_s, u"de"_s, u"--seed"_s, u"4294967295"_s, u"--max-tokens"_s, u"77"_s}));
    QCOMPARE(outcome.code, 0);
    QCOMPARE(m_server->requests().size(), 1);
    const QByteArray body = m_server->requests().first().body;
    for (const QByteArray &word : {QByteArray("a heron"), QByteArray("dry as dust"), QByteArray("old sailors"), QByteArray("German"),
                                   QByteArray("4294967295"), QByteArray("77")})
        QVERIFY2(body.contains(word), QByteArray(word + " not in " + body).constData());
}

void WriteTest::theBriefIsKeptWithTheDraft()
{
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatStream({u"Text."_s})), WireServer::close()});
    const QByteArray id = draftId(m_trial->run(call()).err);
    const auto opened = Library::open(m_trial->profile() + "/data/library.sqlite"_L1, Library::Access::ReadOnly);
    QVERIFY(opened);
    const auto revisions = opened->library->revisions(DraftId::fromString(QString::fromLatin1(id)));
    QVERIFY(revisions);
    QVERIFY(!revisions->isEmpty());
    QCOMPARE(revisions->first().origin, Origin::Generated);
    QVERIFY(revisions->first().brief.contains("a heron"));
}

void WriteTest::refusalsEndWithFour_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("kind");
    const auto answer = [](int status, const QByteArray &body, const QList<QByteArray> &headers = {"Content-Type: application/json"}) {
        return WireServer::answer(status, body, headers);
    };
    QTest::newRow("401") << answer(401, R"({"error":{"message":"bad key"}})") << QByteArray("auth");
    QTest::newRow("404") << answer(404, R"({"error":{"message":"no model m","code":"model_not_found"}})") << QByteArray("notFound");
    QTest::newRow("429, come tomorrow") << answer(429, R"({"error":{"message":"slow down","code":"rate_limit_exceeded"}})",
                                                  {"Content-Type: application/json", "Retry-After: 86400"})
                                        << QByteArray("rate");
    QTest::newRow("429, a date far off") << answer(429, R"({"error":{"message":"slow down"}})",
                                                   {"Content-Type: application/json", "Retry-After: Fri, 31 Dec 2099 23:59:59 GMT"})
                                         << QByteArray("rate");
    QTest::newRow("no credit") << answer(429, R"({"error":{"message":"pay","code":"credit_balance_exhausted"}})") << QByteArray("quota");
    QTest::newRow("too long") << answer(400, R"({"error":{"message":"too long","code":"context_length_exceeded"}})")
                              << QByteArray("context");
    QTest::newRow("500, again and again") << answer(500, "<html>Oops</html>", {"Content-Type: text/html"}) << QByteArray("overloaded");
    QTest::newRow("a web page") << answer(200, "<html><body>Sign in</body></html>", {"Content-Type: text/html"}) << QByteArray("protocol");
    QTest::newRow("elsewhere") << answer(302, {}, {"Location: http://example.invalid/v1"}) << QByteArray("protocol");
}

void WriteTest::refusalsEndWithFour()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, kind);
    m_server->alwaysPlay({WireServer::send(answer), WireServer::close()});
    const Outcome outcome = m_trial->run(call());
    QCOMPARE(outcome.code, 4);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("\n" + kind), outcome.err.constData());
    QVERIFY(!outcome.err.contains("<html>"));
    QCOMPARE(m_trial->run({u"drafts"_s, u"--json"_s}).array().size(), 0);
}

void WriteTest::theKeyIsNeverShown_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("done") << QByteArray(WireServer::streamHead() + chatStream({u"Fine."_s}));
    QTest::newRow("refused, with the key in the answer")
        << WireServer::answer(401, R"({"error":{"message":"Incorrect API key provided: )" + key + "\"}}");
    QTest::newRow("refused, with the key in a page") << WireServer::answer(403, "<html>" + key + "</html>", {"Content-Type: text/html"});
}

void WriteTest::theKeyIsNeverShown()
{
    QFETCH(const QByteArray, answer);
    m_server->alwaysPlay({WireServer::send(answer), WireServer::close()});
    m_trial->setEnvironment(u"AGATE_KEY_CUSTOM"_s, QString::fromLatin1(key));
    const Outcome outcome = m_trial->run(call());
    QVERIFY(!m_server->requests().isEmpty());
    QCOMPARE(m_server->requests().first().headers.value("authorization"), "Bearer " + key);
    QVERIFY2(!outcome.out.contains(key), outcome.out.constData());
    QVERIFY2(!outcome.err.contains(key), outcome.err.constData());
    QVERIFY(!m_trial->everythingWritten().contains(key));
}

void WriteTest::withoutAKeyNothingIsSent()
{
    QStringList words = call();
    words.replace(words.indexOf(u"custom"_s), u"openai"_s);
    const Outcome outcome = m_trial->run(words);
    QCOMPARE(outcome.code, 4);
    QVERIFY2(outcome.err.contains("AGATE_KEY_OPENAI"), outcome.err.constData());
    QVERIFY(outcome.err.contains("\nauth"));
    QCOMPARE(m_server->connections(), 0);
}

void WriteTest::everyProfileWrites_data()
{
    QTest::addColumn<bool>("needsKey");
    QTest::newRow("custom") << false;
    QTest::newRow("lm-studio") << false;
    QTest::newRow("ollama") << false;
    QTest::newRow("openai") << true;
    QTest::newRow("openrouter") << true;
}

/// Each profile by its name, at an address of the test's own; none of them is asked for more than it wants.
void WriteTest::everyProfileWrites()
{
    QFETCH(const bool, needsKey);
    const QString profile = QString::fromLatin1(QTest::currentDataTag());
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatStream({u"Herons wait."_s})), WireServer::close()});
    QStringList words = call({u"--no-save"_s});
    words.replace(words.indexOf(u"custom"_s), profile);
    if (needsKey)
        m_trial->setEnvironment("AGATE_KEY_"_L1 + profile.toUpper().replace(u'-', u'_'), QString::fromLatin1(key));
    const Outcome outcome = m_trial->run(words);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray("Herons wait.\n"));
    QCOMPARE(m_server->requests().first().headers.value("authorization"), needsKey ? "Bearer " + key : QByteArray());
    const QByteArray body = m_server->requests().first().body;
    QCOMPARE(body.contains("max_completion_tokens"), profile == "openai"_L1);
    QCOMPARE(body.contains("\"max_tokens\""), profile != "openai"_L1);
}

void WriteTest::keysComeFromAFile()
{
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatStream({u"Fine."_s})), WireServer::close()});
    m_trial->setEnvironment(u"AGATE_KEY_CUSTOM"_s, u"sk-of-the-environment"_s);
    const QString file = m_trial->put(u"key"_s, key + "\n");
    QCOMPARE(m_trial->run(call({u"--key-file"_s, file, u"--no-save"_s})).code, 0);
    QCOMPARE(m_server->requests().first().headers.value("authorization"), "Bearer " + key);
}

void WriteTest::aStreamThatBreaksOffKeepsItsText()
{
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatPiece(u"Half a"_s) + chatPiece(u" tale"_s)), WireServer::close()});
    const Outcome outcome = m_trial->run(call());
    QCOMPARE(outcome.code, 4);
    QCOMPARE(outcome.out, QByteArray("Half a tale\n"));
    const QByteArray id = draftId(outcome.err);
    QVERIFY2(!id.isEmpty(), outcome.err.constData());
    QCOMPARE(m_trial->run({u"show"_s, QString::fromLatin1(id)}).out, QByteArray("Half a tale\n"));
    QCOMPARE(m_server->requests().size(), 1);
}

void WriteTest::aTextCutByItsLimitIsDone()
{
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatStream({u"So long"_s}, "length")), WireServer::close()});
    const Outcome outcome = m_trial->run(call({u"--json"_s}));
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.object().value("stopped"_L1).toString(), u"length"_s);
}

void WriteTest::offlineSendsNothing()
{
    const Outcome outcome = m_trial->run({u"write"_s, u"note"_s, u"--set"_s, u"subject=a heron"_s, u"--provider"_s, u"custom"_s,
                                          u"--model"_s, u"m"_s, u"--base-url"_s, u"https://words.example/v1"_s, u"--offline"_s});
    QCOMPARE(outcome.code, 4);
    QVERIFY2(outcome.err.contains("\noffline"), outcome.err.constData());
    QVERIFY(outcome.err.contains("words.example"));
}

void WriteTest::thisComputerIsNotElsewhere()
{
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatStream({u"Near."_s})), WireServer::close()});
    const Outcome outcome = m_trial->run(call({u"--offline"_s, u"--no-save"_s}));
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, QByteArray("Near.\n"));
}

void WriteTest::reasoningIsNotText()
{
    m_server->willPlay({WireServer::send(WireServer::streamHead()
                                         + "data: {\"choices\":[{\"index\":0,\"delta\":{\"reasoning_content\":\"Hmm, herons\"}}]}\n\n"
                                         + chatStream({u"Herons."_s})),
                        WireServer::close()});
    const Outcome outcome = m_trial->run(call());
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, QByteArray("Herons.\n"));
    QVERIFY(!m_trial->everythingWritten().contains("Hmm, herons"));
}

void WriteTest::aLibraryInUseEndsWithFive()
{
    QVERIFY(QDir().mkpath(m_trial->profile() + "/data"_L1));
    const QString file = m_trial->profile() + "/data/library.sqlite"_L1;
    const auto holder = Library::open(file, Library::Access::ReadWrite);
    QVERIFY(holder);
    NewDraft draft;
    draft.text = u"Mine"_s;
    QVERIFY(holder->library->add(draft));

    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatStream({u"Homeless."_s})), WireServer::close()});
    const Outcome outcome = m_trial->run(call());
    QCOMPARE(outcome.code, 5);
    QCOMPARE(outcome.out, QByteArray("Homeless.\n"));
    QVERIFY(draftId(outcome.err).isEmpty());
    // Reading works meanwhile.
    QCOMPARE(m_trial->run({u"drafts"_s, u"--json"_s}).array().size(), 1);
    QCOMPARE(m_trial->run({u"show"_s, draft.id.toString()}).out, QByteArray("Mine\n"));
}

void WriteTest::aDamagedLibraryIsSaid()
{
    m_trial->put(u"profile/data/library.sqlite"_s, QByteArray("SQLite format 3") + '\0' + QByteArray(8000, 'x'));
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatStream({u"Anew."_s})), WireServer::close()});
    const Outcome outcome = m_trial->run(call());
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.err.contains("damaged"), outcome.err.constData());
    QCOMPARE(m_trial->run({u"drafts"_s, u"--json"_s}).array().size(), 1);
}

AGATE_TEST(WriteTest)
#include "test_write.moc"

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

const QByteArray source = "---\ntitle: A tale\n---\n# The moon\n\nOne hedgehog.\n\n```\ncode\n```\n\n- In 1812 he came.\n";

WireServer::Script answerOf(const QString &text)
{
    return {WireServer::send(WireServer::streamHead() + chatStream({text})), WireServer::close()};
}

} // namespace

/// `agate translate` against a server that is a script.
class TranslateTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theTranslationComesInOrder();
    void fromStandardInput();
    void findingsAreSaid();
    void jsonHasEachParagraph();
    void theGlossaryAndTheFormOfAddressReachTheModel();
    void intoAFile();
    void whatIsNoTranslationEndsWithFour();
    void anErrorKeepsWhatCame();
    void aKilledRunGoesOn();
    void stoppedItGoesOnAndChangedParagraphsAreNew();
    void freshBeginsAnew();
    void withoutSavingNothingIsKept();
    void aLibraryInUseIsSaid();
    void offlineSendsNothing();
    void wrongUsage_data();
    void wrongUsage();

private:
    QStringList call(const QStringList &more = {}) const
    {
        return QStringList{u"translate"_s,   m_trial->path(u"tale.md"_s),
                           u"--to"_s,        u"de"_s,
                           u"--from"_s,      u"en"_s,
                           u"--in-flight"_s, u"1"_s,
                           u"--model"_s,     u"m"_s,
                           u"--base-url"_s,  m_server->url().toString()}
        + more;
    }

    void willTranslate() const
    {
        for (const QString &text : {u"Der Mond"_s, u"Ein Igel."_s, u"1812 kam er."_s})
            m_server->willPlay(answerOf(text));
    }

    std::unique_ptr<AgateTrial> m_trial;
    std::unique_ptr<WireServer> m_server;
};

const QByteArray translation = "---\ntitle: A tale\n---\n# Der Mond\n\nEin Igel.\n\n```\ncode\n```\n\n- 1812 kam er.\n";

void TranslateTest::init()
{
    m_trial = std::make_unique<AgateTrial>();
    m_server = std::make_unique<WireServer>();
    m_trial->put(u"tale.md"_s, source);
}

void TranslateTest::theTranslationComesInOrder()
{
    willTranslate();
    const Outcome outcome = m_trial->run(call());
    QCOMPARE(outcome.err.right(300) + '|' + QByteArray::number(outcome.code), outcome.err.right(300) + "|0");
    QCOMPARE(outcome.out, translation);
    QVERIFY(outcome.err.contains("3 paragraphs to translate."));
    QFile file(m_trial->path(u"tale.md"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), source);
    // Several at once: whatever the order of the answers, this is the order of the text.
    m_server->alwaysPlay(answerOf(u"Wort"_s));
    const Outcome other = m_trial->run(call({u"--fresh"_s, u"--address"_s, u"formal"_s}).replaceInStrings(u"^1$"_s, u"8"_s));
    QCOMPARE(other.code, 0);
    QVERIFY(other.out.startsWith("---\ntitle: A tale\n---\n# Wort\n\nWort\n\n```"));
}

void TranslateTest::fromStandardInput()
{
    willTranslate();
    QStringList arguments = call();
    arguments[1] = u"-"_s;
    const auto process = m_trial->start(arguments);
    process->write(source);
    process->closeWriteChannel();
    const Outcome outcome = AgateTrial::finish(*process);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, translation);
    // The same text is there already.
    const auto again = m_trial->start(arguments);
    again->write(source);
    again->closeWriteChannel();
    QCOMPARE(AgateTrial::finish(*again).out, translation);
    QCOMPARE(m_server->requests().size(), 3);
}

void TranslateTest::findingsAreSaid()
{
    for (const QString &text : {u"Der Mond"_s, u"Ein Igel."_s, u"1821 kam er."_s})
        m_server->willPlay(answerOf(text));
    const Outcome outcome = m_trial->run(call());
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.err.contains("Line 12: The number 1812 has become 1821.\n"), outcome.err.constData());
}

void TranslateTest::jsonHasEachParagraph()
{
    for (const QString &text : {u"Der Mond"_s, u"Ein Igel."_s, u"1821 kam er."_s})
        m_server->willPlay(answerOf(text));
    const Outcome outcome = m_trial->run(call({u"--json"_s}));
    QCOMPARE(outcome.code, 0);
    const QJsonObject object = outcome.object();
    QCOMPARE(object["to"_L1].toString(), u"de"_s);
    QCOMPARE(object["stopped"_L1].toString(), u"ended"_s);
    QVERIFY(object["text"_L1].toString().contains(u"- 1821 kam er."_s));
    const QJsonArray segments = object["segments"_L1].toArray();
    QCOMPARE(segments.size(), 3);
    QCOMPARE(segments.at(0)["kind"_L1].toString(), u"heading"_s);
    QCOMPARE(segments.at(2)["kind"_L1].toString(), u"listItem"_s);
    QCOMPARE(segments.at(2)["line"_L1].toInt(), 12);
    QCOMPARE(segments.at(2)["state"_L1].toString(), u"draft"_s);
    const QJsonArray marks = segments.at(2)["marks"_L1].toArray();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first()["kind"_L1].toString(), u"numberChanged"_s);
    QCOMPARE(marks.first()["source"_L1]["start"_L1].toInt(), 3);
    QCOMPARE(marks.first()["expected"_L1].toString(), u"1812"_s);
}

void TranslateTest::theGlossaryAndTheFormOfAddressReachTheModel()
{
    willTranslate();
    const QString glossary = m_trial->put(u"terms.csv"_s, "hedgehog,Stacheltier\nsun,Sonne\n");
    const Outcome outcome = m_trial->run(call({u"--glossary"_s, glossary, u"--address"_s, u"informal"_s}));
    QCOMPARE(outcome.code, 0);
    QCOMPARE(m_server->requests().size(), 3);
    QVERIFY(m_server->requests().at(1).body.contains("hedgehog = Stacheltier"));
    QVERIFY(!m_server->requests().at(1).body.contains("Sonne"));
    QVERIFY(m_server->requests().at(0).body.contains("informally (du)"));
    QVERIFY2(outcome.err.contains("Line 6: The glossary translates “hedgehog” as “Stacheltier”."), outcome.err.constData());
}

void TranslateTest::intoAFile()
{
    QByteArray windows = source;
    m_trial->put(u"tale.md"_s, windows.replace("\n", "\r\n"));
    willTranslate();
    const QString target = m_trial->path(u"tale.de.md"_s);
    const Outcome outcome = m_trial->run(call({u"--output"_s, target}));
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, QByteArray());
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray expected = translation;
    QCOMPARE(file.readAll(), expected.replace("\n", "\r\n"));
}

void TranslateTest::whatIsNoTranslationEndsWithFour()
{
    m_server->willPlay(answerOf(u"Der Mond"_s));
    m_server->willPlay(answerOf(u"..."_s));
    m_server->willPlay(answerOf({}));
    m_server->willPlay(answerOf(u"1812 kam er."_s));
    const Outcome outcome = m_trial->run(call());
    QCOMPARE(outcome.code, 4);
    QVERIFY(outcome.out.contains("# Der Mond\n\nOne hedgehog.\n"));
    QVERIFY2(outcome.err.contains("Line 6: The model answered with nothing."), outcome.err.constData());
    QVERIFY(outcome.err.contains("Kept: 2 of 3 paragraphs."));
    // The same command asks for that one alone.
    m_server->willPlay(answerOf(u"Ein Igel."_s));
    const Outcome again = m_trial->run(call());
    QCOMPARE(again.code, 0);
    QCOMPARE(again.out, translation);
    QCOMPARE(m_server->requests().size(), 5);
}

void TranslateTest::anErrorKeepsWhatCame()
{
    m_server->willPlay(answerOf(u"Der Mond"_s));
    m_server->alwaysPlay({WireServer::send(WireServer::answer(401, "{}")), WireServer::close()});
    const QString target = m_trial->path(u"tale.de.md"_s);
    const Outcome outcome = m_trial->run(call({u"--output"_s, target}));
    QCOMPARE(outcome.code, 4);
    QVERIFY(outcome.err.contains("auth"));
    QVERIFY(outcome.err.contains("Kept: 1 of 3 paragraphs."));
    QVERIFY(!QFile::exists(target));
    m_server->willPlay(answerOf(u"Ein Igel."_s));
    m_server->willPlay(answerOf(u"1812 kam er."_s));
    const Outcome again = m_trial->run(call());
    QCOMPARE(again.out, translation);
    QVERIFY(again.err.contains("Translated before: 1 paragraph."));
}

void TranslateTest::aKilledRunGoesOn()
{
    m_server->willPlay(answerOf(u"Der Mond"_s));
    // The second answer never ends.
    m_server->willPlay({WireServer::send(WireServer::streamHead() + chatPiece(u"Ein"_s))});
    const auto process = m_trial->start(call());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 2, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_trial->hasWritten(u"Der Mond"_s), 60'000);
    process->kill();
    QCOMPARE(AgateTrial::finish(*process).code, -1);

    m_server->willPlay(answerOf(u"Ein Igel."_s));
    m_server->willPlay(answerOf(u"1812 kam er."_s));
    const Outcome again = m_trial->run(call());
    QCOMPARE(again.code, 0);
    QCOMPARE(again.out, translation);
    QCOMPARE(m_server->requests().size(), 4);
}

void TranslateTest::stoppedItGoesOnAndChangedParagraphsAreNew()
{
    m_server->willPlay(answerOf(u"Der Mond"_s));
    m_server->willPlay(answerOf(u"Ein Igel."_s));
    m_server->willPlay({WireServer::send(WireServer::streamHead())});
    const auto process = m_trial->start(call());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 3, 60'000);
    process->terminate();
    const Outcome stopped = AgateTrial::finish(*process);
    QCOMPARE(stopped.code, 130);
    QCOMPARE(stopped.out, translation.first(translation.indexOf("\n\n```")));
    QVERIFY2(stopped.err.contains("Kept: 2 of 3 paragraphs. The same command goes on."), stopped.err.constData());

    QByteArray changed = source;
    m_trial->put(u"tale.md"_s, changed.replace("The moon", "The sun"));
    m_server->willPlay(answerOf(u"Die Sonne"_s));
    m_server->willPlay(answerOf(u"1812 kam er."_s));
    QByteArray expected = translation;
    QCOMPARE(m_trial->run(call()).out, expected.replace("Der Mond", "Die Sonne"));
    QCOMPARE(m_server->requests().size(), 5);
}

void TranslateTest::freshBeginsAnew()
{
    willTranslate();
    QCOMPARE(m_trial->run(call()).code, 0);
    willTranslate();
    QCOMPARE(m_trial->run(call({u"--fresh"_s})).out, translation);
    QCOMPARE(m_server->requests().size(), 6);
}

void TranslateTest::withoutSavingNothingIsKept()
{
    willTranslate();
    QCOMPARE(m_trial->run(call({u"--no-save"_s})).out, translation);
    QVERIFY(!m_trial->hasWritten(u"Der Mond"_s));
}

void TranslateTest::aLibraryInUseIsSaid()
{
    QVERIFY(QDir().mkpath(m_trial->profile() + "/data"_L1));
    const auto holder = Library::open(m_trial->profile() + "/data/library.sqlite"_L1, Library::Access::ReadWrite);
    QVERIFY(holder);
    willTranslate();
    const Outcome outcome = m_trial->run(call());
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, translation);
    QVERIFY2(outcome.err.contains("cannot be gone on with"), outcome.err.constData());
}

void TranslateTest::offlineSendsNothing()
{
    const Outcome outcome = m_trial->run({u"translate"_s, m_trial->path(u"tale.md"_s), u"--to"_s, u"de"_s, u"--provider"_s, u"openai"_s,
                                          u"--model"_s, u"m"_s, u"--offline"_s});
    QCOMPARE(outcome.code, 4);
    QVERIFY2(outcome.err.contains("offline"), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
}

void TranslateTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const QStringList &arguments, int code, const QByteArray &said) {
        QTest::newRow(name) << arguments << code << said;
    };
    row("no text", {u"--to"_s, u"de"_s}, 2, "Which text?");
    row("no language", {u"tale.md"_s}, 2, "Into which language?");
    row("no such language", {u"tale.md"_s, u"--to"_s, u"klingon"_s}, 2, "--to takes a tag");
    row("the same", {u"tale.md"_s, u"--to"_s, u"de"_s, u"--from"_s, u"de"_s}, 2, "the same language");
    row("no form", {u"tale.md"_s, u"--to"_s, u"de"_s, u"--address"_s, u"rude"_s}, 2, "formal or informal");
    row("none at once", {u"tale.md"_s, u"--to"_s, u"de"_s, u"--in-flight"_s, u"0"_s}, 2, "from 1 to 32");
    row("onto itself", {u"tale.md"_s, u"--to"_s, u"de"_s, u"--output"_s, u"./tale.md"_s}, 2, "never changed");
    row("no file", {u"none.md"_s, u"--to"_s, u"de"_s}, 1, "There is no file");
    row("no glossary", {u"tale.md"_s, u"--to"_s, u"de"_s, u"--glossary"_s, u"none.csv"_s}, 1, "There is no file");
    row("a glossary that is none", {u"tale.md"_s, u"--to"_s, u"de"_s, u"--glossary"_s, u"bad.csv"_s}, 2, "Line 1 of the glossary");
    row("no text file", {u"picture.png"_s, u"--to"_s, u"de"_s}, 1, "is no text");
}

void TranslateTest::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, code);
    QFETCH(const QByteArray, said);
    m_trial->put(u"bad.csv"_s, "alone\n");
    m_trial->put(u"picture.png"_s, QByteArray("\x89PNG\0\0\0\0", 8));
    const Outcome outcome = m_trial->run(QStringList{u"translate"_s} + arguments);
    QCOMPARE(outcome.code, code);
    QVERIFY2(outcome.err.contains(said), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
}

AGATE_TEST(TranslateTest)
#include "test_translate.moc"

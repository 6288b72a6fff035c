// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/agate_trial.h"

#include "command_line/arguments.h"
#include "command_line/command_line.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

/// What needs no library and no model: help, versions, and being called wrongly.
class UsageTest : public QObject
{
    Q_OBJECT

private slots:
    void whoServes_data();
    void whoServes();
    void argumentsAreUnderstood();
    void argumentsAreRefused_data();
    void argumentsAreRefused();
    void helpIsGiven_data();
    void helpIsGiven();
    void theVersionIsSaid();
    void wrongCallsEndWithTwo_data();
    void wrongCallsEndWithTwo();
    void nothingIsPutIntoTheHomeFolder();
    void everyLocaleGivesTheSameJson();
    void plainCIsNoReasonToComplain();
};

void UsageTest::whoServes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("serves");
    QTest::newRow("nothing") << QStringList{} << false;
    QTest::newRow("a subcommand") << QStringList{u"write"_s} << true;
    QTest::newRow("options before it") << QStringList{u"--profile"_s, u"/x"_s, u"--library=/y"_s, u"drafts"_s} << true;
    QTest::newRow("help") << QStringList{u"--help"_s} << true;
    QTest::newRow("version") << QStringList{u"--version"_s} << true;
    QTest::newRow("help in a profile") << QStringList{u"--profile"_s, u"/x"_s, u"--help"_s} << true;
    QTest::newRow("a file") << QStringList{u"story.md"_s} << false;
    QTest::newRow("a path") << QStringList{u"./write"_s} << false;
    QTest::newRow("a typing mistake") << QStringList{u"wirte"_s} << true;
    QTest::newRow("an offline window") << QStringList{u"--offline"_s} << false;
    QTest::newRow("a window with a new draft") << QStringList{u"--new"_s} << false;
    QTest::newRow("offline, then a subcommand") << QStringList{u"--offline"_s, u"write"_s} << true;
    QTest::newRow("a window's profile") << QStringList{u"--profile"_s, u"write"_s} << false;
    QTest::newRow("Qt's own") << QStringList{u"-platform"_s, u"offscreen"_s} << false;
}

void UsageTest::whoServes()
{
    QFETCH(const QStringList, words);
    QFETCH(const bool, serves);
    QList<QByteArray> bytes{"agate"};
    for (const QString &word : words)
        bytes.append(word.toUtf8());
    QList<const char *> argv;
    for (const QByteArray &word : std::as_const(bytes))
        argv.append(word.constData());
    QCOMPARE(command_line::serves(int(argv.size()), argv.constData()), serves);
}

void UsageTest::argumentsAreUnderstood()
{
    CommandForm form;
    form.name = u"x"_s;
    form.positional = u"WHAT"_s;
    form.options = {{u"set"_s, u"KEY=VALUE"_s, {}, true}, {u"json"_s, {}, {}}, {u"seed"_s, u"N"_s, {}}};
    const auto read =
        readArguments(form, {u"--set"_s, u"a=b=c"_s, u"story"_s, u"--json"_s, u"--set=d="_s, u"--seed=-1"_s, u"--set"_s, u"--json"_s});
    QVERIFY(read);
    QCOMPARE(read->positional, u"story"_s);
    QCOMPARE(read->values(u"set"_s), QStringList({u"a=b=c"_s, u"d="_s, u"--json"_s}));
    QCOMPARE(read->value(u"seed"_s), u"-1"_s);
    QVERIFY(read->has(u"json"_s));
    const auto dashed = readArguments(form, {u"--"_s, u"--json"_s});
    QVERIFY(dashed);
    QCOMPARE(dashed->positional, u"--json"_s);
    QVERIFY(!dashed->has(u"json"_s));
}

void UsageTest::argumentsAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("names");
    QTest::newRow("unknown") << QStringList{u"--colour"_s} << u"--colour"_s;
    QTest::newRow("unknown with a value") << QStringList{u"--colour=red"_s} << u"--colour"_s;
    QTest::newRow("a single dash") << QStringList{u"-json"_s} << u"-json"_s;
    QTest::newRow("value missing") << QStringList{u"--seed"_s} << u"--seed"_s;
    QTest::newRow("value too many") << QStringList{u"--json=yes"_s} << u"--json"_s;
    QTest::newRow("twice") << QStringList{u"--seed=1"_s, u"--seed=2"_s} << u"--seed"_s;
    QTest::newRow("a second word") << QStringList{u"one"_s, u"two"_s} << u"two"_s;
}

void UsageTest::argumentsAreRefused()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, names);
    CommandForm form;
    form.name = u"x"_s;
    form.positional = u"WHAT"_s;
    form.options = {{u"json"_s, {}, {}}, {u"seed"_s, u"N"_s, {}}};
    const auto read = readArguments(form, words);
    QVERIFY(!read);
    QVERIFY2(read.error().contains(names), qPrintable(read.error()));
}

void UsageTest::helpIsGiven_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArrayList>("says");
    QTest::newRow("agate") << QStringList{u"--help"_s}
                           << QByteArrayList{"templates", "write", "drafts", "show", "models", "models download", "--library", "--profile"};
    QTest::newRow("write") << QStringList{u"write"_s, u"--help"_s}
                           << QByteArrayList{"TEMPLATE",   "--set",   "--tone",    "--audience", "--language", "--provider",
                                             "--base-url", "--model", "--gguf",    "--key-file", "--seed",     "--max-tokens",
                                             "--offline",  "--json",  "--no-save", "--library",  "--profile"};
    QTest::newRow("templates") << QStringList{u"templates"_s, u"--help"_s} << QByteArrayList{"--json", "--library", "--profile"};
    QTest::newRow("drafts") << QStringList{u"drafts"_s, u"-h"_s} << QByteArrayList{"--search", "--json", "--library", "--profile"};
    QTest::newRow("show") << QStringList{u"show"_s, u"--help"_s} << QByteArrayList{"ID", "--library", "--profile"};
    QTest::newRow("models") << QStringList{u"models"_s, u"--help"_s} << QByteArrayList{"--json", "--profile"};
    QTest::newRow("models download") << QStringList{u"models"_s, u"download"_s, u"--help"_s} << QByteArrayList{"--package", "--profile"};
}

void UsageTest::helpIsGiven()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArrayList, says);
    const Outcome outcome = AgateTrial().run(words);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.err, QByteArray());
    for (const QByteArray &word : says)
        QVERIFY2(outcome.out.contains(word), word.constData());
}

void UsageTest::theVersionIsSaid()
{
    const Outcome outcome = AgateTrial().run({u"--version"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, QByteArray("agate " AGATE_VERSION "\n"));
}

void UsageTest::wrongCallsEndWithTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("names");
    const QByteArray none;
    QTest::newRow("unknown subcommand") << QStringList{u"wirte"_s} << QByteArray("wirte");
    QTest::newRow("unknown option") << QStringList{u"templates"_s, u"--yaml"_s} << QByteArray("--yaml");
    QTest::newRow("no template") << QStringList{u"write"_s} << QByteArray("agate templates");
    QTest::newRow("unknown template") << QStringList{u"write"_s, u"haiku-of-doom"_s} << QByteArray("haiku-of-doom");
    QTest::newRow("missing field") << QStringList{u"write"_s, u"note"_s} << QByteArray("subject");
    QTest::newRow("empty field") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject="_s} << QByteArray("subject");
    QTest::newRow("too long a field") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject=twenty-one characters."_s}
                                      << QByteArray("20");
    QTest::newRow("not a choice") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject=x"_s, u"--set"_s, u"mood=grim"_s}
                                  << QByteArray("mood");
    QTest::newRow("unknown field") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject=x"_s, u"--set"_s, u"villain=y"_s}
                                   << QByteArray("villain");
    QTest::newRow("set without =") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject"_s} << QByteArray("subject");
    QTest::newRow("set twice") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject=a"_s, u"--set"_s, u"subject=b"_s}
                               << QByteArray("subject");
    QTest::newRow("seed") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject=x"_s, u"--seed"_s, u"many"_s} << QByteArray("--seed");
    QTest::newRow("tokens") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject=x"_s, u"--max-tokens"_s, u"0"_s}
                            << QByteArray("--max-tokens");
    QTest::newRow("language") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject=x"_s, u"--language"_s, u"klingonish"_s}
                              << QByteArray("--language");
    QTest::newRow("provider") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject=x"_s, u"--provider"_s, u"nobody"_s}
                              << QByteArray("nobody");
    QTest::newRow("no address") << QStringList{u"write"_s,      u"note"_s,   u"--set"_s,   u"subject=x"_s,
                                               u"--provider"_s, u"custom"_s, u"--model"_s, u"m"_s}
                                << QByteArray("--base-url");
    QTest::newRow("no such address") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject=x"_s, u"--base-url"_s, u"file:///etc"_s}
                                     << QByteArray("--base-url");
    QTest::newRow("two models") << QStringList{u"write"_s,  u"note"_s,   u"--set"_s,   u"subject=x"_s,
                                               u"--gguf"_s, u"a.gguf"_s, u"--model"_s, u"b"_s}
                                << QByteArray("--model");
    QTest::newRow("a file elsewhere") << QStringList{u"write"_s,  u"note"_s,   u"--set"_s,      u"subject=x"_s,
                                                     u"--gguf"_s, u"a.gguf"_s, u"--provider"_s, u"openai"_s}
                                      << QByteArray("openai");
    QTest::newRow("key file missing") << QStringList{u"write"_s, u"note"_s, u"--set"_s, u"subject=x"_s, u"--key-file"_s, u"/no/key"_s}
                                      << QByteArray("/no/key");
    QTest::newRow("no draft") << QStringList{u"show"_s, u"0123"_s} << QByteArray("0123");
    QTest::newRow("which draft") << QStringList{u"show"_s} << QByteArray("agate drafts");
    QTest::newRow("unknown download") << QStringList{u"models"_s, u"download"_s, u"gpt-99"_s} << QByteArray("gpt-99");
}

void UsageTest::wrongCallsEndWithTwo()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, names);
    AgateTrial trial;
    trial.putNoteTemplate();
    const Outcome outcome = trial.run(words);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(names), outcome.err.constData());
}

void UsageTest::nothingIsPutIntoTheHomeFolder()
{
    const AgateTrial trial;
    QCOMPARE(trial.run({u"templates"_s}).code, 0);
    QCOMPARE(trial.run({u"drafts"_s}).code, 0);
    QCOMPARE(trial.everythingWritten(), QByteArray());
}

void UsageTest::everyLocaleGivesTheSameJson()
{
    QByteArray first;
    for (const QString &locale : {u"C.UTF-8"_s, u"fr_FR.UTF-8"_s, u"ar_EG.UTF-8"_s, u"ja_JP.UTF-8"_s}) {
        AgateTrial trial;
        trial.putNoteTemplate();
        trial.setEnvironment(u"LC_ALL"_s, locale);
        trial.setEnvironment(u"LANG"_s, locale);
        const Outcome outcome = trial.run({u"templates"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(!outcome.array().isEmpty());
        if (first.isEmpty())
            first = outcome.out;
        QCOMPARE(outcome.out, first);
        const Outcome wrong = trial.run({u"write"_s, u"note"_s});
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.err.contains("subject"));
    }
}

void UsageTest::plainCIsNoReasonToComplain()
{
    AgateTrial trial;
    trial.setEnvironment(u"LC_ALL"_s, u"C"_s);
    const Outcome outcome = trial.run({u"templates"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.err, QByteArray());
}

AGATE_TEST(UsageTest)
#include "test_usage.moc"

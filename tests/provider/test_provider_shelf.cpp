// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/provider_shelf.h"

#include "provider/place.h"
#include "support/room_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

void put(const QTemporaryDir &folder, const QString &name, const QByteArray &json)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

} // namespace

class ProviderShelfTest : public QObject
{
    Q_OBJECT

private slots:
    void readsItsOwn();
    void aBrokenFileLeavesTheOthers();
    void theWritersFileWins();
    void faults_data();
    void faults();
    void localIsAMatterOfAddress_data();
    void localIsAMatterOfAddress();
};

void ProviderShelfTest::readsItsOwn()
{
    const auto shelf = ProviderShelf::read({ProviderShelf::ownFolder()});
    QCOMPARE(shelf.broken(), {});
    QStringList ids;
    for (const Provider &provider : shelf.providers())
        ids.append(provider.id);
    ids.sort();
    QCOMPARE(ids, (QStringList{u"custom"_s, u"llama-server"_s, u"lm-studio"_s, u"ollama"_s, u"openai"_s, u"openrouter"_s}));
    QVERIFY(shelf.find(u"llama-server"_s)->local && shelf.find(u"llama-server"_s)->managed);
    QVERIFY(shelf.find(u"ollama"_s)->local);
    for (const QString &elsewhere : {u"openai"_s, u"openrouter"_s}) {
        QVERIFY(!shelf.find(elsewhere)->local);
        QVERIFY(shelf.find(elsewhere)->needsKey);
        QCOMPARE(shelf.find(elsewhere)->baseUrl.scheme(), u"https"_s);
    }
    // It may have to load a model before the first word: as patient as with any on this computer. A key is its writer's choice.
    const auto studio = shelf.find(u"lm-studio"_s);
    QVERIFY(studio->local && !studio->managed && !studio->needsKey);
    QCOMPARE(studio->baseUrl, QUrl(u"http://127.0.0.1:1234/v1"_s));
    QCOMPARE(studio->firstByteTimeout, shelf.find(u"ollama"_s)->firstByteTimeout);
    QVERIFY(studio->firstByteTimeout > shelf.find(u"openrouter"_s)->firstByteTimeout);
    QCOMPARE(shelf.find(u"openrouter"_s)->baseUrl, QUrl(u"https://openrouter.ai/api/v1"_s));
    QVERIFY(!shelf.find(u"nobody"_s));
}

void ProviderShelfTest::aBrokenFileLeavesTheOthers()
{
    QTemporaryDir folder;
    put(folder, u"good.json"_s,
        R"({"id":"good","name":"Good","dialect":"openai_chat","baseUrl":"https://example.org/v1/","timeouts":{"idle":0.5}})");
    put(folder, u"bad.json"_s, "{\n\"id\": oops }");
    put(folder, u"ignored.txt"_s, "{}");
    const auto shelf = ProviderShelf::read({folder.path(), folder.filePath(u"absent"_s)});
    QCOMPARE(shelf.providers().size(), 1);
    QCOMPARE(shelf.providers().first().baseUrl, QUrl(u"https://example.org/v1"_s));
    QCOMPARE(shelf.providers().first().idleTimeout, 500);
    QCOMPARE(shelf.broken().size(), 1);
    QVERIFY(shelf.broken().first().file.endsWith("bad.json"_L1));
    QVERIFY2(shelf.broken().first().reason.startsWith("line 2: "_L1), qPrintable(shelf.broken().first().reason));
}

void ProviderShelfTest::theWritersFileWins()
{
    QTemporaryDir folder;
    put(folder, u"ollama.json"_s,
        R"({"id":"ollama","name":"Big machine","dialect":"openai_chat","baseUrl":"http://192.168.1.9:11434/v1"})");
    const auto shelf = ProviderShelf::read({ProviderShelf::ownFolder(), folder.path()});
    QCOMPARE(shelf.find(u"ollama"_s)->name, u"Big machine"_s);
    QVERIFY(!shelf.find(u"ollama"_s)->local);
    QCOMPARE(shelf.providers().size(), ProviderShelf::read({ProviderShelf::ownFolder()}).providers().size());
}

void ProviderShelfTest::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *json, const QString &word) { QTest::newRow(json) << QByteArray(json) << word; };
    row(R"([])", u"object"_s);
    row(R"({"id":"other","name":"X","dialect":"openai_chat"})", u"other"_s);
    row(R"({"id":"../x","name":"X","dialect":"openai_chat"})", u"hyphens"_s);
    row(R"({"id":"x","dialect":"openai_chat"})", u"name"_s);
    row(R"({"id":"x","name":"X","dialect":"klingon"})", u"klingon"_s);
    row(R"({"id":"x","name":"X","dialect":"openai_chat","baseURL":"https://example.org"})", u"baseURL"_s);
    row(R"({"id":"x","name":"X","dialect":"openai_chat","baseUrl":"http://example.org"})", u"https"_s);
    row(R"({"id":"x","name":"X","dialect":"openai_chat","baseUrl":"file:///etc"})", u"https"_s);
    row(R"({"id":"x","name":"X","dialect":"openai_chat","baseUrl":"https://me:pw@example.org"})", u"https"_s);
    row(R"({"id":"x","name":"X","dialect":"openai_chat","baseUrl":7})", u"text"_s);
    row(R"({"id":"x","name":"X","dialect":"openai_chat","needsKey":"yes"})", u"true or false"_s);
    row(R"({"id":"x","name":"X","dialect":"openai_chat","tokenLimit":"n"})", u"tokenLimit"_s);
    row(R"({"id":"x","name":"X","dialect":"openai_chat","systemRole":"root"})", u"systemRole"_s);
    row(R"({"id":"x","name":"X","dialect":"openai_chat","timeouts":{"idle":0}})", u"idle"_s);
    row(R"({"id":"x","name":"X","dialect":"openai_chat","timeouts":{"idel":1}})", u"idel"_s);
}

void ProviderShelfTest::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, word);
    const auto provider = ProviderShelf::readProvider(json, u"x"_s);
    QVERIFY(!provider);
    QVERIFY2(provider.error().contains(word), qPrintable(provider.error()));
}

void ProviderShelfTest::localIsAMatterOfAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("local");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *url, bool local, bool allowed) { QTest::newRow(url) << QString::fromLatin1(url) << local << allowed; };
    row("http://127.0.0.1:8080/v1", true, true);
    row("http://127.1/v1", true, true);
    row("http://[::1]:1234/v1", true, true);
    row("http://localhost:1234", true, true);
    row("http://LOCALHOST", true, true);
    row("http://127.0.0.1.example.org/v1", false, false);
    row("http://localhost.example.org/v1", false, false);
    row("http://evil.localhost/v1", false, false);
    row("http://127.0.0.1@example.org/v1", false, false);
    row("http://0.0.0.0/v1", false, false);
    row("http://192.168.1.2/v1", false, true);
    row("http://studio.local/v1", false, true);
    row("http://bigmachine:8080/v1", false, true);
    row("https://api.openai.com/v1", false, true);
    row("ftp://127.0.0.1/", true, false);
    row("", false, false);
}

void ProviderShelfTest::localIsAMatterOfAddress()
{
    QFETCH(QString, url);
    QTEST(ProviderShelf::at({}, QUrl(url)).local, "local");
    QTEST(isAllowedPlace(QUrl(url)), "allowed");
}

AGATE_TEST(ProviderShelfTest)
#include "test_provider_shelf.moc"

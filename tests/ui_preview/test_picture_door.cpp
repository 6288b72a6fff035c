// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/picture_door.h"
#include "support/room_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <sys/stat.h>

using namespace agate;
using namespace Qt::StringLiterals;
using Refusal = PictureDoor::Refusal;

class PictureDoorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void letsIn_data();
    void letsIn();
    void refuses_data();
    void refuses();
    void noFolderNoPicture();
    void isMadeSmaller();
    void sizesAreBounded();
    void theWholeDiskIsNoFolder();

private:
    QString in(const QString &name) const { return m_place.filePath(u"draft/"_s + name); }

    QTemporaryDir m_place;
};

void PictureDoorTest::initTestCase()
{
    QVERIFY(QDir(m_place.path()).mkpath(u"draft/pictures"_s));
    QVERIFY(QDir(m_place.path()).mkpath(u"draft-secret"_s));
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(in(u"a.png"_s)));
    QVERIFY(image.save(in(u"pictures/b c.jpg"_s)));
    QVERIFY(image.save(m_place.filePath(u"outside.png"_s)));
    QVERIFY(image.save(m_place.filePath(u"draft-secret/a.png"_s)));
    QVERIFY(QFile::link(m_place.filePath(u"outside.png"_s), in(u"leads-out.png"_s)));
    QVERIFY(QFile::link(m_place.path(), in(u"up"_s)));
    QVERIFY(QFile::link(in(u"a.png"_s), in(u"stays-in.png"_s)));
    QFile svg(in(u"a.svg"_s));
    QVERIFY(svg.open(QIODevice::WriteOnly));
    svg.write("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>");
    svg.close();
    // What it is counts, not what it is called.
    QVERIFY(QFile::copy(in(u"a.svg"_s), in(u"really-svg.png"_s)));
    QFile text(in(u"text.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no picture");
    QCOMPARE(mkfifo(QFile::encodeName(in(u"pipe.png"_s)).constData(), 0600), 0);
}

void PictureDoorTest::letsIn_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("beside") << u"a.png"_s;
    QTest::newRow("below") << u"pictures/b c.jpg"_s;
    QTest::newRow("percent") << u"pictures/b%20c.jpg"_s;
    QTest::newRow("here") << u"./pictures/../a.png"_s;
    QTest::newRow("a link that stays") << u"stays-in.png"_s;
    QTest::newRow("absolute") << in(u"a.png"_s);
    QTest::newRow("file address") << QUrl::fromLocalFile(in(u"a.png"_s)).toString();
}

void PictureDoorTest::letsIn()
{
    QFETCH(QString, address);
    const auto picture = PictureDoor({in({})}).open(address, 1000);
    QVERIFY(picture);
    QCOMPARE(picture->size, QSize(300, 200));
    QCOMPARE(picture->image.size(), QSize(300, 200));
}

void PictureDoorTest::refuses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<Refusal>("refusal");
    auto row = [](const char *name, const QString &address, Refusal refusal) { QTest::newRow(name) << address << refusal; };
    row("http", u"http://127.0.0.1:1/a.png"_s, Refusal::Elsewhere);
    row("https", u"https://example.com/a.png"_s, Refusal::Elsewhere);
    row("no scheme", u"//example.com/a.png"_s, Refusal::Elsewhere);
    row("windows share", u"\\\\server\\share\\a.png"_s, Refusal::Elsewhere);
    row("data", u"data:image/png;base64,iVBORw0KGgo="_s, Refusal::Elsewhere);
    row("resource", u"qrc:/agate/icons/go-home.svg"_s, Refusal::Elsewhere);
    row("resource path", u":/agate/icons/go-home.svg"_s, Refusal::Elsewhere);
    row("file on another host", u"file://server/a.png"_s, Refusal::Elsewhere);
    row("up", u"../outside.png"_s, Refusal::Outside);
    row("up, hidden", u"pictures/%2e%2e/%2e%2e/outside.png"_s, Refusal::Outside);
    row("beside with the same beginning", u"../draft-secret/a.png"_s, Refusal::Outside);
    row("a link out", u"leads-out.png"_s, Refusal::Outside);
    row("a folder's link out", u"up/outside.png"_s, Refusal::Outside);
    row("absolute", u"/etc/passwd"_s, Refusal::Outside);
    row("file address", u"file:///etc/passwd"_s, Refusal::Outside);
    row("nothing", u""_s, Refusal::Missing);
    row("not there", u"none.png"_s, Refusal::Missing);
    row("the folder", u"."_s, Refusal::Outside);
    row("a folder", u"pictures"_s, Refusal::Outside);
    row("a pipe", u"pipe.png"_s, Refusal::Outside);
    row("svg", u"a.svg"_s, Refusal::Unreadable);
    row("svg by another name", u"really-svg.png"_s, Refusal::Unreadable);
    row("no picture", u"text.png"_s, Refusal::Unreadable);
    row("nul", u"a.png%00.txt"_s, Refusal::Missing);
}

void PictureDoorTest::refuses()
{
    QFETCH(QString, address);
    QFETCH(Refusal, refusal);
    const auto picture = PictureDoor({in({})}).open(address, 1000);
    QVERIFY(!picture);
    QCOMPARE(picture.error(), refusal);
}

void PictureDoorTest::noFolderNoPicture()
{
    QVERIFY(!PictureDoor().open(in(u"a.png"_s), 1000));
    QVERIFY(!PictureDoor({u"."_s}).open(u"a.png"_s, 1000));
    // The second folder serves where the first has nothing.
    QVERIFY(PictureDoor({m_place.filePath(u"draft-secret"_s), in({})}).open(u"pictures/b c.jpg"_s, 1000));
}

void PictureDoorTest::isMadeSmaller()
{
    const auto picture = PictureDoor({in({})}).open(u"a.png"_s, 150);
    QVERIFY(picture);
    QCOMPARE(picture->image.size(), QSize(150, 100));
    QCOMPARE(picture->size, QSize(300, 200));
}

void PictureDoorTest::sizesAreBounded()
{
    QImage wide(10'000, 4'500, QImage::Format_Mono);
    wide.fill(0);
    QVERIFY(wide.save(in(u"bomb.png"_s)));
    QVERIFY(QFile(in(u"bomb.png"_s)).size() < 100'000);
    const PictureDoor door({in({})});
    QCOMPARE(door.open(u"bomb.png"_s, 1000).error(), Refusal::TooLarge);
    QFile large(in(u"large.png"_s));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(PictureDoor::mostBytes + 1));
    QCOMPARE(door.open(u"large.png"_s, 1000).error(), Refusal::TooLarge);
}

void PictureDoorTest::theWholeDiskIsNoFolder()
{
    QVERIFY(!PictureDoor({u"/"_s}).open(in(u"a.png"_s), 1000));
}

AGATE_TEST(PictureDoorTest)
#include "test_picture_door.moc"

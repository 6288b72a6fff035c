// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

/// `cmake --install` into a folder that is then moved elsewhere: what lies there is whole, and Agate runs from it.
class InstallTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingHasItsPlace_data();
    void everythingHasItsPlace();
    void iconsHaveTheirSize();
    void itRunsWhereItLies();
    void itsTemplateEngineIsFound();
    void theEntryStartsIt();
    void validatorsAreContent_data();
    void validatorsAreContent();

private:
    struct Ended {
        int code = -1;
        QByteArray said;
    };

    static Ended run(const QString &program, const QStringList &words);
    Ended agate(const QStringList &words) const;

    QString share(const QString &path) const { return m_prefix + "/share/"_L1 + path; }

    QTemporaryDir m_folder;
    QString m_prefix;
};

InstallTest::Ended InstallTest::run(const QString &program, const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, words);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAll()};
}

InstallTest::Ended InstallTest::agate(const QStringList &words) const
{
    return run(m_prefix + "/bin/agate"_L1, words + QStringList{u"--profile"_s, m_folder.filePath(u"profile"_s)});
}

void InstallTest::initTestCase()
{
    if (QStandardPaths::findExecutable(u"cmake"_s).isEmpty())
        QSKIP("cmake is not to be found here");
    const QString first = m_folder.filePath(u"first"_s);
    const Ended installed = run(u"cmake"_s, {u"--install"_s, QStringLiteral(AGATE_BINARY_DIR), u"--prefix"_s, first});
    QVERIFY2(installed.code == 0, installed.said.constData());
    m_prefix = m_folder.filePath(u"moved here"_s);
    QVERIFY(QDir().rename(first, m_prefix));
}

void InstallTest::everythingHasItsPlace_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"bin/agate", "share/applications/agate.desktop", "share/metainfo/org.agate_writer.Agate.metainfo.xml",
                             "share/man/man1/agate.1", "share/bash-completion/completions/agate",
                             "share/fish/vendor_completions.d/agate.fish", "share/zsh/site-functions/_agate", "share/doc/agate/copyright",
                             "share/icons/hicolor/scalable/apps/agate.svg", "share/icons/hicolor/symbolic/apps/agate-symbolic.svg"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void InstallTest::everythingHasItsPlace()
{
    QFETCH(const QString, path);
    const QFileInfo file(m_prefix + u'/' + path);
    QVERIFY(file.isFile());
    QVERIFY(file.size() > 100);
}

void InstallTest::iconsHaveTheirSize()
{
    for (const int side : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
        QFile picture(share(u"icons/hicolor/%1x%1/apps/agate.png"_s.arg(side)));
        QVERIFY(picture.open(QIODevice::ReadOnly));
        // A PNG's first chunk says how wide and how high it is.
        const QByteArray head = picture.read(24);
        QVERIFY(head.startsWith("\x89PNG") && head.size() == 24);
        QCOMPARE(qFromBigEndian<quint32>(head.constData() + 16), quint32(side));
        QCOMPARE(qFromBigEndian<quint32>(head.constData() + 20), quint32(side));
    }
}

void InstallTest::itRunsWhereItLies()
{
    const Ended said = agate({u"templates"_s});
    QCOMPARE(said.code, 0);
    QVERIFY(said.said.contains("blog-outline"));
}

/// A module of its own, found beside the program. Nobody listens at that address: to be refused there, a prompt must have been made.
void InstallTest::itsTemplateEngineIsFound()
{
    const Ended asked =
        agate({u"write"_s, u"pas"_s, u"--set"_s, u"product=Tea"_s, u"--set"_s, u"problem=thirst"_s, u"--set"_s, u"facts=hot"_s,
               u"--no-save"_s, u"--provider"_s, u"custom"_s, u"--model"_s, u"m"_s, u"--base-url"_s, u"http://127.0.0.1:9/v1"_s});
    QVERIFY2(asked.code == 4 && asked.said.contains("network"), asked.said.constData());
}

void InstallTest::theEntryStartsIt()
{
    QSettings entry(share(u"applications/agate.desktop"_s), QSettings::IniFormat);
    entry.beginGroup("Desktop Entry"_L1);
    QCOMPARE(entry.value("Exec").toString(), u"agate %f"_s);
    QCOMPARE(entry.value("Icon").toString(), u"agate"_s);
    // What the window calls itself (QGuiApplication::setDesktopFileName), so that a desktop finds the entry to a window.
    QCOMPARE(entry.value("StartupWMClass").toString(), QFileInfo(entry.fileName()).completeBaseName());
    QFile raw(entry.fileName());
    QVERIFY(raw.open(QIODevice::ReadOnly));
    const QByteArray text = raw.readAll();
    QVERIFY(text.contains("\nMimeType=text/markdown;text/plain;\n"));
    QVERIFY(text.contains("\nActions=NewDraft;\n"));
    QVERIFY(text.contains("\n[Desktop Action NewDraft]\n"));
    QVERIFY(text.contains("\nExec=agate --new\n"));
}

void InstallTest::validatorsAreContent_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("entry") << QStringList{u"desktop-file-validate"_s, u"share/applications/agate.desktop"_s};
    // There is no public home page yet.
    QTest::newRow("metainfo") << QStringList{u"appstreamcli"_s, u"validate"_s, u"--no-net"_s, u"--override=url-homepage-missing=info"_s,
                                             u"share/metainfo/org.agate_writer.Agate.metainfo.xml"_s};
    QTest::newRow("manual") << QStringList{u"man"_s, u"--warnings"_s, u"-E"_s, u"UTF-8"_s,
                                           u"-l"_s,  u"-Tutf8"_s,     u"-Z"_s, u"share/man/man1/agate.1"_s};
}

void InstallTest::validatorsAreContent()
{
    QFETCH(QStringList, command);
    const QString program = command.takeFirst();
    if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP("this validator is not installed");
    command.last().prepend(m_prefix + u'/');
    const Ended ended = run(program, command);
    QVERIFY2(ended.code == 0, ended.said.constData());
    QVERIFY2(!ended.said.contains("warning:"), ended.said.constData());
}

AGATE_TEST(InstallTest)
#include "test_install.moc"

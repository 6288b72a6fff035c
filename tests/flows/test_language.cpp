// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "workbench_language.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace agate;

/// The window in another language, without a restart.
class LanguageFlow : public QObject
{
    Q_OBJECT

private slots:
    void everyTranslationIsOffered();
    void numbersAndDirectionFollow();
    void switchingLeavesNoOldWord();
};

void LanguageFlow::everyTranslationIsOffered()
{
    QStringList wanted;
    const auto files = QDir(QStringLiteral(AGATE_SOURCE_DIR "/translations")).entryList({QStringLiteral("agate_*.ts")});
    for (const QString &file : files)
        wanted.append(file.sliced(6).chopped(3).replace(u'_', u'-'));
    QVERIFY(wanted.contains(QStringLiteral("en")));
    QStringList offered;
    for (const LanguageFact &language : WindowLanguage::all()) {
        QVERIFY2(!language.name.isEmpty(), qPrintable(language.tag));
        offered.append(language.tag);
    }
    wanted.sort();
    offered.sort();
    QCOMPARE(offered, wanted);
}

void LanguageFlow::numbersAndDirectionFollow()
{
    const QLocale before;
    {
        WindowLanguage language;
        language.speak(QStringLiteral("de"));
        QCOMPARE(QLocale().toString(1234.5), QStringLiteral("1.234,5"));
        language.speak(QStringLiteral("en"));
        QCOMPARE(QLocale().toString(1234.5), QStringLiteral("1,234.5"));
        QCOMPARE(QCoreApplication::translate("agate::CountText", "%Ln word(s)", nullptr, 2000), QStringLiteral("2,000 words"));
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
    }
    QLocale::setDefault(before);
}

void LanguageFlow::switchingLeavesNoOldWord()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    QVERIFY(QDir().mkpath(folder.filePath(QStringLiteral("config"))));
    QFile settings(folder.filePath(QStringLiteral("config/settings.json")));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write(R"({"first_start_done": true, "colour_scheme": "light"})");
    settings.close();
    QProcess child;
    child.setProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/flows_child_language"));
    child.setArguments({QStringLiteral("--profile"), folder.path()});
    child.start();
    QVERIFY(child.waitForFinished(90'000));
    const QByteArray said = child.readAllStandardError();
    QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0, said.constData());
}

AGATE_WINDOW_TEST(LanguageFlow)
#include "test_language.moc"

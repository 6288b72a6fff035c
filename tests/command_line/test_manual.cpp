// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/agate_trial.h"

#include "command_line/commands.h"
#include "provider/provider_shelf.h"
#include "support/room_program.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

QString contents(const QString &name)
{
    QFile file(QStringLiteral(AGATE_SOURCE_DIR "/resources/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// As a reader sees it: without fonts, requests and the backslashes before hyphens.
QString manual()
{
    QString text = contents(u"agate.1"_s);
    text.replace("\\-"_L1, "-"_L1);
    text.remove(QRegularExpression(u"\\\\f[BIR]"_s));
    text.replace(QRegularExpression(u"^\\.(BR|RB|BI|IB|RI|IR) (.*)$"_s, QRegularExpression::MultilineOption), u"\\2"_s);
    text.replace(QRegularExpression(u"^\\.[A-Z]+ ?"_s, QRegularExpression::MultilineOption), QString());
    return text;
}

QSet<QString> optionsIn(const QString &text)
{
    static const QRegularExpression option(u"--[a-z][a-z-]*"_s);
    QSet<QString> found;
    for (auto match = option.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

// Of the window, which has no --help page of its own.
const QSet<QString> windowOptions{u"--new"_s, u"--offline"_s, u"--version"_s, u"--help"_s};

QSet<QString> optionsOf(const CommandForm &form)
{
    QSet<QString> found;
    for (const OptionForm &option : form.options)
        found.insert("--"_L1 + option.name);
    return found;
}

} // namespace

/// What is written about the commands elsewhere, the manual and the completions, is what they take.
class ManualTest : public QObject
{
    Q_OBJECT

private slots:
    void helpIsWhatIsTaken();
    void theManualNamesEachOption();
    void theManualNamesNoOther();
    void eachProviderIsNamed();
    void itsExamplesFitTheTemplates();
    void itsVersionIsOurs();
    void completionsNameEachOption_data();
    void completionsNameEachOption();
};

void ManualTest::helpIsWhatIsTaken()
{
    for (const Command &command : commands()) {
        const Outcome outcome = AgateTrial().run(command.form.name.split(u' ') + QStringList{u"--help"_s});
        QCOMPARE(outcome.code, 0);
        const QSet<QString> said = optionsIn(QString::fromUtf8(outcome.out));
        const QSet<QString> taken = optionsOf(command.form);
        QVERIFY2(said.contains(taken), outcome.out.constData());
    }
}

void ManualTest::theManualNamesEachOption()
{
    const QString text = manual();
    const QSet<QString> named = optionsIn(text);
    for (const Command &command : commands()) {
        QVERIFY2(text.contains("agate "_L1 + command.form.name), qPrintable(command.form.name));
        const QSet<QString> options = optionsOf(command.form);
        for (const QString &option : options)
            QVERIFY2(named.contains(option), qPrintable(option));
    }
    for (const QString &option : windowOptions)
        QVERIFY2(named.contains(option), qPrintable(option));
}

void ManualTest::theManualNamesNoOther()
{
    QSet<QString> taken = windowOptions;
    for (const Command &command : commands())
        taken += optionsOf(command.form);
    const QSet<QString> named = optionsIn(manual());
    for (const QString &option : named)
        QVERIFY2(taken.contains(option), qPrintable(option));
}

void ManualTest::eachProviderIsNamed()
{
    const QByteArray help = AgateTrial().run({u"write"_s, u"--help"_s}).out.simplified();
    const QString text = manual();
    const auto shelf = ProviderShelf::read({ProviderShelf::ownFolder()});
    for (const Provider &provider : shelf.providers()) {
        QVERIFY2(help.contains(provider.id.toUtf8()), qPrintable(provider.id));
        QVERIFY2(text.contains(provider.id), qPrintable(provider.id));
        for (const QString &file : {u"agate.bash"_s, u"_agate"_s, u"agate.fish"_s})
            QVERIFY2(contents("completions/"_L1 + file).contains(provider.id), qPrintable(file));
    }
}

/// Each `agate write` of the examples gets as far as asking whom to write with.
void ManualTest::itsExamplesFitTheTemplates()
{
    static const QRegularExpression example(u"^agate (write .*)$"_s, QRegularExpression::MultilineOption);
    int tried = 0;
    for (auto match = example.globalMatch(manual().section("EXAMPLES"_L1, 1)); match.hasNext();) {
        const QString line = match.next().captured(1).section(" |"_L1, 0, 0).section(" --provider"_L1, 0, 0);
        AgateTrial trial;
        const Outcome outcome = trial.run(QProcess::splitCommand(line) + QStringList{u"--provider"_s, u"openai"_s, u"--no-save"_s});
        QVERIFY2(outcome.err.contains("AGATE_KEY_OPENAI"), (line.toUtf8() + ": " + outcome.err).constData());
        ++tried;
    }
    QVERIFY(tried >= 3);
}

void ManualTest::itsVersionIsOurs()
{
    const QString version = QStringLiteral(AGATE_VERSION);
    QVERIFY(contents(u"agate.1"_s).contains("\"Agate "_L1 + version.section(u'.', 0, 1) + u'"'));
    QVERIFY(contents(u"org.agate_writer.Agate.metainfo.xml"_s).contains("<release version=\""_L1 + version + u'"'));
}

void ManualTest::completionsNameEachOption_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::newRow("agate.bash") << u"--"_s;
    QTest::newRow("_agate") << u"--"_s;
    QTest::newRow("agate.fish") << u"-l "_s;
}

void ManualTest::completionsNameEachOption()
{
    QFETCH(const QString, prefix);
    const QString text = contents("completions/"_L1 + QString::fromLatin1(QTest::currentDataTag()));
    const auto names = [&](const QString &option) {
        return QRegularExpression(QRegularExpression::escape(prefix + option) + u"(?![a-z-])"_s).match(text).hasMatch();
    };
    QVERIFY(!names(u"colour"_s));
    for (const Command &command : commands()) {
        QVERIFY2(text.contains(command.form.name.section(u' ', -1)), qPrintable(command.form.name));
        for (const OptionForm &option : command.form.options)
            QVERIFY2(names(option.name), qPrintable(option.name));
    }
    for (const QString &option : windowOptions)
        QVERIFY2(names(option.sliced(2)), qPrintable(option));
}

AGATE_TEST(ManualTest)
#include "test_manual.moc"

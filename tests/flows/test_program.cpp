// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"
#include "support/room_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace agate;
using namespace Qt::StringLiterals;

/// The program itself on a real display, driven from outside as a writer does: keys and clicks come from the X server, and what
/// became of them is read from the library's file. Needs a display with a window manager (tests/with_display) and xdotool.
class ProgramFlow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void typedWordsAreInTheLibrary();
    void aNewDraftIsBegunFromOutside();
    void aKilledProgramComesBackWithItsWords();
    void aStoryFromTheRealModelIsKept();
    void theLibraryIsTakenWhenItIsFree();

private:
    QString libraryFile() const { return m_folder->filePath(u"profile/data/library.sqlite"_s); }

    bool start(const QStringList &more = {});
    bool stop();
    void kill();
    /// Runs xdotool; what it said.
    QByteArray x(const QStringList &arguments) const;
    bool focus() const;

    void type(const QString &text) const { x({u"type"_s, u"--delay"_s, u"12"_s, text}); }

    void key(const QString &name) const { x({u"key"_s, name}); }

    /// The texts of all drafts, as another process may read them.
    QStringList texts() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_agate;
    QString m_window;
};

void ProgramFlow::initTestCase()
{
    // Never on the display that somebody is working at.
    QVERIFY2(qgetenv("QT_QPA_PLATFORM") == "xcb", "run it as tests/with_display COMMAND");
}

void ProgramFlow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir().mkpath(m_folder->filePath(u"profile/config"_s)));
    QFile settings(m_folder->filePath(u"profile/config/settings.json"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    QVERIFY(settings.write(R"({"first_start_done": true})") > 0);
}

void ProgramFlow::cleanup()
{
    if (QTest::currentTestFailed()) {
        // What it looked like then.
        const QString picture = QStringLiteral(AGATE_BINARY_DIR "/trial/%1.png").arg(QLatin1StringView(QTest::currentTestFunction()));
        QProcess::execute(u"import"_s, {u"-window"_s, u"root"_s, picture});
        qInfo("see %s", qUtf8Printable(picture));
    }
    kill();
    m_folder.reset();
}

bool ProgramFlow::start(const QStringList &more)
{
    m_agate = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_agate->setProcessEnvironment(environment);
    m_agate->setProcessChannelMode(QProcess::ForwardedChannels);
    m_agate->start(qEnvironmentVariable("AGATE_PROGRAM"), QStringList{u"--profile"_s, m_folder->filePath(u"profile"_s)} + more);
    if (!m_agate->waitForStarted())
        return false;
    m_window = QString::fromLatin1(
        x({u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--pid"_s, QString::number(m_agate->processId()), u"--name"_s, u"Agate"_s}));
    m_window = m_window.section(u'\n', 0, 0).trimmed();
    return !m_window.isEmpty() && focus();
}

bool ProgramFlow::focus() const
{
    x({u"windowactivate"_s, u"--sync"_s, m_window});
    return QTest::qWaitFor([this] { return x({u"getactivewindow"_s}).trimmed() == m_window.toLatin1(); });
}

bool ProgramFlow::stop()
{
    key(u"ctrl+q"_s);
    return QTest::qWaitFor([this] { return m_agate->state() == QProcess::NotRunning; }, 10'000) && m_agate->exitCode() == 0;
}

void ProgramFlow::kill()
{
    if (m_agate && m_agate->state() != QProcess::NotRunning) {
        ::kill(pid_t(m_agate->processId()), SIGKILL);
        m_agate->waitForFinished();
    }
    m_agate.reset();
}

QByteArray ProgramFlow::x(const QStringList &arguments) const
{
    QProcess tool;
    tool.setProcessChannelMode(QProcess::SeparateChannels);
    tool.start(u"xdotool"_s, arguments);
    if (!tool.waitForFinished(20'000))
        qWarning("xdotool did not end: %s", qUtf8Printable(arguments.join(u' ')));
    return tool.readAllStandardOutput();
}

QStringList ProgramFlow::texts() const
{
    QStringList texts;
    const auto opened = Library::open(libraryFile(), Library::Access::ReadOnly);
    if (!opened)
        return texts;
    const auto drafts = opened->library->drafts();
    for (const DraftSummary &summary : drafts.value_or(QList<DraftSummary>())) {
        if (const auto draft = opened->library->draft(summary.id))
            texts.append(draft->text);
    }
    return texts;
}

void ProgramFlow::typedWordsAreInTheLibrary()
{
    QVERIFY(start());
    type(u"The hen counts to three."_s);
    QTRY_COMPARE_WITH_TIMEOUT(texts(), QStringList{u"The hen counts to three."_s}, 20'000);
    key(u"ctrl+z"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!texts().contains(u"The hen counts to three."_s), 20'000);
    key(u"ctrl+shift+z"_s);
    QTRY_COMPARE_WITH_TIMEOUT(texts(), QStringList{u"The hen counts to three."_s}, 20'000);
    QVERIFY(stop());
    QVERIFY(start());
    // The same draft is open again, with the caret where it was.
    QVERIFY(QTest::qWaitFor([this] { return x({u"getwindowname"_s, m_window}).startsWith("The hen"); }, 10'000));
    type(u" Four!"_s);
    QTRY_COMPARE_WITH_TIMEOUT(texts(), QStringList{u"The hen counts to three. Four!"_s}, 20'000);
    QVERIFY(stop());
}

/// As the desktop entry's action does it: with a window that is open, and without one.
void ProgramFlow::aNewDraftIsBegunFromOutside()
{
    QVERIFY(start());
    type(u"One."_s);
    QTRY_COMPARE_WITH_TIMEOUT(texts(), QStringList{u"One."_s}, 20'000);
    QCOMPARE(QProcess::execute(qEnvironmentVariable("AGATE_PROGRAM"), {u"--profile"_s, m_folder->filePath(u"profile"_s), u"--new"_s}), 0);
    QVERIFY(QTest::qWaitFor([this] { return !x({u"getwindowname"_s, m_window}).startsWith("One"); }, 10'000));
    QVERIFY(focus());
    type(u"Two."_s);
    const auto sorted = [this] {
        QStringList all = texts();
        all.sort();
        return all;
    };
    QTRY_COMPARE_WITH_TIMEOUT(sorted(), (QStringList{u"One."_s, u"Two."_s}), 20'000);
    QVERIFY(stop());
    QVERIFY(start({u"--new"_s}));
    type(u"A third."_s);
    QTRY_COMPARE_WITH_TIMEOUT(sorted(), (QStringList{u"A third."_s, u"One."_s, u"Two."_s}), 20'000);
    QVERIFY(stop());
}

void ProgramFlow::aKilledProgramComesBackWithItsWords()
{
    QVERIFY(start());
    const QString all = u"Saved words. And more, and more, and still more."_s;
    type(all.left(12));
    QTRY_COMPARE_WITH_TIMEOUT(texts(), QStringList{all.left(12)}, 20'000);
    // Without a pause in it, so that the journal has what no revision has.
    type(all.mid(12));
    kill();
    QVERIFY(start());
    // Return takes the offer, once it is shown. How much of what was typed is promised, tests/library/test_kills says.
    const auto isBack = [&all](const QString &text) {
        const QString words = text.trimmed();
        return words.size() > 12 && all.startsWith(words);
    };
    QVERIFY(QTest::qWaitFor(
        [&] {
            key(u"Return"_s);
            return std::ranges::any_of(texts(), isBack);
        },
        20'000));
}

void ProgramFlow::aStoryFromTheRealModelIsKept()
{
    const QString model = QStringLiteral(AGATE_SOURCE_DIR "/../shared/models/stories15M-Q8_0.gguf");
    if (!QFileInfo::exists(model))
        QSKIP("the model stories15M-Q8_0.gguf is not beside the project");
    QFile settings(m_folder->filePath(u"profile/config/settings.json"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write(R"({"first_start_done": true, "model": {"provider": "llama-server", "model": ")" + model.toUtf8() + "\"}}");
    settings.close();
    QVERIFY(start());
    type(u"My own words."_s);
    QTRY_COMPARE_WITH_TIMEOUT(texts(), QStringList{u"My own words."_s}, 20'000);
    // To the templates: the search field, the only story with "bedtime" in its name, its first field.
    key(u"ctrl+j"_s);
    type(u"bedtime"_s);
    key(u"Return"_s);
    type(u"Pip"_s);
    key(u"ctrl+Return"_s);
    // Kept as soon as it is there: Ctrl+Return in the editor.
    QVERIFY(QTest::qWaitFor(
        [this] {
            const auto opened = Library::open(libraryFile(), Library::Access::ReadOnly);
            const auto drafts = opened ? opened->library->drafts() : LibraryResult<QList<DraftSummary>>();
            return drafts && !drafts->isEmpty();
        },
        10'000));
    // Into the draft's first line.
    x({u"mousemove"_s, u"--window"_s, m_window, u"640"_s, u"160"_s, u"click"_s, u"1"_s});
    QVERIFY(QTest::qWaitFor(
        [this] {
            key(u"ctrl+Return"_s);
            const QString text = texts().value(0);
            return text.startsWith(u"My own words."_s) && text.contains(u"Pip"_s);
        },
        60'000));
    QVERIFY(stop());
}

void ProgramFlow::theLibraryIsTakenWhenItIsFree()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"profile/data"_s)));
    auto held = Library::open(libraryFile(), Library::Access::ReadWrite);
    QVERIFY(held && !held->readOnlyBecause);
    QVERIFY(held->library->add({.name = {}, .text = u"Told by a command."_s, .language = {}, .templateId = {}, .brief = {}}));
    QVERIFY(start());
    held->library.reset();
    // From some seconds later on, what is typed is kept.
    QVERIFY(QTest::qWaitFor(
        [this] {
            type(u"x"_s);
            return texts().size() == 2;
        },
        30'000));
    QVERIFY(stop());
}

AGATE_TEST(ProgramFlow)
#include "test_program.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench_session.h"
#include "workbench_settings.h"

#include "desk/desk.h"
#include "editor/draft_editor.h"
#include "look/style.h"
#include "notice/notice_strip.h"
#include "support/fake_keychain.h"
#include "support/room_program.h"
#include "window/draft_page.h"
#include "window/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace agate;
using namespace agate::tests;

/// Settings, desk and window together: what is turned in the one is there in the others at once.
class WorkbenchSettingsFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsTurnedReachesTheDraft();
    void whatTheWindowDoesIsShown();
    void presetsAndOwnKeysAreHeard();
    void aKeyGoesIntoTheKeychainAndIntoNoFile();
    void withoutAKeychainTheWriterIsTold();
    void aRemovedKeyIsGone();
    void aTestOfAKeyThatIsOfflineSaysSo();
    void anotherLibraryWaitsForTheNextStart();
    void theLanguageIsAskedFor();

private:
    template <typename Widget>
    Widget *named(const QString &name) const
    {
        for (Widget *widget : m_window->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    SettingsWindow *opened() const { return m_window->findChild<SettingsWindow *>(); }

    void typeKey(const QString &key);
    QByteArray everythingWritten() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Style> m_style;
    std::shared_ptr<FakeKeychain::State> m_keychain;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WorkbenchSettings> m_settings;
    int m_profiles = 0;
};

void WorkbenchSettingsFlow::init()
{
    qunsetenv("AGATE_KEY_OPENAI");
    m_style = std::make_unique<Style>(*qApp);
    m_keychain = std::make_shared<FakeKeychain::State>();
    m_desk = std::make_unique<Desk>(Places::in(m_folder.filePath(QString::number(++m_profiles))),
                                    [this] { return std::make_unique<FakeKeychain>(m_keychain); });
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{
        .library = m_desk->library(), .engine = m_desk->engine(), .fileLinks = m_folder.filePath(QStringLiteral("links"))});
    m_window->restore(sessionFrom(m_desk->settings()));
    m_settings = std::make_unique<WorkbenchSettings>(*m_desk, *m_window, *m_style);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_settings->settleIn();
}

void WorkbenchSettingsFlow::cleanup()
{
    m_settings.reset();
    m_window.reset();
    m_desk.reset();
    m_style.reset();
}

QByteArray WorkbenchSettingsFlow::everythingWritten() const
{
    QByteArray all;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void WorkbenchSettingsFlow::typeKey(const QString &key)
{
    m_settings->open(SettingsWindow::Page::Models);
    auto *field = named<QLineEdit>(QStringLiteral("Key for OpenAI"));
    QVERIFY(field);
    field->setFocus();
    QTest::keyClicks(field, key);
    QTest::keyClick(field, Qt::Key_Return);
}

void WorkbenchSettingsFlow::whatIsTurnedReachesTheDraft()
{
    m_settings->open();
    QTest::keyClick(named<QSpinBox>(QStringLiteral("Size of the text")), Qt::Key_Up);
    QCOMPARE(m_window->page().editor().zoom(), 110);
    QTest::keyClick(named<QSpinBox>(QStringLiteral("Distance of the rows")), Qt::Key_Up);
    QCOMPARE(m_window->page().editor().style().lineHeight, 1.7);
    QTest::keyClick(named<QSpinBox>(QStringLiteral("Letters in a row")), Qt::Key_Down);
    QCOMPARE(m_window->page().editor().style().columnCharacters, 68);
    QTest::keyClick(named<QComboBox>(QStringLiteral("Colours")), Qt::Key_End);
    QCOMPARE(m_style->scheme(), Scheme::Dark);
    QVERIFY(m_window->actions().darkColours->isChecked());
    // And are there at the next start.
    const Desk later(m_desk->places());
    QCOMPARE(later.settings().zoom, 110);
    QCOMPARE(later.settings().columnLetters, 68);
    QCOMPARE(later.settings().colourScheme, Settings::ColourScheme::Dark);
}

void WorkbenchSettingsFlow::whatTheWindowDoesIsShown()
{
    m_settings->open();
    m_window->actions().darkColours->trigger();
    QCOMPARE(named<QComboBox>(QStringLiteral("Colours"))->currentText(), QStringLiteral("Dark"));
    m_window->actions().zoomIn->trigger();
    QTRY_COMPARE(named<QSpinBox>(QStringLiteral("Size of the text"))->value(), m_window->page().editor().zoom());
    m_desk->setOffline(true);
    QVERIFY(named<QCheckBox>(QStringLiteral("Stay offline"))->isChecked());
}

void WorkbenchSettingsFlow::presetsAndOwnKeysAreHeard()
{
    const QList<QKeySequence> before = m_window->actions().zoomReset->shortcuts();
    QVERIFY(m_desk->changeSettings([](Settings &settings) { settings.shortcuts = Settings::Shortcuts::Kde; }));
    QCOMPARE(m_window->actions().zoomReset->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_0));
    QCOMPARE(m_window->actions().settings->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Comma));
    QVERIFY(m_desk->changeSettings([](Settings &settings) {
        settings.shortcuts = Settings::Shortcuts::Writer;
        settings.ownShortcuts.insert(QStringLiteral("full_screen"), QStringLiteral("F4"));
    }));
    QCOMPARE(m_window->actions().zoomReset->shortcuts(), before);
    QCOMPARE(m_window->actions().fullScreen->shortcut(), QKeySequence(Qt::Key_F4));
    QVERIFY(m_desk->changeSettings([](Settings &settings) { settings.ownShortcuts.clear(); }));
    QCOMPARE(m_window->actions().fullScreen->shortcut(), QKeySequence(Qt::Key_F11));
}

void WorkbenchSettingsFlow::aKeyGoesIntoTheKeychainAndIntoNoFile()
{
    // The page looks whether there is one.
    QCOMPARE(m_keychain->asked, 0);
    typeKey(QStringLiteral("sk-canary-1618"));
    QTRY_COMPARE(m_keychain->keys.value(QStringLiteral("openai")), QByteArray("sk-canary-1618"));
    QTRY_COMPARE(m_desk->keys().place(QStringLiteral("openai")), Keys::Place::Keychain);
    QVERIFY(m_window->noticeStrip().notices().isEmpty());
    QVERIFY(m_desk->changeSettings([](Settings &settings) { settings.zoom = 120; }));
    m_window->close();
    QVERIFY(!everythingWritten().isEmpty());
    QVERIFY(!everythingWritten().contains("sk-canary-1618"));
}

void WorkbenchSettingsFlow::withoutAKeychainTheWriterIsTold()
{
    m_keychain->trouble = SecretTrouble::Absent;
    typeKey(QStringLiteral("sk-canary-1618"));
    QTRY_COMPARE(m_window->noticeStrip().notices().size(), 1);
    const Notice told = m_window->noticeStrip().notices().constFirst();
    QVERIFY2(told.text.contains(u"no keychain") && told.text.contains(u"OpenAI"), qPrintable(told.text));
    QVERIFY2(told.kept.contains(u"until Agate closes"), qPrintable(told.kept));
    QCOMPARE(m_desk->keys().known(QStringLiteral("openai")).reveal(), QByteArray("sk-canary-1618"));
    QVERIFY(!everythingWritten().contains("sk-canary-1618"));
    // A better keychain, and the same key once more: the trouble is over.
    m_keychain->trouble.reset();
    typeKey(QStringLiteral("sk-canary-1618"));
    QTRY_VERIFY(m_window->noticeStrip().notices().isEmpty());
}

void WorkbenchSettingsFlow::aRemovedKeyIsGone()
{
    m_keychain->keys.insert(QStringLiteral("openai"), "sk-kept");
    m_settings->open(SettingsWindow::Page::Models);
    auto *remove = named<QPushButton>(QStringLiteral("Remove the key for OpenAI"));
    QTRY_VERIFY(remove->isEnabled());
    remove->click();
    QTRY_VERIFY(m_keychain->keys.isEmpty());
    QVERIFY(m_desk->keys().known(QStringLiteral("openai")).isEmpty());
    QTRY_VERIFY(!remove->isEnabled());
}

void WorkbenchSettingsFlow::aTestOfAKeyThatIsOfflineSaysSo()
{
    m_keychain->keys.insert(QStringLiteral("openai"), "sk-kept");
    m_desk->setOffline(true);
    QVERIFY(
        m_desk->changeSettings([](Settings &settings) { settings.model = ModelChoice{QStringLiteral("openai"), QStringLiteral("m")}; }));
    m_settings->open(SettingsWindow::Page::Models);
    auto *test = named<QPushButton>(QStringLiteral("Test the key for OpenAI"));
    QTRY_VERIFY(test->isEnabled());
    test->click();
    const auto said = [this] {
        for (const QLabel *label : opened()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"offline"))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(said());
}

void WorkbenchSettingsFlow::anotherLibraryWaitsForTheNextStart()
{
    const QString other = m_folder.filePath(QStringLiteral("other.sqlite"));
    const QString before = m_desk->places().libraryFile;
    QVERIFY(m_desk->changeSettings([&other](Settings &settings) { settings.libraryFile = other; }));
    QCOMPARE(m_desk->places().libraryFile, before);
    QCOMPARE(Desk(Places::in(m_folder.filePath(QString::number(m_profiles)))).places().libraryFile, other);
    Places named = Places::in(m_folder.filePath(QString::number(m_profiles)));
    named.libraryNamed = true;
    QCOMPARE(Desk(named).places().libraryFile, named.libraryFile);
}

void WorkbenchSettingsFlow::theLanguageIsAskedFor()
{
    QSignalSpy asked(m_settings.get(), &WorkbenchSettings::languageChosen);
    QVERIFY(m_desk->changeSettings([](Settings &settings) { settings.uiLanguage = QStringLiteral("en"); }));
    QCOMPARE(asked.size(), 1);
    QVERIFY(m_desk->changeSettings([](Settings &settings) { settings.zoom = 90; }));
    QCOMPARE(asked.size(), 1);
}

AGATE_WINDOW_TEST(WorkbenchSettingsFlow)
#include "test_workbench_settings.moc"

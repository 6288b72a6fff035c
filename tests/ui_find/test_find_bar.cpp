// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "find/draft_search.h"
#include "find/find_bar.h"
#include "support/announcements.h"
#include "support/named_controls.h"
#include "support/room_program.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace agate;
using namespace Qt::StringLiterals;

class FindBarTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void findsWhileOneTypes();
    void entersGoOn();
    void escapeGivesTheKeyboardBack();
    void selectionIsWhatToFind();
    void aPassageIsWhereToFind();
    void choicesCount_data();
    void choicesCount();
    void aFaultIsSaid();
    void replacesOneByOne();
    void replacesAllAtOnce();
    void readingOnlyFindsOnly();
    void resultsAreAnnounced();
    void controlsHaveNames();
    void fitsANarrowWindow();

private:
    QLineEdit *needle() const { return m_bar->findChild<QLineEdit *>(u"find_needle"_s); }

    QLineEdit *with() const { return m_bar->findChild<QLineEdit *>(u"find_with"_s); }

    QString count() const { return m_bar->findChild<QLabel *>(u"find_count"_s)->text(); }

    QString fault() const { return m_bar->findChild<QLabel *>(u"find_fault"_s)->text(); }

    void choose(const QString &name, bool on = true) const
    {
        auto *box = m_bar->findChild<QCheckBox *>(name);
        if (box->isChecked() != on)
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    }

    std::unique_ptr<QWidget> m_window;
    DraftEditor *m_editor = nullptr;
    FindBar *m_bar = nullptr;
};

void FindBarTest::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_editor = new DraftEditor;
    m_bar = new FindBar(*m_editor);
    column->addWidget(m_editor, 1);
    column->addWidget(m_bar);
    m_window->resize(900, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_editor->setFocus();
    m_editor->load(u"One two one.\nTwo one two.\nNone."_s);
}

void FindBarTest::cleanup()
{
    m_window.reset();
}

void FindBarTest::findsWhileOneTypes()
{
    m_editor->setCaret(6);
    m_bar->openToFind();
    QVERIFY(needle()->hasFocus());
    QTest::keyClicks(needle(), u"o"_s);
    QTRY_COMPARE(m_editor->selectedSpan(), (TextSpan{6, 1}));
    QTest::keyClicks(needle(), u"ne"_s);
    QTRY_COMPARE(m_editor->selectedSpan(), (TextSpan{8, 3}));
    QTRY_COMPARE(count(), u"2 of 4"_s);
    QTest::keyClicks(needle(), u"x"_s);
    QTRY_COMPARE(count(), u"Nothing found"_s);
    QVERIFY(needle()->property("wrong").toBool());
    QTest::keyClick(needle(), Qt::Key_Backspace);
    QTRY_COMPARE(count(), u"2 of 4"_s);
    QVERIFY(!needle()->property("wrong").toBool());
    needle()->selectAll();
    QTest::keyClick(needle(), Qt::Key_Delete);
    QCOMPARE(count(), QString());
    QCOMPARE(m_editor->caret(), 6);
}

void FindBarTest::entersGoOn()
{
    m_bar->openToFind();
    QTest::keyClicks(needle(), u"two"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    QTest::keyClick(needle(), Qt::Key_Return);
    QTRY_COMPARE(count(), u"2 of 3"_s);
    QCOMPARE(m_editor->selectedSpan(), (TextSpan{13, 3}));
    QTest::keyClick(needle(), Qt::Key_Return);
    QTRY_COMPARE(count(), u"3 of 3"_s);
    QTest::keyClick(needle(), Qt::Key_Return);
    QTRY_COMPARE(count(), u"From the beginning again: 1 of 3"_s);
    QTest::keyClick(needle(), Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(count(), u"From the end again: 3 of 3"_s);
    QTest::keyClick(needle(), Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(count(), u"2 of 3"_s);
}

void FindBarTest::escapeGivesTheKeyboardBack()
{
    m_editor->setCaret(3);
    m_bar->openToFind();
    QTest::keyClicks(needle(), u"none"_s);
    QTRY_COMPARE(m_editor->selectedSpan(), (TextSpan{26, 4}));
    QTest::keyClick(needle(), Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_editor->hasFocus());
    QCOMPARE(m_editor->selectedSpan(), (TextSpan{26, 4}));
    QVERIFY(m_bar->search().search().isEmpty());
    // It is still known, and F3 goes on with it.
    m_editor->setCaret(0);
    m_bar->findNext();
    QTRY_COMPARE(m_editor->selectedSpan(), (TextSpan{26, 4}));
    QVERIFY(m_editor->hasFocus());
    QVERIFY(m_bar->isVisible());
}

void FindBarTest::selectionIsWhatToFind()
{
    m_editor->select({4, 3});
    m_bar->openToFind();
    QCOMPARE(needle()->text(), u"two"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    m_bar->close();
    m_editor->setCaret(0);
    m_bar->openToFind();
    QCOMPARE(needle()->text(), u"two"_s);
    QCOMPARE(needle()->selectedText(), u"two"_s);
}

void FindBarTest::aPassageIsWhereToFind()
{
    m_editor->select({0, 17});
    m_bar->openToFind();
    QVERIFY(m_bar->findChild<QCheckBox *>(u"find_in_selection"_s)->isChecked());
    QTest::keyClicks(needle(), u"two"_s);
    QTRY_COMPARE(count(), u"1 of 2"_s);
    choose(u"find_in_selection"_s, false);
    QTRY_COMPARE(count(), u"1 of 3"_s);
}

void FindBarTest::choicesCount_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("without");
    QTest::addColumn<QString>("with");
    QTest::newRow("case") << u"Two"_s << u"find_match_case"_s << u"1 of 3"_s << u"1 of 1"_s;
    QTest::newRow("words") << u"one"_s << u"find_whole_words"_s << u"1 of 4"_s << u"1 of 3"_s;
    QTest::newRow("expression") << u"t.o"_s << u"find_expression"_s << u"Nothing found"_s << u"1 of 3"_s;
}

void FindBarTest::choicesCount()
{
    QFETCH(QString, needle);
    QFETCH(QString, choice);
    QFETCH(QString, without);
    QFETCH(QString, with);
    m_bar->openToFind();
    QTest::keyClicks(this->needle(), needle);
    QTRY_COMPARE(count(), without);
    choose(choice);
    QTRY_COMPARE(count(), with);
    choose(choice, false);
    QTRY_COMPARE(count(), without);
}

void FindBarTest::aFaultIsSaid()
{
    m_bar->openToFind();
    choose(u"find_expression"_s);
    QTest::keyClicks(needle(), u"(two"_s);
    QVERIFY2(fault().contains(u"“(” is not closed"_s), qPrintable(fault()));
    QVERIFY(needle()->property("wrong").toBool());
    QCOMPARE(count(), QString());
    QTest::keyClicks(needle(), u")"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    QCOMPARE(fault(), QString());
    m_editor->load(QString(30'000, u'a') + u"b"_s);
    needle()->clear();
    QTest::keyClicks(needle(), u"(a+)+$"_s);
    QTRY_VERIFY2(fault().contains(u"too long"_s), qPrintable(fault()));
    QVERIFY(!m_bar->findChild<QPushButton *>(u"find_replace_all"_s)->isEnabled());
}

void FindBarTest::replacesOneByOne()
{
    m_bar->openToReplace();
    QTest::keyClicks(needle(), u"two"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    QTest::keyClick(needle(), Qt::Key_Tab);
    QVERIFY(with()->hasFocus());
    QTest::keyClicks(with(), u"2 two"_s);
    QTest::keyClick(with(), Qt::Key_Return);
    QCOMPARE(m_editor->text(), u"One 2 two one.\nTwo one two.\nNone."_s);
    QTRY_COMPARE(m_editor->selectedSpan(), (TextSpan{15, 3}));
    choose(u"find_keep_case"_s);
    with()->setText(u"deux"_s);
    QTest::keyClick(with(), Qt::Key_Return);
    QCOMPARE(m_editor->text(), u"One 2 two one.\nDeux one two.\nNone."_s);
    QTRY_COMPARE(m_editor->selectedSpan(), (TextSpan{24, 3}));
    m_editor->undo();
    m_editor->undo();
    QCOMPARE(m_editor->text(), u"One two one.\nTwo one two.\nNone."_s);
}

void FindBarTest::replacesAllAtOnce()
{
    m_editor->setCaret(12);
    m_bar->openToReplace();
    choose(u"find_expression"_s);
    QTest::keyClicks(needle(), u"\\b(o)(ne)\\b"_s);
    with()->setText(u"$2\\1"_s);
    QTRY_COMPARE(m_bar->search().count(), 3);
    QTest::mouseClick(m_bar->findChild<QPushButton *>(u"find_replace_all"_s), Qt::LeftButton);
    QTRY_COMPARE(count(), u"3 replaced"_s);
    QCOMPARE(m_editor->text(), u"neO two neo.\nTwo neo two.\nNone."_s);
    m_editor->undo();
    QCOMPARE(m_editor->text(), u"One two one.\nTwo one two.\nNone."_s);
    QVERIFY(!m_editor->document()->isUndoAvailable());
}

void FindBarTest::readingOnlyFindsOnly()
{
    m_editor->setReadOnly(true);
    m_bar->openToReplace();
    QTest::keyClicks(needle(), u"two"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    QVERIFY(!m_bar->findChild<QPushButton *>(u"find_replace"_s)->isEnabled());
    QVERIFY(!m_bar->findChild<QPushButton *>(u"find_replace_all"_s)->isEnabled());
    QVERIFY(!with()->isEnabled());
    m_editor->setReadOnly(false);
    QVERIFY(m_bar->findChild<QPushButton *>(u"find_replace_all"_s)->isEnabled());
}

void FindBarTest::resultsAreAnnounced()
{
    using Said = QList<tests::Announcements::Said>;
    tests::Announcements announcements;
    m_bar->openToFind();
    QCOMPARE(announcements.take(), Said());
    QTest::keyClicks(needle(), u"tw"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    announcements.take();
    QTest::keyClicks(needle(), u"o"_s);
    QTRY_VERIFY(!announcements.isEmpty());
    QCOMPARE(announcements.take(), (Said{{u"1 of 3"_s, false}}));
    QTest::keyClick(needle(), Qt::Key_Return);
    QTRY_COMPARE(count(), u"2 of 3"_s);
    QCOMPARE(announcements.take(), (Said{{u"2 of 3"_s, false}}));
    QTest::keyClick(needle(), Qt::Key_Return);
    QTRY_COMPARE(count(), u"3 of 3"_s);
    QCOMPARE(announcements.take(), (Said{{u"3 of 3"_s, false}}));
    QTest::keyClick(needle(), Qt::Key_Return);
    QTRY_COMPARE(count(), u"From the beginning again: 1 of 3"_s);
    QCOMPARE(announcements.take(), (Said{{u"From the beginning again: 1 of 3"_s, false}}));
    QTest::keyClicks(needle(), u"x"_s);
    QTRY_COMPARE(count(), u"Nothing found"_s);
    QCOMPARE(announcements.take(), (Said{{u"Nothing found"_s, false}}));
    // The caret alone says nothing.
    m_editor->setCaret(3);
    QCOMPARE(announcements.take(), Said());
    needle()->setText(u"two"_s);
    choose(u"find_expression"_s);
    QTest::keyClicks(needle(), u"("_s);
    QTRY_VERIFY(!fault().isEmpty());
    QCOMPARE(announcements.take().constLast().words, fault());
    needle()->setText(u"two"_s);
    m_bar->openToReplace();
    QTest::keyClick(needle(), Qt::Key_End);
    QTest::keyClicks(needle(), u" "_s);
    QTest::keyClick(needle(), Qt::Key_Backspace);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    announcements.take();
    QTest::mouseClick(m_bar->findChild<QPushButton *>(u"find_replace_all"_s), Qt::LeftButton);
    QTRY_VERIFY(!announcements.isEmpty());
    QCOMPARE(count(), u"3 replaced"_s);
    QCOMPARE(announcements.take(), (Said{{u"3 replaced"_s, false}}));
}

void FindBarTest::controlsHaveNames()
{
    m_bar->openToReplace();
    QCOMPARE(tests::namelessControls(*m_bar), QStringList());
}

void FindBarTest::fitsANarrowWindow()
{
    m_bar->openToReplace();
    QTest::keyClicks(needle(), u"two"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    m_window->resize(420, 500);
    QTRY_VERIFY(m_bar->width() <= 420);
    const auto boxes = m_bar->findChildren<QCheckBox *>();
    for (const QCheckBox *box : boxes) {
        const QRect placed(box->mapTo(m_bar, QPoint(0, 0)), box->size());
        QVERIFY2(m_bar->rect().contains(placed), qPrintable(box->objectName()));
        QVERIFY(box->width() >= box->sizeHint().width());
    }
}

AGATE_WINDOW_TEST(FindBarTest)
#include "test_find_bar.moc"

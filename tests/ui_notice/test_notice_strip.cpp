// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style.h"
#include "notice/notice_strip.h"
#include "support/announcements.h"
#include "support/pseudo_translator.h"
#include "support/room_program.h"
#include "support/widget_walk.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace agate;
using namespace std::chrono_literals;

namespace
{

Notice notice(const QString &id, Notice::Kind kind = Notice::Kind::Error, const QString &action = {})
{
    return {.id = id,
            .kind = kind,
            .text = QStringLiteral("What happened: ") + id,
            .kept = QStringLiteral("Your text is kept."),
            .action = action};
}

QStringList ids(const QList<Notice> &notices)
{
    QStringList all;
    for (const Notice &each : notices)
        all << each.id;
    return all;
}

} // namespace

/// The strip above the editor.
class NoticeStripTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsWhatHappenedAndWhatMendsIt();
    void sameIdTakesItsPlace();
    void threeAreSeenTheGravestFirst();
    void onlyAWayBackPasses();
    void aPassingOneStaysWhileItIsUsed();
    void neverTakesTheFocus();
    void isReachedAndClosedByKeys();
    void isAnnouncedOnce();
    void wordsFit();
};

void NoticeStripTest::initTestCase()
{
    new Style(*qApp, this);
}

void NoticeStripTest::tellsWhatHappenedAndWhatMendsIt()
{
    NoticeStrip strip;
    QVERIFY(strip.isHidden());
    QSignalSpy chosen(&strip, &NoticeStrip::actionChosen);
    QSignalSpy closed(&strip, &NoticeStrip::closed);
    strip.tell(notice(QStringLiteral("disk"), Notice::Kind::Error, QStringLiteral("Save & elsewhere")));
    QVERIFY(!strip.isHidden());
    auto *button = strip.findChild<QPushButton *>();
    QCOMPARE(button->text(), QStringLiteral("Save && elsewhere"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("disk"));
    QCOMPARE(closed.count(), 0);
    QVERIFY(strip.isHidden());
    strip.tell(notice(QStringLiteral("disk")));
    strip.withdraw(QStringLiteral("disk"));
    strip.withdraw(QStringLiteral("never told"));
    QVERIFY(strip.notices().isEmpty());
    QCOMPARE(closed.count(), 0);
}

void NoticeStripTest::sameIdTakesItsPlace()
{
    NoticeStrip strip;
    strip.tell(notice(QStringLiteral("a")));
    strip.tell(notice(QStringLiteral("b")));
    Notice newer = notice(QStringLiteral("a"), Notice::Kind::Warning);
    newer.text = QStringLiteral("Another sentence.");
    strip.tell(newer);
    QCOMPARE(ids(strip.notices()), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(strip.notices()[0], newer);
}

void NoticeStripTest::threeAreSeenTheGravestFirst()
{
    NoticeStrip strip;
    QSignalSpy closed(&strip, &NoticeStrip::closed);
    strip.tell(notice(QStringLiteral("e1")));
    strip.tell(notice(QStringLiteral("i1"), Notice::Kind::Info));
    strip.tell(notice(QStringLiteral("w1"), Notice::Kind::Warning));
    strip.tell(notice(QStringLiteral("w2"), Notice::Kind::Warning));
    QCOMPARE(ids(strip.shown()), QStringList({QStringLiteral("e1"), QStringLiteral("w1"), QStringLiteral("w2")}));
    strip.tell(notice(QStringLiteral("e2")));
    QCOMPARE(ids(strip.shown()), QStringList({QStringLiteral("e1"), QStringLiteral("w2"), QStringLiteral("e2")}));
    // None was lost: they come back as the others go.
    QCOMPARE(strip.notices().size(), 5);
    strip.withdraw(QStringLiteral("e1"));
    strip.withdraw(QStringLiteral("e2"));
    QCOMPARE(ids(strip.shown()), QStringList({QStringLiteral("i1"), QStringLiteral("w1"), QStringLiteral("w2")}));
    QCOMPARE(closed.count(), 0);
}

void NoticeStripTest::onlyAWayBackPasses()
{
    NoticeStrip strip(nullptr, 1ms);
    strip.show();
    QSignalSpy closed(&strip, &NoticeStrip::closed);
    Notice error = notice(QStringLiteral("error"), Notice::Kind::Error, QStringLiteral("Try again"));
    error.passing = true;
    Notice bare = notice(QStringLiteral("bare"), Notice::Kind::Info);
    bare.passing = true;
    Notice stays = notice(QStringLiteral("stays"), Notice::Kind::Info, QStringLiteral("Undo"));
    strip.tell(error);
    strip.tell(bare);
    // It waits unseen behind graver ones, and its time does not run there.
    Notice back = notice(QStringLiteral("back"), Notice::Kind::Info, QStringLiteral("Bring it back"));
    back.passing = true;
    strip.tell(back);
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(closed[0][0].toString(), QStringLiteral("back"));
    strip.tell(stays);
    strip.tell(back);
    QTRY_COMPARE(closed.count(), 2);
    QCOMPARE(ids(strip.notices()), QStringList({QStringLiteral("error"), QStringLiteral("bare"), QStringLiteral("stays")}));
}

void NoticeStripTest::aPassingOneStaysWhileItIsUsed()
{
    QWidget window;
    NoticeStrip strip(&window, 1ms);
    window.resize(700, 300);
    strip.resize(700, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy closed(&strip, &NoticeStrip::closed);
    Notice held = notice(QStringLiteral("held"), Notice::Kind::Info, QStringLiteral("Bring it back"));
    strip.tell(held);
    strip.findChild<QPushButton *>()->setFocus();
    held.passing = true;
    strip.tell(held);
    Notice free = notice(QStringLiteral("free"), Notice::Kind::Info, QStringLiteral("Bring it back"));
    free.passing = true;
    for (int round = 0; round < 3; ++round) {
        strip.tell(free);
        QTRY_COMPARE(closed.count(), round + 1);
        QCOMPARE(closed.last()[0].toString(), QStringLiteral("free"));
    }
    QCOMPARE(ids(strip.notices()), QStringList({QStringLiteral("held")}));
}

void NoticeStripTest::neverTakesTheFocus()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *strip = new NoticeStrip;
    auto *editor = new QLineEdit;
    layout->addWidget(strip);
    layout->addWidget(editor);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    editor->setFocus();
    strip->tell(notice(QStringLiteral("a"), Notice::Kind::Error, QStringLiteral("Try again")));
    QCoreApplication::processEvents();
    QVERIFY(editor->hasFocus());
    QTest::keyClicks(editor, QStringLiteral("on"));
    QCOMPARE(editor->text(), QStringLiteral("on"));
}

void NoticeStripTest::isReachedAndClosedByKeys()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *strip = new NoticeStrip;
    auto *editor = new QLineEdit;
    layout->addWidget(strip);
    layout->addWidget(editor);
    strip->tell(notice(QStringLiteral("a"), Notice::Kind::Error, QStringLiteral("Try again")));
    strip->tell(notice(QStringLiteral("b"), Notice::Kind::Error));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy closed(strip, &NoticeStrip::closed);
    QSignalSpy chosen(strip, &NoticeStrip::actionChosen);
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    auto *close = qobject_cast<QToolButton *>(QApplication::focusWidget());
    QVERIFY(close);
    QTest::keyClick(close, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QCOMPARE(closed[0][0].toString(), QStringLiteral("a"));
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(closed.count(), 2);
    QCOMPARE(chosen.count(), 0);
    QVERIFY(strip->notices().isEmpty());
}

void NoticeStripTest::isAnnouncedOnce()
{
    using Said = QList<tests::Announcements::Said>;
    NoticeStrip strip;
    tests::Announcements announcements;
    const Notice warning = notice(QStringLiteral("a"), Notice::Kind::Warning, QStringLiteral("Try again"));
    const Said polite{{QStringLiteral("What happened: a\nYour text is kept.\nTry again"), false}};
    strip.tell(warning);
    QCOMPARE(announcements.take(), polite);
    // Told again as it stands there: nothing new.
    strip.tell(warning);
    QCOMPARE(announcements.take(), Said());
    // With other words it is another matter, and so it is once it was closed.
    Notice changed = warning;
    changed.kept = QStringLiteral("Nothing was lost.");
    strip.tell(changed);
    QCOMPARE(announcements.take(), (Said{{QStringLiteral("What happened: a\nNothing was lost.\nTry again"), false}}));
    strip.withdraw(QStringLiteral("a"));
    QCOMPARE(announcements.take(), Said());
    strip.tell(warning);
    QCOMPARE(announcements.take(), polite);
    // An error that somebody must do something about does not wait; one that is over does.
    strip.tell(notice(QStringLiteral("b"), Notice::Kind::Error, QStringLiteral("Try again")));
    QCOMPARE(announcements.take(), (Said{{QStringLiteral("What happened: b\nYour text is kept.\nTry again"), true}}));
    strip.tell(notice(QStringLiteral("c"), Notice::Kind::Error));
    QCOMPARE(announcements.take(), (Said{{QStringLiteral("What happened: c\nYour text is kept."), false}}));
    QCOMPARE(tests::namelessControls(&strip), QStringList());
}

void NoticeStripTest::wordsFit()
{
    const tests::PseudoLanguage language;
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *strip = new NoticeStrip;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(strip);
    layout->addStretch(1);
    Notice wordy = notice(QStringLiteral("a"), Notice::Kind::Error, QStringLiteral("A button with rather many words"));
    wordy.text = QStringLiteral("The file /home/writer/a/rather/long/path/that/has/no/place/to/break.md could not be saved.");
    strip->tell(wordy);
    for (int each = 0; each < 4; ++each)
        strip->tell(notice(QString::number(each)));
    window.show();
    for (const int width : {316, 700, 1400}) {
        window.resize(width, 700);
        QTRY_COMPARE(tests::clippedWords(&window), QStringList());
    }
}

AGATE_WINDOW_TEST(NoticeStripTest)
#include "test_notice_strip.moc"

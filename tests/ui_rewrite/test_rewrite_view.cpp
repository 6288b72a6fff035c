// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "look/style.h"
#include "proposal/pill_button.h"
#include "rewrite/rewrite_pill.h"
#include "rewrite/rewrite_view.h"
#include "support/announcements.h"
#include "support/room_program.h"

#include <QSignalSpy>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

class RewriteViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void growsBesideTheDraft();
    void showsWhatChanges();
    void marksNotByColourAlone();
    void keepsAsOneUndoStep();
    void keepsOnlyWhatIsNotRejected();
    void rejectsByClick();
    void goesThroughByKeys();
    void typingIsTheDrafts();
    void editsElsewhereAndWithin();
    void showsAWholeTextAlone();
    void discardsWithoutATrace();
    void keysInTheEditor();
    void anotherTextTakesItOff();
    void isAnnounced();

private:
    void ready(const QString &draft, const TextSpan &original, const QString &result, bool whole = false)
    {
        m_editor->load(draft);
        m_view->begin(original);
        m_view->append(result);
        m_view->finish({result, {}, whole});
    }

    PillButton *button(const QString &beginning) const
    {
        for (auto *one : m_pill->findChildren<PillButton *>()) {
            if (one->isVisible() && one->text().startsWith(beginning))
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<DraftEditor> m_editor;
    std::unique_ptr<RewriteView> m_view;
    RewritePill *m_pill = nullptr;
};

namespace
{

const QString before = u"The cat sat on the wall. It looked at the moon."_s;
const QString after = u"The cat sat on a wall. It gazed at the moon."_s;

} // namespace

void RewriteViewTest::init()
{
    m_editor = std::make_unique<DraftEditor>();
    m_editor->resize(800, 600);
    m_view = std::make_unique<RewriteView>(m_editor.get());
    m_pill = new RewritePill(m_view.get());
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_editor->setFocus();
}

void RewriteViewTest::cleanup()
{
    delete m_pill;
    m_view.reset();
    m_editor.reset();
}

void RewriteViewTest::growsBesideTheDraft()
{
    m_editor->load(u"One.\n\n"_s + before + u"\n\nThree."_s);
    m_view->begin({6, before.size()});
    QCOMPARE(m_view->state(), RewriteView::State::Streaming);
    QVERIFY(!m_view->panel().isEmpty());
    const qreal height = m_view->panel().height();
    m_view->append(u"The cat\n\nsat\n\non the wall"_s);
    QVERIFY(m_view->panel().height() > height);
    QVERIFY(button(u"Stop"_s));
    QCOMPARE(m_editor->text(), u"One.\n\n"_s + before + u"\n\nThree."_s);
    QVERIFY(!m_editor->document()->isUndoAvailable());
    QVERIFY(!m_view->keep());
}

void RewriteViewTest::showsWhatChanges()
{
    ready(before, {0, before.size()}, after);
    QCOMPARE(m_view->state(), RewriteView::State::Ready);
    QCOMPARE(m_view->changes().size(), 2);
    QCOMPARE(m_view->shownChanges().text(), u"The cat sat on the\u2009a wall. It looked\u2009gazed at the moon."_s);
    QCOMPARE(m_view->chosen(), 0);
    QVERIFY(!m_view->rectsOf(0).isEmpty());
    QVERIFY(m_view->panel().contains(m_view->rectsOf(1).first()));
    m_view->setState(0, RewriteChange::State::Accepted);
    m_view->setState(1, RewriteChange::State::Rejected);
    QCOMPARE(m_view->shownChanges().text(), u"The cat sat on a wall. It looked at the moon."_s);
    QVERIFY(button(u"Change 2 of 2"_s));
    QVERIFY(!button(u"Stop"_s));
}

void RewriteViewTest::marksNotByColourAlone()
{
    RewriteChanges changes(u"He paid 12 euros."_s, u"He paid 21 euros."_s);
    const QList<FactChange> facts{{FactChange::Kind::Number, FactChange::What::Changed, {8, 2}, {8, 2}}};
    const auto looksOf = [&](const QString &words) {
        const ShownChanges shown(changes);
        QTextCharFormat look;
        for (const auto &range : shown.looks(changes, facts, {}, Qt::red)) {
            if (shown.text().sliced(range.start, range.length) == words)
                look.merge(range.format);
        }
        return look;
    };
    QVERIFY(looksOf(u"12"_s).fontStrikeOut());
    QVERIFY(!looksOf(u"21"_s).fontStrikeOut());
    QVERIFY(looksOf(u"21"_s).background().style() != Qt::NoBrush);
    QCOMPARE(looksOf(u"21"_s).underlineStyle(), QTextCharFormat::WaveUnderline);
    changes = RewriteChanges(u"a cat"_s, u"a red cat"_s);
    QCOMPARE(looksOf(u"red "_s).underlineStyle(), QTextCharFormat::SingleUnderline);
    QVERIFY(!looksOf(u"red "_s).fontStrikeOut());
    changes.setAll(RewriteChange::State::Rejected);
    QVERIFY(looksOf(u"red "_s).fontStrikeOut());
    changes = RewriteChanges(u"a blue cat"_s, u"a red cat"_s);
    changes.setAll(RewriteChange::State::Rejected);
    QCOMPARE(looksOf(u"blue"_s).underlineStyle(), QTextCharFormat::DotLine);
    QVERIFY(!looksOf(u"blue"_s).fontStrikeOut());
}

void RewriteViewTest::keepsAsOneUndoStep()
{
    ready(u"One.\n\n"_s + before + u"\n\nThree."_s, {6, before.size()}, after);
    QVERIFY(m_view->keep());
    QCOMPARE(m_editor->text(), u"One.\n\n"_s + after + u"\n\nThree."_s);
    QVERIFY(!m_view->isShown());
    QVERIFY(!m_pill->isVisible());
    m_editor->undo();
    QCOMPARE(m_editor->text(), u"One.\n\n"_s + before + u"\n\nThree."_s);
    QVERIFY(!m_editor->document()->isUndoAvailable());
}

void RewriteViewTest::keepsOnlyWhatIsNotRejected()
{
    ready(before, {0, before.size()}, after);
    m_view->setSentence(m_view->changes().list().at(0).sentence, RewriteChange::State::Rejected);
    QVERIFY(m_view->keep());
    QCOMPARE(m_editor->text(), u"The cat sat on the wall. It gazed at the moon."_s);
    ready(before, {0, before.size()}, after);
    m_view->setAll(RewriteChange::State::Rejected);
    QVERIFY(!m_view->keep());
    QCOMPARE(m_editor->text(), before);
    QVERIFY(!m_editor->document()->isUndoAvailable());
}

void RewriteViewTest::rejectsByClick()
{
    ready(before, {0, before.size()}, after);
    const QPoint place = m_view->rectsOf(1).first().center().toPoint();
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_view->changes().list().at(1).state, RewriteChange::State::Rejected);
    QCOMPARE(m_view->chosen(), 1);
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, m_view->rectsOf(1).first().center().toPoint());
    QCOMPARE(m_view->changes().list().at(1).state, RewriteChange::State::Open);
}

void RewriteViewTest::goesThroughByKeys()
{
    ready(before, {0, before.size()}, after);
    m_pill->takeFocusForChanges();
    PillButton *next = button(u"Change"_s);
    QVERIFY(next && next->hasFocus());
    QTest::keyClick(next, Qt::Key_Down);
    QCOMPARE(m_view->chosen(), 1);
    QTest::keyClick(next, Qt::Key_Down);
    QCOMPARE(m_view->chosen(), 0);
    QTest::keyClick(next, Qt::Key_Up);
    QCOMPARE(m_view->chosen(), 1);
    QTest::keyClick(next, Qt::Key_Delete);
    QCOMPARE(m_view->changes().list().at(1).state, RewriteChange::State::Rejected);
    QCOMPARE(m_view->chosen(), 0);
    QTest::keyClick(next, Qt::Key_Return);
    QCOMPARE(m_view->changes().list().at(0).state, RewriteChange::State::Accepted);
    // Tab leads on through the pill and back to the text.
    QSignalSpy kept(m_pill, &RewritePill::keepRequested);
    QTest::keyClick(next, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(kept.size(), 1);
    QTest::keyClick(next, Qt::Key_Escape);
    QVERIFY(m_editor->hasFocus());
}

void RewriteViewTest::typingIsTheDrafts()
{
    ready(before + u"\n\n"_s, {0, before.size()}, after);
    m_editor->setCaret(m_editor->length());
    m_pill->takeFocusForChanges();
    QTest::keyClick(button(u"Change"_s), 'x');
    QVERIFY(m_editor->hasFocus());
    QCOMPARE(m_editor->text(), before + u"\n\nx"_s);
    QTest::keyClick(m_editor.get(), Qt::Key_Down);
    QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    QCOMPARE(m_editor->text(), before + u"\n\n"_s);
    QVERIFY(m_view->isShown());
}

void RewriteViewTest::editsElsewhereAndWithin()
{
    ready(u"One.\n\n"_s + before, {6, before.size()}, after);
    m_editor->replaceText({0, 3}, u"Number one"_s);
    QCOMPARE(m_editor->text(m_view->original()), before);
    m_editor->replaceText({m_editor->length(), 0}, u" End."_s);
    QCOMPARE(m_editor->text(m_view->original()), before);
    // What is written into it since is not lost: it is one of the changes.
    m_view->setState(0, RewriteChange::State::Rejected);
    m_editor->replaceText({m_view->original().start, 3}, u"A"_s);
    QTRY_COMPARE(m_view->changes().before(), u"A cat sat on the wall. It looked at the moon."_s);
    QCOMPARE(m_view->changes().size(), 3);
    m_view->setState(0, RewriteChange::State::Rejected);
    QVERIFY(m_view->keep());
    QCOMPARE(m_editor->text(), u"Number one.\n\nA cat sat on a wall. It gazed at the moon. End."_s);
    // Taken out while it is shown.
    ready(before, {0, before.size()}, after);
    m_editor->replaceText({0, before.size()}, {});
    QVERIFY(m_view->keep());
    QCOMPARE(m_editor->text(), after);
}

void RewriteViewTest::showsAWholeTextAlone()
{
    ready(before, {0, before.size()}, u"Die Katze saß auf der Mauer."_s, true);
    QCOMPARE(m_view->shownChanges().text(), u"Die Katze saß auf der Mauer."_s);
    QCOMPARE(m_view->chosen(), -1);
    QVERIFY(!button(u"Change"_s));
    QVERIFY(m_view->keep());
    QCOMPARE(m_editor->text(), u"Die Katze saß auf der Mauer."_s);
}

void RewriteViewTest::discardsWithoutATrace()
{
    ready(before, {0, before.size()}, after);
    const auto result = m_view->result();
    m_view->discard();
    QVERIFY(!m_view->isShown());
    QVERIFY(m_editor->guestArea().isEmpty());
    QCOMPARE(m_editor->text(), before);
    QVERIFY(!m_editor->document()->isUndoAvailable());
    m_view->restore({0, before.size()}, result);
    QCOMPARE(m_view->changes().size(), 2);
}

void RewriteViewTest::keysInTheEditor()
{
    QSignalSpy stop(m_view.get(), &RewriteView::stopRequested);
    QSignalSpy discard(m_view.get(), &RewriteView::discardRequested);
    QSignalSpy keep(m_view.get(), &RewriteView::keepRequested);
    m_editor->load(before);
    m_view->begin({0, before.size()});
    QTest::keyClick(m_editor.get(), Qt::Key_Escape);
    QCOMPARE(stop.size(), 1);
    m_view->finish({after, {}, false});
    QTest::keyClick(m_editor.get(), Qt::Key_Escape);
    QCOMPARE(discard.size(), 1);
    QTest::keyClick(m_editor.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(keep.size(), 1);
    QTest::keyClick(m_editor.get(), Qt::Key_F6);
    QVERIFY(button(u"Keep"_s)->hasFocus());
}

void RewriteViewTest::anotherTextTakesItOff()
{
    ready(before, {0, before.size()}, after);
    m_editor->load(u"Another draft."_s);
    QVERIFY(!m_view->isShown());
    QCOMPARE(m_editor->text(), u"Another draft."_s);
}

void RewriteViewTest::isAnnounced()
{
    Announcements said;
    ready(before, {0, before.size()}, after);
    const auto first = said.take();
    QCOMPARE(first.size(), 1);
    QVERIFY(!first.first().assertive);
    m_pill->takeFocusForChanges();
    QTest::keyClick(button(u"Change"_s), Qt::Key_Down);
    const auto change = said.take();
    QCOMPARE(change.size(), 1);
    QVERIFY(change.first().words.contains(u"gazed"_s) && change.first().words.contains(u"looked"_s));
}

AGATE_STYLED_TEST(RewriteViewTest)
#include "test_rewrite_view.moc"

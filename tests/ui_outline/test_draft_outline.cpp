// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "markup/outline.h"
#include "outline/draft_outline.h"
#include "support/room_program.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace agate;
using namespace Qt::StringLiterals;

class DraftOutlineTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsWhatIsThere();
    void keepsUpWithTyping();
    void typingProseTellsNothing();
    void tellsWhichSectionABlockIsIn();
    void doesNothingWhileNobodyLooks();
    void anotherDraft();
    void aLongParagraphIsOneLine();
    void isWhatTheTextSaysAfterAnyEdits();
    void isReadInSlices();

private:
    QString shown() const;

    std::unique_ptr<DraftEditor> m_editor;
    std::unique_ptr<DraftOutline> m_outline;
};

void DraftOutlineTest::init()
{
    m_outline.reset();
    m_editor = std::make_unique<DraftEditor>();
    m_outline = std::make_unique<DraftOutline>(*m_editor->document());
    m_outline->setFollowing(true);
}

QString DraftOutlineTest::shown() const
{
    QStringList parts;
    for (const OutlineEntry &entry : m_outline->entries())
        parts.append(u"%1:%2 %3"_s.arg(entry.first).arg(entry.level).arg(entry.title));
    return parts.join(u'|');
}

void DraftOutlineTest::findsWhatIsThere()
{
    m_editor->load(u"---\n# no\n---\n# One\n\nTwo\n---\n```\n# no\n```\n"_s);
    QTRY_COMPARE(shown(), u"3:1 One|5:2 Two"_s);
}

void DraftOutlineTest::keepsUpWithTyping()
{
    m_editor->show();
    m_editor->load(u"# One\n\ntext"_s);
    QTRY_COMPARE(shown(), u"0:1 One"_s);
    m_editor->setCaret(5);
    QTest::keyClicks(m_editor.get(), u"!"_s);
    QTRY_COMPARE(shown(), u"0:1 One!"_s);
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QTest::keyClicks(m_editor.get(), u"## Two"_s);
    QTRY_COMPARE(shown(), u"0:1 One!|2:2 Two"_s);
    m_editor->undo();
    m_editor->undo();
    m_editor->undo();
    QTRY_VERIFY(m_outline->isComplete());
    m_editor->setCaret(0);
    QTest::keyClick(m_editor.get(), Qt::Key_Delete);
    QTRY_COMPARE(shown().contains(u"One"), false);
}

void DraftOutlineTest::typingProseTellsNothing()
{
    m_editor->load(u"# One\n\ntext\n\n# Two\n"_s);
    QTRY_COMPARE(shown(), u"0:1 One|4:1 Two"_s);
    const QSignalSpy told(m_outline.get(), &DraftOutline::changed);
    m_editor->setCaret(10);
    m_editor->insertPlainText(u" and more"_s);
    QTRY_VERIFY(m_outline->isComplete());
    QCOMPARE(told.count(), 0);
    // Lines above move headings without changing them.
    m_editor->insertPlainText(u"\nanother\n"_s);
    QTRY_COMPARE(shown(), u"0:1 One|6:1 Two"_s);
    QCOMPARE(told.count(), 0);
}

void DraftOutlineTest::tellsWhichSectionABlockIsIn()
{
    m_editor->load(u"before\n\n# One\ntext\n\nTwo\n==="_s);
    QTRY_COMPARE(m_outline->entries().size(), 2);
    QCOMPARE(m_outline->entryAt(0), -1);
    QCOMPARE(m_outline->entryAt(2), 0);
    QCOMPARE(m_outline->entryAt(4), 0);
    QCOMPARE(m_outline->entryAt(5), 1);
    QCOMPARE(m_outline->entryAt(6), 1);
}

void DraftOutlineTest::doesNothingWhileNobodyLooks()
{
    m_editor->load(u"# One"_s);
    QTRY_COMPARE(shown(), u"0:1 One"_s);
    m_outline->setFollowing(false);
    m_editor->load(u"# Two\n# Three"_s);
    m_outline->complete();
    QCOMPARE(shown(), u"0:1 One"_s);
    m_outline->setFollowing(true);
    QTRY_COMPARE(shown(), u"0:1 Two|1:1 Three"_s);
}

void DraftOutlineTest::anotherDraft()
{
    m_editor->load(u"# One\n## Two\n## Three\n"_s);
    QTRY_COMPARE(m_outline->entries().size(), 3);
    QSignalSpy told(m_outline.get(), &DraftOutline::changed);
    m_editor->load({});
    QVERIFY(told.wait());
    QCOMPARE(shown(), u""_s);
}

void DraftOutlineTest::aLongParagraphIsOneLine()
{
    // Cut into several blocks by the editor; a piece that begins with a hash is no heading.
    const QString long_ = u"word # "_s.repeated(4000);
    m_editor->load(u"# One\n\n"_s + long_ + u"\n\n# Two"_s);
    QVERIFY(m_editor->splits().count() > 3);
    QTRY_COMPARE(m_outline->entries().size(), 2);
}

void DraftOutlineTest::isWhatTheTextSaysAfterAnyEdits()
{
    const QStringList pieces = {u"# a\n"_s,    u"## b"_s,    u"\n"_s,    u"\n\n"_s,  u"word"_s, u"===\n"_s,
                                u"---\n"_s,    u"\n---\n"_s, u"```\n"_s, u"~~~\n"_s, u"<!--"_s, u"-->\n"_s,
                                u"- item\n"_s, u"> q\n"_s,   u"  "_s,    u"+++\n"_s, u"    "_s, u"\t"_s};
    QRandomGenerator random(11);
    for (int trial = 0; trial < 40; ++trial) {
        QString text;
        for (int i = 0; i < 60; ++i)
            text += pieces.at(random.bounded(pieces.size()));
        m_editor->load(text);
        for (int edit = 0; edit < 40; ++edit) {
            const qsizetype at = random.bounded(m_editor->length() + 1);
            const qsizetype length = random.bounded(4) == 0 ? random.bounded(20) : random.bounded(2);
            const QString insert = random.bounded(3) == 0 ? QString() : pieces.at(random.bounded(pieces.size()));
            m_editor->replaceText({at, length}, insert);
            if (random.bounded(8) == 0)
                m_editor->undo();
            if (random.bounded(3) == 0)
                continue; // several edits before it is read
            m_outline->complete();
            const auto wanted = outlineOf(m_editor->text());
            QStringList expected;
            for (const Heading &heading : wanted) {
                const int block = m_editor->document()->findBlock(m_editor->splits().behind(heading.span.start)).blockNumber();
                expected.append(u"%1:%2 %3"_s.arg(block).arg(heading.level).arg(heading.title));
            }
            if (shown() != expected.join(u'|'))
                qInfo().noquote() << m_editor->text();
            QCOMPARE(shown(), expected.join(u'|'));
        }
    }
}

void DraftOutlineTest::isReadInSlices()
{
    QString text;
    for (int i = 0; i < 2000; ++i)
        text += u"## Evening %1\n\n"_s.arg(i) + u"The baker counted what was left on the shelf each evening.\n\n"_s.repeated(20);
    m_editor->load(text);
    const QSignalSpy told(m_outline.get(), &DraftOutline::changed);
    QElapsedTimer turn;
    qint64 longest = 0;
    while (!m_outline->isComplete()) {
        turn.start();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        longest = std::max(longest, turn.elapsed());
    }
    QCOMPARE(told.count(), 1);
    QCOMPARE(m_outline->entries().size(), 2000);
    qInfo("the longest turn took %lld ms", (long long)longest);
}

AGATE_WINDOW_TEST(DraftOutlineTest)
#include "test_draft_outline.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_desk.h"
#include "library/draft_sidebar.h"
#include "look/style.h"
#include "notice/notice_strip.h"
#include "recovery/recovery_page.h"
#include "support/named_controls.h"
#include "support/pictures.h"
#include "support/pseudo_translator.h"
#include "support/room_program.h"
#include "window/draft_page.h"
#include "window/side_panel.h"
#include "window/status_line.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace agate;
using namespace agate::tests;

/// Drafts come, stay, go and come back, in the real window over a real library.
class DraftsFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void openingLeavesNoEmptyDraftBehind();
    void typingMakesADraftAndSavesIt();
    void frontMatterNamesTheDraft();
    void frontMatterIsShownWhenAsked();
    void savedIsNeverSaidBeforeItIs();
    void whatIsAddedWholeIsSaidToBeSaved();
    void renameTrashAndBack();
    void theLastDraftAndCaretAreFoundAgain();
    void whatACrashLeftIsOffered_data();
    void whatACrashLeftIsOffered();
    void aSecondWindowCanOnlyRead();
    void aDamagedLibraryIsToldOf();
    void everyControlHasAName();
    void mirroredAndLonger();

private:
    QString statusText() const;

    std::unique_ptr<FlowDesk> m_desk;
};

void DraftsFlow::init()
{
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
}

void DraftsFlow::cleanup()
{
    m_desk.reset();
}

QString DraftsFlow::statusText() const
{
    QStringList texts;
    const auto *status = m_desk->window().findChild<StatusLine *>();
    const auto labels = status->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    const auto buttons = status->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        texts.append(button->text());
    return texts.join(u'|');
}

void DraftsFlow::openingLeavesNoEmptyDraftBehind()
{
    m_desk->window().actions().newDraft->trigger();
    m_desk->window().actions().newDraft->trigger();
    QCOMPARE(m_desk->drafts().size(), 0);
    QVERIFY(m_desk->window().page().draft().isNull());
}

void DraftsFlow::typingMakesADraftAndSavesIt()
{
    m_desk->editor().setFocus();
    QTest::keyClicks(&m_desk->editor(), QStringLiteral("# Pip"));
    QVERIFY(m_desk->savedText(QStringLiteral("# Pip")));
    QCOMPARE(m_desk->drafts().size(), 1);
    QCOMPARE(m_desk->drafts().constFirst().title, QStringLiteral("Pip"));
    QTRY_VERIFY(statusText().contains(QStringLiteral("1 word(s)")));
    QTRY_COMPARE(m_desk->window().windowTitle(), QStringLiteral("Pip – Agate"));
}

void DraftsFlow::frontMatterNamesTheDraft()
{
    m_desk->editor().setFocus();
    m_desk->editor().insertPlainText(QStringLiteral("---\ndate: today\ntitle: \"Pip: a story\"\n---\n\n# Chapter one\n"));
    QTRY_COMPARE(m_desk->window().windowTitle(), QStringLiteral("Pip: a story – Agate"));
    QTRY_COMPARE(m_desk->drafts().constFirst().title, QStringLiteral("Pip: a story"));
    m_desk->editor().replaceText({4, 12}, {});
    m_desk->editor().replaceText({4, 21}, QStringLiteral("tags: []"));
    QCOMPARE(m_desk->editor().text(), QStringLiteral("---\ntags: []\n---\n\n# Chapter one\n"));
    QTRY_COMPARE(m_desk->window().windowTitle(), QStringLiteral("Chapter one – Agate"));
    QTRY_COMPARE(m_desk->drafts().constFirst().title, QStringLiteral("Chapter one"));
}

void DraftsFlow::frontMatterIsShownWhenAsked()
{
    m_desk->editor().insertPlainText(QStringLiteral("---\ntitle: Pip\n---\nWords"));
    QTRY_VERIFY(m_desk->editor().isFrontMatterFolded());
    m_desk->window().actions().frontMatter->trigger();
    QVERIFY(!m_desk->editor().isFrontMatterFolded());
    m_desk->window().actions().frontMatter->trigger();
    QVERIFY(m_desk->editor().isFrontMatterFolded());
    QVERIFY(m_desk->window().actions().frontMatter->shortcuts().isEmpty());
}

void DraftsFlow::savedIsNeverSaidBeforeItIs()
{
    m_desk->editor().insertPlainText(QStringLiteral("Words"));
    QVERIFY(statusText().contains(QStringLiteral("Saving…")));
    QVERIFY(!statusText().contains(QStringLiteral("Saved")));
    QTRY_VERIFY(statusText().contains(QStringLiteral("Saved")));
    const DraftId id = m_desk->window().page().draft();
    QCOMPARE(m_desk->ask([id](Library &library) { return library.draft(id); })->text, QStringLiteral("Words"));
    m_desk->editor().insertPlainText(QStringLiteral("!"));
    QVERIFY(statusText().contains(QStringLiteral("Saving…")));
}

void DraftsFlow::whatIsAddedWholeIsSaidToBeSaved()
{
    NewDraft draft;
    draft.text = QStringLiteral("From a file");
    m_desk->window().page().addAndShow(draft);
    QTRY_COMPARE(m_desk->window().page().saved().kind, StatusLine::Saved::Kind::Saved);
    QVERIFY(statusText().contains(QStringLiteral("Saved")));
    QCOMPARE(m_desk->ask([id = draft.id](Library &library) { return library.draft(id); })->text, draft.text);
}

void DraftsFlow::renameTrashAndBack()
{
    m_desk->editor().insertPlainText(QStringLiteral("Words to keep"));
    QVERIFY(m_desk->savedText(QStringLiteral("Words to keep")));
    const DraftId id = m_desk->window().page().draft();
    DraftSidebar &sidebar = m_desk->window().sidebar().drafts();
    emit sidebar.renameRequested(id, QStringLiteral("My story"));
    QTRY_COMPARE(m_desk->drafts().constFirst().title, QStringLiteral("My story"));
    emit sidebar.trashRequested(id);
    QTRY_COMPARE(m_desk->drafts(true).size(), 1);
    QCOMPARE(m_desk->drafts().size(), 0);
    QVERIFY(m_desk->window().page().draft().isNull());
    QCOMPARE(m_desk->editor().text(), QString());
    QTRY_VERIFY(m_desk->notice(QStringLiteral("The draft is in the trash.")));
    QVERIFY(m_desk->press(QStringLiteral("Bring it back")));
    QTRY_COMPARE(m_desk->editor().text(), QStringLiteral("Words to keep"));
    QCOMPARE(m_desk->drafts().size(), 1);
    QCOMPARE(m_desk->drafts(true).size(), 0);
}

void DraftsFlow::theLastDraftAndCaretAreFoundAgain()
{
    m_desk->editor().insertPlainText(QStringLiteral("Words to keep"));
    m_desk->editor().setCaret(5);
    m_desk->editor().setZoom(150);
    m_desk->window().actions().sidebar->setChecked(false);
    m_desk->closeWindow(); // at once: closing saves
    QVERIFY(m_desk->openWindow(m_desk->lastSession()));
    QTRY_COMPARE(m_desk->editor().text(), QStringLiteral("Words to keep"));
    QCOMPARE(m_desk->editor().caret(), 5);
    QCOMPARE(m_desk->editor().zoom(), 150);
    QVERIFY(!m_desk->window().sidebar().isVisible());
}

void DraftsFlow::whatACrashLeftIsOffered_data()
{
    QTest::addColumn<bool>("take");
    QTest::newRow("taken") << true;
    QTest::newRow("kept as a version only") << false;
}

void DraftsFlow::whatACrashLeftIsOffered()
{
    QFETCH(bool, take);
    m_desk->editor().insertPlainText(QStringLiteral("Saved words."));
    QVERIFY(m_desk->savedText(QStringLiteral("Saved words.")));
    const DraftId id = m_desk->window().page().draft();
    // A journal without its revision is what a kill leaves.
    m_desk->closeWindow();
    {
        auto crashed = Library::open(m_desk->libraryFile(), Library::Access::ReadWrite);
        QVERIFY(crashed);
        QVERIFY(crashed->library->journal(id, {TextEdit{{12, 0}, QStringLiteral(" And newer ones.")}}));
    }
    QVERIFY(m_desk->openWindow());
    RecoveryPage *page = nullptr;
    QTRY_VERIFY((page = m_desk->window().findChild<RecoveryPage *>()) && page->isVisible());
    const auto buttons = page->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == (take ? QStringLiteral("&Take the recovered text") : QStringLiteral("&Keep it as a version only")))
            button->click();
    }
    const QString recovered = QStringLiteral("Saved words. And newer ones.");
    QTRY_COMPARE(m_desk->editor().text(), take ? recovered : QStringLiteral("Saved words."));
    QVERIFY(m_desk->window().page().isVisible());
    QVERIFY(std::ranges::contains(m_desk->revisions(id), recovered, &Revision::text));
    QVERIFY(m_desk->ask([](Library &library) { return library.leftovers(); })->isEmpty());
}

void DraftsFlow::aSecondWindowCanOnlyRead()
{
    m_desk->editor().insertPlainText(QStringLiteral("Words"));
    QVERIFY(m_desk->savedText(QStringLiteral("Words")));
    const DraftId id = m_desk->window().page().draft();
    LibraryThread other;
    ScriptedEngine engine;
    MainWindow second({.library = other, .engine = engine, .fileLinks = m_desk->path(QStringLiteral("other-links.json"))});
    WindowSession session;
    session.draft = id;
    second.restore(session);
    auto opening = other.open(m_desk->libraryFile(), Library::Access::ReadWrite);
    opening.waitForFinished();
    second.libraryOpened(opening.takeResult());
    QTRY_COMPARE(second.page().editor().text(), QStringLiteral("Words"));
    second.page().editor().setFocus();
    QTest::keyClicks(&second.page().editor(), QStringLiteral("nothing of this"));
    QCOMPARE(second.page().editor().text(), QStringLiteral("Words"));
    QVERIFY(second.page().isReadOnly());
    QCOMPARE(second.page().saved().kind, StatusLine::Saved::Kind::ReadOnly);
    QCOMPARE(second.noticeStrip().notices().size(), 1);
    // Once the first is gone the second reads anew, and writes.
    m_desk->editor().insertPlainText(QStringLiteral(" and more"));
    QVERIFY(m_desk->savedText(QStringLiteral("Words and more")));
    m_desk->closeWindow();
    opening = other.open(m_desk->libraryFile(), Library::Access::ReadWrite);
    opening.waitForFinished();
    second.libraryOpened(opening.takeResult());
    QTRY_COMPARE(second.page().editor().text(), QStringLiteral("Words and more"));
    QCOMPARE(second.noticeStrip().notices().size(), 0);
    second.page().editor().moveCursor(QTextCursor::End);
    QTest::keyClicks(&second.page().editor(), QStringLiteral("!"));
    QTRY_COMPARE(second.page().saved().kind, StatusLine::Saved::Kind::Saved);
    auto asked = other.run([id](Library &library) { return library.draft(id); });
    asked.waitForFinished();
    QCOMPARE(asked.takeResult()->text, QStringLiteral("Words and more!"));
}

void DraftsFlow::aDamagedLibraryIsToldOf()
{
    m_desk->editor().insertPlainText(QStringLiteral("Words"));
    QVERIFY(m_desk->savedText(QStringLiteral("Words")));
    m_desk->closeWindow();
    QFile file(m_desk->libraryFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(QByteArray(64, 'x')), 64); // the header: no SQLite file any more
    file.close();
    QVERIFY(m_desk->openWindow());
    const Notice *notice = m_desk->notice(QStringLiteral("The library's file was damaged."));
    QVERIFY(notice);
    QVERIFY2(notice->kept.contains(u'/'), qPrintable(notice->kept));
    m_desk->editor().insertPlainText(QStringLiteral("New words"));
    QVERIFY(m_desk->savedText(QStringLiteral("New words")));
}

void DraftsFlow::everyControlHasAName()
{
    m_desk->window().showModelPage();
    QCOMPARE(namelessControls(m_desk->window()), QStringList());
    m_desk->window().showDraft();
    QCOMPARE(namelessControls(m_desk->window()), QStringList());
}

void DraftsFlow::mirroredAndLonger()
{
    m_desk.reset();
    const PseudoLanguage language;
    QTRY_COMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
    m_desk->window().resize(1024, 640);
    m_desk->editor().insertPlainText(QStringLiteral("Words"));
    QVERIFY(m_desk->savedText(QStringLiteral("Words")));
    keepPicture(m_desk->window(), QStringLiteral("window-pseudo"));
    // The sidebar is at the right, the draft at the left of it.
    const auto x = [this](QWidget &widget) { return widget.mapTo(&m_desk->window(), QPoint()).x(); };
    QTRY_VERIFY(x(m_desk->window().sidebar()) > x(m_desk->window().page()));
    const auto buttons = m_desk->window().findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible() && !button->text().isEmpty() && !button->inherits("agate::ChipButton"))
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
    const auto actions = m_desk->window().actions().menu(&m_desk->window())->actions();
    for (const QAction *action : actions)
        QVERIFY2(action->text().isEmpty() || PseudoTranslator::isTranslated(action->text()), qPrintable(action->text()));
}

AGATE_STYLED_TEST(DraftsFlow)

#include "test_drafts.moc"

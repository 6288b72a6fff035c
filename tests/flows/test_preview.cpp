// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_desk.h"
#include "preview/preview_panel.h"
#include "preview/preview_view.h"
#include "support/named_controls.h"
#include "support/room_program.h"
#include "window/draft_page.h"
#include "window/live_preview.h"
#include "window/print_actions.h"

#include <QFileInfo>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

/// The draft beside itself, in the real window.
class PreviewFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isThereWhenItIsWanted();
    void followsTyping();
    void followsAnotherDraft();
    void bothScrollTogether();
    void ofALongDraftThePartAroundIsShown();
    void isFoundAgainAsItWasLeft();
    void picturesBesideTheFileAreShown();
    void aLinkIsOpenedByTheBrowser();
    void printing();
    void everyControlHasAName();

private:
    void toggle() { QTest::keyClick(&m_desk->window(), Qt::Key_P, Qt::ControlModifier | Qt::AltModifier); }

    PreviewView &view() const { return m_desk->window().preview().panel()->view(); }

    QString shown() const { return view().toPlainText(); }

    void type(const QString &text) { m_desk->editor().replaceText({m_desk->editor().length(), 0}, text); }

    std::unique_ptr<FlowDesk> m_desk;
};

namespace
{

NewDraft draftOf(const QString &text)
{
    NewDraft draft;
    draft.text = text;
    return draft;
}

QString longText(int parts)
{
    QString text = u"# Beginning\n\n"_s;
    for (int i = 0; i < parts; ++i) {
        text += u"## Part %1\n\n"_s.arg(i) + u"Some words that take a while to read. "_s.repeated(1 + i % 9) + u"\n\n"_s;
        if (i % 3 == 0)
            text += u"- one\n- two\n- three\n\n"_s;
        if (i % 5 == 0)
            text += u"| a | b |\n|---|---|\n| c | d |\n\n"_s;
        if (i % 7 == 0)
            text += u"```\nlines\nof\ncode\n```\n\n"_s;
    }
    return text;
}

} // namespace

void PreviewFlow::init()
{
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
}

void PreviewFlow::cleanup()
{
    m_desk.reset();
}

void PreviewFlow::isThereWhenItIsWanted()
{
    QVERIFY(!m_desk->window().preview().panel());
    type(u"# A title\n\nSome *words*.\n"_s);
    toggle();
    QVERIFY(m_desk->window().preview().isShown());
    QCOMPARE(shown(), u"A title\nSome words."_s);
    QVERIFY(view().isReadOnly());
    // It leaves the draft its place.
    QVERIFY(m_desk->editor().width() >= 400);
    toggle();
    QVERIFY(!m_desk->window().preview().isShown());
    toggle();
    for (QToolButton *button : m_desk->window().preview().panel()->findChildren<QToolButton *>())
        button->click();
    QVERIFY(!m_desk->window().preview().isShown());
    QVERIFY(!m_desk->window().actions().preview->isChecked());
}

void PreviewFlow::followsTyping()
{
    toggle();
    QCOMPARE(shown(), QString());
    m_desk->editor().setFocus();
    QTest::keyClicks(&m_desk->editor(), u"**Pip** ran"_s);
    // Not with the key: when typing pauses.
    QCOMPARE(shown(), QString());
    QTRY_COMPARE(shown(), u"Pip ran"_s);
    const PreviewDocument *before = view().preview();
    QTest::keyClicks(&m_desk->editor(), u" home"_s);
    QCOMPARE(view().preview(), before);
    QTRY_COMPARE(shown(), u"Pip ran home"_s);
}

void PreviewFlow::followsAnotherDraft()
{
    toggle();
    type(u"one"_s);
    QTRY_COMPARE(shown(), u"one"_s);
    m_desk->window().actions().newDraft->trigger();
    QTRY_COMPARE(shown(), QString());
}

void PreviewFlow::bothScrollTogether()
{
    m_desk->window().page().addAndShow(draftOf(longText(80)));
    toggle();
    DraftEditor &editor = m_desk->editor();
    QScrollBar &draftBar = *editor.verticalScrollBar();
    QScrollBar &previewBar = *view().verticalScrollBar();
    QVERIFY(previewBar.maximum() > view().viewport()->height());
    // The scroll bar learns the height when the layout is done.
    QTRY_VERIFY(qAbs(previewBar.maximum() - (view().document()->size().height() - view().viewport()->height())) <= 1);
    const QString text = editor.text();
    const MarkdownBlocks blocks = markdownBlocks(text);
    const auto partOf = [](const QScrollBar &bar) { return qreal(bar.value()) / bar.maximum(); };
    const auto draftBlock = [&](qreal part) {
        return blocks.indexAt(editor.positionAt(QPointF(editor.viewport()->width() / 2.0, part * editor.viewport()->height())));
    };
    const auto previewBlock = [&](qreal part) { return view().placeAt(part).block; };

    // The draft leads: at the height that both agree on stands the same block, or the one beside it.
    int farthest = 0;
    for (int step = 0; step <= 40; ++step) {
        draftBar.setValue(draftBar.maximum() * step / 40);
        const qreal part = partOf(draftBar);
        QVERIFY2(qAbs(draftBlock(part) - previewBlock(part)) <= 1,
                 qPrintable(u"step %1: draft %2, preview %3"_s.arg(step).arg(draftBlock(part)).arg(previewBlock(part))));
        farthest = qMax(farthest, previewBar.value());
    }
    QCOMPARE(previewBar.value(), previewBar.maximum());
    QCOMPARE(farthest, previewBar.maximum());
    draftBar.setValue(0);
    QCOMPARE(previewBar.value(), 0);

    // The preview leads.
    for (int step = 0; step <= 40; ++step) {
        const int value = previewBar.maximum() * step / 40;
        previewBar.setValue(value);
        QCOMPARE(previewBar.value(), value);
        const qreal part = partOf(previewBar);
        QVERIFY2(qAbs(draftBlock(part) - previewBlock(part)) <= 1,
                 qPrintable(u"step %1: draft %2, preview %3"_s.arg(step).arg(draftBlock(part)).arg(previewBlock(part))));
    }
    QCOMPARE(draftBar.value(), draftBar.maximum());
    previewBar.setValue(0);
    QCOMPARE(draftBar.value(), 0);
}

void PreviewFlow::ofALongDraftThePartAroundIsShown()
{
    const QString text = longText(4000);
    QVERIFY(text.size() > 2 * LivePreview::wholeUpTo);
    m_desk->window().page().addAndShow(draftOf(text));
    toggle();
    const auto noteIsShown = [this] {
        for (const QLabel *label : m_desk->window().preview().panel()->findChildren<QLabel *>()) {
            if (label->text().startsWith(u"Long draft"))
                return true;
        }
        return false;
    };
    QVERIFY(noteIsShown());
    QVERIFY(view().preview()->characterCount() < LivePreview::wholeUpTo * 1.2);
    QVERIFY(shown().startsWith(u"Beginning"));
    DraftEditor &editor = m_desk->editor();
    editor.setCaret(text.indexOf(u"## Part 2500\n"));
    QTRY_VERIFY(shown().contains(u"Part 2500\n"));
    QVERIFY(!shown().startsWith(u"Beginning"));
    // Reading on at the end of the part brings the next one.
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum());
    const QString last = shown().sliced(shown().lastIndexOf(u"Part "));
    QTRY_VERIFY(shown().lastIndexOf(u"Part ") > 0 && !shown().endsWith(last));
    editor.setCaret(0);
    QTRY_VERIFY(shown().startsWith(u"Beginning"));
    m_desk->window().page().addAndShow(draftOf(u"short"_s));
    QTRY_COMPARE(shown(), u"short"_s);
    QVERIFY(!noteIsShown());
}

void PreviewFlow::isFoundAgainAsItWasLeft()
{
    type(u"one"_s);
    toggle();
    auto *splitter = m_desk->window().findChild<QSplitter *>();
    QList<int> sizes = splitter->sizes();
    sizes[1] += sizes[2] - 333;
    sizes[2] = 333;
    splitter->setSizes(sizes);
    QCOMPARE(m_desk->window().preview().panel()->width(), 333);
    const int sidebar = sizes.at(0);
    m_desk->closeWindow();
    QVERIFY(m_desk->lastSession().previewVisible);
    // The screen of a test is smaller than the window.
    WindowSession session = m_desk->lastSession();
    session.geometry.clear();
    QVERIFY(m_desk->openWindow(session));
    QTRY_VERIFY(m_desk->window().preview().isShown());
    QCOMPARE(m_desk->window().preview().panel()->width(), 333);
    QCOMPARE(m_desk->window().findChild<QSplitter *>()->sizes().at(0), sidebar);
    QTRY_COMPARE(shown(), u"one"_s);
}

void PreviewFlow::picturesBesideTheFileAreShown()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(m_desk->path(u"a.png"_s)));
    QFile file(m_desk->path(u"draft.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("![A square](a.png)\n\n![Outside](../b.png)\n");
    file.close();
    toggle();
    m_desk->window().openFile(file.fileName());
    QTRY_VERIFY(view().preview()->partCount() == 2);
    QCOMPARE(view().preview()->refusedPictures(), QStringList{u"../b.png"_s});
    // A draft without a file has no folder.
    type(u" "_s);
    m_desk->window().page().addAndShow(draftOf(u"![A square](a.png)"_s));
    QTRY_COMPARE(view().preview()->refusedPictures(), QStringList{u"a.png"_s});
}

void PreviewFlow::aLinkIsOpenedByTheBrowser()
{
    QList<QUrl> opened;
    m_desk->window().preview().setBrowser([&opened](const QUrl &link) { opened.append(link); });
    type(u"[a link](https://example.com/page)"_s);
    toggle();
    const QPoint point = view().cursorRect(QTextCursor(view().document()->begin())).center() + QPoint(20, 0);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::NoModifier, point);
    QCOMPARE(opened.size(), 0);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::ControlModifier, point);
    QCOMPARE(opened, QList<QUrl>{QUrl(u"https://example.com/page"_s)});
}

void PreviewFlow::printing()
{
    type(u"---\ntitle: x\n---\n\n# Of *bread*\n\nOne."_s);
    QString title;
    bool preview = true;
    bool works = false;
    m_desk->window().printing().setDialogs([&](PrintJob &job) {
        title = job.title;
        preview = job.preview;
        QPdfWriter writer(works ? m_desk->path(u"a.pdf"_s) : u"/nowhere/at/all.pdf"_s);
        writer.setPageLayout(job.page);
        job.failed = job.paint(writer, 0, 0) == 0;
    });
    QTest::keyClick(&m_desk->window(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(title, u"x"_s);
    QVERIFY(!preview);
    // A failure is told, and mended by its button.
    QVERIFY(m_desk->notice(u"The draft could not be printed"_s));
    works = true;
    QVERIFY(m_desk->press(u"Try again"_s));
    QVERIFY(!m_desk->notice(u"The draft could not be printed"_s));
    QVERIFY(QFileInfo(m_desk->path(u"a.pdf"_s)).size() > 1000);
    m_desk->window().actions().printPreview->trigger();
    QVERIFY(preview);
}

void PreviewFlow::everyControlHasAName()
{
    toggle();
    QCOMPARE(namelessControls(m_desk->window()), QStringList());
    // F6 goes there too.
    bool reached = false;
    for (int i = 0; i < 6 && !reached; ++i) {
        QTest::keyClick(&m_desk->window(), Qt::Key_F6);
        reached = view().hasFocus();
    }
    QVERIFY(reached);
}

AGATE_WINDOW_TEST(PreviewFlow)
#include "test_preview.moc"

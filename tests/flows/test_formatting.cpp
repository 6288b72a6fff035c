// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_desk.h"
#include "look/style.h"
#include "notice/notice_strip.h"
#include "sidebar/template_sidebar.h"
#include "support/room_program.h"
#include "window/draft_page.h"
#include "window/draft_pictures.h"
#include "window/formatting.h"
#include "window/side_panel.h"
#include "window/text_files.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

/// Formatting with the keys of the window, smart quotes by the draft's language, and pictures on their way into a draft.
class FormattingFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyActionHasAName();
    void noTwoActionsShareAKey();
    void keys_data();
    void keys();
    void actionsShowWhatThePlaceIs();
    void linkTakesTheCopiedAddress();
    void notWhileAnotherFieldIsWritten();
    void theDraftsLanguageSetsQuotes();
    void pastesAsMarkdownAndAsText();
    void picturesOfADraftInTheLibrary();
    void picturesBesideAFile();
    void picturesComeAlongToAFile();
    void whatIsNoPictureIsRefused();
    void aPictureWithoutAFile();

private:
    void press(int key, Qt::KeyboardModifiers modifiers)
    {
        m_desk->editor().setFocus();
        QTest::keyClick(&m_desk->editor(), Qt::Key(key), modifiers);
    }

    void drop(const QStringList &paths)
    {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        mime.setUrls(urls);
        // As a file manager's pictures come: over the window, over the draft, down.
        QWidget *target = m_desk->editor().viewport();
        const QPoint place(200, 60);
        QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QDragMoveEvent move(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &move);
        QDropEvent down(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &down);
    }

    QString picture(const QString &name, QColor colour = Qt::red)
    {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = m_desk->path(name);
        return image.save(path) ? path : QString();
    }

    std::unique_ptr<FlowDesk> m_desk;
};

void FormattingFlow::init()
{
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
    m_desk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QGuiApplication::clipboard()->clear();
}

void FormattingFlow::cleanup()
{
    m_desk.reset();
}

void FormattingFlow::everyActionHasAName()
{
    static const QRegularExpression name(u"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"_s);
    QStringList seen;
    const auto actions = static_cast<const QWidget &>(m_desk->window()).actions();
    for (const QAction *action : actions) {
        QVERIFY2(name.match(action->objectName()).hasMatch(), qPrintable(action->text()));
        QVERIFY2(!seen.contains(action->objectName()), qPrintable(action->objectName()));
        seen.append(action->objectName());
    }
    QVERIFY(seen.size() > 40);
}

void FormattingFlow::noTwoActionsShareAKey()
{
    QMap<QString, QString> taken;
    const auto actions = static_cast<const QWidget &>(m_desk->window()).actions();
    for (const QAction *action : actions) {
        const auto keys = action->shortcuts();
        for (const QKeySequence &key : keys) {
            const QString text = key.toString(QKeySequence::PortableText);
            QVERIFY2(!taken.contains(text), qPrintable(text + u' ' + action->objectName() + u' ' + taken.value(text)));
            taken.insert(text, action->objectName());
        }
    }
}

void FormattingFlow::keys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("expected");
    const int ctrl = Qt::ControlModifier;
    const int both = Qt::ControlModifier | Qt::ShiftModifier;
    QTest::newRow("bold") << int(Qt::Key_B) << ctrl << u"One **two**"_s;
    QTest::newRow("italic") << int(Qt::Key_I) << ctrl << u"One *two*"_s;
    QTest::newRow("strike") << int(Qt::Key_X) << both << u"One ~~two~~"_s;
    QTest::newRow("code") << int(Qt::Key_C) << both << u"One `two`"_s;
    QTest::newRow("comment") << int(Qt::Key_A) << both << u"One <!-- two -->"_s;
    QTest::newRow("link") << int(Qt::Key_K) << ctrl << u"One [two]()"_s;
    QTest::newRow("heading 1") << int(Qt::Key_1) << ctrl << u"# One two"_s;
    QTest::newRow("heading 6") << int(Qt::Key_6) << ctrl << u"###### One two"_s;
    QTest::newRow("numbers") << int(Qt::Key_7) << both << u"1. One two"_s;
    QTest::newRow("bullets") << int(Qt::Key_8) << both << u"- One two"_s;
    QTest::newRow("tasks") << int(Qt::Key_9) << both << u"- [ ] One two"_s;
    QTest::newRow("quote") << int(Qt::Key_Period) << both << u"> One two"_s;
}

void FormattingFlow::keys()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(QString, expected);
    m_desk->editor().insertPlainText(u"One two"_s);
    m_desk->editor().select({4, 3});
    press(key, Qt::KeyboardModifiers(modifiers));
    QCOMPARE(m_desk->editor().text(), expected);
    QVERIFY(m_desk->savedText(expected));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_desk->editor().text(), u"One two"_s);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_desk->editor().text(), expected);
    if (expected.startsWith(u'#')) {
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_desk->editor().text(), u"One two"_s);
    }
}

void FormattingFlow::actionsShowWhatThePlaceIs()
{
    DraftEditor &editor = m_desk->editor();
    const WindowActions &actions = m_desk->window().actions();
    const QString text = u"---\ntitle: **x**\n---\nOne **two** and [three](https://a.example).\n\n## Head *ing*\n\n> - [ ] task\n\n"
                         u"1. one\n2. two\n\n```\n# code\n```\n\nUnder\n===\n\n- `a`\n- ~~b~~\n"_s;
    editor.insertPlainText(text);
    const auto checked = [&] {
        QStringList names;
        for (const QAction *action : static_cast<const QWidget &>(m_desk->window()).actions()) {
            const bool isFormat = QList{actions.bold,      actions.italic,  actions.strike,  actions.code,  actions.link,
                                        actions.paragraph, actions.bullets, actions.numbers, actions.tasks, actions.quote}
                                      .contains(action)
                || action->objectName().startsWith("heading"_L1);
            if (isFormat && action->isChecked())
                names.append(action->objectName());
        }
        names.sort();
        return names.join(u' ');
    };
    const auto at = [&](const QString &words) { editor.setCaret(text.indexOf(words) + 1); };
    at(u"two** and"_s);
    QTRY_COMPARE(checked(), u"bold paragraph"_s);
    at(u"One"_s);
    QTRY_COMPARE(checked(), u"paragraph"_s);
    at(u"three"_s);
    QTRY_COMPARE(checked(), u"link paragraph"_s);
    at(u"ing*"_s);
    QTRY_COMPARE(checked(), u"heading_2 italic"_s);
    at(u"task"_s);
    QTRY_COMPARE(checked(), u"quote tasks"_s);
    at(u"1. one"_s);
    QTRY_COMPARE(checked(), u"numbers"_s);
    at(u"# code"_s);
    QTRY_COMPARE(checked(), u"code"_s);
    at(u"Under"_s);
    QTRY_COMPARE(checked(), u"heading_1"_s);
    at(u"title: "_s);
    QTRY_COMPARE(checked(), QString());
    editor.select({text.indexOf(u"- `a`"_s), text.size()});
    QTRY_COMPARE(checked(), u"bullets"_s);
    at(u"b~~"_s);
    QTRY_COMPARE(checked(), u"bullets strike"_s);
    // A command changes it, and the key itself computes nothing.
    at(u"One"_s);
    QTRY_COMPARE(checked(), u"paragraph"_s);
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(checked(), u"heading_1"_s);
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(checked(), u"paragraph"_s);
    QTest::keyClicks(&editor, u"# "_s);
    QVERIFY(!actions.italic->isChecked());
    editor.setReadOnly(true);
    actions.bold->trigger();
    QTRY_VERIFY(!actions.bold->isChecked());
}

void FormattingFlow::linkTakesTheCopiedAddress()
{
    QGuiApplication::clipboard()->setText(u" https://a.example/x \n"_s);
    m_desk->editor().insertPlainText(u"One two"_s);
    press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(m_desk->editor().text(), u"One [two](https://a.example/x)"_s);
    press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(m_desk->editor().text(), u"One two"_s);
    QGuiApplication::clipboard()->setText(u"some words"_s);
    press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(m_desk->editor().text(), u"One [two]()"_s);
}

void FormattingFlow::notWhileAnotherFieldIsWritten()
{
    m_desk->editor().insertPlainText(u"One two"_s);
    auto *field = m_desk->window().sidebar().findChild<QLineEdit *>();
    QVERIFY(field);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_desk->editor().text(), u"One two"_s);
    m_desk->editor().setFocus();
    m_desk->window().page().setReadOnly(true);
    m_desk->window().actions().bold->trigger();
    QCOMPARE(m_desk->editor().text(), u"One two"_s);
}

void FormattingFlow::theDraftsLanguageSetsQuotes()
{
    m_desk->window().formatting().setHabits({.smartPunctuation = true, .smartLists = true, .language = u"fr"_s});
    NewDraft draft;
    draft.language = u"de"_s;
    m_desk->window().page().addAndShow(draft);
    m_desk->editor().setFocus();
    QTest::keyClicks(&m_desk->editor(), u"\"a\""_s);
    QCOMPARE(m_desk->editor().text(), u"„a“"_s);
    // One that names none has the usual one.
    m_desk->window().page().begin();
    QTest::keyClicks(&m_desk->editor(), u"\"a\""_s);
    QCOMPARE(m_desk->editor().text(), u"«\u202fa\u202f»"_s);
    QVERIFY(m_desk->savedText(m_desk->editor().text()));
    m_desk->window().formatting().setHabits({.smartPunctuation = false, .smartLists = true, .language = {}});
    QTest::keyClicks(&m_desk->editor(), u" \"b\""_s);
    QVERIFY(m_desk->editor().text().endsWith(u" \"b\""_s));
}

void FormattingFlow::pastesAsMarkdownAndAsText()
{
    auto *mime = new QMimeData;
    mime->setHtml(u"<p>a <b>b</b></p>"_s);
    mime->setText(u"a b"_s);
    QGuiApplication::clipboard()->setMimeData(mime);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_desk->editor().text(), u"a **b**"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_desk->editor().text(), u"a b"_s);
}

void FormattingFlow::picturesOfADraftInTheLibrary()
{
    drop({picture(u"A loaf (1).png"_s), picture(u"b.png"_s, Qt::blue)});
    QCOMPARE(m_desk->editor().text(), u"![](images/A-loaf-1.png)\n\n![](images/b.png)"_s);
    const QString base = m_desk->window().pictures().base();
    QCOMPARE(base, m_desk->path(u"drafts/"_s + m_desk->window().page().draft().toString()));
    QVERIFY(QImage(base + u"/images/A-loaf-1.png"_s).pixelColor(1, 1) == QColor(Qt::red));
    QVERIFY(QImage(base + u"/images/b.png"_s).pixelColor(1, 1) == QColor(Qt::blue));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_desk->editor().text(), QString());
    // The same picture again is the same file; another of its name is not.
    drop({picture(u"b.png"_s, Qt::blue)});
    QCOMPARE(m_desk->editor().text(), u"![](images/b.png)"_s);
    m_desk->editor().selectAll();
    drop({picture(u"b.png"_s, Qt::green)});
    QVERIFY(m_desk->editor().text().contains(u"![](images/b-2.png)"_s));
}

void FormattingFlow::picturesBesideAFile()
{
    QVERIFY(QDir().mkpath(m_desk->path(u"texts"_s)));
    QFile file(m_desk->path(u"texts/story.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Once.\n\n") > 0);
    file.close();
    m_desk->window().openFile(file.fileName());
    QTRY_COMPARE(m_desk->editor().text(), u"Once.\n\n"_s);
    drop({picture(u"b.png"_s)});
    QVERIFY(m_desk->editor().text().contains(u"![](images/b.png)"_s));
    QVERIFY(QFile::exists(m_desk->path(u"texts/images/b.png"_s)));
}

void FormattingFlow::picturesComeAlongToAFile()
{
    drop({picture(u"b.png"_s)});
    QVERIFY(QDir().mkpath(m_desk->path(u"texts"_s)));
    QVERIFY(!QFile::exists(m_desk->path(u"texts/images/b.png"_s)));
    QVERIFY(m_desk->window().files().saveAs(m_desk->path(u"texts/story.md"_s)));
    QVERIFY(QFile::exists(m_desk->path(u"texts/images/b.png"_s)));
}

void FormattingFlow::whatIsNoPictureIsRefused()
{
    QFile file(m_desk->path(u"fake.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n") > 0);
    file.close();
    m_desk->editor().insertPlainText(u"Mine."_s);
    drop({file.fileName()});
    QVERIFY(m_desk->notice(u"fake.png is not a picture"_s));
    drop({m_desk->path(u"gone.png"_s)});
    QVERIFY(m_desk->notice(u"There is no file gone.png."_s));
    QFile large(m_desk->path(u"large.png"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(DraftPictures::greatest + 1));
    large.close();
    drop({large.fileName()});
    QVERIFY(m_desk->notice(u"large.png is larger than 32 MB."_s));
    QCOMPARE(m_desk->editor().text(), u"Mine."_s);
    // A folder that cannot be written.
    QFile blocked(m_desk->path(u"drafts"_s));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    drop({picture(u"b.png"_s)});
    QCOMPARE(m_desk->editor().text(), u"Mine."_s);
    QVERIFY(!m_desk->notice(u"large.png"_s));
    QVERIFY(!m_desk->window().noticeStrip().findChildren<QWidget *>().isEmpty());
}

void FormattingFlow::aPictureWithoutAFile()
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(image);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_desk->editor().text(), u"![](images/picture.png)"_s);
    QVERIFY(!QImage(m_desk->window().pictures().base() + u"/images/picture.png"_s).isNull());
}

AGATE_STYLED_TEST(FormattingFlow)

#include "test_formatting.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_desk.h"
#include "look/style.h"
#include "notice/notice_strip.h"
#include "support/room_program.h"
#include "window/draft_page.h"
#include "window/text_files.h"

#include <QApplication>
#include <QFile>
#include <QTest>

using namespace agate;
using namespace agate::tests;

/// Text files are opened, kept in the library and written back as they were, in the real window.
class FilesFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void openedFileIsADraftAndSavedBack();
    void openedTwiceIsOneDraft();
    void aPictureIsRefused();
    void unreadableBytesAreToldBeforeOpening();
    void changedOutsideIsTold();
    void savedUnderAName();
    void aFolderThatCannotBeWritten();
    void tenMegabytes();

private:
    QString write(const QString &name, const QByteArray &bytes);
    QByteArray read(const QString &path);

    std::unique_ptr<FlowDesk> m_desk;
};

void FilesFlow::init()
{
    m_desk = std::make_unique<FlowDesk>();
    QVERIFY(m_desk->openWindow());
}

void FilesFlow::cleanup()
{
    m_desk.reset();
}

QString FilesFlow::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_desk->path(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file could not be written");
    return path;
}

QByteArray FilesFlow::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void FilesFlow::openedFileIsADraftAndSavedBack()
{
    const QString path = write(QStringLiteral("pip.md"), "\xEF\xBB\xBF# Pip\r\n\r\nGr\xC3\xBC\xC3\x9F Gott.\r\n");
    m_desk->window().openFile(path);
    QCOMPARE(m_desk->editor().text(), QStringLiteral("# Pip\n\nGrüß Gott.\n"));
    QTRY_COMPARE(m_desk->drafts().size(), 1);
    QCOMPARE(m_desk->drafts().constFirst().title, QStringLiteral("Pip"));
    m_desk->editor().setCaret(m_desk->editor().length());
    m_desk->editor().insertPlainText(QStringLiteral("More.\n"));
    m_desk->window().actions().save->trigger();
    QCOMPARE(read(path), QByteArray("\xEF\xBB\xBF# Pip\r\n\r\nGr\xC3\xBC\xC3\x9F Gott.\r\nMore.\r\n"));
    QVERIFY(m_desk->savedText(QStringLiteral("# Pip\n\nGrüß Gott.\nMore.\n")));
}

void FilesFlow::openedTwiceIsOneDraft()
{
    const QString path = write(QStringLiteral("pip.md"), "Pip.");
    m_desk->window().openFile(path);
    const DraftId first = m_desk->window().page().draft();
    m_desk->window().actions().newDraft->trigger();
    m_desk->window().openFile(path);
    QTRY_COMPARE(m_desk->window().page().draft(), first);
    QCOMPARE(m_desk->drafts().size(), 1);
    // Also in a later run.
    m_desk->closeWindow();
    QVERIFY(m_desk->openWindow());
    m_desk->window().openFile(path);
    QTRY_COMPARE(m_desk->window().page().draft(), first);
}

void FilesFlow::aPictureIsRefused()
{
    const QByteArray bytes("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    const QString path = write(QStringLiteral("pip.md"), bytes);
    m_desk->window().openFile(path);
    QVERIFY(m_desk->notice(QStringLiteral("pip.md is not a text")));
    QCOMPARE(m_desk->drafts().size(), 0);
    QCOMPARE(read(path), bytes);
}

void FilesFlow::unreadableBytesAreToldBeforeOpening()
{
    const QByteArray bytes("Gr\xF6\xDF"
                           "e und mehr W\xF6rter"); // ISO 8859-1
    const QString path = write(QStringLiteral("old.txt"), bytes);
    m_desk->window().openFile(path);
    QVERIFY(m_desk->notice(QStringLiteral("old.txt is not in UTF-8")));
    QCOMPARE(m_desk->editor().text(), QString());
    QVERIFY(m_desk->press(QStringLiteral("Open a copy")));
    QVERIFY(m_desk->editor().text().contains(QChar::ReplacementCharacter));
    m_desk->window().actions().save->trigger();
    QVERIFY(m_desk->savedText(m_desk->editor().text()));
    QCOMPARE(read(path), bytes);
}

void FilesFlow::changedOutsideIsTold()
{
    const QString path = write(QStringLiteral("pip.md"), "Pip.");
    m_desk->window().openFile(path);
    m_desk->editor().setCaret(4);
    m_desk->editor().insertPlainText(QStringLiteral(" Mine."));
    write(QStringLiteral("pip.md"), "Pip. Theirs.");
    QTRY_VERIFY(m_desk->notice(QStringLiteral("pip.md was changed by another program.")));
    QCOMPARE(m_desk->editor().text(), QStringLiteral("Pip. Mine."));
    QVERIFY(m_desk->press(QStringLiteral("Take the file's text")));
    QCOMPARE(m_desk->editor().text(), QStringLiteral("Pip. Theirs."));
    m_desk->window().actions().undo->trigger();
    QCOMPARE(m_desk->editor().text(), QStringLiteral("Pip. Mine."));
}

void FilesFlow::savedUnderAName()
{
    m_desk->editor().insertPlainText(QStringLiteral("Pip."));
    auto *files = m_desk->window().findChild<TextFiles *>();
    const QString path = m_desk->path(QStringLiteral("new"));
    QVERIFY(files->saveAs(path));
    QCOMPARE(read(path + QStringLiteral(".md")), QByteArray("Pip."));
    m_desk->editor().insertPlainText(QStringLiteral(" More."));
    m_desk->window().actions().save->trigger();
    QCOMPARE(read(path + QStringLiteral(".md")), QByteArray("Pip. More."));
    QVERIFY(!m_desk->notice(QStringLiteral("new.md was changed")));
}

void FilesFlow::aFolderThatCannotBeWritten()
{
    m_desk->editor().insertPlainText(QStringLiteral("Pip."));
    auto *files = m_desk->window().findChild<TextFiles *>();
    QVERIFY(!files->saveAs(m_desk->path(QStringLiteral("no such folder/pip.md"))));
    QCOMPARE(m_desk->window().noticeStrip().notices().size(), 1);
    QVERIFY(m_desk->savedText(QStringLiteral("Pip.")));
}

void FilesFlow::tenMegabytes()
{
    QByteArray bytes;
    while (bytes.size() < 10 * 1024 * 1024)
        bytes += "Pip the hedgehog walked along the river and thought of bread, of warm bread and of nothing else at all that evening.\n\n";
    const QString path = write(QStringLiteral("long.md"), bytes);
    m_desk->window().openFile(path);
    QCOMPARE(m_desk->editor().length(), bytes.size());
    m_desk->editor().setFocus();
    QTest::keyClicks(&m_desk->editor(), QStringLiteral("Typed."));
    QVERIFY(m_desk->editor().text().startsWith(QStringLiteral("Typed.Pip")));
    m_desk->window().actions().save->trigger();
    QCOMPARE(read(path), "Typed." + bytes);
    QVERIFY(m_desk->savedText(m_desk->editor().text()));
}

AGATE_STYLED_TEST(FilesFlow)

#include "test_files.moc"

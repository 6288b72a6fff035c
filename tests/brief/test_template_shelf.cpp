// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/template_shelf.h"
#include "support/room_program.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace agate;

class TemplateShelfTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void holdsWhatAgateBringsAlong();
    void theWritersOwnTakesTheirPlace();
    void aBrokenFileIsNamedAndTheOthersServe();
    void anIdOnceInAFolder();
    void picksUpWhatIsMadeWhileItRuns();
    void picksUpAFolderThatWasNotThere();
    void picksUpEveryWayOfSaving();
    void manyChangesAreOne();
    void isSilentWhenNothingChanged();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }

    void write(const QString &name, const QByteArray &title, const QByteArray &id = "mine");
    void replace(const QString &name, const QByteArray &title);

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace
{

QByteArray form(const QByteArray &title, const QByteArray &id)
{
    return "---\nid: " + id + "\nname: " + title + "\nsummary: S\n---\nWrite.\n";
}

QString nameOf(const TemplateShelf &shelf, const QString &id)
{
    const Template *found = shelf.find(id);
    return found ? found->name : QString();
}

} // namespace

void TemplateShelfTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TemplateShelfTest::cleanup()
{
    m_dir.reset();
}

void TemplateShelfTest::write(const QString &name, const QByteArray &title, const QByteArray &id)
{
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(form(title, id));
}

// As editors save: a new file is renamed over the old one.
void TemplateShelfTest::replace(const QString &name, const QByteArray &title)
{
    write(name + QStringLiteral(".new"), title);
    const QByteArray from = QFile::encodeName(path(name + QStringLiteral(".new")));
    const QByteArray to = QFile::encodeName(path(name));
    QCOMPARE(std::rename(from.constData(), to.constData()), 0);
}

void TemplateShelfTest::holdsWhatAgateBringsAlong()
{
    const TemplateShelf shelf{QString()};
    QVERIFY(shelf.errors().isEmpty());
    QVERIFY(shelf.templates().size() >= 6);
    const Template *story = shelf.find(QStringLiteral("bedtime-story"));
    QVERIFY(story);
    QCOMPARE(story->category, QStringLiteral("children"));
    QVERIFY(!shelf.find(QStringLiteral("nowhere")));
    QVERIFY(std::ranges::is_sorted(shelf.templates(), {}, [](const Template &one) { return std::pair(one.category, one.name); }));
}

void TemplateShelfTest::theWritersOwnTakesTheirPlace()
{
    write(QStringLiteral("own/story.md"), "My story", "bedtime-story");
    write(QStringLiteral("own/mine.md"), "Mine");
    const TemplateShelf shelf(path(QString()));
    QCOMPARE(nameOf(shelf, QStringLiteral("bedtime-story")), QStringLiteral("My story"));
    QCOMPARE(shelf.find(QStringLiteral("bedtime-story"))->category, QStringLiteral("own"));
    QCOMPARE(nameOf(shelf, QStringLiteral("mine")), QStringLiteral("Mine"));
    QCOMPARE(shelf.templates().size(), TemplateShelf(QString()).templates().size() + 1);
}

void TemplateShelfTest::aBrokenFileIsNamedAndTheOthersServe()
{
    write(QStringLiteral("own/good.md"), "Good", "good");
    write(QStringLiteral("own/bad.md"), "Bad\nnonsense: 1", "bad");
    const TemplateShelf shelf(path(QString()));
    QCOMPARE(nameOf(shelf, QStringLiteral("good")), QStringLiteral("Good"));
    QVERIFY(shelf.find(QStringLiteral("bedtime-story")));
    QCOMPARE(shelf.errors(),
             (QList<TemplateError>{{TemplateError::Kind::UnknownKey, QDir(path(QString())).filePath(QStringLiteral("own/bad.md")), 4,
                                    QStringLiteral("nonsense")}}));
}

void TemplateShelfTest::anIdOnceInAFolder()
{
    write(QStringLiteral("a/one.md"), "One", "same");
    write(QStringLiteral("b/two.md"), "Two", "same");
    const TemplateShelf shelf(path(QString()));
    QCOMPARE(nameOf(shelf, QStringLiteral("same")), QStringLiteral("One"));
    QCOMPARE(shelf.errors().size(), 1);
    QCOMPARE(shelf.errors().first().kind, TemplateError::Kind::DuplicateId);
    QVERIFY(shelf.errors().first().file.endsWith(QStringLiteral("b/two.md")));
}

void TemplateShelfTest::picksUpWhatIsMadeWhileItRuns()
{
    TemplateShelf shelf(path(QString()));
    QSignalSpy changed(&shelf, &TemplateShelf::changed);
    QVERIFY(!shelf.find(QStringLiteral("mine")));
    write(QStringLiteral("new-category/mine.md"), "Mine");
    QVERIFY(changed.wait());
    QCOMPARE(nameOf(shelf, QStringLiteral("mine")), QStringLiteral("Mine"));
    QVERIFY(QFile::remove(path(QStringLiteral("new-category/mine.md"))));
    QVERIFY(changed.wait());
    QVERIFY(!shelf.find(QStringLiteral("mine")));
}

void TemplateShelfTest::picksUpAFolderThatWasNotThere()
{
    TemplateShelf shelf(path(QStringLiteral("data/agate/templates")));
    QSignalSpy changed(&shelf, &TemplateShelf::changed);
    QVERIFY(!shelf.find(QStringLiteral("mine")));
    write(QStringLiteral("data/agate/templates/own/mine.md"), "Mine");
    QTRY_COMPARE(nameOf(shelf, QStringLiteral("mine")), QStringLiteral("Mine"));
    QVERIFY(!changed.isEmpty());
}

void TemplateShelfTest::picksUpEveryWayOfSaving()
{
    write(QStringLiteral("own/mine.md"), "First");
    TemplateShelf shelf(path(QString()));
    QSignalSpy changed(&shelf, &TemplateShelf::changed);
    QCOMPARE(nameOf(shelf, QStringLiteral("mine")), QStringLiteral("First"));
    // Twice each: a watch that is lost with the first change would miss the second.
    for (const QByteArray &name : {QByteArray("Second"), QByteArray("Third")}) {
        replace(QStringLiteral("own/mine.md"), name);
        QTRY_COMPARE(nameOf(shelf, QStringLiteral("mine")), QString::fromLatin1(name));
    }
    for (const QByteArray &name : {QByteArray("Fourth"), QByteArray("Fifth")}) {
        write(QStringLiteral("own/mine.md"), name);
        QTRY_COMPARE(nameOf(shelf, QStringLiteral("mine")), QString::fromLatin1(name));
    }
    write(QStringLiteral("own/mine.md"), "Broken\nnonsense: 1");
    QTRY_COMPARE(shelf.errors().size(), 1);
    write(QStringLiteral("own/mine.md"), "Mended");
    QTRY_COMPARE(nameOf(shelf, QStringLiteral("mine")), QStringLiteral("Mended"));
    QVERIFY(shelf.errors().isEmpty());
}

void TemplateShelfTest::manyChangesAreOne()
{
    TemplateShelf shelf(path(QString()));
    QSignalSpy changed(&shelf, &TemplateShelf::changed);
    const qsizetype before = shelf.templates().size();
    for (int i = 0; i < 50; ++i)
        write(QStringLiteral("own/t%1.md").arg(i), "T", "t" + QByteArray::number(i));
    QTRY_COMPARE(shelf.templates().size(), before + 50);
    QVERIFY(changed.size() <= 2);
}

void TemplateShelfTest::isSilentWhenNothingChanged()
{
    write(QStringLiteral("own/mine.md"), "Mine");
    TemplateShelf shelf(path(QString()));
    QSignalSpy changed(&shelf, &TemplateShelf::changed);
    QVERIFY(shelf.find(QStringLiteral("mine")));
    write(QStringLiteral("own/mine.md"), "Mine");
    write(QStringLiteral("own/notes.txt"), "no template");
    write(QStringLiteral("own/last.md"), "Last", "last");
    QVERIFY(changed.wait());
    QVERIFY(shelf.find(QStringLiteral("last")));
    QCOMPARE(changed.size(), 1);
}

AGATE_TEST(TemplateShelfTest)
#include "test_template_shelf.moc"

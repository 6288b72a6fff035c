// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/template_reader.h"
#include "support/room_program.h"

#include <QDir>
#include <QTest>

using namespace agate;

class TemplateReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEverything();
    void placeNamesWhatTheFileDoesNot();
    void takesBomAndCarriageReturns();
    void namesWhatIsBroken_data();
    void namesWhatIsBroken();
    void refusesWhatIsTooLarge();
    void tellsWhyAFileCannotBeOpened();
    void survivesNoise();
};

namespace
{

using Kind = TemplateError::Kind;

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Unreadable:
        return QStringLiteral("Unreadable");
    case Kind::TooLarge:
        return QStringLiteral("TooLarge");
    case Kind::NotUtf8:
        return QStringLiteral("NotUtf8");
    case Kind::NoFrontMatter:
        return QStringLiteral("NoFrontMatter");
    case Kind::Syntax:
        return QStringLiteral("Syntax");
    case Kind::TooDeep:
        return QStringLiteral("TooDeep");
    case Kind::Alias:
        return QStringLiteral("Alias");
    case Kind::UnknownKey:
        return QStringLiteral("UnknownKey");
    case Kind::DuplicateKey:
        return QStringLiteral("DuplicateKey");
    case Kind::Missing:
        return QStringLiteral("Missing");
    case Kind::WrongType:
        return QStringLiteral("WrongType");
    case Kind::BadValue:
        return QStringLiteral("BadValue");
    case Kind::DuplicateField:
        return QStringLiteral("DuplicateField");
    case Kind::UnknownField:
        return QStringLiteral("UnknownField");
    case Kind::UnknownVariable:
        return QStringLiteral("UnknownVariable");
    case Kind::UnknownTag:
        return QStringLiteral("UnknownTag");
    case Kind::PromptSyntax:
        return QStringLiteral("PromptSyntax");
    case Kind::NoPrompt:
        return QStringLiteral("NoPrompt");
    case Kind::DuplicateId:
        return QStringLiteral("DuplicateId");
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TemplateReaderTest::readsEverything()
{
    const auto read = readTemplate(R"(---
id: fable-2
name: Fable
summary: 'A short one: with animals'
category: children
tags: [old, "new"]
version: 3
opening: >-
  There was
  a {{ animal }}.
fields:
  - key: animal
    label: Animal
    help: |
      Any animal.
    required: true
    limit: 40
  - { key: text, kind: text, label: Text }
  - key: end
    kind: choice
    label: End
    choices: [good, "yes", 3]
  - { key: count, kind: number, label: How many }
contract:
  words: { least: 10, most: 90 }
  characters: { most: 500 }
  lines: { least: 2 }
  line_characters: { most: 80 }
  mentions: [animal]
  facts: [animal, text]
  forbidden: [moral]
---

Tell a fable of {{ animal|title }}{# no dog #}.
{% if text and not end == "good" %}
{{ text }}
{% elif count != 3 %}x{% else %}y{% endif %}

)");
    QVERIFY2(read, qPrintable(read ? QString() : nameOf(read.error().kind) + read.error().detail));
    Template expected;
    expected.id = QStringLiteral("fable-2");
    expected.name = QStringLiteral("Fable");
    expected.summary = QStringLiteral("A short one: with animals");
    expected.category = QStringLiteral("children");
    expected.tags = {QStringLiteral("old"), QStringLiteral("new")};
    expected.version = 3;
    expected.opening = QStringLiteral("There was a {{ animal }}.");
    Field animal;
    animal.key = QStringLiteral("animal");
    animal.label = QStringLiteral("Animal");
    animal.help = QStringLiteral("Any animal.");
    animal.required = true;
    animal.limit = 40;
    Field text;
    text.key = QStringLiteral("text");
    text.kind = Field::Kind::Text;
    text.label = QStringLiteral("Text");
    Field end;
    end.key = QStringLiteral("end");
    end.kind = Field::Kind::Choice;
    end.label = QStringLiteral("End");
    end.choices = {QStringLiteral("good"), QStringLiteral("yes"), QStringLiteral("3")};
    Field count;
    count.key = QStringLiteral("count");
    count.kind = Field::Kind::Number;
    count.label = QStringLiteral("How many");
    expected.fields = {animal, text, end, count};
    expected.contract.words = {10, 90};
    expected.contract.characters = {{}, 500};
    expected.contract.lines = {2, {}};
    expected.contract.lineCharacters = {{}, 80};
    expected.contract.mentions = {QStringLiteral("animal")};
    expected.contract.facts = {QStringLiteral("animal"), QStringLiteral("text")};
    expected.contract.forbidden = {QStringLiteral("moral")};
    expected.prompt = QStringLiteral("Tell a fable of {{ animal|title }}{# no dog #}.\n{% if text and not end == \"good\" %}\n{{ text }}\n"
                                     "{% elif count != 3 %}x{% else %}y{% endif %}");
    QCOMPARE(read->fields, expected.fields);
    QCOMPARE(read->prompt, expected.prompt);
    QVERIFY(*read == expected);
}

void TemplateReaderTest::placeNamesWhatTheFileDoesNot()
{
    const QByteArray bytes = "---\nname: X\nsummary: A text.\n---\nWrite.";
    const auto read = readTemplate(bytes, {.category = QStringLiteral("mine"), .id = QStringLiteral("my-text")});
    QVERIFY(read);
    QCOMPARE(read->id, QStringLiteral("my-text"));
    QCOMPARE(read->category, QStringLiteral("mine"));
    QCOMPARE(readTemplate(bytes).error().kind, Kind::Missing);
    QCOMPARE(readTemplate(bytes, {.category = QStringLiteral("mine"), .id = QStringLiteral("My text")}).error().detail,
             QStringLiteral("id"));
}

void TemplateReaderTest::takesBomAndCarriageReturns()
{
    const auto read = readTemplate("\xef\xbb\xbf---\r\nid: x\r\nname: X\r\nsummary: S\r\ncategory: c\r\n---\r\nA\r\nb\r\n");
    QVERIFY(read);
    QCOMPARE(read->prompt, QStringLiteral("A\nb"));
}

void TemplateReaderTest::namesWhatIsBroken_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(AGATE_SOURCE_DIR "/tests/brief/broken"));
    for (const QString &name : folder.entryList({QStringLiteral("*.md")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

// The last line of each file says what is wrong with the rest: kind, line, detail; * stands for what is the YAML library's own.
void TemplateReaderTest::namesWhatIsBroken()
{
    QFETCH(QString, path);
    const QByteArray all = contentOf(path);
    const qsizetype last = all.lastIndexOf("expected: ");
    QVERIFY(last >= 0);
    const QString expected = QString::fromUtf8(all.sliced(last)).section(u' ', 1).trimmed();
    const auto read = readTemplate(all.first(last), {.category = QStringLiteral("c"), .id = QStringLiteral("x")});
    QVERIFY(!read);
    QVERIFY(read.error().line <= all.count('\n'));
    const QString wantedLine = expected.section(u' ', 1, 1);
    const QString wantedDetail = expected.section(u' ', 2);
    const QString found = QStringList{nameOf(read.error().kind), wantedLine == u'*' ? wantedLine : QString::number(read.error().line),
                                      wantedDetail == u'*' ? wantedDetail : read.error().detail}
                              .join(u' ')
                              .trimmed();
    QCOMPARE(found, expected);
    if (read.error().kind != Kind::NoPrompt) { // to a reader of the whole file that last line is the prompt
        const auto whole = readTemplateFile(path);
        QVERIFY(!whole);
        QCOMPARE(whole.error().file, path);
    }
}

void TemplateReaderTest::refusesWhatIsTooLarge()
{
    QByteArray bytes = "---\nid: x\nname: X\nsummary: S\ncategory: c\n---\n";
    bytes += QByteArray(256 * 1024 - bytes.size(), 'x');
    QVERIFY(readTemplate(bytes));
    bytes += 'x';
    QCOMPARE(readTemplate(bytes).error().kind, Kind::TooLarge);
}

void TemplateReaderTest::tellsWhyAFileCannotBeOpened()
{
    const auto read = readTemplateFile(QStringLiteral("/nowhere/x.md"));
    QCOMPARE(read.error().kind, Kind::Unreadable);
    QVERIFY(!read.error().detail.isEmpty());
}

// Every cut and many a change of a good file is read or refused, and nothing else happens.
void TemplateReaderTest::survivesNoise()
{
    const QByteArray good = contentOf(QStringLiteral(AGATE_SOURCE_DIR "/templates/children/bedtime-story.md"));
    QVERIFY(readTemplate(good));
    for (qsizetype at = 0; at < good.size(); at += 7) {
        const auto cut = readTemplate(good.first(at));
        QVERIFY(cut || cut.error().line >= 0);
        QByteArray changed = good;
        changed[at] = "{}[]&*!|>'\"%@\\:-#\n\0\xff"[at % 20];
        const auto read = readTemplate(changed);
        QVERIFY(read || read.error().line <= good.count('\n') + 1);
    }
}

AGATE_TEST(TemplateReaderTest)
#include "test_template_reader.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/brief_check.h"
#include "brief/prompt_from_brief.h"
#include "brief/template_reader.h"
#include "brief/template_text.h"
#include "support/room_program.h"
#include "writing/writing.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

/// Every template that Agate brings along: loads, renders whatever is filled in, and reads well.
class TemplatesTest : public QObject
{
    Q_OBJECT

private slots:
    void allTwelve();
    void loads_data();
    void loads();
    void namesToneAudienceAndLanguageItself_data();
    void namesToneAudienceAndLanguageItself();
    void rendersMinimalAndFull_data();
    void rendersMinimalAndFull();
    void everyChoiceReadsWell_data();
    void everyChoiceReadsWell();
    void takesHostileAnswersAsTheyAre_data();
    void takesHostileAnswersAsTheyAre();
    void refusesAMissingAnswer_data();
    void refusesAMissingAnswer();
    void openingsReadWell_data();
    void openingsReadWell();
    void bedtimeStoryNeedsAHeroAlone();
};

namespace
{

const QDir folder(QStringLiteral(AGATE_SOURCE_DIR "/templates"));

QStringList files()
{
    QStringList found;
    QDirIterator walk(folder.path(), {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        found.append(folder.relativeFilePath(walk.next()));
    found.sort();
    return found;
}

void eachFile()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : files())
        QTest::newRow(qPrintable(file)) << file;
}

Template read(const QString &file)
{
    const auto read = readTemplateFile(folder.filePath(file));
    if (!read)
        qWarning("%s:%d %s", qPrintable(file), read.error().line, qPrintable(read.error().detail));
    return read ? *read : Template();
}

QString answerFor(const Field &field, const QString &word)
{
    switch (field.kind) {
    case Field::Kind::Choice:
        return field.choices.last();
    case Field::Kind::Number:
        return QStringLiteral("3");
    case Field::Kind::Line:
    case Field::Kind::Text:
        break;
    }
    return word;
}

Brief filled(const Template &form, bool full, const QString &language, const QString &word)
{
    Brief brief;
    brief.templateId = form.id;
    brief.language = language;
    for (const Field &field : form.fields) {
        if (full || field.required)
            brief.answers.insert(field.key, answerFor(field, word + field.key));
    }
    if (full) {
        brief.tone = word + QStringLiteral("tone");
        brief.audience = word + QStringLiteral("audience");
    }
    return brief;
}

QString asked(const Template &form, const Brief &brief, PromptShape shape = PromptShape::Instructions)
{
    const auto prompt = promptFromBrief(form, brief, shape);
    if (!prompt)
        return {};
    return shape == PromptShape::Opening ? prompt->opening : prompt->turns.first().text;
}

// Nothing that a forgotten answer leaves behind.
QString untidy(const QString &text)
{
    static const QRegularExpression traces(
        QStringLiteral("\\{\\{|\\}\\}|\\{%|%\\}|\\n\\n\\n|[ \\t]\\n|  | [,.;:?!]|,\\.|\\.\\.|: *\\n\\n|:$"));
    const auto match = traces.match(text);
    return match.hasMatch() ? text.sliced(qMax<qsizetype>(0, match.capturedStart() - 30))
                                  .first(qMin<qsizetype>(60, text.size() - qMax<qsizetype>(0, match.capturedStart() - 30)))
                            : QString();
}

} // namespace

void TemplatesTest::allTwelve()
{
    QStringList ids;
    QStringList names;
    for (const QString &file : files()) {
        const Template form = read(file);
        ids.append(form.id);
        names.append(form.name);
    }
    ids.sort();
    QCOMPARE(ids,
             (QStringList{u"aida"_s, u"bedtime-story"_s, u"blog-introduction"_s, u"blog-outline"_s, u"blog-post"_s, u"content-improver"_s,
                          u"pas"_s, u"picture-book-text"_s, u"product-description"_s, u"search-title"_s, u"text-summary"_s,
                          u"translate-passage"_s}));
    QCOMPARE(names.removeDuplicates(), 0);
}

void TemplatesTest::loads_data()
{
    eachFile();
}

void TemplatesTest::loads()
{
    QFETCH(QString, file);
    const auto read = readTemplateFile(folder.filePath(file));
    QVERIFY2(read, qPrintable(read ? QString() : QStringLiteral("line %1: %2").arg(read.error().line).arg(read.error().detail)));
    QCOMPARE(read->id, QFileInfo(file).completeBaseName());
    QCOMPARE(read->category, file.section(u'/', 0, 0));
    QVERIFY(!read->tags.isEmpty());
    QVERIFY(read->summary.endsWith(u'.'));
    for (const Field &field : read->fields)
        QVERIFY2(field.kind == Field::Kind::Choice || field.limit > 0, qPrintable(field.key));
    // Small models have little room: a prompt of ours stays under about 700 tokens before the answers are in it.
    QVERIFY2(read->prompt.size() < 2'400, qPrintable(QString::number(read->prompt.size())));
}

void TemplatesTest::namesToneAudienceAndLanguageItself_data()
{
    eachFile();
}

// What a template's text leaves out is put at its end; in ours each stands where it belongs.
void TemplatesTest::namesToneAudienceAndLanguageItself()
{
    QFETCH(QString, file);
    const Template form = read(file);
    QStringList known{u"tone"_s, u"audience"_s, u"language"_s};
    for (const Field &field : form.fields)
        known.append(field.key);
    const QStringList named = readTemplateText(form.prompt, 1, known).variables;
    for (const QString &key : std::as_const(known))
        QVERIFY2(named.contains(key), qPrintable(key));
    // The language is said last, too: what a small model read last it follows best.
    QVERIFY2(form.prompt.section(u'\n', -1).contains(u"{{ language }}"_s), qPrintable(form.prompt.section(u'\n', -1)));
}

void TemplatesTest::rendersMinimalAndFull_data()
{
    eachFile();
}

void TemplatesTest::rendersMinimalAndFull()
{
    QFETCH(QString, file);
    const Template form = read(file);
    for (const QString &language : {QString(), QStringLiteral("fr"), QStringLiteral("ar"), QStringLiteral("ja"), QStringLiteral("pt-BR")}) {
        for (const bool full : {false, true}) {
            const QString word = QStringLiteral("Żółw-");
            const Brief brief = filled(form, full, language, word);
            QVERIFY(checkBrief(form, brief).isEmpty());
            const QString prompt = asked(form, brief);
            QVERIFY(!prompt.isEmpty());
            QVERIFY2(untidy(prompt).isEmpty(), qPrintable(untidy(prompt)));
            for (const QString &answer : brief.answers)
                QVERIFY2(prompt.contains(answer), qPrintable(answer));
            // An answer with a line to itself in the file has it in the prompt.
            for (const Field &field : form.fields) {
                const QString answer = brief.answers.value(field.key);
                if (!answer.isEmpty() && form.prompt.contains(QStringLiteral("\n{{ %1 }}\n").arg(field.key)))
                    QVERIFY2(prompt.contains(u'\n' + answer + u'\n'), qPrintable(prompt));
            }
            if (full)
                QVERIFY(prompt.contains(brief.tone) && prompt.contains(brief.audience));
            const QString name = language == QLatin1String("fr") ? QStringLiteral("French")
                : language == QLatin1String("ar")                ? QStringLiteral("Arabic")
                : language == QLatin1String("ja")                ? QStringLiteral("Japanese")
                : language.isEmpty()                             ? QStringLiteral("English")
                                                                 : QStringLiteral("Brazilian Portuguese");
            QVERIFY(prompt.contains(name));
        }
    }
}

void TemplatesTest::everyChoiceReadsWell_data()
{
    eachFile();
}

void TemplatesTest::everyChoiceReadsWell()
{
    QFETCH(QString, file);
    const Template form = read(file);
    for (const Field &field : form.fields) {
        for (const QString &choice : field.choices) {
            Brief brief = filled(form, false, {}, u"some "_s);
            brief.answers.insert(field.key, choice);
            QVERIFY(checkBrief(form, brief).isEmpty());
            const QString prompt = asked(form, brief);
            QVERIFY2(prompt.contains(choice), qPrintable(choice));
            QVERIFY2(untidy(prompt).isEmpty(), qPrintable(untidy(prompt)));
        }
    }
}

void TemplatesTest::takesHostileAnswersAsTheyAre_data()
{
    eachFile();
}

void TemplatesTest::takesHostileAnswersAsTheyAre()
{
    QFETCH(QString, file);
    const Template form = read(file);
    for (const QString &hostile : {QStringLiteral("{{ tone }}"), QStringLiteral("{% endif %}{% if %}"), QStringLiteral("{# \"<&>' #}"),
                                   QStringLiteral("%1 %n $a ---")}) {
        const Brief brief = filled(form, true, {}, hostile);
        for (const PromptShape shape : {PromptShape::Instructions, PromptShape::Opening}) {
            if (shape == PromptShape::Opening && form.opening.isEmpty())
                continue;
            const QString text = asked(form, brief, shape);
            QVERIFY(text.contains(hostile));
            if (shape == PromptShape::Instructions) {
                for (const QString &answer : brief.answers)
                    QVERIFY2(text.contains(answer), qPrintable(answer));
            }
        }
    }
}

void TemplatesTest::refusesAMissingAnswer_data()
{
    eachFile();
}

void TemplatesTest::refusesAMissingAnswer()
{
    QFETCH(QString, file);
    const Template form = read(file);
    const auto request = Writing::request(form, {}, {});
    QVERIFY(!request);
    QVERIFY(request.error().kind == WritingError::Kind::MissingField);
}

void TemplatesTest::openingsReadWell_data()
{
    eachFile();
}

// Whatever is left empty, in every combination.
void TemplatesTest::openingsReadWell()
{
    QFETCH(QString, file);
    const Template form = read(file);
    if (form.opening.isEmpty()) {
        QVERIFY(asked(form, filled(form, true, {}, {}), PromptShape::Opening).isEmpty());
        return;
    }
    QStringList optional;
    for (const Field &field : form.fields) {
        if (!field.required)
            optional.append(field.key);
    }
    for (int chosen = 0; chosen < 1 << optional.size(); ++chosen) {
        Brief brief = filled(form, true, {}, QStringLiteral("some "));
        for (qsizetype i = 0; i < optional.size(); ++i) {
            if (!(chosen & (1 << i)))
                brief.answers.remove(optional.at(i));
        }
        const QString opening = asked(form, brief, PromptShape::Opening);
        QVERIFY(opening.startsWith(QStringLiteral("Once upon a time, there was a little ")));
        QVERIFY2(untidy(opening).isEmpty() && !opening.contains(u'\n'), qPrintable(opening));
        // 256 tokens are all that the starter model holds: room is left for the story.
        QVERIFY(opening.size() < 400);
    }
}

void TemplatesTest::bedtimeStoryNeedsAHeroAlone()
{
    const Template form = read(QStringLiteral("children/bedtime-story.md"));
    Brief brief;
    brief.answers.insert(QStringLiteral("hero"), QStringLiteral("Pip the hedgehog"));
    QCOMPARE(asked(form, brief, PromptShape::Opening),
             QStringLiteral("Once upon a time, there was a little hero named Pip the hedgehog. One evening, the sun went down and it was "
                            "time for bed."));
    brief.answers = {{QStringLiteral("hero"), QStringLiteral("Pip")},
                     {QStringLiteral("worry"), QStringLiteral("the dark")},
                     {QStringLiteral("friend"), QStringLiteral("Mole")},
                     {QStringLiteral("place"), QStringLiteral("a quiet forest")}};
    QCOMPARE(asked(form, brief, PromptShape::Opening),
             QStringLiteral("Once upon a time, there was a little hero named Pip. The little hero lived in a quiet forest and had a good "
                            "friend, Mole. One evening, the sun went down and it was time for bed, but the little hero was worried about "
                            "the dark."));
}

AGATE_TEST(TemplatesTest)
#include "test_templates.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/brief_check.h"
#include "brief/brief_json.h"
#include "brief/languages.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;

class BriefTest : public QObject
{
    Q_OBJECT

private slots:
    void goesThroughJson();
    void jsonOfOtherAgatesIsRead();
    void otherJsonIsRefused_data();
    void otherJsonIsRefused();
    void isChecked_data();
    void isChecked();
    void faultsComeInTheFormsOrder();
    void knowsLanguages();
    void findsALanguage_data();
    void findsALanguage();
};

namespace
{

using Kind = BriefFault::Kind;

Field field(const QString &key, Field::Kind kind, bool required = false, int limit = 0)
{
    Field made;
    made.key = key;
    made.kind = kind;
    made.required = required;
    made.limit = limit;
    return made;
}

Template form()
{
    Template made;
    made.id = QStringLiteral("x");
    made.fields = {field(QStringLiteral("hero"), Field::Kind::Line, true, 5), field(QStringLiteral("line"), Field::Kind::Line),
                   field(QStringLiteral("text"), Field::Kind::Text), field(QStringLiteral("choice"), Field::Kind::Choice),
                   field(QStringLiteral("number"), Field::Kind::Number)};
    made.fields[3].choices = {QStringLiteral("good"), QStringLiteral("sad")};
    return made;
}

} // namespace

void BriefTest::goesThroughJson()
{
    Brief brief;
    brief.templateId = QStringLiteral("bedtime-story");
    brief.templateVersion = 4;
    brief.answers = {{QStringLiteral("hero"), QStringLiteral("Pip \"the\" {{ x }}\n\\ 👩‍🚀 \u2028")},
                     {QStringLiteral("b"), QString()}};
    brief.tone = QStringLiteral("très doux");
    brief.audience = QStringLiteral("子ども");
    brief.language = QStringLiteral("pt-BR");
    brief.variants = 3;
    const QByteArray json = briefToJson(brief);
    QVERIFY(!json.contains('\n'));
    QCOMPARE(briefFromJson(json), std::optional(brief));
    QCOMPARE(briefFromJson(briefToJson({})), std::optional(Brief()));
}

void BriefTest::jsonOfOtherAgatesIsRead()
{
    const auto brief = briefFromJson(R"({"template": "x", "mood": ["new"]})");
    QVERIFY(brief);
    QCOMPARE(brief->templateId, QStringLiteral("x"));
    QCOMPARE(brief->templateVersion, 1);
    QCOMPARE(brief->variants, 1);
}

void BriefTest::otherJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no template") << QByteArray(R"({"tone": "x"})");
    QTest::newRow("tone is a number") << QByteArray(R"({"template": "x", "tone": 1})");
    QTest::newRow("version is text") << QByteArray(R"({"template": "x", "version": "1"})");
    QTest::newRow("version huge") << QByteArray(R"({"template": "x", "version": 1e300})");
    QTest::newRow("answers are a list") << QByteArray(R"({"template": "x", "answers": []})");
    QTest::newRow("an answer is a number") << QByteArray(R"({"template": "x", "answers": {"a": 1}})");
}

void BriefTest::otherJsonIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!briefFromJson(json));
}

void BriefTest::isChecked_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QList<BriefFault>>("faults");
    auto row = [](const char *name, const char *key, const QString &answer, const QList<BriefFault> &faults) {
        QTest::newRow(name) << QString::fromLatin1(key) << answer << faults;
    };
    const QString hero = QStringLiteral("hero");
    row("good", "hero", QStringLiteral("Pip"), {});
    row("missing", "hero", QString(), {{Kind::MissingField, hero, 0, 0}});
    row("blank", "hero", QStringLiteral(" \n\t"), {{Kind::MissingField, hero, 0, 0}});
    row("at the limit", "hero", QStringLiteral("Pippa"), {});
    row("blank ends do not count", "hero", QStringLiteral("  Pippa  "), {});
    row("too long", "hero", QStringLiteral("Pippas"), {{Kind::FieldTooLong, hero, 5, 6}});
    row("user-perceived characters", "hero", QStringLiteral("👨‍👩‍👧‍👦é\u0301न्दिx"), {});
    row("too many of them", "hero", QStringLiteral("👨‍👩‍👧‍👦").repeated(6), {{Kind::FieldTooLong, hero, 5, 6}});
    row("a line's own limit", "line", QString(200, u'x'), {});
    row("past it", "line", QString(201, u'x'), {{Kind::FieldTooLong, QStringLiteral("line"), 200, 201}});
    row("a text's own limit", "text", QString(5'000, u'x'), {});
    row("past that", "text", QString(5'001, u'x'), {{Kind::FieldTooLong, QStringLiteral("text"), 5'000, 5'001}});
    row("a choice", "choice", QStringLiteral("sad"), {});
    row("no choice", "choice", QStringLiteral("Sad"), {{Kind::NotAChoice, QStringLiteral("choice"), 0, 0}});
    for (const char *number : {"3", "-3", "3.5", "1e3", " 7 "})
        row(number, "number", QString::fromLatin1(number), {});
    for (const char *number : {"three", "nan", "inf", "0x10", "3 pm", "3,5", "--3"})
        row(number, "number", QString::fromLatin1(number), {{Kind::NotANumber, QStringLiteral("number"), 0, 0}});
    row("no such field", "heroine", QStringLiteral("Pippa"), {{Kind::UnknownField, QStringLiteral("heroine"), 0, 0}});
}

void BriefTest::isChecked()
{
    QFETCH(QString, key);
    QFETCH(QString, answer);
    QFETCH(QList<BriefFault>, faults);
    Brief brief;
    brief.answers = {{QStringLiteral("hero"), QStringLiteral("Pip")}};
    brief.answers[key] = answer;
    QVERIFY(checkBrief(form(), brief) == faults);
}

void BriefTest::faultsComeInTheFormsOrder()
{
    Brief brief;
    brief.answers = {{QStringLiteral("a"), {}}, {QStringLiteral("number"), QStringLiteral("x")}};
    brief.tone = QString(201, u'x');
    brief.audience = QString(200, u'x');
    QVERIFY(checkBrief(form(), brief)
            == (QList<BriefFault>{{Kind::MissingField, QStringLiteral("hero"), 0, 0},
                                  {Kind::NotANumber, QStringLiteral("number"), 0, 0},
                                  {Kind::FieldTooLong, QStringLiteral("tone"), 200, 201},
                                  {Kind::UnknownField, QStringLiteral("a"), 0, 0}}));
}

void BriefTest::knowsLanguages()
{
    QVERIFY(languages().size() >= 35);
    QStringList tags;
    for (const Language &language : languages()) {
        QVERIFY2(!tags.contains(language.tag), qPrintable(language.tag));
        tags.append(language.tag);
        QVERIFY(!language.englishName.isEmpty() && !language.ownName.isEmpty());
        QVERIFY(language.tokensPerWord >= 1 && language.tokensPerWord < 10);
        QCOMPARE(language.rightToLeft, QLocale(language.tag).textDirection() == Qt::RightToLeft);
    }
}

void BriefTest::findsALanguage_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("found");
    QTest::addColumn<bool>("known");
    auto row = [](const char *tag, const char *found, bool known = true) {
        QTest::newRow(tag) << QString::fromLatin1(tag) << QString::fromLatin1(found) << known;
    };
    row("", "en");
    row("en", "en");
    row("FR", "fr");
    row("fr-CA", "fr");
    row("fr_FR.UTF-8", "fr");
    row("de_AT@euro", "de");
    row("pt", "pt-BR");
    row("pt-PT", "pt-PT");
    row("pt-AO", "pt-BR");
    row("zh", "zh-Hans");
    row("zh-CN", "zh-Hans");
    row("zh-Hant-HK", "zh-Hant");
    row("zh_TW", "zh-Hant");
    row("tlh", "tlh", false);
    row("-", "-", false);
    row("x-klingon", "x-klingon", false);
}

void BriefTest::findsALanguage()
{
    QFETCH(QString, tag);
    QFETCH(bool, known);
    QTEST(languageOf(tag).tag, "found");
    QCOMPARE(isKnownLanguage(tag), known);
}

AGATE_TEST(BriefTest)
#include "test_brief.moc"

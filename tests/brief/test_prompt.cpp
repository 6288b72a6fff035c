// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/prompt_from_brief.h"

#include "brief/template_text.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;

class PromptTest : public QObject
{
    Q_OBJECT

private slots:
    void showsTheAnswers();
    void readsNoAnswerAsTemplate_data();
    void readsNoAnswerAsTemplate();
    void tidiesAnswers();
    void namesToneAudienceAndLanguageWhateverTheTemplateSays();
    void namesTheLanguageInBothWays();
    void makesOpenings();
    void leavesNoLineBehind();
    void theEngineUnderstandsWhatTheReaderTakes_data();
    void theEngineUnderstandsWhatTheReaderTakes();
    void refusesWhatIsTooLong();
    void namesABrokenTemplate();
};

namespace
{

Template form(const QString &prompt, const QString &opening = {})
{
    Template made;
    made.prompt = prompt;
    made.opening = opening;
    for (const auto &[key, kind] : {std::pair("hero", Field::Kind::Line), std::pair("text", Field::Kind::Text)}) {
        Field field;
        field.key = QString::fromLatin1(key);
        field.kind = kind;
        made.fields.append(field);
    }
    return made;
}

Brief brief(const QString &hero, const QString &text = {})
{
    Brief made;
    made.answers = {{QStringLiteral("hero"), hero}, {QStringLiteral("text"), text}};
    return made;
}

QString asked(const Template &form, const Brief &brief)
{
    const auto prompt = promptFromBrief(form, brief, PromptShape::Instructions);
    return prompt ? prompt->turns.first().text : QStringLiteral("error: ") + prompt.error().detail;
}

// The template names the language, so that none is added below it.
const QString inLanguage = QStringLiteral("{% if language %}{% endif %}");

} // namespace

void PromptTest::showsTheAnswers()
{
    QCOMPARE(asked(form(QStringLiteral("About {{ hero }}: {{ text|upper }}") + inLanguage),
                   brief(QStringLiteral("Pip & <Mole> \"'"), QStringLiteral("a"))),
             QStringLiteral("About Pip & <Mole> \"': A"));
}

void PromptTest::readsNoAnswerAsTemplate_data()
{
    QTest::addColumn<QString>("answer");
    for (const QString &answer :
         {QStringLiteral("{{ text }}"), QStringLiteral("{% if text %}"), QStringLiteral("{% include \"/etc/passwd\" %}"),
          QStringLiteral("{# x #}"), QStringLiteral("}} {{"), QStringLiteral("%} {%"), QStringLiteral("{{ hero|default:text }}"),
          QStringLiteral("%1 %n %2"), QStringLiteral("<script>&amp;</script>"), QStringLiteral("\\n $hero ${hero}"),
          QStringLiteral("</text> <|im_end|>")})
        QTest::newRow(qPrintable(answer)) << answer;
}

void PromptTest::readsNoAnswerAsTemplate()
{
    QFETCH(QString, answer);
    const QString prompt = QStringLiteral("{{ hero }}|{{ text }}|{{ hero|default:\"x\" }}|{% if hero %}{{ text }}{% endif %}");
    QCOMPARE(asked(form(prompt + inLanguage), brief(answer, answer)), QStringList(4, answer).join(u'|'));
    const auto opening = promptFromBrief(form(QStringLiteral("x"), prompt), brief(answer, answer), PromptShape::Opening);
    QVERIFY(opening);
    QCOMPARE(opening->opening, QStringList(4, answer).join(u'|'));
}

void PromptTest::tidiesAnswers()
{
    const QString prompt = QStringLiteral("[{{ hero }}][{{ text }}]") + inLanguage;
    QCOMPARE(
        asked(form(prompt), brief(QStringLiteral("  Pip \r\n the\thedgehog\x1b[31m\n"), QStringLiteral("\n a\r\n\r\nb\rc\u2029\td \n"))),
        QStringLiteral("[Pip the\thedgehog[31m][a\n\nb\nc\n\td]"));
    // Joiners and marks of direction are part of what was written.
    QCOMPARE(asked(form(prompt), brief(QStringLiteral("👩‍🚀\u200f"))), QStringLiteral("[👩‍🚀\u200f][]"));
}

void PromptTest::namesToneAudienceAndLanguageWhateverTheTemplateSays()
{
    Brief filled = brief(QStringLiteral("Pip"));
    filled.tone = QStringLiteral("warm");
    filled.audience = QStringLiteral("children");
    filled.language = QStringLiteral("fr");
    QCOMPARE(asked(form(QStringLiteral("Write.")), filled), QStringLiteral("Write.\nTone: warm\nAudience: children\nLanguage: French"));
    QCOMPARE(asked(form(QStringLiteral("{{ tone }}, {{ audience }}, {{ language }}")), filled), QStringLiteral("warm, children, French"));
    QCOMPARE(asked(form(QStringLiteral("Write.")), brief(QStringLiteral("Pip"))), QStringLiteral("Write.\nLanguage: English"));
}

void PromptTest::namesTheLanguageInBothWays()
{
    Brief filled;
    for (const auto &[tag, name] :
         {std::pair("", "English."), std::pair("fr", "French (français)."), std::pair("ja", "Japanese (日本語)."),
          std::pair("ar", "Arabic (العربية)."), std::pair("zh-TW", "Traditional Chinese (繁體中文)."), std::pair("tlh", "tlh.")}) {
        filled.language = QString::fromLatin1(tag);
        const auto prompt = promptFromBrief(form(QStringLiteral("x")), filled, PromptShape::Instructions);
        QVERIFY(prompt);
        QVERIFY2(prompt->system.endsWith(QStringLiteral("Write in ") + QString::fromUtf8(name)), qPrintable(prompt->system));
        QVERIFY(prompt->opening.isEmpty());
    }
}

void PromptTest::makesOpenings()
{
    const auto prompt = promptFromBrief(form(QStringLiteral("x"), QStringLiteral("Once, {{ hero }}")), brief(QStringLiteral(" Pip ")),
                                        PromptShape::Opening);
    QVERIFY(prompt);
    QCOMPARE(prompt->opening, QStringLiteral("Once, Pip"));
    QVERIFY(prompt->system.isEmpty() && prompt->turns.isEmpty());
    QCOMPARE(promptFromBrief(form(QStringLiteral("x")), {}, PromptShape::Opening).error().kind, PromptError::Kind::NoOpening);
}

void PromptTest::leavesNoLineBehind()
{
    const QString prompt =
        QStringLiteral("a\n{% if hero %}\nHero: {{ hero }}\n{% endif %}\n{% if text %}\nText\n{% else %}\nNone\n{% endif %}\nb")
        + inLanguage;
    QCOMPARE(asked(form(prompt), brief(QStringLiteral("Pip"))), QStringLiteral("a\nHero: Pip\nNone\nb"));
    QCOMPARE(asked(form(prompt), brief({}, QStringLiteral("x"))), QStringLiteral("a\nText\nb"));
    // But an answer keeps the line it has to itself, and an empty line of the template stays.
    QCOMPARE(asked(form(QStringLiteral("a:\n{{ text }}\n  {% if hero %}{# x #} \n{{ hero }}\n{% endif %}\n\nb") + inLanguage),
                   brief(QStringLiteral("Pip"), QStringLiteral("{% if x %}\ny"))),
             QStringLiteral("a:\n{% if x %}\ny\nPip\n\nb"));
}

void PromptTest::theEngineUnderstandsWhatTheReaderTakes_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    auto row = [](const QString &source, const QString &expected) { QTest::newRow(qPrintable(source)) << source << expected; };
    row(QStringLiteral("{{ hero|lower }} {{ hero|upper }} {{ text|capfirst }} {{ text|title }}"),
        QStringLiteral("pip PIP Some words Some Words"));
    row(QStringLiteral("{{tone|default:\"no {tone}\"}}"), QStringLiteral("no {tone}"));
    row(QStringLiteral("{{ tone|default:hero|upper }}"), QStringLiteral("PIP"));
    row(QStringLiteral("{% if tone %}a{% elif hero %}b{% else %}c{% endif %}"), QStringLiteral("b"));
    row(QStringLiteral("{% if tone or hero and text %}a{% endif %}"), QStringLiteral("a"));
    row(QStringLiteral("{% if not tone and hero == \"Pip\" %}a{% endif %}{% if hero != 'Pip' %}b{% endif %}"), QStringLiteral("a"));
    row(QStringLiteral("{% if hero %}{% if tone %}a{% else %}b{% endif %}{% endif %}{# x #}"), QStringLiteral("b"));
    row(QStringLiteral("{ % } {x}"), QStringLiteral("{ % } {x}"));
}

void PromptTest::theEngineUnderstandsWhatTheReaderTakes()
{
    QFETCH(QString, source);
    const QStringList known{QStringLiteral("hero"), QStringLiteral("text"), QStringLiteral("tone"), QStringLiteral("language")};
    QVERIFY(!readTemplateText(source, 1, known).error);
    QTEST(asked(form(source + inLanguage), brief(QStringLiteral("Pip"), QStringLiteral("some words"))), "expected");
}

void PromptTest::refusesWhatIsTooLong()
{
    const auto prompt =
        promptFromBrief(form(QStringLiteral("{{ text }}{{ text }}")), brief({}, QString(140'000, u'x')), PromptShape::Instructions);
    QCOMPARE(prompt.error().kind, PromptError::Kind::TooLong);
}

void PromptTest::namesABrokenTemplate()
{
    for (const QString &source : {QStringLiteral("{% if %}"), QStringLiteral("{% if hero %}"), QStringLiteral("{{ hero|nonsense }}"),
                                  QStringLiteral("{% include \"x\" %}"), QStringLiteral("{% nonsense %}")}) {
        const auto prompt = promptFromBrief(form(source), brief(QStringLiteral("Pip")), PromptShape::Instructions);
        QVERIFY2(!prompt, qPrintable(source));
        QCOMPARE(prompt.error().kind, PromptError::Kind::BrokenTemplate);
        QVERIFY(!prompt.error().detail.isEmpty());
    }
}

AGATE_TEST(PromptTest)
#include "test_prompt.moc"

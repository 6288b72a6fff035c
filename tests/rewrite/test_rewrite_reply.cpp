// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewrite/rewrite_reply.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using namespace Qt::StringLiterals;

class RewriteReplyTest : public QObject
{
    Q_OBJECT

private slots:
    void takesOffWhatIsAroundTheText_data();
    void takesOffWhatIsAroundTheText();
    void leavesTheTextAlone_data();
    void leavesTheTextAlone();
    void objects_data();
    void objects();
    void keepsTheSelectionsEdges();
    void continues_data();
    void continues();
    void grammarHasABudget();
};

namespace
{

using Job = RewriteTask::Kind;
using Found = RewriteFinding::Kind;

RewriteReply read(Job kind, const QString &selection, const QString &reply, const QString &language = {})
{
    RewriteSubject subject;
    subject.text = selection;
    return readReply({kind, u"x"_s, language}, subject, reply);
}

const QString cat = u"The small cat sat on the wall and looked at the moon over the river."_s;
const QString better = u"The small cat sat on the wall, looking at the moon above the river."_s;
const QString katze = u"Die kleine Katze sass auf der Mauer und schaute den Mond über dem Fluss an."_s;
const QString katzeBesser = u"Die kleine Katze saß auf der Mauer und betrachtete den Mond über dem Fluss."_s;
const QString chat = u"Le petit chat était assis sur le mur et regardait la lune au-dessus de la rivière."_s;
const QString koshka = u"Маленькая кошка сидела на стене и смотрела на луну над рекой."_s;
const QString qitta = u"جلست القطة الصغيرة على الجدار ونظرت إلى القمر فوق النهر."_s;
const QString hatula = u"החתולה הקטנה ישבה על החומה והביטה בירח מעל הנהר."_s;
const QString neko = u"小さな猫は塀の上に座って、川の上の月を見ていました。"_s;
const QString mao = u"小猫坐在墙上，看着河上的月亮。"_s;
const QString maew = u"แมวตัวเล็กนั่งบนกำแพงและมองดูดวงจันทร์เหนือแม่น้ำ"_s;

} // namespace

void RewriteReplyTest::takesOffWhatIsAroundTheText_data()
{
    QTest::addColumn<Job>("task");
    QTest::addColumn<QString>("selection");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Found>("found");
    const auto row = [](const char *name, const QString &selection, const QString &reply, const QString &text, Found found,
                        Job task = Job::Improve) { QTest::newRow(name) << task << selection << reply << text << found; };
    row("preface en", cat, u"Sure! Here is the improved version:\n\n"_s + better, better, Found::Preface);
    row("preface en, two lines", cat, u"Of course!\n\nHere you go:\n"_s + better, better, Found::Preface);
    row("preface en, no colon", cat, u"I have improved your paragraph.\n\n"_s + better, better, Found::Preface);
    row("preface en, a label", cat, u"**Improved version:** "_s + better, better, Found::Preface);
    row("preface de", katze, u"Gerne! Hier ist der überarbeitete Text:\n\n"_s + katzeBesser, katzeBesser, Found::Preface);
    row("preface fr", chat, u"Voici le texte corrigé :\n\n"_s + chat + u" Bien."_s, chat + u" Bien."_s, Found::Preface);
    row("preface ru", koshka, u"Конечно! Вот исправленный вариант:\n\n"_s + koshka + u" Да."_s, koshka + u" Да."_s, Found::Preface);
    row("preface ar", qitta, u"بالتأكيد! إليك النص المحسن:\n\n"_s + qitta + u" نعم."_s, qitta + u" نعم."_s, Found::Preface);
    row("preface he", hatula, u"בטח! להלן הטקסט המשופר:\n\n"_s + hatula + u" כן."_s, hatula + u" כן."_s, Found::Preface);
    row("preface ja", neko, u"承知しました。修正後の文章は以下のとおりです：\n\n"_s + neko + u"はい。"_s, neko + u"はい。"_s,
        Found::Preface);
    row("preface zh", mao, u"好的，以下是润色后的文字：\n\n"_s + mao + u"好。"_s, mao + u"好。"_s, Found::Preface);
    row("preface th", maew, u"ได้เลย นี่คือข้อความที่แก้ไขแล้ว:\n\n"_s + maew + u" ค่ะ"_s, maew + u" ค่ะ"_s, Found::Preface);
    row("preface of a translation", cat, u"Here is the translation:\n\n"_s + katze, katze, Found::Preface, Job::Translate);
    row("preface of a list", cat, u"Here is your list:\n\n- a cat\n- a moon"_s, u"- a cat\n- a moon"_s, Found::Preface, Job::ToList);
    row("code block", cat, u"```markdown\n"_s + better + u"\n```"_s, better, Found::CodeBlock);
    row("code block and more", cat, u"Here you go:\n```\n"_s + better + u"\n```\nHope that helps!"_s, better, Found::CodeBlock);
    row("quotes en", cat, u"“"_s + better + u"”"_s, better, Found::Quotes);
    row("quotes plain", cat, u"\""_s + better + u"\""_s, better, Found::Quotes);
    row("quotes de", katze, u"„"_s + katzeBesser + u"“"_s, katzeBesser, Found::Quotes);
    row("quotes fr", chat, u"« "_s + chat + u" Bien. »"_s, chat + u" Bien."_s, Found::Quotes);
    row("quotes ja", neko, u"「"_s + neko + u"はい。」"_s, neko + u"はい。"_s, Found::Quotes);
    row("tags", cat, u"<text>\n"_s + better + u"\n</text>"_s, better, Found::Tags);
    row("tags, one", cat, better + u"\n</text>"_s, better, Found::Tags);
    row("thinking", cat, u"<think>The user wants … Let me see.</think>\n\n"_s + better, better, Found::Reasoning);
    row("thinking, its end only", cat, u"I should improve it.\n</think>\n"_s + better, better, Found::Reasoning);
    row("channels", cat, u"<|channel|>analysis<|message|>Improve.<|end|><|channel|>final<|message|>"_s + better, better, Found::Reasoning);
    row("remark", cat, better + u"\n\nLet me know if you would like any other changes!"_s, better, Found::Remark);
    row("remark de", katze, katzeBesser + u"\n\nSag Bescheid, wenn du weitere Änderungen wünschst!"_s, katzeBesser, Found::Remark);
    row("remark behind a rule", cat, better + u"\n\n---\n\nChanges made: fewer words, smoother flow."_s, better, Found::Remark);
    row("remark ja", neko, neko + u"はい。\n\nほかに修正が必要でしたらお知らせください。"_s, neko + u"はい。"_s, Found::Remark);
}

void RewriteReplyTest::takesOffWhatIsAroundTheText()
{
    QFETCH(Job, task);
    QFETCH(QString, selection);
    QFETCH(QString, reply);
    QFETCH(Found, found);
    const RewriteReply seen = read(task, selection, reply, task == Job::Translate ? u"de"_s : QString());
    QTEST(seen.text, "text");
    QVERIFY(seen.findings.contains(RewriteFinding{found, true}));
    QVERIFY(!seen.objection());
}

void RewriteReplyTest::leavesTheTextAlone_data()
{
    QTest::addColumn<Job>("task");
    QTest::addColumn<QString>("selection");
    QTest::addColumn<QString>("reply");
    const auto row = [](const char *name, const QString &selection, const QString &reply, Job task = Job::Improve) {
        QTest::newRow(name) << task << selection << reply;
    };
    row("plain", cat, better);
    row("a colon of its own", u"Bring these:\n\n- bread\n- milk"_s, u"Please bring:\n\n- bread\n- milk"_s);
    row("quotes of its own", u"“Come,” she said."_s, u"“Come here,” she said."_s);
    row("all of it said", u"“Come here at once, my little Pip.”"_s, u"“Come here now, my little Pip.”"_s);
    row("two sayings", u"She said come. She said go away now."_s, u"“Come,” she said. “Go away now.”"_s);
    row("code of its own", u"```\nls\n```"_s, u"```\nls -l\n```"_s);
    row("two paragraphs", cat + u"\n\n"_s + katze, better + u"\n\n"_s + katzeBesser);
    row("split into two", cat + u" The wall was old and covered with moss and ivy."_s,
        better + u"\n\nThe wall was old and covered with moss and ivy."_s);
    row("a time", u"At 10:30 we met at the old wall by the river."_s, u"We met at 10:30 at the old wall by the river."_s);
    row("dialogue with a colon", u"Anna said: go home before the rain comes."_s, u"Anna said: go home before it rains."_s);
    row("translated dialogue", u"He said:\n\nGo home."_s, u"Er sagte:\n\nGeh heim."_s, Job::Translate);
    row("thinking is its matter", u"A <think> tag opens what a model thinks."_s, u"With a <think> tag begins what a model thinks."_s);
    row("longer by a paragraph", cat, better + u"\n\nFar below, an owl called twice, and the reeds whispered."_s, Job::Expand);
    row("own words", cat, u"Der Mond schien."_s, Job::OwnWords);
}

void RewriteReplyTest::leavesTheTextAlone()
{
    QFETCH(Job, task);
    QFETCH(QString, selection);
    QFETCH(QString, reply);
    const RewriteReply seen = read(task, selection, reply, task == Job::Translate ? u"de"_s : QString());
    QCOMPARE(seen.text, reply);
    QVERIFY(seen.findings.isEmpty());
}

void RewriteReplyTest::objects_data()
{
    QTest::addColumn<Job>("task");
    QTest::addColumn<QString>("selection");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("language");
    QTest::addColumn<Found>("found");
    const auto row = [](const char *name, const QString &selection, const QString &reply, Found found, Job task = Job::Improve,
                        const QString &language = {}) { QTest::newRow(name) << task << selection << reply << language << found; };
    row("nothing", cat, u" \n "_s, Found::Empty);
    row("nothing in a code block", cat, u"```\n```"_s, Found::Empty);
    row("thinking without an end", cat, u"<think>The user wants me to improve"_s, Found::Reasoning);
    row("the same", cat, cat, Found::Unchanged);
    row("the same, mended", cat, u"Here it is:\n\n"_s + cat, Found::Unchanged);
    row("refusal en", cat, u"I'm sorry, but I can't help with that request."_s, Found::NotARewrite);
    row("refusal de", katze, u"Es tut mir leid, aber dabei kann ich leider nicht helfen."_s, Found::NotARewrite);
    row("refusal ru", koshka, u"Извините, но я не могу помочь с этим запросом."_s, Found::NotARewrite);
    row("refusal ja", neko, u"申し訳ありませんが、そのご依頼にはお応えできません。"_s, Found::NotARewrite);
    row("an answer to the text", u"What is the capital of France, and how many people live there today?"_s,
        u"Paris has about two million inhabitants."_s, Found::NotARewrite);
    row("Russian for English", cat, koshka, Found::WrongLanguage);
    row("English for Arabic", qitta, cat, Found::WrongLanguage);
    row("Chinese for Japanese", neko, u"小猫坐在墙上，看着河上的月亮。它很安静。"_s, Found::WrongLanguage);
    row("German for English", cat, katze, Found::WrongLanguage);
    row("French for German", katze, chat, Found::WrongLanguage);
    row("not translated", cat, better, Found::WrongLanguage, Job::Translate, u"de"_s);
    row("translated into another", cat, katze, Found::WrongLanguage, Job::Translate, u"ru"_s);
    row("continued in another", cat, katze, Found::WrongLanguage, Job::Continue);
}

void RewriteReplyTest::objects()
{
    QFETCH(Job, task);
    QFETCH(QString, selection);
    QFETCH(QString, reply);
    QFETCH(QString, language);
    QFETCH(Found, found);
    const RewriteReply seen = read(task, selection, reply, language);
    QVERIFY(seen.objection());
    QCOMPARE(*seen.objection(), found);
}

void RewriteReplyTest::keepsTheSelectionsEdges()
{
    QCOMPARE(read(Job::Improve, u" \n"_s + cat + u"\n\n"_s, better + u"\n"_s).text, u" \n"_s + better + u"\n\n"_s);
    QCOMPARE(read(Job::Improve, cat, u"\r\n"_s + better + u"\r\n"_s).text, better);
    QCOMPARE(read(Job::Improve, cat + u"\n"_s, QString()).text, cat + u"\n"_s);
}

void RewriteReplyTest::continues_data()
{
    QTest::addColumn<QString>("selection");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<bool>("onlyContinues");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &selection, const QString &reply, bool onlyContinues, const QString &text) {
        QTest::newRow(name) << selection << reply << onlyContinues << text;
    };
    row("a sentence", u"Pip sat."_s, u"Then he slept."_s, false, u"Pip sat. Then he slept."_s);
    row("a paragraph", u"Pip sat.\n"_s, u"Then he slept."_s, false, u"Pip sat.\n\nThen he slept.\n"_s);
    row("said again first", u"Pip sat."_s, u"Pip sat. Then he slept."_s, false, u"Pip sat. Then he slept."_s);
    row("zh", u"小猫坐在墙上。"_s, u"月亮升起来了。"_s, false, u"小猫坐在墙上。月亮升起来了。"_s);
    row("with quotes", u"Pip sat."_s, u"“Good night,” he said."_s, false, u"Pip sat. “Good night,” he said."_s);
    row("an opening", u"Pip sa"_s, u"t down.\n"_s, true, u"Pip sat down."_s);
    row("an opening, with a space", u"Pip sat.\n"_s, u" Then he slept."_s, true, u"Pip sat. Then he slept.\n"_s);
}

void RewriteReplyTest::continues()
{
    QFETCH(QString, selection);
    QFETCH(QString, reply);
    QFETCH(bool, onlyContinues);
    RewriteSubject subject;
    subject.text = selection;
    const RewriteReply seen = readReply({Job::Continue, {}, {}}, subject, reply, onlyContinues);
    QTEST(seen.text, "text");
    QVERIFY(!seen.objection());
}

void RewriteReplyTest::grammarHasABudget()
{
    const QString wrong = u"He go to school yesterday and meet there his freind Anna, which was very hapy."_s;
    QVERIFY(!read(Job::FixGrammar, wrong, u"He went to school yesterday and met his friend Anna there, who was very happy."_s).objection());
    const auto much = read(Job::FixGrammar, wrong, u"Yesterday, at school, he ran into a delighted Anna, one of his dearest friends."_s);
    QCOMPARE(much.objection(), Found::TooMuchChanged);
    // The text is there all the same: the writer may want it.
    QVERIFY(much.text.startsWith(u"Yesterday"_s));
    QVERIFY(!read(Job::Improve, wrong, much.text).objection());
}

AGATE_TEST(RewriteReplyTest)
#include "test_rewrite_reply.moc"

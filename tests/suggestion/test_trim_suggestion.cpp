// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"
#include "suggestion/folded_text.h"
#include "suggestion/trim_suggestion.h"
#include "support/room_program.h"

#include <QRandomGenerator>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using Length = SuggestionHabits::Length;
using Stage = ArrivedSuggestion::Stage;

class TrimSuggestionTest : public QObject
{
    Q_OBJECT

private slots:
    void trims_data();
    void trims();
    void keepsToLength_data();
    void keepsToLength();
    void growsWhileItArrives_data();
    void growsWhileItArrives();
    void holdsBackWhatMayBeNone_data();
    void holdsBackWhatMayBeNone();
    void anythingMayArrive();
};

namespace
{

QString trimmed(const QString &said, const SuggestionPlace &place, bool chat, Length length = Length::Sentence, Stage stage = Stage::Ended)
{
    return trimSuggestion({.text = said, .stage = stage, .isFromChat = chat}, place, {.length = length}).text;
}

} // namespace

void TrimSuggestionTest::trims_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("chat");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &before, bool chat, const QString &said, const QString &expected,
                        const QString &after = {},
                        const QString &language = {}) { QTest::newRow(name) << before << after << language << chat << said << expected; };
    const QString cat = u"The little cat sat on the"_s;

    // The space before it.
    row("space kept", cat, false, u" mat."_s, u" mat."_s);
    row("one space", cat, false, u"   mat."_s, u" mat."_s);
    row("space there", cat + u' ', false, u" mat."_s, u"mat."_s);
    row("chat forgets the space", cat, true, u"mat."_s, u" mat."_s);
    row("a word goes on", u"The little cat sat on the ma"_s, false, u"t by the door."_s, u"t by the door."_s);
    row("no space before a mark", u"The little cat sat"_s, false, u", and slept."_s, u", and slept."_s);
    row("a comma behind a space", u"His sister "_s, false, u", Daisy."_s, u"Daisy."_s);
    row("a full stop behind a space", u"The little cat slept "_s, false, u". Then it woke."_s, u""_s);
    row("space behind a mark", u"The little cat sat."_s, false, u"Then it slept."_s, u" Then it slept."_s);
    row("none behind an opening mark", u"She said, “"_s, false, u"Come here."_s, u"Come here."_s);
    row("behind a line's end", u"The little cat sat.\n\n"_s, false, u"\n Then it slept."_s, u"Then it slept."_s);
    row("numbers", u"Pi is about 3."_s, false, u"14159"_s, u"14159"_s);
    row("fr space before a mark", u"Où est le petit chat"_s, false, u" ; il dort."_s, u"\u00a0; il dort."_s, {}, u"fr"_s);
    row("zh none", u"小猫坐在垫子上，"_s, true, u" 它慢慢地睡着了。"_s, u"它慢慢地睡着了。"_s);
    row("zh chat", u"小猫坐在"_s, true, u"垫子上睡着了。"_s, u"垫子上睡着了。"_s);
    row("ja none", u"小さな猫がマットの"_s, true, u"上に座っていた。"_s, u"上に座っていた。"_s);
    row("th none", u"แมวตัวน้อยนั่งอยู่บน"_s, true, u"เสื่อข้างประตู"_s, u"เสื่อข้างประตู"_s);
    row("th its own", u"แมวตัวน้อยนั่งอยู่บนเสื่อ"_s, false, u" แล้วก็หลับไป"_s, u" แล้วก็หลับไป"_s);
    row("ko", u"작은 고양이가 매트"_s, false, u" 위에 앉았다."_s, u" 위에 앉았다."_s);
    row("ar", u"جلست القطة الصغيرة على"_s, true, u"السجادة قرب الباب."_s, u" السجادة قرب الباب."_s);
    row("he", u"החתולה הקטנה ישבה על"_s, true, u"השטיח ליד הדלת."_s, u" השטיח ליד הדלת."_s);
    row("ru", u"Маленькая кошка сидела на"_s, true, u"коврике у двери."_s, u" коврике у двери."_s);
    row("space before what follows", u"The little "_s, true, u"grey"_s, u"grey "_s, u"cat sat."_s);
    row("none before a mark that follows", u"The little cat "_s, true, u"slept"_s, u"slept"_s, u", and dreamt."_s);

    // What stands before.
    row("repeats the sentence", cat, true, u"The little cat sat on the mat."_s, u" mat."_s);
    row("repeats in another case", cat, true, u"the  Little cat sat on the mat."_s, u" mat."_s);
    row("repeats some words", cat, true, u"sat on the mat."_s, u" mat."_s);
    row("repeats with other quotes", u"He said, “it’s a little"_s, true, u"\"it's a little late.\""_s, u" late."_s);
    row("finishes the word again", u"The little cat sto"_s, true, u"stood still."_s, u"od still."_s);
    row("may say it twice", u"It was very,"_s, true, u"very late."_s, u" very late."_s);
    row("nothing but a repeat", cat, true, cat, u""_s);
    row("the sentence before once more", u"The little cat sat on the mat. It was late."_s, false, u" The little cat sat on the mat."_s,
        u""_s);
    row("repeats in de", u"Die kleine Katze saß auf"_s, true, u"Die kleine Katze saß auf der Matte."_s, u" der Matte."_s);
    row("repeats in ru", u"Маленькая кошка сидела на"_s, true, u"Маленькая кошка сидела на коврике."_s, u" коврике."_s);
    row("repeats in zh", u"小猫坐在垫子上"_s, true, u"小猫坐在垫子上睡着了。"_s, u"睡着了。"_s);
    row("zh doubled letter is a word", u"它说谢"_s, true, u"谢你们的帮助。"_s, u"谢你们的帮助。"_s);
    row("repeats in th", u"แมวตัวน้อยนั่งอยู่บน"_s, true, u"แมวตัวน้อยนั่งอยู่บนเสื่อ"_s, u"เสื่อ"_s);
    row("repeats in ar", u"جلست القطة الصغيرة على"_s, true, u"جلست القطة الصغيرة على السجادة."_s, u" السجادة."_s);
    row("repeats in he", u"החתולה הקטנה ישבה על"_s, true, u"ישבה על השטיח."_s, u" השטיח."_s);
    row("goes round", u"The wind blew and it was"_s, false, u" cold cold cold cold"_s, u" cold"_s);

    // What stands after.
    row("says the end", u"The little cat "_s, true, u"sat on the mat by the door."_s, u"sat"_s, u" on the mat by the door."_s);
    row("says the next word", u"The little cat "_s, true, u"sat on"_s, u"sat"_s, u" on the mat."_s);
    row("says the full stop", u"The little cat "_s, true, u"slept."_s, u"slept"_s, u"."_s);
    row("says the next paragraph", u"The cat slept."_s, false, u" It dreamt. And then it woke up."_s, u" It dreamt."_s,
        u"\n\nAnd then it woke up."_s);
    row("part of a word is no repeat", u"He ate one "_s, true, u"banana"_s, u"banana"_s, u", a pear and a plum"_s);
    row("zh says the end", u"小猫"_s, true, u"坐在垫子上。"_s, u"坐"_s, u"在垫子上。"_s);
    row("de says the end", u"Die Katze "_s, true, u"saß ruhig auf der Matte."_s, u"saß ruhig"_s, u" auf der Matte."_s);

    // What chat models say about it.
    row("preface line", cat, true, u"Sure, here is the continuation:\n\nmat by the door."_s, u" mat by the door."_s);
    row("preface and quotes", cat, true, u"Here's the continuation: \"mat by the door.\""_s, u" mat by the door."_s);
    row("preface de", u"Die kleine Katze saß auf"_s, true, u"Natürlich! Hier ist die Fortsetzung:\n\nder Matte."_s, u" der Matte."_s);
    row("preface de same line", u"Die kleine Katze saß auf"_s, true, u"Fortsetzung: der Matte."_s, u" der Matte."_s);
    row("preface fr", u"Le petit chat dort sur"_s, true, u"Bien sûr ! Voici la suite :\n« le tapis. »"_s, u" le tapis."_s, {}, u"fr"_s);
    row("preface es", u"El gatito duerme en"_s, true, u"¡Claro! Aquí tienes la continuación:\nla alfombra."_s, u" la alfombra."_s);
    row("preface zh", u"小猫坐在"_s, true, u"好的，以下是续写：\n垫子上。"_s, u"垫子上。"_s);
    row("preface ru", u"Кошка сидела на"_s, true, u"Конечно! Вот продолжение:\n\nковрике."_s, u" коврике."_s);
    row("interjection", cat, true, u"Sure! mat by the door."_s, u" mat by the door."_s);
    row("quotes around", cat, true, u"“mat by the door.”"_s, u" mat by the door."_s);
    row("a listing around", cat, true, u"```\nmat by the door.\n```"_s, u" mat by the door."_s);
    row("dots before", cat, true, u"... mat by the door."_s, u" mat by the door."_s);
    row("remark behind", cat, true, u"mat.\n\nLet me know if you want more!"_s, u" mat."_s);
    row("speech is speech", u"Then Pip said,"_s, true, u"\"Come here.\""_s, u" \"Come here.\""_s);
    row("speech behind a colon", u"The door opened."_s, true, u"Pip said: “Come in.”"_s, u" Pip said: “Come in.”"_s);
    row("a name with a mark", u"The door opened."_s, true, u"Help! Pip ran out."_s, u" Help!"_s);

    // Another script or language.
    row("wrong script", u"جلست القطة الصغيرة على"_s, true, u"the little mat by the door."_s, u""_s);
    row("turns to Chinese", cat, true, u"mat by the door 然后它睡着了。"_s, u" mat by the door"_s);
    row("turns to Russian", u"Die kleine Katze saß auf"_s, true, u"der Matte и спала."_s, u" der Matte"_s);
    row("a name stays", u"我们昨天在网上用了"_s, true, u"Linux系统来写这本新书。"_s, u"Linux系统来写这本新书。"_s);
    row("kanji in kana", u"ねこがまっとのうえに"_s, true, u"座っていた。"_s, u"座っていた。"_s);
    row("kana in Chinese", u"小猫坐在垫子上，"_s, true, u"慢慢地睡着了そして"_s, u"慢慢地睡着了"_s);
    row("wrong language", u"Die kleine Katze saß auf der Matte und es war nicht mehr früh, weil"_s, true,
        u"the cat was tired and it went to the door of the house."_s, u""_s);
    row("wrong language, known by its tag", u"Katze Matte,"_s, true, u"and the cat was tired of the rain that fell."_s, u""_s, {},
        u"de-AT"_s);
    row("right language", u"Die kleine Katze saß auf der Matte und es war nicht mehr früh, weil"_s, true,
        u"sie die Tür sah und nicht mehr müde war."_s, u" sie die Tür sah und nicht mehr müde war."_s);

    // Marks.
    row("a list begins", u"The cat sat.\n\n"_s, true, u"- It slept."_s, u"It slept."_s);
    row("a list goes on", u"- The cat sat.\n"_s, true, u"- It slept."_s, u"- It slept."_s);
    row("in an item", u"- The cat sat.\n- "_s, true, u"- It slept."_s, u"It slept."_s);
    row("a heading", u"The cat sat.\n\n"_s, false, u"## Chapter two\n\nIt slept."_s, u""_s);
    row("a table", u"The cat sat.\n\n"_s, false, u"| a | b |"_s, u""_s);
    row("a dash in a line is a dash", u"The cat sat"_s, false, u" - it was late - and slept."_s, u" - it was late - and slept."_s);
    row("list behind a line", cat, true, u"mat.\n- one\n- two"_s, u" mat."_s);
    row("emphasis left open", cat, true, u"**mat by the door."_s, u" mat by the door."_s);
    row("emphasis closed", u"The little cat sat **on the"_s, false, u" mat** by the door."_s, u" mat** by the door."_s);

    // What is no text.
    row("control characters", cat, false, u" m\u0001a\u202et\u200b\ufeff."_s, u" mat."_s);
    row("marks of a template", cat, false, u" mat.<|im_end|>\n<|im_start|>user"_s, u" mat."_s);
    row("broken bytes", cat, false, u" mat by the door\ufffd\ufffd"_s, u" mat by the door"_s);
    row("half a pair", cat, false, u" mat by the door \xd83d"_s, u" mat by the door"_s);
    row("joined letters stay", u"او کتاب را"_s, true, u"می\u200cخواند."_s, u" می\u200cخواند."_s);
    row("marks alone", cat, false, u" ..., !"_s, u""_s);
    row("nothing", cat, true, u"  \n "_s, u""_s);
    row("a line's end first", cat, false, u"\nThen it slept."_s, u""_s);
}

void TrimSuggestionTest::trims()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, language);
    QFETCH(bool, chat);
    QFETCH(QString, said);
    QTEST(trimmed(said, placeIn(before, after, language), chat), "expected");
}

void TrimSuggestionTest::keepsToLength_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("cutOff");
    QTest::addColumn<QString>("fewWords");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("paragraph");
    const QString cat = u"The little cat"_s;
    QTest::newRow("en") << cat << u" sat on the old mat by the door. It slept. Then it woke"_s << true << u" sat on the old mat by"_s
                        << u" sat on the old mat by the door."_s << u" sat on the old mat by the door. It slept."_s;
    QTest::newRow("ended") << cat << u" sat on the mat. It slept until noon"_s << false << u" sat on the mat."_s << u" sat on the mat."_s
                           << u" sat on the mat. It slept until noon"_s;
    QTest::newRow("cut in a word") << cat << u" sat on the old mat by the do"_s << true << u" sat on the old mat by"_s
                                   << u" sat on the old mat by the"_s << u" sat on the old mat by the"_s;
    QTest::newRow("a title is no end") << u"Then came"_s << u" Dr. Weber to see the cat. It slept."_s << false
                                       << u" Dr. Weber to see the cat."_s << u" Dr. Weber to see the cat."_s
                                       << u" Dr. Weber to see the cat. It slept."_s;
    QTest::newRow("somebody speaks") << u"Pip said,"_s << u" \"Don't be sad. I have a leaf.\" He smiled. She"_s << true
                                     << u" \"Don't be sad."_s << u" \"Don't be sad. I have a leaf.\""_s
                                     << u" \"Don't be sad. I have a leaf.\" He smiled."_s;
    QTest::newRow("somebody spoke") << u"Pip said, “Don't"_s << u" be sad. I have a leaf.” He smiled. She"_s << true << u" be sad."_s
                                    << u" be sad. I have a leaf.”"_s << u" be sad. I have a leaf.” He smiled."_s;
    QTest::newRow("speaks on") << u"Pip said,"_s << u" „Sei nicht traurig. Ich habe ein"_s << true << u" „Sei nicht traurig."_s
                               << u" „Sei nicht traurig."_s << u" „Sei nicht traurig."_s;
    QTest::newRow("a clause in few words") << u"Pip lived"_s << u" in the forest, and he was happy there."_s << false
                                           << u" in the forest,"_s << u" in the forest, and he was happy there."_s
                                           << u" in the forest, and he was happy there."_s;
    QTest::newRow("a short name is") << u"There was a boy"_s << u" named Tim. Tim loved the sea."_s << false << u" named Tim."_s
                                     << u" named Tim."_s << u" named Tim. Tim loved the sea."_s;
    QTest::newRow("zh") << u"小猫"_s << u"坐在垫子上睡着了。它做了一个梦。然后"_s << true << u"坐在垫子上睡着了。"_s
                        << u"坐在垫子上睡着了。"_s << u"坐在垫子上睡着了。它做了一个梦。"_s;
    QTest::newRow("hi") << u"छोटी बिल्ली"_s << u" चटाई पर बैठी थी। वह सो गई। फिर"_s << true << u" चटाई पर बैठी थी।"_s << u" चटाई पर बैठी थी।"_s
                        << u" चटाई पर बैठी थी। वह सो गई।"_s;
    QTest::newRow("ar") << u"القطة الصغيرة"_s << u" جلست على السجادة. هل نامت؟ ثم"_s << true << u" جلست على السجادة."_s
                        << u" جلست على السجادة."_s << u" جلست على السجادة. هل نامت؟"_s;
    QTest::newRow("a new paragraph") << u"The cat slept."_s << u"\n\nIn the morning it rained. It"_s << true << u""_s << u""_s
                                     << u"\n\nIn the morning it rained."_s;
}

void TrimSuggestionTest::keepsToLength()
{
    QFETCH(QString, before);
    QFETCH(QString, said);
    QFETCH(bool, cutOff);
    const Stage stage = cutOff ? Stage::CutOff : Stage::Ended;
    QTEST(trimmed(said, placeIn(before), false, Length::FewWords, stage), "fewWords");
    QTEST(trimmed(said, placeIn(before), false, Length::Sentence, stage), "sentence");
    QTEST(trimmed(said, placeIn(before), false, Length::Paragraph, stage), "paragraph");
}

void TrimSuggestionTest::growsWhileItArrives_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("chat");
    QTest::addColumn<QString>("said");
    QTest::newRow("en") << u"The little cat"_s << false << u" sat on the old mat by the door. It slept. Then it woke"_s;
    QTest::newRow("chat") << u"The little cat"_s << true << u"sat on the old mat by the door. It slept. Then it woke"_s;
    QTest::newRow("preface") << u"The little cat"_s << true << u"Sure, here is the continuation:\n\nsat on the old mat by the door."_s;
    QTest::newRow("same line") << u"The little cat"_s << true << u"Here is the continuation: \"sat on the mat.\""_s;
    QTest::newRow("de") << u"Die kleine Katze saß auf"_s << true << u"Natürlich! Hier ist die Fortsetzung:\n\nder Matte und schlief."_s;
    QTest::newRow("repeat") << u"The little cat sat on"_s << true << u"The little cat sat on the mat by the door."_s;
    QTest::newRow("zh") << u"小猫坐在垫子上"_s << true << u"小猫坐在垫子上睡着了。它做了一个梦。"_s;
    QTest::newRow("th") << u"แมวตัวน้อยนั่งอยู่บน"_s << true << u"เสื่อข้างประตู แล้วก็หลับไป"_s;
    QTest::newRow("list") << u"The cat sat.\n\n"_s << true << u"1. It slept in the sun."_s;
}

/// While an answer arrives letter by letter, what is shown only grows, until it is whole; and nothing comes of it that the end takes
/// back.
void TrimSuggestionTest::growsWhileItArrives()
{
    QFETCH(QString, before);
    QFETCH(bool, chat);
    QFETCH(QString, said);
    for (const Length length : {Length::FewWords, Length::Sentence, Length::Paragraph}) {
        QString last;
        bool whole = false;
        for (qsizetype size = 1; size <= said.size() && !whole; ++size) {
            const auto now = trimSuggestion({.text = said.first(size), .stage = Stage::Arriving, .isFromChat = chat}, placeIn(before),
                                            {.length = length});
            whole = now.isWhole;
            if (now.text.isEmpty() && !whole)
                continue;
            QVERIFY2(now.text.startsWith(last.trimmed()) || now.text.trimmed().startsWith(last.trimmed()),
                     qPrintable(u"%1: “%2” after “%3”"_s.arg(size).arg(now.text, last)));
            last = now.text;
        }
        const QString end = trimmed(said, placeIn(before), chat, length);
        QVERIFY2(whole ? end == last : end.startsWith(last), qPrintable(u"“%1” after “%2”"_s.arg(end, last)));
        QVERIFY(!end.isEmpty());
    }
}

void TrimSuggestionTest::holdsBackWhatMayBeNone_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("chat");
    QTest::addColumn<bool>("shown");
    QTest::newRow("first word of a preface") << u"The little cat"_s << u"Sure"_s << true << false;
    QTest::newRow("a preface") << u"The little cat"_s << u"Sure, here is the"_s << true << false;
    QTest::newRow("a plain word") << u"The little cat"_s << u"sat"_s << true << true;
    QTest::newRow("a name, and on") << u"The little cat of"_s << u"Anna sat"_s << true << true;
    QTest::newRow("the sentence again") << u"The little cat sat on the"_s << u"The little"_s << true << false;
    QTest::newRow("the sentence, otherwise") << u"The little cat sat. It was late."_s << u" The little dog"_s << false << true;
    QTest::newRow("maybe a list") << u"The cat sat.\n\n"_s << u"1."_s << false << false;
    QTest::newRow("one letter") << u"The little cat"_s << u" s"_s << false << true;
}

void TrimSuggestionTest::holdsBackWhatMayBeNone()
{
    QFETCH(QString, before);
    QFETCH(QString, said);
    QFETCH(bool, chat);
    const auto now = trimSuggestion({.text = said, .stage = Stage::Arriving, .isFromChat = chat}, placeIn(before), {});
    QTEST(!now.text.isEmpty(), "shown");
    QVERIFY(!now.isWhole);
}

/// Whatever a model says wherever a caret stands: what is shown keeps to its rules.
void TrimSuggestionTest::anythingMayArrive()
{
    const QStringList pieces = {
        u"the"_s,          u"cat"_s,  u" "_s,     u" "_s,     u" "_s,      u"."_s,         u", "_s,     u"\n"_s,     u"\n\n"_s,
        u"- "_s,           u"# "_s,   u"Katze"_s, u"übers"_s, u"القطة"_s,  u"،"_s,         u"השטיח"_s,  u"小猫"_s,   u"坐"_s,
        u"。"_s,           u"ねこ"_s, u"แมว"_s,   u"кошка"_s, u"\u0301"_s, u"😀"_s,        u"\xd83d"_s, u"\xde00"_s, u"\u202e"_s,
        QString(QChar(0)), u"“"_s,    u"”"_s,     u"**"_s,    u"```"_s,    u"Here is: "_s, u"1. "_s,    u"<|x|>"_s,  u"3"_s};
    QRandomGenerator random(20260401);
    const auto anyText = [&](int most) {
        QString text;
        for (int i = random.bounded(most + 1); i > 0; --i)
            text += pieces.at(random.bounded(int(pieces.size())));
        return text;
    };
    for (int round = 0; round < 6000; ++round) {
        const SuggestionPlace place = placeIn(anyText(30), anyText(8), random.bounded(2) == 0 ? u"de"_s : QString());
        const QString said = random.bounded(3) == 0 ? place.around.before.right(10) + anyText(12) + place.around.after : anyText(20);
        for (const Length length : {Length::FewWords, Length::Sentence, Length::Paragraph}) {
            for (const Stage stage : {Stage::Arriving, Stage::CutOff, Stage::Ended}) {
                const auto result = trimSuggestion({.text = said, .stage = stage, .isFromChat = round % 2 == 0}, place, {.length = length});
                const QString text = result.text;
                const auto shown = [&] { return u"“%1|%2” + “%3” = “%4”"_s.arg(place.around.before, place.around.after, said, text); };
                QVERIFY2(stage == Stage::Arriving || result.isWhole, qPrintable(shown()));
                if (text.isEmpty())
                    continue;
                QVERIFY2(text.isValidUtf16(), qPrintable(shown()));
                QVERIFY2(!text.contains(QChar(0x202e)) && !text.contains(QChar(0)), qPrintable(shown()));
                const bool mayBreak = length == Length::Paragraph && text.startsWith(u"\n\n"_s);
                QVERIFY2(!QStringView(text).sliced(mayBreak ? 2 : 0).contains(u'\n'), qPrintable(shown()));
                QVERIFY2(std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }), qPrintable(shown()));
                QVERIFY2(!text.startsWith(u"  "_s) && !text.endsWith(u"  "_s), qPrintable(shown()));
                QVERIFY2(!(place.around.before.endsWith(u' ') && text.startsWith(u' ')), qPrintable(shown()));
                // Nothing at its end is what follows: no words in a row from the first on.
                const QString end = foldSuggestion(QStringView(text).trimmed()).text;
                const QString follows = foldSuggestion(QStringView(place.around.after).trimmed()).text;
                for (qsizetype size = 1; size <= qMin(end.size(), follows.size()); ++size) {
                    const qsizetype from = end.size() - size;
                    const bool isRepeat =
                        end.endsWith(QStringView(follows).first(size)) && isEdgeOfWord(end, from) && isEdgeOfWord(follows, size);
                    QVERIFY2(!isRepeat, qPrintable(shown()));
                }
            }
        }
    }
}

AGATE_TEST(TrimSuggestionTest)
#include "test_trim_suggestion.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"
#include "suggestion/suggestion_request.h"
#include "support/room_program.h"

#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;
using Length = SuggestionHabits::Length;
using Speaker = Prompt::Turn::Speaker;

class SuggestionRequestTest : public QObject
{
    Q_OBJECT

private slots:
    void aContinuingModelGetsTheTextAlone();
    void aChatModelGetsTurns();
    void whatIsShownBeginsWhole_data();
    void whatIsShownBeginsWhole();
    void theBeginningStaysWhileOneTypes_data();
    void theBeginningStaysWhileOneTypes();
    void aSmallModelIsShownLess();
    void theLengthIsWishedFor();
    void titleAndHeadingsOutOfSightAreTold();
};

namespace
{

// Sentences and paragraphs that are all different.
QString story(int paragraphs, const QString &sentence = u"The fox number %1 went over hill %2 and saw the sea. "_s)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i) {
        for (int j = 0; j < 6; ++j)
            text += sentence.arg(i).arg(j);
        text += u"\n\n"_s;
    }
    return text;
}

QString allOf(const GenerationRequest &request)
{
    QString text = request.prompt.system + u'\n';
    for (const Prompt::Turn &turn : request.prompt.turns)
        text += turn.text + u'\n';
    return text + request.prompt.opening;
}

// As the tests of a room type it: the same text, more of it.
SuggestionPlace placeUpTo(const QString &text, qsizetype position)
{
    SuggestionPlace place = placeIn(text.first(position));
    if (position > 16 * 1024)
        place.around.before = text.sliced(position - 16 * 1024, 16 * 1024);
    return place;
}

} // namespace

void SuggestionRequestTest::aContinuingModelGetsTheTextAlone()
{
    SuggestionPlace place = placeIn(u"---\ntitle: x\n---\nOnce upon a time there was a  "_s, u"the end"_s, u"en"_s);
    place.title = u"The fox"_s;
    place.tone = u"warm"_s;
    const GenerationRequest request = suggestionRequest(place, {}, modelThat(false));
    QCOMPARE(request.purpose, GenerationRequest::Purpose::Suggest);
    // A space at the end is a token of its own that no word follows.
    QCOMPARE(request.prompt.opening, u"Once upon a time there was a"_s);
    QVERIFY(request.prompt.system.isEmpty() && request.prompt.turns.isEmpty() && !request.prompt.gap);
    QCOMPARE(request.stop, QStringList{u"\n"_s});
    QVERIFY(request.temperature && *request.temperature <= 0.3);
    QCOMPARE(request.candidates, 1);
    // At the beginning of a paragraph the first thing may be one more line end.
    QVERIFY(suggestionRequest(placeIn(u"Once upon a time.\n\n"_s), {}, modelThat(false)).stop.isEmpty());
    // Nothing but a title.
    SuggestionPlace blank = placeIn(QString());
    blank.title = u"The fox"_s;
    QCOMPARE(suggestionRequest(blank, {}, modelThat(false)).prompt.opening, u"The fox\n\n"_s);
}

void SuggestionRequestTest::aChatModelGetsTurns()
{
    SuggestionPlace place = placeIn(u"Der Fuchs ging los. Er sah das Meer.\n\nAm Abend kam "_s, u"Das war alles."_s, u"de-AT"_s);
    place.title = u"Der Fuchs"_s;
    place.tone = u"ruhig"_s;
    const GenerationRequest request = suggestionRequest(place, {}, modelThat(true));
    const QList<Prompt::Turn> turns = {
        {Speaker::Writer, u"Der Fuchs ging los."_s}, {Speaker::Model, u"Er sah das Meer."_s}, {Speaker::Writer, u"Am Abend kam"_s}};
    QCOMPARE(request.prompt.turns, turns);
    QVERIFY(request.prompt.opening.isEmpty());
    for (const QString &told : {u"German"_s, u"Der Fuchs"_s, u"ruhig"_s, u"Das war alles."_s})
        QVERIFY2(request.prompt.system.contains(told), qPrintable(told));
    // A new line is what a chat model begins its remarks with: it is read, not a reason to stop.
    QVERIFY(request.stop.isEmpty());
    // No example to give: the text is one turn.
    QCOMPARE(suggestionRequest(placeIn(u"Der Fuchs ging los. Er sah "_s), {}, modelThat(true)).prompt.turns,
             (QList<Prompt::Turn>{{Speaker::Writer, u"Der Fuchs ging los. Er sah"_s}}));
    QCOMPARE(suggestionRequest(placeIn(u"# Der Fuchs\n\nEr sah "_s), {}, modelThat(true)).prompt.turns.size(), 1);
}

void SuggestionRequestTest::whatIsShownBeginsWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("begins");
    QTest::newRow("en") << story(80) << u"The fox number"_s;
    QTest::newRow("one paragraph") << story(80).replace(u"\n\n"_s, QString()) << u"The fox number"_s;
    QTest::newRow("ar") << story(80, u"الثعلب رقم %1 عبر التل %2 ورأى البحر. "_s) << u"الثعلب رقم"_s;
    QTest::newRow("ja") << story(120, u"狐%1は丘%2を越えて海を見た。"_s) << u"狐"_s;
    QTest::newRow("th") << story(80, u"จิ้งจอกตัวที่ %1 ข้ามเขา %2 และเห็นทะเล "_s) << u"จิ้งจอก"_s;
}

void SuggestionRequestTest::whatIsShownBeginsWhole()
{
    QFETCH(QString, text);
    QFETCH(QString, begins);
    for (qsizetype position = 3000; position < text.size(); position += 777) {
        const SuggestionPlace place = placeUpTo(text, position);
        const QStringView shown = shownBefore(place, 2048);
        QVERIFY(shown.size() <= 2048);
        QVERIFY2(shown.size() >= 512, qPrintable(QString::number(shown.size())));
        QVERIFY(text.first(position).endsWith(shown));
        QVERIFY2(shown.startsWith(begins), qPrintable(shown.first(40).toString()));
    }
}

void SuggestionRequestTest::theBeginningStaysWhileOneTypes_data()
{
    QTest::addColumn<bool>("chat");
    QTest::newRow("continues") << false;
    QTest::newRow("follows instructions") << true;
}

/// What a server has to read anew while a writer types a whole draft, key by key, is little.
void SuggestionRequestTest::theBeginningStaysWhileOneTypes()
{
    QFETCH(bool, chat);
    const QString text = story(100);
    QVERIFY(text.size() > 30'000);
    qsizetype sent = 0;
    qsizetype anew = 0;
    QString last;
    for (qsizetype position = 10'000; position < text.size(); position += 13) {
        SuggestionPlace place = placeUpTo(text, position);
        place.title = u"The fox"_s;
        const QString prompt = allOf(suggestionRequest(place, {}, modelThat(chat)));
        const auto differs = std::ranges::mismatch(prompt, last).in1 - prompt.begin();
        if (!last.isEmpty()) {
            sent += prompt.size();
            anew += prompt.size() - differs;
        }
        last = prompt;
    }
    const double percent = 100.0 * double(anew) / double(sent);
    QVERIFY2(percent < 2.0, qPrintable(QString::number(percent)));
}

void SuggestionRequestTest::aSmallModelIsShownLess()
{
    const SuggestionPlace place = placeUpTo(story(100), 20'000);
    qsizetype last = 0;
    for (const int tokens : {256, 512, 1024, 2048, 4096}) {
        const GenerationRequest request = suggestionRequest(place, {}, modelThat(false, tokens));
        const qsizetype shown = request.prompt.opening.size();
        // Two units a token is far less than any vocabulary needs for English.
        QVERIFY2(shown / 4 + request.maxTokens <= tokens, qPrintable(QString::number(shown)));
        QVERIFY(shown > last);
        QVERIFY(request.maxTokens >= 8);
        last = shown;
    }
    QVERIFY(suggestionRequest(place, {}, modelThat(false), 512).prompt.opening.size() <= 512);
    // A letter of Chinese is a token.
    const SuggestionPlace chinese = placeUpTo(story(400, u"狐狸%1越过山丘%2看见了大海。"_s), 20'000);
    QVERIFY(suggestionRequest(chinese, {}, modelThat(false, 2048)).prompt.opening.size() <= 2048);
}

void SuggestionRequestTest::theLengthIsWishedFor()
{
    const SuggestionPlace place = placeIn(u"The little fox went "_s);
    int last = 0;
    QStringList words;
    for (const Length length : {Length::FewWords, Length::Sentence, Length::Paragraph}) {
        const GenerationRequest request = suggestionRequest(place, {.length = length}, modelThat(true));
        QVERIFY(request.maxTokens > last);
        last = request.maxTokens;
        words.append(request.prompt.system);
    }
    words.removeDuplicates();
    QCOMPARE(words.size(), 3);
    QVERIFY(suggestionRequest(place, {.length = Length::FewWords}, modelThat(true)).maxTokens <= 24);
    // As many words cost more tokens in some scripts.
    QVERIFY(suggestionRequest(placeIn(u"แมวตัวน้อยนั่งอยู่บนเสื่อ"_s), {}, modelThat(true)).maxTokens
            > suggestionRequest(place, {}, modelThat(true)).maxTokens);
}

void SuggestionRequestTest::titleAndHeadingsOutOfSightAreTold()
{
    const QString text = story(40) + u"## The second half\n\n"_s + story(20);
    SuggestionPlace place = placeUpTo(text, text.size() - 50);
    place.title = u"Of foxes"_s;
    place.outline = {u"The first half"_s, u"The second half"_s};
    const GenerationRequest chat = suggestionRequest(place, {}, modelThat(true));
    QVERIFY(chat.prompt.system.contains(u"Of foxes"_s));
    QVERIFY(chat.prompt.system.contains(u"The first half"_s));
    // It stands in the text that is shown, and would change the beginning when it is written.
    QVERIFY(!chat.prompt.system.contains(u"The second half"_s));
    const GenerationRequest base = suggestionRequest(place, {}, modelThat(false, 8192));
    QVERIFY(base.prompt.opening.startsWith(u"Of foxes\n\n"_s));
    // In sight: nothing is told twice.
    SuggestionPlace whole = placeIn(u"# One\n\nThe fox went "_s);
    whole.outline = {u"One"_s};
    QVERIFY(!suggestionRequest(whole, {}, modelThat(true)).prompt.system.contains(u"headings"_s));
}

AGATE_TEST(SuggestionRequestTest)
#include "test_suggestion_request.moc"

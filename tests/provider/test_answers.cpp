// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/answer_reader.h"
#include "provider/error_answer.h"
#include "support/answer_samples.h"
#include "support/room_program.h"

#include <QRandomGenerator>
#include <QTest>

using namespace agate;
using namespace agate::tests;

namespace
{

QByteArray readInPieces(const AnswerSample &sample, const QList<qsizetype> &cuts)
{
    GenerationEvents events;
    if (sample.status >= 400)
        return heard(sample, events, readError({.status = sample.status, .retryAfter = {}, .retryAfterMs = {}, .body = sample.answer}, {}));
    AnswerReader reader(*sample.dialect, sample.contentType, sample.startsThinking);
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        reader.read(QByteArrayView(sample.answer).sliced(from, cut - from), events);
        from = cut;
    }
    reader.read(QByteArrayView(sample.answer).sliced(from), events);
    reader.close(false, events);
    if (reader.answer().ended == reader.answer().error.has_value())
        return "neither ended nor failed, or both";
    return heard(sample, events, reader.answer().error);
}

/// Visible text and reasoning never hold what a draft or a terminal cannot bear.
bool isClean(const GenerationEvents &events)
{
    for (const GenerationEvent &event : events) {
        const auto *text = std::get_if<TextArrived>(&event);
        if (!text)
            continue;
        if (text->text.isEmpty() || !text->text.isValidUtf16())
            return false;
        for (const QChar c : text->text) {
            if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
                return false;
        }
    }
    return true;
}

} // namespace

class AnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void samples_data();
    void samples();
    void boundsVisibleText();
    void boundsAMessage();
    void boundsAPage();
    void surviveMutation();
};

void AnswersTest::samples_data()
{
    QTest::addColumn<AnswerSample>("sample");
    for (const AnswerSample &sample : answerSamples())
        QTest::newRow(qPrintable(sample.name)) << sample;
}

/// Whole, cut in two at every byte, and byte by byte: always the same.
void AnswersTest::samples()
{
    QFETCH(AnswerSample, sample);
    QCOMPARE(readInPieces(sample, {}), sample.expected);
    QList<qsizetype> everywhere;
    for (qsizetype cut = 1; cut < sample.answer.size(); ++cut) {
        const QByteArray found = readInPieces(sample, {cut});
        if (found != sample.expected)
            QCOMPARE(QByteArray("cut at byte " + QByteArray::number(cut) + ": " + found), sample.expected);
        everywhere.append(cut);
    }
    QCOMPARE(readInPieces(sample, everywhere), sample.expected);
}

void AnswersTest::boundsVisibleText()
{
    AnswerReader reader(dialect(Provider::Dialect::OpenAiChat), "text/event-stream");
    const QByteArray event = R"(data: {"choices":[{"delta":{"content":")" + QByteArray(1000, 'x') + "\"}}]}\n\n";
    qsizetype length = 0;
    while (!reader.answer().error) {
        GenerationEvents events;
        reader.read(event, events);
        for (const auto &arrived : events) {
            if (const auto *text = std::get_if<TextArrived>(&arrived))
                length += text->text.size();
        }
        QVERIFY(length <= Answer::longestText);
    }
    QCOMPARE(reader.answer().error->kind, GenerationError::Kind::Protocol);
    QVERIFY(length > Answer::longestText - 1000);
}

void AnswersTest::boundsAMessage()
{
    AnswerReader reader(dialect(Provider::Dialect::OpenAiChat), "application/json");
    GenerationEvents events;
    for (int i = 0; i < 9; ++i)
        reader.read(QByteArray(1024 * 1024, '['), events);
    QVERIFY(reader.answer().error);
    QCOMPARE(reader.answer().error->kind, GenerationError::Kind::Protocol);
}

void AnswersTest::boundsAPage()
{
    AnswerReader reader(dialect(Provider::Dialect::OpenAiChat), "text/html");
    GenerationEvents events;
    reader.read("<title>Wi-Fi</title>" + QByteArray(100'000, ' '), events);
    QVERIFY(reader.answer().error);
    QCOMPARE(reader.answer().error->detail, QStringLiteral("an HTML page: Wi-Fi"));
}

/// Seconds of what the fuzzers do for hours: damaged samples and noise must end in an answer or an error, with clean text.
void AnswersTest::surviveMutation()
{
    bool given = false;
    quint32 seed = qEnvironmentVariable("AGATE_TEST_SEED").toUInt(&given);
    if (!given)
        seed = QRandomGenerator::global()->generate();
    qInfo("AGATE_TEST_SEED=%u", seed);
    QRandomGenerator random(seed);
    const auto all = answerSamples();
    static constexpr std::array<QByteArrayView, 12> dictionary = {"data: ",  "\n\n", "\r", "[DONE]", "<think>",      "</think>",
                                                                  "\\ud83d", "{",    "[",  "\"",     "\xEF\xBB\xBF", "event: error\n"};
    const QDeadlineTimer until(2000);
    int rounds = 0;
    while (!until.hasExpired()) {
        const AnswerSample &sample = all.at(random.bounded(all.size()));
        QByteArray bytes = sample.answer;
        for (int n = random.bounded(1, 8); n > 0; --n) {
            const auto at = random.bounded(qint64(bytes.size()) + 1);
            switch (random.bounded(4)) {
            case 0:
                bytes.insert(at, char(random.bounded(256)));
                break;
            case 1:
                bytes.remove(at, random.bounded(20));
                break;
            case 2:
                bytes.insert(at, dictionary.at(random.bounded(quint32(dictionary.size()))).toByteArray());
                break;
            default:
                bytes.insert(at, bytes.sliced(random.bounded(at + 1)).first(random.bounded(std::min<qint64>(200, bytes.size() - at) + 1)));
            }
        }
        AnswerReader reader(*sample.dialect, sample.contentType, random.bounded(2) == 1);
        GenerationEvents events;
        for (QByteArrayView rest = bytes; !rest.isEmpty();) {
            const auto length = std::min<qsizetype>(rest.size(), random.bounded(1, 64));
            reader.read(rest.first(length), events);
            rest = rest.sliced(length);
        }
        reader.close(random.bounded(2) == 1, events);
        QVERIFY(reader.answer().ended != reader.answer().error.has_value());
        QVERIFY(isClean(events));
        ++rounds;
    }
    qInfo("%d damaged answers", rounds);
    QVERIFY(rounds > 0);
}

AGATE_TEST(AnswersTest)
#include "test_answers.moc"

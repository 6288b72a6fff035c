// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/quiet.h"
#include "support/room_program.h"
#include "wording/wording.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

// Words of the trade that tell a writer nothing.
const QRegularExpression &jargon()
{
    static const QRegularExpression pattern(
        u"\\b(HTTP|JSON|SSE|API|URL|TCP|socket|status|exit code|errno|exception|null|timeout|timed out|request|parse|stack|SQL|SQLite|GGUF|"
        u"thread|process|endpoint|header|payload|server error|OOM|invalid|fatal|error)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

void verifySentence(const QString &sentence)
{
    QVERIFY2(!sentence.contains(jargon()), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    QVERIFY2(sentence.front().isUpper() || sentence.front() == u'“' || sentence.startsWith("llama-server"_L1)
                 || sentence.startsWith("words."_L1),
             qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'…'), qPrintable(sentence));
}

void verifyWords(const Words &words)
{
    QVERIFY(!words.happened.isEmpty());
    QVERIFY(!words.mend.isEmpty());
    for (const QString &sentence : {words.happened, words.kept, words.mend}) {
        if (!sentence.isEmpty())
            verifySentence(sentence);
    }
}

Template form()
{
    Template form;
    form.id = u"bedtime-story"_s;
    form.name = u"Bedtime story"_s;
    Field hero;
    hero.key = u"hero"_s;
    hero.label = u"Hero"_s;
    form.fields = {hero};
    return form;
}

GenerationError failure(GenerationError::Kind kind, const QString &detail = {})
{
    GenerationError error;
    error.kind = kind;
    error.detail = detail;
    return error;
}

} // namespace

class WordingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyGenerationErrorHasWordsOfItsOwn_data();
    void everyGenerationErrorHasWordsOfItsOwn();
    void everyLibraryErrorHasWordsOfItsOwn();
    void everyFileErrorHasWordsOfItsOwn();
    void everyWritingErrorHasWordsOfItsOwn();
    void everyTemplateErrorHasWordsOfItsOwn();
    void everyModelFileErrorHasWordsOfItsOwn();
    void everyDownloadErrorHasWordsOfItsOwn();
    void everyRewriteErrorHasWordsOfItsOwn();
    void everyRewriteFindingHasWordsOfItsOwn();
    void everyChangedFactIsNamed();
    void everyMarkOfATranslationHasWordsOfItsOwn();
    void whatIsNoTranslationHasWords();
    void everyWayToStopButTheUsualOneHasWords();
    void everyProgressHasWords();
    void everyReasonForNoSuggestionHasWords();
    void theHostIsNamed();
    void detailsAreNotInTheWords();
    void nothingIsSaidToBeKeptThatIsNot();
    void waitsAreSaidInRoundUnits_data();
    void waitsAreSaidInRoundUnits();
    void aFieldIsCalledByItsLabel();
    void aTemplatesLineIsNamed();
};

void WordingTest::initTestCase()
{
    // English has a file for its plurals: the sentences are tested as they are read.
    auto *english = new QTranslator(this);
    QVERIFY(english->load(u":/i18n/agate_en.qm"_s));
    QCoreApplication::installTranslator(english);
}

void WordingTest::everyGenerationErrorHasWordsOfItsOwn_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("textCame");
    QTest::newRow("here, before") << QString() << false;
    QTest::newRow("here, amid") << QString() << true;
    QTest::newRow("elsewhere, before") << u"words.example.org"_s << false;
    QTest::newRow("elsewhere, amid") << u"words.example.org"_s << true;
}

void WordingTest::everyGenerationErrorHasWordsOfItsOwn()
{
    QFETCH(const QString, host);
    QFETCH(const bool, textCame);
    QSet<QString> said;
    const int last = int(GenerationError::Kind::OutOfMemory);
    for (int kind = 0; kind <= last; ++kind) {
        const Words words = wordsFor(failure(GenerationError::Kind(kind)), host, textCame);
        verifyWords(words);
        QVERIFY(!words.kept.isEmpty());
        said.insert(words.happened);
    }
    QCOMPARE(said.size(), last + 1);
}

void WordingTest::everyLibraryErrorHasWordsOfItsOwn()
{
    QSet<QString> said;
    const int last = int(LibraryError::Kind::Other);
    for (int kind = 0; kind <= last; ++kind) {
        const Words words = wordsFor(LibraryError{.kind = LibraryError::Kind(kind), .detail = {}});
        verifyWords(words);
        said.insert(words.happened);
    }
    QCOMPARE(said.size(), last + 1);
}

void WordingTest::everyFileErrorHasWordsOfItsOwn()
{
    QSet<QString> said;
    const int last = int(FileError::Kind::Other);
    for (int kind = 0; kind <= last; ++kind) {
        const Words words = wordsFor(FileError{.kind = FileError::Kind(kind), .path = u"/home/ada/text.md"_s, .detail = {}});
        verifyWords(words);
        QVERIFY(words.happened.contains(u"/home/ada/text.md"_s));
        said.insert(words.happened);
    }
    QCOMPARE(said.size(), last + 1);
}

void WordingTest::everyWritingErrorHasWordsOfItsOwn()
{
    QSet<QString> said;
    const int last = int(WritingError::Kind::BrokenTemplate);
    for (int kind = 0; kind <= last; ++kind) {
        const Words words =
            wordsFor(WritingError{.kind = WritingError::Kind(kind), .detail = u"hero"_s, .limit = 120, .length = 130}, form());
        verifyWords(words);
        said.insert(words.happened);
    }
    QCOMPARE(said.size(), last + 1);
}

void WordingTest::everyTemplateErrorHasWordsOfItsOwn()
{
    QSet<QString> said;
    const int last = int(TemplateError::Kind::DuplicateId);
    for (int kind = 0; kind <= last; ++kind) {
        const Words words =
            wordsFor(TemplateError{.kind = TemplateError::Kind(kind), .file = u"/x/mine.md"_s, .line = 3, .detail = u"hero"_s});
        verifyWords(words);
        said.insert(words.happened);
    }
    QCOMPARE(said.size(), last + 1);
}

void WordingTest::everyModelFileErrorHasWordsOfItsOwn()
{
    QSet<QString> said;
    const int last = int(ModelFileError::Kind::NoModel);
    for (int kind = 0; kind <= last; ++kind) {
        const Words words = wordsFor(ModelFileError{.kind = ModelFileError::Kind(kind), .detail = {}}, u"/models/qwen3-4b.gguf"_s);
        QVERIFY(words.happened.contains(u"qwen3-4b.gguf"_s));
        said.insert(words.happened);
    }
    QCOMPARE(said.size(), last + 1);
}

void WordingTest::everyDownloadErrorHasWordsOfItsOwn()
{
    QSet<QString> said;
    const int last = int(DownloadError::Kind::Cancelled);
    for (int kind = 0; kind <= last; ++kind) {
        const Words words = wordsFor(DownloadError{.kind = DownloadError::Kind(kind), .detail = {}});
        verifyWords(words);
        said.insert(words.happened);
    }
    QCOMPARE(said.size(), last + 1);
}

void WordingTest::everyRewriteErrorHasWordsOfItsOwn()
{
    QSet<QString> said;
    const int last = int(RewriteError::Kind::Locked);
    for (int kind = 0; kind <= last; ++kind) {
        const Words words = wordsFor(RewriteError{RewriteError::Kind(kind)});
        verifyWords(words);
        said.insert(words.happened);
    }
    QCOMPARE(said.size(), last + 1);
}

void WordingTest::everyRewriteFindingHasWordsOfItsOwn()
{
    QSet<QString> said;
    const int last = int(RewriteFinding::Kind::TooMuchChanged);
    for (int kind = 0; kind <= last; ++kind) {
        const QString sentence = wordsFor(RewriteFinding::Kind(kind));
        verifySentence(sentence);
        said.insert(sentence);
    }
    QCOMPARE(said.size(), last + 1);
}

void WordingTest::everyChangedFactIsNamed()
{
    QSet<QString> said;
    for (int kind = 0; kind <= int(FactChange::Kind::Mark); ++kind) {
        for (const auto what : {FactChange::What::Lost, FactChange::What::Changed, FactChange::What::Added}) {
            const QString sentence =
                wordsFor(FactChange{FactChange::Kind(kind), what, {3, 3}, {4, 4}}, u"an old text"_s, u"the new text"_s);
            verifySentence(sentence);
            QCOMPARE(sentence.contains(u"old"_s), what != FactChange::What::Added);
            QCOMPARE(sentence.contains(u"new "_s) || sentence.contains(u"new”"_s) || sentence.contains(u"new."_s),
                     what != FactChange::What::Lost);
            said.insert(sentence);
        }
    }
    QCOMPARE(said.size(), 18);
}

void WordingTest::everyMarkOfATranslationHasWordsOfItsOwn()
{
    QSet<QString> said;
    const int last = int(TranslationMark::Kind::AddressWrong);
    for (int kind = 0; kind <= last; ++kind) {
        const TranslationMark mark{.kind = TranslationMark::Kind(kind), .source = {0, 3}, .target = {1, 3}, .expected = u"“…”"_s};
        const QString sentence = wordsFor(mark, u"one two"_s, u"x1234"_s);
        verifySentence(sentence);
        said.insert(sentence);
    }
    QCOMPARE(said.size(), last + 1);
    QCOMPARE(wordsFor(TranslationMark{TranslationMark::Kind::NumberChanged, {3, 4}, {0, 4}, {}}, u"In 1812 he came."_s, u"1821 kam er."_s),
             u"The number 1812 has become 1821."_s);
}

void WordingTest::whatIsNoTranslationHasWords()
{
    QSet<QString> said;
    const int last = int(ReplyFault::TooLong);
    for (int fault = 0; fault <= last; ++fault) {
        const QString sentence = wordsFor(ReplyFault(fault));
        verifySentence(sentence);
        said.insert(sentence);
    }
    QCOMPARE(said.size(), last + 1);
    for (const auto kind : {GlossaryError::Kind::NoTranslation, GlossaryError::Kind::OpenQuote}) {
        const Words words = wordsFor(GlossaryError{kind, 7}, u"terms.csv"_s);
        verifyWords(words);
        QVERIFY(words.happened.contains(u"terms.csv"_s) && words.happened.contains(u'7'));
    }
}

void WordingTest::everyWayToStopButTheUsualOneHasWords()
{
    QVERIFY(wordsFor(Stopped::Reason::Ended).isEmpty());
    QSet<QString> said;
    for (int reason = 1; reason <= int(Stopped::Reason::Interrupted); ++reason) {
        const QString sentence = wordsFor(Stopped::Reason(reason));
        QVERIFY(!sentence.isEmpty());
        verifySentence(sentence);
        said.insert(sentence);
    }
    QCOMPARE(said.size(), int(Stopped::Reason::Interrupted));
}

void WordingTest::everyProgressHasWords()
{
    QSet<QString> said;
    for (int stage = 0; stage <= int(Progress::Stage::Retrying); ++stage) {
        const QString line = wordsFor(Progress{.stage = Progress::Stage(stage), .done = 0, .total = 2500});
        QVERIFY(!line.isEmpty());
        verifySentence(line);
        said.insert(line);
    }
    QCOMPARE(said.size(), int(Progress::Stage::Retrying) + 1);
    QVERIFY(wordsFor(Progress{.stage = Progress::Stage::Retrying, .done = 0, .total = 2500}).contains(u"3 seconds"_s));
}

void WordingTest::everyReasonForNoSuggestionHasWords()
{
    QSet<QString> said;
    for (int reason = 0; reason <= int(Quiet::ModelFailed); ++reason) {
        const QString sentence = wordsFor(Quiet(reason));
        verifySentence(sentence);
        said.insert(sentence);
    }
    QCOMPARE(said.size(), int(Quiet::ModelFailed) + 1);
}

void WordingTest::theHostIsNamed()
{
    const QString host = u"words.example.org"_s;
    for (const auto kind : {GenerationError::Kind::Auth, GenerationError::Kind::Quota, GenerationError::Kind::Rate,
                            GenerationError::Kind::Network, GenerationError::Kind::Timeout, GenerationError::Kind::Offline})
        QVERIFY(wordsFor(failure(kind), host).happened.contains(host));
}

void WordingTest::detailsAreNotInTheWords()
{
    const QString detail = u"HTTP 502 upstream xyzzy"_s;
    const Words words = wordsFor(failure(GenerationError::Kind::Overloaded, detail));
    QVERIFY(!(words.happened + words.kept + words.mend).contains(u"xyzzy"_s));
}

void WordingTest::nothingIsSaidToBeKeptThatIsNot()
{
    const GenerationError error = failure(GenerationError::Kind::Network);
    QVERIFY(wordsFor(error, {}, true).kept.contains(u"is kept"_s));
    QVERIFY(!wordsFor(error, {}, false).kept.contains(u"is kept"_s));
    QCOMPARE(wordsFor(failure(GenerationError::Kind::Offline)).kept, u"Nothing was sent."_s);
}

void WordingTest::waitsAreSaidInRoundUnits_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << 0 << u"in 1 second,"_s;
    QTest::newRow("a little") << 1001 << u"in 2 seconds,"_s;
    QTest::newRow("two minutes") << 120'000 << u"in 120 seconds,"_s;
    QTest::newRow("minutes") << 121'000 << u"in 3 minutes,"_s;
    QTest::newRow("a day") << 86'400'000 << u"in 24 hours,"_s;
}

void WordingTest::waitsAreSaidInRoundUnits()
{
    QFETCH(const int, milliseconds);
    QFETCH(const QString, said);
    GenerationError error = failure(GenerationError::Kind::Rate);
    error.retryAfter = std::chrono::milliseconds(milliseconds);
    const QString mend = wordsFor(error).mend;
    QVERIFY2(mend.contains(said), qPrintable(mend));
}

void WordingTest::aFieldIsCalledByItsLabel()
{
    const Words words =
        wordsFor(WritingError{.kind = WritingError::Kind::FieldTooLong, .detail = u"hero"_s, .limit = 120, .length = 130}, form());
    QVERIFY(words.happened.contains(u"“Hero”"_s));
    QVERIFY(words.happened.contains(u"130"_s));
    QVERIFY(words.happened.contains(u"120"_s));
}

void WordingTest::aTemplatesLineIsNamed()
{
    const Words words =
        wordsFor(TemplateError{.kind = TemplateError::Kind::Missing, .file = u"/x/mine.md"_s, .line = 7, .detail = u"name"_s});
    QVERIFY(words.happened.contains(u"mine.md"_s));
    QVERIFY(words.happened.contains(u"7"_s));
    QVERIFY(words.happened.contains(u"“name”"_s));
}

AGATE_TEST(WordingTest)
#include "test_wording.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"
#include "temporary_library.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

const TranslationKey intoGerman{u"file:/home/pip/tale.md"_s, u"de"_s, 1};

KeptSegment segmentOf(char letter, const QString &text, KeptSegment::State state = KeptSegment::State::Draft)
{
    return {.source = QByteArray(32, letter), .nth = 0, .state = state, .text = text};
}

QStringList textsOf(const LibraryResult<QList<KeptSegment>> &segments)
{
    QStringList texts;
    for (const KeptSegment &segment : segments.value())
        texts.append(segment.text);
    std::ranges::sort(texts);
    return texts;
}

} // namespace

class LibraryTranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKeptIsThereAnotherDay();
    void eachTranslationIsItsOwn();
    void aKillLosesNothingThatWasKept();
    void isForgottenAsAWhole();
    void anOlderLibraryThatIsOnlyReadHasNone();
    void whatNoLibraryCanHoldIsRefused();
};

void LibraryTranslationsTest::whatIsKeptIsThereAnotherDay()
{
    const TemporaryLibrary place;
    {
        auto library = place.open();
        const quint64 changes = library->changes();
        QVERIFY(library->keepSegments(intoGerman, {segmentOf('a', u"Der Mond 🦔"_s), segmentOf('b', u"Ein Igel"_s)}));
        QVERIFY(library->keepSegments(intoGerman, {segmentOf('b', u"Ein Igel."_s, KeptSegment::State::Approved), segmentOf('c', {})}));
        // No list of drafts looks different.
        QCOMPARE(library->changes(), changes);
    }
    auto library = place.open();
    auto segments = library->translation(intoGerman);
    QVERIFY(segments);
    std::ranges::sort(*segments, {}, &KeptSegment::source);
    QCOMPARE(*segments,
             (QList<KeptSegment>{segmentOf('a', u"Der Mond 🦔"_s), segmentOf('b', u"Ein Igel."_s, KeptSegment::State::Approved),
                                 segmentOf('c', u""_s)}));
}

void LibraryTranslationsTest::eachTranslationIsItsOwn()
{
    const TemporaryLibrary place;
    auto library = place.open();
    TranslationKey polite = intoGerman;
    polite.address = 2;
    TranslationKey french = intoGerman;
    french.language = u"fr"_s;
    KeptSegment second = segmentOf('a', u"zwei"_s);
    second.nth = 1;
    QVERIFY(library->keepSegments(intoGerman, {segmentOf('a', u"eins"_s), second}));
    QVERIFY(library->keepSegments(polite, {segmentOf('a', u"Sie"_s)}));
    QVERIFY(library->keepSegments(french, {segmentOf('a', u"un"_s)}));
    QCOMPARE(textsOf(library->translation(intoGerman)), QStringList({u"eins"_s, u"zwei"_s}));
    QCOMPARE(textsOf(library->translation(polite)), QStringList{u"Sie"_s});
    QCOMPARE(textsOf(library->translation(french)), QStringList{u"un"_s});
    QCOMPARE(textsOf(library->translation({u"other"_s, u"de"_s, 1})), QStringList());
}

void LibraryTranslationsTest::aKillLosesNothingThatWasKept()
{
    const TemporaryLibrary place;
    auto library = place.open();
    QVERIFY(library->keepSegments(intoGerman, {segmentOf('a', u"eins"_s)}));
    const auto after = place.asAfterAKill();
    QCOMPARE(textsOf(after->open()->translation(intoGerman)), QStringList{u"eins"_s});
}

void LibraryTranslationsTest::isForgottenAsAWhole()
{
    const TemporaryLibrary place;
    auto library = place.open();
    TranslationKey french = intoGerman;
    french.language = u"fr"_s;
    QVERIFY(library->keepSegments(intoGerman, {segmentOf('a', u"eins"_s), segmentOf('b', u"zwei"_s)}));
    QVERIFY(library->keepSegments(french, {segmentOf('a', u"un"_s)}));
    QVERIFY(library->forgetTranslation(intoGerman));
    QVERIFY(library->forgetTranslation(intoGerman));
    QCOMPARE(textsOf(library->translation(intoGerman)), QStringList());
    QCOMPARE(textsOf(library->translation(french)), QStringList{u"un"_s});
    QVERIFY(library->keepSegments(intoGerman, {segmentOf('c', u"drei"_s)}));
    QCOMPARE(textsOf(library->translation(intoGerman)), QStringList{u"drei"_s});
}

void LibraryTranslationsTest::anOlderLibraryThatIsOnlyReadHasNone()
{
    const TemporaryLibrary place;
    QVERIFY(QFile::copy(QStringLiteral(AGATE_SOURCE_DIR "/tests/library/golden/v3.sqlite"), place.file()));
    auto opened = Library::open(place.file(), Library::Access::ReadOnly);
    QVERIFY(opened);
    QCOMPARE(textsOf(opened->library->translation(intoGerman)), QStringList());
    const auto refused = opened->library->keepSegments(intoGerman, {segmentOf('a', u"eins"_s)});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, LibraryError::Kind::ReadOnly);
}

void LibraryTranslationsTest::whatNoLibraryCanHoldIsRefused()
{
    const TemporaryLibrary place;
    auto library = place.open();
    QVERIFY(!library->keepSegments(intoGerman, {segmentOf('a', u"eins"_s), {.source = "short", .nth = 0, .state = {}, .text = {}}}));
    // All or nothing.
    QCOMPARE(textsOf(library->translation(intoGerman)), QStringList());
}

AGATE_TEST(LibraryTranslationsTest)
#include "test_translations.moc"

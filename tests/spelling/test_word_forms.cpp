// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/dictionary_choice.h"
#include "spelling/paragraph_fit.h"
#include "spelling/word_forms.h"
#include "support/room_program.h"

#include <QTest>

#include <unicode/uscript.h>

using namespace agate;
using namespace Qt::StringLiterals;

/// Words as dictionaries have them, and dictionaries as writers call them.
class WordFormsTest : public QObject
{
    Q_OBJECT

private slots:
    void asInDictionaries_data();
    void asInDictionaries();
    void likeTheWord_data();
    void likeTheWord();
    void heldWords();
    void dictionaryFor_data();
    void dictionaryFor();
    void names_data();
    void names();
    void scripts();
    void foreignParagraphs();
};

void WordFormsTest::asInDictionaries_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"bread"_s << u"bread"_s;
    QTest::newRow("curly apostrophe") << u"don’t"_s << u"don't"_s;
    QTest::newRow("soft hyphen") << u"Donau\u00addampf"_s << u"Donaudampf"_s;
    QTest::newRow("decomposed") << u"cafe\u0301"_s << u"café"_s;
    QTest::newRow("joiners are Persian spelling") << u"می\u200cخواهم"_s << u"می\u200cخواهم"_s;
}

void WordFormsTest::asInDictionaries()
{
    QFETCH(QString, word);
    QTEST(agate::asInDictionaries(word), "expected");
}

void WordFormsTest::likeTheWord_data()
{
    QTest::addColumn<QString>("suggestion");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as it is") << u"the"_s << u"teh"_s << u"en_US"_s << u"the"_s;
    QTest::newRow("Capital") << u"the"_s << u"Teh"_s << u"en_US"_s << u"The"_s;
    QTest::newRow("CAPITALS") << u"the"_s << u"TEH"_s << u"en_US"_s << u"THE"_s;
    QTest::newRow("a name stays one") << u"Paris"_s << u"pariss"_s << u"en_US"_s << u"Paris"_s;
    QTest::newRow("curly") << u"don't"_s << u"dont’t"_s << u"en_US"_s << u"don’t"_s;
    QTest::newRow("straight") << u"don't"_s << u"dont't"_s << u"en_US"_s << u"don't"_s;
    QTest::newRow("Turkish") << u"istanbul"_s << u"Istanbulll"_s << u"tr_TR"_s << u"İstanbul"_s;
    QTest::newRow("Russian") << u"мама"_s << u"Мамма"_s << u"ru_RU"_s << u"Мама"_s;
    QTest::newRow("nothing to go by") << u"on"_s << u"x"_s << u"en_US"_s << u"on"_s;
}

void WordFormsTest::likeTheWord()
{
    QFETCH(QString, suggestion);
    QFETCH(QString, word);
    QFETCH(QString, language);
    QTEST(agate::likeTheWord(suggestion, word, language), "expected");
}

void WordFormsTest::heldWords()
{
    const QSet<QString> words = {u"Zorb"_s, u"gonna"_s};
    QVERIFY(holdsWord(words, u"Zorb"_s));
    QVERIFY(holdsWord(words, u"Zorb's"_s));
    QVERIFY(!holdsWord(words, u"zorb"_s));
    QVERIFY(holdsWord(words, u"Gonna"_s));
    QVERIFY(!holdsWord(words, u"Gonnas"_s));
    QVERIFY(!holdsWord({}, u"Zorb"_s));
}

void WordFormsTest::dictionaryFor_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << u""_s << u"en_US"_s << u""_s;
    QTest::newRow("none there") << u"ar"_s << u"en_US"_s << u""_s;
    QTest::newRow("a language") << u"en"_s << u"C"_s << u"en_US"_s;
    QTest::newRow("the system's region") << u"en"_s << u"en_GB.UTF-8"_s << u"en_GB"_s;
    QTest::newRow("the region counts more") << u"en-US"_s << u"en_GB"_s << u"en_US"_s;
    QTest::newRow("no such region") << u"en-NZ"_s << u"de_DE"_s << u"en_US"_s;
    QTest::newRow("exact") << u"en_GB-large"_s << u"en_US"_s << u"en_GB-large"_s;
    QTest::newRow("German in Austria") << u"de"_s << u"de_AT"_s << u"de_AT"_s;
    QTest::newRow("German in France") << u"de"_s << u"fr_FR"_s << u"de_DE"_s;
    QTest::newRow("no region") << u"eo"_s << u"en_US"_s << u"eo"_s;
    QTest::newRow("a script") << u"sr-Latn"_s << u"sr_RS"_s << u"sr_Latn_RS"_s;
    QTest::newRow("the other script") << u"sr-Cyrl"_s << u"en_US"_s << u"sr_Cyrl_RS"_s;
    QTest::newRow("Portuguese") << u"pt"_s << u"en_US"_s << u"pt_BR"_s;
    QTest::newRow("the plain system") << u"C"_s << u"C"_s << u"en_US"_s;
}

void WordFormsTest::dictionaryFor()
{
    const QStringList installed = {u"de_AT"_s, u"de_DE"_s,      u"de_DE_frami"_s, u"en_GB"_s, u"en_GB-large"_s, u"en_US"_s,
                                   u"eo"_s,    u"sr_Latn_RS"_s, u"sr_Cyrl_RS"_s,  u"pt_BR"_s, u"pt_PT"_s};
    QFETCH(QString, language);
    QFETCH(QString, system);
    QTEST(agate::dictionaryFor(language, installed, system), "expected");
}

void WordFormsTest::names_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reader");
    QTest::addColumn<QString>("expected");
    QTest::newRow("English") << u"en_US"_s << u"en_US"_s << u"English (US)"_s;
    QTest::newRow("German") << u"de_AT"_s << u"en_US"_s << u"German (Austria)"_s;
    QTest::newRow("for a German") << u"de_AT"_s << u"de_DE"_s << u"Deutsch (Österreich)"_s;
    QTest::newRow("for a Japanese") << u"fr"_s << u"ja_JP"_s << u"フランス語"_s;
    QTest::newRow("a special one") << u"de_DE_frami"_s << u"en_US"_s << u"German (Germany) [frami]"_s;
}

void WordFormsTest::names()
{
    QFETCH(QString, code);
    QFETCH(QString, reader);
    QTEST(dictionaryName(code, reader), "expected");
}

void WordFormsTest::scripts()
{
    QVERIFY(writesScript(u"en_US"_s, USCRIPT_LATIN));
    QVERIFY(!writesScript(u"en_US"_s, USCRIPT_CYRILLIC));
    QVERIFY(writesScript(u"ru_RU"_s, USCRIPT_CYRILLIC));
    QVERIFY(!writesScript(u"ru_RU"_s, USCRIPT_LATIN));
    QVERIFY(writesScript(u"sr_Latn_RS"_s, USCRIPT_LATIN));
    QVERIFY(writesScript(u"ar"_s, USCRIPT_ARABIC));
}

void WordFormsTest::foreignParagraphs()
{
    QVERIFY(!looksForeign({.words = 3, .unknown = 3})); // too short to say
    QVERIFY(!looksForeign({.words = 40, .unknown = 6})); // a few names
    QVERIFY(looksForeign({.words = 12, .unknown = 8}));
    QVERIFY(isClearlyOther({.words = 12, .unknown = 8}, {.words = 12, .unknown = 1}));
    QVERIFY(!isClearlyOther({.words = 12, .unknown = 8}, {.words = 12, .unknown = 6}));
    QVERIFY(!isClearlyOther({.words = 12, .unknown = 3}, {.words = 12, .unknown = 0}));
    QVERIFY(followsNeighbour({.words = 2, .unknown = 1}, {.words = 2, .unknown = 0}));
    QVERIFY(!followsNeighbour({.words = 2, .unknown = 1}, {.words = 2, .unknown = 1}));
    QVERIFY(isNonsense({.words = 10, .unknown = 9}));
    QVERIFY(!isNonsense({.words = 4, .unknown = 4}));
}

AGATE_TEST(WordFormsTest)
#include "test_word_forms.moc"

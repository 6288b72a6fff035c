// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"
#include "editor/soft_splits.h"
#include "spelling/spell_check.h"
#include "support/own_home.h"
#include "support/room_program.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QInputMethodEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace agate;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const QColor waveColour(0xff0066);

/// An editor on the screen, with its spelling checked.
struct Desk {
    explicit Desk(const QString &text, bool checked = true, const SpellCheckTimes &times = {.idle = 30ms, .afterTyping = 30ms})
    {
        editor.resize(900, 700);
        if (checked) {
            check = std::make_unique<SpellCheck>(editor, openDictionaries, nullptr, times);
            check->setLanguage(u"en-US"_s);
            check->setColour(waveColour);
        }
        editor.load(text);
        editor.show();
        editor.setFocus();
    }

    bool settled()
    {
        return QTest::qWaitForWindowExposed(&editor) && QTest::qWaitFor([this] { return check->isSettled(); }, 20'000);
    }

    /// The words that are marked, as they are painted: through the seam that paints them.
    QStringList marked() const
    {
        QStringList words;
        for (qsizetype at = 0; at <= editor.length(); ++at) {
            const auto word = check->at(at);
            if (word && word->span.start == at)
                words.append(word->word);
        }
        return words;
    }

    /// Points of the wave's colour on the screen.
    int wavePoints()
    {
        const QImage picture = editor.viewport()->grab().toImage();
        int points = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor c = picture.pixelColor(x, y);
                points += c.red() > 200 && c.green() < 90 && c.blue() > 60 && c.blue() < 160 ? 1 : 0;
            }
        }
        return points;
    }

    void type(const QString &keys)
    {
        for (const QChar key : keys)
            QTest::keyClick(&editor, key.toLatin1());
    }

    DraftEditor editor;
    std::unique_ptr<SpellCheck> check;
};

} // namespace

/// The spelling of a draft on the screen, with real keys and the dictionaries of this computer.
class SpellCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void marksAreInTheMarkdownsProseOnly_data();
    void marksAreInTheMarkdownsProseOnly();
    void sixLanguagesInOneDraft();
    void aTitleIsInTheLanguageBelowIt();
    void aFenceOpenedAboveTakesMarksAway();
    void wavesAreSeen();
    void theWordBeingTypedIsNotMarked();
    void marksMoveWithTheText();
    void nothingElseChanges();
    void composingMovesNothing();
    void replacingIsOneStep();
    void addedAndIgnoredWordsAreRight();
    void offMeansOff();
    void nextOneFromAnywhere();
    void nextOneInAMegabyte();
    void onlyWhatIsVisibleIsChecked();
    void longParagraphs();
    void anotherDraft();
    void dictionariesWaitForAPause();
    void noDictionaries();

private:
    tests::OwnHome m_home;
};

void SpellCheckTest::initTestCase()
{
    const auto opened = openDictionaries();
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error()));
    for (const QString &code : {u"en_US"_s, u"de_DE"_s, u"fr_FR"_s, u"ru_RU"_s})
        QVERIFY2((*opened)->codes().contains(code), qPrintable(u"The test needs the hunspell dictionary "_s + code));
}

void SpellCheckTest::marksAreInTheMarkdownsProseOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QString &words = {}) {
        QTest::newRow(name) << text << words.split(u' ', Qt::SkipEmptyParts);
    };
    row("prose", u"Teh baker slept."_s, u"Teh"_s);
    row("heading", u"# Teh baker\n\nslept"_s, u"Teh"_s);
    row("emphasis", u"the **bakr** and *slepd* and ~~gonee~~"_s, u"bakr slepd gonee"_s);
    row("code", u"say `wrnog code` and ``wrnog ` code`` then"_s);
    row("fence", u"before\n\n```\nwrnog code\n```\n\nbehnid"_s, u"behnid"_s);
    row("tilde fence", u"~~~ langauge\nwrnog code\n~~~\n\nbehnid"_s, u"behnid"_s);
    row("an open fence", u"before\n\n```\nwrnog code\n\nmore wrnog"_s);
    row("link", u"see [teh page](https://exampel.org/wrnog \"titel\") now"_s, u"teh"_s);
    row("reference", u"see [teh page][wrnog] now"_s, u"teh"_s);
    row("picture", u"![a hegdehog](pictuers/hegdehog.png)"_s, u"hegdehog"_s);
    row("autolink", u"see <https://exampel.org/wrnog> now"_s);
    row("bare address", u"see https://exampel.org/wrnog now"_s);
    row("e-mail", u"write to anna@exampel.org now"_s);
    row("tags", u"<spann titel=\"wrnog\">teh word</spann>"_s, u"teh"_s);
    row("comment", u"seen <!-- a wrnog note --> agian"_s, u"agian"_s);
    row("comment over lines", u"seen <!-- a wrnog\n\nnote wrnog --> agian"_s, u"agian"_s);
    row("front matter", u"---\ntitel: Wrnog\n---\n\nTeh text"_s, u"Teh"_s);
    row("list", u"- teh first\n- [ ] the secnod\n1. third"_s, u"teh secnod"_s);
    row("quote", u"> teh quote"_s, u"teh"_s);
    row("table", u"| teh | two |\n|---|---|\n| one | wto |"_s, u"teh wto"_s);
    row("names and tags", u"@wrnog and #wrnog_tag"_s);
}

void SpellCheckTest::marksAreInTheMarkdownsProseOnly()
{
    QFETCH(QString, text);
    Desk desk(text);
    QVERIFY(desk.settled());
    QTEST(desk.marked(), "expected");
}

void SpellCheckTest::sixLanguagesInOneDraft()
{
    const QString text = u"# Six langauges\n\n"
                         "Every evening at six, the baker filled two large crates with bread nobody had boght.\n\n"
                         "Jeden Abend um sechs füllte die Bäckerin zwei graue Kisten mit Brot, das niemand gekauftt hatte.\n\n"
                         "»Guten Morgen!«\n\n"
                         "Chaque soir à six heures, la boulangère remplissait deux caisses grises de pain que personne n’avait achetté.\n\n"
                         "Каждый вечер в шесть часов пекарь наполнял два серых ящика хлебом, который никто не купилл.\n\n"
                         "كل مساء في السادسة كان الخباز يملأ صندوقين بالخبز الذي لم يشتره أحد.\n\n"
                         "毎晩六時に、パン屋は誰も買わなかったパンを二つの箱に詰めた。\n\n"
                         "“Good morning!” said teh cat."_s;
    Desk desk(text);
    QVERIFY(desk.settled());
    QCOMPARE(desk.marked(), (QStringList{u"langauges"_s, u"boght"_s, u"gekauftt"_s, u"achetté"_s, u"купилл"_s, u"teh"_s}));
    const auto languageOf = [&](const QString &word) { return desk.check->dictionaryAt(text.indexOf(word)); };
    QCOMPARE(languageOf(u"Every"_s), u"en_US"_s);
    QCOMPARE(languageOf(u"Jeden"_s), u"de_DE"_s);
    QCOMPARE(languageOf(u"Guten"_s), u"de_DE"_s);
    QCOMPARE(languageOf(u"Chaque"_s), u"fr_FR"_s);
    QCOMPARE(languageOf(u"Каждый"_s), u"ru_RU"_s);
    QCOMPARE(languageOf(u"كل"_s), QString());
    QCOMPARE(languageOf(u"毎晩"_s), QString());
    QCOMPARE(languageOf(u"Good"_s), u"en_US"_s);
    QCOMPARE(desk.editor.text(), text);
}

void SpellCheckTest::aTitleIsInTheLanguageBelowIt()
{
    const QString text = u"# Das Brot am Abend\n\n"
                         "Jeden Abend um sechs füllte die Bäckerin zwei graue Kisten mit Brot, das niemand gekauft hatte."_s;
    Desk desk(text);
    QVERIFY(desk.settled());
    QCOMPARE(desk.marked(), QStringList());
    QCOMPARE(desk.check->dictionaryAt(2), u"de_DE"_s);
}

void SpellCheckTest::aFenceOpenedAboveTakesMarksAway()
{
    Desk desk(u"\n\nteh code\n"_s);
    QVERIFY(desk.settled());
    QCOMPARE(desk.marked(), QStringList{u"teh"_s});
    desk.editor.setCaret(0);
    desk.type(u"```"_s);
    QTRY_COMPARE(desk.marked(), QStringList());
    QTest::keyClick(&desk.editor, Qt::Key_Backspace);
    QTRY_COMPARE(desk.marked(), QStringList{u"teh"_s});
}

void SpellCheckTest::wavesAreSeen()
{
    Desk desk(u"Teh baker slept."_s);
    QVERIFY(desk.settled());
    QVERIFY(desk.wavePoints() > 20);
    Desk right(u"The baker slept."_s);
    QVERIFY(right.settled());
    QCOMPARE(right.wavePoints(), 0);
}

void SpellCheckTest::theWordBeingTypedIsNotMarked()
{
    Desk desk({});
    QVERIFY(desk.settled());
    desk.type(u"the bakr"_s);
    QTRY_COMPARE(desk.marked(), QStringList{u"bakr"_s});
    QCOMPARE(desk.wavePoints(), 0);
    QTest::keyClick(&desk.editor, Qt::Key_Left);
    QVERIFY(desk.wavePoints() > 10);
    QTest::keyClick(&desk.editor, Qt::Key_End);
    QVERIFY(desk.wavePoints() > 10);
    QTest::keyClick(&desk.editor, Qt::Key_Backspace);
    QTRY_COMPARE(desk.marked(), QStringList{u"bak"_s});
    QCOMPARE(desk.wavePoints(), 0);
    desk.type(u" "_s);
    QTRY_VERIFY(desk.wavePoints() > 10);
}

void SpellCheckTest::marksMoveWithTheText()
{
    Desk desk(u"one teh two\n\nthree wrnog four"_s);
    QVERIFY(desk.settled());
    QCOMPARE(desk.marked(), (QStringList{u"teh"_s, u"wrnog"_s}));
    desk.editor.setCaret(0);
    desk.type(u"a "_s);
    // Before anything is checked again.
    QCOMPARE(desk.marked(), (QStringList{u"teh"_s, u"wrnog"_s}));
    QTest::keyClick(&desk.editor, Qt::Key_Return);
    QTest::keyClick(&desk.editor, Qt::Key_Return);
    QTRY_COMPARE(desk.marked(), (QStringList{u"teh"_s, u"wrnog"_s}));
    desk.editor.setCaret(desk.editor.text().indexOf(u"eh"_s));
    QTest::keyClick(&desk.editor, Qt::Key_Backspace);
    QCOMPARE(desk.marked(), QStringList{u"wrnog"_s});
    desk.editor.undo();
    QTRY_COMPARE(desk.marked(), (QStringList{u"teh"_s, u"wrnog"_s}));
}

// The same keys with and without: text, clipboard, steps of undo and formats are the same.
void SpellCheckTest::nothingElseChanges()
{
    const QString text = u"Teh **bakr** slept `wrnog`.\n\nAnd agian teh next day."_s;

    struct Outcome {
        QStringList states;
        QString copied;
        QStringList formats;
        int undoSteps = 0;
    };

    const auto play = [&](bool checked) {
        Outcome outcome;
        Desk desk(text, checked);
        if (checked && !desk.settled())
            return outcome;
        desk.editor.setCaret(4);
        desk.type(u"vrey wrnog "_s);
        QTest::keyClick(&desk.editor, Qt::Key_Return);
        desk.type(u"mroe"_s);
        if (checked && !desk.settled())
            return outcome;
        outcome.states.append(desk.editor.text());
        desk.editor.selectAll();
        desk.editor.copy();
        outcome.copied = QGuiApplication::clipboard()->text();
        for (QTextBlock block = desk.editor.document()->begin(); block.isValid(); block = block.next()) {
            const auto formats = block.layout()->formats();
            for (const auto &range : formats)
                outcome.formats.append(
                    u"%1 %2 %3 %4"_s.arg(block.blockNumber()).arg(range.start).arg(range.length).arg(range.format.underlineStyle()));
        }
        outcome.undoSteps = desk.editor.document()->availableUndoSteps();
        while (desk.editor.document()->isUndoAvailable()) {
            desk.editor.undo();
            outcome.states.append(desk.editor.text());
        }
        return outcome;
    };
    const Outcome with = play(true);
    const Outcome without = play(false);
    QVERIFY(with.states.size() > 1);
    QCOMPARE(with.states, without.states);
    QCOMPARE(with.states.constLast(), text);
    QCOMPARE(with.copied, without.copied);
    QCOMPARE(with.formats, without.formats);
    QCOMPARE(with.undoSteps, without.undoSteps);
}

void SpellCheckTest::composingMovesNothing()
{
    Desk desk(u"one teh two wrnog three"_s);
    QVERIFY(desk.settled());
    desk.editor.setCaret(4);
    QInputMethodEvent composing(u"ぱん"_s, {});
    QApplication::sendEvent(&desk.editor, &composing);
    QCOMPARE(desk.marked(), (QStringList{u"teh"_s, u"wrnog"_s}));
    // Behind what is composed nothing is where the text says.
    QCOMPARE(desk.wavePoints(), 0);
    QInputMethodEvent given(QString(), {});
    given.setCommitString(u"パン "_s);
    QApplication::sendEvent(&desk.editor, &given);
    QTRY_VERIFY(desk.wavePoints() > 20);
    QCOMPARE(desk.editor.text(), u"one パン teh two wrnog three"_s);
    QTRY_COMPARE(desk.marked(), (QStringList{u"teh"_s, u"wrnog"_s}));
}

void SpellCheckTest::replacingIsOneStep()
{
    Desk desk(u"Teh baker slept.\n"_s);
    QVERIFY(desk.settled());
    const auto word = desk.check->at(2);
    QVERIFY(word);
    QCOMPARE(word->dictionary, u"en_US"_s);
    const QStringList suggestions = desk.check->suggestions(*word, 7);
    QCOMPARE(suggestions.value(0), u"The"_s);
    desk.check->replace(*word, suggestions.constFirst());
    QCOMPARE(desk.editor.text(), u"The baker slept.\n"_s);
    QTRY_COMPARE(desk.marked(), QStringList());
    desk.editor.undo();
    QCOMPARE(desk.editor.text(), u"Teh baker slept.\n"_s);
    QVERIFY(!desk.editor.document()->isUndoAvailable());
    // What is no longer there is not replaced.
    desk.editor.replaceText({0, 3}, u"Some"_s);
    desk.check->replace(*word, u"The"_s);
    QCOMPARE(desk.editor.text(), u"Some baker slept.\n"_s);
}

void SpellCheckTest::addedAndIgnoredWordsAreRight()
{
    Desk desk(u"The Zorblax and the snorf.\n\nThe Zorblax’s snorf."_s);
    QVERIFY(desk.settled());
    QCOMPARE(desk.marked(), (QStringList{u"Zorblax"_s, u"snorf"_s, u"Zorblax’s"_s, u"snorf"_s}));
    desk.check->setIgnored({u"snorf"_s});
    QTRY_COMPARE(desk.marked(), (QStringList{u"Zorblax"_s, u"Zorblax’s"_s}));
    QVERIFY(desk.check->add(*desk.check->at(5)));
    QTRY_COMPARE(desk.marked(), QStringList());
    QVERIFY(QFile::exists(m_home.path(u".hunspell_en_US"_s)));
}

void SpellCheckTest::offMeansOff()
{
    Desk desk(u"Teh baker slept."_s);
    QVERIFY(desk.settled());
    desk.check->setEnabled(false);
    QCOMPARE(desk.marked(), QStringList());
    QCOMPARE(desk.wavePoints(), 0);
    desk.check->setEnabled(true);
    QTRY_COMPARE(desk.marked(), QStringList{u"Teh"_s});
    QVERIFY(desk.wavePoints() > 20);
}

void SpellCheckTest::nextOneFromAnywhere()
{
    Desk desk(u"one teh two\n\nthree wrnog four agian"_s);
    QVERIFY(desk.settled());
    QSignalSpy found(desk.check.get(), &SpellCheck::found);
    QSignalSpy nothing(desk.check.get(), &SpellCheck::nothingFound);
    const auto next = [&]() -> QString {
        found.clear();
        desk.check->findNext();
        if (!QTest::qWaitFor([&] { return !found.isEmpty(); }))
            return {};
        const auto span = found.takeFirst().at(0).value<TextSpan>();
        desk.editor.select(span);
        return desk.editor.text(span);
    };
    QCOMPARE(next(), u"teh"_s);
    QCOMPARE(next(), u"wrnog"_s);
    QCOMPARE(next(), u"agian"_s);
    QCOMPARE(next(), u"teh"_s);
    desk.editor.load(u"All is well."_s);
    desk.check->findNext();
    QTRY_COMPARE(nothing.size(), 1);
}

void SpellCheckTest::nextOneInAMegabyte()
{
    QString text;
    while (text.size() < 1'000'000)
        text += u"The baker counts her loaves at six, and then the bread is gone again until the morning comes.\n\n"_s;
    text += u"Teh end."_s;
    Desk desk(text);
    QVERIFY(desk.settled());
    QSignalSpy found(desk.check.get(), &SpellCheck::found);
    desk.check->findNext();
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 60'000);
    QCOMPARE(found.takeFirst().at(0).value<TextSpan>(), (TextSpan{text.size() - 8, 3}));
    // Typing gives a search up.
    desk.editor.setCaret(0);
    desk.check->findNext();
    desk.type(u"x"_s);
    QVERIFY(desk.settled());
    QCOMPARE(found.size(), 0);
}

void SpellCheckTest::onlyWhatIsVisibleIsChecked()
{
    const QString text = u"one teh two\n\n"_s.repeated(2000);
    Desk desk(text);
    QVERIFY(desk.settled());
    QVERIFY(desk.check->at(5));
    QVERIFY(!desk.check->at(13 * 1900 + 5));
    desk.editor.verticalScrollBar()->setValue(desk.editor.verticalScrollBar()->maximum());
    QTRY_VERIFY(desk.check->at(13 * 1999 + 5));
    QVERIFY(!desk.check->at(13 * 1000 + 5));
}

void SpellCheckTest::longParagraphs()
{
    const QString text = u"The baker counts her loaves at six and teh bread is gone. "_s.repeated(400);
    Desk desk(text);
    QVERIFY(desk.settled());
    QVERIFY(desk.editor.splits().count() > 0);
    desk.editor.setCaret(desk.editor.length());
    QVERIFY(desk.settled());
    const qsizetype last = text.lastIndexOf(u"teh"_s);
    QTRY_VERIFY(desk.check->at(last + 1));
    QCOMPARE(desk.check->at(last + 1)->span, (TextSpan{last, 3}));
}

void SpellCheckTest::anotherDraft()
{
    Desk desk(u"Teh baker slept."_s);
    QVERIFY(desk.settled());
    desk.editor.load(u"The wrnog text."_s);
    QTRY_COMPARE(desk.marked(), QStringList{u"wrnog"_s});
    desk.check->setLanguage(u"de"_s);
    desk.editor.load(u"Der Bäcker schlieff."_s);
    QTRY_COMPARE(desk.marked(), QStringList{u"schlieff"_s});
    QCOMPARE(desk.check->draftDictionary(), u"de_DE"_s);
    desk.check->setLanguage(u"ar"_s);
    QCOMPARE(desk.check->draftDictionary(), QString());
}

void SpellCheckTest::dictionariesWaitForAPause()
{
    Desk desk({}, true, SpellCheckTimes{});
    QVERIFY(QTest::qWaitForWindowExposed(&desk.editor));
    QVERIFY(!desk.check->isOpen());
    // One key after the other, for longer than the pause that it waits for.
    QElapsedTimer typing;
    typing.start();
    QElapsedTimer sinceKey;
    while (typing.elapsed() < 1500) {
        sinceKey.start();
        QTest::keyClick(&desk.editor, Qt::Key_X, Qt::NoModifier, 30);
        if (sinceKey.elapsed() > 900)
            QSKIP("The machine is too busy to type without pauses.");
        QVERIFY(!desk.check->isOpen());
    }
    QTRY_VERIFY(desk.check->isOpen());
}

void SpellCheckTest::noDictionaries()
{
    DraftEditor editor;
    SpellCheck check(editor, [] { return std::unexpected(u"none"_s); });
    editor.load(u"Teh baker"_s);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    QTRY_VERIFY(check.hasLooked());
    QVERIFY(!check.isOpen());
    QVERIFY(!check.at(1));
    QSignalSpy nothing(&check, &SpellCheck::nothingFound);
    check.findNext();
    QCOMPARE(nothing.size(), 1);
}

AGATE_WINDOW_TEST(SpellCheckTest)
#include "test_spell_check.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/editor_page.h"

namespace agate
{

namespace
{

constexpr SettingText quotesText{
    QT_TRANSLATE_NOOP("Settings", "Typographic quotes and dashes"),
    QT_TRANSLATE_NOOP("Settings", "Quotes, dashes and dots are set as the draft's language has them. Undo brings back what you typed."),
    QT_TRANSLATE_NOOP("Settings", "smart quotes quotation marks apostrophe ellipsis")};
constexpr SettingText listsText{QT_TRANSLATE_NOOP("Settings", "Lists go on by themselves"),
                                QT_TRANSLATE_NOOP("Settings", "Enter begins the next item; Enter on an empty one ends the list."),
                                QT_TRANSLATE_NOOP("Settings", "smart lists bullets numbers continue")};
constexpr SettingText focusText{QT_TRANSLATE_NOOP("Settings", "Focus"),
                                QT_TRANSLATE_NOOP("Settings", "Everything is faded but the paragraph or the sentence you write."),
                                QT_TRANSLATE_NOOP("Settings", "fade dim concentrate distraction")};
constexpr SettingText typewriterText{QT_TRANSLATE_NOOP("Settings", "Typewriter"),
                                     QT_TRANSLATE_NOOP("Settings", "The row you write stays in the middle of the window."),
                                     QT_TRANSLATE_NOOP("Settings", "scrolling centre cursor line")};
constexpr SettingText suggestText{
    QT_TRANSLATE_NOOP("Settings", "Offer the next words"),
    QT_TRANSLATE_NOOP("Settings", "When you pause, grey words show how the text could go on. Tab takes them."),
    QT_TRANSLATE_NOOP("Settings", "suggestions autocomplete ghost text inline completion")};
constexpr SettingText lengthText{QT_TRANSLATE_NOOP("Settings", "How much"),
                                 QT_TRANSLATE_NOOP("Settings", "How far a suggestion goes at most."),
                                 QT_TRANSLATE_NOOP("Settings", "suggestions length words sentence paragraph")};
constexpr SettingText eagernessText{QT_TRANSLATE_NOOP("Settings", "How soon"),
                                    QT_TRANSLATE_NOOP("Settings", "How long a pause must be. It follows the pace at which you type."),
                                    QT_TRANSLATE_NOOP("Settings", "suggestions eager delay pause speed")};
constexpr SettingText clauseText{QT_TRANSLATE_NOOP("Settings", "Only after a clause"),
                                 QT_TRANSLATE_NOOP("Settings", "Suggestions wait until you have written a comma, a full stop or the like."),
                                 QT_TRANSLATE_NOOP("Settings", "suggestions punctuation comma wait")};
constexpr SettingText dayText{QT_TRANSLATE_NOOP("Settings", "Words a day"),
                              QT_TRANSLATE_NOOP("Settings", "A goal for each day, as a small ring below."),
                              QT_TRANSLATE_NOOP("Settings", "daily goal target count")};
constexpr SettingText sittingText{QT_TRANSLATE_NOOP("Settings", "Words a sitting"),
                                  QT_TRANSLATE_NOOP("Settings", "The same from when the window opens until it closes."),
                                  QT_TRANSLATE_NOOP("Settings", "session goal target count")};

} // namespace

EditorPage::EditorPage(QWidget *parent)
    //: Title of a page of settings: what happens while one writes
    : SettingsPage(tr("Editor"), parent)
{
    addSwitch(quotesText, &Settings::smartQuotes);
    addSwitch(listsText, &Settings::smartLists);
    using Focus = Settings::Focus;
    addChoice<Focus>(focusText, &Settings::focus,
                     //: Focus on nothing: all is shown alike
                     {{Focus::Off, tr("Off")}, {Focus::Paragraph, tr("On the paragraph")}, {Focus::Sentence, tr("On the sentence")}});
    addSwitch(typewriterText, &Settings::typewriter);
    //: Heading above settings: words that are offered while one writes
    addHeading(tr("Suggestions"));
    addSwitch(suggestText, &Settings::suggest);
    using Length = Settings::SuggestionLength;
    addChoice<Length>(
        lengthText, &Settings::suggestionLength,
        //: How much a suggestion offers at most
        {{Length::FewWords, tr("A few words")}, {Length::Sentence, tr("A sentence")}, {Length::Paragraph, tr("A paragraph")}});
    using Eagerness = Settings::Eagerness;
    addChoice<Eagerness>(eagernessText, &Settings::eagerness,
                         //: How soon suggestions come: after a long pause
                         {{Eagerness::Calm, tr("Calmly")},
                          //: How soon suggestions come
                          {Eagerness::Usual, tr("As usual")},
                          //: How soon suggestions come: after a short pause
                          {Eagerness::Eager, tr("Eagerly")}});
    addSwitch(clauseText, &Settings::suggestAfterClause);
    //: Heading above settings: how many words one wants to write
    addHeading(tr("Goals"));
    // The titles say that they are words: a number alone needs no plural.
    const QString number = QStringLiteral("%1");
    //: Words that one wants to write: none in particular
    const QString none = tr("No goal");
    addNumber(dayText, &Settings::dailyGoal, {0, 1'000'000, 50}, number, none);
    addNumber(sittingText, &Settings::sessionGoal, {0, 1'000'000, 50}, number, none);
}

} // namespace agate

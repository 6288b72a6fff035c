// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/window_actions.h"

#include "window/action_words.h"

#include <QCoreApplication>

#include <array>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

/// `words`: marked for translation where they are given.
QAction *make(QWidget &window, const QString &name, const char *words, const QList<QKeySequence> &keys = {}, const QString &toolTip = {})
{
    auto *action = new QAction(&window);
    setWords(*action, words);
    action->setObjectName(name);
    action->setShortcuts(keys);
    if (!toolTip.isEmpty())
        action->setToolTip(toolTip);
    // The menu is not always there: the window itself must hear the keys.
    window.addAction(action);
    return action;
}

QAction *makeSwitch(QWidget &window, const QString &name, const char *words, const QList<QKeySequence> &keys = {})
{
    QAction *action = make(window, name, words, keys);
    action->setCheckable(true);
    return action;
}

} // namespace

WindowActions::WindowActions(QWidget &window)
{
    //: A command: begin an empty draft.
    newDraft = make(window, u"new_draft"_s, QT_TRANSLATE_NOOP("WindowActions", "&New draft"), {QKeySequence::New});
    //: A command: open a text file from disk.
    open = make(window, u"open"_s, QT_TRANSLATE_NOOP("WindowActions", "&Open a file…"), {QKeySequence::Open});
    save =
        make(window, u"save"_s, QT_TRANSLATE_NOOP("WindowActions", "&Save a version"), {QKeySequence::Save},
             QCoreApplication::translate(
                 "WindowActions", "Your text is always safe in the library. This marks a version, and writes the file if there is one."));
    saveAs = make(window, u"save_as"_s, QT_TRANSLATE_NOOP("WindowActions", "Save &to a file…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    //: A command: open the draft that was open before this one.
    reopenClosed = make(window, u"reopen_closed"_s, QT_TRANSLATE_NOOP("WindowActions", "Go &back to the draft before"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_T});
    //: A command: keep the draft that is open at the top of the list, or no longer.
    pinDraft = make(window, u"pin_draft"_s, QT_TRANSLATE_NOOP("WindowActions", "&Pin or unpin this draft"));
    settings = make(window, u"settings"_s, QT_TRANSLATE_NOOP("WindowActions", "S&ettings…"), {Qt::CTRL | Qt::Key_Comma});
    settings->setMenuRole(QAction::PreferencesRole);
    print = make(window, u"print"_s, QT_TRANSLATE_NOOP("WindowActions", "&Print…"), {QKeySequence::Print});
    //: A command: see the pages before they are printed
    printPreview = make(window, u"print_preview"_s, QT_TRANSLATE_NOOP("WindowActions", "P&ages before printing…"));
    quit = make(window, u"quit"_s, QT_TRANSLATE_NOOP("WindowActions", "&Quit"), {Qt::CTRL | Qt::Key_Q, Qt::CTRL | Qt::Key_W});
    quit->setMenuRole(QAction::QuitRole);

    undo = make(window, u"undo"_s, QT_TRANSLATE_NOOP("WindowActions", "&Undo"), {Qt::CTRL | Qt::Key_Z});
    redo = make(window, u"redo"_s, QT_TRANSLATE_NOOP("WindowActions", "&Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    // Every text field has these keys of its own: the actions must not take them away.
    cut = make(window, u"cut"_s, QT_TRANSLATE_NOOP("WindowActions", "Cu&t"));
    copy = make(window, u"copy"_s, QT_TRANSLATE_NOOP("WindowActions", "&Copy"));
    paste = make(window, u"paste"_s, QT_TRANSLATE_NOOP("WindowActions", "&Paste"));
    //: A command: find in the draft.
    find = make(window, u"find"_s, QT_TRANSLATE_NOOP("WindowActions", "&Find…"), {QKeySequence::Find});
    //: A command: find and replace in the draft.
    replace = make(window, u"replace"_s, QT_TRANSLATE_NOOP("WindowActions", "R&eplace…"), {Qt::CTRL | Qt::Key_H});
    //: A command: go to the next place where it is found.
    findNext = make(window, u"find_next"_s, QT_TRANSLATE_NOOP("WindowActions", "Find &next"), {Qt::Key_F3, Qt::CTRL | Qt::Key_G});
    findPrevious = make(window, u"find_previous"_s, QT_TRANSLATE_NOOP("WindowActions", "Find pre&vious"),
                        {Qt::SHIFT | Qt::Key_F3, Qt::CTRL | Qt::SHIFT | Qt::Key_G});
    pastePlain =
        make(window, u"paste_plain"_s, QT_TRANSLATE_NOOP("WindowActions", "Paste as plain te&xt"), {Qt::CTRL | Qt::SHIFT | Qt::Key_V},
             QCoreApplication::translate("WindowActions", "Pastes the words alone, without headings, emphasis and links."));
    selectAll = make(window, u"select_all"_s, QT_TRANSLATE_NOOP("WindowActions", "Select &all"));

    checkSpelling =
        makeSwitch(window, u"check_spelling"_s, QT_TRANSLATE_NOOP("WindowActions", "C&heck the spelling"), {Qt::CTRL | Qt::Key_F7});
    checkSpelling->setChecked(true);
    nextMisspelt = make(window, u"next_misspelt"_s, QT_TRANSLATE_NOOP("WindowActions", "&Next misspelt word"), {Qt::Key_F7});

    //: A command: ask the model how the text could go on here
    suggestNow =
        make(window, u"suggest_now"_s, QT_TRANSLATE_NOOP("WindowActions", "S&uggest the next words"), {Qt::ALT | Qt::Key_Backslash},
             QCoreApplication::translate("WindowActions", "Shows in grey how the text could go on. Tab takes it."));
    //: A command: other words in the place of the suggested ones
    nextSuggestion =
        make(window, u"next_suggestion"_s, QT_TRANSLATE_NOOP("WindowActions", "Another su&ggestion"), {Qt::ALT | Qt::Key_BracketRight});
    //: A command that is on or off: in each pause the model says how the text could go on
    suggest = makeSwitch(window, u"suggest"_s, QT_TRANSLATE_NOOP("WindowActions", "Offer the next &words"));
    suggest->setToolTip(QCoreApplication::translate("WindowActions", "When you pause, grey words show how the text could go on."));
    //: A command that is on or off: the same in the draft that is open
    suggestHere = makeSwitch(window, u"suggest_here"_s, QT_TRANSLATE_NOOP("WindowActions", "…in this &draft"));

    //: A command: look for words in all drafts.
    searchLibrary =
        make(window, u"search_library"_s, QT_TRANSLATE_NOOP("WindowActions", "Search all d&rafts"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F});

    makeFormats(window);

    //: A command: go to the templates to have something written.
    write = make(window, u"write"_s, QT_TRANSLATE_NOOP("WindowActions", "&Write from a template"), {Qt::CTRL | Qt::Key_J});
    //: A command: take the proposed text into the draft.
    keep = make(window, u"keep"_s, QT_TRANSLATE_NOOP("WindowActions", "&Keep the proposal"));
    discard = make(window, u"discard"_s, QT_TRANSLATE_NOOP("WindowActions", "&Discard the proposal"));
    again = make(window, u"again"_s, QT_TRANSLATE_NOOP("WindowActions", "Write it a&gain"));
    stop = make(window, u"stop"_s, QT_TRANSLATE_NOOP("WindowActions", "St&op writing"));
    chooseModel =
        make(window, u"choose_model"_s, QT_TRANSLATE_NOOP("WindowActions", "Choose a &model…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_M});
    offline = makeSwitch(window, u"offline"_s, QT_TRANSLATE_NOOP("WindowActions", "Stay o&ffline"));
    offline->setToolTip(QCoreApplication::translate("WindowActions", "While this is on, Agate sends nothing to any other computer."));

    //: A command: move the section with the caret, and all below it, before the one above it.
    sectionUp =
        make(window, u"section_up"_s, QT_TRANSLATE_NOOP("WindowActions", "Move the section &up"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Up});
    sectionDown = make(window, u"section_down"_s, QT_TRANSLATE_NOOP("WindowActions", "Move the section &down"),
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_Down});
    //: A command: one rank up for the headings of the section with the caret.
    sectionLarger = make(window, u"section_larger"_s, QT_TRANSLATE_NOOP("WindowActions", "&Larger headings in the section"),
                         {Qt::CTRL | Qt::Key_BracketLeft});
    sectionSmaller = make(window, u"section_smaller"_s, QT_TRANSLATE_NOOP("WindowActions", "&Smaller headings in the section"),
                          {Qt::CTRL | Qt::Key_BracketRight});

    //: A command: open the list in which all commands can be searched.
    palette = make(window, u"palette"_s, QT_TRANSLATE_NOOP("WindowActions", "&Find a command…"),
                   {Qt::CTRL | Qt::SHIFT | Qt::Key_P, Qt::CTRL | Qt::ALT | Qt::Key_I});
    sidebar = makeSwitch(window, u"sidebar"_s, QT_TRANSLATE_NOOP("WindowActions", "Side&bar"), {Qt::CTRL | Qt::Key_Backslash});
    drafts = make(window, u"drafts"_s, QT_TRANSLATE_NOOP("WindowActions", "Go to the &drafts"), {Qt::CTRL | Qt::SHIFT | Qt::Key_D});
    templates =
        make(window, u"templates"_s, QT_TRANSLATE_NOOP("WindowActions", "Go to the te&mplates"), {Qt::CTRL | Qt::SHIFT | Qt::Key_E});
    outline = make(window, u"outline"_s, QT_TRANSLATE_NOOP("WindowActions", "Go to the &outline"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    nextPlace = make(window, u"next_place"_s, QT_TRANSLATE_NOOP("WindowActions", "Next &part of the window"), {Qt::Key_F6});
    preview =
        makeSwitch(window, u"preview"_s, QT_TRANSLATE_NOOP("WindowActions", "Pre&view beside the draft"), {Qt::CTRL | Qt::ALT | Qt::Key_P});
    preview->setToolTip(QCoreApplication::translate("WindowActions", "Shows the draft beside itself as readers will see it."));
    //: A command: the lines about a text at its very beginning (its title, date, tags) are shown, not folded to one row
    frontMatter = makeSwitch(window, u"front_matter"_s, QT_TRANSLATE_NOOP("WindowActions", "Sho&w front matter"));
    frontMatter->setToolTip(QCoreApplication::translate(
        "WindowActions", "Always shows the lines about the text at its beginning. Otherwise they open when you click on them."));
    //: A command: how long the draft is, and how much was written
    statistics = make(window, u"statistics"_s, QT_TRANSLATE_NOOP("WindowActions", "S&tatistics"), {Qt::Key_F12});
    zoomIn =
        make(window, u"zoom_in"_s, QT_TRANSLATE_NOOP("WindowActions", "&Larger text"), {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal});
    zoomOut = make(window, u"zoom_out"_s, QT_TRANSLATE_NOOP("WindowActions", "&Smaller text"), {QKeySequence::ZoomOut});
    zoomReset = make(window, u"zoom_reset"_s, QT_TRANSLATE_NOOP("WindowActions", "&Usual text size"), {Qt::ALT | Qt::Key_0});
    //: A command: fade all but the paragraph or the sentence that is being written.
    focusMode = make(window, u"focus_mode"_s, QT_TRANSLATE_NOOP("WindowActions", "F&ocus"), {Qt::Key_F8},
                     QCoreApplication::translate("WindowActions", "Fade all but the paragraph or the sentence that you are writing."));
    //: A command: the row that is being written stays in the middle, as in a typewriter.
    typewriter = makeSwitch(window, u"typewriter"_s, QT_TRANSLATE_NOOP("WindowActions", "T&ypewriter"), {Qt::Key_F9});
    typewriter->setToolTip(QCoreApplication::translate("WindowActions", "The row that you are writing stays in the middle."));
    fullScreen = makeSwitch(window, u"full_screen"_s, QT_TRANSLATE_NOOP("WindowActions", "&Full screen"), {Qt::Key_F11});
    colours = new QActionGroup(&window);
    systemColours = makeSwitch(window, u"system_colours"_s, QT_TRANSLATE_NOOP("WindowActions", "Colours of the s&ystem"));
    lightColours = makeSwitch(window, u"light_colours"_s, QT_TRANSLATE_NOOP("WindowActions", "L&ight"));
    darkColours = makeSwitch(window, u"dark_colours"_s, QT_TRANSLATE_NOOP("WindowActions", "&Dark"));
    for (QAction *action : {systemColours, lightColours, darkColours})
        colours->addAction(action);
    systemColours->setChecked(true);
}

void WindowActions::makeFormats(QWidget &window)
{
    //: A command: how words look
    bold = make(window, u"bold"_s, QT_TRANSLATE_NOOP("WindowActions", "&Bold"), {Qt::CTRL | Qt::Key_B});
    //: A command: how words look
    italic = make(window, u"italic"_s, QT_TRANSLATE_NOOP("WindowActions", "&Italic"), {Qt::CTRL | Qt::Key_I});
    //: A command: how words look
    strike = make(window, u"strike"_s, QT_TRANSLATE_NOOP("WindowActions", "&Struck through"), {Qt::CTRL | Qt::SHIFT | Qt::Key_X});
    //: A command: words that are no prose: what one types into a computer
    code = make(window, u"code"_s, QT_TRANSLATE_NOOP("WindowActions", "&Code"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    // Many keyboards type "/" and "=" with Shift and a digit: where those are keys, the digit with Shift is none.
    //: A command: words that only the writer sees
    comment = make(window, u"comment"_s, QT_TRANSLATE_NOOP("WindowActions", "Co&mment"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A},
                   QCoreApplication::translate("WindowActions", "Words that stay in the draft and are not shown to readers."));
    //: A command: make words a link
    link = make(window, u"link"_s, QT_TRANSLATE_NOOP("WindowActions", "&Link"), {Qt::CTRL | Qt::Key_K},
                QCoreApplication::translate("WindowActions", "Makes the words a link, to the address that was copied if there is one."));
    //: A command: make the paragraph a heading of this level
    constexpr std::array words = {QT_TRANSLATE_NOOP("WindowActions", "Heading &1"), QT_TRANSLATE_NOOP("WindowActions", "Heading &2"),
                                  QT_TRANSLATE_NOOP("WindowActions", "Heading &3"), QT_TRANSLATE_NOOP("WindowActions", "Heading &4"),
                                  QT_TRANSLATE_NOOP("WindowActions", "Heading &5"), QT_TRANSLATE_NOOP("WindowActions", "Heading &6")};
    for (int level = 1; level <= 6; ++level)
        headings[size_t(level - 1)] =
            make(window, u"heading_%1"_s.arg(level), words[size_t(level - 1)], {QKeySequence(int(Qt::CTRL) | (Qt::Key_0 + level))});
    //: A command: no heading, no list, no quote
    paragraph = make(window, u"paragraph"_s, QT_TRANSLATE_NOOP("WindowActions", "&Ordinary paragraph"), {Qt::CTRL | Qt::Key_0});
    //: A command
    bullets = make(window, u"bullets"_s, QT_TRANSLATE_NOOP("WindowActions", "List with b&ullets"), {Qt::CTRL | Qt::SHIFT | Qt::Key_8});
    //: A command
    numbers = make(window, u"numbers"_s, QT_TRANSLATE_NOOP("WindowActions", "List with &numbers"), {Qt::CTRL | Qt::SHIFT | Qt::Key_7});
    //: A command: a list of things to do, each with a box to tick
    tasks = make(window, u"tasks"_s, QT_TRANSLATE_NOOP("WindowActions", "List of &tasks"), {Qt::CTRL | Qt::SHIFT | Qt::Key_9});
    //: A command: what somebody else said, set apart
    quote = make(window, u"quote"_s, QT_TRANSLATE_NOOP("WindowActions", "&Quote"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Period});
    // Checked where the caret's place is so already, see FormatState.
    for (QAction *action : {bold, italic, strike, code, link, paragraph, bullets, numbers, tasks, quote})
        action->setCheckable(true);
    for (QAction *action : headings)
        action->setCheckable(true);
    alignTable = make(window, u"align_table"_s, QT_TRANSLATE_NOOP("WindowActions", "&Align the table"), {},
                      QCoreApplication::translate("WindowActions", "Sets the columns of the table with the caret below one another."));
    insertPicture = make(window, u"insert_picture"_s, QT_TRANSLATE_NOOP("WindowActions", "Insert a &picture…"));
}

QMenu *WindowActions::menu(QWidget *parent) const
{
    auto *all = new QMenu(parent);
    auto group = [all](const QString &title, const QList<QAction *> &actions) {
        QMenu *part = all->addMenu(title);
        for (QAction *action : actions) {
            if (action)
                part->addAction(action);
            else
                part->addSeparator();
        }
    };
    //: Title of a menu
    group(QCoreApplication::translate("WindowActions", "&File"),
          {newDraft, open, reopenClosed, nullptr, save, saveAs, nullptr, print, printPreview, nullptr, pinDraft});
    //: Title of a menu
    group(QCoreApplication::translate("WindowActions", "&Edit"),
          {undo,          redo,         nullptr, cut,        copy,           paste,        pastePlain,    nullptr,
           selectAll,     nullptr,      find,    replace,    findNext,       findPrevious, searchLibrary, nullptr,
           checkSpelling, nextMisspelt, nullptr, suggestNow, nextSuggestion, suggest,      suggestHere});
    QList<QAction *> formats = {bold, italic, strike, code, link, comment, nullptr};
    formats.append(QList<QAction *>(headings.begin(), headings.end()));
    formats.append({paragraph, nullptr, bullets, numbers, tasks, quote, nullptr, alignTable, insertPicture});
    //: Title of a menu: how the draft's words look
    group(QCoreApplication::translate("WindowActions", "F&ormat"), formats);
    //: Title of a menu: what a model writes
    group(QCoreApplication::translate("WindowActions", "&Proposal"),
          {write, nullptr, keep, discard, again, stop, nullptr, chooseModel, offline});
    //: Title of a menu: what is done with a heading and what stands below it
    group(QCoreApplication::translate("WindowActions", "Se&ction"), {sectionUp, sectionDown, nullptr, sectionLarger, sectionSmaller});
    //: Title of a menu: how the window looks
    group(QCoreApplication::translate("WindowActions", "&View"),
          {palette,       nullptr,      sidebar,     drafts,  templates, outline,    nextPlace, nullptr,
           preview,       frontMatter,  statistics,  nullptr, zoomIn,    zoomOut,    zoomReset, nullptr,
           systemColours, lightColours, darkColours, nullptr, focusMode, typewriter, fullScreen});
    all->addSeparator();
    all->addAction(settings);
    all->addAction(quit);
    return all;
}

} // namespace agate

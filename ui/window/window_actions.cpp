// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/window_actions.h"

#include "window/action_words.h"

#include <QCoreApplication>

namespace agate
{

using namespace Qt::StringLiterals;

namespace
{

QAction *make(QWidget &window, const QString &name, const QString &text, const QList<QKeySequence> &keys = {}, const QString &toolTip = {})
{
    auto *action = new QAction(text, &window);
    action->setObjectName(name);
    action->setShortcuts(keys);
    if (!toolTip.isEmpty())
        action->setToolTip(toolTip);
    // The menu is not always there: the window itself must hear the keys.
    window.addAction(action);
    return action;
}

/// `words`: marked for translation where they are given; the palette finds them in English as well.
QAction *make(QWidget &window, const QString &name, const char *words, const QList<QKeySequence> &keys = {}, const QString &toolTip = {})
{
    QAction *action = make(window, name, QString(), keys, toolTip);
    setWords(*action, words);
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
    quit = make(window, u"quit"_s, QT_TRANSLATE_NOOP("WindowActions", "&Quit"), {Qt::CTRL | Qt::Key_Q, Qt::CTRL | Qt::Key_W});
    quit->setMenuRole(QAction::QuitRole);

    undo = make(window, u"undo"_s, QT_TRANSLATE_NOOP("WindowActions", "&Undo"), {Qt::CTRL | Qt::Key_Z});
    redo = make(window, u"redo"_s, QT_TRANSLATE_NOOP("WindowActions", "&Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    // Every text field has these keys of its own: the actions must not take them away.
    cut = make(window, u"cut"_s, QT_TRANSLATE_NOOP("WindowActions", "Cu&t"));
    copy = make(window, u"copy"_s, QT_TRANSLATE_NOOP("WindowActions", "&Copy"));
    paste = make(window, u"paste"_s, QT_TRANSLATE_NOOP("WindowActions", "&Paste"));
    pastePlain =
        make(window, u"paste_plain"_s, QT_TRANSLATE_NOOP("WindowActions", "Paste as plain te&xt"), {Qt::CTRL | Qt::SHIFT | Qt::Key_V},
             QCoreApplication::translate("WindowActions", "Pastes the words alone, without headings, emphasis and links."));
    selectAll = make(window, u"select_all"_s, QT_TRANSLATE_NOOP("WindowActions", "Select &all"));

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
    zoomIn =
        make(window, u"zoom_in"_s, QT_TRANSLATE_NOOP("WindowActions", "&Larger text"), {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal});
    zoomOut = make(window, u"zoom_out"_s, QT_TRANSLATE_NOOP("WindowActions", "&Smaller text"), {QKeySequence::ZoomOut});
    zoomReset = make(window, u"zoom_reset"_s, QT_TRANSLATE_NOOP("WindowActions", "&Usual text size"), {Qt::CTRL | Qt::SHIFT | Qt::Key_0});
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
    //: A command: words that only the writer sees
    comment = make(window, u"comment"_s, QT_TRANSLATE_NOOP("WindowActions", "Co&mment"), {Qt::CTRL | Qt::Key_Slash},
                   QCoreApplication::translate("WindowActions", "Words that stay in the draft and are not shown to readers."));
    //: A command: make words a link
    link = make(window, u"link"_s, QT_TRANSLATE_NOOP("WindowActions", "&Link"), {Qt::CTRL | Qt::Key_K},
                QCoreApplication::translate("WindowActions", "Makes the words a link, to the address that was copied if there is one."));
    for (int level = 1; level <= 6; ++level)
        headings[size_t(level - 1)] = make(window, u"heading_%1"_s.arg(level),
                                           //: A command: make the paragraph a heading; %1: its level, 1 to 6
                                           QCoreApplication::translate("WindowActions", "Heading &%1").arg(level),
                                           {QKeySequence(int(Qt::CTRL) | (Qt::Key_0 + level))});
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
    group(QCoreApplication::translate("WindowActions", "&File"), {newDraft, open, nullptr, save, saveAs});
    //: Title of a menu
    group(QCoreApplication::translate("WindowActions", "&Edit"), {undo, redo, nullptr, cut, copy, paste, pastePlain, nullptr, selectAll});
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
          {palette, nullptr, sidebar, drafts, templates, outline, nextPlace, nullptr, zoomIn, zoomOut, zoomReset, nullptr, systemColours,
           lightColours, darkColours, nullptr, fullScreen});
    all->addSeparator();
    all->addAction(quit);
    return all;
}

} // namespace agate

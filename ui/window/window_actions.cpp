// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/window_actions.h"

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

QAction *makeSwitch(QWidget &window, const QString &name, const QString &text, const QList<QKeySequence> &keys = {})
{
    QAction *action = make(window, name, text, keys);
    action->setCheckable(true);
    return action;
}

} // namespace

WindowActions::WindowActions(QWidget &window)
{
    //: A command: begin an empty draft.
    newDraft = make(window, u"new_draft"_s, QCoreApplication::translate("WindowActions", "&New draft"), {QKeySequence::New});
    //: A command: open a text file from disk.
    open = make(window, u"open"_s, QCoreApplication::translate("WindowActions", "&Open a file…"), {QKeySequence::Open});
    save =
        make(window, u"save"_s, QCoreApplication::translate("WindowActions", "&Save a version"), {QKeySequence::Save},
             QCoreApplication::translate(
                 "WindowActions", "Your text is always safe in the library. This marks a version, and writes the file if there is one."));
    saveAs =
        make(window, u"save_as"_s, QCoreApplication::translate("WindowActions", "Save &to a file…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    //: A command: open the draft that was open before this one.
    reopenClosed = make(window, u"reopen_closed"_s, QCoreApplication::translate("WindowActions", "Go &back to the draft before"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_T});
    //: A command: keep the draft that is open at the top of the list, or no longer.
    pinDraft = make(window, u"pin_draft"_s, QCoreApplication::translate("WindowActions", "&Pin or unpin this draft"));
    print = make(window, u"print"_s, QCoreApplication::translate("WindowActions", "&Print…"), {QKeySequence::Print});
    //: A command: see the pages before they are printed
    printPreview = make(window, u"print_preview"_s, QCoreApplication::translate("WindowActions", "P&ages before printing…"));
    quit = make(window, u"quit"_s, QCoreApplication::translate("WindowActions", "&Quit"), {Qt::CTRL | Qt::Key_Q, Qt::CTRL | Qt::Key_W});
    quit->setMenuRole(QAction::QuitRole);

    undo = make(window, u"undo"_s, QCoreApplication::translate("WindowActions", "&Undo"), {Qt::CTRL | Qt::Key_Z});
    redo = make(window, u"redo"_s, QCoreApplication::translate("WindowActions", "&Redo"),
                {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    // Every text field has these keys of its own: the actions must not take them away.
    cut = make(window, u"cut"_s, QCoreApplication::translate("WindowActions", "Cu&t"));
    copy = make(window, u"copy"_s, QCoreApplication::translate("WindowActions", "&Copy"));
    paste = make(window, u"paste"_s, QCoreApplication::translate("WindowActions", "&Paste"));
    selectAll = make(window, u"select_all"_s, QCoreApplication::translate("WindowActions", "Select &all"));

    //: A command: look for words in all drafts.
    searchLibrary = make(window, u"search_library"_s, QCoreApplication::translate("WindowActions", "Search all d&rafts"),
                         {Qt::CTRL | Qt::SHIFT | Qt::Key_F});

    //: A command: go to the templates to have something written.
    write = make(window, u"write"_s, QCoreApplication::translate("WindowActions", "&Write from a template"), {Qt::CTRL | Qt::Key_J});
    //: A command: take the proposed text into the draft.
    keep = make(window, u"keep"_s, QCoreApplication::translate("WindowActions", "&Keep the proposal"));
    discard = make(window, u"discard"_s, QCoreApplication::translate("WindowActions", "&Discard the proposal"));
    again = make(window, u"again"_s, QCoreApplication::translate("WindowActions", "Write it a&gain"));
    stop = make(window, u"stop"_s, QCoreApplication::translate("WindowActions", "St&op writing"));
    chooseModel = make(window, u"choose_model"_s, QCoreApplication::translate("WindowActions", "Choose a &model…"),
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_M});
    offline = makeSwitch(window, u"offline"_s, QCoreApplication::translate("WindowActions", "Stay o&ffline"));
    offline->setToolTip(QCoreApplication::translate("WindowActions", "While this is on, Agate sends nothing to any other computer."));

    sidebar = makeSwitch(window, u"sidebar"_s, QCoreApplication::translate("WindowActions", "Side&bar"), {Qt::CTRL | Qt::Key_Backslash});
    drafts =
        make(window, u"drafts"_s, QCoreApplication::translate("WindowActions", "Go to the &drafts"), {Qt::CTRL | Qt::SHIFT | Qt::Key_D});
    templates = make(window, u"templates"_s, QCoreApplication::translate("WindowActions", "Go to the te&mplates"),
                     {Qt::CTRL | Qt::SHIFT | Qt::Key_E});
    nextPlace = make(window, u"next_place"_s, QCoreApplication::translate("WindowActions", "Next &part of the window"), {Qt::Key_F6});
    preview = makeSwitch(window, u"preview"_s, QCoreApplication::translate("WindowActions", "Pre&view beside the draft"),
                         {Qt::CTRL | Qt::ALT | Qt::Key_P});
    preview->setToolTip(QCoreApplication::translate("WindowActions", "Shows the draft beside itself as readers will see it."));
    //: A command: how long the draft is, and how much was written
    statistics = make(window, u"statistics"_s, QCoreApplication::translate("WindowActions", "S&tatistics"), {Qt::Key_F12});
    zoomIn = make(window, u"zoom_in"_s, QCoreApplication::translate("WindowActions", "&Larger text"),
                  {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal});
    zoomOut = make(window, u"zoom_out"_s, QCoreApplication::translate("WindowActions", "&Smaller text"), {QKeySequence::ZoomOut});
    zoomReset =
        make(window, u"zoom_reset"_s, QCoreApplication::translate("WindowActions", "&Usual text size"), {Qt::CTRL | Qt::SHIFT | Qt::Key_0});
    fullScreen = makeSwitch(window, u"full_screen"_s, QCoreApplication::translate("WindowActions", "&Full screen"), {Qt::Key_F11});
    colours = new QActionGroup(&window);
    systemColours = makeSwitch(window, u"system_colours"_s, QCoreApplication::translate("WindowActions", "Colours of the s&ystem"));
    lightColours = makeSwitch(window, u"light_colours"_s, QCoreApplication::translate("WindowActions", "L&ight"));
    darkColours = makeSwitch(window, u"dark_colours"_s, QCoreApplication::translate("WindowActions", "&Dark"));
    for (QAction *action : {systemColours, lightColours, darkColours})
        colours->addAction(action);
    systemColours->setChecked(true);
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
          {newDraft, open, reopenClosed, nullptr, save, saveAs, nullptr, pinDraft, nullptr, print, printPreview});
    //: Title of a menu
    group(QCoreApplication::translate("WindowActions", "&Edit"),
          {undo, redo, nullptr, cut, copy, paste, nullptr, selectAll, nullptr, searchLibrary});
    //: Title of a menu: what a model writes
    group(QCoreApplication::translate("WindowActions", "&Proposal"),
          {write, nullptr, keep, discard, again, stop, nullptr, chooseModel, offline});
    //: Title of a menu: how the window looks
    group(QCoreApplication::translate("WindowActions", "&View"),
          {sidebar, drafts, templates, nextPlace, nullptr, preview, statistics, nullptr, zoomIn, zoomOut, zoomReset, nullptr, systemColours,
           lightColours, darkColours, nullptr, fullScreen});
    all->addSeparator();
    all->addAction(quit);
    return all;
}

} // namespace agate

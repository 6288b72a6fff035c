// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rewrite_actions.h"

#include "brief/languages.h"
#include "window/action_words.h"

#include <QAction>
#include <QCoreApplication>
#include <QLocale>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace agate
{

using namespace Qt::StringLiterals;

RewriteActions::RewriteActions(QWidget &window) : QObject(&window), m_window(window)
{
    using Kind = RewriteTask::Kind;
    m_ownWords = new QAction(&window);
    //: A command: say in one's own words how the selected text is to be changed.
    setWords(*m_ownWords, QT_TRANSLATE_NOOP("WindowActions", "Rewrite: in your own &words…"));
    m_ownWords->setObjectName(u"rewrite_own_words"_s);
    m_ownWords->setShortcut(Qt::CTRL | Qt::Key_E);
    window.addAction(m_ownWords);
    connect(m_ownWords, &QAction::triggered, this, &RewriteActions::ownWordsWanted);
    // What follows are commands: what is to become of the selected text.
    m_first = {
        add(u"rewrite_improve"_s, QT_TRANSLATE_NOOP("WindowActions", "Rewrite: &improve"), {Kind::Improve, {}, {}}),
        add(u"rewrite_grammar"_s, QT_TRANSLATE_NOOP("WindowActions", "Rewrite: fix &grammar only"), {Kind::FixGrammar, {}, {}}),
        add(u"rewrite_shorten"_s, QT_TRANSLATE_NOOP("WindowActions", "Rewrite: &shorter"), {Kind::Shorten, {}, {}}),
        add(u"rewrite_expand"_s, QT_TRANSLATE_NOOP("WindowActions", "Rewrite: &longer"), {Kind::Expand, {}, {}}),
        add(u"rewrite_simplify"_s, QT_TRANSLATE_NOOP("WindowActions", "Rewrite: si&mpler"), {Kind::Simplify, {}, {}}),
    };
    m_tones = {
        add(u"rewrite_friendly"_s, QT_TRANSLATE_NOOP("WindowActions", "Tone: &friendlier"), {Kind::ChangeTone, u"friendly and warm"_s, {}}),
        add(u"rewrite_formal"_s, QT_TRANSLATE_NOOP("WindowActions", "Tone: more f&ormal"), {Kind::ChangeTone, u"formal"_s, {}}),
        add(u"rewrite_cheerful"_s, QT_TRANSLATE_NOOP("WindowActions", "Tone: more &cheerful"), {Kind::ChangeTone, u"cheerful"_s, {}}),
        add(u"rewrite_calm"_s, QT_TRANSLATE_NOOP("WindowActions", "Tone: c&almer"), {Kind::ChangeTone, u"calm and matter-of-fact"_s, {}}),
        add(u"rewrite_for_children"_s, QT_TRANSLATE_NOOP("WindowActions", "Tone: for c&hildren"),
            {Kind::ChangeTone, u"for children, warm and easy to read aloud"_s, {}}),
    };
    m_tellings = {
        add(u"rewrite_first_person"_s, QT_TRANSLATE_NOOP("WindowActions", "Tell it in the &first person (I)"),
            {Kind::ChangePerson, u"first person"_s, {}}),
        add(u"rewrite_third_person"_s, QT_TRANSLATE_NOOP("WindowActions", "Tell it in the &third person (he, she)"),
            {Kind::ChangePerson, u"third person"_s, {}}),
        add(u"rewrite_past"_s, QT_TRANSLATE_NOOP("WindowActions", "Tell it in the &past"), {Kind::ChangeTense, u"past tense"_s, {}}),
        add(u"rewrite_present"_s, QT_TRANSLATE_NOOP("WindowActions", "Tell it in the p&resent"),
            {Kind::ChangeTense, u"present tense"_s, {}}),
    };
    m_forms = {
        add(u"rewrite_continue"_s, QT_TRANSLATE_NOOP("WindowActions", "&Continue the selected text"), {Kind::Continue, {}, {}}),
        add(u"rewrite_summarise"_s, QT_TRANSLATE_NOOP("WindowActions", "S&ummarise the selected text"), {Kind::Summarise, {}, {}}),
        add(u"rewrite_list"_s, QT_TRANSLATE_NOOP("WindowActions", "Turn the selected text into a lis&t"), {Kind::ToList, {}, {}}),
        add(u"rewrite_table"_s, QT_TRANSLATE_NOOP("WindowActions", "Turn the selected text into a ta&ble"), {Kind::ToTable, {}, {}}),
        add(u"rewrite_headings"_s, QT_TRANSLATE_NOOP("WindowActions", "Set &headings in the selected text"), {Kind::ToHeadings, {}, {}}),
    };
    m_translate = new QAction(&window);
    setWords(*m_translate, QT_TRANSLATE_NOOP("WindowActions", "Translate the selected text…"));
    m_translate->setObjectName(u"rewrite_translate"_s);
    window.addAction(m_translate);
    connect(m_translate, &QAction::triggered, this, &RewriteActions::translationWanted);
}

QAction *RewriteActions::add(const QString &name, const char *words, const RewriteTask &task)
{
    auto *action = new QAction(&m_window);
    setWords(*action, words);
    action->setObjectName(name);
    m_window.addAction(action);
    connect(action, &QAction::triggered, this, [this, task] { emit wanted(task); });
    return action;
}

QMenu *RewriteActions::menu(QWidget *parent)
{
    //: Title of a menu: what is done with the selected text
    auto *menu = new QMenu(QCoreApplication::translate("WindowActions", "&Rewrite"), parent);
    menu->addActions(m_first);
    menu->addSeparator();
    //: Title of a menu: the tone that a text is rewritten in
    menu->addMenu(QCoreApplication::translate("WindowActions", "&Another tone"))->addActions(m_tones);
    //: Title of a menu: who tells the text, and when it happens
    menu->addMenu(QCoreApplication::translate("WindowActions", "Person and t&ense"))->addActions(m_tellings);
    //: Title of a menu: languages to translate into
    QMenu *languages = menu->addMenu(QCoreApplication::translate("WindowActions", "Tra&nslate into"));
    connect(languages, &QMenu::aboutToShow, this, [this, languages] {
        if (languages->isEmpty())
            fillLanguages(*languages);
    });
    menu->addSeparator();
    menu->addActions(m_forms);
    menu->addSeparator();
    menu->addAction(m_ownWords);
    return menu;
}

QMenu *RewriteActions::languageMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    fillLanguages(*menu);
    return menu;
}

void RewriteActions::fillLanguages(QMenu &menu)
{
    QList<Language> all = languages();
    std::ranges::sort(all, [](const Language &a, const Language &b) { return a.ownName.localeAwareCompare(b.ownName) < 0; });
    const Language own = languageOf(QLocale().name());
    const auto put = [this, &menu](const Language &language) {
        QAction *action = menu.addAction(language.ownName);
        connect(action, &QAction::triggered, this,
                [this, language] { emit wanted({RewriteTask::Kind::Translate, language.englishName, language.tag}); });
    };
    put(own);
    menu.addSeparator();
    for (const Language &language : std::as_const(all)) {
        if (language.tag != own.tag)
            put(language);
    }
}

} // namespace agate

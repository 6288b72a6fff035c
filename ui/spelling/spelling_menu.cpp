// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/spelling_menu.h"

#include <QCoreApplication>
#include <QMenu>

namespace agate
{

namespace
{

constexpr qsizetype mostSuggestions = 7;

} // namespace

void addSuggestions(QMenu &menu, SpellCheck &check, const SpellCheck::Misspelling &misspelling, const MisspellingChoices &choices)
{
    QAction *before = menu.actions().value(0);
    const auto put = [&](const QString &words, const QString &name) {
        auto *action = new QAction(words, &menu);
        action->setObjectName(name);
        menu.insertAction(before, action);
        return action;
    };
    const QStringList suggestions = check.suggestions(misspelling, mostSuggestions);
    for (const QString &suggestion : suggestions) {
        QString words = suggestion;
        QAction *action = put(words.replace(u'&', QStringLiteral("&&")), QStringLiteral("suggestion"));
        QObject::connect(action, &QAction::triggered, &check,
                         [&check, misspelling, suggestion] { check.replace(misspelling, suggestion); });
    }
    if (suggestions.isEmpty())
        //: In the menu of a misspelt word, in the place of words that may have been meant.
        put(QCoreApplication::translate("SpellingMenu", "No suggestions"), QStringLiteral("no_suggestions"))->setEnabled(false);
    menu.insertSeparator(before);
    //: In the menu of a misspelt word: it is right in every draft, from now on.
    QObject::connect(put(QCoreApplication::translate("SpellingMenu", "A&dd to the dictionary"), QStringLiteral("add_to_dictionary")),
                     &QAction::triggered, &check, choices.add);
    //: In the menu of a misspelt word.
    QObject::connect(put(QCoreApplication::translate("SpellingMenu", "&Ignore in this draft"), QStringLiteral("ignore_in_draft")),
                     &QAction::triggered, &check, choices.ignore);
    menu.insertSeparator(before);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spelling/spell_check.h"
#include "window/ignored_words.h"

#include <QObject>

class QAction;
class QMenu;
class QToolButton;

namespace agate
{

class DraftPage;
class Notices;
struct WindowActions;

/// Spelling in the window: the draft's language and its own words, the item in the line at the bottom with its menu, the suggestions
/// in the draft's menu, F7 and Ctrl+F7.
class SpellingActions : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const WindowActions &actions;
        DraftPage &page;
        QToolButton &item;
        Notices &notices;
        /// Where the words are kept that are right in one draft.
        QString ignoredWords;
        /// Null: those of this computer.
        SpellCheck::Opening opening = {};
    };

    SpellingActions(const Parts &parts, QObject *parent);

    SpellCheck &check() { return m_check; }

    /// The language of drafts that name none: a BCP 47 tag; empty: the system's.
    void setUsualLanguage(const QString &language);

    QString usualLanguage() const { return m_usual; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followDraft();
    void chooseLanguage(const QString &language);
    QString language() const;
    void offer(QMenu *menu, qsizetype position);
    void add(const SpellCheck::Misspelling &misspelling);
    void ignore(const SpellCheck::Misspelling &misspelling);
    void show(const TextSpan &misspelt);
    void fillMenu();
    void showState();
    void dress();

    /// What the item tells.
    struct State {
        bool looked = false;
        bool enabled = false;
        QString dictionary;
        QString language;

        bool operator==(const State &) const = default;
    };

    DraftPage &m_page;
    QToolButton &m_item;
    Notices &m_notices;
    QAction &m_switch;
    QAction &m_next;
    QMenu *m_menu;
    SpellCheck m_check;
    IgnoredWords m_ignored;
    QString m_usual;
    State m_state;
    /// What the caret's paragraph was checked with when the item was last looked after.
    QString m_here;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/spelling_actions.h"

#include "editor/draft_editor.h"
#include "look/colours.h"
#include "spelling/dictionary_choice.h"
#include "spelling/spelling_menu.h"
#include "spelling/word_forms.h"
#include "window/draft_page.h"
#include "window/notices.h"
#include "window/window_actions.h"
#include "wording/wording.h"

#include <QActionGroup>
#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace agate
{

namespace
{

QString readersLocale()
{
    return QLocale().name();
}

} // namespace

SpellingActions::SpellingActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_page(parts.page)
    , m_item(parts.item)
    , m_notices(parts.notices)
    , m_switch(*parts.actions.checkSpelling)
    , m_next(*parts.actions.nextMisspelt)
    , m_menu(new QMenu(&parts.item))
    , m_check(parts.page.editor(), parts.opening ? parts.opening : SpellCheck::Opening(openDictionaries))
    , m_ignored(parts.ignoredWords)
{
    connect(&m_switch, &QAction::toggled, &m_check, &SpellCheck::setEnabled);
    connect(&m_switch, &QAction::toggled, this, &SpellingActions::showState);
    connect(&m_next, &QAction::triggered, this, [this] {
        m_switch.setChecked(true);
        m_check.findNext();
    });
    connect(&m_check, &SpellCheck::found, this, &SpellingActions::show);
    connect(&m_check, &SpellCheck::nothingFound, this, [this] {
        m_notices.tell(Notice{.id = QStringLiteral("spelling-done"),
                              .kind = Notice::Kind::Info,
                              .text = m_check.isOpen() ? tr("No word in this draft is misspelt, as far as the dictionaries know.")
                                                       : tr("There are no dictionaries on this computer to check the spelling with."),
                              .kept = {},
                              .action = {}});
    });
    connect(&m_check, &SpellCheck::checked, this, &SpellingActions::showState);
    connect(&m_check, &SpellCheck::dictionaryChanged, this, &SpellingActions::showState);
    connect(&m_page.editor(), &DraftEditor::cursorPositionChanged, this, [this] {
        // The caret's paragraph has another language than the one shown: rare enough to be asked at each move.
        if (m_check.isOpen() && m_check.dictionaryAt(m_page.editor().caret()) != m_here)
            showState();
    });
    connect(&m_page.editor(), &DraftEditor::menuAboutToShow, this, &SpellingActions::offer);
    connect(&m_page, &DraftPage::shown, this, &SpellingActions::followDraft);
    // Not setMenu(): that paints an arrow over the words.
    connect(&m_item, &QToolButton::clicked, this, [this] {
        fillMenu();
        const QSize size = m_menu->sizeHint();
        m_menu->popup(m_item.mapToGlobal(QPoint(m_item.isRightToLeft() ? m_item.width() - size.width() : 0, -size.height() - 2)));
    });
    m_item.installEventFilter(this);
    m_page.editor().installEventFilter(this);
    dress();
    followDraft();
    showState();
}

void SpellingActions::setUsualLanguage(const QString &language)
{
    m_usual = language;
    m_check.setLanguage(this->language());
}

QString SpellingActions::language() const
{
    if (!m_page.language().isEmpty())
        return m_page.language();
    return m_usual.isEmpty() ? QLocale::system().name() : m_usual;
}

void SpellingActions::followDraft()
{
    m_check.setIgnored(m_page.draft().isNull() ? QSet<QString>() : m_ignored.of(m_page.draft()));
    m_check.setLanguage(language());
    showState();
}

void SpellingActions::chooseLanguage(const QString &language)
{
    m_page.setLanguage(language);
    m_check.setLanguage(this->language());
    m_switch.setChecked(true);
    showState();
}

// At a misspelt word.

void SpellingActions::offer(QMenu *menu, qsizetype position)
{
    const auto misspelling = m_check.at(position);
    if (!misspelling || m_page.isReadOnly())
        return;
    addSuggestions(*menu, m_check, *misspelling,
                   {.add = [this, word = *misspelling] { add(word); }, .ignore = [this, word = *misspelling] { ignore(word); }});
}

void SpellingActions::add(const SpellCheck::Misspelling &misspelling)
{
    if (m_check.add(misspelling))
        return;
    m_notices.tell(Notice{.id = QStringLiteral("spelling-add"),
                          .kind = Notice::Kind::Warning,
                          .text = tr("The word could not be written to your dictionary."),
                          .kept = tr("It is right until you close Agate."),
                          .action = {}});
}

void SpellingActions::ignore(const SpellCheck::Misspelling &misspelling)
{
    const DraftId draft = m_page.draft();
    if (const auto kept = m_ignored.add(draft, asInDictionaries(misspelling.word)); !kept)
        m_notices.tell(QStringLiteral("spelling-ignore"), wordsFor(kept.error()));
    m_check.setIgnored(m_ignored.of(draft));
}

void SpellingActions::show(const TextSpan &misspelt)
{
    m_notices.withdraw(QStringLiteral("spelling-done"));
    m_page.editor().select(misspelt);
    m_page.editor().setFocus();
}

// The item at the bottom.

void SpellingActions::fillMenu()
{
    m_menu->clear();
    m_menu->addAction(&m_switch);
    m_menu->addAction(&m_next);
    m_menu->addSeparator();
    KnownWords *known = m_check.openNow();
    const auto choose = new QActionGroup(m_menu);
    const auto put = [&](const QString &words, const QString &code, bool chosen) {
        QAction *action = m_menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(chosen);
        action->setActionGroup(choose);
        action->setData(code);
        connect(action, &QAction::triggered, this, [this, code] { chooseLanguage(code); });
    };
    const QString own = m_page.language();
    //: In a list of languages to check the spelling in: Agate finds out.
    put(tr("Automatic"), {}, own.isEmpty());
    QList<std::pair<QString, QString>> languages;
    const QStringList codes = known ? known->codes() : QStringList();
    for (const QString &code : codes)
        languages.append({dictionaryName(code, readersLocale()), code});
    std::ranges::sort(languages, [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    const QString chosen = own.isEmpty() || !known ? QString() : known->dictionaryFor(own);
    for (const auto &[name, code] : std::as_const(languages))
        put(name, code, code == chosen);
    if (!own.isEmpty() && chosen.isEmpty()) {
        put(tr("%1 (no dictionary)").arg(languageName(own, readersLocale())), own, true);
        m_menu->actions().constLast()->setEnabled(false);
    }
}

void SpellingActions::showState()
{
    m_here = m_check.dictionaryAt(m_page.editor().caret());
    const QString dictionary = m_here.isEmpty() ? m_check.draftDictionary() : m_here;
    // Asked after each look at the text: names of languages are dear.
    const State state{.looked = m_check.hasLooked(), .enabled = m_switch.isChecked(), .dictionary = dictionary, .language = language()};
    if (state == m_state)
        return;
    m_state = state;
    m_item.setVisible(m_check.hasLooked() || !m_switch.isChecked());
    QString help;
    if (!m_switch.isChecked()) {
        //: In the line at the bottom: spelling is not checked.
        m_item.setText(tr("Spelling off"));
        help = tr("Click to have the spelling checked.");
    } else if (dictionary.isEmpty()) {
        const QString name = languageName(language(), readersLocale());
        //: In the line at the bottom; %1: a language
        m_item.setText(tr("%1 · no dictionary").arg(name));
        help = tr("There is no dictionary for %1 on this computer, so its spelling is not checked. To have it checked, install one: look "
                  "for “hunspell” and the language among your system's software. Agate finds it when it starts next.")
                   .arg(name);
    } else {
        //: In the line at the bottom; %1: a language, as in "English (US) · spelling"
        m_item.setText(tr("%1 · spelling").arg(dictionaryName(dictionary, readersLocale())));
        help = tr("The spelling is checked in this language. Click to choose another.");
    }
    m_item.setToolTip(help);
    m_item.setAccessibleName(m_item.text());
    m_item.setAccessibleDescription(help);
}

bool SpellingActions::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_item) {
        if (event->type() == QEvent::PaletteChange)
            dress();
    } else if (event->type() == QEvent::LanguageChange) {
        m_state = {};
        showState();
    }
    return false;
}

void SpellingActions::dress()
{
    const bool dark = m_page.editor().style().paper.lightnessF() < 0.5F;
    m_check.setColour(coloursFor(dark ? Scheme::Dark : Scheme::Light).misspelt);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/suggestion_actions.h"

#include "editor/draft_editor.h"
#include "window/draft_heading.h"
#include "window/draft_page.h"
#include "window/notices.h"
#include "window/window_actions.h"
#include "wording/wording.h"

#include <QMenu>
#include <QShortcut>
#include <QToolButton>

namespace agate
{

namespace
{

constexpr QLatin1StringView elsewhereNotice("suggestions-elsewhere");
constexpr int longestTitle = 200;

} // namespace

SuggestionActions::SuggestionActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_page(parts.page)
    , m_item(parts.item)
    , m_notices(parts.notices)
    , m_actions(parts.actions)
    , m_suggestions(parts.page.editor(), parts.engine)
    , m_menu(new QMenu(&parts.item))
{
    m_suggestions.setAbout([this] {
        return InlineSuggestions::About{.title = draftHeading(*m_page.editor().document(), longestTitle), .language = m_page.language()};
    });
    connect(m_actions.suggestNow, &QAction::triggered, this, &SuggestionActions::askNow);
    connect(m_actions.nextSuggestion, &QAction::triggered, &m_suggestions, &InlineSuggestions::next);
    // Many keyboards type "]" with AltGr. In the draft only: elsewhere these keys move things.
    auto *down = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), &m_page.editor());
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, &m_suggestions, &InlineSuggestions::next);
    connect(m_actions.suggest, &QAction::triggered, this, &SuggestionActions::chosen);
    connect(m_actions.suggestHere, &QAction::triggered, this, [this](bool on) {
        // A page that is in no library yet has no name to remember it by.
        emit quietChosen(m_page.ensureDraft(), !on);
    });
    connect(&m_suggestions, &InlineSuggestions::stateChanged, this, &SuggestionActions::showState);
    connect(&m_page, &DraftPage::shown, this, &SuggestionActions::follow);
    connect(&m_item, &QToolButton::clicked, this, [this] {
        fillMenu();
        const QSize size = m_menu->sizeHint();
        m_menu->popup(m_item.mapToGlobal(QPoint(m_item.isRightToLeft() ? m_item.width() - size.width() : 0, -size.height() - 2)));
    });
    follow();
}

void SuggestionActions::setChoice(const SuggestionChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    follow();
}

void SuggestionActions::setModel(const std::optional<ModelInUse> &model)
{
    m_model = model;
    follow();
}

void SuggestionActions::setConsent(std::function<bool(const QString &)> consentedTo)
{
    m_consentedTo = std::move(consentedTo);
    follow();
}

void SuggestionActions::setPaused(bool paused)
{
    m_suggestions.setPaused(paused);
}

bool SuggestionActions::isOutOfReach() const
{
    if (!m_model || m_model->leavesFor.isEmpty())
        return false;
    return !m_choice.fromAfar || !m_consentedTo || !m_consentedTo(m_model->leavesFor);
}

void SuggestionActions::follow()
{
    const bool here = m_page.draft().isNull() || !m_choice.quietDrafts.contains(m_page.draft().toString());
    m_actions.suggest->setChecked(m_choice.habits.on);
    m_actions.suggestHere->setChecked(m_choice.habits.on && here);
    m_actions.suggestHere->setEnabled(m_choice.habits.on);
    SuggestionHabits habits = m_choice.habits;
    habits.on = habits.on && here;
    m_suggestions.setHabits(habits);
    m_suggestions.setModel(isOutOfReach() ? std::nullopt : m_model);
    showState();
}

void SuggestionActions::askNow()
{
    if (!isOutOfReach()) {
        m_suggestions.askNow();
        return;
    }
    Notice notice;
    notice.id = elsewhereNotice;
    notice.kind = Notice::Kind::Info;
    notice.text = tr("The next words are suggested by models on this computer only.");
    notice.kept =
        tr("Yours is at %1. Nothing was sent. In the settings you can allow suggestions by models elsewhere.").arg(m_model->leavesFor);
    //: A button
    notice.action = tr("Open the settings…");
    m_notices.tell(notice, [this] { emit privacyWanted(); });
}

QString SuggestionActions::reason() const
{
    if (isOutOfReach())
        return tr("The model is at %1, and suggestions by models elsewhere are off.").arg(m_model->leavesFor);
    if (m_suggestions.isBusy())
        return tr("The model reads…");
    if (const auto quiet = m_suggestions.lastQuiet())
        return wordsFor(*quiet);
    return tr("When you pause, grey words show how the text could go on. Tab takes them.");
}

void SuggestionActions::showState()
{
    // Without a model there is nothing to switch; the chip at the top says how to get one.
    m_item.setVisible(m_model.has_value());
    const bool on = m_suggestions.habits().on && !isOutOfReach();
    m_item.setText(on ? tr("Suggestions") : tr("No suggestions"));
    m_item.setToolTip(reason());
}

void SuggestionActions::fillMenu()
{
    m_menu->clear();
    m_menu->addAction(reason())->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(m_actions.suggestNow);
    m_menu->addAction(m_actions.nextSuggestion);
    m_menu->addSeparator();
    m_menu->addAction(m_actions.suggest);
    m_menu->addAction(m_actions.suggestHere);
    //: A command in a menu
    m_menu->addAction(tr("How suggestions come…"), this, &SuggestionActions::habitsWanted);
}

} // namespace agate

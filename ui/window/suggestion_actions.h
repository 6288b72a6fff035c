// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"
#include "suggestion/inline_suggestions.h"
#include "window/suggestion_choice.h"

#include <QObject>

#include <functional>
#include <optional>

class QMenu;
class QToolButton;

namespace agate
{

class DraftPage;
class Notices;
struct WindowActions;

/// Suggestions in the window: the commands, the item in the line at the bottom that says whether they come and why none did, and
/// what they may be asked of: text leaves for a model elsewhere only if the writer switched that on, too.
class SuggestionActions : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const WindowActions &actions;
        DraftPage &page;
        QToolButton &item;
        Notices &notices;
        Engine &engine;
    };

    explicit SuggestionActions(const Parts &parts, QObject *parent = nullptr);

    void setChoice(const SuggestionChoice &choice);
    void setModel(const std::optional<ModelInUse> &model);
    /// Whether text may leave for a host without asking. Unset: it may not.
    void setConsent(std::function<bool(const QString &host)> consentedTo);

    /// While the model writes something else, and while that is still to be decided on.
    void setPaused(bool paused);

    InlineSuggestions &suggestions() { return m_suggestions; }

signals:
    /// The writer switched them on or off: everywhere, or in one draft.
    void chosen(bool on);
    void quietChosen(const agate::DraftId &draft, bool quiet);
    /// Where the habits are set, and where suggestions by models elsewhere are switched on.
    void habitsWanted();
    void privacyWanted();

private:
    void askNow();
    void follow();
    void showState();
    void fillMenu();
    QString reason() const;
    /// The model is elsewhere, and nothing may be sent to it for a suggestion.
    bool isOutOfReach() const;

    DraftPage &m_page;
    QToolButton &m_item;
    Notices &m_notices;
    const WindowActions &m_actions;
    InlineSuggestions m_suggestions;
    QMenu *m_menu;
    SuggestionChoice m_choice;
    std::optional<ModelInUse> m_model;
    std::function<bool(const QString &)> m_consentedTo;
};

} // namespace agate

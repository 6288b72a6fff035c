// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "suggestion/place_in_draft.h"
#include "suggestion/suggesting.h"
#include "text/text_span.h"

#include <QObject>

#include <functional>

namespace agate
{

class DraftEditor;

/// Offers the next words in a draft editor, as grey text behind the caret. It brings the two together that know nothing of one
/// another: Suggesting, which asks a model, and the editor, which shows a ghost and takes the writer's keys for it.
class InlineSuggestions : public QObject
{
    Q_OBJECT
public:
    /// What the editor does not know of its draft.
    struct About {
        QString title;
        /// BCP 47; empty: not known.
        QString language;
    };

    InlineSuggestions(DraftEditor &editor, Engine &engine, QObject *parent = nullptr);
    ~InlineSuggestions() override;

    /// Asked when a request is made, not with each key.
    void setAbout(std::function<About()> about);
    void setHabits(const SuggestionHabits &habits);
    /// Nothing: no suggestion is asked for.
    void setModel(const std::optional<ModelInUse> &model);
    /// While a text is written the model is left to that.
    void setPaused(bool paused);

    /// Here and now, whatever the habits.
    void askNow();
    /// Another one in the place of the one that is shown.
    void next();

    bool isBusy() const { return m_suggesting.isBusy(); }

    /// Why there is none now; nothing: there is one, or one may come.
    std::optional<Quiet> lastQuiet() const { return m_suggesting.lastQuiet(); }

    const SuggestionHabits &habits() const { return m_suggesting.habits(); }

signals:
    /// isBusy() or lastQuiet() may be others.
    void stateChanged();

private:
    void touch();
    void settle();
    void show(const QString &text, qsizetype position, quint64 revision);
    SuggestionPlace place(PlaceReach reach) const;
    Suggesting::WholePlace wholePlace() const;
    bool mayOffer() const;

    DraftEditor &m_editor;
    Suggesting m_suggesting;
    std::function<About()> m_about;
    quint64 m_revision = 0;
    bool m_paused = false;
    /// A change or a move of the caret was not told yet; one key causes several of them.
    bool m_touched = false;
    bool m_edited = false;
    /// The caret or selection that was told last.
    TextSpan m_told;
    /// The last of what was shown has been taken.
    bool m_taken = false;
};

} // namespace agate

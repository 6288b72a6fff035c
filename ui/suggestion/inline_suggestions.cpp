// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion/inline_suggestions.h"

#include "editor/draft_editor.h"

namespace agate
{

InlineSuggestions::InlineSuggestions(DraftEditor &editor, Engine &engine, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_suggesting(engine)
{
    connect(&editor, &DraftEditor::edited, this, [this] {
        ++m_revision;
        m_edited = true;
        touch();
    });
    connect(&editor, &DraftEditor::loaded, this, [this] {
        ++m_revision;
        m_suggesting.stop();
    });
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &InlineSuggestions::touch);
    connect(&editor, &QPlainTextEdit::selectionChanged, this, &InlineSuggestions::touch);
    connect(&editor, &DraftEditor::ghostTaken, this, [this](const QString &, const QString &left) {
        m_taken = left.isEmpty();
        touch();
    });
    connect(&editor, &DraftEditor::ghostDismissed, this, [this] { m_suggesting.dismissed(place(PlaceReach::Near)); });
    connect(&m_suggesting, &Suggesting::suggested, this, &InlineSuggestions::show);
    connect(&m_suggesting, &Suggesting::busyChanged, this, &InlineSuggestions::stateChanged);
    connect(&m_suggesting, &Suggesting::quiet, this, &InlineSuggestions::stateChanged);
}

InlineSuggestions::~InlineSuggestions() = default;

void InlineSuggestions::setAbout(std::function<About()> about)
{
    m_about = std::move(about);
}

void InlineSuggestions::setHabits(const SuggestionHabits &habits)
{
    if (habits == m_suggesting.habits())
        return;
    m_editor.hideGhost();
    m_suggesting.setHabits(habits);
    emit stateChanged();
}

void InlineSuggestions::setModel(const std::optional<ModelInUse> &model)
{
    m_editor.hideGhost();
    m_suggesting.setModel(model);
    emit stateChanged();
}

void InlineSuggestions::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) == paused || !paused)
        return;
    m_editor.hideGhost();
    m_suggesting.stop();
}

void InlineSuggestions::askNow()
{
    if (m_paused || m_editor.isReadOnly())
        return;
    m_suggesting.askNow(place(PlaceReach::Near), wholePlace());
}

void InlineSuggestions::next()
{
    if (m_editor.ghost().isEmpty())
        askNow();
    else
        m_suggesting.next();
}

void InlineSuggestions::touch()
{
    if (std::exchange(m_touched, true))
        return;
    QMetaObject::invokeMethod(this, &InlineSuggestions::settle, Qt::QueuedConnection);
}

void InlineSuggestions::settle()
{
    m_touched = false;
    const bool taken = std::exchange(m_taken, false);
    const bool edited = std::exchange(m_edited, false);
    const TextSpan at = m_editor.selectedSpan();
    // Not every move is one: the editor puts its caret back to where it was, too.
    if (!edited && !taken && at == m_told)
        return;
    m_told = at;
    if (!mayOffer())
        m_suggesting.stop();
    else if (taken)
        m_suggesting.accepted(place(PlaceReach::Near), wholePlace());
    else if (edited)
        m_suggesting.moved(place(PlaceReach::Near), wholePlace());
    else // Who goes about in a text reads.
        m_suggesting.stop();
}

/// Where nobody writes, none is offered: in a text that is shown, replaced from elsewhere or read.
bool InlineSuggestions::mayOffer() const
{
    return !m_paused && !m_editor.isReadOnly() && m_editor.hasFocus();
}

void InlineSuggestions::show(const QString &text, qsizetype position, quint64 revision)
{
    // What is not told yet is newer than what was asked for.
    if (m_touched || revision != m_revision || position != m_editor.caret() || !mayOffer())
        return;
    m_editor.showGhost(text);
}

SuggestionPlace InlineSuggestions::place(PlaceReach reach) const
{
    SuggestionPlace place = placeInDraft(m_editor, m_revision, reach);
    if (m_about && reach == PlaceReach::Whole) {
        const About about = m_about();
        place.title = about.title;
        place.language = about.language;
    }
    return place;
}

Suggesting::WholePlace InlineSuggestions::wholePlace() const
{
    return [this] { return place(PlaceReach::Whole); };
}

} // namespace agate

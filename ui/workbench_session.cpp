// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench_session.h"

namespace agate
{

namespace
{

Settings::Focus focusFrom(FocusMode mode)
{
    switch (mode) {
    case FocusMode::Paragraph:
        return Settings::Focus::Paragraph;
    case FocusMode::Sentence:
        return Settings::Focus::Sentence;
    case FocusMode::Off:
        break;
    }
    return Settings::Focus::Off;
}

} // namespace

SchemeChoice schemeFrom(Settings::ColourScheme scheme)
{
    switch (scheme) {
    case Settings::ColourScheme::Light:
        return SchemeChoice::Light;
    case Settings::ColourScheme::Dark:
        return SchemeChoice::Dark;
    case Settings::ColourScheme::System:
        break;
    }
    return SchemeChoice::System;
}

Settings::ColourScheme schemeFrom(SchemeChoice choice)
{
    switch (choice) {
    case SchemeChoice::Light:
        return Settings::ColourScheme::Light;
    case SchemeChoice::Dark:
        return Settings::ColourScheme::Dark;
    case SchemeChoice::System:
        break;
    }
    return Settings::ColourScheme::System;
}

FocusMode focusFrom(Settings::Focus focus)
{
    switch (focus) {
    case Settings::Focus::Paragraph:
        return FocusMode::Paragraph;
    case Settings::Focus::Sentence:
        return FocusMode::Sentence;
    case Settings::Focus::Off:
        break;
    }
    return FocusMode::Off;
}

WindowSession sessionFrom(const Settings &settings)
{
    WindowSession session;
    session.geometry = settings.windowGeometry;
    session.splitter = settings.windowState;
    session.sidebarVisible = settings.sidebarVisible;
    session.sidebarTab = settings.sidebarTab;
    session.draft = DraftId::fromString(settings.lastDraft);
    session.caret = settings.lastCaret;
    session.proposalAt = settings.lastProposal;
    session.zoom = settings.zoom;
    session.previewVisible = settings.previewVisible;
    session.previewWidth = settings.previewWidth;
    session.recentActions = settings.recentActions;
    session.colours = schemeFrom(settings.colourScheme);
    session.focus = focusFrom(settings.focus);
    session.typewriter = settings.typewriter;
    session.frontMatterShown = settings.frontMatterShown;
    session.checkSpelling = settings.checkSpelling;
    session.spellingLanguage = settings.spellingLanguage;
    return session;
}

TypingHabits habitsFrom(const Settings &settings)
{
    return {.smartPunctuation = settings.smartQuotes, .smartLists = settings.smartLists, .language = settings.spellingLanguage};
}

void remember(const WindowSession &session, Settings &settings)
{
    settings.windowGeometry = session.geometry;
    settings.windowState = session.splitter;
    settings.sidebarVisible = session.sidebarVisible;
    settings.sidebarTab = session.sidebarTab;
    settings.lastDraft = session.draft.isNull() ? QString() : session.draft.toString();
    settings.lastCaret = session.caret;
    settings.lastProposal = session.proposalAt;
    settings.zoom = session.zoom;
    settings.previewVisible = session.previewVisible;
    settings.previewWidth = session.previewWidth;
    settings.recentActions = session.recentActions;
    settings.colourScheme = schemeFrom(session.colours);
    settings.focus = focusFrom(session.focus);
    settings.typewriter = session.typewriter;
    settings.frontMatterShown = session.frontMatterShown;
    settings.checkSpelling = session.checkSpelling;
    settings.spellingLanguage = session.spellingLanguage;
}

} // namespace agate

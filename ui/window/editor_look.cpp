// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/editor_look.h"

#include "look/colours.h"

#include <QPalette>

namespace agate
{

EditorStyle editorStyleFrom(const WritingLook &look, const QPalette &palette)
{
    EditorStyle style;
    if (!look.font.isEmpty())
        style.families.prepend(look.font);
    style.lineHeight = look.lineHeight / 100.0;
    style.columnCharacters = look.columnLetters;
    const Colours colours = coloursFor(palette);
    style.paper = colours.paper;
    style.ink = colours.ink;
    style.muted = colours.muted;
    style.accent = colours.accent;
    style.accentSoft = colours.accentSoft;
    // Between what is merely soft and the accent itself, so that a selection is seen on a proposal too.
    style.selection = mixed(colours.accentSoft, colours.accent, schemeOf(palette) == Scheme::Dark ? 0.25 : 0.1);
    style.ghost = colours.ghost;
    // In the dark, muted words on the full ground would be too faint.
    style.found = schemeOf(palette) == Scheme::Dark ? mixed(colours.paper, colours.warnSoft, 0.7) : colours.warnSoft;
    style.chrome = colours.chrome;
    style.line = colours.line;
    style.onAccent = colours.textOnAccent;
    return style;
}

} // namespace agate

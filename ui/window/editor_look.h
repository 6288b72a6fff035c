// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editor_style.h"

class QPalette;

namespace agate
{

/// How the writer wants drafts to be set.
struct WritingLook {
    /// A family; empty: the usual serif.
    QString font;
    /// Per cent of the letters' size.
    int lineHeight = 165;
    int columnLetters = 70;

    bool operator==(const WritingLook &) const = default;
};

/// The same for the editor, in the colours of a palette.
EditorStyle editorStyleFrom(const WritingLook &look, const QPalette &palette);

} // namespace agate

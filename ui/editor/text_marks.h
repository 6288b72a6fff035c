// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_span.h"

#include <QColor>
#include <QList>

namespace agate
{

class DraftEditor;

/// One mark on a span of a draft's text. It is painted, and is in neither document, undo, copy nor highlighter.
struct TextMark {
    enum class Look : quint8 {
        /// A ground behind the text, below the selection.
        Ground,
        /// A wavy line under it.
        Wave,
        /// The text itself in this one colour, whatever colours it had. Where several meet, the first counts.
        Ink,
    };

    TextSpan span;
    Look look = Look::Ground;
    QColor colour;

    bool operator==(const TextMark &) const = default;
};

/// Whoever marks spans of a draft: what was found, what is misspelt, what is out of focus. DraftEditor::addMarks() attaches it to
/// one editor, and it can be taken off again; after its marks change, DraftEditor::updateMarks().
class TextMarks
{
public:
    TextMarks() = default;
    Q_DISABLE_COPY_MOVE(TextMarks)
    /// Takes them off the editor that shows them.
    virtual ~TextMarks();

    /// The marks that touch `span`, a part of one paragraph, in any order; they may reach out of it. Asked for each piece of text
    /// that is painted, each time: it must be quick, and answer for the text as it is now (listen to DraftEditor::edited() and
    /// loaded(); both come before the paint).
    virtual QList<TextMark> marksIn(const TextSpan &span) const = 0;

private:
    friend class DraftEditor;
    DraftEditor *m_shownBy = nullptr;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_edit.h"
#include "text/text_span.h"

#include <QList>
#include <QStringView>

namespace agate
{

/// What a command does to a Markdown text, in one step: changes, and what is selected afterwards.
struct MarkupChange {
    /// Ascending, none touches another, each against the text before all of them.
    QList<TextEdit> edits;
    /// In the text after them.
    TextSpan selection;

    bool operator==(const MarkupChange &) const = default;
};

/// The text with the changes made.
QString changed(QStringView text, const QList<TextEdit> &edits);

/// Collects changes to a text in any order and follows positions through them.
class ChangeMaker
{
public:
    /// Which side of what is inserted just there a position belongs to.
    enum class Side : quint8 { Before, After };

    void insert(qsizetype position, const QString &text);
    /// The same span twice is once.
    void remove(const TextSpan &span);
    void replace(const TextSpan &span, const QString &text);

    /// Where a position of the text before is in the text after.
    qsizetype follow(qsizetype position, Side side) const;
    /// A selection keeps to its words: what is inserted at its edges is outside. A caret at `home` or elsewhere keeps to what follows
    /// it there, else to what is before it.
    TextSpan follow(const TextSpan &selection, qsizetype home = -1) const;

    /// The changes in order, joined where they touch, without those that change nothing.
    QList<TextEdit> edits(QStringView text) const;

private:
    void add(TextEdit edit);

    /// Ascending; of the same place in the order they were given.
    QList<TextEdit> m_edits;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace agate
{

/// Makes a model's words into the text a writer sees, as they come: no blank lines before it, no white space after it, the
/// opening in front of what continues it, nothing from a stop word on.
class ArrivingText
{
public:
    ArrivingText() = default;
    /// `opening`: what the model was given to continue. `stop`: where the text is over, should the model write it.
    ArrivingText(const QString &opening, const QStringList &stop);

    /// What becomes visible now; what might turn out to be white space at the end, or a stop word, is held back.
    QString take(const QString &arrived);
    /// No more comes. `cutOff` by the limit of tokens: then the beginning of a stop word at the end is none of the text.
    QString finish(bool cutOff);

    /// A stop word came: whatever follows is not wanted.
    bool isOver() const { return m_isOver; }

private:
    QString show(qsizetype length);

    QString m_opening;
    QStringList m_stop;
    QString m_held;
    bool m_hasBegun = false;
    bool m_isOver = false;
};

/// What a model that only continues writes when its text is done and it begins anew: the first words of the opening, up to its
/// first comma ("Once upon a time"). Nothing when they are fewer than three: those stand in many a text.
QStringList stopWordsFor(const QString &opening);

} // namespace agate

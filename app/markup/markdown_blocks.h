// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace agate
{

/// Writes paragraphs one after the other, each inside the quotes and list items that are open, with the empty lines that belong
/// between them.
class MarkdownBlocks
{
public:
    /// What is open inside one another at most; more is not indented further.
    static constexpr qsizetype deepest = 8;

    void openQuote();
    void openList(bool numbered, int start);
    void openItem();
    /// An item's box, before its first words.
    void setTask(bool checked);
    /// Closes what was opened last.
    void close();

    bool isInItem() const;

    void write(const QStringList &lines);

    const QString &text() const { return m_text; }

private:
    struct Container {
        enum class Kind : quint8 { Quote, List, Item, Nothing };
        Kind kind = Kind::Nothing;
        bool numbered = false;
        /// Of a list: its next item's.
        int number = 1;
        QString marker;
        bool written = false;
        /// Of a list: it has an item in the text.
        bool begun = false;
    };

    QString prefix(bool writes);
    bool isTight() const;

    QList<Container> m_open;
    QString m_text;
};

} // namespace agate

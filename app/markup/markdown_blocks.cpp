// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markdown_blocks.h"

namespace agate
{

void MarkdownBlocks::openQuote()
{
    Container quote;
    quote.kind = m_open.size() < deepest ? Container::Kind::Quote : Container::Kind::Nothing;
    m_open.append(quote);
}

void MarkdownBlocks::openList(bool numbered, int start)
{
    Container list;
    list.kind = Container::Kind::List;
    list.numbered = numbered;
    list.number = qBound(0, start, 999'999);
    m_open.append(list);
}

void MarkdownBlocks::openItem()
{
    Container item;
    // An item outside of a list is as good as one in it.
    Container *list = !m_open.isEmpty() && m_open.last().kind == Container::Kind::List ? &m_open.last() : nullptr;
    if (m_open.size() < 2 * deepest) {
        item.kind = Container::Kind::Item;
        item.marker = list && list->numbered ? QString::number(list->number++) + QStringLiteral(". ") : QStringLiteral("- ");
    }
    m_open.append(item);
}

void MarkdownBlocks::setTask(bool checked)
{
    if (isInItem() && !m_open.last().written && !m_open.last().marker.endsWith(u"] "))
        m_open.last().marker += checked ? QStringLiteral("[x] ") : QStringLiteral("[ ] ");
}

void MarkdownBlocks::close()
{
    if (!m_open.isEmpty())
        m_open.removeLast();
}

bool MarkdownBlocks::isInItem() const
{
    return !m_open.isEmpty() && m_open.last().kind == Container::Kind::Item;
}

// Items follow one another without an empty line, and a list in an item its words.
bool MarkdownBlocks::isTight() const
{
    for (qsizetype i = 0; i < m_open.size(); ++i) {
        if (m_open[i].kind != Container::Kind::Item || m_open[i].written)
            continue;
        const bool inList = i > 0 && m_open[i - 1].kind == Container::Kind::List;
        const bool nested = i > 1 && m_open[i - 2].kind == Container::Kind::Item && m_open[i - 2].written;
        return inList && (m_open[i - 1].begun || nested);
    }
    return false;
}

QString MarkdownBlocks::prefix(bool writes)
{
    QString result;
    for (qsizetype i = 0; i < m_open.size(); ++i) {
        Container &container = m_open[i];
        if (container.kind == Container::Kind::Quote) {
            result += QStringLiteral("> ");
        } else if (container.kind == Container::Kind::Item) {
            if (container.written) {
                // A task's box is no part of its indentation.
                const qsizetype width = container.marker.endsWith(u"] ") ? container.marker.size() - 4 : container.marker.size();
                result += QString(width, u' ');
            } else if (writes) {
                result += container.marker;
                container.written = true;
                if (i > 0)
                    m_open[i - 1].begun = true;
            }
        }
    }
    return result;
}

void MarkdownBlocks::write(const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    if (!m_text.isEmpty()) {
        if (!isTight()) {
            QString empty = prefix(false);
            while (empty.endsWith(u' '))
                empty.chop(1);
            m_text += u'\n' + empty;
        }
        m_text += u'\n';
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = prefix(true) + lines[i];
        if (lines[i].isEmpty()) {
            while (line.endsWith(u' '))
                line.chop(1);
        }
        m_text += (i > 0 ? QStringLiteral("\n") : QString()) + line;
    }
}

} // namespace agate

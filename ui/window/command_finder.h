// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/template.h"
#include "draft/draft_id.h"
#include "library/library_thread.h"

#include <QObject>
#include <QStringList>

class QAction;

namespace agate
{

class CommandPalette;
struct PaletteEntry;

/// Tells the palette what there is to do in a window (its actions, the templates, the drafts of the library) and does what was
/// chosen. The palette itself is made when first asked for.
class CommandFinder : public QObject
{
    Q_OBJECT
public:
    CommandFinder(QAction &palette, LibraryThread &library, QWidget &window);

    void setTemplates(const QList<Template> &templates) { m_templates = templates; }

    /// Names of actions that were last chosen here, newest first, at most 12.
    void setRecent(const QStringList &names) { m_recent = names; }

    const QStringList &recent() const { return m_recent; }

    /// Every action of the window that has a name and can be met outside of one list, in the order they were made.
    static QList<QAction *> actionsOf(const QWidget &window);

signals:
    void templateWanted(const QString &id);
    void draftWanted(const agate::DraftId &draft);

private:
    void open();
    void fetchDrafts();
    void perform(const PaletteEntry &entry);

    QAction &m_action;
    LibraryThread &m_library;
    QWidget &m_window;
    CommandPalette *m_palette = nullptr;
    QList<Template> m_templates;
    QStringList m_recent;
    /// Counts how often the palette was opened: drafts that come too late are not its own.
    quint64 m_opened = 0;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/command_finder.h"

#include "palette/command_palette.h"
#include "window/action_words.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace agate
{

namespace
{

constexpr qsizetype mostRecent = 12;
/// Older drafts are found in their list, by what is in them.
constexpr qsizetype mostDrafts = 1000;

PaletteEntry entryOf(const QAction &action)
{
    return {.kind = PaletteEntry::Kind::Command,
            .id = action.objectName(),
            .text = plainWords(action.text()),
            .english = englishWords(action),
            .keys = action.shortcut().toString(QKeySequence::NativeText),
            .isEnabled = action.isEnabled(),
            .isOn = action.isCheckable() && action.isChecked()};
}

/// In the window's language, and in English.
PaletteEntry entryOf(PaletteEntry::Kind kind, const QString &id, const char *words, const QString &name)
{
    return {.kind = kind,
            .id = id,
            .text = CommandFinder::tr(words).arg(name),
            .english = QString::fromUtf8(words).arg(name),
            .keys = {},
            .isEnabled = true,
            .isOn = false};
}

} // namespace

CommandFinder::CommandFinder(QAction &palette, LibraryThread &library, QWidget &window)
    : QObject(&window)
    , m_action(palette)
    , m_library(library)
    , m_window(window)
{
    connect(&palette, &QAction::triggered, this, &CommandFinder::open);
}

QList<QAction *> CommandFinder::actionsOf(const QWidget &window)
{
    QList<QAction *> actions;
    const auto all = window.findChildren<QAction *>();
    for (QAction *action : all) {
        // Names that begin so are Qt's own; what belongs to one list acts on its row and is met there.
        const bool isOurs =
            !action->objectName().isEmpty() && !action->objectName().startsWith(u'_') && !action->objectName().startsWith(u"qt_");
        const bool isAnywhere = action->shortcutContext() == Qt::WindowShortcut || action->shortcutContext() == Qt::ApplicationShortcut;
        if (isOurs && isAnywhere && action->isVisible() && !action->isSeparator() && !action->menu() && !action->text().isEmpty())
            actions.append(action);
    }
    return actions;
}

void CommandFinder::open()
{
    if (!m_palette) {
        m_palette = new CommandPalette(&m_window);
        connect(m_palette, &CommandPalette::chosen, this, &CommandFinder::perform);
    }
    if (m_palette->isVisible()) {
        m_palette->dismiss();
        return;
    }
    QList<PaletteEntry> entries;
    for (const QAction *action : actionsOf(m_window)) {
        if (action != &m_action)
            entries.append(entryOf(*action));
    }
    for (const Template &form : std::as_const(m_templates)) {
        //: In the command palette; %1: the name of a template
        entries.append(entryOf(PaletteEntry::Kind::Template, form.id, QT_TR_NOOP("Write: %1"), form.name));
    }
    m_palette->open(entries, m_recent);
    fetchDrafts();
}

void CommandFinder::fetchDrafts()
{
    m_library.run([](Library &library) { return library.drafts(); })
        .then(this, [this, opened = ++m_opened](const LibraryResult<QList<DraftSummary>> &drafts) {
            if (!drafts || opened != m_opened)
                return;
            QList<PaletteEntry> entries;
            for (const DraftSummary &draft : drafts->first(std::min(drafts->size(), mostDrafts))) {
                if (!draft.title.isEmpty())
                    //: In the command palette; %1: the title of a draft
                    entries.append(entryOf(PaletteEntry::Kind::Draft, draft.id.toString(), QT_TR_NOOP("Open draft: %1"), draft.title));
            }
            m_palette->add(entries);
        });
}

void CommandFinder::perform(const PaletteEntry &entry)
{
    switch (entry.kind) {
    case PaletteEntry::Kind::Template:
        emit templateWanted(entry.id);
        break;
    case PaletteEntry::Kind::Draft:
        emit draftWanted(DraftId::fromString(entry.id));
        break;
    case PaletteEntry::Kind::Command:
        for (QAction *action : actionsOf(m_window)) {
            if (action->objectName() != entry.id)
                continue;
            m_recent.removeAll(entry.id);
            m_recent.prepend(entry.id);
            m_recent.resize(std::min(m_recent.size(), mostRecent));
            action->trigger();
            break;
        }
        break;
    }
}

} // namespace agate

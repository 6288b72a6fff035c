// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "palette/palette_entry.h"

#include <QFrame>
#include <QPointer>
#include <QStringList>

class QListView;

namespace agate
{

class PaletteList;
class SearchField;
class WrappedLabel;

/// The palette: a field and a list of everything there is to do, over the top of the window. It knows no action and does nothing
/// itself; it is told entries and says which was chosen. The keyboard stays in the field, arrows move in the list.
///
/// It is our own and not KCommandBar, which links KConfigWidgets, KI18n and KConfig into the start of the program.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    /// Shows itself with these entries and nothing searched. `recent`: ids of commands, newest first.
    void open(const QList<PaletteEntry> &entries, const QStringList &recent);
    /// More entries, which took a while.
    void add(const QList<PaletteEntry> &entries);
    /// The keyboard goes back to where it came from.
    void dismiss();

signals:
    /// The palette is closed by then.
    void chosen(const agate::PaletteEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(int key);
    void step(int by);
    void select(int row);
    void choose(int row);
    void showMatches();
    void place();
    void onFocusChanged(QWidget *before, QWidget *now);

    PaletteList *m_model;
    SearchField *m_field;
    QListView *m_list;
    WrappedLabel *m_nothing;
    QPointer<QWidget> m_cameFrom;
};

} // namespace agate

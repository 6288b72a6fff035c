// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/module/print_dialogs.h"

#include <QObject>

namespace agate
{

class DraftPage;
class Notices;
struct WindowActions;

/// Prints the draft that is shown, and shows its pages before. Qt's print dialogs are loaded when they are first wanted.
class PrintActions : public QObject
{
    Q_OBJECT
public:
    PrintActions(const WindowActions &actions, DraftPage &page, Notices &notices, QWidget &window);

    /// Where pictures may come from.
    void setPictureFolders(std::function<QStringList()> folders) { m_folders = std::move(folders); }

    /// For tests: answers instead of the dialogs.
    void setDialogs(std::function<void(PrintJob &)> dialogs) { m_dialogs = std::move(dialogs); }

private:
    void print(bool preview);

    DraftPage &m_page;
    Notices &m_notices;
    QWidget &m_window;
    std::function<QStringList()> m_folders;
    std::function<void(PrintJob &)> m_dialogs;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line/console.h"
#include "command_line/draft_keeper.h"
#include "command_line/exit_code.h"
#include "command_line/interrupts.h"
#include "command_line/write_order.h"
#include "desk/desk.h"
#include "writing/writing.h"

namespace agate
{

/// One `agate write`: runs a template and keeps its text, whatever happens on the way.
class WriteRun : public QObject
{
    Q_OBJECT
public:
    WriteRun(Desk &desk, const WriteOrder &order, const Template &form);

    /// Runs an event loop of its own. The desk's model is the one that writes.
    ExitCode run();

private:
    bool openLibrary();
    void grew(const QString &added);
    void progressed(const Progress &progress);
    /// Says how it went; the exit code so far.
    ExitCode report(const Writing::End &end);
    /// Keeps the text and says where.
    ExitCode keep(ExitCode soFar);
    void writeJson();

    Desk &m_desk;
    const WriteOrder m_order;
    const Template m_form;
    Interrupts m_interrupts;
    Console m_console;
    Writing m_writing;
    DraftKeeper m_keeper;
    DraftId m_draft;
    std::optional<Writing::End> m_end;
    std::optional<Progress::Stage> m_stage;
    bool m_saves = true;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line/console.h"
#include "command_line/exit_code.h"
#include "command_line/interrupts.h"
#include "command_line/translate_order.h"
#include "desk/desk.h"
#include "files/text_file.h"
#include "translate/translating.h"

#include <QFuture>

namespace agate
{

/// One `agate translate`: each paragraph is in the library as soon as it is translated, and on stdout as soon as those before it are.
class TranslateRun : public QObject
{
    Q_OBJECT
public:
    /// `order` with its glossary read.
    TranslateRun(Desk &desk, const TranslateOrder &order, const TextFile &source);

    /// Runs an event loop of its own. The desk's model is the one that translates.
    ExitCode run();

private:
    /// What is kept of this translation; absent when the library cannot be used (that was said).
    std::optional<QList<KeptSegment>> openLibrary();
    void keep(qsizetype index);
    void settled(qsizetype index);
    void sayFindings(qsizetype index);
    void showCount();
    /// Says how it went; the exit code.
    ExitCode report();
    ExitCode finish(ExitCode soFar);
    QByteArray json() const;
    int lineOf(qsizetype index) const;

    Desk &m_desk;
    const TranslateOrder m_order;
    const TextFile m_source;
    TranslationKey m_key;
    Interrupts m_interrupts;
    Console m_console;
    Translating m_translating;
    std::optional<Translating::End> m_end;
    QList<QFuture<LibraryResult<void>>> m_kept;
    std::optional<Progress::Stage> m_stage;
    /// Up to where the source, translated, is on stdout.
    qsizetype m_written = 0;
    qsizetype m_settled = 0;
    bool m_keeps = false;
};

} // namespace agate

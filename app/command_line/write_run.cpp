// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/write_run.h"

#include "brief/brief_json.h"
#include "brief/languages.h"
#include "command_line/names.h"
#include "command_line/reading.h"
#include "command_line/translated.h"
#include "wording/wording.h"

#include <QEventLoop>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

QString languageOfText(const WriteOrder &order)
{
    return languageOf(order.brief.language).tag;
}

NewDraft draftAbout(const WriteOrder &order)
{
    NewDraft draft;
    draft.language = languageOfText(order);
    draft.templateId = order.templateId;
    draft.origin = Origin::Generated;
    draft.brief = briefToJson(order.brief);
    return draft;
}

} // namespace

WriteRun::WriteRun(Desk &desk, const WriteOrder &order, const Template &form)
    : m_desk(desk)
    , m_order(order)
    , m_form(form)
    , m_console(m_interrupts.descriptor())
    , m_writing(desk.engine())
    , m_keeper(desk, draftAbout(order))
    , m_saves(order.save)
{
}

ExitCode WriteRun::run()
{
    if (m_saves && !openLibrary())
        return ExitCode::Failed;
    if (!m_desk.modelInUse().followsInstructions && !m_order.brief.language.isEmpty())
        m_console.say(
            CommandLine::tr("This model only continues the template's first words, in their language: --language does not reach it."));
    const auto started = m_writing.start(m_form, m_order.brief, m_desk.modelInUse(), m_order.seed, m_order.maxTokens);
    if (!started) {
        complain(m_console, wordsFor(started.error(), m_form));
        return started.error().kind == WritingError::Kind::NeedsInstructions ? ExitCode::NoModel : ExitCode::WrongUsage;
    }
    QEventLoop loop;
    connect(&m_writing, &Writing::grew, this, &WriteRun::grew);
    connect(&m_writing, &Writing::progressed, this, &WriteRun::progressed);
    connect(&m_interrupts, &Interrupts::asked, &m_writing, &Writing::stop);
    connect(&m_writing, &Writing::finished, &loop, [this, &loop](const Writing::End &end) {
        m_end = end;
        loop.quit();
    });
    loop.exec();

    const QString text = m_writing.text();
    if (!m_order.json && !text.isEmpty() && !text.endsWith(u'\n'))
        m_console.write(u"\n"_s);
    const ExitCode code = keep(report(*m_end));
    if (m_order.json)
        writeJson();
    return code;
}

bool WriteRun::openLibrary()
{
    if (const auto opened = m_keeper.open(); !opened) {
        complain(m_console, wordsFor(opened.error()), opened.error().detail);
        m_console.say(CommandLine::tr("To write without a library: --no-save"));
        return false;
    }
    if (const auto &found = m_keeper.opened(); found && !found->damagedKeptAt.isEmpty()) {
        complain(m_console, wordsFor(LibraryError{LibraryError::Kind::Damaged, {}}));
        m_console.say(CommandLine::tr("The damaged file: %1. Drafts rescued: %2.").arg(found->damagedKeptAt).arg(found->rescuedDrafts));
    }
    return true;
}

void WriteRun::grew(const QString &added)
{
    if (m_saves)
        m_keeper.grew(m_writing.text());
    // Whoever closes stdout has seen enough; what came is kept.
    if (!m_order.json && !m_console.write(added))
        m_writing.stop();
}

void WriteRun::progressed(const Progress &progress)
{
    if (m_console.isWatched())
        m_console.showProgress(wordsFor(progress));
    else if (m_stage != progress.stage)
        m_console.say(wordsFor(progress));
    m_stage = progress.stage;
}

ExitCode WriteRun::report(const Writing::End &end)
{
    const bool textCame = !m_writing.text().isEmpty();
    if (end.error) {
        complain(m_console, wordsFor(*end.error, m_desk.modelInUse().leavesFor, textCame && m_saves),
                 nameOf(end.error->kind) + (end.error->detail.isEmpty() ? QString() : ": "_L1 + end.error->detail));
        return end.error->kind == GenerationError::Kind::NoModel ? ExitCode::NoModel : ExitCode::ModelFailed;
    }
    if (const QString words = wordsFor(end.reason); !words.isEmpty() && !m_console.readerHasGone())
        m_console.say(words);
    switch (end.reason) {
    case Stopped::Reason::Ended:
    case Stopped::Reason::Length:
        return ExitCode::Done;
    case Stopped::Reason::Cancelled:
        return ExitCode::Interrupted;
    case Stopped::Reason::Filtered:
    case Stopped::Reason::Refused:
    case Stopped::Reason::Interrupted:
        return ExitCode::ModelFailed;
    }
    Q_UNREACHABLE_RETURN(ExitCode::ModelFailed);
}

ExitCode WriteRun::keep(ExitCode soFar)
{
    const QString text = m_writing.text();
    if (!m_saves || text.isEmpty())
        return soFar;
    const auto kept = m_keeper.keep(text);
    if (!kept) {
        complain(m_console, wordsFor(kept.error()), kept.error().detail);
        return exitCodeOf(kept.error()) == ExitCode::LibraryInUse ? ExitCode::LibraryInUse : ExitCode::Failed;
    }
    m_draft = *kept;
    m_console.say(CommandLine::tr("Draft: %1").arg(m_draft.toString()));
    return soFar;
}

void WriteRun::writeJson()
{
    QJsonObject object{{"draft"_L1, m_draft.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(m_draft.toString())},
                       {"text"_L1, m_writing.text()},
                       {"template"_L1, m_order.templateId},
                       {"language"_L1, languageOfText(m_order)},
                       {"stopped"_L1, m_end->error ? u"failed"_s : nameOf(m_end->reason)},
                       {"usage"_L1, toJson(m_writing.usage())}};
    if (m_end->error)
        object["error"_L1] = QJsonObject{{"kind"_L1, nameOf(m_end->error->kind)}, {"detail"_L1, m_end->error->detail}};
    m_console.write(QJsonDocument(object).toJson());
}

} // namespace agate

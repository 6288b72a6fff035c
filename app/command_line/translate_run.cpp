// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/translate_run.h"

#include "command_line/names.h"
#include "command_line/reading.h"
#include "command_line/translated.h"
#include "wording/wording.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

// A model on this computer answers one after the other: a second one waits, so that no time is lost between them.
constexpr int inFlightHere = 2;
constexpr int inFlightElsewhere = 4;

TranslationKey keyOf(const TranslateOrder &order, const TextFile &source)
{
    // What comes through a pipe has no name: the same text goes on, another one begins.
    const QString subject = order.source == "-"_L1
        ? "text:"_L1 + QString::fromLatin1(QCryptographicHash::hash(source.text.toUtf8(), QCryptographicHash::Sha256).toHex())
        : "file:"_L1 + QFileInfo(order.source).canonicalFilePath();
    return {.subject = subject, .language = order.task.to, .address = int(order.task.address)};
}

QJsonObject toJson(TextSpan span)
{
    return {{"start"_L1, span.start}, {"length"_L1, span.length}};
}

template <typename T>
T waitFor(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

} // namespace

TranslateRun::TranslateRun(Desk &desk, const TranslateOrder &order, const TextFile &source)
    : m_desk(desk)
    , m_order(order)
    , m_source(source)
    , m_key(keyOf(order, source))
    , m_console(m_interrupts.descriptor())
    , m_translating(desk.engine())
{
}

ExitCode TranslateRun::run()
{
    QList<KeptSegment> kept;
    if (m_order.save) {
        const auto found = openLibrary();
        if (!found)
            return ExitCode::Failed;
        kept = *found;
    }
    m_translating.open(m_source.text, m_order.task, kept);
    const auto &segments = m_translating.segments();
    const auto there = std::ranges::count_if(segments, &TranslatedSegment::hasTranslation);
    m_console.say(CommandLine::tr("%n paragraph(s) to translate.", nullptr, int(segments.size() - there)));
    if (there > 0)
        m_console.say(CommandLine::tr("Translated before: %n paragraph(s).", nullptr, int(there)));

    QEventLoop loop;
    connect(&m_translating, &Translating::changed, this, &TranslateRun::keep);
    connect(&m_translating, &Translating::settled, this, &TranslateRun::settled);
    connect(&m_translating, &Translating::progressed, this, [this](const Progress &progress) {
        if (m_console.isWatched())
            m_console.showProgress(wordsFor(progress));
        else if (m_stage != progress.stage)
            m_console.say(wordsFor(progress));
        m_stage = progress.stage;
    });
    connect(&m_interrupts, &Interrupts::asked, &m_translating, &Translating::stop);
    connect(&m_translating, &Translating::finished, &loop, [this, &loop](const Translating::End &end) {
        m_end = end;
        loop.quit();
    });
    const int usual = m_desk.modelInUse().leavesFor.isEmpty() ? inFlightHere : inFlightElsewhere;
    Translating::Manner manner;
    manner.inFlight = m_order.inFlight > 0 ? m_order.inFlight : usual;
    manner.seed = m_order.seed;
    m_translating.start(m_desk.modelInUse(), manner);
    loop.exec();
    return finish(report());
}

std::optional<QList<KeptSegment>> TranslateRun::openLibrary()
{
    const auto refused = [this](const LibraryError &error) -> std::optional<QList<KeptSegment>> {
        complain(m_console, wordsFor(error), error.detail);
        m_console.say(CommandLine::tr("To translate without a library: --no-save"));
        return {};
    };
    auto opened = waitFor(m_desk.openLibrary(Library::Access::ReadWrite));
    if (!opened && opened.error().kind != LibraryError::Kind::InUse)
        return refused(opened.error());
    if (opened && opened->readOnlyBecause && opened->readOnlyBecause->kind != LibraryError::Kind::InUse)
        return refused(*opened->readOnlyBecause);
    if (opened && !opened->damagedKeptAt.isEmpty()) {
        complain(m_console, wordsFor(LibraryError{LibraryError::Kind::Damaged, {}}));
        m_console.say(CommandLine::tr("The damaged file: %1. Drafts rescued: %2.").arg(opened->damagedKeptAt).arg(opened->rescuedDrafts));
    }
    m_keeps = opened && !opened->readOnlyBecause;
    if (!m_keeps)
        m_console.say(
            CommandLine::tr("Another Agate is using the library: this translation is not kept in it and cannot be gone on with."));
    if (!opened)
        return QList<KeptSegment>();
    if (m_keeps && m_order.fresh) {
        const auto forgotten = waitFor(m_desk.library().run([key = m_key](Library &library) { return library.forgetTranslation(key); }));
        if (!forgotten)
            return refused(forgotten.error());
    }
    if (m_order.fresh)
        return QList<KeptSegment>();
    auto kept = waitFor(m_desk.library().run([key = m_key](Library &library) { return library.translation(key); }));
    if (!kept)
        return refused(kept.error());
    return *kept;
}

void TranslateRun::keep(qsizetype index)
{
    const TranslatedSegment &segment = m_translating.segments().at(index);
    if (segment.state == TranslatedSegment::State::Draft)
        showCount();
    if (!m_keeps || !segment.hasTranslation())
        return;
    m_kept.append(m_desk.library().run(
        [key = m_key, kept = m_translating.kept(index)](Library &library) { return library.keepSegments(key, {kept}); }));
}

void TranslateRun::showCount()
{
    const auto &segments = m_translating.segments();
    if (m_console.isWatched())
        m_console.showProgress(CommandLine::tr("Translated: %1 of %2")
                                   .arg(std::ranges::count_if(segments, &TranslatedSegment::hasTranslation))
                                   .arg(segments.size()));
}

void TranslateRun::settled(qsizetype index)
{
    sayFindings(index);
    m_settled = index + 1;
    if (m_order.json || !m_order.output.isEmpty())
        return;
    const TranslatedSegment &segment = m_translating.segments().at(index);
    Segment here = segment.source;
    here.span.start -= m_written;
    const QString piece = m_source.text.sliced(m_written, segment.source.span.end() - m_written);
    const QString translation = segment.text.isNull() ? u""_s : segment.text;
    m_written = segment.source.span.end();
    // Whoever closes stdout has seen enough; what came is kept.
    if (!m_console.write(textWith(piece, {here}, {segment.hasTranslation() ? translation : QString()})))
        m_translating.stop();
}

int TranslateRun::lineOf(qsizetype index) const
{
    return int(QStringView(m_source.text).first(m_translating.segments().at(index).source.span.start).count(u'\n')) + 1;
}

void TranslateRun::sayFindings(qsizetype index)
{
    const TranslatedSegment &segment = m_translating.segments().at(index);
    QStringList sentences;
    if (segment.fault)
        sentences.append(wordsFor(*segment.fault));
    if (segment.error)
        sentences.append(wordsFor(*segment.error, m_desk.modelInUse().leavesFor).happened);
    for (const TranslationMark &mark : segment.marks)
        sentences.append(wordsFor(mark, segment.source.text, segment.text));
    for (const QString &sentence : std::as_const(sentences))
        //: %1: number of a line of a text. %2: what was found there, a sentence
        m_console.say(CommandLine::tr("Line %1: %2").arg(lineOf(index)).arg(sentence));
}

ExitCode TranslateRun::report()
{
    const auto &segments = m_translating.segments();
    const auto failed = std::ranges::count(segments, TranslatedSegment::State::Failed, &TranslatedSegment::state);
    ExitCode code = ExitCode::Done;
    if (m_end->error) {
        const GenerationError &error = *m_end->error;
        complain(m_console, wordsFor(error, m_desk.modelInUse().leavesFor),
                 nameOf(error.kind) + (error.detail.isEmpty() ? QString() : ": "_L1 + error.detail));
        code = error.kind == GenerationError::Kind::NoModel ? ExitCode::NoModel : ExitCode::ModelFailed;
    } else if (m_end->reason == Stopped::Reason::Cancelled) {
        code = ExitCode::Interrupted;
    } else if (failed > 0) {
        m_console.say(CommandLine::tr("%n paragraph(s) could not be translated: the source stands in their place.", nullptr, int(failed)));
        code = ExitCode::ModelFailed;
    }
    for (const auto &kept : std::as_const(m_kept)) {
        auto future = kept;
        future.waitForFinished();
        if (const auto result = future.result(); !result) {
            complain(m_console, wordsFor(result.error()), result.error().detail);
            m_keeps = false;
            code = ExitCode::Failed;
            break;
        }
    }
    const auto there = std::ranges::count_if(segments, &TranslatedSegment::hasTranslation);
    if (m_keeps && there < segments.size())
        m_console.say(CommandLine::tr("Kept: %1 of %2 paragraphs. The same command goes on.").arg(there).arg(segments.size()));
    return code;
}

ExitCode TranslateRun::finish(ExitCode soFar)
{
    const bool whole = m_settled == m_translating.segments().size();
    if (m_order.json) {
        m_console.write(json());
    } else if (m_order.output.isEmpty() && whole) {
        // Behind the last one there is only what is no text to translate.
        m_console.write(m_source.text.sliced(m_written));
    }
    if (m_order.output.isEmpty())
        return soFar;
    if (!whole) {
        m_console.say(CommandLine::tr("“%1” was not written: the translation is not complete.").arg(m_order.output));
        return soFar;
    }
    if (const auto written = writeTextFile(m_order.output, m_translating.text(), m_source.format); !written) {
        complain(m_console, wordsFor(written.error()));
        return ExitCode::Failed;
    }
    return soFar;
}

QByteArray TranslateRun::json() const
{
    QJsonArray rows;
    const auto &segments = m_translating.segments();
    for (qsizetype index = 0; index < segments.size(); ++index) {
        const TranslatedSegment &segment = segments.at(index);
        QJsonArray marks;
        for (const TranslationMark &mark : segment.marks)
            marks.append(QJsonObject{{"kind"_L1, nameOf(mark.kind)},
                                     {"source"_L1, toJson(mark.source)},
                                     {"target"_L1, toJson(mark.target)},
                                     {"expected"_L1, mark.expected}});
        QJsonObject row{{"line"_L1, lineOf(index)},         {"kind"_L1, nameOf(segment.source.kind)},
                        {"source"_L1, segment.source.text}, {"state"_L1, nameOf(segment.state)},
                        {"text"_L1, segment.text},          {"marks"_L1, marks}};
        if (segment.fault)
            row["fault"_L1] = nameOf(*segment.fault);
        rows.append(row);
    }
    QJsonObject object{{"text"_L1, m_translating.text()},
                       {"from"_L1, m_order.task.from.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(m_order.task.from)},
                       {"to"_L1, m_order.task.to},
                       {"stopped"_L1, m_end->error ? u"failed"_s : nameOf(m_end->reason)},
                       {"segments"_L1, rows}};
    if (m_end->error)
        object["error"_L1] = QJsonObject{{"kind"_L1, nameOf(m_end->error->kind)}, {"detail"_L1, m_end->error->detail}};
    return QJsonDocument(object).toJson();
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/reading.h"

#include "command_line/commands.h"
#include "command_line/translated.h"
#include "wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

// Hexadecimal digits of an id in the table: enough to tell a million drafts apart.
constexpr int shortId = 10;

QJsonObject toJson(const DraftSummary &draft)
{
    return {
        {"id"_L1, draft.id.toString()}, {"title"_L1, draft.title},       {"updated"_L1, draft.updated.toUTC().toString(Qt::ISODateWithMs)},
        {"words"_L1, draft.words},      {"language"_L1, draft.language}, {"template"_L1, draft.templateId}};
}

// A title comes from a text: nothing in it may move a terminal's cursor.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.simplified();
}

} // namespace

LibraryResult<std::unique_ptr<Library>> openForReading(const Arguments &arguments)
{
    auto opened = Library::open(placesFrom(arguments).libraryFile, Library::Access::ReadOnly);
    if (opened)
        return std::move(opened->library);
    if (opened.error().kind == LibraryError::Kind::NotFound)
        return nullptr;
    return std::unexpected(opened.error());
}

ExitCode exitCodeOf(const LibraryError &error)
{
    switch (error.kind) {
    case LibraryError::Kind::InUse:
        return ExitCode::LibraryInUse;
    case LibraryError::Kind::NotFound:
        return ExitCode::WrongUsage;
    default:
        return ExitCode::Failed;
    }
}

void complain(Console &console, const Words &words, const QString &detail)
{
    for (const QString &sentence : {words.happened, words.kept, words.mend}) {
        if (!sentence.isEmpty())
            console.say(sentence);
    }
    if (!detail.isEmpty())
        console.say(detail);
}

CommandForm draftsForm()
{
    return {u"drafts"_s,
            CommandLine::tr("List the drafts in the library: pinned ones first, then the newest"),
            {},
            {},
            QList<OptionForm>{{u"search"_s, CommandLine::tr("TEXT"),
                               CommandLine::tr("Only those with these words in title or text; “quoted words” in a row")},
                              {u"json"_s, {}, CommandLine::tr("As a JSON array")}}
                + commonOptions()};
}

ExitCode runDrafts(const Arguments &arguments, Console &console)
{
    QList<DraftSummary> drafts;
    auto library = openForReading(arguments);
    if (library && *library) {
        auto found = (*library)->drafts(arguments.value(u"search"_s));
        if (!found) {
            complain(console, wordsFor(found.error()), found.error().detail);
            return exitCodeOf(found.error());
        }
        drafts = std::move(*found);
    } else if (!library) {
        complain(console, wordsFor(library.error()), library.error().detail);
        return exitCodeOf(library.error());
    }

    if (arguments.has(u"json"_s)) {
        QJsonArray array;
        for (const DraftSummary &draft : std::as_const(drafts))
            array.append(toJson(draft));
        console.write(QJsonDocument(array).toJson());
        return ExitCode::Done;
    }
    const QLocale locale;
    for (const DraftSummary &draft : std::as_const(drafts)) {
        const QString title = oneLine(draft.title);
        console.write(u"%1  %2  %3  %4\n"_s.arg(
            draft.id.toString().first(shortId), draft.updated.toLocalTime().toString(u"yyyy-MM-dd HH:mm"),
            locale.toString(draft.words).rightJustified(7), title.isEmpty() ? CommandLine::tr("Untitled") : title));
    }
    if (drafts.isEmpty())
        console.say(arguments.has(u"search"_s) ? CommandLine::tr("No draft has that in it.") : CommandLine::tr("There are no drafts yet."));
    return ExitCode::Done;
}

CommandForm showForm()
{
    return {u"show"_s, CommandLine::tr("Print a draft's text"), CommandLine::tr("ID"),
            CommandLine::tr("A draft's id, or as much of its beginning as no other has"), commonOptions()};
}

ExitCode runShow(const Arguments &arguments, Console &console)
{
    const QString wanted = arguments.positional.toLower();
    if (wanted.isEmpty()) {
        console.say(CommandLine::tr("Which draft? agate show ID; agate drafts lists them."));
        return ExitCode::WrongUsage;
    }
    auto library = openForReading(arguments);
    if (!library) {
        complain(console, wordsFor(library.error()), library.error().detail);
        return exitCodeOf(library.error());
    }
    const auto matching = *library ? (*library)->withPrefix(wanted) : LibraryResult<QList<DraftId>>();
    if (!matching) {
        complain(console, wordsFor(matching.error()), matching.error().detail);
        return exitCodeOf(matching.error());
    }
    if (matching->size() != 1) {
        console.say(matching->isEmpty() ? CommandLine::tr("There is no draft with the id “%1”; agate drafts lists them.").arg(wanted)
                                        : CommandLine::tr("More than one draft's id begins with “%1”: give more of it.").arg(wanted));
        return ExitCode::WrongUsage;
    }
    const auto draft = (*library)->draft(matching->first());
    if (!draft) {
        complain(console, wordsFor(draft.error()), draft.error().detail);
        return exitCodeOf(draft.error());
    }
    console.write(draft->text.endsWith(u'\n') || draft->text.isEmpty() ? draft->text : draft->text + u'\n');
    return ExitCode::Done;
}

} // namespace agate

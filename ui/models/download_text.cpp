// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/download_text.h"

#include <QCoreApplication>

namespace agate
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Models)
};

} // namespace

QString downloadText(const DownloadError &error)
{
    switch (error.kind) {
    case DownloadError::Kind::NoSpace:
        return Say::tr("There is too little room on the disk.");
    case DownloadError::Kind::NotAllowed:
        return Say::tr("Agate may not write into its folder of models.");
    case DownloadError::Kind::Busy:
        return Say::tr("Another Agate is fetching it at this moment.");
    case DownloadError::Kind::Network:
        return Say::tr("The place it comes from could not be reached. Check the connection, then try again.");
    case DownloadError::Kind::NotFound:
        return Say::tr("It is no longer where it used to be.");
    case DownloadError::Kind::Server:
        return Say::tr("The place it comes from would not give it. Try again later.");
    case DownloadError::Kind::Mismatch:
        return Say::tr("What came was not what was promised, and was thrown away.");
    case DownloadError::Kind::NoClient:
    case DownloadError::Kind::ClientFailed:
        return Say::tr("None of the places it comes from could give it. Check the connection, then try again.");
    case DownloadError::Kind::BadPackage:
        return Say::tr("What came was broken, and was thrown away.");
    case DownloadError::Kind::Cancelled:
        return Say::tr("Cancelled.");
    }
    return {};
}

QString howToGetLlamaServer(const QString &product, const QString &version)
{
    QString command;
    if (product == u"macos")
        command = QStringLiteral("brew install llama.cpp");
    else if (product == u"windows")
        command = QStringLiteral("winget install llama.cpp");
    else if (product == u"nixos")
        command = QStringLiteral("nix profile install nixpkgs#llama-cpp");
    else if (product == u"debian" && version.section(u'.', 0, 0).toInt() >= 14)
        command = QStringLiteral("apt install llama.cpp-tools");
    if (command.isEmpty())
        //: Keep the command in quotation marks as it is
        return Say::tr("Models on this computer are run by llama-server, which is not installed. Your distribution may have it in a "
                       "package llama.cpp; "
                       "with Homebrew it is “brew install llama.cpp”. Then look again.");
    //: %1: a command for a terminal
    return Say::tr("Models on this computer are run by llama-server, which is not installed. Get it with “%1”, then look again.")
        .arg(command);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// child_parent MODEL [RUNTIME_FOLDER [PROGRAM]]: starts a server, says "PID SOCKET" in a line, and waits to be killed.
#include "local_model/llama_server.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    agate::LlamaServer::Places places = agate::LlamaServer::Places::standard();
    const QStringList arguments = app.arguments();
    places.runtimeFolder = arguments.value(2);
    places.program = arguments.value(3);
    agate::LlamaServer server(places);
    QObject::connect(&server, &agate::LlamaServer::ready, &app, [&server](const QString &, const agate::Endpoint &endpoint) {
        std::printf("%lld %s\n", static_cast<long long>(server.processId()), qPrintable(endpoint.socket));
        std::fflush(stdout);
    });
    QObject::connect(&server, &agate::LlamaServer::failed, &app, [](const QString &, const agate::GenerationError &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.detail));
        QCoreApplication::exit(1);
    });
    server.ensure(arguments.value(1));
    return app.exec();
}

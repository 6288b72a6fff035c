// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/agate_trial.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace agate::tests
{

QJsonArray Outcome::array() const
{
    return QJsonDocument::fromJson(out).array();
}

QJsonObject Outcome::object() const
{
    return QJsonDocument::fromJson(out).object();
}

AgateTrial::AgateTrial()
{
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"PATH"_s, u"ASAN_OPTIONS"_s, u"LSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"LD_LIBRARY_PATH"_s, u"TMPDIR"_s}) {
        if (system.contains(name))
            m_environment.insert(name, system.value(name));
    }
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    const QString runtime = path(u"run"_s);
    QDir().mkpath(runtime);
    QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
}

QString AgateTrial::put(const QString &name, const QByteArray &bytes) const
{
    const QString file = path(name);
    QDir().mkpath(QFileInfo(file).path());
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size())
        qFatal("the test's own file could not be written");
    return file;
}

void AgateTrial::putNoteTemplate() const
{
    put(u"profile/data/templates/tests/note.md"_s,
        "---\nid: note\nname: Note\nsummary: A short note\ncategory: tests\nfields:\n"
        "  - key: subject\n    label: Subject\n    required: true\n    limit: 20\n"
        "  - key: mood\n    label: Mood\n    kind: choice\n    choices: [calm, merry]\n"
        "opening: \"Once upon a time there was {{ subject }}\"\n---\nWrite a note about {{ subject }}.\n");
}

std::unique_ptr<QProcess> AgateTrial::prepare(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    process->setProgram(qEnvironmentVariable("AGATE_PROGRAM"));
    process->setArguments(arguments + QStringList{u"--profile"_s, profile()});
    return process;
}

std::unique_ptr<QProcess> AgateTrial::start(const QStringList &arguments) const
{
    auto process = prepare(arguments);
    process->start();
    if (!process->waitForStarted())
        qFatal("AGATE_PROGRAM could not be started");
    return process;
}

Outcome AgateTrial::run(const QStringList &arguments) const
{
    const auto process = start(arguments);
    return finish(*process);
}

Outcome AgateTrial::finish(QProcess &process)
{
    QSignalSpy finished(&process, &QProcess::finished);
    if (process.state() != QProcess::NotRunning && !finished.wait(120'000)) {
        process.kill();
        process.waitForFinished();
    }
    Outcome outcome;
    outcome.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

QByteArray AgateTrial::everythingWritten() const
{
    QByteArray all;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

bool AgateTrial::hasWritten(const QString &words) const
{
    const QByteArray all = everythingWritten();
    const QByteArray utf16(reinterpret_cast<const char *>(words.utf16()), words.size() * 2);
    return all.contains(words.toUtf8()) || all.contains(utf16);
}

QByteArray chatPiece(const QString &text)
{
    const QJsonObject delta{{u"content"_s, text}};
    const QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, delta}};
    QJsonArray choices;
    choices.append(choice);
    return "data: " + QJsonDocument(QJsonObject{{u"choices"_s, choices}}).toJson(QJsonDocument::Compact) + "\n\n";
}

QByteArray chatStream(const QStringList &pieces, const QByteArray &finishReason)
{
    QByteArray stream;
    for (const QString &piece : pieces)
        stream += chatPiece(piece);
    stream += R"(data: {"choices":[{"index":0,"delta":{},"finish_reason":")" + finishReason + "\"}]}\n\n";
    stream += "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":20,\"completion_tokens\":9}}\n\n";
    return stream + "data: [DONE]\n\n";
}

QByteArray draftId(const QByteArray &err)
{
    static const QRegularExpression pattern(u"^Draft: ([0-9a-f]{32})$"_s, QRegularExpression::MultilineOption);
    return pattern.match(QString::fromUtf8(err)).captured(1).toLatin1();
}

} // namespace agate::tests

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace agate::tests
{

/// How a run of the real program ended.
struct Outcome {
    /// -1: it was killed by a signal, or did not end.
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonArray array() const;
    QJsonObject object() const;
};

/// The real `agate` with a profile of its own in a fresh folder, and nothing of this computer's user in its environment.
class AgateTrial
{
public:
    AgateTrial();

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }

    /// Writes a file below the trial's folder; its path.
    QString put(const QString &name, const QByteArray &bytes) const;
    /// A template "note" of the writer's own: subject (needed, 20 characters), mood (calm or merry), and an opening.
    void putNoteTemplate() const;

    /// Not started yet.
    std::unique_ptr<QProcess> prepare(const QStringList &arguments) const;
    /// Starts it with `--profile` and these arguments; not waited for.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    /// Runs it to its end while the event loop goes on (for servers of the test).
    Outcome run(const QStringList &arguments) const;
    static Outcome finish(QProcess &process);

    /// Every file below the profile, its content joined: to look for what must not be there.
    QByteArray everythingWritten() const;
    /// Whether any of those files holds these words, in UTF-8 or in UTF-16 (as the library's journals do).
    bool hasWritten(const QString &words) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// The SSE stream of an OpenAI-like chat that says these pieces, with usage and [DONE].
QByteArray chatStream(const QStringList &pieces, const QByteArray &finishReason = "stop");
/// One piece of it.
QByteArray chatPiece(const QString &text);

/// Hexadecimal id after "Draft: " on stderr; empty if there is none.
QByteArray draftId(const QByteArray &err);

} // namespace agate::tests

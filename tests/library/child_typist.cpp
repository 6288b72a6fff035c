// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A writer who types until killed: child_typist LIBRARY DRAFT SEED. A proposal grows meanwhile. Each edit goes to stdout the
// moment OpenDraft has it, in one write, with the monotonic clock in nanoseconds:
//   E <clock> <start> <length> <inserted, in hexadecimal>
//   P <clock> <number of words in the proposal>
#include "library/open_draft.h"
#include "library/replay.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTimer>

#include <ctime>
#include <unistd.h>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

qint64 monotonic()
{
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

void tell(const QByteArray &line)
{
    if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) != line.size())
        std::_Exit(3);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 4)
        return 2;
    QRandomGenerator random(QByteArray(argv[3]).toUInt());
    const DraftId id = DraftId::fromString(QString::fromLatin1(argv[2]));
    LibraryThread thread;
    thread.open(QString::fromLocal8Bit(argv[1]), Library::Access::ReadWrite);
    auto read = thread.run([id](Library &library) -> LibraryResult<QString> {
        if (library.isReadOnly())
            return std::unexpected(LibraryError{LibraryError::Kind::ReadOnly, {}});
        return library.draft(id).transform([](const Draft &draft) { return draft.text; });
    });
    read.waitForFinished();
    if (!read.result())
        return 4;
    QString text = *read.result();
    OpenDraft draft(thread, id, [&text] { return text; });
    QObject::connect(&draft, &OpenDraft::failed, &application, [] { std::_Exit(5); });

    // About 40 keys a second, now and then a pause that is long enough for a revision, a paste, a deletion, Ctrl+S.
    QTimer hands;
    QObject::connect(&hands, &QTimer::timeout, &application, [&] {
        TextEdit edit;
        const auto dice = random.bounded(100);
        edit.span.start = dice < 70 ? text.size() : random.bounded(text.size() + 1);
        if (dice >= 85)
            edit.span.length = std::min<qsizetype>(random.bounded(20), text.size() - edit.span.start);
        edit.insert = dice == 84 ? QString(random.bounded(2000), u'π') : QString(QChar(u'a' + random.bounded(26)));
        applyEdits(text, {edit});
        draft.edited(edit);
        tell("E " + QByteArray::number(monotonic()) + ' ' + QByteArray::number(edit.span.start) + ' ' + QByteArray::number(edit.span.length)
             + ' ' + edit.insert.toUtf8().toHex() + '\n');
        if (dice == 83)
            draft.saveNow();
        hands.start(dice == 82 ? 900 : 10 + random.bounded(30));
    });
    hands.start(0);

    QString proposal;
    int words = 0;
    QTimer model;
    QObject::connect(&model, &QTimer::timeout, &application, [&] {
        // Words that no earlier run had: a text that a revision holds already is not left behind.
        proposal += u"%1-%2 "_s.arg(QString::fromLatin1(argv[3])).arg(words++);
        draft.proposalGrew(proposal, text.size() / 2);
        tell("P " + QByteArray::number(monotonic()) + ' ' + QByteArray::number(words) + '\n');
    });
    model.start(20);
    return QCoreApplication::exec();
}

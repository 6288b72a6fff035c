// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/read_answer.h"

#include "provider/answer_reader.h"

#include <QMap>

#include <cstdlib>

namespace agate::fuzz
{

namespace
{

struct Read {
    QMap<int, QString> texts;
    bool ended = false;
    std::optional<GenerationError> error;

    bool operator==(const Read &) const = default;
};

Read readInSteps(Provider::Dialect dialect, QByteArrayView body, const QByteArray &contentType, bool cut, qsizetype step)
{
    AnswerReader reader(agate::dialect(dialect), contentType);
    GenerationEvents events;
    for (qsizetype at = 0; at < body.size(); at += step)
        reader.read(body.sliced(at, std::min(step, body.size() - at)), events);
    reader.close(cut, events);
    Read read;
    for (const GenerationEvent &event : std::as_const(events)) {
        if (const auto *const text = std::get_if<TextArrived>(&event))
            read.texts[text->candidate] += text->text;
    }
    read.ended = reader.answer().ended;
    read.error = reader.answer().error;
    return read;
}

} // namespace

void readAnswer(Provider::Dialect dialect, QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return;
    const auto choice = quint8(bytes.front());
    static const QByteArray contentTypes[] = {"text/event-stream", "application/json", "text/html", ""};
    const QByteArray &contentType = contentTypes[choice & 3];
    const bool cut = choice & 4;
    const QByteArrayView body = bytes.sliced(1);
    const Read whole = readInSteps(dialect, body, contentType, cut, std::max<qsizetype>(1, body.size()));
    const Read cutUp = readInSteps(dialect, body, contentType, cut, choice / 8 % 5 + 1);
    if (whole != cutUp)
        std::abort();
    if (!whole.ended && !whole.error)
        std::abort();
    for (const QString &text : whole.texts) {
        // Text is text: no control characters, no half characters.
        if (!text.isValidUtf16() || text.contains(QChar::Null) || text.contains(QChar(0x1b)))
            std::abort();
    }
}

} // namespace agate::fuzz

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/answer_reader.h"

#include "provider/error_answer.h"
#include "provider/read_json.h"

#include <algorithm>
#include <array>

namespace agate
{

namespace
{

constexpr qsizetype largestPage = 64 * 1024;

QByteArray mediaType(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower();
}

} // namespace

AnswerReader::AnswerReader(const Dialect &dialect, const QByteArray &contentType, bool startsThinking)
    : m_dialect(&dialect)
    , m_contentType(mediaType(contentType))
    , m_answer(dialect.begin(startsThinking))
{
    if (m_contentType == "text/event-stream")
        m_form = Form::Stream;
    else if (m_contentType == "text/html" || m_contentType == "application/xhtml+xml")
        m_form = Form::Page;
}

void AnswerReader::read(QByteArrayView bytes, GenerationEvents &events)
{
    if (m_answer.ended || m_answer.error)
        return;
    if (m_form == Form::Stream) {
        readStream(bytes, events);
        return;
    }
    m_body.append(bytes);
    if (m_form == Form::Unknown)
        guessForm();
    if (m_form == Form::Stream) {
        readStream(std::exchange(m_body, {}), events);
    } else if (m_form == Form::Page && m_body.size() > largestPage) {
        close(false, events);
    } else if (m_body.size() > largestMessage) {
        fail(m_answer, GenerationError::Kind::Protocol, QStringLiteral("more than 8 MiB in one message"));
        interruptAnswer(m_answer, events);
    }
}

/// Servers label streams as text/plain or not at all, and messages as event streams: the beginning tells.
void AnswerReader::guessForm()
{
    QByteArrayView start = m_body;
    constexpr QByteArrayView bom("\xEF\xBB\xBF");
    if (start.size() < bom.size() && bom.startsWith(start))
        return;
    if (start.startsWith(bom))
        start = start.sliced(bom.size());
    start = start.trimmed();
    if (start.isEmpty())
        return;
    if (start.front() == '{' || start.front() == '[') {
        m_form = Form::Message;
        return;
    }
    if (start.front() == ':') {
        m_form = Form::Stream;
        return;
    }
    static constexpr std::array<QByteArrayView, 4> fields = {"data:", "event:", "id:", "retry:"};
    bool maybe = false;
    for (const QByteArrayView field : fields) {
        if (start.startsWith(field)) {
            m_form = Form::Stream;
            return;
        }
        maybe = maybe || field.startsWith(start);
    }
    if (!maybe)
        m_form = Form::Page;
}

void AnswerReader::readStream(QByteArrayView bytes, GenerationEvents &events)
{
    for (const ServerSentEvent &event : m_frames.read(bytes)) {
        m_dialect->readEvent(m_answer, event, events);
        if (m_answer.ended)
            return;
        if (m_answer.error)
            break;
    }
    if (m_frames.overflowed())
        fail(m_answer, GenerationError::Kind::Protocol, QStringLiteral("a line, an event or the stream is longer than any answer"));
    if (m_answer.error)
        interruptAnswer(m_answer, events);
}

void AnswerReader::close(bool cut, GenerationEvents &events)
{
    using Kind = GenerationError::Kind;
    if (m_answer.ended || m_answer.error)
        return;
    switch (m_form) {
    case Form::Stream:
        // The standard drops an event without its empty line; but if its data is whole, so was the sender's intention.
        if (const auto last = m_frames.rest(); last && (last->data.trimmed() == "[DONE]" || readJson(last->data)))
            m_dialect->readEvent(m_answer, *last, events);
        if (!m_answer.ended && !m_answer.error && isWhole(m_answer))
            endAnswer(m_answer, events);
        if (!m_answer.ended)
            fail(m_answer, Kind::Network, QStringLiteral("the connection ended in the middle of the answer"));
        break;
    case Form::Message:
        if (cut && !readJson(m_body))
            fail(m_answer, Kind::Network, QStringLiteral("the connection ended in the middle of the answer"));
        else
            m_dialect->readWhole(m_answer, m_body, events);
        break;
    case Form::Page:
        fail(m_answer, Kind::Protocol,
             m_body.trimmed().startsWith('<') ? describeHtml(m_body) : QStringLiteral("neither a stream nor JSON"));
        break;
    case Form::Unknown:
        fail(m_answer, Kind::Network, QStringLiteral("the connection ended before any answer"));
        break;
    }
    if (m_answer.error)
        interruptAnswer(m_answer, events);
}

void AnswerReader::giveUp(const GenerationError &error, GenerationEvents &events)
{
    if (m_answer.ended || m_answer.error)
        return;
    m_answer.error = error;
    interruptAnswer(m_answer, events);
}

} // namespace agate

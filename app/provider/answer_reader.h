// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/dialect.h"
#include "provider/frame_reader.h"

namespace agate
{

/// Reads the body of a successful reply: finds out whether it is a stream, a whole message, or a page that has nothing to do with
/// it, and turns it into events. A value: no I/O, and what comes out does not depend on how the bytes were cut up.
class AnswerReader
{
public:
    /// Bytes of a whole JSON message.
    static constexpr qsizetype largestMessage = FrameReader::largestEvent;

    AnswerReader(const Dialect &dialect, const QByteArray &contentType, bool startsThinking = false);

    /// Nothing is read any more once answer().ended or answer().error is set.
    void read(QByteArrayView bytes, GenerationEvents &events);

    /// No more bytes will come; `cut`: because the connection broke. Afterwards answer() has ended or has an error.
    void close(bool cut, GenerationEvents &events);

    /// A limit outside of the reader's sight (time, an error of the server's) ends the reading: passes on what was held back.
    void giveUp(const GenerationError &error, GenerationEvents &events);

    const Answer &answer() const { return m_answer; }

private:
    enum class Form : quint8 { Unknown, Stream, Message, Page };

    void guessForm();
    void readStream(QByteArrayView bytes, GenerationEvents &events);

    const Dialect *m_dialect;
    QByteArray m_contentType;
    Form m_form = Form::Unknown;
    FrameReader m_frames;
    QByteArray m_body;
    Answer m_answer;
};

} // namespace agate

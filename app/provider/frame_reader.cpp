// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/frame_reader.h"

#include <algorithm>

namespace agate
{

QList<ServerSentEvent> FrameReader::read(QByteArrayView bytes)
{
    QList<ServerSentEvent> events;
    if (m_overflowed)
        return events;
    m_total += bytes.size();

    constexpr QByteArrayView bom("\xEF\xBB\xBF");
    while (m_atStart && !bytes.isEmpty()) {
        if (bytes.front() == bom[m_bomSeen]) {
            bytes = bytes.sliced(1);
            if (++m_bomSeen < bom.size())
                continue;
        } else {
            // No BOM after all: what looked like its beginning is content.
            m_line.append(bom.first(m_bomSeen));
        }
        m_atStart = false;
    }

    while (!bytes.isEmpty()) {
        // A CR ended its line at once (waiting for a possible LF would delay the last event); that LF is skipped here.
        if (std::exchange(m_afterCr, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const auto end = std::ranges::find_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype length = end - bytes.begin();
        if (m_line.size() + length > largestEvent) {
            m_overflowed = true;
            break;
        }
        m_line.append(bytes.first(length));
        if (end == bytes.end())
            break;
        m_afterCr = *end == '\r';
        bytes = bytes.sliced(length + 1);
        endLine(events);
        if (m_overflowed)
            break;
    }
    if (m_total > largestStream)
        m_overflowed = true;
    if (m_overflowed) {
        m_line = {};
        m_data = {};
    }
    return events;
}

std::optional<ServerSentEvent> FrameReader::rest()
{
    if (m_overflowed)
        return {};
    takeLine(std::exchange(m_line, {}));
    if (!std::exchange(m_hasData, false) || m_data.isEmpty())
        return {};
    return ServerSentEvent{std::exchange(m_name, {}), std::exchange(m_data, {})};
}

void FrameReader::endLine(QList<ServerSentEvent> &events)
{
    if (!m_line.isEmpty()) {
        takeLine(m_line);
        m_line.resize(0); // keeps its memory for the next line
        return;
    }
    if (std::exchange(m_hasData, false))
        events.append({m_name, std::exchange(m_data, {})});
    m_name.clear();
}

void FrameReader::takeLine(QByteArrayView line)
{
    if (line.isEmpty() || line.front() == ':')
        return;
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data") {
        if (m_data.size() + value.size() + 1 > largestEvent) {
            m_overflowed = true;
            return;
        }
        if (m_hasData)
            m_data.append('\n');
        m_data.append(value);
        m_hasData = true;
    } else if (field == "event") {
        m_name = value.toByteArray();
    }
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft/draft_id.h"
#include "library/library.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <optional>
#include <variant>

namespace agate
{

/// What another Agate says to the window that holds the library, and what that answers. On the wire: four bytes of length
/// (big-endian), then one JSON object in UTF-8 of at most `mostFrameBytes`.
namespace window_message
{

/// Come to the front.
struct Raise {
    bool operator==(const Raise &) const = default;
};

/// Begin an empty draft.
struct BeginDraft {
    bool operator==(const BeginDraft &) const = default;
};

struct OpenDraft {
    DraftId draft;
    bool operator==(const OpenDraft &) const = default;
};

struct OpenFile {
    /// Absolute.
    QString path;
    bool operator==(const OpenFile &) const = default;
};

/// Put a finished draft into the library.
struct AddDraft {
    NewDraft draft;
    bool operator==(const AddDraft &) const = default;
};

using Request = std::variant<Raise, BeginDraft, OpenDraft, OpenFile, AddDraft>;

/// The draft's id for AddDraft, else null; or why not.
using Answer = std::expected<DraftId, LibraryError>;

constexpr qsizetype mostFrameBytes = 32 << 20;

QByteArray frame(const Request &request);
QByteArray frame(const Answer &answer);

/// What begins a stream of bytes.
struct Unframed {
    /// Bytes of the first whole frame; 0: more must come. Negative: never will it be one.
    qsizetype bytes = 0;
    QByteArray json;
};

Unframed unframe(QByteArrayView bytes);

/// Absent: not understood.
std::optional<Request> requestFromJson(const QByteArray &json);
std::optional<Answer> answerFromJson(const QByteArray &json);

} // namespace window_message

} // namespace agate

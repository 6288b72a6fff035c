// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace agate
{

/// Names one translation in the library: of what, into what.
struct TranslationKey {
    /// A draft's id, or "file:" and the path of a file.
    QString subject;
    /// BCP 47.
    QString language;
    /// How readers are spoken to, as its own room counts it (FormOfAddress): du and Sie are two translations.
    int address = 0;

    bool operator==(const TranslationKey &) const = default;
};

/// A segment's translation as the library keeps it. It belongs to the source's words, not to their place: where a paragraph was
/// moved it goes along, where it was changed it is open again.
struct KeptSegment {
    /// The numbers are in libraries: never changed.
    enum class State : quint8 {
        /// A model's, not yet approved.
        Draft = 1,
        Approved = 2,
    };
    /// SHA-256 of the segment's text.
    QByteArray source;
    /// Which of several segments with the same text, from 0.
    int nth = 0;
    State state = State::Draft;
    QString text;

    bool operator==(const KeptSegment &) const = default;
};

} // namespace agate

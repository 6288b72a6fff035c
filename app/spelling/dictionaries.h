// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>
#include <memory>

namespace agate
{

/// The dictionaries of this computer, with the words that the writer added to them. One thread at a time.
class Dictionaries
{
public:
    Dictionaries() = default;
    Q_DISABLE_COPY_MOVE(Dictionaries)
    virtual ~Dictionaries() = default;

    /// Of all that are installed: "en_US", "fr". What else is given as a code below is none of them, and knows every word.
    virtual QStringList codes() const = 0;
    /// Whether it is in memory; else the next question brings it there, which takes 20 to 100 ms.
    virtual bool isLoaded(const QString &code) const = 0;
    virtual bool knows(const QString &code, const QString &word) = 0;
    /// Best first. Takes some 25 ms, with compounds (German) more.
    virtual QStringList suggestions(const QString &code, const QString &word) = 0;
    /// Adds a word to the writer's own, for every program that uses the same dictionaries. False: it could not be kept on disk;
    /// it is known until Agate ends.
    virtual bool add(const QString &code, const QString &word) = 0;
    /// The language of a text among those that there are dictionaries for, as a language or code; a guess, and no more. Empty when it
    /// has none.
    virtual QString guess(const QString &text) = 0;
};

/// Loads Sonnet and finds out what is installed: 5 to 10 ms. The error is the system's words about what is missing.
std::expected<std::unique_ptr<Dictionaries>, QString> openDictionaries();

} // namespace agate

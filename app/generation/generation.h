// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_error.h"
#include "generation/generation_event.h"

#include <QObject>

#include <expected>
#include <memory>

namespace agate
{

/// Done (see the Stopped events for how), or failed; either way the text that arrived stays good.
using GenerationOutcome = std::expected<void, GenerationError>;

/// One running answer.
///
/// Life: an Engine hands it out; `arrived` comes any number of times, then `finished` exactly once, never from inside
/// Engine::start() and never after its handle was dropped. Dropping the handle is cancelling: signals are disconnected,
/// the connection is closed at once, and the object goes away by itself. Everything happens on the thread that called start().
class Generation : public QObject
{
    Q_OBJECT
public:
    struct Drop {
        void operator()(Generation *generation) const noexcept
        {
            generation->disconnect();
            generation->abort();
            generation->deleteLater();
        }
    };

    using QObject::QObject;

signals:
    void arrived(const agate::GenerationEvent &event);
    void finished(const agate::GenerationOutcome &outcome);

protected:
    /// Stops all work and frees the far end. Called once, after the signals were disconnected; may come after `finished`.
    virtual void abort() noexcept = 0;
};

using GenerationHandle = std::unique_ptr<Generation, Generation::Drop>;

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider/dialect.h"

#include "provider/dialect_openai.h"

#include <algorithm>

namespace agate
{

const QList<Dialect> &dialects()
{
    static const QList<Dialect> table = {openAiChat(), openAiCompletions()};
    return table;
}

const Dialect &dialect(Provider::Dialect id)
{
    const auto at = std::ranges::find(dialects(), id, &Dialect::id);
    Q_ASSERT(at != dialects().end());
    return *at;
}

const Dialect &dialectFor(const GenerationRequest &request, const Provider &provider)
{
    const bool onlyContinues = request.prompt.turns.isEmpty() && (!request.prompt.opening.isEmpty() || request.prompt.gap);
    return dialect(provider.dialect == Provider::Dialect::OpenAiChat && onlyContinues ? Provider::Dialect::OpenAiCompletions
                                                                                      : provider.dialect);
}

} // namespace agate

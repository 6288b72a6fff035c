// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/field.h"
#include "check/contract.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace agate
{

/// A form with a prompt text: one file templates/<category>/<id>.md.
struct Template {
    QString id;
    QString name;
    QString summary;
    QString category;
    QStringList tags;
    QList<Field> fields;
    /// A text of the template language (template_text.h) over the answers' keys and `tone`, `audience`, `language` (its English name).
    QString prompt;
    /// Another: the first words of the text, for models that only continue. Empty: such models cannot serve.
    QString opening;
    Contract contract;
    int version = 1;

    bool operator==(const Template &) const = default;
};

} // namespace agate

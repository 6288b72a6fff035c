// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/template_error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace agate
{

/// What a piece of YAML says, each value with its line. A tree: anchors and aliases are refused, so that a few lines can not
/// stand for gigabytes; no deeper than eight levels.
struct YamlNode {
    enum class Kind : quint8 { Null, Scalar, List, Map };
    Kind kind = Kind::Null;
    QString text = {};
    /// The scalar stood in quotes, or is a block: it is text whatever it looks like.
    bool quoted = false;
    int line = 0;
    /// Of a list its items, of a map its values in the order of `keys`.
    QList<YamlNode> items = {};
    QStringList keys = {};
    QList<int> keyLines = {};
};

/// `firstLine`: the line of the file on which the YAML begins. No text at all is an empty map.
std::expected<YamlNode, TemplateError> readYaml(const QByteArray &yaml, int firstLine);

} // namespace agate

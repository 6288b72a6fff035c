// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/template_engine.h"

#include "brief/module/render.h"
#include "files/module_file.h"

#include <QLibrary>
#include <QRegularExpression>

namespace agate
{

namespace
{

// Loaded once and never unloaded: what KTextTemplate and QtQml register stays registered.
std::expected<RenderFunction, QString> loadEngine()
{
    QLibrary library(moduleFile(QStringLiteral("agate_template_engine")));
    if (const auto function = reinterpret_cast<RenderFunction>(library.resolve(renderSymbol)))
        return function;
    return std::unexpected(library.errorString());
}

// A line with nothing but tags leaves no line behind. (The engine's own smart trim also joins a line that is only an answer to the
// one before it: KTextTemplate 6.13.)
QString withoutTagLines(QString text)
{
    static const QString tag = QStringLiteral("(?:\\{%[^\\n]*?%\\}|\\{#[^\\n]*?#\\})");
    static const QRegularExpression lines(QStringLiteral("^[ \\t]*(%1(?:[ \\t]*%1)*)[ \\t]*\\n").arg(tag),
                                          QRegularExpression::MultilineOption);
    return text.replace(lines, QStringLiteral("\\1"));
}

} // namespace

std::expected<QString, PromptError> renderTemplate(const QString &text, const QMap<QString, QString> &values)
{
    static const auto render = loadEngine();
    if (!render)
        return std::unexpected(PromptError{PromptError::Kind::NoTemplateEngine, render.error()});
    RenderResult result;
    (*render)({.text = withoutTagLines(text), .values = values}, result);
    if (!result.error.isEmpty())
        return std::unexpected(PromptError{PromptError::Kind::BrokenTemplate, result.error});
    return result.text;
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/prompt_from_brief.h"

#include "brief/languages.h"
#include "brief/template_engine.h"
#include "brief/template_text.h"

#include <QRegularExpression>

namespace agate
{

namespace
{

constexpr qsizetype mostCharacters = 256 * 1024;

// An answer as the prompt shows it: no blank ends, a line is one line, and no control characters, which confuse models and
// which nobody typed on purpose.
QString tidied(QString answer, bool isLine)
{
    answer.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    answer.replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    answer.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    if (isLine) {
        static const QRegularExpression breaks(QStringLiteral("\\s*\\n\\s*"));
        answer.replace(breaks, QStringLiteral(" "));
    }
    return answer.trimmed();
}

QMap<QString, QString> valuesOf(const Template &form, const Brief &brief, const Language &language)
{
    QMap<QString, QString> values;
    for (const Field &field : form.fields)
        values.insert(field.key, tidied(brief.answers.value(field.key), field.kind != Field::Kind::Text));
    values.insert(QStringLiteral("tone"), tidied(brief.tone, true));
    values.insert(QStringLiteral("audience"), tidied(brief.audience, true));
    values.insert(QStringLiteral("language"), language.englishName);
    return values;
}

// Short, for small models follow a few plain rules better than many.
QString systemPrompt(const Language &language)
{
    const QString named = language.ownName == language.englishName
        ? language.englishName
        : language.englishName + QStringLiteral(" (") + language.ownName + QStringLiteral(")");
    return QStringLiteral("You write texts for people who use them as they are. Answer with the finished text only: "
                          "no greeting, no preface, no comment, no notes after it, no quotation marks or code block around it. "
                          "Use Markdown. Write in ")
        + named + QStringLiteral(".");
}

} // namespace

std::expected<Prompt, PromptError> promptFromBrief(const Template &form, const Brief &brief, PromptShape shape)
{
    const Language language = languageOf(brief.language);
    const QMap<QString, QString> values = valuesOf(form, brief, language);
    const bool isOpening = shape == PromptShape::Opening;
    if (isOpening && form.opening.isEmpty())
        return std::unexpected(PromptError{PromptError::Kind::NoOpening, {}});
    const QString &source = isOpening ? form.opening : form.prompt;
    auto rendered = renderTemplate(source, values);
    if (!rendered)
        return std::unexpected(rendered.error());
    QString text = rendered->trimmed();
    Prompt prompt;
    if (isOpening) {
        prompt.opening = text;
    } else {
        // A template whose text does not name them is given them all the same.
        const QStringList named = readTemplateText(source, 1, values.keys()).variables;
        for (const auto &[key, label] : {std::pair(QStringLiteral("tone"), QStringLiteral("Tone: ")),
                                         std::pair(QStringLiteral("audience"), QStringLiteral("Audience: ")),
                                         std::pair(QStringLiteral("language"), QStringLiteral("Language: "))}) {
            if (!named.contains(key) && !values.value(key).isEmpty())
                text += u'\n' + label + values.value(key);
        }
        prompt.system = systemPrompt(language);
        prompt.turns = {{Prompt::Turn::Speaker::Writer, text}};
    }
    if (text.size() > mostCharacters)
        return std::unexpected(PromptError{PromptError::Kind::TooLong, {}});
    return prompt;
}

} // namespace agate

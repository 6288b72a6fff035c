// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/brief_check.h"

#include "text/counting.h"

#include <QLocale>

#include <algorithm>

namespace agate
{

namespace
{

constexpr int lineLimit = 200;
constexpr int textLimit = 5'000;

std::optional<BriefFault> tooLong(const QString &key, const QString &answer, int limit)
{
    // No text has more characters than code units: most answers need no counting.
    if (answer.size() <= limit)
        return {};
    const qsizetype length = countGraphemes(answer);
    if (length <= limit)
        return {};
    return BriefFault{BriefFault::Kind::FieldTooLong, key, limit, int(length)};
}

std::optional<BriefFault> faultIn(const Field &field, const QString &answer)
{
    if (answer.isEmpty())
        return field.required ? std::optional(BriefFault{BriefFault::Kind::MissingField, field.key, 0, 0}) : std::nullopt;
    if (field.kind == Field::Kind::Choice && !field.choices.contains(answer))
        return BriefFault{BriefFault::Kind::NotAChoice, field.key, 0, 0};
    if (field.kind == Field::Kind::Number) {
        bool isNumber = false;
        QLocale::c().toDouble(answer, &isNumber);
        // "nan" and "inf" are numbers to QLocale, not to a writer.
        if (!isNumber || std::ranges::any_of(answer, [](QChar c) { return c.isLetter() && c != u'e' && c != u'E'; }))
            return BriefFault{BriefFault::Kind::NotANumber, field.key, 0, 0};
    }
    return tooLong(field.key, answer, limitOf(field));
}

} // namespace

int limitOf(const Field &field)
{
    if (field.limit > 0)
        return field.limit;
    return field.kind == Field::Kind::Text ? textLimit : lineLimit;
}

QList<BriefFault> checkBrief(const Template &form, const Brief &brief)
{
    QList<BriefFault> faults;
    for (const Field &field : form.fields) {
        if (const auto fault = faultIn(field, brief.answers.value(field.key).trimmed()))
            faults.append(*fault);
    }
    for (const auto &[key, answer] :
         {std::pair(QStringLiteral("tone"), brief.tone), std::pair(QStringLiteral("audience"), brief.audience)}) {
        if (const auto fault = tooLong(key, answer.trimmed(), toneLimit))
            faults.append(*fault);
    }
    for (auto key = brief.answers.keyBegin(); key != brief.answers.keyEnd(); ++key) {
        if (std::ranges::none_of(form.fields, [&key](const Field &field) { return field.key == *key; }))
            faults.append({BriefFault::Kind::UnknownField, *key, 0, 0});
    }
    return faults;
}

} // namespace agate

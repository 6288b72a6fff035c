// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/commands.h"

#include "brief/brief_check.h"
#include "brief/template_shelf.h"
#include "command_line/translated.h"
#include "wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

QString nameOf(Field::Kind kind)
{
    switch (kind) {
    case Field::Kind::Line:
        return u"line"_s;
    case Field::Kind::Text:
        return u"text"_s;
    case Field::Kind::Choice:
        return u"choice"_s;
    case Field::Kind::Number:
        return u"number"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject toJson(const Field &field)
{
    return {{"key"_L1, field.key},           {"kind"_L1, nameOf(field.kind)}, {"label"_L1, field.label},
            {"required"_L1, field.required}, {"limit"_L1, limitOf(field)},    {"choices"_L1, QJsonArray::fromStringList(field.choices)}};
}

QJsonObject toJson(const Template &form)
{
    QJsonArray fields;
    for (const Field &field : form.fields)
        fields.append(toJson(field));
    return {
        {"id"_L1, form.id}, {"name"_L1, form.name}, {"category"_L1, form.category}, {"summary"_L1, form.summary}, {"fields"_L1, fields}};
}

QString describe(const Field &field)
{
    QString text = field.key;
    if (field.kind == Field::Kind::Choice)
        text += u'=' + field.choices.join(u'|');
    //: After the key of a template's field.
    return field.required ? CommandLine::tr("%1 (needed)").arg(text) : text;
}

QString describe(const Template &form)
{
    QStringList fields;
    for (const Field &field : form.fields)
        fields.append(describe(field));
    return u"%1\n    %2: %3\n    %4\n"_s.arg(form.id, form.name, form.summary, fields.join(", "_L1));
}

} // namespace

CommandForm templatesForm()
{
    return {u"templates"_s,
            CommandLine::tr("List what there is to write"),
            {},
            {},
            QList<OptionForm>{{u"json"_s, {}, CommandLine::tr("As a JSON array")}} + commonOptions()};
}

ExitCode runTemplates(const Arguments &arguments, Console &console)
{
    const TemplateShelf shelf(placesFrom(arguments).userTemplates);
    if (arguments.has(u"json"_s)) {
        QJsonArray array;
        for (const Template &form : shelf.templates())
            array.append(toJson(form));
        console.write(QJsonDocument(array).toJson());
    } else {
        QString category;
        for (const Template &form : shelf.templates()) {
            if (form.category != category)
                console.write((category.isEmpty() ? QString() : u"\n"_s) + "# "_L1 + form.category + u'\n');
            category = form.category;
            console.write(describe(form));
        }
    }
    for (const TemplateError &error : shelf.errors())
        console.say(wordsFor(error).happened);
    return ExitCode::Done;
}

} // namespace agate

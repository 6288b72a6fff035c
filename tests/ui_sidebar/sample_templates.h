// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/template.h"

#include <QList>

namespace agate::tests
{

inline Field field(const char *key, Field::Kind kind, const char *label, const char *help, int limit, bool required,
                   const QStringList &choices = {})
{
    return {.key = QString::fromLatin1(key),
            .kind = kind,
            .label = QString::fromUtf8(label),
            .help = QString::fromUtf8(help),
            .limit = limit,
            .required = required,
            .choices = choices};
}

inline Template form(const char *id, const char *name, const char *summary, const char *category, const QList<Field> &fields)
{
    Template made;
    made.id = QString::fromLatin1(id);
    made.name = QString::fromUtf8(name);
    made.summary = QString::fromUtf8(summary);
    made.category = QString::fromLatin1(category);
    made.fields = fields;
    made.prompt = QStringLiteral("Write.");
    return made;
}

/// Forms with every kind of field, in several categories.
inline QList<Template> sampleTemplates()
{
    using enum Field::Kind;
    QList<Template> all;
    all << form("blog-introduction", "Blog post introduction", "Hook a reader in the first 100 words", "blog",
                {field("title", Line, "Title", "The title of the post", 120, true),
                 field("about", Text, "What is it about?", "The facts, in your own words", 600, true)});
    all << form("product-description", "Product description", "From facts to a text that sells", "shop",
                {field("name", Line, "Name of the product", "", 80, true), field("facts", Text, "Facts", "", 1500, true),
                 field("words", Number, "Words", "About how many", 4, false)});
    all << form("bedtime-story", "Bedtime story", "A calm story with a calm end", "children",
                {field("hero", Line, "Hero", "Who is it about?", 60, true),
                 field("age", Choice, "Age", "", 0, false, {QStringLiteral("3–5"), QStringLiteral("6–8")}),
                 field("minutes", Number, "Minutes", "How long it takes to read aloud", 3, false)});
    all.last().opening = QStringLiteral("Once upon a time there was {{ hero }}.");
    all.last().tags = QStringList{QStringLiteral("night"), QStringLiteral("été")};
    all << form("picture-book-text", "Picture book, 14 spreads", "Page turns, refrain, age band", "children",
                {field("premise", Text, "Premise", "", 800, true)});
    all << form("search-title", "Title and description for search engines", "What people see before they click", "search",
                {field("page", Text, "What is on the page?", "", 1000, true)});
    all << form("translate-passage", "Translate a passage", "Whole sentences, numbers kept", "translation",
                {field("passage", Text, "Passage", "", 4000, true),
                 field("register", Choice, "Form of address", "", 0, true, {QStringLiteral("formal"), QStringLiteral("informal")})});
    return all;
}

} // namespace agate::tests

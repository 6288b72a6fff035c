// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <optional>

namespace agate
{

struct HtmlToken {
    enum class Kind : quint8 { Text, Open, Close };

    Kind kind = Kind::Text;
    /// Of a tag, in small letters.
    QString name;
    /// With character references resolved.
    QString text;
    /// The few that mean something for a text; values as above, at most 4096 characters of each.
    QHash<QString, QString> attributes;
};

/// Takes HTML from anywhere apart, tag by tag, and never fails: what is no tag is text. Comments, declarations, scripts and style
/// sheets are passed over. Nothing is loaded or run; time grows with the length only.
class HtmlReader
{
public:
    explicit HtmlReader(QStringView html) : m_html(html) { }

    std::optional<HtmlToken> next();

private:
    bool skipMarkup();
    HtmlToken readTag();
    void readAttributes(HtmlToken &token);
    void skipContentOf(const QString &name);

    QStringView m_html;
    qsizetype m_at = 0;
};

/// "&amp;" becomes "&"; what is no reference stays.
QString withoutReferences(QStringView html);

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/html_tags.h"

#include <QHash>

namespace agate
{

HtmlTag tagOf(const QString &name)
{
    static const QHash<QString, HtmlTag> tags = [] {
        QHash<QString, HtmlTag> t;
        const auto add = [&t](HtmlTag tag, QStringView names) {
            const auto list = names.toString().split(u' ');
            for (const QString &each : list)
                t.insert(each, tag);
        };
        add(HtmlTag::Block,
            u"div section article header footer main nav aside figure figcaption address form fieldset details summary dl dt dd "
            u"center legend caption hgroup body");
        add(HtmlTag::Paragraph, u"p");
        add(HtmlTag::Heading, u"h1 h2 h3 h4 h5 h6");
        add(HtmlTag::Quote, u"blockquote");
        add(HtmlTag::BulletList, u"ul menu dir");
        add(HtmlTag::NumberedList, u"ol");
        add(HtmlTag::Item, u"li");
        add(HtmlTag::Preformatted, u"pre listing");
        add(HtmlTag::Table, u"table");
        add(HtmlTag::Row, u"tr");
        add(HtmlTag::Cell, u"td th");
        add(HtmlTag::Bold, u"b strong");
        add(HtmlTag::Italic, u"i em cite dfn var");
        add(HtmlTag::Strike, u"s strike del");
        add(HtmlTag::Code, u"code kbd samp tt");
        add(HtmlTag::Link, u"a");
        add(HtmlTag::Span, u"span font u ins mark small big sub sup q abbr time label");
        add(HtmlTag::Break, u"br");
        add(HtmlTag::Rule, u"hr");
        add(HtmlTag::Image, u"img");
        add(HtmlTag::Input, u"input");
        add(HtmlTag::Dropped, u"svg math object embed audio video canvas select button template map datalist meter progress dialog");
        return t;
    }();
    return tags.value(name, HtmlTag::Unknown);
}

bool isBlock(HtmlTag tag)
{
    return tag >= HtmlTag::Block && tag <= HtmlTag::Cell;
}

bool isVoid(HtmlTag tag)
{
    return tag == HtmlTag::Break || tag == HtmlTag::Rule || tag == HtmlTag::Image || tag == HtmlTag::Input;
}

} // namespace agate

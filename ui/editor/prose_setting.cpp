// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/prose_setting.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

namespace agate
{

namespace
{

// The letter frequencies of prose, for a font's average character is narrower than its "n"; without spaces, for rows are
// never quite full.
constexpr QStringView sample = u"ItwasabrightcolddayinApril,andtheclockswerestrikingthirteen.";

bool isListMark(QStringView text)
{
    if (text.isEmpty())
        return false;
    if (text.size() > 1 && text[1].isSpace() && (text[0] == u'-' || text[0] == u'*' || text[0] == u'+'))
        return true;
    qsizetype digits = 0;
    while (digits < text.size() && text[digits].isDigit())
        ++digits;
    return digits > 0 && digits < 10 && digits + 1 < text.size() && (text[digits] == u'.' || text[digits] == u')')
        && text[digits + 1].isSpace();
}

} // namespace

QFont ProseSetting::font(const EditorStyle &style, int pixelSize)
{
    QFont font;
    font.setFamilies(style.families);
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(pixelSize);
    return font;
}

ProseSetting::ProseSetting(const EditorStyle &style, int pixelSize, qreal width) : m_width(width)
{
    const QFontMetricsF metrics(font(style, pixelSize));
    // A margin that a bar and a panel's edge still fit in.
    const qreal margin = qMin(40.0, width / 12);
    const qreal wanted = std::ceil(metrics.horizontalAdvance(sample.toString()) * style.columnCharacters / qreal(sample.size()));
    m_column = qMax(1.0, qMin(wanted, width - 2 * margin));
    m_left = std::floor((width - m_column) / 2);
    m_row = std::round(pixelSize * style.lineHeight);
    m_emptyRow = std::round(m_row / 2);
    m_ascent = metrics.ascent();
    m_descent = metrics.descent();
}

ProseSetting::Kind ProseSetting::kindOf(QStringView text, const QList<QTextLayout::FormatRange> &formats)
{
    // Lines of code stand together.
    for (const QTextLayout::FormatRange &range : formats) {
        if (range.start == 0 && range.length >= text.size() && !text.isEmpty() && range.format.fontFixedPitch())
            return Kind::Item;
    }
    const QStringView inner = text.trimmed();
    if (inner.isEmpty())
        return Kind::Empty;
    if (inner[0] == u'#') {
        const auto end = std::find_if(inner.begin(), inner.end(), [](QChar c) { return c != u'#'; });
        if (end - inner.begin() <= 6 && (end == inner.end() || end->isSpace()))
            return Kind::Heading;
    }
    if (isListMark(inner) || inner[0] == u'>' || inner[0] == u'|' || inner.startsWith(u"```") || inner.startsWith(u"~~~"))
        return Kind::Item;
    return Kind::Prose;
}

std::optional<bool> ProseSetting::rightToLeft(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        switch (QChar::direction(c)) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    return std::nullopt;
}

qreal ProseSetting::gap(Kind before, Kind kind) const
{
    if (before == Kind::Empty)
        return kind == Kind::Heading ? std::round(m_row * 0.3) : 0;
    if (kind == Kind::Heading)
        return std::round(m_row * 0.6);
    if (before == Kind::Item && kind == Kind::Item)
        return 0;
    return std::round(m_row * 0.22);
}

void ProseSetting::prepare(QTextLayout &layout, bool rightToLeft) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTabStopDistance(m_row * 1.3);
    // Without it QTextLine::xToCursor() is off by the space that a wrapped right-to-left line ends with.
    if (rightToLeft)
        option.setFlags(QTextOption::IncludeTrailingSpaces);
    layout.setTextOption(option);
}

qreal ProseSetting::enlargement(const QTextLayout &layout) const
{
    int largest = 0;
    const auto formats = layout.formats();
    for (const QTextLayout::FormatRange &range : formats)
        largest = qMax(largest, range.format.intProperty(QTextFormat::FontPixelSize));
    return qMax(1.0, largest / qreal(m_pixelSize));
}

qreal ProseSetting::rowHeight(qreal enlargement) const
{
    // Large type wants less air between its rows.
    return enlargement < 1.05 ? m_row : qMax(m_row, std::round(m_pixelSize * enlargement * 1.5));
}

qreal ProseSetting::baseline(qreal enlargement) const
{
    return std::round((rowHeight(enlargement) + (m_ascent - m_descent) * enlargement) / 2);
}

qreal ProseSetting::setLine(QTextLine &line, qreal top, qreal enlargement) const
{
    line.setLeadingIncluded(false);
    line.setLineWidth(m_column);
    line.setPosition({m_left, top + baseline(enlargement) - line.ascent()});
    return top + rowHeight(enlargement);
}

qreal ProseSetting::rowTop(const QTextLine &line, qreal enlargement) const
{
    return line.y() + line.ascent() - baseline(enlargement);
}

} // namespace agate

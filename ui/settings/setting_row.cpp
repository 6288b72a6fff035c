// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/setting_row.h"

#include "look/colours.h"
#include "look/plain_text.h"
#include "look/wrapped_label.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace agate
{

namespace
{

constexpr int controlWidth = 230;
/// Narrower than this, a row's words would be a column of single words beside its control.
constexpr int leastForBoth = 2 * controlWidth;

} // namespace

SettingRow::SettingRow(const SettingText &text, QWidget *control, Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_title(inSettings(text.title))
    , m_control(control)
    , m_help(new WrappedLabel(inSettings(text.help), this))
    , m_grid(new QGridLayout(this))
    , m_shape(shape)
{
    QStringList words;
    for (const char *part : {text.title, text.help, text.synonyms})
        words << inSettings(part) << QString::fromUtf8(part);
    m_words = folded(words.join(u'\n'));

    auto *title = new WrappedLabel(m_title, this);
    title->setBuddy(control);
    m_help->setForegroundRole(QPalette::PlaceholderText);
    m_help->setVisible(!m_help->text().isEmpty());
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(m_title);
    if (control->accessibleDescription().isEmpty())
        control->setAccessibleDescription(m_help->text());

    m_grid->setContentsMargins(10, 8, 10, 8);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(0, 1);
    m_grid->setRowStretch(2, 1);
    m_grid->addWidget(title, 0, 0);
    m_grid->addWidget(m_help, 1, 0);
    control->setParent(this);
    put(shape == Shape::Beside ? Place::Beside : Place::Below);
}

SettingRow::Place SettingRow::placeFor(int width) const
{
    if (m_shape == Shape::Below)
        return Place::Below;
    if (width >= leastForBoth)
        return Place::Beside;
    // What is as small as a box to tick takes nothing from the words.
    return m_control->sizeHint().width() < controlWidth / 4 ? Place::AtTheEnd : Place::Below;
}

void SettingRow::put(Place place)
{
    m_place = place;
    m_grid->removeWidget(m_control);
    // Controls stand below one another, all of one width.
    m_grid->setColumnMinimumWidth(1, place == Place::Beside ? controlWidth : 0);
    m_control->setMaximumWidth(place == Place::Beside ? controlWidth : QWIDGETSIZE_MAX);
    if (place == Place::Below)
        m_grid->addWidget(m_control, 2, 0);
    else
        m_grid->addWidget(m_control, 0, 1, 3, 1, Qt::AlignTop);
}

void SettingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const Place place = placeFor(width()); place != m_place)
        put(place);
}

void SettingRow::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    m_control->setAccessibleDescription(help);
}

bool SettingRow::matches(const QStringList &words) const
{
    return std::ranges::all_of(words, [this](const QString &word) { return m_words.contains(word); });
}

void SettingRow::setFound(bool found)
{
    m_isFound = found;
    update();
}

void SettingRow::paintEvent(QPaintEvent *)
{
    if (!m_isFound)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(coloursFor(palette()).accentSoft);
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace agate

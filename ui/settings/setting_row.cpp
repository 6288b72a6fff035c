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

} // namespace

SettingRow::SettingRow(const SettingText &text, QWidget *control, Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_title(inSettings(text.title))
    , m_control(control)
    , m_help(new WrappedLabel(inSettings(text.help), this))
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

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(10, 8, 10, 8);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->addWidget(title, 0, 0);
    grid->addWidget(m_help, 1, 0);
    control->setParent(this);
    if (shape == Shape::Beside) {
        // Controls stand below one another, all of one width.
        grid->setColumnMinimumWidth(1, controlWidth);
        control->setMaximumWidth(controlWidth);
        grid->addWidget(control, 0, 1, 2, 1, Qt::AlignTop);
    } else {
        grid->addWidget(control, 2, 0);
        grid->setRowStretch(2, 1);
    }
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

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_page.h"

#include "look/check_box.h"
#include "look/choice_box.h"
#include "look/number_box.h"
#include "look/wrapped_label.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace agate
{

SettingsPage::SettingsPage(const QString &title, QWidget *parent) : QWidget(parent), m_title(title), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(14, 20, 14, 20);
    m_column->setSpacing(4);
    auto *heading = new WrappedLabel(title, this);
    QFont large = heading->font();
    large.setPixelSize(large.pixelSize() * 3 / 2);
    heading->setFont(large);
    heading->setContentsMargins(10, 0, 10, 8);
    m_column->addWidget(heading);
    m_column->addStretch(1);
}

void SettingsPage::showSettings(const Settings &settings)
{
    for (const auto &shower : std::as_const(m_showers))
        shower(settings);
}

SettingRow *SettingsPage::add(const SettingText &text, QWidget *control, SettingRow::Shape shape)
{
    auto *row = new SettingRow(text, control, shape, this);
    m_rows.append(row);
    m_column->insertWidget(m_column->count() - 1, row);
    return row;
}

void SettingsPage::addHeading(const QString &text)
{
    auto *heading = new WrappedLabel(text, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setContentsMargins(10, 14, 10, 2);
    m_column->insertWidget(m_column->count() - 1, heading);
}

void SettingsPage::letGrow(SettingRow *row)
{
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_column->setStretchFactor(row, 1000);
}

QCheckBox *SettingsPage::addSwitch(const SettingText &text, bool Settings::*field)
{
    auto *box = new CheckBox(this);
    connect(box, &QCheckBox::toggled, this, [this, field](bool on) { change([field, on](Settings &settings) { settings.*field = on; }); });
    whenShown([box, field](const Settings &settings) {
        const QSignalBlocker quiet(box);
        box->setChecked(settings.*field);
    });
    add(text, box);
    return box;
}

QSpinBox *SettingsPage::addNumber(const SettingText &text, int Settings::*field, const Range &range, const QString &format,
                                  const QString &none)
{
    auto *box = new NumberBox(this);
    box->setRange(range.least, range.most);
    box->setSingleStep(range.step);
    box->setPrefix(format.section(QStringLiteral("%1"), 0, 0));
    box->setSuffix(format.section(QStringLiteral("%1"), 1));
    box->setSpecialValueText(none);
    box->setGroupSeparatorShown(true);
    // A number that is being typed is not a number yet.
    box->setKeyboardTracking(false);
    connect(box, &QSpinBox::valueChanged, this,
            [this, field](int value) { change([field, value](Settings &settings) { settings.*field = value; }); });
    whenShown([box, field](const Settings &settings) {
        const QSignalBlocker quiet(box);
        if (box->value() != settings.*field)
            box->setValue(settings.*field);
    });
    add(text, box);
    return box;
}

QComboBox *SettingsPage::addChoice(const SettingText &text, const QStringList &choices, std::function<int(const Settings &)> read,
                                   std::function<void(Settings &, int)> write)
{
    auto *box = new ChoiceBox(this);
    box->addItems(choices);
    connect(box, &QComboBox::activated, this,
            [this, write = std::move(write)](int at) { change([write, at](Settings &settings) { write(settings, at); }); });
    whenShown([box, read = std::move(read)](const Settings &settings) { box->setCurrentIndex(read(settings)); });
    add(text, box);
    return box;
}

} // namespace agate

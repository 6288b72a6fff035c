// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/setting_row.h"
#include "settings/settings_facts.h"
#include "settings/settings_wish.h"

#include <QList>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace agate
{

/// A page of settings: rows, each bound to a field. What is turned is wished for at once; what is seen is what was shown last.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(const QString &title, QWidget *parent = nullptr);

    const QString &title() const { return m_title; }

    const QList<SettingRow *> &rows() const { return m_rows; }

    virtual void showSettings(const Settings &settings);

    virtual void showFacts(const SettingsFacts &) { }

signals:
    void wished(const agate::SettingsWish &wish);

protected:
    struct Range {
        int least;
        int most;
        int step;
    };

    template <typename Value>
    struct Choice {
        Value value;
        QString text;
    };

    SettingRow *add(const SettingText &text, QWidget *control, SettingRow::Shape shape = SettingRow::Shape::Beside);
    void addHeading(const QString &text);
    /// The row takes what is left of the page's height.
    void letGrow(SettingRow *row);

    QCheckBox *addSwitch(const SettingText &text, bool Settings::*field);
    /// `format`: the number as it is shown, with a %1 in it; `none`: what stands for the least.
    QSpinBox *addNumber(const SettingText &text, int Settings::*field, const Range &range, const QString &format, const QString &none = {});

    template <typename Value>
    QComboBox *addChoice(const SettingText &text, Value Settings::*field, const QList<Choice<Value>> &choices)
    {
        QStringList texts;
        QList<Value> values;
        for (const auto &[value, shown] : choices) {
            values.append(value);
            texts.append(shown);
        }
        return addChoice(
            text, texts, [field, values](const Settings &settings) { return int(values.indexOf(settings.*field)); },
            [field, values](Settings &settings, int at) { settings.*field = values.at(at); });
    }

    QComboBox *addChoice(const SettingText &text, const QStringList &choices, std::function<int(const Settings &)> read,
                         std::function<void(Settings &, int)> write);

    void change(std::function<void(Settings &)> change) { emit wished(settings_wish::Change{std::move(change)}); }

    /// Called by every showSettings().
    void whenShown(std::function<void(const Settings &)> shower) { m_showers.append(std::move(shower)); }

private:
    QString m_title;
    QVBoxLayout *m_column;
    QList<SettingRow *> m_rows;
    QList<std::function<void(const Settings &)>> m_showers;
};

} // namespace agate

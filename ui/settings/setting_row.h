// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/setting_text.h"

#include <QWidget>

class QGridLayout;

namespace agate
{

class WrappedLabel;

/// One setting: its words at the leading side, its control at the trailing one, or below where there is no room for both.
class SettingRow : public QWidget
{
    Q_OBJECT
public:
    enum class Shape : quint8 {
        /// Beside the words where the row is wide enough for both.
        Beside,
        /// Below them, as wide as the page.
        Below,
    };

    /// `control` is taken; it is named by the title, and described by the help, unless it has a name of its own.
    SettingRow(const SettingText &text, QWidget *control, Shape shape = Shape::Beside, QWidget *parent = nullptr);

    QString title() const { return m_title; }

    QWidget &control() const { return *m_control; }

    /// The sentence below, when it changes with the state of things.
    void setHelp(const QString &help);

    /// Every one of the folded words is somewhere in the title, the help or the synonyms, in the window's language or in English.
    bool matches(const QStringList &words) const;

    /// It is what a search led to.
    void setFound(bool found);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Where the control stands.
    enum class Place : quint8 { Beside, AtTheEnd, Below };

    Place placeFor(int width) const;
    void put(Place place);

    QString m_title;
    /// Folded.
    QString m_words;
    QWidget *m_control;
    WrappedLabel *m_help;
    QGridLayout *m_grid;
    Shape m_shape;
    Place m_place = Place::Below;
    bool m_isFound = false;
};

} // namespace agate

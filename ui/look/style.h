// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/scheme.h"

#include <QObject>

class QApplication;

namespace agate
{

/// Dresses the application: Fusion, the palette and one small style sheet made from the table of colours.
/// Follows the system between light and dark unless the writer chose one of them, and changes while running.
/// One lives as long as the windows do; widgets never meet it: they read their palette and their font.
///
/// Widgets pick their clothes by the property "look":
/// QPushButton "primary", "link", "chip" · QToolButton "fact" · QTextEdit "field" · QAbstractItemView, QScrollArea "sidebar" ·
/// QFrame "notice", "problem", "palette". Muted text is a label with setForegroundRole(QPalette::PlaceholderText), a warning's one
/// with QPalette::BrightText.
class Style : public QObject
{
    Q_OBJECT

public:
    explicit Style(QApplication &application, QObject *parent = nullptr);

    SchemeChoice choice() const { return m_choice; }

    void setChoice(SchemeChoice choice);

    /// 1.0: the interface's text is 13 px, or larger where the system asks for larger text. 0.5 ... 3.0.
    qreal textScale() const { return m_textScale; }

    void setTextScale(qreal scale);

    /// What is on the screen now.
    Scheme scheme() const { return m_scheme; }

signals:
    /// After palette, font and style sheet changed.
    void changed();

private:
    Scheme wanted() const;
    void follow();
    void dress();

    QApplication &m_application;
    SchemeChoice m_choice = SchemeChoice::System;
    Scheme m_system = Scheme::Light;
    Scheme m_scheme = Scheme::Light;
    qreal m_textScale = 1.0;
    int m_systemPixels = 13;
};

} // namespace agate

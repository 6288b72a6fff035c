// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings_window.h"
#include "settings/settings_wish.h"
#include "window/window_session.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace agate
{

class Desk;
class MainWindow;
class ModelTest;
class Style;

/// Between the settings and the window: what is changed in the one shows in the other at once, whoever changed it. Opens the window
/// with the settings and does what is wished for there.
class WorkbenchSettings : public QObject
{
    Q_OBJECT
public:
    WorkbenchSettings(Desk &desk, MainWindow &window, Style &style, QObject *parent = nullptr);
    ~WorkbenchSettings() override;

    /// What can wait until the window is seen.
    void settleIn();
    void open(SettingsWindow::Page page = SettingsWindow::Page::Appearance, const QByteArray &geometry = {});
    /// Of the window with the settings; absent when it is not open.
    std::optional<QByteArray> openGeometry() const;

signals:
    /// The window is to speak another language from now on.
    void languageChosen();

private:
    /// The one place where settings reach the window; called at start and after every change.
    void apply();
    void followWindow();
    void followSuggestions();
    void followKeys();
    void wish(const SettingsWish &wish);
    void testKey(const QString &provider);
    void lookUp(SettingsWindow::Page page);
    SettingsFacts facts() const;
    /// Learns the commands that there are by now, and gives each its keys.
    void setKeys();

    Desk &m_desk;
    MainWindow &m_window;
    Style &m_style;
    QPointer<SettingsWindow> m_open;
    /// As they were applied last.
    Settings m_applied;
    /// The commands with the keys that they were made with.
    QList<CommandFact> m_commands;
    std::unique_ptr<ModelTest> m_test;
    /// The size of the text is turned in many small steps.
    QTimer m_zoomed;
};

} // namespace agate

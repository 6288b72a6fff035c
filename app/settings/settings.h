// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/generation_request.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace agate
{

/// What a writer chose, as a plain value: given to whom it concerns, written to disk by settings_file alone.
/// It holds no key and no text of a draft.
struct Settings {
    enum class ColourScheme : quint8 { System, Light, Dark };
    enum class Focus : quint8 { Off, Paragraph, Sentence };
    enum class Shortcuts : quint8 { Writer, Translator, Kde };

    ColourScheme colourScheme = ColourScheme::System;
    /// Percent of the writing font's usual size, 50 to 400.
    int zoom = 100;
    /// A font family; empty: the system's serif.
    QString writingFont;
    /// Rows, in per cent of the writing font's size, 120 to 250.
    int lineHeight = 165;
    /// The column's width in average letters, 40 to 120.
    int columnLetters = 70;
    /// BCP 47 tag of the window's language; empty: the system's.
    QString uiLanguage;
    /// Absent: Agate takes what it finds.
    std::optional<ModelChoice> model;
    /// Where the provider "custom" is reached, up to and including the version part.
    QString customBaseUrl;
    /// Nothing may leave this computer.
    bool offline = false;
    /// Tones that were typed, newest first.
    QStringList tones;
    /// As QWidget::saveGeometry() and QMainWindow::saveState() give them.
    QByteArray windowGeometry;
    QByteArray windowState;
    bool sidebarVisible = true;
    QString sidebarTab;
    bool previewVisible = false;
    /// Pixels; 0: never shown.
    int previewWidth = 0;
    /// DraftId::toString() of the draft that was open.
    QString lastDraft;
    /// The caret in it, in UTF-16 units.
    qint64 lastCaret = 0;
    /// Where a proposal stood in it that was put away when the window closed; -1: none.
    qint64 lastProposal = -1;
    bool firstStartDone = false;
    /// All but the paragraph or sentence with the caret is faded.
    Focus focus = Focus::Off;
    /// The row with the caret stays in the middle.
    bool typewriter = false;
    /// Front matter is shown row for row, not folded.
    bool frontMatterShown = false;
    /// Quotes, dashes and dots are set as the draft's language has them.
    bool smartQuotes = true;
    /// Enter goes on with a list.
    bool smartLists = true;
    bool checkSpelling = true;
    /// BCP 47 tag for drafts that name no language; empty: the system's.
    QString spellingLanguage;
    /// Words a day that the writer wants to write; 0: no goal.
    int dailyGoal = 0;
    /// The same for one sitting.
    int sessionGoal = 0;
    Shortcuts shortcuts = Shortcuts::Writer;
    /// Own keys by the action's name, in QKeySequence's portable text (several: "; " between); "" for none at all.
    QMap<QString, QString> ownShortcuts;
    /// Names of the actions that were last chosen in the command palette, newest first (at most 12).
    QStringList recentActions;
    /// Keys are kept in the system's keychain; without that, for one run only.
    bool keepKeys = true;
    /// The library to open; empty: the one in its usual place.
    QString libraryFile;
    /// Hosts that the writer agreed to send text to.
    QStringList consentedHosts;
    /// Folders to look for GGUF files in, besides the usual ones.
    QStringList modelFolders;
    /// Keys of the file that this version does not know; written back as they were.
    QJsonObject unknown;

    /// Puts `tone` first among the remembered ones (at most 12).
    void rememberTone(const QString &tone);

    bool operator==(const Settings &) const = default;
};

} // namespace agate

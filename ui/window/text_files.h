// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/file_links.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace agate
{

class DraftPage;
class Notices;

/// Opens and saves .md and .txt files. A file that is opened becomes a draft of the library, so that nothing of it is lost;
/// saving the draft also writes the file, with the encoding and the line ends that it had.
class TextFiles : public QObject
{
    Q_OBJECT
public:
    /// `linksFile`: where the links between drafts and files are kept.
    TextFiles(DraftPage &page, Notices &notices, const QString &linksFile, QObject *parent = nullptr);

    /// The file of the draft that is shown, empty if it has none.
    QString file() const;

    /// Where what the draft refers to by relative names may be: its file's folder, none without a file.
    QStringList folders() const;

    /// Opens a file, or the draft that it already is.
    void open(const QString &path);
    /// Writes the shown draft to its file, if it has one.
    void save();
    /// Writes the shown draft to a file and links the two. False when it was not written; a notice says why.
    bool saveAs(const QString &path);

    /// What a file dialog begins with.
    QString suggestedPath() const;
    static QString filter();

signals:
    void fileChanged();

private:
    void showAsDraft(const QString &path, const TextFile &file);
    void askAboutUnreadable(const QString &path, const TextFile &file);
    bool write(const QString &path, const TextFormat &format);
    void follow(const DraftId &draft);
    void lookAtFile();
    void askAboutChange(const QString &path, const TextFile &file);

    DraftPage &m_page;
    Notices &m_notices;
    FileLinks m_links;
    std::optional<FileLink> m_link;
    QFileSystemWatcher m_watcher;
    /// A program that saves a file often replaces it: it is gone for a moment.
    QTimer m_settled;
};

} // namespace agate

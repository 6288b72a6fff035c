// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/file_error.h"

#include <QByteArrayView>
#include <QObject>
#include <QStringList>

#include <expected>

class QImage;

namespace agate
{

class DraftPage;
class Notices;
class TextFiles;

/// Pictures that are dropped on a draft, pasted or chosen: copied into a folder beside the draft and named in it as `![](images/…)`.
/// A draft that is linked to a file has that folder beside the file; any other one in a folder of its own, from where the pictures
/// are copied along when the draft is first saved to a file.
class DraftPictures : public QObject
{
    Q_OBJECT
public:
    /// Larger ones are refused.
    static constexpr qint64 greatest = 32LL * 1024 * 1024;

    /// `folder`: where drafts that are in no file have a folder each.
    DraftPictures(DraftPage &page, const TextFiles &files, Notices &notices, QString folder, QObject *parent = nullptr);

    /// Asks for files to insert.
    void choose();
    void insertFiles(const QStringList &paths);
    void insertPicture(const QImage &picture);

    /// What the addresses in the shown draft are relative to; empty for a page that is in no library yet.
    QString base() const;

private:
    enum class Refusal : quint8 { NotFound, NotPicture, TooLarge, Unreadable };

    QString ownFolder() const;
    std::expected<QString, FileError> keep(const QByteArray &bytes, const QString &name) const;
    void insert(const QStringList &addresses);
    void refuse(Refusal why, const QString &name);
    void bringAlong();

    DraftPage &m_page;
    const TextFiles &m_files;
    Notices &m_notices;
    QString m_folder;
};

/// "png", "jpeg", … by what a file begins with; empty for everything that is no picture for a web page.
QString pictureKind(QByteArrayView bytes);

} // namespace agate

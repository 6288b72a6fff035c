// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/draft_pictures.h"

#include "editor/draft_editor.h"
#include "files/owner_folder.h"
#include "files/save_atomically.h"
#include "window/draft_page.h"
#include "window/notices.h"
#include "window/text_files.h"
#include "wording/wording.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QRegularExpression>

namespace agate
{

namespace
{

constexpr QLatin1StringView pictureNotice("picture");
constexpr QLatin1StringView picturesFolder("images");

QString safeName(const QString &name)
{
    static const QRegularExpression unfit(QStringLiteral("[^\\w\\-]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString safe = QString(name).replace(unfit, QStringLiteral("-")).left(60);
    while (safe.startsWith(u'-'))
        safe.removeFirst();
    while (safe.endsWith(u'-'))
        safe.chop(1);
    //: A picture's file name when it has none of its own: small letters, no spaces
    return safe.isEmpty() ? DraftPictures::tr("picture") : safe;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QString pictureKind(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return QStringLiteral("png");
    if (bytes.startsWith("\xff\xd8\xff"))
        return QStringLiteral("jpg");
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return QStringLiteral("gif");
    if (bytes.startsWith("RIFF") && bytes.sliced(qMin<qsizetype>(8, bytes.size())).startsWith("WEBP"))
        return QStringLiteral("webp");
    if (bytes.size() > 12 && bytes.sliced(4).startsWith("ftypavif"))
        return QStringLiteral("avif");
    const QByteArrayView head = bytes.first(qMin<qsizetype>(1024, bytes.size())).trimmed();
    if (head.startsWith("<svg") || (head.startsWith("<?xml") && head.contains("<svg")))
        return QStringLiteral("svg");
    return {};
}

DraftPictures::DraftPictures(DraftPage &page, const TextFiles &files, Notices &notices, QString folder, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_files(files)
    , m_notices(notices)
    , m_folder(std::move(folder))
{
    connect(&page.editor(), &DraftEditor::pictureFilesOffered, this, &DraftPictures::insertFiles);
    connect(&page.editor(), &DraftEditor::pictureOffered, this, &DraftPictures::insertPicture);
    connect(&files, &TextFiles::fileChanged, this, &DraftPictures::bringAlong);
}

QString DraftPictures::ownFolder() const
{
    return m_page.draft().isNull() ? QString() : m_folder + u'/' + m_page.draft().toString();
}

QString DraftPictures::base() const
{
    return m_files.file().isEmpty() ? ownFolder() : QFileInfo(m_files.file()).absolutePath();
}

void DraftPictures::choose()
{
    if (m_page.isReadOnly())
        return;
    //: In a file dialog; keep the patterns in parentheses
    const QString filter = tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.avif *.svg)");
    insertFiles(QFileDialog::getOpenFileNames(m_page.window(), tr("Insert a picture"), {}, filter));
}

void DraftPictures::insertFiles(const QStringList &paths)
{
    if (m_page.isReadOnly() || paths.isEmpty())
        return;
    QStringList addresses;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const QString name = info.fileName();
        if (!info.isFile()) {
            refuse(Refusal::NotFound, name);
            continue;
        }
        if (info.size() > greatest) {
            refuse(Refusal::TooLarge, name);
            continue;
        }
        const QByteArray bytes = contentOf(path);
        const QString kind = pictureKind(bytes);
        if (kind.isEmpty()) {
            refuse(bytes.isEmpty() && info.size() > 0 ? Refusal::Unreadable : Refusal::NotPicture, name);
            continue;
        }
        if (const auto kept = keep(bytes, safeName(info.completeBaseName()) + u'.' + kind))
            addresses.append(*kept);
        else
            m_notices.tell(pictureNotice, wordsFor(kept.error()));
    }
    insert(addresses);
}

void DraftPictures::insertPicture(const QImage &picture)
{
    if (m_page.isReadOnly())
        return;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG") || bytes.size() > greatest) {
        refuse(Refusal::TooLarge, {});
        return;
    }
    if (const auto kept = keep(bytes, safeName({}) + QStringLiteral(".png")))
        insert({*kept});
    else
        m_notices.tell(pictureNotice, wordsFor(kept.error()));
}

/// The address of the copy, relative to base(). One that is there already serves again.
std::expected<QString, FileError> DraftPictures::keep(const QByteArray &bytes, const QString &name) const
{
    // Its folder has its name.
    m_page.ensureDraft();
    const QString folder = base() + u'/' + picturesFolder;
    const bool own = m_files.file().isEmpty();
    if (own) {
        if (const auto made = makeOwnerFolder(folder); !made)
            return std::unexpected(made.error());
    } else if (!QDir().mkpath(folder)) {
        return std::unexpected(FileError{FileError::Kind::NotAllowed, folder, {}});
    }
    const QFileInfo wanted(name);
    QString path = folder + u'/' + name;
    for (int i = 2; QFileInfo::exists(path); ++i) {
        if (QFileInfo(path).size() == bytes.size() && contentOf(path) == bytes)
            return picturesFolder + u'/' + QFileInfo(path).fileName();
        path = folder + u'/' + wanted.completeBaseName() + u'-' + QString::number(i) + u'.' + wanted.suffix();
    }
    if (const auto saved = saveAtomically(path, bytes, own); !saved)
        return std::unexpected(saved.error());
    return picturesFolder + u'/' + QFileInfo(path).fileName();
}

void DraftPictures::insert(const QStringList &addresses)
{
    if (addresses.isEmpty())
        return;
    m_notices.withdraw(pictureNotice);
    DraftEditor &editor = m_page.editor();
    QStringList pictures;
    for (const QString &address : addresses)
        pictures.append(QStringLiteral("![](%1)").arg(address));
    const QString text = pictures.join(QStringLiteral("\n\n"));
    const TextSpan at = editor.selectedSpan();
    // Between the brackets is where words for those who cannot see it go.
    editor.apply(MarkupChange{{{at, text}}, {at.start + text.size(), 0}});
}

void DraftPictures::refuse(Refusal why, const QString &name)
{
    Notice notice;
    notice.id = pictureNotice;
    notice.kind = Notice::Kind::Warning;
    switch (why) {
    case Refusal::NotFound:
        notice.text = tr("There is no file %1.").arg(name);
        break;
    case Refusal::NotPicture:
        notice.text = tr("%1 is not a picture that Agate can put into a text: PNG, JPEG, GIF, WebP, AVIF or SVG.").arg(name);
        break;
    case Refusal::TooLarge:
        notice.text = name.isEmpty() ? tr("The picture is larger than 32 MB.") : tr("%1 is larger than 32 MB.").arg(name);
        break;
    case Refusal::Unreadable:
        notice.text = tr("%1 could not be read.").arg(name);
        break;
    }
    notice.kept = tr("The draft is as it was.");
    m_notices.tell(notice);
}

// The draft was saved to a file, or shown: what it kept in its own folder is wanted beside the file.
void DraftPictures::bringAlong()
{
    if (m_files.file().isEmpty() || m_page.draft().isNull())
        return;
    const QDir from(ownFolder() + u'/' + picturesFolder);
    const auto names = from.exists() ? from.entryList(QDir::Files) : QStringList();
    if (names.isEmpty())
        return;
    const QString text = m_page.editor().text();
    for (const QString &name : names) {
        const QString to = QFileInfo(m_files.file()).absolutePath() + u'/' + picturesFolder + u'/' + name;
        if (!text.contains(picturesFolder + u'/' + name) || QFileInfo::exists(to))
            continue;
        QDir().mkpath(QFileInfo(to).absolutePath());
        if (const auto saved = saveAtomically(to, contentOf(from.filePath(name))); !saved)
            m_notices.tell(pictureNotice, wordsFor(saved.error()));
    }
}

} // namespace agate

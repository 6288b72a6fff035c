// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/text_files.h"

#include "editor/draft_editor.h"
#include "window/draft_heading.h"
#include "window/draft_page.h"
#include "window/notices.h"
#include "wording/wording.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr QLatin1StringView openNotice("file-open");
constexpr QLatin1StringView saveNotice("file-save");
constexpr QLatin1StringView changeNotice("file-changed");

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

} // namespace

TextFiles::TextFiles(DraftPage &page, Notices &notices, const QString &linksFile, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_notices(notices)
    , m_links(linksFile)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(300ms);
    connect(&page, &DraftPage::shown, this, &TextFiles::follow);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_settled, &QTimer::timeout, this, &TextFiles::lookAtFile);
}

QString TextFiles::file() const
{
    return m_link ? m_link->path : QString();
}

QStringList TextFiles::folders() const
{
    return file().isEmpty() ? QStringList() : QStringList{QFileInfo(file()).absolutePath()};
}

QString TextFiles::filter()
{
    //: In a file dialog; keep the patterns in parentheses and the two semicolons
    return tr("Texts (*.md *.markdown *.txt);;All files (*)");
}

QString TextFiles::suggestedPath() const
{
    if (m_link)
        return m_link->path;
    static const QRegularExpression unfit(QStringLiteral("[^\\w\\- ]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = draftHeading(*m_page.editor().document(), 120).remove(unfit).simplified().left(60);
    if (name.isEmpty())
        //: A file's name
        name = tr("Untitled");
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name + QStringLiteral(".md"));
}

void TextFiles::open(const QString &path)
{
    const auto file = readTextFile(path);
    if (!file) {
        Notice notice{.id = openNotice, .kind = Notice::Kind::Error, .text = {}, .kept = {}, .action = {}};
        switch (file.error().kind) {
        case TextFileError::Kind::NotFound:
            notice.text = tr("There is no file %1.").arg(nameOf(path));
            break;
        case TextFileError::Kind::NotAllowed:
            notice.text = tr("You may not read %1.").arg(nameOf(path));
            break;
        case TextFileError::Kind::NotText:
            notice.text = tr("%1 is not a text: Agate opens Markdown and plain text files.").arg(nameOf(path));
            break;
        case TextFileError::Kind::TooLarge:
            notice.text = tr("%1 is larger than 64 MB.").arg(nameOf(path));
            break;
        case TextFileError::Kind::Other:
            notice.text = tr("%1 could not be read.").arg(nameOf(path));
            break;
        }
        notice.kept = tr("The file was not touched.");
        m_notices.tell(notice);
        return;
    }
    m_notices.withdraw(openNotice);
    if (file->unreadable > 0)
        askAboutUnreadable(path, *file);
    else
        showAsDraft(path, *file);
}

void TextFiles::askAboutUnreadable(const QString &path, const TextFile &file)
{
    Notice notice;
    notice.id = openNotice;
    notice.kind = Notice::Kind::Warning;
    notice.text = tr("%1 is not in UTF-8: %n place(s) cannot be read.", nullptr, int(file.unreadable)).arg(nameOf(path));
    notice.kept = tr("The file stays as it is. A copy would show � in those places, and would not be saved back to it.");
    notice.action = tr("Open a copy");
    m_notices.tell(notice, [this, file, path] {
        NewDraft draft;
        draft.text = file.text;
        draft.name = QFileInfo(path).completeBaseName();
        draft.origin = Origin::Imported;
        m_page.addAndShow(draft);
    });
}

void TextFiles::showAsDraft(const QString &path, const TextFile &file)
{
    const QByteArray hash = hashOfText(file.text);
    if (const auto draft = m_links.draftOf(path)) {
        // The draft may have gone on without the file, or the file without the draft.
        const auto link = m_links.of(*draft);
        if (m_page.draft() == *draft) {
            lookAtFile();
        } else {
            if (link->hash != hash)
                connect(&m_page, &DraftPage::shown, this, &TextFiles::lookAtFile, Qt::SingleShotConnection);
            m_page.open(*draft);
        }
        return;
    }
    NewDraft draft;
    draft.text = file.text;
    draft.origin = Origin::Imported;
    const auto linked = m_links.link(draft.id, {path, file.format, hash});
    m_page.addAndShow(draft);
    if (!linked)
        m_notices.tell(saveNotice, wordsFor(linked.error()));
}

void TextFiles::save()
{
    if (m_link)
        write(m_link->path, m_link->format);
}

bool TextFiles::saveAs(const QString &path)
{
    QString named = path;
    if (QFileInfo(named).suffix().isEmpty())
        named += QStringLiteral(".md");
    return write(named, m_link ? m_link->format : TextFormat{});
}

bool TextFiles::write(const QString &path, const TextFormat &format)
{
    const QString text = m_page.editor().text();
    // Our own change is none to be told.
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_settled.stop();
    const auto written = writeTextFile(path, text, format);
    if (!written) {
        m_notices.tell(saveNotice, wordsFor(written.error()), tr("Try again"), [this, path, format] { write(path, format); });
        if (m_link)
            m_watcher.addPath(m_link->path);
        return false;
    }
    m_notices.withdraw(saveNotice);
    m_notices.withdraw(changeNotice);
    const DraftId draft = m_page.ensureDraft();
    if (!draft.isNull()) {
        if (const auto linked = m_links.link(draft, {path, format, hashOfText(text)}); !linked)
            m_notices.tell(saveNotice, wordsFor(linked.error()));
        follow(draft);
    }
    return true;
}

void TextFiles::follow(const DraftId &draft)
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_settled.stop();
    m_notices.withdraw(changeNotice);
    m_link = m_links.of(draft);
    if (m_link)
        m_watcher.addPath(m_link->path);
    emit fileChanged();
}

void TextFiles::lookAtFile()
{
    if (!m_link)
        return;
    const auto file = readTextFile(m_link->path);
    // After a replacement the watcher has lost it.
    if (file && !m_watcher.files().contains(m_link->path))
        m_watcher.addPath(m_link->path);
    if (file && hashOfText(file->text) != m_link->hash && file->text != m_page.editor().text())
        askAboutChange(m_link->path, *file);
}

void TextFiles::askAboutChange(const QString &path, const TextFile &file)
{
    Notice notice;
    notice.id = changeNotice;
    notice.kind = Notice::Kind::Warning;
    notice.text = tr("%1 was changed by another program.").arg(nameOf(path));
    notice.kept = file.unreadable > 0
        ? tr("It can no longer be read as UTF-8. Your draft stays as it is; saving would replace the file.")
        : tr("Your draft stays as it is, and saving would replace the file. Taking the file's text is one step that can be undone.");
    notice.action = file.unreadable > 0 ? QString() : tr("Take the file's text");
    m_notices.tell(notice, [this, path, file] {
        if (this->file() != path)
            return;
        m_page.save();
        m_page.editor().replaceText({0, m_page.editor().length()}, file.text);
        m_link->hash = hashOfText(file.text);
        (void)m_links.link(m_page.draft(), *m_link);
    });
}

} // namespace agate

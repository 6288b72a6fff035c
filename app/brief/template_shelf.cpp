// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/template_shelf.h"

#include "brief/template_reader.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace agate
{

namespace
{

// An editor saves in several steps, a copied folder comes in many.
constexpr std::chrono::milliseconds settleTime{150};
// More than anybody writes by hand; a folder linked to a whole disk must not be read.
constexpr int mostOwnFiles = 2'000;

struct Shelf {
    QList<Template> templates;
    QList<TemplateError> errors;
};

// <category>/<id>.md, sorted by path.
QStringList templateFiles(const QString &folder)
{
    QStringList files;
    const QDir root(folder);
    for (const QString &category : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir dir(root.filePath(category));
        for (const QString &name : dir.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
            files.append(dir.filePath(name));
    }
    return files.first(qMin<qsizetype>(files.size(), mostOwnFiles));
}

Shelf readFolder(const QString &folder)
{
    Shelf shelf;
    for (const QString &file : templateFiles(folder)) {
        auto read = readTemplateFile(file);
        if (!read)
            shelf.errors.append(read.error());
        else if (std::ranges::contains(shelf.templates, read->id, &Template::id))
            shelf.errors.append({TemplateError::Kind::DuplicateId, file, 0, read->id});
        else
            shelf.templates.append(*read);
    }
    return shelf;
}

} // namespace

TemplateShelf::TemplateShelf(const QString &ownFolder, QObject *parent) : QObject(parent), m_ownFolder(ownFolder)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &TemplateShelf::reread);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
}

const QList<Template> &TemplateShelf::templates() const
{
    read();
    return m_templates;
}

const Template *TemplateShelf::find(const QString &id) const
{
    read();
    const auto at = std::ranges::find(m_templates, id, &Template::id);
    return at == m_templates.end() ? nullptr : &*at;
}

const QList<TemplateError> &TemplateShelf::errors() const
{
    read();
    return m_errors;
}

void TemplateShelf::read() const
{
    if (m_isRead)
        return;
    m_isRead = true;
    if (m_shipped.isEmpty()) {
        Shelf shipped = readFolder(QStringLiteral(":/agate/templates"));
        m_shipped = std::move(shipped.templates);
        m_shippedErrors = std::move(shipped.errors);
    }
    // Watched first: what changes while it is read is read again.
    watch();
    Shelf own = m_ownFolder.isEmpty() ? Shelf() : readFolder(m_ownFolder);
    m_templates = std::move(own.templates);
    for (const Template &shipped : std::as_const(m_shipped)) {
        if (!std::ranges::contains(m_templates, shipped.id, &Template::id))
            m_templates.append(shipped);
    }
    std::ranges::sort(m_templates, {}, [](const Template &one) { return std::tuple(one.category, one.name, one.id); });
    m_errors = m_shippedErrors + own.errors;
}

void TemplateShelf::watch() const
{
    if (m_ownFolder.isEmpty())
        return;
    // Files too, for those that are written in place. A file that was replaced by renaming is a new one to the system, hence
    // everything is told to the watcher anew; what it knows already it passes over.
    QStringList paths = templateFiles(m_ownFolder);
    for (const QString &category : QDir(m_ownFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        paths.append(QDir(m_ownFolder).filePath(category));
    // Until the folder is there, the nearest one above it tells when it comes.
    QString root = QDir::cleanPath(m_ownFolder);
    while (!QFileInfo(root).isDir() && QFileInfo(root).path() != root)
        root = QFileInfo(root).path();
    paths.append(root);
    const QStringList known = m_watcher.directories() + m_watcher.files();
    QStringList gone;
    for (const QString &path : known) {
        if (!paths.contains(path))
            gone.append(path);
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    m_watcher.addPaths(paths);
}

void TemplateShelf::reread()
{
    const QList<Template> before = m_templates;
    const QList<TemplateError> errorsBefore = m_errors;
    m_isRead = false;
    read();
    if (m_templates != before || m_errors != errorsBefore)
        emit changed();
}

} // namespace agate

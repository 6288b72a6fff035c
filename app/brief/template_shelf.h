// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/template.h"
#include "brief/template_error.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace agate
{

/// All templates: those that Agate brings along and the writer's own, which are picked up while Agate runs. A writer's template
/// with the id of one of Agate's takes its place. A broken file is told by errors(); the others still serve.
///
/// Nothing is read before the first question, so that it costs a start nothing.
class TemplateShelf : public QObject
{
    Q_OBJECT
public:
    /// `ownFolder`: the writer's <category>/<id>.md; need not exist (yet). Empty: Agate's own templates only.
    explicit TemplateShelf(const QString &ownFolder, QObject *parent = nullptr);

    QString ownFolder() const { return m_ownFolder; }

    /// By category, then by name.
    const QList<Template> &templates() const;
    /// Null when there is none. Valid until changed().
    const Template *find(const QString &id) const;
    /// By file.
    const QList<TemplateError> &errors() const;

signals:
    /// Templates or errors are not what they were.
    void changed();

private:
    void read() const;
    void watch() const;
    void reread();

    QString m_ownFolder;
    mutable bool m_isRead = false;
    mutable QList<Template> m_shipped;
    mutable QList<TemplateError> m_shippedErrors;
    mutable QList<Template> m_templates;
    mutable QList<TemplateError> m_errors;
    mutable QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace agate

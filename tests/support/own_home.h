// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace agate::tests
{

/// A home folder for one test: a writer's own words are in files there that no XDG variable moves (~/.hunspell_en_US).
class OwnHome
{
public:
    OwnHome() { qputenv("HOME", m_folder.path().toUtf8()); }

    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace agate::tests

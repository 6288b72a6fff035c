// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace agate::tests
{

/// A GNOME keyring of the test's own, unlocked, on a session bus of its own; both end with it. Nothing of the user's is touched.
class PrivateKeyring
{
public:
    PrivateKeyring();
    ~PrivateKeyring();

    /// What is missing on this computer to have one; empty: nothing.
    static QString missing();

    /// Starts both. False: they did not come up; `trouble` says why.
    bool start();
    /// The bus stays, and nobody answers on it any more.
    void freezeBus();
    void thawBus();

    const QString &address() const { return m_address; }

    const QString &trouble() const { return m_trouble; }

    /// Where the keyring keeps its files.
    QString folder() const { return m_folder.path(); }

    /// For whoever is to use it.
    QProcessEnvironment environment() const;

private:
    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
    QString m_address;
    QString m_trouble;
};

} // namespace agate::tests

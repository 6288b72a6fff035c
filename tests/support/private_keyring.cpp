// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/private_keyring.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace agate::tests
{

PrivateKeyring::PrivateKeyring() = default;

PrivateKeyring::~PrivateKeyring()
{
    thawBus();
    for (QProcess *process : {&m_keyring, &m_bus}) {
        process->kill();
        process->waitForFinished(5'000);
    }
}

QString PrivateKeyring::missing()
{
    for (const QString &program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    }
    return {};
}

QProcessEnvironment PrivateKeyring::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    environment.insert(u"HOME"_s, m_folder.path());
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    return environment;
}

bool PrivateKeyring::start()
{
    // No folder of services in it: only what is started here answers.
    QFile config(m_folder.filePath(u"bus.conf"_s));
    if (!config.open(QIODevice::WriteOnly))
        return false;
    config.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\"\n"
                 " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
                 "<busconfig><type>session</type><listen>unix:dir="
                 + m_folder.path().toUtf8()
                 + "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                   "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
    config.close();
    m_bus.setProcessEnvironment(environment());
    m_bus.start(u"dbus-daemon"_s, {u"--config-file"_s, config.fileName(), u"--nofork"_s, u"--print-address=1"_s});
    if (!m_bus.waitForStarted() || !QTest::qWaitFor([this] { return m_bus.canReadLine() || m_bus.state() == QProcess::NotRunning; }, 10'000)
        || !m_bus.canReadLine()) {
        m_trouble = u"no bus: "_s + QString::fromUtf8(m_bus.readAllStandardError());
        return false;
    }
    m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
    QDir().mkpath(m_folder.filePath(u"data/keyrings"_s));
    m_keyring.setProcessEnvironment(environment());
    m_keyring.start(
        u"gnome-keyring-daemon"_s,
        {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s, u"--control-directory="_s + m_folder.filePath(u"control"_s)});
    m_keyring.write("test");
    m_keyring.closeWriteChannel();
    // It has made its first keyring, so it is on the bus and open.
    const QString keyring = m_folder.filePath(u"data/keyrings/login.keyring"_s);
    if (!m_keyring.waitForStarted()
        || !QTest::qWaitFor([this, &keyring] { return QFile::exists(keyring) || m_keyring.state() == QProcess::NotRunning; }, 10'000)
        || m_keyring.state() == QProcess::NotRunning) {
        m_trouble = u"no keyring: "_s + QString::fromUtf8(m_keyring.readAllStandardError());
        return false;
    }
    return true;
}

void PrivateKeyring::freezeBus()
{
    if (m_bus.processId() > 0)
        ::kill(pid_t(m_bus.processId()), SIGSTOP);
}

void PrivateKeyring::thawBus()
{
    if (m_bus.processId() > 0)
        ::kill(pid_t(m_bus.processId()), SIGCONT);
}

} // namespace agate::tests

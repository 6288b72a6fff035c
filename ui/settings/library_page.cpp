// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/library_page.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace agate
{

namespace
{

constexpr SettingText nowText{QT_TRANSLATE_NOOP("Settings", "The library that is open"), nullptr,
                              QT_TRANSLATE_NOOP("Settings", "drafts file database folder place")};
constexpr SettingText otherText{QT_TRANSLATE_NOOP("Settings", "Another library"), nullptr,
                                QT_TRANSLATE_NOOP("Settings", "open switch change move drafts file place backup")};

} // namespace

LibraryPage::LibraryPage(QWidget *parent)
    //: Title of a page of settings: where the library is
    : SettingsPage(tr("Library"), parent)
    , m_folder(new QPushButton(tr("Open folder"), this))
{
    m_now = add(nowText, m_folder);
    auto *ways = new QWidget(this);
    auto *column = new QVBoxLayout(ways);
    column->setContentsMargins(0, 4, 0, 0);
    //: A button: another library, which is there already
    m_open = new QPushButton(tr("Open one that is there…"), ways);
    //: A button: another library, to be made
    m_new = new QPushButton(tr("Begin a new one…"), ways);
    //: A button: back to the library in its usual place
    m_usual = new QPushButton(tr("Back to the usual one"), ways);
    for (QPushButton *button : {m_open, m_new, m_usual})
        column->addWidget(button, 0, Qt::AlignLeading);
    ways->setFocusProxy(m_open);
    m_other = add(otherText, ways, SettingRow::Shape::Below);
    connect(m_folder, &QPushButton::clicked, this, [this] { emit wished(settings_wish::OpenFolder{m_current}); });
    connect(m_open, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_new, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_usual, &QPushButton::clicked, this, [this] { change([](Settings &settings) { settings.libraryFile.clear(); }); });
}

void LibraryPage::choose(bool anExistingOne)
{
    const QString folder = QFileInfo(m_chosen.isEmpty() ? m_current : m_chosen).path();
    const QString filter = tr("Libraries (*.sqlite);;All files (*)");
    QString path = anExistingOne
        ? QFileDialog::getOpenFileName(this, tr("Open a library"), folder, filter)
        : QFileDialog::getSaveFileName(this, tr("Begin a library"), folder, filter, nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    if (!anExistingOne && QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".sqlite");
    change([path](Settings &settings) { settings.libraryFile = path; });
}

void LibraryPage::showSettings(const Settings &settings)
{
    SettingsPage::showSettings(settings);
    m_chosen = settings.libraryFile;
    m_usual->setEnabled(!m_chosen.isEmpty());
    showNext();
}

void LibraryPage::showFacts(const SettingsFacts &facts)
{
    m_current = facts.libraryFile;
    m_usualFile = facts.usualLibrary;
    m_isNamed = facts.libraryNamed;
    m_now->setHelp(QDir::toNativeSeparators(m_current));
    showNext();
}

void LibraryPage::showNext()
{
    const QString next = m_chosen.isEmpty() ? m_usualFile : m_chosen;
    if (m_isNamed)
        m_other->setHelp(
            tr("The one that is open was named when Agate was started. Otherwise Agate opens %1.").arg(QDir::toNativeSeparators(next)));
    else if (next == m_current)
        m_other->setHelp(tr("Agate opens it at its next start. Your drafts stay where they are; nothing is copied."));
    else
        //: %1: a file
        m_other->setHelp(tr("At its next start Agate opens %1.").arg(QDir::toNativeSeparators(next)));
}

} // namespace agate

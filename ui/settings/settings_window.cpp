// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_window.h"

#include "look/entry_delegate.h"
#include "look/plain_text.h"
#include "look/search_field.h"
#include "settings/appearance_page.h"
#include "settings/editor_page.h"
#include "settings/language_page.h"
#include "settings/library_page.h"
#include "settings/models_page.h"
#include "settings/privacy_page.h"
#include "settings/shortcuts_page.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace agate
{

namespace
{

/// A page of settings is one line, a setting that was found has its page below it.
class PageDelegate : public EntryDelegate
{
public:
    using EntryDelegate::EntryDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = EntryDelegate::sizeHint(option, index);
        if (index.data(EntrySummaryRole).toString().isEmpty())
            size.setHeight(2 * nameArea(option).center().y() - 2 * option.rect.top() + 1);
        return size;
    }
};

constexpr int listWidth = 220;
constexpr QSize usualSize(860, 640);

} // namespace

SettingsWindow::SettingsWindow(QWidget *parent) : QWidget(parent, Qt::Window)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    resize(usualSize);
    setMinimumSize(560, 380);
    build();
}

SettingsWindow::~SettingsWindow()
{
    // A field that loses the keyboard hands over what it holds: not to a window that is half gone.
    blockSignals(true);
    hide();
}

void SettingsWindow::build()
{
    const QScopedValueRollback building(m_isBuilding, true);
    const int before = m_stack ? m_stack->currentIndex() : 0;
    const QString searched = m_search ? m_search->text() : QString();
    const bool wasSearching = m_search && m_search->hasFocus();
    // A language is changed from the page of languages: there the keyboard stays where it was.
    const bool wasChoosing = m_content && !wasSearching && m_stack->isAncestorOf(focusWidget());
    delete m_content;
    m_pages.clear();
    m_results.clear();

    //: Title of the window with the settings
    setWindowTitle(tr("Settings – Agate"));
    m_content = new QWidget(this);
    layout()->addWidget(m_content);
    auto *columns = new QHBoxLayout(m_content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto *side = new QWidget(m_content);
    side->setFixedWidth(listWidth);
    auto *left = new QVBoxLayout(side);
    left->setContentsMargins(10, 12, 0, 10);
    m_search = new SearchField(tr("Search the settings"), side);
    m_search->setPlaceholderText(m_search->accessibleName());
    m_list = new QListWidget(side);
    m_list->setProperty("look", QStringLiteral("sidebar"));
    m_list->setItemDelegate(new PageDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    columns->addWidget(side);
    m_stack = new QStackedWidget(m_content);
    columns->addWidget(m_stack, 1);

    // In the order of Page.
    add(new AppearancePage);
    add(new EditorPage);
    add(new LanguagePage);
    m_models = new ModelsPage(m_facts);
    add(m_models);
    add(new PrivacyPage);
    add(new ShortcutsPage);
    add(new LibraryPage);
    for (SettingsPage *page : std::as_const(m_pages)) {
        page->showFacts(m_facts);
        page->showSettings(m_settings);
    }
    connect(m_search, &QLineEdit::textChanged, this, &SettingsWindow::search);
    connect(m_search, &SearchField::resultsWanted, this, [this] { m_list->setFocus(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_found)
            m_found->control().setFocus(Qt::TabFocusReason);
        else
            m_list->setFocus();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsWindow::follow);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (m_found)
            m_found->control().setFocus(Qt::TabFocusReason);
        else if (!m_pages.at(m_stack->currentIndex())->rows().isEmpty())
            m_pages.at(m_stack->currentIndex())->rows().constFirst()->control().setFocus(Qt::TabFocusReason);
    });
    m_stack->setCurrentIndex(before);
    listPages();
    m_search->setText(searched);
    m_content->show();
    if (wasChoosing && !m_pages.at(before)->rows().isEmpty())
        m_pages.at(before)->rows().constFirst()->control().setFocus();
    else
        m_search->setFocus();
}

void SettingsWindow::add(SettingsPage *page)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(page->title());
    scroll->setWidget(page);
    m_stack->addWidget(scroll);
    m_pages.append(page);
    connect(page, &SettingsPage::wished, this, &SettingsWindow::wished);
}

void SettingsWindow::listPages()
{
    m_results.clear();
    m_list->setAccessibleName(tr("Pages of the settings"));
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const SettingsPage *page : std::as_const(m_pages))
            m_list->addItem(page->title());
        m_list->setCurrentRow(m_stack->currentIndex());
    }
    find(nullptr);
}

void SettingsWindow::search(const QString &text)
{
    const QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        listPages();
        return;
    }
    m_results.clear();
    //: The list of settings that a search found
    m_list->setAccessibleName(tr("Settings found"));
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const SettingsPage *page : std::as_const(m_pages)) {
            const bool wholePage = folded(page->title()).contains(words.join(u' '));
            for (SettingRow *row : page->rows()) {
                if (!wholePage && !row->matches(words))
                    continue;
                auto *item = new QListWidgetItem(row->title(), m_list);
                item->setData(EntrySummaryRole, page->title());
                m_results.append(row);
            }
        }
        if (m_results.isEmpty()) {
            auto *nothing = new QListWidgetItem(tr("Nothing is called so."), m_list);
            nothing->setFlags(Qt::NoItemFlags);
        } else {
            m_list->setCurrentRow(0);
        }
    }
    follow();
}

void SettingsWindow::follow()
{
    const int at = m_list->currentRow();
    if (!m_search->text().trimmed().isEmpty()) {
        find(m_results.value(at));
        return;
    }
    find(nullptr);
    if (at >= 0 && at < m_stack->count()) {
        m_stack->setCurrentIndex(at);
        emit pageShown(page());
    }
}

void SettingsWindow::find(SettingRow *row)
{
    if (m_found)
        m_found->setFound(false);
    m_found = row;
    if (!row)
        return;
    row->setFound(true);
    for (int at = 0; at < int(m_pages.size()); ++at) {
        if (!m_pages.at(at)->rows().contains(row))
            continue;
        if (m_stack->currentIndex() != at) {
            m_stack->setCurrentIndex(at);
            emit pageShown(page());
        }
        // Only now has the page its size.
        m_stack->currentWidget()->layout();
        static_cast<QScrollArea *>(m_stack->widget(at))->ensureWidgetVisible(row, 0, 40);
    }
}

void SettingsWindow::showSettings(const Settings &settings)
{
    m_settings = settings;
    for (SettingsPage *page : std::as_const(m_pages))
        page->showSettings(settings);
}

void SettingsWindow::showFacts(const SettingsFacts &facts)
{
    const auto providersOf = [](const SettingsFacts &of) {
        QStringList ids;
        for (const KeyFact &key : of.keys)
            ids.append(key.provider);
        return ids;
    };
    const bool others = providersOf(facts) != providersOf(m_facts);
    m_facts = facts;
    if (others) {
        build();
        return;
    }
    for (SettingsPage *page : std::as_const(m_pages))
        page->showFacts(facts);
}

void SettingsWindow::setVerdict(const QString &provider, const QString &sentence)
{
    m_models->setVerdict(provider, sentence);
}

void SettingsWindow::go(Page page)
{
    m_search->clear();
    m_list->setCurrentRow(int(page));
}

SettingsWindow::Page SettingsWindow::page() const
{
    return Page(m_stack->currentIndex());
}

void SettingsWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Whoever changed the language may still be in a control of ours.
    if (event->type() == QEvent::LanguageChange && !m_isBuilding)
        QMetaObject::invokeMethod(this, &SettingsWindow::build, Qt::QueuedConnection);
}

void SettingsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        close();
    else if (event->matches(QKeySequence::Find))
        m_search->setFocus();
    else if (event->matches(QKeySequence::Close))
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace agate

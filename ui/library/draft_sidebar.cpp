// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/draft_sidebar.h"

#include "library/draft_delegate.h"
#include "library/draft_list.h"
#include "look/icons.h"
#include "look/search_field.h"
#include "look/wrapped_label.h"

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace agate
{

DraftSidebar::DraftSidebar(QWidget *parent, const std::function<QDateTime()> &now)
    : QWidget(parent)
    , m_drafts(new DraftList(now, this))
    , m_trash(new DraftList(now, this))
    , m_search(new SearchField(tr("Search drafts"), this))
    , m_new(new QToolButton(this))
    , m_list(new QListView(this))
    , m_empty(new QWidget(this))
    , m_nothing(new WrappedLabel({}, m_empty))
    , m_begin(new QPushButton(m_empty))
    , m_more(new WrappedLabel({}, this))
    , m_restoreButton(new QPushButton(tr("Restore"), this))
    , m_toTrash(new QPushButton(this))
    , m_open(new QAction(tr("Open"), m_list))
    , m_rename(new QAction(tr("Rename"), m_list))
    //: What is done with a draft in a list: keep it at the top
    , m_pin(new QAction(tr("Pin"), m_list))
    , m_delete(new QAction(tr("Move to trash"), m_list))
    , m_restore(new QAction(tr("Restore"), m_list))
{
    m_new->setIcon(iconOf(Symbol::NewDraft));
    m_new->setAccessibleName(tr("New draft"));
    m_new->setToolTip(m_new->accessibleName());
    m_new->setFocusPolicy(Qt::StrongFocus);

    m_list->setItemDelegate(new DraftDelegate(m_list));
    m_list->setProperty("look", QStringLiteral("sidebar"));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setModel(m_drafts);

    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_more->setText(tr("These are the newest finds. Another word makes them fewer."));
    for (QPushButton *link : {m_begin, m_toTrash})
        link->setProperty("look", QStringLiteral("link"));

    auto *empty = new QVBoxLayout(m_empty);
    empty->setContentsMargins(9, 8, 9, 8);
    empty->addWidget(m_nothing);
    empty->addWidget(m_begin, 0, Qt::AlignLeading);
    empty->addStretch(1);
    auto *above = new QHBoxLayout;
    above->setSpacing(6);
    above->addWidget(m_search, 1);
    above->addWidget(m_new);
    auto *below = new QHBoxLayout;
    below->addWidget(m_toTrash);
    below->addStretch(1);
    below->addWidget(m_restoreButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(above);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_more);
    layout->addLayout(below);

    m_open->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    m_rename->setShortcut(Qt::Key_F2);
    m_pin->setShortcut(Qt::CTRL | Qt::Key_D);
    m_delete->setShortcut(QKeySequence::Delete);
    for (QAction *action : {m_open, m_rename, m_pin, m_delete, m_restore}) {
        // While a name is typed its field has these keys.
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
    }
    m_open->setObjectName(QStringLiteral("draft_open"));
    m_rename->setObjectName(QStringLiteral("draft_rename"));
    m_pin->setObjectName(QStringLiteral("draft_pin"));
    m_delete->setObjectName(QStringLiteral("draft_to_trash"));
    m_restore->setObjectName(QStringLiteral("draft_restore"));
    connect(m_open, &QAction::triggered, this,
            [this] { askFor(m_isTrashShown ? &DraftSidebar::restoreRequested : &DraftSidebar::openRequested); });
    connect(m_rename, &QAction::triggered, this, [this] {
        if (!m_isTrashShown && m_list->currentIndex().isValid())
            m_list->edit(m_list->currentIndex());
    });
    connect(m_pin, &QAction::triggered, this, [this] {
        const DraftId id = selected();
        if (!m_isTrashShown && !id.isNull())
            emit pinRequested(id, !m_list->currentIndex().data(DraftPinnedRole).toBool());
    });
    connect(m_delete, &QAction::triggered, this, [this] {
        if (!m_isTrashShown)
            askFor(&DraftSidebar::trashRequested);
    });
    connect(m_restore, &QAction::triggered, this, [this] { askFor(&DraftSidebar::restoreRequested); });
    connect(m_restoreButton, &QPushButton::clicked, m_restore, &QAction::trigger);
    connect(m_list, &QListView::clicked, this, [this] {
        if (!m_isTrashShown)
            askFor(&DraftSidebar::openRequested);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &DraftSidebar::showMenu);
    connect(m_drafts, &DraftList::renamed, this, &DraftSidebar::renameRequested);
    connect(m_new, &QToolButton::clicked, this, &DraftSidebar::newRequested);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        if (search().isEmpty())
            emit newRequested();
        else
            m_search->clear();
    });
    connect(m_toTrash, &QPushButton::clicked, this, [this] { showTrash(!m_isTrashShown); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        showState();
        emit searchChanged(text);
    });
    connect(m_search, &SearchField::resultsWanted, this, [this] {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_list->model()->index(0, 0));
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_isTrashShown || m_drafts->rowCount() == 0)
            return;
        m_list->setCurrentIndex(m_drafts->index(0));
        askFor(&DraftSidebar::openRequested);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DraftSidebar::showState);
    showState();
}

DraftSidebar::~DraftSidebar()
{
    // A name that is being typed is committed when its field goes, and that is after we have gone.
    disconnect(m_drafts, nullptr, this, nullptr);
}

void DraftSidebar::setDrafts(const QList<DraftSummary> &drafts)
{
    m_hasMore = false;
    fill(m_drafts, &DraftList::setDrafts, drafts);
}

void DraftSidebar::setTrash(const QList<DraftSummary> &drafts)
{
    m_hasMore = false;
    fill(m_trash, &DraftList::setDrafts, drafts);
}

void DraftSidebar::setFound(const QList<SearchHit> &hits, bool trashed, bool more)
{
    if (trashed == m_isTrashShown)
        m_hasMore = more;
    fill(trashed ? m_trash : m_drafts, &DraftList::setFound, hits);
}

template <typename Drafts>
void DraftSidebar::fill(DraftList *list, void (DraftList::*set)(const Drafts &), const Drafts &drafts)
{
    const bool isSeen = m_list->model() == list;
    const DraftId before = isSeen ? selected() : DraftId();
    const bool wasFound = list->isFound();
    (list->*set)(drafts);
    // Finds have more rows each.
    if (isSeen && list->isFound() != wasFound)
        m_list->doItemsLayout();
    const QModelIndex still = list->indexOf(before);
    if (isSeen && still.isValid() && m_list->currentIndex() != still)
        m_list->setCurrentIndex(still);
    showState();
}

void DraftSidebar::setCurrent(const DraftId &id)
{
    m_drafts->setCurrent(id);
    const QModelIndex index = m_drafts->indexOf(id);
    if (!m_isTrashShown && index.isValid())
        m_list->setCurrentIndex(index);
}

void DraftSidebar::showTrash(bool shown)
{
    if (shown == m_isTrashShown)
        return;
    m_isTrashShown = shown;
    QItemSelectionModel *old = m_list->selectionModel();
    m_list->setModel(shown ? m_trash : m_drafts);
    delete old;
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DraftSidebar::showState);
    if (!shown)
        m_list->setCurrentIndex(m_drafts->indexOf(m_drafts->current()));
    showState();
    emit trashShown(shown);
}

QString DraftSidebar::search() const
{
    return m_search->text().trimmed();
}

void DraftSidebar::focusSearch(const QString &text)
{
    if (!text.isEmpty())
        m_search->setText(text);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DraftSidebar::showState()
{
    const bool isEmpty = m_list->model()->rowCount() == 0;
    const bool isSearched = !search().isEmpty();
    m_list->setVisible(!isEmpty);
    m_list->setAccessibleName(m_isTrashShown ? tr("Trash") : tr("Drafts"));
    m_empty->setVisible(isEmpty);
    m_begin->setVisible(isEmpty && (isSearched || !m_isTrashShown));
    m_begin->setText(isSearched ? tr("Clear search") : tr("Begin a draft"));
    if (isSearched)
        m_nothing->setText(
            m_isTrashShown ? tr("Nothing in the trash has “%1” in it. Fewer words, or only the beginning of one, find more.").arg(search())
                           : tr("No draft has “%1” in it. Fewer words, or only the beginning of one, find more.").arg(search()));
    else if (m_isTrashShown)
        m_nothing->setText(tr("The trash is empty."));
    else
        m_nothing->setText(tr("No drafts yet. What you write is kept here by itself."));
    m_search->setPlaceholderText(m_isTrashShown ? tr("Search the trash") : tr("Search drafts"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_more->setVisible(isSearched && m_hasMore && !isEmpty);
    m_new->setVisible(!m_isTrashShown);
    m_toTrash->setText(m_isTrashShown ? tr("Back to drafts") : tr("Trash"));
    m_toTrash->setIcon(iconOf(m_isTrashShown ? Symbol::Back : Symbol::Trash, QPalette::Link));
    m_restoreButton->setVisible(m_isTrashShown && !isEmpty);
    m_restoreButton->setEnabled(!selected().isNull());
}

void DraftSidebar::showMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    //: What is done with a draft in a list: keep it at the top, or no longer
    m_pin->setText(index.data(DraftPinnedRole).toBool() ? tr("Unpin") : tr("Pin"));
    auto *menu = new QMenu(m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_isTrashShown)
        menu->addAction(m_restore);
    else
        menu->addActions({m_open, m_rename, m_pin, m_delete});
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

DraftId DraftSidebar::selected() const
{
    return static_cast<const DraftList *>(m_list->model())->idAt(m_list->currentIndex());
}

void DraftSidebar::askFor(void (DraftSidebar::*wanted)(const DraftId &))
{
    const DraftId id = selected();
    if (!id.isNull())
        emit(this->*wanted)(id);
}

} // namespace agate

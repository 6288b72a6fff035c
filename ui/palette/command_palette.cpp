// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/command_palette.h"

#include "look/announce.h"
#include "look/search_field.h"
#include "look/wrapped_label.h"
#include "palette/palette_delegate.h"
#include "palette/palette_list.h"

#include <QApplication>
#include <QFontInfo>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace agate
{

namespace
{

constexpr int mostRows = 12;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_model(new PaletteList(this))
    , m_field(new SearchField(tr("Find a command"), this))
    , m_list(new QListView(this))
    , m_nothing(new WrappedLabel({}, this))
{
    setProperty("look", QStringLiteral("palette"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    //: The list that finds everything there is to do
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Find a command, a draft or a template"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setProperty("look", QStringLiteral("sidebar"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);

    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setQuery(text);
        showMatches();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, &CommandPalette::onFocusChanged);
    hide();
}

void CommandPalette::open(const QList<PaletteEntry> &entries, const QStringList &recent)
{
    m_model->setEntries(entries, recent);
    m_field->clear();
    m_model->setQuery({});
    m_cameFrom = QApplication::focusWidget();
    showMatches();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::add(const QList<PaletteEntry> &entries)
{
    if (!isVisible())
        return;
    m_model->add(entries);
    if (!m_field->text().isEmpty())
        showMatches();
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    QWidget *back = m_cameFrom && isAncestorOf(QApplication::focusWidget()) ? m_cameFrom.data() : nullptr;
    m_cameFrom.clear();
    hide();
    if (back)
        back->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::onFocusChanged(QWidget *, QWidget *now)
{
    // The writer went elsewhere. (Nowhere is another window, from which one comes back.)
    if (isVisible() && now && now != m_field && !isAncestorOf(now))
        dismiss();
}

void CommandPalette::showMatches()
{
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    if (rows == 0)
        m_nothing->setText(tr("Nothing is called “%1”.").arg(m_field->text().trimmed()));
    place();
    m_list->scrollToTop();
    select(0);
}

void CommandPalette::select(int row)
{
    const QModelIndex index = m_model->index(row);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    // The keyboard is in the field: a reader hears of the list only so.
    announce(*m_field, index.data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::step(int by)
{
    // What cannot be done now stands at the end, to be seen only.
    const int rows = m_model->enabledRows();
    if (rows == 0)
        return;
    const int row = m_list->currentIndex().row() + by;
    // Single steps go round.
    select(qAbs(by) == 1 ? (row + rows) % rows : std::clamp(row, 0, rows - 1));
}

void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount() || !m_model->entryAt(row).isEnabled)
        return;
    const PaletteEntry entry = m_model->entryAt(row);
    dismiss();
    emit chosen(entry);
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(1 - mostRows);
        return true;
    case Qt::Key_PageDown:
        step(mostRows - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const bool isPlain = !(press->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
        return isPlain && handleKey(press->key());
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::place()
{
    const int em = QFontInfo(font()).pixelSize();
    const QRect window = parentWidget()->rect();
    const int width = std::min(window.width() - 2 * em, em * 46);
    const int shown = std::min(m_model->rowCount(), mostRows);
    const int row = m_list->sizeHintForRow(0);
    m_list->setFixedHeight(std::min(shown * row, window.height() * 6 / 10));
    setFixedWidth(width);
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    setGeometry((window.width() - width) / 2, em * 4, width, height);
}

} // namespace agate

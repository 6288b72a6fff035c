// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/live_preview.h"

#include "editor/draft_editor.h"
#include "look/colours.h"
#include "preview/preview_panel.h"
#include "preview/preview_view.h"
#include "window/draft_page.h"
#include "window/window_session.h"

#include <QAction>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>

#include <algorithm>
#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr auto afterTyping = 250ms;
/// Making it takes this part of the time at most while somebody types.
constexpr int rarely = 8;
/// When making it took longer, less is shown the next time; and more again when it took little.
constexpr auto slow = 100ms;
constexpr auto quick = 40ms;
constexpr qsizetype leastPart = 20'000;
constexpr int usualWidth = 460;

/// How far something is scrolled, 0 to 1: at the beginning the top edges of both sides belong together, at the end the bottom
/// ones, in between what lies between.
qreal progress(const QScrollBar &bar)
{
    return bar.maximum() > bar.minimum() ? qreal(bar.value() - bar.minimum()) / (bar.maximum() - bar.minimum()) : 0;
}

} // namespace

LivePreview::LivePreview(QAction &toggle, DraftPage &page, QSplitter &splitter, QObject *parent)
    : QObject(parent)
    , m_toggle(toggle)
    , m_page(page)
    , m_splitter(splitter)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &LivePreview::render);
    connect(&toggle, &QAction::toggled, this, &LivePreview::show);
    DraftEditor &editor = page.editor();
    connect(&editor, &DraftEditor::edited, this, &LivePreview::textChanged);
    connect(&page, &DraftPage::shown, this, [this] {
        if (isShown())
            m_pause.start(0);
    });
    connect(&editor, &DraftEditor::zoomChanged, this, &LivePreview::restyle);
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, &LivePreview::followEditor);
}

bool LivePreview::isShown() const
{
    return m_panel && m_panel->isVisibleTo(m_splitter.window());
}

void LivePreview::restore(const WindowSession &session)
{
    m_width = session.previewWidth;
    if (session.previewVisible)
        QTimer::singleShot(0, this, [this] { m_toggle.setChecked(true); });
}

void LivePreview::remember(WindowSession &session) const
{
    session.previewVisible = m_toggle.isChecked();
    session.previewWidth = isShown() ? m_panel->width() : m_width;
}

PreviewStyle LivePreview::style() const
{
    const DraftEditor &editor = m_page.editor();
    const EditorStyle &draft = editor.style();
    PreviewStyle style;
    style.font = ProseSetting::font(draft, editor.pixelSize());
    style.codeFamilies = draft.codeFamilies;
    style.lineHeight = draft.lineHeight;
    style.columnLetters = draft.columnCharacters;
    style.colours = coloursFor(m_splitter.palette());
    return style;
}

void LivePreview::show(bool shown)
{
    if (!shown) {
        if (isShown())
            m_width = m_panel->width();
        if (m_panel)
            m_panel->hide();
        m_pause.stop();
        return;
    }
    if (!m_panel) {
        m_panel = new PreviewPanel(&m_splitter);
        m_panel->setMinimumWidth(220);
        m_panel->installEventFilter(this);
        m_splitter.addWidget(m_panel);
        m_splitter.setStretchFactor(m_splitter.count() - 1, 0);
        connect(m_panel, &PreviewPanel::closeWanted, this, [this] {
            m_toggle.setChecked(false);
            m_page.editor().setFocus();
        });
        connect(&m_panel->view(), &PreviewView::linkWanted, this, [this](const QUrl &link) { m_browser(link); });
        connect(m_panel->view().verticalScrollBar(), &QScrollBar::valueChanged, this, &LivePreview::followPreview);
    }
    m_panel->show();
    QList<int> sizes = m_splitter.sizes();
    const int wanted = m_width > 0 ? m_width : usualWidth;
    const qsizetype centre = m_splitter.indexOf(m_panel) - 1;
    const int room = sizes.at(centre) + sizes.at(centre + 1);
    // Never more than half of what the two share.
    sizes[centre + 1] = qMin(wanted, room / 2);
    sizes[centre] = room - sizes.at(centre + 1);
    m_splitter.setSizes(sizes);
    render();
}

bool LivePreview::eventFilter(QObject *watched, QEvent *event)
{
    // Between light and dark.
    if (watched == m_panel && event->type() == QEvent::PaletteChange)
        restyle();
    return QObject::eventFilter(watched, event);
}

void LivePreview::textChanged()
{
    if (isShown())
        m_pause.start(std::max<std::chrono::milliseconds>(afterTyping, m_took * rarely));
}

void LivePreview::restyle()
{
    if (isShown())
        m_pause.start(0);
}

void LivePreview::render()
{
    if (!isShown())
        return;
    m_pause.stop();
    QElapsedTimer spent;
    spent.start();
    DraftEditor &editor = m_page.editor();
    const QString text = editor.text();
    m_blocks = markdownBlocks(text);
    m_door = PictureDoor(m_folders ? m_folders() : QStringList());
    qsizetype first = 0;
    qsizetype count = m_blocks.blocks.size();
    const bool partial = text.size() > m_most;
    if (partial) {
        const qreal at = progress(*editor.verticalScrollBar());
        const qsizetype middle = editor.positionAt(QPointF(editor.viewport()->width() / 2.0, at * editor.viewport()->height()));
        first = qMax<qsizetype>(0, m_blocks.indexAt(middle - m_most / 2));
        count = m_blocks.indexAt(middle + m_most / 2) + 1 - first;
    }
    const PreviewStyle style = this->style();
    const QScopedValueRollback following(m_following, true);
    PreviewView &view = m_panel->view();
    view.setStyle(style);
    view.setPreview(std::make_unique<PreviewDocument>(text, m_blocks, first, count, style, m_door));
    m_panel->setPartial(partial);
    m_following = false;
    followEditor();
    m_took = std::chrono::duration_cast<std::chrono::milliseconds>(spent.durationElapsed());
    if (m_took > slow)
        m_most = std::max(leastPart, qMin(m_most, text.size()) * (slow / 1ms) / (m_took / 1ms));
    else if (m_took < quick)
        m_most = std::min(wholeUpTo, m_most * 2);
}

void LivePreview::followEditor()
{
    if (m_following || !isShown() || m_pause.isActive())
        return;
    const PreviewDocument *shown = m_panel->view().preview();
    if (!shown || m_blocks.blocks.isEmpty())
        return;
    DraftEditor &editor = m_page.editor();
    const qreal part = progress(*editor.verticalScrollBar());
    const qreal y = part * editor.viewport()->height();
    const qsizetype position = editor.positionAt(QPointF(editor.viewport()->width() / 2.0, y));
    const qsizetype index = m_blocks.indexAt(position);
    if (index < shown->partFirst() || index >= shown->partFirst() + shown->partCount()) {
        m_pause.start(80ms);
        return;
    }
    // Between the tops of this block and the next one the draft's own heights say how far it is.
    const auto topOf = [&](qsizetype i) {
        if (i == 0) // with the margin above it
            return editor.caretRect(0).top() - editor.document()->documentMargin();
        return i < m_blocks.blocks.size() ? editor.caretRect(m_blocks.blocks.at(i).span.start).top()
                                          : editor.caretRect(editor.length()).bottom();
    };
    const qreal top = topOf(index);
    const qreal end = topOf(index + 1);
    const qreal within = end > top ? std::clamp((y - top) / (end - top), 0.0, 1.0) : 0;
    const QScopedValueRollback following(m_following, true);
    m_panel->view().bring({index, within}, part);
}

void LivePreview::followPreview()
{
    if (m_following || !isShown() || m_pause.isActive())
        return;
    const PreviewView &view = m_panel->view();
    const PreviewDocument *shown = view.preview();
    if (!shown || shown->partCount() == 0)
        return;
    const qreal part = progress(*view.verticalScrollBar());
    const PreviewDocument::Place place = view.placeAt(part);
    const TextSpan &span = m_blocks.blocks.at(qMin(place.block, m_blocks.blocks.size() - 1)).span;
    DraftEditor &editor = m_page.editor();
    {
        const QScopedValueRollback following(m_following, true);
        QScrollBar &bar = *editor.verticalScrollBar();
        const bool atEnd = part >= 1 && place.block + 1 >= m_blocks.blocks.size();
        if (atEnd || (part <= 0 && place.block == 0)) {
            bar.setValue(atEnd ? bar.maximum() : bar.minimum());
        } else {
            // The editor scrolls by rows: the row of the place comes to the same height, as near as rows go.
            const int at = editor.splits().behind(span.start + qsizetype(place.part * qreal(span.length)));
            const QTextBlock block = editor.document()->findBlock(at);
            const int line = block.layout()->lineForTextPosition(at - block.position()).lineNumber();
            bar.setValue(block.firstLineNumber() + qMax(0, line));
            const qreal wanted = part * editor.viewport()->height();
            const qreal row = editor.proseLayout().setting().row();
            for (int step = 0; step < 200 && bar.value() > 0; ++step) {
                if (editor.caretRect(editor.splits().textPosition(at)).top() + row / 2 > wanted)
                    break;
                bar.setValue(bar.value() - 1);
            }
        }
    }
    // Read to the edge of a part: the next one comes.
    const QScrollBar &bar = *view.verticalScrollBar();
    const bool above = shown->partFirst() > 0 && bar.value() <= bar.minimum();
    const bool below = shown->partFirst() + shown->partCount() < m_blocks.blocks.size() && bar.value() >= bar.maximum();
    if (above || below)
        m_pause.start(80ms);
}

} // namespace agate

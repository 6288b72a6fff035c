// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/spell_check.h"

#include "editor/draft_editor.h"
#include "editor/markdown_highlighter.h"

#include <QEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTextDocument>

#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

/// A key must find the thread free.
constexpr auto slice = 3ms;
/// The first look for the next misspelt word: the writer waits for it.
constexpr auto firstSearch = 40ms;
/// Blocks that are remembered; what is visible is always among them.
constexpr qsizetype mostRemembered = 600;
/// An edit that touches more blocks than that is no typing: all is checked anew.
constexpr int mostFollowed = 40;
/// How far a short paragraph looks for one whose language is known.
constexpr int neighbourhood = 6;

} // namespace

SpellCheck::SpellCheck(DraftEditor &editor, Opening opening, QObject *parent, const SpellCheckTimes &times)
    : QObject(parent)
    , m_editor(editor)
    , m_opening(std::move(opening))
    , m_times(times)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SpellCheck::pass);
    // As the editor's: it wants to hear nothing of its document's last change, when the highlighter goes.
    m_following = connect(editor.document(), &QTextDocument::contentsChange, &editor,
                          [this](int from, int removed, int added) { follow(from, removed, added); });
    connect(&editor, &DraftEditor::loaded, this, &SpellCheck::forget);
    connect(&editor, &DraftEditor::cursorPositionChanged, this, &SpellCheck::caretMoved);
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { wake(m_times.afterScrolling); });
    editor.viewport()->installEventFilter(this);
    editor.addMarks(this);
    m_sinceEdit.start();
}

SpellCheck::~SpellCheck()
{
    // The editor may be gone before: windows take their parts down in an order of their own.
    disconnect(m_following);
}

void SpellCheck::setEnabled(bool enabled)
{
    if (m_enabled == enabled)
        return;
    m_enabled = enabled;
    m_search.reset();
    m_editor.updateMarks();
    wake(0ms);
}

void SpellCheck::setLanguage(const QString &language)
{
    m_language = language;
    chooseDictionary();
}

void SpellCheck::chooseDictionary()
{
    const QString dictionary = m_known ? m_known->dictionaryFor(m_language) : QString();
    if (dictionary == m_draftDictionary)
        return;
    m_draftDictionary = dictionary;
    emit dictionaryChanged();
    wake(0ms);
}

void SpellCheck::setIgnored(const QSet<QString> &words)
{
    m_ignored = words;
    if (m_known)
        m_known->setIgnored(words);
    for (Checked &checked : m_checked)
        checked.fresh = false;
    wake(0ms);
}

void SpellCheck::setColour(const QColor &colour)
{
    m_colour = colour;
    m_editor.updateMarks();
}

KnownWords *SpellCheck::openNow()
{
    if (!m_known)
        open();
    return m_known.get();
}

bool SpellCheck::open()
{
    if (m_triedToOpen)
        return m_known != nullptr;
    m_triedToOpen = true;
    auto dictionaries = m_opening();
    if (!dictionaries || !*dictionaries || (*dictionaries)->codes().isEmpty()) {
        emit dictionaryChanged();
        return false;
    }
    m_known = std::make_unique<KnownWords>(std::move(*dictionaries), QLocale::system().name());
    m_known->setIgnored(m_ignored);
    m_draftDictionary = m_known->dictionaryFor(m_language);
    emit dictionaryChanged();
    return true;
}

// Where things change.

bool SpellCheck::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        wake(m_times.idle);
    } else if (event->type() == QEvent::Resize) {
        wake(m_times.afterScrolling);
    }
    return false;
}

void SpellCheck::wake(std::chrono::milliseconds after)
{
    if (!m_enabled || !m_painted)
        return;
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > after)
        m_timer.start(after);
}

std::chrono::milliseconds SpellCheck::untilIdle() const
{
    return qMax(0ms, m_times.idle - std::chrono::milliseconds(m_sinceEdit.elapsed()));
}

void SpellCheck::forget()
{
    m_checked.clear();
    m_work.reset();
    m_current = -1;
    m_search.reset();
    m_typingAt = -1;
    wake(m_times.afterScrolling);
}

void SpellCheck::follow(int from, int /*removed*/, int added)
{
    m_sinceEdit.restart();
    m_search.reset();
    m_typingAt = m_editor.textCursor().position();
    QTextBlock block = m_editor.document()->findBlock(from);
    const QTextBlock last = m_editor.document()->findBlock(from + added);
    if (!last.isValid() || last.blockNumber() - block.blockNumber() > mostFollowed) {
        m_checked.clear();
        m_work.reset();
    }
    for (; !m_checked.isEmpty() && block.isValid(); block = block.next()) {
        if (const auto checked = m_checked.find(block.fragmentIndex()); checked != m_checked.end()) {
            const QString text = block.text();
            // What stands before and behind the change keeps its marks until it is looked at again.
            const QStringView before = checked->text;
            const qsizetype shorter = qMin(before.size(), text.size());
            const qsizetype head = std::mismatch(before.begin(), before.begin() + shorter, text.begin()).first - before.begin();
            qsizetype tail = 0;
            while (tail < shorter - head && before[before.size() - 1 - tail] == text[text.size() - 1 - tail])
                ++tail;
            if (head < qMax(before.size(), text.size())) {
                const qsizetype changedTo = before.size() - tail;
                const qsizetype shift = text.size() - before.size();
                checked->misspelt.removeIf([&](const TextSpan &mark) { return mark.end() >= head && mark.start <= changedTo; });
                for (TextSpan &mark : checked->misspelt)
                    mark.start += mark.start > changedTo ? shift : 0;
                checked->text = text;
                checked->fresh = false;
            }
        }
        if (block == last)
            break;
    }
    if (m_enabled && m_painted && !m_timer.isActive())
        m_timer.start(m_times.afterTyping);
}

void SpellCheck::caretMoved()
{
    if (m_typingAt < 0 || m_editor.textCursor().position() == m_typingAt)
        return;
    m_typingAt = -1;
    m_editor.updateMarks();
}

// What is checked.

const SpellCheck::Checked *SpellCheck::checkedAt(const QTextBlock &block) const
{
    const auto checked = m_checked.constFind(block.fragmentIndex());
    return checked == m_checked.cend() ? nullptr : &*checked;
}

bool SpellCheck::isFresh(const QTextBlock &block, const Checked &checked) const
{
    if (!checked.fresh || checked.notProse != MarkdownHighlighter::notProse(block))
        return false;
    const ParagraphSurroundings now = surroundings(block);
    return now.draft == checked.around.draft && now.neighbour == checked.around.neighbour;
}

ParagraphSurroundings SpellCheck::surroundings(const QTextBlock &block) const
{
    ParagraphSurroundings around{.draft = m_draftDictionary, .neighbour = {}, .before = {}};
    QTextBlock near = block.previous();
    for (int i = 0; i < neighbourhood && near.isValid() && around.neighbour.isEmpty(); ++i, near = near.previous()) {
        if (const Checked *checked = checkedAt(near))
            around.neighbour = checked->dictionary;
    }
    // A title has its text below it.
    near = block.next();
    for (int i = 0; i < neighbourhood && near.isValid() && around.neighbour.isEmpty(); ++i, near = near.next()) {
        if (const Checked *checked = checkedAt(near))
            around.neighbour = checked->dictionary;
    }
    if (const Checked *checked = checkedAt(block))
        around.before = checked->dictionary;
    return around;
}

std::pair<QTextBlock, QTextBlock> SpellCheck::visible() const
{
    const SoftSplits &splits = m_editor.splits();
    const QTextDocument *document = m_editor.document();
    const QRectF view = m_editor.viewport()->rect();
    QTextBlock first = document->findBlock(splits.before(m_editor.positionAt(view.topLeft())));
    // The languages of those above decide about short ones below them.
    for (int i = 0; i < neighbourhood && first.previous().isValid(); ++i)
        first = first.previous();
    return {first, document->findBlock(splits.behind(m_editor.positionAt(view.bottomLeft())))};
}

bool SpellCheck::isSettled() const
{
    if (!m_known || m_search)
        return false;
    const auto [first, last] = visible();
    for (QTextBlock block = first; block.isValid() && block.position() <= last.position(); block = block.next()) {
        const Checked *checked = checkedAt(block);
        if (!checked || !isFresh(block, *checked))
            return false;
    }
    return true;
}

void SpellCheck::pass()
{
    if (!m_enabled)
        return;
    const bool mayLoad = untilIdle() == 0ms || m_search;
    if (!m_triedToOpen && !mayLoad) {
        wake(untilIdle());
        return;
    }
    if (!open()) {
        if (std::exchange(m_search, {}))
            emit nothingFound();
        return;
    }
    const QDeadlineTimer deadline(slice);
    if (m_search && !searchOn(deadline)) {
        wake(1ms);
        return;
    }
    const auto [first, last] = visible();
    bool news = false;
    for (QTextBlock block = first; block.isValid() && block.position() <= last.position(); block = block.next()) {
        if (const Checked *checked = checkedAt(block); checked && isFresh(block, *checked))
            continue;
        switch (check(block, deadline, mayLoad)) {
        case ParagraphCheck::Step::Done:
            news = true;
            continue;
        case ParagraphCheck::Step::GoesOn:
            wake(1ms);
            break;
        case ParagraphCheck::Step::WantsDictionary:
            wake(qMax(1ms, untilIdle()));
            break;
        }
        break;
    }
    if (!news)
        return;
    // What was found out about one paragraph may say something about its neighbours.
    wake(1ms);
    prune();
    if (std::exchange(m_repaint, false))
        m_editor.updateMarks();
    emit checked();
}

ParagraphCheck::Step SpellCheck::check(const QTextBlock &block, const QDeadlineTimer &deadline, bool mayLoad)
{
    const QString text = block.text();
    const auto notProse = MarkdownHighlighter::notProse(block);
    const ParagraphSurroundings around = surroundings(block);
    if (m_current != block.fragmentIndex() || !m_work || !m_work->isFor(text, notProse, around)) {
        m_work.emplace(text, notProse, around);
        m_current = block.fragmentIndex();
    }
    const auto step = m_work->advance(*m_known, deadline, mayLoad);
    if (step == ParagraphCheck::Step::Done) {
        const auto before = shown(block);
        m_checked.insert(block.fragmentIndex(), {text, notProse, around, m_work->language(), m_work->misspelt(), true});
        m_repaint = m_repaint || shown(block) != before;
        m_work.reset();
    }
    return step;
}

void SpellCheck::prune()
{
    if (m_checked.size() <= mostRemembered)
        return;
    QHash<int, Checked> kept;
    const auto [first, last] = visible();
    for (QTextBlock block = first; block.isValid() && block.position() <= last.position(); block = block.next()) {
        if (const Checked *checked = checkedAt(block))
            kept.insert(block.fragmentIndex(), *checked);
    }
    m_checked = kept;
}

// What is shown of it.

QList<TextMark> SpellCheck::marksIn(const TextSpan &span) const
{
    QList<TextMark> marks;
    if (!m_enabled || m_checked.isEmpty())
        return marks;
    const auto words = shown(m_editor.document()->findBlock(m_editor.splits().behind(span.start)));
    for (const TextSpan &word : words)
        marks.append({.span = {span.start + word.start, word.length}, .look = TextMark::Look::Wave, .colour = m_colour});
    return marks;
}

QList<TextSpan> SpellCheck::shown(const QTextBlock &block) const
{
    const Checked *checked = checkedAt(block);
    if (!checked || checked->misspelt.isEmpty())
        return {};
    // The part that an input method is composing in moves about.
    const QTextLayout *layout = block.layout();
    const bool composing = !layout->preeditAreaText().isEmpty() && m_editor.textCursor().block() == block;
    const qsizetype end = composing ? layout->preeditAreaPosition() : checked->text.size();
    const int typing = m_typingAt - block.position();
    QList<TextSpan> words;
    for (const TextSpan &word : checked->misspelt) {
        if (word.end() <= end && !(word.start < typing && typing <= word.end()))
            words.append(word);
    }
    return words;
}

QString SpellCheck::dictionaryAt(qsizetype position) const
{
    const Checked *checked = checkedAt(m_editor.document()->findBlock(m_editor.splits().behind(position)));
    return checked ? checked->dictionary : QString();
}

std::optional<SpellCheck::Misspelling> SpellCheck::at(qsizetype position) const
{
    const int place = m_editor.splits().behind(position);
    const QTextBlock block = m_editor.document()->findBlock(place);
    const Checked *checked = m_enabled ? checkedAt(block) : nullptr;
    if (!checked)
        return {};
    for (const TextSpan &word : checked->misspelt) {
        if (word.start <= place - block.position() && place - block.position() <= word.end())
            return Misspelling{.span = {m_editor.splits().textPosition(block.position() + int(word.start)), word.length},
                               .word = checked->text.sliced(word.start, word.length),
                               .dictionary = checked->dictionary};
    }
    return {};
}

QStringList SpellCheck::suggestions(const Misspelling &misspelling, qsizetype most)
{
    return m_known ? m_known->suggestions(misspelling.dictionary, misspelling.word, most) : QStringList();
}

void SpellCheck::replace(const Misspelling &misspelling, const QString &word)
{
    if (m_editor.text(misspelling.span) == misspelling.word)
        m_editor.replaceText(misspelling.span, word);
}

bool SpellCheck::add(const Misspelling &misspelling)
{
    if (!m_known)
        return false;
    const bool kept = m_known->add(misspelling.dictionary, misspelling.word);
    setIgnored(m_ignored);
    return kept;
}

// The next one.

void SpellCheck::findNext()
{
    const int caret = m_editor.splits().behind(m_editor.selectedSpan().end());
    const QTextBlock block = m_editor.document()->findBlock(caret);
    m_typingAt = -1;
    m_search = Search{.block = block.blockNumber(), .from = caret - block.position(), .blocksLeft = m_editor.document()->blockCount() + 1};
    m_painted = true;
    if (!m_enabled || !open()) {
        m_search.reset();
        emit nothingFound();
        return;
    }
    if (!searchOn(QDeadlineTimer(firstSearch)))
        wake(1ms);
}

bool SpellCheck::searchOn(const QDeadlineTimer &deadline)
{
    QTextBlock block = m_editor.document()->findBlockByNumber(m_search->block);
    for (; m_search->blocksLeft > 0; --m_search->blocksLeft) {
        if (!block.isValid())
            block = m_editor.document()->begin();
        m_search->block = block.blockNumber();
        const Checked *checked = checkedAt(block);
        if (!checked || !isFresh(block, *checked)) {
            if (check(block, deadline, true) != ParagraphCheck::Step::Done)
                return false;
            checked = checkedAt(block);
        }
        for (const TextSpan &word : checked->misspelt) {
            if (word.start < m_search->from)
                continue;
            m_search.reset();
            emit found({m_editor.splits().textPosition(block.position() + int(word.start)), word.length});
            return true;
        }
        m_search->from = 0;
        prune();
        block = block.next();
    }
    m_search.reset();
    emit nothingFound();
    return true;
}

} // namespace agate

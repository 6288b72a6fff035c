// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/draft_editor.h"

#include "editor/editor_guest.h"
#include "editor/markdown_highlighter.h"
#include "editor/prose_layout.h"
#include "editor/smart_typing.h"

#include <QAbstractTextDocumentLayout>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <utility>

namespace agate
{

namespace
{

QTextDocument *newDocument(QObject *parent)
{
    auto *document = new QTextDocument(parent);
    document->setDocumentLayout(new ProseLayout(document));
    document->setDocumentMargin(44);
    // An arrow key goes where it points, in right-to-left text too.
    document->setDefaultCursorMoveStyle(Qt::VisualMoveStyle);
    return document;
}

} // namespace

DraftEditor::DraftEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_layout(nullptr)
    , m_splits(newDocument(this))
    , m_highlighter(nullptr)
    , m_typing(new SmartTyping(*this))
{
    QTextDocument *document = m_splits.document();
    m_layout = static_cast<ProseLayout *>(document->documentLayout());
    setDocument(document);
    // Before the highlighter: both listen to the same signal, and it must find the guest's rows in their place.
    connect(document, &QTextDocument::contentsChange, this, &DraftEditor::follow);
    connect(document, &QTextDocument::contentsChanged, this, &DraftEditor::settle);
    m_highlighter = new MarkdownHighlighter(document);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &DraftEditor::clampCaret);
    connect(this, &QPlainTextEdit::selectionChanged, this, &DraftEditor::clampCaret);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int dy) {
        if (m_guest && dy != 0)
            m_guest->moved();
        // The base blinks the caret where it believes it to be.
        if (dy == 0 && m_layout->ghost().isShown())
            viewport()->update(caretRect(caret()).adjusted(-4, -1, 4, 1).toAlignedRect());
    });
    m_sayGhostLater.setSingleShot(true);
    connect(&m_sayGhostLater, &QTimer::timeout, this, &DraftEditor::sayGhost);

    m_findLater.setSingleShot(true);
    m_findLater.setInterval(200);
    m_foldLater.setSingleShot(true);
    connect(&m_findLater, &QTimer::timeout, this, [this] {
        findFrontMatter();
        foldFrontMatter();
    });
    connect(&m_foldLater, &QTimer::timeout, this, &DraftEditor::foldFrontMatter);

    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCursorWidth(2);
    setAccessibleName(tr("Draft"));
    applyStyle();
    load({});
}

DraftEditor::~DraftEditor()
{
    // The highlighter goes with the document, which tells of that last change.
    disconnect(document(), nullptr, this, nullptr);
    forgetMarks();
}

void DraftEditor::load(const QString &text)
{
    loseGhost();
    const QScopedValueRollback loading(m_loading, true);
    m_typing->forget();
    const QString canonical = SoftSplits::canonical(text);
    // Long paragraphs are cut beforehand, and marked after: one insertion is what a document does best.
    QString shown;
    QList<qsizetype> marks;
    qsizetype done = 0;
    for (qsizetype start = 0; start <= canonical.size();) {
        qsizetype end = canonical.indexOf(u'\n', start);
        if (end < 0)
            end = canonical.size();
        const auto cuts = SoftSplits::cuts(QStringView(canonical).sliced(start, end - start));
        for (const qsizetype cut : cuts) {
            shown += QStringView(canonical).sliced(done, start + cut - done);
            done = start + cut;
            marks.append(shown.size());
            shown += u'\n';
        }
        start = end + 1;
    }
    shown += QStringView(canonical).sliced(done);
    shown += u'\n';

    document()->setUndoRedoEnabled(false);
    setPlainText(shown);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const qsizetype mark : std::as_const(marks)) {
        cursor.setPosition(int(mark) + 1);
        cursor.setBlockCharFormat(SoftSplits::mark());
    }
    cursor.movePosition(QTextCursor::End);
    cursor.setBlockCharFormat(SoftSplits::tailMark());
    cursor.endEditBlock();
    document()->setUndoRedoEnabled(true);
    document()->setModified(false);

    m_splits.reset();
    m_edits.clear();
    m_touchedFrom = m_touchedTo = -1;
    if (m_guest)
        m_guestCursor.setPosition(m_splits.end());
    cursor.setPosition(0);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(0);
    rememberCaretBlock();
    m_folded = false;
    m_mousePressed = false;
    m_foldLater.stop();
    findFrontMatter();
    foldFrontMatter();
    placeRows();
    viewport()->update();
    emit loaded();
}

QString DraftEditor::text() const
{
    return m_splits.text(0, m_splits.end());
}

QString DraftEditor::text(const TextSpan &span) const
{
    const qsizetype start = qBound(qsizetype(0), span.start, length());
    const qsizetype end = qBound(start, span.end(), length());
    return m_splits.text(m_splits.before(start), m_splits.before(end));
}

void DraftEditor::replaceText(const TextSpan &span, const QString &text)
{
    const qsizetype start = qBound(qsizetype(0), span.start, length());
    const qsizetype end = qBound(start, span.end(), length());
    QTextCursor cursor = m_splits.select({start, end - start});
    SoftSplits::insert(cursor, SoftSplits::canonical(text));
}

void DraftEditor::apply(const QList<TextEdit> &edits)
{
    if (isReadOnly() || edits.isEmpty())
        return;
    // A few changes may be far apart: as one, they would reach from the first to the last, and all that stands between would be
    // highlighted, journaled and laid out anew. So each is its own, joined to the one before only for undo.
    const bool oneByOne = edits.size() <= 4;
    // From the caret: it is there again when the step is undone.
    QTextCursor step = textCursor();
    step.beginEditBlock();
    // From behind: places further up stay where they are.
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
        if (oneByOne && edit != edits.crbegin()) {
            step.endEditBlock();
            step.joinPreviousEditBlock();
        }
        QTextCursor cursor = m_splits.select(edit->span);
        SoftSplits::insert(cursor, SoftSplits::canonical(edit->insert));
    }
    step.endEditBlock();
    // Qt joins what is typed next to the last insertion of a step, unless the document was declared clean in between.
    document()->setModified(false);
}

void DraftEditor::apply(const MarkupChange &change)
{
    if (isReadOnly())
        return;
    apply(change.edits);
    select(change.selection);
}

bool DraftEditor::isVerbatimAt(qsizetype position) const
{
    return MarkdownHighlighter::isVerbatim(document()->findBlock(m_splits.behind(position)));
}

void DraftEditor::setHabits(const TypingHabits &habits)
{
    m_typing->setHabits(habits);
}

const TypingHabits &DraftEditor::habits() const
{
    return m_typing->habits();
}

qsizetype DraftEditor::caret() const
{
    return m_splits.textPosition(textCursor().position());
}

void DraftEditor::setCaret(qsizetype position)
{
    select({position, 0});
}

TextSpan DraftEditor::selectedSpan() const
{
    const QTextCursor cursor = textCursor();
    const qsizetype start = m_splits.textPosition(cursor.selectionStart());
    return {start, m_splits.textPosition(cursor.selectionEnd()) - start};
}

void DraftEditor::select(const TextSpan &span)
{
    setTextCursor(m_splits.select(span));
    ensureCursorVisible();
}

std::optional<TextSpan> DraftEditor::find(const QString &needle, qsizetype from, QTextDocument::FindFlags flags) const
{
    if (needle.isEmpty())
        return std::nullopt;
    const QString all = text();
    const auto sensitivity = flags.testFlag(QTextDocument::FindCaseSensitively) ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const bool back = flags.testFlag(QTextDocument::FindBackward);
    const auto isWhole = [&](qsizetype at) {
        const auto isWord = [&](qsizetype i) { return i >= 0 && i < all.size() && all[i].isLetterOrNumber(); };
        return !(isWord(at - 1) && isWord(at)) && !(isWord(at + needle.size() - 1) && isWord(at + needle.size()));
    };
    qsizetype at = from;
    while (true) {
        if (back && at - needle.size() < 0)
            return std::nullopt;
        at = back ? all.lastIndexOf(needle, at - needle.size(), sensitivity) : all.indexOf(needle, at, sensitivity);
        if (at < 0)
            return std::nullopt;
        if (!flags.testFlag(QTextDocument::FindWholeWords) || isWhole(at))
            return TextSpan{at, needle.size()};
        at += back ? needle.size() - 1 : 1;
    }
}

void DraftEditor::undo()
{
    stepThroughHistory(true);
}

void DraftEditor::redo()
{
    stepThroughHistory(false);
}

void DraftEditor::stepThroughHistory(bool back)
{
    if (isReadOnly())
        return;
    // A step that only cut or joined a long paragraph has nothing to show; the writer meant the one before it.
    m_sawEdit = false;
    while (!m_sawEdit && (back ? document()->isUndoAvailable() : document()->isRedoAvailable())) {
        if (back)
            QPlainTextEdit::undo();
        else
            QPlainTextEdit::redo();
    }
    // Said to have moved only when its number is another; the place may be another with the same number.
    clampCaret();
}

// Called for each change of the document, before anybody else hears of it.
void DraftEditor::follow(int from, int removed, int added)
{
    if (m_loading)
        return;
    const int oldEnd = m_splits.end();
    const int start = qMin(from, oldEnd);
    const int stop = qMin(from + removed, oldEnd);
    TextSpan span{m_splits.textPosition(start), 0};
    span.length = m_splits.textPosition(stop) - span.start;

    m_splits.follow(from, removed, added);
    QString insert = m_splits.text(start, qMin(from + added, m_splits.end()));

    // Composing, and formats, are reported as a change of all of the caret's block. What is the same is no edit.
    if (span.length > 0 && start >= m_caretBlockStart && stop <= m_caretBlockStart + m_caretBlockLength) {
        const QStringView old = QStringView(m_caretBlockText).sliced(start - m_caretBlockStart, span.length);
        qsizetype head = 0;
        const qsizetype shorter = qMin(old.size(), insert.size());
        while (head < shorter && old[head] == insert[head])
            ++head;
        // Never between the halves of a surrogate pair: each half alone is no text.
        if (head > 0 && old[head - 1].isHighSurrogate())
            --head;
        qsizetype tail = 0;
        while (tail < shorter - head && old[old.size() - 1 - tail] == insert[insert.size() - 1 - tail])
            ++tail;
        if (tail > 0 && old[old.size() - tail].isLowSurrogate())
            --tail;
        span = {span.start + head, span.length - head - tail};
        insert = insert.sliced(head, insert.size() - head - tail);
    }
    std::optional<TextEdit> edit;
    if (span.length > 0 || !insert.isEmpty()) {
        m_sawEdit = true;
        edit = TextEdit{span, insert};
        m_edits.append(*edit);
    }
    if (m_touchedFrom < 0) {
        m_touchedFrom = from;
        m_touchedTo = from + added;
    } else {
        const int shift = from < m_touchedTo ? added - removed : 0;
        m_touchedFrom = qMin(m_touchedFrom, from);
        m_touchedTo = qMax(m_touchedTo + shift, from + added);
    }
    followFrontMatter(from);
    rememberCaretBlock();
    if (m_guest)
        m_layout->followChange(wantedRows());
    if (m_layout->ghost().isShown())
        carryGhost(edit);
}

// Called when a change is complete.
void DraftEditor::settle()
{
    if (m_loading || m_tidying)
        return;
    tidy();
    settleFrontMatter();
    placeRows();
    const auto edits = std::exchange(m_edits, {});
    for (const TextEdit &edit : edits)
        emit edited(edit);
    if (m_guest)
        m_guest->moved();
    if (m_ghostLost && !m_ghostFollows) {
        m_ghostLost = false;
        emit ghostHidden();
    }
}

void DraftEditor::tidy()
{
    const int from = std::exchange(m_touchedFrom, -1);
    const int to = std::exchange(m_touchedTo, -1);
    // Where there is something to redo we stand at a place that was tidied when it was left; a step now would take redo away.
    if (from < 0 || document()->isRedoAvailable())
        return;
    const QScopedValueRollback tidying(m_tidying, true);
    QTextCursor cursor(document());
    bool editing = false;
    const auto begin = [&] {
        if (!std::exchange(editing, true))
            cursor.joinPreviousEditBlock();
    };
    if (!m_splits.hasTail()) {
        begin();
        cursor.movePosition(QTextCursor::End);
        cursor.insertBlock(QTextBlockFormat(), SoftSplits::tailMark());
    }
    QTextBlock block = document()->findBlock(from);
    if (SoftSplits::continues(block))
        block = block.previous();
    int limit = to;
    for (; block.isValid() && block.position() <= limit; block = block.next()) {
        if (!m_splits.none() || block.length() > SoftSplits::longestUnspaced) {
            const int before = document()->characterCount();
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                if (SoftSplits::isMarked(it.fragment().charFormat())) {
                    // Typed into a piece that had just been emptied: letters must not carry the mark on to the next Enter.
                    begin();
                    cursor.setPosition(it.fragment().position());
                    cursor.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
                    cursor.setCharFormat(QTextCharFormat());
                    break;
                }
            }
            while (SoftSplits::continues(block.next())
                   && (block.length() == 1 || block.next().length() == 1 || block.length() + block.next().length() < SoftSplits::healed)) {
                begin();
                cursor.setPosition(block.position() + block.length() - 1);
                cursor.deleteChar();
                block = document()->findBlock(cursor.position());
            }
            if (const auto cuts = SoftSplits::cuts(block.text()); !cuts.isEmpty()) {
                begin();
                const int start = block.position();
                // From behind, so that the places stay where they are.
                for (auto it = cuts.rbegin(); it != cuts.rend(); ++it) {
                    cursor.setPosition(start + int(*it));
                    cursor.insertBlock(cursor.blockFormat(), SoftSplits::mark());
                }
                block = document()->findBlock(cursor.position());
                while (SoftSplits::continues(block.next()))
                    block = block.next();
            }
            limit += document()->characterCount() - before;
        }
    }
    if (editing)
        cursor.endEditBlock();
    m_touchedFrom = m_touchedTo = -1;
}

void DraftEditor::rememberCaretBlock()
{
    const QTextBlock block = textCursor().block();
    m_caretBlockStart = block.position();
    m_caretBlockLength = block.length();
    m_caretBlockText = block.text();
    if (!SoftSplits::continues(block.next()))
        m_caretBlockText += u'\n';
}

void DraftEditor::clampCaret()
{
    if (m_loading || m_tidying)
        return;
    QTextCursor cursor = textCursor();
    const int end = m_splits.end();
    if (cursor.position() > end || cursor.anchor() > end) {
        const int position = qMin(cursor.position(), end);
        cursor.setPosition(qMin(cursor.anchor(), end));
        cursor.setPosition(position, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
        return;
    }
    rememberCaretBlock();
    foldFrontMatter();
    if (m_guest)
        placeRows();
    if (m_layout->ghost().isShown())
        followGhostCaret();
}

} // namespace agate

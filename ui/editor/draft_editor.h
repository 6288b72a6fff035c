// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editor_style.h"
#include "editor/prose_layout.h"
#include "editor/soft_splits.h"
#include "editor/text_marks.h"
#include "editor/typing_habits.h"
#include "markup/markup_change.h"
#include "text/text_edit.h"
#include "text/text_span.h"

#include <QPlainTextEdit>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QMenu;

namespace agate
{

class EditorGuest;
class MarkdownHighlighter;
class SmartTyping;

/// Where a draft is written: plain text, shown as prose with its Markdown set but never hidden.
///
/// Positions are UTF-16 units of the text with "\n" at line ends, as everywhere in Agate; they are not positions of document(),
/// which cuts long paragraphs (see SoftSplits) and ends with a block of its own. Use text(), textSpan() and replaceText(), not
/// toPlainText() (it also turns no-break spaces into spaces).
///
/// It is not a place for what is not text yet: generated text stands beside the document as a guest until it is kept.
class DraftEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int smallestZoom = 50;
    static constexpr int largestZoom = 400;
    /// A word longer than this many UTF-16 units is no prose; pasting it is refused.
    static constexpr qsizetype longestToken = 1 << 20;

    explicit DraftEditor(QWidget *parent = nullptr);
    ~DraftEditor() override;

    /// Shows another text: no step of undo, and no edit.
    void load(const QString &text);
    QString text() const;
    QString text(const TextSpan &span) const;

    qsizetype length() const { return m_splits.length(); }

    /// Puts `text` in the place of `span`, as one undo step. The caret stays with the text it stood in.
    void replaceText(const TextSpan &span, const QString &text);
    /// All of them as one undo step, ascending, each against the text before all of them; typing afterwards is another. The caret stays
    /// with the text it stood in.
    void apply(const QList<TextEdit> &edits);
    /// The same, and selects.
    void apply(const MarkupChange &change);

    qsizetype caret() const;
    void setCaret(qsizetype position);
    TextSpan selectedSpan() const;
    void select(const TextSpan &span);
    /// The next occurrence from a position on, or before it with FindBackward; across soft splits too.
    std::optional<TextSpan> find(const QString &needle, qsizetype from, QTextDocument::FindFlags flags = {}) const;
    /// The text position nearest to a point of the viewport.
    qsizetype positionAt(const QPointF &point) const;
    /// The beginning of the first row in view.
    qsizetype firstInView() const;
    /// Scrolls so that the row of a position is the first in view, as far as the text's end lets it.
    void scrollTo(qsizetype position);
    /// Where the caret stands before a position, in the viewport's coordinates.
    QRectF caretRect(qsizetype position) const;

    /// Scrolls until the row with the caret stands as near to `y` of the viewport as whole rows allow. Below the last row there is
    /// room for that with centerOnScroll() only.
    void scrollCaretTo(qreal y);
    /// Is the place in code, front matter or a comment, where nothing is set as prose?
    bool isVerbatimAt(qsizetype position) const;

    void setHabits(const TypingHabits &habits);
    const TypingHabits &habits() const;

    void setStyle(const EditorStyle &style);

    const EditorStyle &style() const { return m_style; }

    /// In per cent.
    int zoom() const { return m_zoom; }

    void setZoom(int percent);
    void zoomIn();
    void zoomOut();
    int pixelSize() const;

    /// Front matter (the lines about a text at its very beginning, between "---") is one quiet row unless the caret or a guest is in
    /// it, or it is to be shown always. The text is the same.
    void setFrontMatterShown(bool shown);

    bool isFrontMatterFolded() const { return m_folded; }

    /// A menu's or a button's undo; the names of the base, which would stop at steps that change nothing in the text.
    void undo();
    void redo();
    /// What the clipboard has as text, without its looks.
    void pastePlain();

    const ProseLayout &proseLayout() const { return *m_layout; }

    const MarkdownHighlighter &highlighter() const { return *m_highlighter; }

    const SoftSplits &splits() const { return m_splits; }

    /// Takes a guest in behind the paragraph of a position. It moves along with edits elsewhere.
    void host(EditorGuest *guest, qsizetype position);
    void release(EditorGuest *guest);
    void setGuestHeight(qreal height);
    /// The end of the paragraph that the guest stands behind.
    qsizetype guestPosition() const;
    /// Its free rows, over the width of the column, in the viewport's coordinates.
    QRectF guestArea() const;

    /// Shows how the text might go on, behind the caret, in place of what was shown before; it flows like text but is not in it. "\n"
    /// begins a paragraph. False, and nothing is shown, with a selection, while an input method composes, in a read-only editor, on
    /// the folded row, and for an empty text.
    ///
    /// While it is shown Tab takes all of it, Ctrl+Right (in a right-to-left paragraph Ctrl+Left) a word and with Shift a sentence:
    /// each is a step of undo. Escape takes none. Typing what it says leaves the rest of it where it stands. All else hides it first.
    bool showGhost(const QString &text);
    /// What is left of it; empty when none is shown.
    QString ghost() const;
    /// Tells nobody.
    void hideGhost();
    /// Around its rows, in the viewport's coordinates.
    QRectF ghostRect() const;

    /// Has marks painted until they are removed, or they or the editor are gone. Who was added first is painted first.
    void addMarks(TextMarks *marks);
    void removeMarks(TextMarks *marks);
    /// Marks have changed: what is visible is painted again.
    void updateMarks();

signals:
    /// Every change of the text by anyone: typing, input methods, undo, paste, Keep. In order, each against the text after the
    /// one before; replayed on a copy, they give text(). Not for load(). Receivers must not change the text.
    void edited(const agate::TextEdit &edit);
    /// Another text is shown: what was known of the old one does not hold.
    void loaded();
    /// A word of `length` UTF-16 units was not pasted.
    void pasteRefused(qsizetype length);
    /// Pictures were dropped or pasted, to be put where the selection is: files, or one that is in no file.
    void pictureFilesOffered(const QStringList &paths);
    void pictureOffered(const QImage &picture);
    void zoomChanged(int percent);
    /// Of the ghost, after edited(): what was accepted, or typed, and what of it is still shown; Escape; and all else that hides it.
    void ghostTaken(const QString &taken, const QString &left);
    void ghostTypedAlong(const QString &left);
    void ghostDismissed();
    void ghostHidden();
    /// The menu of a place in the text, before it is shown: whoever knows something about that place may put it in.
    void menuAboutToShow(QMenu *menu, qsizetype position);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    struct Row {
        QTextBlock block;
        int line = 0;
        /// Middle of the row, in the viewport's coordinates.
        qreal y = 0;
    };

    // What happens to the document.
    void follow(int from, int removed, int added);
    void settle();
    void tidy();
    void clampCaret();
    void rememberCaretBlock();
    void stepThroughHistory(bool back);

    // Keys.
    void pressKey(QKeyEvent *event);
    bool crossSplit(const QKeyEvent &event);
    void crossBlocks(const QKeyEvent &event, const QTextCursor &before);
    bool moveAcrossRows(const QKeyEvent &event);
    void moveCaret(int documentPosition, QTextCursor::MoveMode mode, int x);

    // Clipboard.
    void insertText(const QString &text);
    QString markdownIn(const QMimeData &source) const;

    // Clicks.
    std::optional<Row> nearestRow(qreal y) const;
    int documentPositionAt(const QPointF &point) const;
    /// Sends a mouse event on with its point moved into the nearest row; nothing when it was the guest's.
    std::unique_ptr<QMouseEvent> snapped(const QMouseEvent &event);
    bool toGuest(const QMouseEvent &event);

    // Paint.
    void paintText(QPainter &painter, const QRectF &exposed) const;
    void paintMarks(QPainter &painter, const QRectF &exposed, TextMark::Look look) const;
    void paintMark(QPainter &painter, const QRectF &exposed, qreal blockTop, const GhostText::Part &part, const TextMark &mark) const;
    void forgetMarks();
    /// In places of the block.
    QList<TextMark> marksOf(const QTextBlock &block) const;
    void addInk(QList<QTextLayout::FormatRange> &ranges, const QTextBlock &block) const;
    void paintSelection(QPainter &painter, const QRectF &exposed) const;
    void paintCaret(QPainter &painter) const;
    void paintPlaceholder(QPainter &painter) const;
    QRectF documentCaretRect(int documentPosition) const;
    QRectF caretRectIn(const QTextBlock &block, int place) const;
    void applyStyle();

    // The ghost.
    bool takeGhostKey(const QKeyEvent &event, bool press);
    void takeGhost(qsizetype length);
    /// Lets something happen that may type what the ghost says.
    void typeAlong(const QString &typed, const std::function<void()> &type);
    void placeGhost(const QString &text);
    void loseGhost();
    void carryGhost(const std::optional<TextEdit> &edit);
    void followGhostCaret();
    void scrollToGhost();
    void sayGhost();

    // Front matter.
    /// Reads the first lines, as far as there is a chance.
    void findFrontMatter();
    void followFrontMatter(int from);
    void settleFrontMatter();
    /// Opens or closes it, by where the caret is.
    void foldFrontMatter();
    /// Shows all lines of it, whatever has become of them.
    void openFrontMatter();
    /// In it, and not just before it.
    bool isInFrontMatter(int documentPosition) const;
    bool isFoldRow(const QTextBlock &block) const;
    /// A click on the folded row; true if it was one.
    bool clickFold(const QMouseEvent &event);
    void paintFold(QPainter &painter, const QPointF &offset) const;

    // The guest's rows.
    QTextBlock guestBlock() const;
    ProseLayout::Rows wantedRows() const;
    void placeRows();

    EditorStyle m_style;
    int m_zoom = 100;
    ProseLayout *m_layout;
    SoftSplits m_splits;
    MarkdownHighlighter *m_highlighter;
    SmartTyping *m_typing;

    QList<TextMarks *> m_marks;

    EditorGuest *m_guest = nullptr;
    QTextCursor m_guestCursor;
    qreal m_guestHeight = 0;
    bool m_guestPressed = false;

    /// The caret's position in the text while there is a ghost.
    qsizetype m_ghostAt = 0;
    /// What is being typed may be what the ghost says; it was; the ghost has gone with a change that is not complete yet.
    bool m_ghostFollows = false;
    bool m_ghostFollowed = false;
    bool m_ghostLost = false;
    QTimer m_sayGhostLater;
    QString m_ghostToSay;

    /// The end of its last line, while there is front matter.
    QTextCursor m_frontMatterEnd;
    bool m_hasFrontMatter = false;
    /// Nothing has changed there since it was looked for.
    bool m_knowsFrontMatter = true;
    bool m_frontMatterShown = false;
    bool m_folded = false;
    bool m_folding = false;
    bool m_mousePressed = false;
    /// For some moments after a change in the first lines; and after a click, which may be the first half of a double click: what
    /// is below the pointer must not move yet.
    QTimer m_findLater;
    QTimer m_foldLater;

    bool m_loading = false;
    bool m_tidying = false;
    bool m_placing = false;
    bool m_sawEdit = false;
    QList<TextEdit> m_edits;
    /// What has been touched since the last tidying, in document positions.
    int m_touchedFrom = -1;
    int m_touchedTo = -1;
    /// The block with the caret as it was before the next change: what is reported as changed is often the whole block.
    int m_caretBlockStart = 0;
    int m_caretBlockLength = 1;
    QString m_caretBlockText;
};

} // namespace agate

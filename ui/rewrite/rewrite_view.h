// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editor_guest.h"
#include "editor/text_marks.h"
#include "proposal/proposal_text.h"
#include "rewrite/shown_changes.h"
#include "text/text_edit.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace agate
{

class DraftEditor;

/// A rewriting of a selection that is not accepted yet, below the last paragraph of what it rewrites. While it comes it is plain
/// text; once it is there it shows word by word what it changes, and each change can be accepted or rejected. The original stays
/// as it is until keep(), which is one step of undo; typing goes on around it and in it.
///
/// It attaches to a DraftEditor from outside as its guest. It asks nobody for text: whoever runs the rewriting calls begin(),
/// append() and finish(), and answers the requests.
class RewriteView : public QObject, private EditorGuest, private TextMarks
{
    Q_OBJECT

public:
    enum class State : quint8 {
        /// Nothing is shown.
        None,
        Streaming,
        /// Its changes are shown.
        Ready,
    };
    Q_ENUM(State)

    explicit RewriteView(DraftEditor *editor, QObject *parent = nullptr);
    ~RewriteView() override;

    /// What is rewritten; one that is shown gives way.
    void begin(const TextSpan &original);
    void append(const QString &text);

    /// How a text that has come is shown.
    struct Result {
        QString text;
        /// Against what stood there when it was asked for.
        QList<FactChange> facts;
        /// The new text alone, and not word by word.
        bool whole = false;
    };

    void finish(const Result &result);
    /// Shows a result again that was discarded.
    void restore(const TextSpan &original, const Result &result);
    /// Puts what is not rejected in the place of the original; false when nothing is changed.
    bool keep();
    void discard();

    State state() const { return m_state; }

    bool isShown() const { return m_state != State::None; }

    /// What is rewritten, as it stands in the draft now.
    TextSpan original() const { return m_original; }

    /// All that has come, or the text of the result.
    const QString &text() const { return m_text; }

    const Result &result() const { return m_result; }

    const RewriteChanges &changes() const { return m_changes; }

    bool isWhole() const { return m_result.whole; }

    /// The change that the keys are about, -1: none.
    qsizetype chosen() const { return m_chosen; }

    void choose(qsizetype change);
    /// Goes round at the ends.
    void step(int by);
    /// Decides about the chosen change and goes on to the next open one.
    void decide(RewriteChange::State state);
    void setState(qsizetype change, RewriteChange::State state);
    void setSentence(int sentence, RewriteChange::State state);
    void setAll(RewriteChange::State state);

    DraftEditor *editor() const;
    /// In the viewport's coordinates; empty when nothing is shown.
    QRectF panel() const;

    bool isRightToLeft() const { return m_shown.isRightToLeft(); }

    const ShownChanges &shownChanges() const { return m_shownChanges; }

    /// Where a change is painted, in the viewport's coordinates.
    QList<QRectF> rectsOf(qsizetype change) const;

signals:
    void grew();
    void stateChanged(agate::RewriteView::State state);
    /// Another change is chosen, or something was decided.
    void changed();
    void panelMoved();
    /// By key, in the editor: Ctrl+Return; Escape while text streams; Escape otherwise; F6 to the pill.
    void keepRequested();
    void stopRequested();
    void discardRequested();
    void pillRequested();

private:
    void paintUnder(QPainter &painter, const QRectF &area) override;
    void paintOver(QPainter &painter, const QRectF &area) override;
    bool takeKey(const QKeyEvent &event, bool press) override;
    void mouse(const QMouseEvent &event) override;
    void moved() override;
    void restyle() override;
    QList<TextMark> marksIn(const TextSpan &span) const override;

    void follow(const TextEdit &edit);
    void compare();
    void layOut();
    void flush();
    void resizeRows();
    void setViewState(State state);
    void takeOff();
    void showChosen();
    void offerMenu(const QPoint &place, qsizetype change);
    QRectF panelIn(const QRectF &area) const;

    QPointer<DraftEditor> m_editor;
    State m_state = State::None;
    TextSpan m_original;
    QString m_text;
    qsizetype m_flushed = 0;
    Result m_result;
    RewriteChanges m_changes;
    ShownChanges m_shownChanges;
    qsizetype m_chosen = -1;
    ProposalText m_shown;
    QTimer m_flushTimer;
    QTimer m_compareLater;
};

} // namespace agate

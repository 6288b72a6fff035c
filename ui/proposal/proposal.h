// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editor_guest.h"
#include "proposal/proposal_text.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace agate
{

class DraftEditor;

/// Generated text that is not accepted yet. It grows in the place where it would stand, but is no part of the draft: not of its
/// text, its undo history, its journal or its counts, and typing goes on around it. Keeping it is one insertion and so one step
/// of undo; discarding it leaves no trace.
///
/// It attaches to a DraftEditor from outside as its guest; one editor shows one proposal. It asks nobody for text and stops
/// nothing: whoever runs the generation calls append() and finish(), and answers the requests, which come from keys.
class Proposal : public QObject, private EditorGuest
{
    Q_OBJECT

public:
    enum class State : quint8 {
        /// Nothing is shown.
        None,
        Streaming,
        /// By the writer.
        Stopped,
        Finished,
        /// The answer broke off before its end.
        CutOff,
    };
    Q_ENUM(State)

    explicit Proposal(DraftEditor *editor, QObject *parent = nullptr);
    ~Proposal() override;

    /// Begins an empty proposal behind the paragraph of a text position. One that is shown gives way.
    void begin(qsizetype position);
    /// The first words are shown at once; later ones are gathered for a moment when they come fast.
    void append(const QString &text);
    /// More of the same text comes, behind `soFar`, which takes the place of what there was.
    void goOn(const QString &soFar);
    /// Stopped, Finished or CutOff.
    void finish(State state);
    /// Shows a text again that was discarded or found in the journal.
    void restore(const QString &text, qsizetype position, State state = State::Stopped);
    /// Puts the text into the draft, set apart as paragraphs of its own, the caret behind it; returns what was inserted.
    QString keep();
    /// Takes the proposal away; returns its text, for the notice that can bring it back.
    QString discard();

    State state() const { return m_state; }

    bool isShown() const { return m_state != State::None; }

    /// All that has come, also what is not painted yet.
    QString text() const { return m_text; }

    /// Where in the draft it would be kept: the end of the paragraph before it.
    qsizetype position() const;
    void copy() const;

    DraftEditor *editor() const;

    const ProposalText &shownText() const { return m_shown; }

    /// The tinted ground in the viewport's coordinates; empty when nothing is shown.
    QRectF panel() const;

    bool isRightToLeft() const { return m_shown.isRightToLeft(); }

    /// Room for the pill below the panel, in pixels.
    static constexpr int roomBelow = 56;

signals:
    /// Text was added to what is shown.
    void grew();
    void stateChanged(agate::Proposal::State state);
    /// The panel stands elsewhere or has another size.
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

    void take();
    void flush();
    void resizeRows();
    void follow();
    void setState(State state);
    void takeOff();
    qreal gapAbove() const;
    QRectF panelIn(const QRectF &area) const;
    void announceState() const;

    QPointer<DraftEditor> m_editor;
    State m_state = State::None;
    QString m_text;
    /// How much of m_text is in m_shown.
    qsizetype m_flushed = 0;
    ProposalText m_shown;
    QTimer m_flushTimer;
    QElapsedTimer m_sinceFlush;
    /// The view goes along with the text until the writer scrolls.
    int m_followedTo = -1;
};

} // namespace agate

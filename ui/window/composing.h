// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/brief.h"
#include "brief/template.h"
#include "draft/draft_id.h"
#include "writing/writing.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace agate
{

class DraftPage;
class Notices;
class Proposal;
class ProposalPill;

/// From a brief to a proposal in the draft, and from there to a kept or discarded text: the window's side of one run of a template.
///
/// Nothing that a model wrote is lost without being asked for twice: what is discarded, replaced or left behind is kept among the
/// draft's revisions, and a notice brings it back.
class Composing : public QObject
{
    Q_OBJECT
public:
    Composing(Engine &engine, DraftPage &page, Notices &notices, QObject *parent = nullptr);
    ~Composing() override;

    void setModel(const std::optional<ModelInUse> &model);
    /// Whether text may leave for a host without asking. Unset: it may not.
    void setConsent(std::function<bool(const QString &host)> consentedTo);

    void write(const Template &form, const Brief &brief);
    void stop();
    void keep();
    void discard();
    void again();
    /// The text goes on from what came so far, with a wish of the writer's.
    void steer(const QString &wish);

    bool isWriting() const { return m_writing != nullptr; }

    bool hasProposal() const;

    /// Before the window goes: ends the stream and keeps what came among the revisions. Where it stood, or -1 when there was none.
    qsizetype putAway();
    /// Shows this proposal once its draft is on the page.
    void expect(const DraftId &draft, const QString &text, qsizetype position);
    /// Shows the newest text that was put away with the shown draft.
    void bringBackPutAway(qsizetype position);

    Proposal &proposal() const { return *m_proposal; }

signals:
    /// isWriting() or hasProposal() may have changed.
    void changed();
    void activity(const QString &sentence);
    /// Absent when nothing is being written.
    void speed(std::optional<double> tokensPerSecond);
    void consentGiven(const QString &host);
    void modelWanted();
    void keyWanted(const QString &provider);
    void offlineUnwanted();

private:
    struct Source {
        Template form;
        Brief brief;
    };

    /// Generated text that is not in the draft, with where it stood.
    struct Aside {
        QString text;
        qsizetype position = 0;
        std::optional<Source> source;
    };

    void start(const Source &source);
    void follow(Writing &writing);
    void finished(const Writing::End &end);
    void tellFailure(const GenerationError &error, bool textCame);
    void askConsent(const Source &source, const QString &host);
    QByteArray briefJson() const;
    /// Takes the proposal off the page; what it was.
    Aside takeAway();
    void offerBack(const Aside &aside, const QString &happened);
    void show(const Aside &aside);
    void leave(const DraftId &draft);
    void come(const DraftId &draft);
    void measure();

    Engine &m_engine;
    DraftPage &m_page;
    Notices &m_notices;
    Proposal *m_proposal;
    ProposalPill *m_pill;
    std::unique_ptr<Writing> m_writing;
    std::optional<ModelInUse> m_model;
    std::function<bool(const QString &)> m_consentedTo;
    /// What the proposal on the page, or the last one, was made from.
    std::optional<Source> m_source;
    /// Discarded on this page, while the way back is offered.
    std::optional<Aside> m_discarded;
    /// Not answered yet, in drafts that are not on the page.
    QHash<DraftId, Aside> m_waiting;
    QTimer m_measure;
    QElapsedTimer m_sinceFirst;
    int m_pieces = 0;
};

} // namespace agate

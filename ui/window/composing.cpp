// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/composing.h"

#include "brief/brief_json.h"
#include "editor/draft_editor.h"
#include "proposal/proposal.h"
#include "proposal/proposal_pill.h"
#include "window/draft_page.h"
#include "window/notices.h"
#include "wording/wording.h"

#include <algorithm>
#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

constexpr QLatin1StringView failureNotice("composing-failed");
constexpr QLatin1StringView endNotice("composing-end");
constexpr QLatin1StringView backNotice("composing-back");
constexpr QLatin1StringView consentNotice("composing-consent");

/// Where a position is after an edit before it.
qsizetype moved(qsizetype position, const TextEdit &edit)
{
    if (edit.span.start >= position)
        return position;
    return std::max(edit.span.start, position + edit.insert.size() - edit.span.length);
}

/// Without a word that may be half written, which nobody could go on with.
QString wholeWords(const QString &text)
{
    const QString words = text.trimmed();
    if (words.isEmpty() || !words.back().isLetterOrNumber())
        return words;
    const auto space = std::find_if(words.crbegin(), words.crend(), [](QChar c) { return c.isSpace(); });
    // A script without spaces breaks off anywhere.
    const qsizetype length = words.crend() - space;
    constexpr qsizetype longestWord = 40;
    return length > 0 && words.size() - length <= longestWord ? words.first(length).trimmed() : words;
}

} // namespace

Composing::Composing(Engine &engine, DraftPage &page, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_page(page)
    , m_notices(notices)
    , m_proposal(new Proposal(&page.editor(), this))
    , m_pill(new ProposalPill(m_proposal))
{
    connect(m_proposal, &Proposal::keepRequested, this, &Composing::keep);
    connect(m_proposal, &Proposal::stopRequested, this, &Composing::stop);
    connect(m_proposal, &Proposal::discardRequested, this, &Composing::discard);
    connect(m_proposal, &Proposal::pillRequested, m_pill, &ProposalPill::takeFocus);
    connect(m_pill, &ProposalPill::keepRequested, this, &Composing::keep);
    connect(m_pill, &ProposalPill::stopRequested, this, &Composing::stop);
    connect(m_pill, &ProposalPill::discardRequested, this, &Composing::discard);
    connect(m_pill, &ProposalPill::againRequested, this, &Composing::again);
    connect(m_pill, &ProposalPill::steerRequested, this, &Composing::steer);
    // A growing proposal is in the journal as the draft's own words are.
    connect(m_proposal, &Proposal::grew, this, [this] { m_page.proposalGrew(m_proposal->text(), m_proposal->position()); });
    connect(&page.editor(), &DraftEditor::edited, this, [this](const TextEdit &edit) {
        if (m_discarded)
            m_discarded->position = moved(m_discarded->position, edit);
    });
    connect(&page, &DraftPage::leaving, this, &Composing::leave);
    connect(&page, &DraftPage::shown, this, &Composing::come);
    m_measure.setInterval(500ms);
    connect(&m_measure, &QTimer::timeout, this, &Composing::measure);
}

Composing::~Composing() = default;

void Composing::setModel(const std::optional<ModelInUse> &model)
{
    m_model = model;
    m_pill->setSteerable(model && model->followsInstructions);
}

void Composing::setConsent(std::function<bool(const QString &)> consentedTo)
{
    m_consentedTo = std::move(consentedTo);
}

bool Composing::hasProposal() const
{
    return m_proposal->isShown();
}

void Composing::write(const Template &form, const Brief &brief)
{
    if (m_page.isReadOnly())
        return;
    for (const QLatin1StringView notice : {failureNotice, endNotice, consentNotice})
        m_notices.withdraw(notice);
    if (!m_model) {
        tellFailure({.kind = GenerationError::Kind::NoModel, .detail = {}, .retryAfter = {}}, false);
        return;
    }
    const Source source{form, brief};
    const QString host = m_model->leavesFor;
    if (!host.isEmpty() && (!m_consentedTo || !m_consentedTo(host)))
        askConsent(source, host);
    else
        start(source);
}

void Composing::askConsent(const Source &source, const QString &host)
{
    Notice notice;
    notice.id = consentNotice;
    notice.kind = Notice::Kind::Info;
    notice.text = tr("What you filled in leaves this computer for %1.").arg(host);
    notice.kept = tr("Nothing has been sent yet. Agate asks this once for each host; the form always says where a text goes.");
    //: A button; %1: a host
    notice.action = tr("Send it to %1").arg(host);
    m_notices.tell(notice, [this, source, host] {
        emit consentGiven(host);
        if (m_model && m_model->leavesFor == host)
            start(source);
    });
}

void Composing::start(const Source &source)
{
    auto writing = std::make_unique<Writing>(m_engine);
    if (hasProposal()) {
        const Aside earlier = takeAway();
        m_page.keepAside(earlier.text, briefJson());
        if (!earlier.text.isEmpty())
            offerBack(earlier, tr("The earlier proposal was put aside."));
    }
    m_source = source;
    m_page.ensureDraft(source.brief.language, source.form.id);
    follow(*writing);
    if (const auto started = writing->start(source.form, source.brief, *m_model); !started) {
        m_notices.tell(failureNotice, wordsFor(started.error(), source.form));
        return;
    }
    m_writing = std::move(writing);
    m_proposal->begin(m_page.editor().caret());
    m_measure.start();
    emit activity(tr("Asking the model…"));
    emit changed();
}

void Composing::follow(Writing &writing)
{
    m_pieces = 0;
    m_sinceFirst.invalidate();
    connect(&writing, &Writing::progressed, this, [this](const Progress &progress) { emit activity(wordsFor(progress)); });
    connect(&writing, &Writing::grew, this, [this](const QString &added) {
        if (m_pieces++ == 0) {
            m_sinceFirst.start();
            emit activity({});
        }
        m_proposal->append(added);
    });
    connect(&writing, &Writing::finished, this, &Composing::finished);
}

void Composing::steer(const QString &wish)
{
    if (!hasProposal() || !m_source || !m_model || m_page.isReadOnly())
        return;
    const QString host = m_model->leavesFor;
    if (!host.isEmpty() && (!m_consentedTo || !m_consentedTo(host)))
        return;
    for (const QLatin1StringView notice : {failureNotice, endNotice})
        m_notices.withdraw(notice);
    const QString soFar = isWriting() ? wholeWords(m_proposal->text()) : m_proposal->text().trimmed();
    auto writing = std::make_unique<Writing>(m_engine);
    follow(*writing);
    if (const auto started = writing->goOn(m_source->form, m_source->brief, *m_model, {.soFar = soFar, .wish = wish}); !started) {
        m_notices.tell(failureNotice, wordsFor(started.error(), m_source->form));
        return;
    }
    m_writing = std::move(writing);
    m_proposal->goOn(soFar);
    m_measure.start();
    m_page.editor().setFocus();
    emit activity(tr("Asking the model…"));
    emit changed();
}

void Composing::finished(const Writing::End &end)
{
    // It is in the middle of telling us.
    m_writing.release()->deleteLater();
    m_measure.stop();
    emit activity({});
    emit speed({});
    const bool textCame = !m_proposal->text().trimmed().isEmpty();
    const bool brokeOff = end.error || end.reason == Stopped::Reason::Interrupted;
    if (!textCame) {
        m_proposal->discard();
        m_page.proposalGrew({}, 0);
    } else if (brokeOff) {
        m_proposal->finish(Proposal::State::CutOff);
    } else {
        m_proposal->finish(end.reason == Stopped::Reason::Cancelled ? Proposal::State::Stopped : Proposal::State::Finished);
    }
    if (end.error) {
        tellFailure(*end.error, textCame);
    } else if (end.reason != Stopped::Reason::Ended && end.reason != Stopped::Reason::Cancelled) {
        m_notices.tell(Notice{.id = endNotice,
                              .kind = brokeOff ? Notice::Kind::Warning : Notice::Kind::Info,
                              .text = wordsFor(end.reason),
                              .kept = textCame ? tr("What came stays in the proposal.") : QString(),
                              .action = tr("Try again")},
                       [this] { again(); });
    } else if (!textCame && end.reason == Stopped::Reason::Ended) {
        m_notices.tell(Notice{.id = endNotice,
                              .kind = Notice::Kind::Warning,
                              .text = tr("The model answered without a word."),
                              .kept = {},
                              .action = tr("Try again")},
                       [this] { again(); });
    }
    emit changed();
}

void Composing::tellFailure(const GenerationError &error, bool textCame)
{
    using Kind = GenerationError::Kind;
    const QString host = m_model ? m_model->leavesFor : QString();
    const Words words = wordsFor(error, host, textCame);
    switch (error.kind) {
    case Kind::Auth:
        m_notices.tell(failureNotice, words, tr("Enter a key…"),
                       [this] { emit keyWanted(m_model ? m_model->choice.provider : QString()); });
        break;
    case Kind::NoModel:
    case Kind::BrokenModel:
    case Kind::NoEngine:
    case Kind::NotFound:
    case Kind::OutOfMemory:
    case Kind::Quota:
    case Kind::Context:
        m_notices.tell(failureNotice, words, tr("Choose a model…"), [this] { emit modelWanted(); });
        break;
    case Kind::Offline:
        m_notices.tell(failureNotice, words, tr("Go online"), [this] {
            emit offlineUnwanted();
            again();
        });
        break;
    default:
        m_notices.tell(failureNotice, words, tr("Try again"), [this] { again(); });
        break;
    }
}

void Composing::stop()
{
    if (m_writing)
        m_writing->stop();
}

void Composing::keep()
{
    if (!hasProposal())
        return;
    const bool wasWriting = isWriting();
    // A hand that is quicker than the model must not end what has not begun.
    if (wasWriting && m_proposal->text().isEmpty())
        return;
    m_writing.reset();
    m_measure.stop();
    m_proposal->finish(Proposal::State::Stopped);
    m_proposal->keep();
    m_page.proposalGrew({}, 0);
    m_page.save(Origin::Generated, briefJson());
    for (const QLatin1StringView notice : {failureNotice, endNotice})
        m_notices.withdraw(notice);
    if (wasWriting) {
        emit activity({});
        emit speed({});
    }
    m_page.editor().setFocus();
    emit changed();
}

void Composing::discard()
{
    if (!hasProposal())
        return;
    const Aside aside = takeAway();
    for (const QLatin1StringView notice : {failureNotice, endNotice})
        m_notices.withdraw(notice);
    if (!aside.text.isEmpty()) {
        m_page.keepAside(aside.text, briefJson());
        offerBack(aside, tr("The proposal was discarded."));
    }
    m_page.editor().setFocus();
    emit changed();
}

void Composing::again()
{
    if (m_source) {
        const Source source = *m_source;
        write(source.form, source.brief);
    }
}

QByteArray Composing::briefJson() const
{
    return m_source ? briefToJson(m_source->brief) : QByteArray();
}

Composing::Aside Composing::takeAway()
{
    const bool wasWriting = isWriting();
    m_writing.reset();
    m_measure.stop();
    const Aside aside{m_proposal->text(), m_proposal->position(), m_source};
    m_proposal->discard();
    m_page.proposalGrew({}, 0);
    if (wasWriting) {
        emit activity({});
        emit speed({});
    }
    return aside;
}

void Composing::offerBack(const Aside &aside, const QString &happened)
{
    m_discarded = aside;
    m_notices.offerBack(backNotice, happened, tr("Bring it back"), [this] {
        if (m_discarded)
            show(*std::exchange(m_discarded, {}));
    });
}

void Composing::show(const Aside &aside)
{
    if (hasProposal()) {
        const Aside other = takeAway();
        m_page.keepAside(other.text, briefJson());
        offerBack(other, tr("The other proposal was put aside."));
    }
    m_source = aside.source;
    m_proposal->restore(aside.text, std::clamp<qsizetype>(aside.position, 0, m_page.editor().length()));
    m_page.proposalGrew(aside.text, m_proposal->position());
    m_page.editor().setFocus();
    emit changed();
}

void Composing::leave(const DraftId &draft)
{
    const bool wasWriting = isWriting();
    for (const QLatin1StringView notice : {failureNotice, endNotice, backNotice, consentNotice})
        m_notices.withdraw(notice);
    m_discarded.reset();
    if (!hasProposal())
        return;
    const QByteArray brief = briefJson();
    const Aside aside = takeAway();
    if (!aside.text.isEmpty()) {
        // It waits with its draft; and should Agate end before that, it is among the revisions.
        m_page.keepAside(aside.text, brief);
        m_waiting.insert(draft, aside);
        if (wasWriting)
            m_notices.offerBack(backNotice, tr("Writing was stopped. What came is waiting in its draft."), tr("Go back to it"),
                                [this, draft] { m_page.open(draft); });
    }
    emit changed();
}

void Composing::come(const DraftId &draft)
{
    if (m_waiting.contains(draft)) {
        m_notices.withdraw(backNotice);
        show(m_waiting.take(draft));
    }
}

void Composing::expect(const DraftId &draft, const QString &text, qsizetype position)
{
    m_waiting.insert(draft, {text, position, {}});
    if (m_page.draft() == draft)
        come(draft);
}

qsizetype Composing::putAway()
{
    if (!hasProposal())
        return -1;
    const QByteArray brief = briefJson();
    const Aside aside = takeAway();
    m_page.keepAside(aside.text, brief);
    return aside.text.isEmpty() ? -1 : aside.position;
}

void Composing::bringBackPutAway(qsizetype position)
{
    m_page.newestDiscarded().then(this, [this, position, draft = m_page.draft()](const LibraryResult<Revision> &found) {
        if (!found || m_page.draft() != draft || hasProposal())
            return;
        Aside aside{found->text, position, {}};
        show(aside);
    });
}

void Composing::measure()
{
    if (!m_writing || !m_sinceFirst.isValid() || m_sinceFirst.elapsed() < 400)
        return;
    // Servers that do not count tell about a token a piece.
    const qint64 tokens = m_writing->usage().out.value_or(m_pieces);
    emit speed(double(tokens) * 1000.0 / double(m_sinceFirst.elapsed()));
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/selection_rewriting.h"

#include "brief/languages.h"
#include "editor/draft_editor.h"
#include "rewrite/kept_facts.h"
#include "rewrite/own_words_field.h"
#include "rewrite/rewrite_pill.h"
#include "window/composing.h"
#include "window/draft_page.h"
#include "window/failure_notice.h"
#include "window/main_window.h"
#include "window/notices.h"
#include "window/rewrite_actions.h"
#include "window/status_line.h"
#include "window/top_bar.h"
#include "wording/wording.h"

#include <QMenu>

#include <algorithm>

namespace agate
{

namespace
{

constexpr QLatin1StringView failureNotice("rewriting-failed");
constexpr QLatin1StringView endNotice("rewriting-end");
constexpr QLatin1StringView backNotice("rewriting-back");
constexpr QLatin1StringView consentNotice("rewriting-consent");

/// What a model may know of the draft on each side; the request takes less.
constexpr qsizetype surroundings = 2'000;
/// Of the original's letters, how many are still there where comparing word by word tells something.
constexpr double comparable = 0.3;
constexpr qsizetype mostFactsNamed = 8;

bool isComparable(const QString &before, const QString &after)
{
    const RewriteChanges changes(before, after);
    qsizetype gone = 0;
    for (const RewriteChange &change : changes.list())
        gone += change.before.length;
    return double(before.size() - gone) >= comparable * double(before.size());
}

bool isShownWhole(RewriteTask::Kind task, const QString &before, const QString &after)
{
    using Kind = RewriteTask::Kind;
    return task == Kind::Translate || task == Kind::Summarise || task == Kind::ToList || task == Kind::ToTable
        || !isComparable(before, after);
}

} // namespace

SelectionRewriting::SelectionRewriting(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_engine(parts.engine)
    , m_page(parts.page)
    , m_notices(parts.notices)
    , m_composing(parts.composing)
    , m_actions(new RewriteActions(parts.window))
    , m_view(new RewriteView(&parts.page.editor(), this))
    , m_pill(new RewritePill(m_view))
{
    connect(m_actions, &RewriteActions::wanted, this, &SelectionRewriting::rewrite);
    connect(m_actions, &RewriteActions::ownWordsWanted, this, &SelectionRewriting::openField);
    connect(m_actions, &RewriteActions::translationWanted, this, &SelectionRewriting::offerLanguages);
    connect(m_view, &RewriteView::keepRequested, this, &SelectionRewriting::keep);
    connect(m_view, &RewriteView::stopRequested, this, &SelectionRewriting::stop);
    connect(m_view, &RewriteView::discardRequested, this, &SelectionRewriting::discard);
    connect(m_pill, &RewritePill::keepRequested, this, &SelectionRewriting::keep);
    connect(m_pill, &RewritePill::stopRequested, this, &SelectionRewriting::stop);
    connect(m_pill, &RewritePill::discardRequested, this, &SelectionRewriting::discard);
    connect(m_pill, &RewritePill::againRequested, this, &SelectionRewriting::again);
    // What comes is in the journal as the draft's own words are.
    connect(m_view, &RewriteView::grew, this, [this] { m_page.proposalGrew(m_view->text(), m_view->original().end()); });
    connect(&m_page.editor(), &DraftEditor::edited, this, [this] { m_edited = true; });
    connect(&m_page.editor(), &DraftEditor::menuAboutToShow, this, [this](QMenu *menu, qsizetype) {
        if (m_page.isReadOnly() || m_page.editor().selectedSpan().length == 0)
            return;
        QAction *first = menu->actions().value(0);
        menu->insertMenu(first, m_actions->menu(menu));
        menu->insertSeparator(first);
    });
    connect(&m_page, &DraftPage::leaving, this, [this] {
        if (m_view->isShown())
            keepAside();
        takeOff();
        withdrawNotices();
        m_last.reset();
        emit changed();
    });
    connect(&m_composing, &Composing::changed, this, [this] {
        if (m_composing.hasProposal() && m_view->isShown())
            putAway();
    });
}

SelectionRewriting::~SelectionRewriting() = default;

void SelectionRewriting::setModel(const std::optional<ModelInUse> &model)
{
    m_model = model;
}

void SelectionRewriting::setConsent(std::function<bool(const QString &)> consentedTo)
{
    m_consentedTo = std::move(consentedTo);
}

// What is asked for.

TextSpan SelectionRewriting::wantedSpan() const
{
    const DraftEditor &editor = m_page.editor();
    TextSpan span = editor.selectedSpan();
    if (span.length == 0) {
        const QString text = editor.text();
        const qsizetype caret = editor.caret();
        const qsizetype start = caret == 0 ? 0 : text.lastIndexOf(u'\n', caret - 1) + 1;
        const qsizetype end = text.indexOf(u'\n', caret);
        span = {start, (end < 0 ? text.size() : end) - start};
    }
    // White space at its ends stays as it is.
    const QString text = editor.text(span);
    const QStringView trimmed = QStringView(text).trimmed();
    return trimmed.isEmpty() ? TextSpan{span.start, 0} : TextSpan{span.start + (trimmed.data() - text.constData()), trimmed.size()};
}

void SelectionRewriting::rewrite(const RewriteTask &task)
{
    order({task, wantedSpan()});
}

void SelectionRewriting::order(const Order &wanted)
{
    if (m_page.isReadOnly())
        return;
    withdrawNotices();
    if (!m_model) {
        tellEnd({Stopped::Reason::Interrupted, GenerationError{.kind = GenerationError::Kind::NoModel, .detail = {}, .retryAfter = {}}},
                false);
        return;
    }
    const QString host = m_model->leavesFor;
    if (!host.isEmpty() && (!m_consentedTo || !m_consentedTo(host)))
        askConsent(wanted, host);
    else
        start(wanted);
}

void SelectionRewriting::askConsent(const Order &wanted, const QString &host)
{
    Notice notice;
    notice.id = consentNotice;
    notice.kind = Notice::Kind::Info;
    notice.text = tr("What you selected, with some sentences around it, leaves this computer for %1.").arg(host);
    notice.kept = tr("Nothing has been sent yet. Agate asks this once for each host.");
    //: A button; %1: a host
    notice.action = tr("Send it to %1").arg(host);
    m_notices.tell(notice, [this, wanted, host] {
        emit consentGiven(host);
        if (m_model && m_model->leavesFor == host)
            start(wanted);
    });
}

void SelectionRewriting::start(const Order &wanted)
{
    DraftEditor &editor = m_page.editor();
    const TextSpan span = wanted.span;
    const qsizetype from = qMax<qsizetype>(0, span.start - surroundings);
    RewriteSubject subject;
    subject.text = editor.text(span);
    subject.before = editor.text({from, span.start - from});
    subject.after = editor.text({span.end(), qMin(surroundings, editor.length() - span.end())});
    subject.language = m_page.language();
    if (!subject.language.isEmpty())
        subject.languageName = languageOf(subject.language).englishName;
    auto rewriting = std::make_unique<Rewriting>(m_engine);
    connect(rewriting.get(), &Rewriting::progressed, this, [this](const Progress &progress) { emit activity(wordsFor(progress)); });
    connect(rewriting.get(), &Rewriting::grew, this, [this](const QString &added) {
        if (m_view->text().isEmpty())
            emit activity({});
        m_view->append(added);
    });
    connect(rewriting.get(), &Rewriting::finished, this, &SelectionRewriting::finished);
    if (const auto started = rewriting->start(wanted.task, subject, *m_model); !started) {
        m_notices.tell(failureNotice, wordsFor(started.error()));
        return;
    }
    if (m_view->isShown()) {
        keepAside();
        takeOff();
    }
    if (m_composing.hasProposal())
        m_composing.discard();
    m_last = wanted;
    m_rewriting = std::move(rewriting);
    m_pill->setWarning({}, {});
    // A letter that is typed now must not take the place of what is being rewritten: it is marked all the same.
    editor.setCaret(span.end());
    m_edited = false;
    m_view->begin(span);
    editor.setFocus();
    emit activity(tr("Asking the model…"));
    emit changed();
}

// What comes.

void SelectionRewriting::finished(const Rewriting::End &end)
{
    // It is in the middle of telling us.
    Rewriting *rewriting = m_rewriting.release();
    rewriting->deleteLater();
    emit activity({});
    m_page.proposalGrew({}, 0);
    RewriteReply reply = rewriting->reply();
    const QString original = rewriting->subject().text;
    const bool textCame = !rewriting->text().trimmed().isEmpty();
    if (!end.isWhole()) {
        if (isRewording(rewriting->task().kind))
            reply.text = withTheRest(reply.text, original);
        reply.findings.removeIf([](const RewriteFinding &finding) { return finding.kind != RewriteFinding::Kind::Reasoning; });
    }
    if (end.error || end.reason == Stopped::Reason::Refused || end.reason == Stopped::Reason::Filtered
        || end.reason == Stopped::Reason::Length || end.reason == Stopped::Reason::Interrupted)
        tellEnd(end, textCame);
    const auto objection = reply.objection();
    if (objection && end.isWhole())
        objectTo(reply, *objection);
    else if (!textCame || reply.text == original)
        takeOff();
    else
        show(reply.text);
    if (std::ranges::contains(reply.findings, RewriteFinding{RewriteFinding::Kind::Remark, false}))
        m_pill->setWarning(tr("Look at its end"), wordsFor(RewriteFinding::Kind::Remark));
    emit changed();
}

// A reply that is not what was asked for is not put before the writer as if it were.
void SelectionRewriting::objectTo(const RewriteReply &reply, RewriteFinding::Kind objection)
{
    using Kind = RewriteFinding::Kind;
    const QString text = reply.text;
    const bool hasText = objection != Kind::Empty && objection != Kind::Unchanged && objection != Kind::Reasoning;
    const TextSpan span = m_view->original();
    if (hasText)
        m_page.keepAside(text, {});
    takeOff();
    Notice notice;
    notice.id = endNotice;
    notice.kind = objection == Kind::Unchanged ? Notice::Kind::Info : Notice::Kind::Warning;
    notice.text = wordsFor(objection);
    notice.kept = tr("Your text is as it was.");
    if (hasText) {
        //: A button: show a rewriting that is not quite what was asked for
        notice.action = tr("Show it all the same");
        m_notices.tell(notice, [this, text, span] {
            if (span.end() > m_page.editor().length())
                return;
            m_view->begin(span);
            show(text);
            emit changed();
        });
    } else if (objection == Kind::Unchanged) {
        m_notices.tell(notice);
    } else {
        notice.action = tr("Try again");
        m_notices.tell(notice, [this] { again(); });
    }
}

void SelectionRewriting::show(const QString &text)
{
    const QString original = m_page.editor().text(m_view->original());
    const RewriteTask::Kind task = m_last ? m_last->task.kind : RewriteTask::Kind::OwnWords;
    const auto facts = unwantedIn(keptFacts(original, text, m_page.language()), task);
    m_view->finish({text, facts, isShownWhole(task, original, text)});
    QStringList named;
    for (const FactChange &fact : facts.first(qMin(facts.size(), mostFactsNamed)))
        named.append(wordsFor(fact, original, text));
    //: On a small panel: numbers, names, links … that are not what they were
    m_pill->setWarning(facts.isEmpty() ? QString() : tr("%n fact(s) changed", nullptr, int(facts.size())), named.join(u'\n'));
    // Whoever waited for it goes through it now; whoever went on writing is not disturbed.
    if (!m_edited && m_page.editor().hasFocus())
        m_pill->takeFocusForChanges();
}

void SelectionRewriting::tellEnd(const Rewriting::End &end, bool textCame)
{
    if (end.error) {
        tellFailure(m_notices, failureNotice, *end.error, m_model ? m_model->leavesFor : QString(), textCame,
                    {.key = [this] { emit keyWanted(m_model ? m_model->choice.provider : QString()); },
                     .model = [this] { emit modelWanted(); },
                     .online =
                         [this] {
                             emit offlineUnwanted();
                             again();
                         },
                     .again = [this] { again(); }});
        return;
    }
    m_notices.tell(Notice{.id = endNotice,
                          .kind = Notice::Kind::Warning,
                          .text = wordsFor(end.reason),
                          .kept = tr("Your text is as it was."),
                          .action = tr("Try again")},
                   [this] { again(); });
}

void SelectionRewriting::stop()
{
    if (m_rewriting)
        m_rewriting->stop();
}

// What becomes of it.

void SelectionRewriting::keep()
{
    if (m_view->state() != RewriteView::State::Ready)
        return;
    const bool changes = m_view->keep();
    withdrawNotices();
    if (changes)
        m_page.save(Origin::Generated);
    m_page.editor().setFocus();
    emit changed();
}

void SelectionRewriting::discard()
{
    if (!m_view->isShown())
        return;
    const bool wasThere = m_view->state() == RewriteView::State::Ready;
    keepAside();
    if (wasThere)
        offerBack(tr("The rewriting was discarded."));
    takeOff();
    m_page.editor().setFocus();
    emit changed();
}

void SelectionRewriting::putAway()
{
    if (!m_view->isShown())
        return;
    keepAside();
    if (m_view->state() == RewriteView::State::Ready)
        offerBack(tr("The rewriting was put aside."));
    takeOff();
    emit changed();
}

void SelectionRewriting::again()
{
    if (!m_last)
        return;
    Order wanted = *m_last;
    if (m_view->isShown())
        wanted.span = m_view->original();
    wanted.span.length = qMin(wanted.span.length, m_page.editor().length() - wanted.span.start);
    order(wanted);
}

void SelectionRewriting::keepAside()
{
    m_page.keepAside(m_view->text(), {});
}

void SelectionRewriting::offerBack(const QString &happened)
{
    m_notices.offerBack(backNotice, happened, tr("Bring it back"), [this, result = m_view->result(), span = m_view->original()] {
        if (m_rewriting || span.end() > m_page.editor().length())
            return;
        if (m_composing.hasProposal())
            m_composing.discard();
        m_view->restore(span, result);
        m_page.editor().setFocus();
        emit changed();
    });
}

void SelectionRewriting::takeOff()
{
    if (m_rewriting) {
        m_rewriting.reset();
        m_page.proposalGrew({}, 0);
        emit activity({});
    }
    m_view->discard();
}

void SelectionRewriting::withdrawNotices()
{
    for (const QLatin1StringView notice : {failureNotice, endNotice, backNotice, consentNotice})
        m_notices.withdraw(notice);
}

// Where it is asked for.

void SelectionRewriting::openField()
{
    if (m_page.isReadOnly())
        return;
    const TextSpan span = wantedSpan();
    if (span.length == 0) {
        m_notices.tell(failureNotice, wordsFor(RewriteError{RewriteError::Kind::NothingSelected}));
        return;
    }
    if (!m_field) {
        m_field = new OwnWordsField(&m_page.editor());
        connect(m_field, &OwnWordsField::wanted, this, [this](const QString &words) { rewrite({RewriteTask::Kind::OwnWords, words, {}}); });
    }
    m_field->openAt(span.end());
}

void SelectionRewriting::offerLanguages()
{
    QMenu *menu = m_actions->languageMenu(&m_page.editor());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setPalette(m_page.palette());
    const QPoint place = m_page.editor().caretRect(m_page.editor().caret()).bottomLeft().toPoint();
    menu->popup(m_page.editor().viewport()->mapToGlobal(place));
}

void connectRewriting(SelectionRewriting &rewriting, MainWindow &window, TopBar &bar, StatusLine &status)
{
    using Window = SelectionRewriting;
    const WindowActions &actions = window.actions();
    //: A short button: what can be done with the selected text
    bar.addMenu(SelectionRewriting::tr("Rewrite"),
                SelectionRewriting::tr("Have the selected text rewritten, or the paragraph with the caret"),
                [&rewriting](QWidget *parent) { return rewriting.actions().menu(parent); });
    QObject::connect(&rewriting.actions(), &RewriteActions::wanted, &window, &MainWindow::showDraft);
    QObject::connect(actions.keep, &QAction::triggered, &rewriting, &Window::keep);
    QObject::connect(actions.discard, &QAction::triggered, &rewriting, &Window::discard);
    QObject::connect(actions.stop, &QAction::triggered, &rewriting, &Window::stop);
    QObject::connect(actions.again, &QAction::triggered, &rewriting, [&rewriting] {
        if (rewriting.hasResult())
            rewriting.again();
    });
    QObject::connect(&rewriting, &Window::activity, &status, &StatusLine::setActivity);
    QObject::connect(&rewriting, &Window::consentGiven, &window, &MainWindow::consentGiven);
    QObject::connect(&rewriting, &Window::modelWanted, actions.chooseModel, &QAction::trigger);
    QObject::connect(&rewriting, &Window::offlineUnwanted, &window, [&actions] { actions.offline->setChecked(false); });
    QObject::connect(&window, &MainWindow::closing, &rewriting, &Window::putAway);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/model_in_use.h"
#include "rewrite/rewrite_view.h"
#include "rewrite/rewriting.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QMenu;

namespace agate
{

class Composing;
class DraftPage;
class MainWindow;
class Notices;
class OwnWordsField;
class RewriteActions;
class RewritePill;
class StatusLine;
class TopBar;

/// From a selection to what it may become, and from there to what the writer keeps of it: the window's side of a rewriting.
///
/// The draft is not touched before Keep. What is discarded, replaced or left behind is kept among the draft's revisions, and a notice
/// brings it back. A page shows a rewriting or a proposal, not both: the newer puts the older aside.
class SelectionRewriting : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Engine &engine;
        DraftPage &page;
        Notices &notices;
        Composing &composing;
        QWidget &window;
    };

    explicit SelectionRewriting(const Parts &parts, QObject *parent = nullptr);
    ~SelectionRewriting() override;

    void setModel(const std::optional<ModelInUse> &model);
    /// Whether text may leave for a host without asking. Unset: it may not.
    void setConsent(std::function<bool(const QString &host)> consentedTo);

    /// Rewrites the selection, or the paragraph with the caret where nothing is selected.
    void rewrite(const RewriteTask &task);
    void stop();
    void keep();
    void discard();
    void again();
    /// Before the window goes: ends it, and keeps what came among the revisions.
    void putAway();

    bool isRunning() const { return m_rewriting != nullptr; }

    bool hasResult() const { return m_view->isShown(); }

    RewriteView &view() const { return *m_view; }

    RewriteActions &actions() const { return *m_actions; }

signals:
    /// isRunning() or hasResult() may have changed.
    void changed();
    void activity(const QString &sentence);
    void consentGiven(const QString &host);
    void modelWanted();
    void keyWanted(const QString &provider);
    void offlineUnwanted();

private:
    /// What is to be done with which text: for Again, and after a question about consent.
    struct Order {
        RewriteTask task;
        TextSpan span;
    };

    TextSpan wantedSpan() const;
    void order(const Order &wanted);
    void start(const Order &wanted);
    void finished(const Rewriting::End &end);
    void show(const QString &text);
    void objectTo(const RewriteReply &reply, RewriteFinding::Kind objection);
    void tellEnd(const Rewriting::End &end, bool textCame);
    void askConsent(const Order &wanted, const QString &host);
    void takeOff();
    void keepAside();
    void offerBack(const QString &happened);
    void withdrawNotices();
    void openField();
    void offerLanguages();

    Engine &m_engine;
    DraftPage &m_page;
    Notices &m_notices;
    Composing &m_composing;
    RewriteActions *m_actions;
    RewriteView *m_view;
    RewritePill *m_pill;
    OwnWordsField *m_field = nullptr;
    std::unique_ptr<Rewriting> m_rewriting;
    std::optional<ModelInUse> m_model;
    std::function<bool(const QString &)> m_consentedTo;
    std::optional<Order> m_last;
    /// The writer has gone on writing since it was asked for.
    bool m_edited = false;
};

/// Puts what a selection can become into the window's bar and menus, and the window's commands about proposals to work on it.
void connectRewriting(SelectionRewriting &rewriting, MainWindow &window, TopBar &bar, StatusLine &status);

} // namespace agate

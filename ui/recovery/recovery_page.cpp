// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/recovery_page.h"

#include "look/wrapped_label.h"
#include "recovery/diff_view.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace agate
{

namespace
{

/// A readable column: about 90 characters.
constexpr int columnWidth = 720;

} // namespace

RecoveryPage::RecoveryPage(QWidget *parent)
    : QWidget(parent)
    , m_intro(new WrappedLabel({}, this))
    , m_draft(new WrappedLabel({}, this))
    , m_when(new WrappedLabel({}, this))
    , m_diff(new DiffView(this))
    , m_take(new QPushButton(tr("&Take the recovered text"), this))
    , m_aside(new QPushButton(tr("&Keep it as a version only"), this))
    , m_later(new QPushButton(tr("Not now"), this))
{
    auto *held = new QWidget(this);
    held->setMaximumWidth(columnWidth);
    auto *column = new QVBoxLayout(held);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *title = new WrappedLabel(tr("Your words are here"), held);
    QFont large = title->font();
    large.setPixelSize(24);
    title->setFont(large);
    column->addWidget(title);
    m_intro->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_intro);
    column->addSpacing(10);
    QFont bold = m_draft->font();
    bold.setBold(true);
    m_draft->setFont(bold);
    column->addWidget(m_draft);
    m_when->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_when);
    column->addWidget(m_diff, 1);
    auto *row = new QHBoxLayout;
    m_take->setProperty("look", QStringLiteral("primary"));
    m_later->setProperty("look", QStringLiteral("link"));
    m_take->setToolTip(tr("It becomes the draft's text; what was saved before stays among its versions."));
    m_aside->setToolTip(tr("The draft's text stays as it was saved; the recovered text is kept among its versions."));
    row->addWidget(m_take);
    row->addWidget(m_aside);
    row->addStretch(1);
    row->addWidget(m_later);
    column->addSpacing(6);
    column->addLayout(row);
    auto *middle = new QHBoxLayout(this);
    middle->setContentsMargins(24, 28, 24, 28);
    middle->addStretch(1);
    middle->addWidget(held, 1000);
    middle->addStretch(1);
    setFocusProxy(m_take);
    connect(m_take, &QPushButton::clicked, this, [this] { settle(true); });
    connect(m_aside, &QPushButton::clicked, this, [this] { settle(false); });
    connect(m_later, &QPushButton::clicked, this, &RecoveryPage::postponed);
}

void RecoveryPage::setLeftovers(const QList<Leftover> &leftovers)
{
    m_leftovers = leftovers;
    m_count = leftovers.size();
    showFirst();
}

void RecoveryPage::showFirst()
{
    if (m_leftovers.isEmpty())
        return;
    const Leftover &leftover = m_leftovers.constFirst();
    m_intro->setText(
        m_count == 1 ? tr("Agate ended without closing. These changes were not in a version yet. Nothing is deleted, whatever you choose.")
                     : tr("Agate ended without closing. The changes of %n draft(s) were not in a version yet. Nothing is deleted, whatever "
                          "you choose.",
                          nullptr, int(m_count)));
    const QString draft = leftover.title.isEmpty() ? tr("Untitled") : leftover.title;
    //: %1: a draft's title, %2 and %3: which of how many
    m_draft->setText(m_count == 1 ? draft : tr("%1 (%2 of %3)").arg(draft).arg(m_count - m_leftovers.size() + 1).arg(m_count));
    m_when->setText(leftover.when.isValid()
                        ? tr("Last change: %1").arg(QLocale().toString(leftover.when.toLocalTime(), QLocale::ShortFormat))
                        : QString());
    m_when->setVisible(leftover.when.isValid());
    m_diff->setTexts(leftover.saved, leftover.recovered);
    m_diff->setProposal(leftover.proposal);
}

void RecoveryPage::settle(bool accept)
{
    if (m_leftovers.isEmpty())
        return;
    const Leftover leftover = m_leftovers.takeFirst();
    emit settled(leftover, accept);
    if (m_leftovers.isEmpty())
        emit done(leftover.draft);
    else
        showFirst();
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notice/notice_strip.h"

#include "look/announce.h"
#include "look/wrapped_label.h"
#include "notice/notice_row.h"

#include <QVBoxLayout>

#include <algorithm>

namespace agate
{

namespace
{

// Sentences stand one after the other; each was translated whole.
QString spoken(const Notice &notice)
{
    QStringList sentences{notice.text};
    if (!notice.kept.isEmpty())
        sentences << notice.kept;
    if (!notice.action.isEmpty())
        sentences << notice.action;
    return sentences.join(u'\n');
}

/// An error that waits for the writer's answer is worth interrupting for; the rest can wait for a pause.
Politeness politenessOf(const Notice &notice)
{
    return notice.kind == Notice::Kind::Error && !notice.action.isEmpty() ? Politeness::Assertive : Politeness::Polite;
}

} // namespace

NoticeStrip::NoticeStrip(QWidget *parent, std::chrono::milliseconds passingTime)
    : QWidget(parent)
    , m_passingTime(passingTime)
    , m_layout(new QVBoxLayout(this))
    , m_waiting(new WrappedLabel({}, this))
{
    setAccessibleName(tr("Notices"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_waiting);
    m_layout->addStretch(1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_waiting->setContentsMargins(8, 2, 8, 2);
    m_waiting->setForegroundRole(QPalette::PlaceholderText);
    arrange();
}

NoticeStrip::~NoticeStrip() = default;

void NoticeStrip::tell(const Notice &notice)
{
    const auto known = std::ranges::find(m_rows, notice.id, [](const NoticeRow *row) { return row->notice().id; });
    const bool isNew = known == m_rows.end() || (*known)->notice() != notice;
    if (known != m_rows.end()) {
        (*known)->setNotice(notice);
    } else {
        auto *row = new NoticeRow(m_passingTime, this);
        row->setNotice(notice);
        row->hide();
        connect(row, &NoticeRow::actionChosen, this, [this, row] {
            const QString id = row->notice().id;
            remove(row);
            emit actionChosen(id);
        });
        connect(row, &NoticeRow::closed, this, [this, row] {
            const QString id = row->notice().id;
            remove(row);
            emit closed(id);
        });
        m_rows << row;
        m_layout->insertWidget(m_layout->indexOf(m_waiting), row);
    }
    arrange();
    // What stands there already was said when it came.
    if (isNew)
        announce(*this, spoken(notice), politenessOf(notice));
}

void NoticeStrip::withdraw(const QString &id)
{
    const auto known = std::ranges::find(m_rows, id, [](const NoticeRow *row) { return row->notice().id; });
    if (known != m_rows.end())
        remove(*known);
}

QList<Notice> NoticeStrip::notices() const
{
    QList<Notice> all;
    for (const NoticeRow *row : m_rows)
        all << row->notice();
    return all;
}

QList<Notice> NoticeStrip::shown() const
{
    QList<Notice> seen;
    for (const NoticeRow *row : m_rows) {
        if (!row->isHidden())
            seen << row->notice();
    }
    return seen;
}

void NoticeStrip::remove(NoticeRow *row)
{
    m_rows.removeOne(row);
    // It may be inside its own signal.
    row->hide();
    row->deleteLater();
    arrange();
}

void NoticeStrip::arrange()
{
    QList<NoticeRow *> gravest = m_rows;
    std::ranges::reverse(gravest);
    std::ranges::stable_sort(gravest, std::ranges::greater(), [](const NoticeRow *row) { return row->notice().kind; });
    const auto waiting = qMax(qsizetype(0), gravest.size() - mostShown);
    gravest.resize(gravest.size() - waiting);
    for (NoticeRow *row : std::as_const(m_rows))
        row->setVisible(gravest.contains(row));
    m_waiting->setText(tr("%n more notice(s), shown when these are closed", nullptr, static_cast<int>(waiting)));
    m_waiting->setVisible(waiting > 0);
    setVisible(!m_rows.isEmpty());
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace agate
{

class DiffView;
class WrappedLabel;

/// After Agate ended without closing: words that no version holds are offered, one draft after the other, with what differs.
/// It decides nothing and deletes nothing: both answers keep both texts.
class RecoveryPage : public QWidget
{
    Q_OBJECT
public:
    explicit RecoveryPage(QWidget *parent = nullptr);

    void setLeftovers(const QList<Leftover> &leftovers);

    bool isEmpty() const { return m_leftovers.isEmpty(); }

signals:
    /// The writer's answer for one draft; the page goes on to the next.
    void settled(const agate::Leftover &leftover, bool accept);
    /// All are settled, the last with this draft.
    void done(const agate::DraftId &last);
    /// Not now: they stay as they are, and are offered again.
    void postponed();

private:
    void settle(bool accept);
    void showFirst();

    QList<Leftover> m_leftovers;
    qsizetype m_count = 0;
    WrappedLabel *m_intro;
    WrappedLabel *m_draft;
    WrappedLabel *m_when;
    DiffView *m_diff;
    QPushButton *m_take;
    QPushButton *m_aside;
    QPushButton *m_later;
};

} // namespace agate

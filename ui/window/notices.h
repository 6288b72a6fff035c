// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notice/notice.h"
#include "wording/words.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace agate
{

class NoticeStrip;

/// What a window tells, each with what its button does.
class Notices : public QObject
{
    Q_OBJECT
public:
    explicit Notices(NoticeStrip &strip, QObject *parent = nullptr);

    /// `mend` runs when the button is pressed, `closed` when the notice goes without it.
    void tell(const Notice &notice, std::function<void()> mend = {}, std::function<void()> closed = {});
    /// A failure in its words. `action` is the button's label; empty: none.
    void tell(const QString &id, const Words &words, const QString &action = {}, std::function<void()> mend = {});
    /// A way back from something the writer did; goes by itself after a while.
    void offerBack(const QString &id, const QString &happened, const QString &action, std::function<void()> back);
    void withdraw(const QString &id);

private:
    struct Answers {
        std::function<void()> mend;
        std::function<void()> closed;
    };

    NoticeStrip &m_strip;
    QHash<QString, Answers> m_answers;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/notices.h"

#include "notice/notice_strip.h"

namespace agate
{

Notices::Notices(NoticeStrip &strip, QObject *parent) : QObject(parent), m_strip(strip)
{
    connect(&strip, &NoticeStrip::actionChosen, this, [this](const QString &id) {
        const Answers answers = m_answers.take(id);
        if (answers.mend)
            answers.mend();
    });
    connect(&strip, &NoticeStrip::closed, this, [this](const QString &id) {
        const Answers answers = m_answers.take(id);
        if (answers.closed)
            answers.closed();
    });
}

void Notices::tell(const Notice &notice, std::function<void()> mend, std::function<void()> closed)
{
    m_answers.insert(notice.id, {std::move(mend), std::move(closed)});
    m_strip.tell(notice);
}

void Notices::tell(const QString &id, const Words &words, const QString &action, std::function<void()> mend)
{
    Notice notice;
    notice.id = id;
    notice.kind = Notice::Kind::Error;
    notice.text = words.happened;
    // Two whole sentences in a row, not one that is glued.
    notice.kept = words.kept.isEmpty() || words.mend.isEmpty() ? words.kept + words.mend : words.kept + u' ' + words.mend;
    notice.action = action;
    tell(notice, std::move(mend));
}

void Notices::offerBack(const QString &id, const QString &happened, const QString &action, std::function<void()> back)
{
    Notice notice;
    notice.id = id;
    notice.kind = Notice::Kind::Info;
    notice.text = happened;
    notice.action = action;
    notice.passing = true;
    tell(notice, std::move(back));
}

void Notices::withdraw(const QString &id)
{
    m_answers.remove(id);
    m_strip.withdraw(id);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/library_notices.h"

#include "window/notices.h"
#include "wording/wording.h"

#include <QCoreApplication>

namespace agate
{

namespace
{

constexpr QLatin1StringView openedNotice("library-opened");
constexpr QLatin1StringView rescuedNotice("library-rescued");
constexpr QLatin1StringView refusedNotice("library-refused");

struct Say {
    Q_DECLARE_TR_FUNCTIONS(LibraryNotices)
};

} // namespace

void tellOpened(Notices &notices, const LibraryResult<Library::Opened> &opened, std::function<void()> again)
{
    notices.withdraw(openedNotice);
    if (!opened) {
        notices.tell(openedNotice, wordsFor(opened.error()), Say::tr("Try again"), std::move(again));
        return;
    }
    if (!opened->damagedKeptAt.isEmpty()) {
        Notice notice;
        notice.id = rescuedNotice;
        notice.kind = Notice::Kind::Warning;
        notice.text = Say::tr("The library's file was damaged. %n draft(s) were rescued into a new one.", nullptr, opened->rescuedDrafts);
        notice.kept = Say::tr("The damaged file was kept: %1").arg(opened->damagedKeptAt);
        notices.tell(notice);
    }
    if (opened->readOnlyBecause) {
        const Words words = wordsFor(*opened->readOnlyBecause);
        Notice notice;
        notice.id = openedNotice;
        notice.kind = Notice::Kind::Warning;
        notice.text = words.happened;
        notice.kept = Say::tr("Your drafts can be read and copied here, not changed.");
        notice.action = Say::tr("Try again");
        notices.tell(notice, std::move(again));
    }
}

void tellRefused(Notices &notices, const LibraryError &error, std::function<void()> saveToFile)
{
    const Words words = wordsFor(error);
    Notice notice;
    notice.id = refusedNotice;
    notice.kind = Notice::Kind::Error;
    notice.text = words.happened;
    notice.kept = Say::tr("Your text is whole in this window, and Agate keeps trying to save it.");
    notice.action = Say::tr("Save to a file…");
    notices.tell(notice, std::move(saveToFile));
}

void withdrawRefused(Notices &notices)
{
    notices.withdraw(refusedNotice);
}

} // namespace agate

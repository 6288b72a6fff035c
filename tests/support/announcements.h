// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleAnnouncementEvent>
#include <QList>

namespace agate::tests
{

/// As long as it lives: what a screen reader is asked to say, in order.
class Announcements
{
public:
    struct Said {
        QString words;
        bool assertive = false;

        bool operator==(const Said &) const = default;
    };

    Announcements() : m_before(QAccessible::installUpdateHandler(hear)) { said().clear(); }

    ~Announcements() { QAccessible::installUpdateHandler(m_before); }

    Q_DISABLE_COPY_MOVE(Announcements)

    bool isEmpty() const { return said().isEmpty(); }

    /// All since they were last taken.
    QList<Said> take() { return std::exchange(said(), {}); }

private:
    static QList<Said> &said()
    {
        static QList<Said> list;
        return list;
    }

    static void hear(QAccessibleEvent *event)
    {
        if (event->type() != QAccessible::Announcement)
            return;
        const auto *announcement = static_cast<QAccessibleAnnouncementEvent *>(event);
        said().append({announcement->message(), announcement->politeness() == QAccessible::AnnouncementPoliteness::Assertive});
    }

    QAccessible::UpdateHandler m_before;
};

} // namespace agate::tests

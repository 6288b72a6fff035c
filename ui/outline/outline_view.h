// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include <optional>

namespace agate
{

class OutlineList;

/// The list of headings; one that is dragged takes its section along. A line shows where it would come to stand, which is always
/// a place where no other section is cut in two (mayStandBefore).
class OutlineView : public QListView
{
    Q_OBJECT

public:
    OutlineView(OutlineList *list, QWidget *parent = nullptr);

    void setMovable(bool movable);

    /// Where what is dragged would be dropped now: before that row.
    std::optional<int> dropPlace() const { return m_place; }

signals:
    /// A section was dropped before another, or at the end (the number of rows).
    void dropped(int section, int before);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setPlace(std::optional<int> place);
    std::optional<int> placeAt(const QPoint &point) const;

    OutlineList *m_list;
    /// What is dragged.
    std::optional<int> m_section;
    std::optional<int> m_place;
};

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/counting.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace agate
{

class DraftEditor;

/// Counts what is selected in a draft, once the selection has come to rest, a little at a time.
class SelectionCount : public QObject
{
    Q_OBJECT
public:
    explicit SelectionCount(DraftEditor &editor, QObject *parent = nullptr);

    /// Absent when nothing is selected, or not counted to its end yet.
    const std::optional<TextCounts> &counts() const { return m_counts; }

signals:
    void changed();

private:
    void onSelection();
    void countSlice();

    DraftEditor &m_editor;
    QTimer m_timer;
    QString m_text;
    qsizetype m_at = 0;
    bool m_begun = false;
    CountState m_state;
    TextCounts m_sum;
    std::optional<TextCounts> m_counts;
};

} // namespace agate

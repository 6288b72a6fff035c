// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace agate
{

/// The line at the bottom: what is true at this moment of the draft, and of what is being written.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    /// The truth about what is saved. It never says saved before it is.
    struct Saved {
        enum class Kind : quint8 { NothingYet, Saved, Saving, NotSaved, ReadOnly };
        Kind kind = Kind::NothingYet;
        QDateTime at;
        /// NotSaved: a sentence.
        QString why;
        /// The file that the draft is also written to, empty if none.
        QString file;

        bool operator==(const Saved &) const = default;
    };

    explicit StatusLine(QAction &offline, QWidget *parent = nullptr);

    void setSaved(const Saved &saved);
    /// Something else that is true of the draft, behind what is there already.
    void addFact(QWidget *fact);
    /// What goes on with the model, as a short sentence; empty when nothing does.
    void setActivity(const QString &activity);
    /// Absent when nothing is being written.
    void setTokensPerSecond(std::optional<double> speed);

    /// The language that the spelling is checked in, for whoever knows it to fill.
    QToolButton &spelling() const { return *m_spelling; }

    /// Whether the next words are offered, for whoever knows it to fill.
    QToolButton &suggestions() const { return *m_suggestions; }

private:
    void showSaved();

    Saved m_saved;
    QTimer m_ageing;
    QHBoxLayout *m_facts;
    QLabel *m_dot;
    QLabel *m_savedText;
    QToolButton *m_spelling;
    QToolButton *m_suggestions;
    QLabel *m_activity;
    QLabel *m_speed;
    QToolButton *m_offline;
};

} // namespace agate

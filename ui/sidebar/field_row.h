// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/field.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace agate
{

class ElidedLabel;
class GrowingText;
class WrappedLabel;

/// One question of a form: its label, a counter, what answers it, and what is wrong with the answer.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    /// Suggesting: a line that also offers earlier answers.
    enum class Offer : quint8 { Nothing, Suggestions };

    explicit FieldRow(const Field &field, QWidget *parent = nullptr, Offer offer = Offer::Nothing);

    const Field &field() const { return m_field; }

    /// As it goes into a brief.
    QString answer() const;
    /// A choice that is not offered is taken as none.
    void setAnswer(const QString &answer);

    void setSuggestions(const QStringList &suggestions);
    /// Instead of the field's own choices: what is shown, and what it stands for.
    void setChoices(const QList<std::pair<QString, QString>> &shownAndMeant);

    /// What is wrong, as a sentence; empty: nothing. Typing takes it away.
    void setFault(const QString &sentence);

    QWidget *editor() const;

signals:
    void changed();

private:
    void make(Offer offer);
    void takeChange();
    void showCount();
    void describe();

    Field m_field;
    ElidedLabel *m_label = nullptr;
    QLabel *m_count = nullptr;
    WrappedLabel *m_fault = nullptr;
    // One of them is there.
    QLineEdit *m_line = nullptr;
    GrowingText *m_text = nullptr;
    QComboBox *m_choice = nullptr;
    bool m_isTooLong = false;
};

} // namespace agate

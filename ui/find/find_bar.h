// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/text_search.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace agate
{

class DraftEditor;
class DraftSearch;
class WrappedLabel;

/// The bar to find and replace with, below the draft it works on. What is found is marked in the draft; the match that Enter went
/// to is its selection. Escape closes the bar and gives the keyboard back to the draft.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(DraftEditor &editor, QWidget *parent = nullptr);

    /// Opens the bar with what is selected and gives it the keyboard.
    void openToFind();
    void openToReplace();
    void close();

    void findNext();
    void findPrevious();

    TextQuery query() const;

    DraftSearch &search() const { return *m_search; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Sign : quint8 { None, FromBeginning, FromEnd, Replaced };

    void open(bool withReplace);
    void arrange();
    void connectParts();
    void measure();
    void searchAnew();
    void go(bool back);
    void reach(const TextSpan &match, bool wrapped);
    void replaceOne();
    void replaceAll();
    void replaceAllNow();
    void setRangeFromSelection(bool on);
    void showState();
    void showReadOnly();
    void say(Sign sign);

    DraftEditor &m_editor;
    DraftSearch *m_search;
    QLineEdit *m_needle;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QWidget *m_replaceRow;
    QLineEdit *m_with;
    QPushButton *m_replace;
    QPushButton *m_all;
    QCheckBox *m_case;
    QCheckBox *m_words;
    QCheckBox *m_accents;
    QCheckBox *m_expression;
    QCheckBox *m_inSelection;
    QCheckBox *m_keepCase;
    WrappedLabel *m_fault;

    /// Where typing in the field begins to search.
    qsizetype m_origin = 0;
    Sign m_sign = Sign::None;
    qsizetype m_replaced = 0;
    /// "Replace all" waits until all is found.
    bool m_allWanted = false;
    bool m_goingBack = false;
    /// Enter or F3 was pressed; typing alone begins where it began.
    bool m_goingOn = false;
    bool m_announces = false;
};

} // namespace agate

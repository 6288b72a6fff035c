// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provider/secret.h"
#include "settings/settings_facts.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace agate
{

class WrappedLabel;

/// The key of one provider: where it is, a field for another one, a test that says whom it asks, and a way to be rid of it.
/// A key that is there is never shown.
class KeyRow : public QWidget
{
    Q_OBJECT
public:
    explicit KeyRow(const KeyFact &fact, QWidget *parent = nullptr);

    /// `kept`: keys go into the keychain.
    void show(const KeyFact &fact, bool kept);
    void setVerdict(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void typed(const agate::Secret &key);
    void removed();
    void testWanted();

private:
    void showButtons();
    /// The buttons beside the field, or below it where it would have no room beside them.
    void place(bool beside);
    void handOver();

    KeyFact m_fact;
    QBoxLayout *m_line;
    WrappedLabel *m_state;
    QLineEdit *m_key;
    QPushButton *m_set;
    QPushButton *m_test;
    QPushButton *m_remove;
    WrappedLabel *m_verdict;
    bool m_isBeside = false;
};

} // namespace agate

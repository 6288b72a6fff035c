// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/key_row.h"

#include "look/wrapped_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace agate
{

namespace
{

QString stateOf(const KeyFact &fact)
{
    switch (fact.place) {
    case KeyFact::Place::None:
        return KeyRow::tr("There is no key.");
    case KeyFact::Place::Session:
        return KeyRow::tr("A key is held until Agate closes.");
    case KeyFact::Place::Environment:
        //: %1: the name of an environment variable
        return KeyRow::tr("A key comes from %1, set by whoever started Agate.").arg(fact.variable);
    case KeyFact::Place::Keychain:
        return KeyRow::tr("A key is kept in the keychain.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString leadsTo(const KeyFact &fact)
{
    if (fact.host.isEmpty())
        return KeyRow::tr("Its address is not known yet.");
    return fact.leaves ? KeyRow::tr("It leads to %1.").arg(fact.host) : KeyRow::tr("It leads to %1, on this computer.").arg(fact.host);
}

} // namespace

KeyRow::KeyRow(const KeyFact &fact, QWidget *parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout)
    , m_state(new WrappedLabel({}, this))
    , m_key(new QLineEdit(this))
    //: A button: use the key that was typed
    , m_set(new QPushButton(tr("Set"), this))
    //: A button: ask the provider for a sentence
    , m_test(new QPushButton(tr("Test"), this))
    //: A button: forget the key
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_verdict(new WrappedLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    m_line->setSpacing(8);
    column->addWidget(m_state);
    column->addWidget(m_key);
    column->addLayout(m_line);
    column->addWidget(m_verdict);
    m_line->addStretch(1);
    for (QPushButton *button : {m_set, m_test, m_remove})
        m_line->addWidget(button);
    place(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_verdict->hide();
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    //: %1: a provider
    m_key->setAccessibleName(tr("Key for %1").arg(fact.name));
    m_set->setAccessibleName(tr("Set the key for %1").arg(fact.name));
    m_test->setAccessibleName(tr("Test the key for %1").arg(fact.name));
    m_remove->setAccessibleName(tr("Remove the key for %1").arg(fact.name));
    setFocusProxy(m_key);
    connect(m_key, &QLineEdit::textChanged, this, &KeyRow::showButtons);
    connect(m_key, &QLineEdit::returnPressed, this, &KeyRow::handOver);
    connect(m_set, &QPushButton::clicked, this, &KeyRow::handOver);
    connect(m_test, &QPushButton::clicked, this, [this] {
        handOver();
        setVerdict(tr("Asking %1 for a sentence; nothing of yours is in the question…").arg(m_fact.host));
        emit testWanted();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_key->setFocus();
        setVerdict({});
        emit removed();
    });
    show(fact, true);
}

void KeyRow::place(bool beside)
{
    m_isBeside = beside;
    auto *column = static_cast<QBoxLayout *>(layout());
    column->removeWidget(m_key);
    m_line->removeWidget(m_key);
    if (beside)
        m_line->insertWidget(0, m_key, 1000);
    else
        column->insertWidget(column->indexOf(m_line), m_key);
}

void KeyRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int least = m_key->fontMetrics().horizontalAdvance(m_key->placeholderText()) + m_key->fontMetrics().height() * 2;
    for (const QPushButton *button : {m_set, m_test, m_remove})
        least += button->sizeHint().width() + m_line->spacing();
    if (const bool beside = width() >= least; beside != m_isBeside)
        place(beside);
}

void KeyRow::show(const KeyFact &fact, bool kept)
{
    m_fact = fact;
    //: Two sentences: where the key is, and where it leads
    m_state->setText(tr("%1 %2").arg(stateOf(fact), leadsTo(fact)));
    m_key->setPlaceholderText(kept ? tr("A new key, for the keychain") : tr("A new key, until Agate closes"));
    showButtons();
}

void KeyRow::setVerdict(const QString &sentence)
{
    m_verdict->setText(sentence);
    m_verdict->setVisible(!sentence.isEmpty());
}

void KeyRow::showButtons()
{
    const bool typed = !m_key->text().trimmed().isEmpty();
    m_set->setEnabled(typed);
    m_test->setEnabled((typed || m_fact.place != KeyFact::Place::None) && !m_fact.host.isEmpty());
    m_remove->setEnabled(m_fact.place == KeyFact::Place::Session || m_fact.place == KeyFact::Place::Keychain);
}

void KeyRow::handOver()
{
    const QString key = m_key->text().trimmed();
    if (key.isEmpty())
        return;
    m_key->clear();
    setVerdict({});
    emit typed(Secret(key.toUtf8()));
}

} // namespace agate

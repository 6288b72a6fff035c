// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/starter_row.h"

#include "models/lines.h"

#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace agate
{

namespace
{

QString amountOf(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0, QLocale::DataSizeSIFormat);
}

} // namespace

StarterRow::StarterRow(const Offer &offer, QWidget *parent)
    : QWidget(parent)
    , m_offer(offer)
    , m_button(new QPushButton(this))
    , m_bar(new QProgressBar(this))
    , m_words(mutedLine({}, this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 4);
    rows->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(strongLine(offer.name, this));
    QString facts = offer.facts;
    if (offer.downloadBytes > 0 && offer.diskBytes > 0) {
        //: What having a model costs. %1 and %2: sizes such as 18 MB, %3: more about it
        facts = tr("%1 to download, %2 on disk. %3").arg(amountOf(offer.downloadBytes), amountOf(offer.diskBytes), offer.facts);
    }
    words->addWidget(mutedLine(facts, this));
    row->addLayout(words, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
    rows->addLayout(row);
    rows->addWidget(m_bar);
    rows->addWidget(m_words);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Download of %1").arg(offer.name));
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_coming) {
            emit cancelled(m_offer.id);
            return;
        }
        m_since.invalidate();
        setProgress(0, m_offer.downloadBytes);
        emit wanted(m_offer.id);
    });
    setIdle();
}

void StarterRow::setComing(bool coming)
{
    m_coming = coming;
    m_bar->setVisible(coming);
    //: A short button
    m_button->setText(coming ? tr("Cancel") : tr("Download"));
    m_button->setAccessibleName(coming ? tr("Cancel the download of %1").arg(m_offer.name) : tr("Download %1").arg(m_offer.name));
}

void StarterRow::setIdle()
{
    setComing(false);
    m_words->hide();
}

void StarterRow::setProgress(qint64 done, qint64 total)
{
    if (!m_coming)
        setComing(true);
    if (!m_since.isValid()) {
        m_since.start();
        m_doneAtStart = done;
    }
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(int(done * 1000 / total));
    const qint64 milliseconds = m_since.elapsed();
    const qint64 rate = milliseconds > 500 ? (done - m_doneAtStart) * 1000 / milliseconds : 0;
    const QString amount = total > 0 ? tr("%1 of %2").arg(amountOf(done), amountOf(total)) : amountOf(done);
    if (rate <= 0) {
        m_words->setText(amount);
    } else if (total <= done) {
        //: %1: an amount, %2: an amount per second
        m_words->setText(tr("%1, %2/s").arg(amount, amountOf(rate)));
    } else {
        const qint64 left = (total - done) / rate + 1;
        //: %1: an amount, %2: an amount per second, %3: a time
        m_words->setText(tr("%1, %2/s, %3 left")
                             .arg(amount, amountOf(rate),
                                  left < 90 ? tr("%n second(s)", nullptr, int(left)) : tr("%n minute(s)", nullptr, int((left + 30) / 60))));
    }
    m_words->show();
}

void StarterRow::setFinishing(const QString &what)
{
    setComing(true);
    m_bar->setRange(0, 0);
    m_words->setText(what);
    m_words->show();
}

void StarterRow::setFailed(const QString &why)
{
    setComing(false);
    m_words->setText(why);
    m_words->show();
    //: A short button, after a failure
    m_button->setText(tr("Try again"));
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace agate
{

class WrappedLabel;

/// A model that can be fetched: what it costs to have it, and while it comes how much, how fast, how long yet, and Cancel.
class StarterRow : public QWidget
{
    Q_OBJECT
public:
    /// `name` and `facts` as shown; sizes in bytes, 0 when not known.
    struct Offer {
        QString id;
        QString name;
        QString facts;
        qint64 downloadBytes = 0;
        qint64 diskBytes = 0;

        bool operator==(const Offer &) const = default;
    };

    explicit StarterRow(const Offer &offer, QWidget *parent = nullptr);

    const Offer &offer() const { return m_offer; }

    /// `total` 0: not known.
    void setProgress(qint64 done, qint64 total);
    /// After the last byte: checking and converting take seconds too.
    void setFinishing(const QString &what);
    void setFailed(const QString &why);
    void setIdle();

signals:
    void wanted(const QString &id);
    void cancelled(const QString &id);

private:
    void setComing(bool coming);

    Offer m_offer;
    QPushButton *m_button;
    QProgressBar *m_bar;
    WrappedLabel *m_words;
    bool m_coming = false;
    QElapsedTimer m_since;
    qint64 m_doneAtStart = 0;
};

} // namespace agate

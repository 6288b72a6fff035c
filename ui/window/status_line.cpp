// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/status_line.h"

#include "look/colours.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include <chrono>

namespace agate
{

using namespace std::chrono_literals;

namespace
{

/// The small round sign before the words; the words say the same, for who does not see colours.
class SavedDot final : public QLabel
{
public:
    using Kind = StatusLine::Saved::Kind;
    using QLabel::QLabel;

    void setKind(Kind kind)
    {
        m_kind = kind;
        update();
    }

    QSize sizeHint() const override { return {fontMetrics().height() * 2 / 3, fontMetrics().height()}; }

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours colours = coloursFor(palette());
        const qreal size = fontMetrics().height() * 0.5;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF circle(QPointF((width() - size) / 2, (height() - size) / 2), QSizeF(size, size));
        switch (m_kind) {
        case Kind::Saved:
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.ok);
            break;
        case Kind::NotSaved:
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.warnLine);
            break;
        case Kind::Saving:
        case Kind::ReadOnly:
        case Kind::NothingYet:
            painter.setPen(QPen(colours.muted, 1.5));
            break;
        }
        painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75));
    }

private:
    Kind m_kind = Kind::NothingYet;
};

} // namespace

StatusLine::StatusLine(QAction &offline, QWidget *parent)
    : QWidget(parent)
    , m_facts(new QHBoxLayout)
    , m_dot(new SavedDot(this))
    , m_savedText(new QLabel(this))
    , m_spelling(new QToolButton(this))
    , m_suggestions(new QToolButton(this))
    , m_activity(new QLabel(this))
    , m_speed(new QLabel(this))
    , m_offline(new QToolButton(this))
{
    setProperty("look", QStringLiteral("bar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 12, 2);
    row->setSpacing(6);
    row->addWidget(m_dot);
    row->addWidget(m_savedText);
    m_facts->setSpacing(6);
    row->addLayout(m_facts);
    row->addWidget(m_spelling);
    row->addWidget(m_suggestions);
    row->addStretch(1);
    row->addWidget(m_activity);
    row->addWidget(m_speed);
    row->addWidget(m_offline);
    // Room between the facts, also where one of them is not there.
    m_savedText->setContentsMargins(0, 0, 14, 0);
    m_speed->setContentsMargins(14, 0, 14, 0);
    for (QLabel *label : {m_savedText, m_activity, m_speed}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setTextFormat(Qt::PlainText);
    }
    m_dot->setAccessibleName(tr("Saved or not"));
    m_savedText->setAccessibleName(tr("What is saved"));
    m_activity->setAccessibleName(tr("What the model does"));
    m_speed->setAccessibleName(tr("Speed of the model"));
    m_spelling->setObjectName(QStringLiteral("spelling_item"));
    m_suggestions->setObjectName(QStringLiteral("suggestions_item"));
    for (QToolButton *item : {m_spelling, m_suggestions}) {
        item->setAutoRaise(true);
        item->setFocusPolicy(Qt::TabFocus);
        item->hide();
    }
    m_offline->setDefaultAction(&offline);
    m_offline->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_offline->setAutoRaise(true);
    // The switch says what is, the menu's entry what can be done.
    const auto showOffline = [this, &offline] {
        m_offline->setText(offline.isChecked() ? tr("Offline") : tr("Online"));
        m_offline->setAccessibleName(offline.text().remove(u'&'));
    };
    connect(&offline, &QAction::changed, this, showOffline);
    showOffline();
    m_ageing.setSingleShot(true);
    connect(&m_ageing, &QTimer::timeout, this, &StatusLine::showSaved);
    showSaved();
}

void StatusLine::setSaved(const Saved &saved)
{
    if (m_saved == saved)
        return;
    m_saved = saved;
    showSaved();
}

void StatusLine::showSaved()
{
    QString text;
    m_ageing.stop();
    switch (m_saved.kind) {
    case Saved::Kind::NothingYet:
        break;
    case Saved::Kind::Saving:
        text = tr("Saving…");
        break;
    case Saved::Kind::NotSaved:
        text = m_saved.why.isEmpty() ? tr("Not saved") : tr("Not saved: %1").arg(m_saved.why);
        break;
    case Saved::Kind::ReadOnly:
        text = tr("Read only");
        break;
    case Saved::Kind::Saved: {
        const qint64 age = m_saved.at.isValid() ? m_saved.at.secsTo(QDateTime::currentDateTimeUtc()) : 0;
        // Woken as seldom as the words change.
        if (age < 1) {
            text = tr("Saved just now");
            m_ageing.start(1s);
        } else if (age < 60) {
            //: %1: seconds, s is their symbol
            text = tr("Saved %1 s ago").arg(age < 10 ? age : age / 10 * 10);
            m_ageing.start(age < 10 ? 1s : 10s);
        } else if (age < 3600) {
            //: %1: minutes, min is their symbol
            text = tr("Saved %1 min ago").arg(age / 60);
            m_ageing.start(60s);
        } else {
            //: %1: a time of day, or a date and time
            text = tr("Saved at %1")
                       .arg(age < 20 * 3600 ? QLocale().toString(m_saved.at.toLocalTime().time(), QLocale::ShortFormat)
                                            : QLocale().toString(m_saved.at.toLocalTime(), QLocale::ShortFormat));
        }
        break;
    }
    }
    m_savedText->setText(text);
    static_cast<SavedDot *>(m_dot)->setKind(m_saved.kind);
    m_dot->setVisible(!text.isEmpty());
    m_savedText->setVisible(!text.isEmpty());
    QString where = m_saved.kind == Saved::Kind::ReadOnly
        ? tr("This library can only be read at the moment.")
        : tr("Every change is in Agate's library within a third of a second, also when the power fails.");
    if (!m_saved.file.isEmpty())
        where += u'\n' + tr("Ctrl+S also writes it to %1").arg(m_saved.file);
    m_savedText->setToolTip(where);
}

void StatusLine::addFact(QWidget *fact)
{
    m_facts->addWidget(fact);
}

void StatusLine::setActivity(const QString &activity)
{
    m_activity->setText(activity);
}

void StatusLine::setTokensPerSecond(std::optional<double> speed)
{
    m_speed->setText(speed ? tr("%1 tokens/s").arg(QLocale().toString(*speed, 'f', *speed < 10 ? 1 : 0)) : QString());
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notice/notice_row.h"

#include "look/icons.h"
#include "look/plain_text.h"
#include "look/wrapped_label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace agate
{

namespace
{

Symbol symbolOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Info:
        return Symbol::Info;
    case Notice::Kind::Warning:
        return Symbol::Warning;
    case Notice::Kind::Error:
        break;
    }
    return Symbol::Error;
}

} // namespace

NoticeRow::NoticeRow(std::chrono::milliseconds passingTime, QWidget *parent)
    : QFrame(parent)
    , m_line(new QHBoxLayout(this))
    , m_words(new QGridLayout)
    , m_icon(new QLabel(this))
    , m_text(new WrappedLabel({}, this))
    , m_kept(new WrappedLabel({}, this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setProperty("look", QStringLiteral("notice"));
    QFont strong;
    strong.setBold(true);
    m_text->setFont(strong);
    m_close->setIcon(iconOf(Symbol::Close));
    m_close->setFocusPolicy(Qt::StrongFocus);
    // The words stand in the middle where the buttons are higher than they are.
    m_words->setRowStretch(0, 1);
    m_words->addWidget(m_icon, 1, 0, Qt::AlignTop);
    m_words->addWidget(m_text, 1, 1);
    m_words->addWidget(m_kept, 2, 1);
    m_words->setRowStretch(4, 1);
    m_words->setColumnStretch(1, 1);
    m_line->addLayout(m_words, 1);
    place();

    m_passing.setSingleShot(true);
    m_passing.setInterval(passingTime);
    connect(&m_passing, &QTimer::timeout, this, [this] {
        // Whoever is about to press the button gets the whole time again.
        if (underMouse() || m_action->hasFocus() || m_close->hasFocus())
            m_passing.start();
        else
            emit closed();
    });
    connect(m_action, &QPushButton::clicked, this, &NoticeRow::actionChosen);
    connect(m_close, &QToolButton::clicked, this, &NoticeRow::closed);
}

void NoticeRow::setNotice(const Notice &notice)
{
    m_notice = notice;
    setProperty("kind", notice.kind == Notice::Kind::Info ? QStringLiteral("info") : QStringLiteral("warning"));
    style()->unpolish(this);
    style()->polish(this);
    m_text->setText(notice.text);
    m_kept->setText(notice.kept);
    m_kept->setVisible(!notice.kept.isEmpty());
    m_action->setText(QString(notice.action).replace(u'&', QLatin1StringView("&&")));
    m_action->setAccessibleName(notice.action);
    m_action->setAccessibleDescription(notice.text);
    m_action->setVisible(!notice.action.isEmpty());
    const QString close = tr("Close this notice");
    m_close->setAccessibleName(close);
    m_close->setAccessibleDescription(notice.text);
    m_close->setToolTip(close);
    setAccessibleName(notice.text);
    setAccessibleDescription(notice.kept);
    showIcon();
    if (!passes())
        m_passing.stop();
    else if (isVisible())
        m_passing.start();
}

bool NoticeRow::passes() const
{
    return m_notice.passing && m_notice.kind == Notice::Kind::Info && !m_notice.action.isEmpty();
}

void NoticeRow::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 70;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        place();
    }
}

void NoticeRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showIcon();
}

void NoticeRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QFrame::keyPressEvent(event);
}

void NoticeRow::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    // While it waits behind graver ones its time does not run.
    if (passes())
        m_passing.start();
}

void NoticeRow::place()
{
    const int em = fontMetrics().height();
    m_line->setContentsMargins(em * 3 / 4, em / 2, em / 2, em / 2);
    m_line->setSpacing(em / 2);
    m_words->setHorizontalSpacing(em / 2);
    m_words->setVerticalSpacing(em / 6);
    m_words->removeWidget(m_action);
    m_line->removeWidget(m_action);
    m_line->removeWidget(m_close);
    if (m_isNarrow) {
        m_words->addWidget(m_action, 3, 1, Qt::AlignLeading);
        m_line->addWidget(m_close, 0, Qt::AlignTop);
    } else {
        m_line->addWidget(m_action, 0, Qt::AlignVCenter);
        m_line->addWidget(m_close, 0, Qt::AlignVCenter);
    }
}

void NoticeRow::showIcon()
{
    const auto role = m_notice.kind == Notice::Kind::Info ? QPalette::Link : QPalette::BrightText;
    const int side = m_text->fontMetrics().height();
    m_icon->setPixmap(iconOf(symbolOf(m_notice.kind), role).pixmap(QSize(side, side), devicePixelRatio()));
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/write_footer.h"

#include "look/icons.h"
#include "look/wrapped_label.h"

#include <QEvent>
#include <QFrame>
#include <QKeySequence>
#include <QPushButton>
#include <QVBoxLayout>

namespace agate
{

WriteFooter::WriteFooter(QWidget *parent)
    : QWidget(parent)
    , m_unable(new QFrame(this))
    , m_choose(new QPushButton(tr("Choose a model"), m_unable))
    , m_write(new QPushButton(this))
    , m_icon(new QLabel(this))
    , m_destination(new WrappedLabel({}, this))
    , m_estimate(new WrappedLabel({}, this))
    , m_seePrompt(new QPushButton(tr("See prompt"), this))
{
    m_unable->setProperty("look", QStringLiteral("problem"));
    auto *why =
        new WrappedLabel(tr("This template needs a model that follows instructions. The one in use only continues a text."), m_unable);
    m_choose->setProperty("look", QStringLiteral("link"));
    auto *unable = new QVBoxLayout(m_unable);
    unable->setContentsMargins(8, 6, 8, 6);
    unable->setSpacing(4);
    unable->addWidget(why);
    unable->addWidget(m_choose, 0, Qt::AlignLeading);
    connect(m_choose, &QPushButton::clicked, this, &WriteFooter::modelWanted);

    m_write->setProperty("look", QStringLiteral("primary"));
    m_write->installEventFilter(this);
    connect(m_write, &QPushButton::clicked, this, [this] {
        if (m_isWriting)
            emit stopPressed();
        else
            emit writePressed();
    });

    m_estimate->setForegroundRole(QPalette::PlaceholderText);
    m_seePrompt->setProperty("look", QStringLiteral("link"));
    m_seePrompt->setAccessibleDescription(tr("Shows exactly what will be sent."));
    m_seePrompt->setToolTip(m_seePrompt->accessibleDescription());
    connect(m_seePrompt, &QPushButton::clicked, this, &WriteFooter::promptWanted);

    auto *where = new QHBoxLayout;
    where->setSpacing(6);
    where->addWidget(m_icon, 0, Qt::AlignTop);
    where->addWidget(m_destination, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(5);
    layout->addWidget(m_unable);
    layout->addWidget(m_write);
    layout->addSpacing(3);
    layout->addLayout(where);
    layout->addWidget(m_estimate);
    layout->addWidget(m_seePrompt, 0, Qt::AlignLeading);
    setState(true, false);
    setDestination({}, false);
    setEstimate({});
}

void WriteFooter::setState(bool isAble, bool isWriting)
{
    m_isAble = isAble;
    m_isWriting = isWriting;
    showParts();
    m_write->setEnabled(isAble || isWriting);
    if (isWriting) {
        m_write->setText(tr("Stop"));
        m_write->setAccessibleName(m_write->text());
        m_write->setIcon(iconOf(Symbol::Stop, QPalette::HighlightedText));
    } else {
        const QString keys = QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText);
        //: %1: keys, such as Ctrl+Return
        m_write->setText(tr("Write · %1").arg(keys));
        m_write->setAccessibleName(tr("Write"));
        m_write->setIcon({});
    }
}

void WriteFooter::setDestination(const QString &sentence, bool leaves)
{
    m_leaves = leaves;
    m_destination->setText(sentence);
    // What leaves the computer is not said in a whisper.
    m_destination->setForegroundRole(leaves ? QPalette::WindowText : QPalette::PlaceholderText);
    m_write->setAccessibleDescription(sentence);
    showIcon();
    showParts();
}

void WriteFooter::setEstimate(const QString &sentence)
{
    m_estimate->setText(sentence);
    showParts();
}

void WriteFooter::showParts()
{
    const bool isUnable = !m_isAble && !m_isWriting;
    m_unable->setVisible(isUnable);
    // What cannot be sent has neither a place to go to nor a size.
    const bool goes = !isUnable && !m_destination->text().isEmpty();
    m_destination->setVisible(goes);
    m_icon->setVisible(goes);
    m_estimate->setVisible(!isUnable && !m_estimate->text().isEmpty());
    m_seePrompt->setVisible(!isUnable);
}

QList<QWidget *> WriteFooter::stops() const
{
    return {m_choose, m_write, m_seePrompt};
}

void WriteFooter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showIcon();
}

bool WriteFooter::eventFilter(QObject *watched, QEvent *event)
{
    // The second press of a double click on Write would meet Stop.
    if (event->type() == QEvent::MouseButtonDblClick)
        return true;
    return QWidget::eventFilter(watched, event);
}

void WriteFooter::showIcon()
{
    const int side = fontMetrics().height();
    const auto role = m_leaves ? QPalette::WindowText : QPalette::PlaceholderText;
    m_icon->setPixmap(iconOf(m_leaves ? Symbol::Cloud : Symbol::House, role).pixmap(QSize(side, side), devicePixelRatio()));
}

} // namespace agate

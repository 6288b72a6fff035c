// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statistics_panel.h"

#include "look/choice_box.h"
#include "look/wrapped_label.h"
#include "statistics/count_text.h"
#include "statistics/history_chart.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace agate
{

namespace
{

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QSpinBox *goalBox(QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(0, 1'000'000);
    box->setSingleStep(50);
    box->setGroupSeparatorShown(true);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setMinimumWidth(box->fontMetrics().averageCharWidth() * 18);
    box->setKeyboardTracking(false);
    //: In the place of a number of words, when a writer has set none
    box->setSpecialValueText(StatisticsPanel::tr("no goal"));
    return box;
}

} // namespace

StatisticsPanel::StatisticsPanel(QWidget *parent)
    : QDialog(parent)
    //: Heading of a column of numbers
    , m_selectedTitle(new QLabel(tr("Selected"), this))
    , m_daily(goalBox(this))
    , m_session(goalBox(this))
    , m_written(new WrappedLabel(QString(), this))
    , m_span(new ChoiceBox(this))
    , m_history(new QStackedWidget(this))
    , m_chart(new HistoryChart(m_history))
    , m_table(new QTableWidget(0, 2, m_history))
    , m_asTable(new QPushButton(this))
{
    //: Title of a window
    setWindowTitle(tr("Statistics"));
    setModal(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(10);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(3);
    //: Heading of a column of numbers
    auto *draftTitle = new QLabel(tr("Draft"), this);
    for (QLabel *title : {draftTitle, m_selectedTitle}) {
        title->setForegroundRole(QPalette::PlaceholderText);
        title->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    //: Heading: how long the draft is
    grid->addWidget(heading(tr("Length"), this), 0, 0);
    grid->addWidget(draftTitle, 0, 1);
    grid->addWidget(m_selectedTitle, 0, 2);
    const std::array<QString, rows> names = {tr("Words"), tr("Characters"), tr("Characters without spaces"), tr("Sentences"),
                                             tr("Paragraphs"),
                                             //: How long it takes to read
                                             tr("Time to read"),
                                             //: How long it takes to say
                                             tr("Time to speak")};
    for (size_t row = 0; row < rows; ++row) {
        auto *name = new QLabel(names.at(row), this);
        m_draft.at(row) = new QLabel(this);
        m_selected.at(row) = new QLabel(this);
        grid->addWidget(name, int(row) + 1, 0);
        grid->addWidget(m_draft.at(row), int(row) + 1, 1);
        grid->addWidget(m_selected.at(row), int(row) + 1, 2);
        for (QLabel *label : {m_draft.at(row), m_selected.at(row)}) {
            label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
            label->setTextFormat(Qt::PlainText);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            label->setAccessibleName(names.at(row));
        }
    }
    grid->setColumnStretch(0, 1);
    column->addLayout(grid);
    auto *pace =
        new WrappedLabel(tr("Reckoned with 238 words a minute for reading and 150 for speaking; in Chinese and Japanese 500 and 300 "
                            "characters, each of which counts as a word."),
                         this);
    pace->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(pace);

    column->addSpacing(6);
    //: Heading: how many words a writer wants to write
    column->addWidget(heading(tr("Goals"), this), 0, Qt::AlignLeading);
    auto *goals = new QGridLayout;
    goals->setHorizontalSpacing(12);
    auto *dailyName = new QLabel(tr("&Words a day"), this);
    //: Words that a writer wants to write from opening the window to closing it
    auto *sessionName = new QLabel(tr("Words a &sitting"), this);
    dailyName->setBuddy(m_daily);
    sessionName->setBuddy(m_session);
    goals->addWidget(dailyName, 0, 0);
    goals->addWidget(m_daily, 0, 1);
    goals->addWidget(sessionName, 1, 0);
    goals->addWidget(m_session, 1, 1);
    goals->setColumnStretch(2, 1);
    column->addLayout(goals);
    m_written->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_written);

    column->addSpacing(6);
    auto *above = new QHBoxLayout;
    //: Heading of a chart
    above->addWidget(heading(tr("Words written"), this));
    above->addStretch(1);
    above->addWidget(m_span);
    above->addWidget(m_asTable);
    column->addLayout(above);
    m_span->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_span->addItem(tr("Last 30 days"));
    m_span->addItem(tr("Last 12 weeks"));
    m_span->setAccessibleName(tr("What the chart shows"));
    m_asTable->setCheckable(true);
    m_asTable->setAutoDefault(false);
    //: A button: numbers instead of bars
    m_asTable->setText(tr("As a &table"));
    m_table->setProperty("look", QStringLiteral("sidebar"));
    //: Headings of a table
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Words")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAccessibleName(tr("Words written"));
    m_history->addWidget(m_chart);
    m_history->addWidget(m_table);
    column->addWidget(m_history, 1);

    connect(m_asTable, &QPushButton::toggled, this, [this](bool table) { m_history->setCurrentIndex(table ? 1 : 0); });
    connect(m_span, &QComboBox::currentIndexChanged, this, &StatisticsPanel::showHistory);
    for (QSpinBox *box : {m_daily, m_session}) {
        connect(box, &QSpinBox::valueChanged, this, [this] {
            m_goals = {m_daily->value(), m_session->value()};
            showHistory();
            emit goalsChosen(m_goals);
        });
    }
    setCounts({}, {});
}

void StatisticsPanel::setCounts(const TextCounts &draft, const std::optional<TextCounts> &selection)
{
    const QLocale locale;
    const auto show = [&locale](const std::array<QLabel *, rows> &labels, const TextCounts &counts) {
        labels[0]->setText(locale.toString(counts.words));
        labels[1]->setText(locale.toString(counts.characters));
        labels[2]->setText(locale.toString(counts.characters - counts.spaces));
        labels[3]->setText(locale.toString(counts.sentences));
        labels[4]->setText(locale.toString(counts.paragraphs));
        labels[5]->setText(minutesText(readingTime(counts)));
        labels[6]->setText(minutesText(speakingTime(counts)));
    };
    show(m_draft, draft);
    show(m_selected, selection.value_or(TextCounts()));
    m_selectedTitle->setVisible(selection.has_value());
    for (QLabel *label : m_selected)
        label->setVisible(selection.has_value());
}

void StatisticsPanel::setGoals(const WritingGoals &goals)
{
    if (goals == m_goals)
        return;
    m_goals = goals;
    const QSignalBlocker quietDaily(m_daily);
    const QSignalBlocker quietSession(m_session);
    m_daily->setValue(goals.daily);
    m_session->setValue(goals.session);
    showHistory();
}

void StatisticsPanel::setWritten(const WrittenWords &written)
{
    const QString today = tr("%Ln word(s) today", nullptr, int(std::max<qint64>(0, written.today)));
    const QString session = tr("%Ln in this sitting", nullptr, int(std::max<qint64>(0, written.session)));
    //: Two counts beside each other, as in "412 words today · 90 in this sitting"
    m_written->setText(tr("%1 · %2").arg(today, session));
}

void StatisticsPanel::setHistory(const QList<DayWords> &days, QDate today)
{
    m_days = days;
    m_today = today;
    showHistory();
}

void StatisticsPanel::showHistory()
{
    if (!m_today.isValid())
        return;
    const QLocale locale;
    const bool weeks = m_span->currentIndex() == 1;
    const auto bars = weeks ? barsByWeek(m_days, m_today, 12, locale.firstDayOfWeek()) : barsByDay(m_days, m_today, 30);
    m_chart->setBars(bars, weeks ? 7 * m_goals.daily : m_goals.daily);
    m_table->setRowCount(int(bars.size()));
    for (int row = 0; row < bars.size(); ++row) {
        // The newest first: that is what one looks for.
        const HistoryBar &bar = bars.at(bars.size() - 1 - row);
        const QString day = locale.toString(bar.from, weeks ? QLocale::ShortFormat : QLocale::LongFormat);
        //: A week; %1 and %2: dates
        const QString when = weeks ? tr("%1 to %2").arg(day, locale.toString(bar.to, QLocale::ShortFormat)) : day;
        m_table->setItem(row, 0, new QTableWidgetItem(when));
        auto *words = new QTableWidgetItem(locale.toString(bar.words));
        words->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        m_table->setItem(row, 1, words);
    }
}

} // namespace agate

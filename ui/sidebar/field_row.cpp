// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/field_row.h"

#include "brief/brief_check.h"
#include "look/announce.h"
#include "look/choice_box.h"
#include "look/elided_label.h"
#include "look/plain_text.h"
#include "look/wrapped_label.h"
#include "sidebar/growing_text.h"
#include "text/counting.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

namespace agate
{

FieldRow::FieldRow(const Field &field, QWidget *parent, Offer offer)
    : QWidget(parent)
    , m_field(field)
    , m_label(new ElidedLabel(field.label, this))
    , m_count(new QLabel(this))
    , m_fault(new WrappedLabel({}, this))
{
    QFont strong;
    strong.setWeight(QFont::DemiBold);
    m_label->setFont(strong);
    m_count->setTextFormat(Qt::PlainText);
    m_fault->setForegroundRole(QPalette::BrightText);
    m_fault->hide();
    make(offer);
    editor()->setAccessibleName(onOneLine(field.label));
    editor()->setToolTip(toolTipOf(field.help));

    auto *above = new QHBoxLayout;
    above->addWidget(m_label, 1);
    above->addWidget(m_count, 0, Qt::AlignTrailing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addLayout(above);
    layout->addWidget(editor());
    layout->addWidget(m_fault);
    showCount();
    describe();
}

void FieldRow::make(Offer offer)
{
    const QString help = onOneLine(m_field.help);
    if (m_field.kind == Field::Kind::Choice || offer == Offer::Suggestions) {
        m_choice = new ChoiceBox(this);
        m_choice->setMaxVisibleItems(14);
        connect(m_choice, &QComboBox::currentTextChanged, this, &FieldRow::takeChange);
        if (m_field.kind == Field::Kind::Choice) {
            QList<std::pair<QString, QString>> choices;
            for (const QString &choice : std::as_const(m_field.choices))
                choices.append({onOneLine(choice), choice});
            setChoices(choices);
            return;
        }
        m_choice->setEditable(true);
        m_choice->setInsertPolicy(QComboBox::NoInsert);
        m_choice->completer()->setCaseSensitivity(Qt::CaseInsensitive);
        m_choice->lineEdit()->setPlaceholderText(help);
        return;
    }
    if (m_field.kind == Field::Kind::Text) {
        m_text = new GrowingText(this);
        m_text->setPlaceholderText(m_field.help);
        connect(m_text, &QTextEdit::textChanged, this, &FieldRow::takeChange);
        return;
    }
    m_line = new QLineEdit(this);
    m_line->setPlaceholderText(help);
    if (m_field.kind == Field::Kind::Number)
        m_line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    connect(m_line, &QLineEdit::textChanged, this, &FieldRow::takeChange);
}

QWidget *FieldRow::editor() const
{
    if (m_choice)
        return m_choice;
    return m_text ? static_cast<QWidget *>(m_text) : m_line;
}

QString FieldRow::answer() const
{
    if (m_choice)
        return m_choice->isEditable() ? m_choice->currentText().trimmed() : m_choice->currentData().toString();
    if (m_text)
        return m_text->toPlainText();
    const QString text = m_line->text().trimmed();
    if (m_field.kind != Field::Kind::Number)
        return text;
    bool isNumber = false;
    const double number = QLocale().toDouble(text, &isNumber);
    return isNumber ? QString::number(number, 'g', 15) : text;
}

void FieldRow::setAnswer(const QString &answer)
{
    if (m_choice && m_choice->isEditable()) {
        m_choice->setEditText(answer);
    } else if (m_choice) {
        const int found = m_choice->findData(answer);
        m_choice->setCurrentIndex(found >= 0 || m_field.required ? found : 0);
    } else if (m_text) {
        if (m_text->toPlainText() != answer)
            m_text->setPlainText(answer);
    } else {
        bool isNumber = false;
        const double number = QLocale::c().toDouble(answer, &isNumber);
        const bool isOurs = m_field.kind == Field::Kind::Number && isNumber;
        m_line->setText(isOurs ? QLocale().toString(number, 'g', 15) : answer);
    }
}

void FieldRow::setSuggestions(const QStringList &suggestions)
{
    const QString typed = m_choice->currentText();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItems(suggestions);
    m_choice->setEditText(typed);
}

void FieldRow::setChoices(const QList<std::pair<QString, QString>> &shownAndMeant)
{
    const QString before = answer();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    //: In a list of choices: none of them was made
    m_choice->setPlaceholderText(tr("Choose…"));
    if (!m_field.required)
        //: In a list of choices: leave this open
        m_choice->addItem(tr("Any"), QString());
    for (const auto &[shown, meant] : shownAndMeant)
        m_choice->addItem(shown, meant);
    setAnswer(before);
}

void FieldRow::setFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    editor()->setProperty("wrong", !sentence.isEmpty());
    style()->unpolish(editor());
    style()->polish(editor());
    describe();
}

void FieldRow::takeChange()
{
    if (!m_fault->isHidden())
        setFault({});
    showCount();
    emit changed();
}

void FieldRow::showCount()
{
    if (m_field.kind == Field::Kind::Choice || m_field.kind == Field::Kind::Number) {
        m_count->hide();
        return;
    }
    const qsizetype length = countGraphemes(answer());
    const int limit = limitOf(m_field);
    const bool isTooLong = length > limit;
    const bool isFree = length == 0 && !m_field.required;
    // A limit that the template does not name is far away: it is spoken of when it comes near.
    m_count->setVisible(isFree || m_field.limit > 0 || length > limit * 4 / 5);
    if (isFree)
        //: Beside the label of a field that may stay empty
        m_count->setText(tr("optional"));
    else
        //: Characters typed / characters allowed
        m_count->setText(tr("%L1 / %L2").arg(length).arg(limit));
    m_count->setForegroundRole(isTooLong ? QPalette::BrightText : QPalette::PlaceholderText);
    if (isTooLong && !m_isTooLong)
        announce(*editor(), tr("More than %n character(s)", nullptr, limit));
    m_isTooLong = isTooLong;
}

void FieldRow::describe()
{
    QStringList sentences;
    if (!m_fault->text().isEmpty())
        sentences << m_fault->text();
    if (!m_field.help.isEmpty())
        sentences << onOneLine(m_field.help);
    sentences << (m_field.required ? tr("Required.") : tr("Optional."));
    if (m_field.limit > 0 && m_field.kind != Field::Kind::Choice)
        sentences << tr("At most %n character(s).", nullptr, m_field.limit);
    editor()->setAccessibleDescription(sentences.join(u'\n'));
}

} // namespace agate

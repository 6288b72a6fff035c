// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/brief_form.h"

#include "brief/brief_check.h"
#include "brief/languages.h"
#include "look/elided_label.h"
#include "sidebar/fault_sentence.h"
#include "sidebar/field_row.h"
#include "sidebar/fields_area.h"
#include "sidebar/write_footer.h"

#include <QApplication>
#include <QFontInfo>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace agate
{

namespace
{

Field line(const char *key, const QString &label, const QString &help)
{
    return {.key = QString::fromLatin1(key), .kind = Field::Kind::Line, .label = label, .help = help, .choices = {}};
}

} // namespace

BriefForm::BriefForm(QWidget *parent) : QWidget(parent)
{
    m_title = new ElidedLabel({}, this);
    QFont strong;
    strong.setBold(true);
    m_title->setFont(strong);

    m_area = new FieldsArea(this);
    auto *sheet = new QWidget(m_area);
    m_fieldLayout = new QVBoxLayout(sheet);
    m_fieldLayout->setContentsMargins(12, 2, 12, 4);
    m_fieldLayout->setSpacing(10);
    m_audience = new FieldRow(line("audience", tr("Audience"), tr("Who will read it?")), sheet);
    //: Example of a tone, shown in its empty field
    m_tone = new FieldRow(line("tone", tr("Tone"), tr("Warm")), sheet, FieldRow::Offer::Suggestions);
    Field language = line("language", tr("Language"), {});
    language.kind = Field::Kind::Choice;
    language.required = true;
    m_language = new FieldRow(language, sheet);
    QList<std::pair<QString, QString>> names;
    for (const Language &each : languages())
        names.append({each.ownName, each.tag});
    m_language->setChoices(names);
    m_language->setAnswer(languageOf(m_defaultLanguage).tag);
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pair->setSpacing(10);
    m_pair->addWidget(m_tone, 1, Qt::AlignTop);
    m_pair->addWidget(m_language, 1, Qt::AlignTop);
    m_fieldLayout->addWidget(m_audience);
    m_fieldLayout->addLayout(m_pair);
    m_area->setWidget(sheet);
    for (const FieldRow *row : {m_audience, m_tone, m_language})
        connect(row, &FieldRow::changed, this, &BriefForm::briefChanged);

    m_footer = new WriteFooter(this);
    connect(m_footer, &WriteFooter::writePressed, this, &BriefForm::write);
    connect(m_footer, &WriteFooter::stopPressed, this, &BriefForm::stopRequested);
    connect(m_footer, &WriteFooter::modelWanted, this, &BriefForm::modelWanted);
    connect(m_footer, &WriteFooter::promptWanted, this, [this] { emit promptWanted(m_template, brief()); });

    auto *title = new QHBoxLayout;
    title->setContentsMargins(12, 10, 12, 6);
    title->addWidget(m_title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(title);
    layout->addWidget(m_area);
    layout->addWidget(m_footer);
    layout->addStretch(1);

    // The keypad's key too; in the editor the same keys mean Keep.
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &BriefForm::write);
    }
    orderTabs();
    showState();
}

QList<FieldRow *> BriefForm::rows() const
{
    return m_fields + QList<FieldRow *>{m_audience, m_tone, m_language};
}

void BriefForm::setTemplate(const Template &form)
{
    const bool isOther = form.id != m_template.id;
    const bool wasInside = m_area->isAncestorOf(QApplication::focusWidget());
    QList<FieldRow *> old = m_fields;
    FieldRow *followed = nullptr;
    m_template = form;
    m_fields.clear();
    for (const Field &field : form.fields) {
        const auto before = std::ranges::find(old, field.key, [](const FieldRow *row) { return row->field().key; });
        FieldRow *row = before != old.end() && !isOther && (*before)->field() == field ? *before : nullptr;
        if (row) {
            old.erase(before);
            m_fieldLayout->removeWidget(row);
        } else {
            row = new FieldRow(field, m_area->widget());
            if (before != old.end() && !isOther) {
                row->setAnswer((*before)->answer());
                if ((*before)->editor()->hasFocus())
                    followed = row;
            }
            connect(row, &FieldRow::changed, this, &BriefForm::briefChanged);
        }
        m_fieldLayout->insertWidget(static_cast<int>(m_fields.size()), row);
        row->show();
        m_fields << row;
    }
    // Before the old field goes, which would hand the focus to whatever comes next.
    if (followed)
        followed->editor()->setFocus(Qt::OtherFocusReason);
    else if (wasInside && isOther)
        focusFirstField();
    for (FieldRow *row : std::as_const(old)) {
        row->hide();
        row->deleteLater();
    }
    orderTabs();
    m_title->setText(form.name);
    if (isOther)
        m_area->ensureVisible(0, 0);
    showState();
    emit briefChanged();
}

Brief BriefForm::brief() const
{
    Brief brief;
    brief.templateId = m_template.id;
    brief.templateVersion = m_template.version;
    for (const FieldRow *row : m_fields) {
        const QString answer = row->answer();
        if (!answer.isEmpty())
            brief.answers.insert(row->field().key, answer);
    }
    brief.tone = m_tone->answer();
    brief.audience = m_audience->answer();
    brief.language = m_language->answer();
    return brief;
}

void BriefForm::setBrief(const Brief &brief)
{
    for (FieldRow *row : std::as_const(m_fields))
        row->setAnswer(brief.answers.value(row->field().key));
    m_tone->setAnswer(brief.tone);
    m_audience->setAnswer(brief.audience);
    m_language->setAnswer(languageOf(brief.language).tag);
}

void BriefForm::clear()
{
    Brief empty;
    empty.language = m_defaultLanguage;
    setBrief(empty);
}

void BriefForm::setToneSuggestions(const QStringList &tones)
{
    m_tone->setSuggestions(tones);
}

void BriefForm::setDefaultLanguage(const QString &tag)
{
    const bool isUntouched = m_language->answer() == languageOf(m_defaultLanguage).tag;
    m_defaultLanguage = tag;
    if (isUntouched)
        m_language->setAnswer(languageOf(tag).tag);
}

void BriefForm::setDestination(const QString &sentence, bool leaves)
{
    m_footer->setDestination(sentence, leaves);
}

void BriefForm::setEstimate(const QString &sentence)
{
    m_footer->setEstimate(sentence);
}

void BriefForm::setFollowsInstructions(bool follows)
{
    m_followsInstructions = follows;
    showState();
}

void BriefForm::setWriting(bool writing)
{
    m_isWriting = writing;
    showState();
}

void BriefForm::write()
{
    if (m_isWriting || m_template.id.isEmpty() || !canServe())
        return;
    const Brief filled = brief();
    const QList<BriefFault> faults = checkBrief(m_template, filled);
    FieldRow *first = nullptr;
    for (FieldRow *row : rows()) {
        const auto fault = std::ranges::find(faults, row->field().key, &BriefFault::key);
        row->setFault(fault == faults.end() ? QString() : faultSentence(*fault));
        if (fault != faults.end() && !first)
            first = row;
    }
    if (first) {
        first->editor()->setFocus(Qt::OtherFocusReason);
        m_area->showRow(first);
        return;
    }
    emit writeRequested(m_template, filled);
}

void BriefForm::focusFirstField()
{
    const QList<FieldRow *> all = rows();
    all.first()->editor()->setFocus(Qt::OtherFocusReason);
}

bool BriefForm::canServe() const
{
    return m_followsInstructions || !m_template.opening.isEmpty();
}

void BriefForm::showState()
{
    m_footer->setState(canServe(), m_isWriting);
}

void BriefForm::orderTabs()
{
    QWidget *before = nullptr;
    for (const FieldRow *row : rows()) {
        if (before)
            setTabOrder(before, row->editor());
        before = row->editor();
    }
    for (QWidget *stop : m_footer->stops()) {
        setTabOrder(before, stop);
        before = stop;
    }
}

void BriefForm::keyPressEvent(QKeyEvent *event)
{
    if (m_isWriting && event->key() == Qt::Key_Escape)
        emit stopRequested();
    else
        QWidget::keyPressEvent(event);
}

void BriefForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // By the size of the text, not the height of its lines: that differs by script.
    const bool isNarrow = width() < QFontInfo(font()).pixelSize() * 20;
    m_pair->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace agate

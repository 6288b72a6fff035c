// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/find_bar.h"

#include "editor/draft_editor.h"
#include "find/draft_search.h"
#include "find/find_words.h"
#include "find/flow_layout.h"
#include "look/announce.h"
#include "look/check_box.h"
#include "look/colours.h"
#include "look/icons.h"
#include "look/wrapped_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace agate
{

namespace
{

/// A selection longer than this is a passage and not something to look for.
constexpr qsizetype longestNeedleFromSelection = 200;

void setWrong(QLineEdit &field, bool wrong)
{
    if (field.property("wrong").toBool() == wrong)
        return;
    field.setProperty("wrong", wrong);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

} // namespace

FindBar::FindBar(DraftEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_search(new DraftSearch(editor, this))
    , m_needle(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_replaceRow(new QWidget(this))
    , m_with(new QLineEdit(m_replaceRow))
    //: A button: put the replacement in the place of what was found
    , m_replace(new QPushButton(tr("Re&place"), m_replaceRow))
    , m_all(new QPushButton(tr("Replace &all"), m_replaceRow))
    , m_case(new CheckBox(tr("Match &case"), this))
    //: A choice when searching: find words only, no parts of words
    , m_words(new CheckBox(tr("&Whole words"), this))
    //: A choice when searching: e finds é
    , m_accents(new CheckBox(tr("&Ignore accents"), this))
    , m_expression(new CheckBox(tr("Regular e&xpression"), this))
    //: A choice when searching: only in what is selected
    , m_inSelection(new CheckBox(tr("In the &selection"), this))
    //: A choice when replacing: Cat becomes Dog, CAT becomes DOG
    , m_keepCase(new CheckBox(tr("&Keep capitals"), this))
    , m_fault(new WrappedLabel({}, this))
{
    setObjectName(QStringLiteral("find_bar"));
    hide();
    arrange();
    connectParts();
    showState();
}

void FindBar::arrange()
{
    m_needle->setObjectName(QStringLiteral("find_needle"));
    m_needle->setAccessibleName(tr("Find in the draft"));
    m_needle->setPlaceholderText(tr("Find in the draft"));
    m_with->setObjectName(QStringLiteral("find_with"));
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setPlaceholderText(tr("Replace with"));
    m_replace->setObjectName(QStringLiteral("find_replace"));
    m_all->setObjectName(QStringLiteral("find_replace_all"));
    m_count->setObjectName(QStringLiteral("find_count"));
    m_fault->setObjectName(QStringLiteral("find_fault"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_fault->setForegroundRole(QPalette::BrightText);
    m_fault->hide();
    m_accents->setChecked(true);
    m_accents->setToolTip(tr("“e” finds “é” and “ë”, and “'” finds “’”."));
    m_expression->setToolTip(tr("A pattern: “.” is any sign, “\\w+” a word, “^” where a paragraph begins. In the replacement “\\1” is what "
                                "the first “(…)” found."));
    m_keepCase->setToolTip(tr("“Cat” becomes “Dog” and “CAT” becomes “DOG”."));
    const auto dress = [](QToolButton *button, Symbol symbol, const QString &name, const QString &keys) {
        button->setIcon(iconOf(symbol));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(name);
        button->setToolTip(tr("%1 (%2)").arg(name, keys));
    };
    dress(m_previous, Symbol::Up, tr("Previous match"), tr("Shift+F3"));
    dress(m_next, Symbol::Down, tr("Next match"), tr("F3"));
    dress(m_close, Symbol::Close, tr("Close the search"), tr("Esc"));
    const std::pair<QCheckBox *, const char *> names[] = {{m_case, "find_match_case"},          {m_words, "find_whole_words"},
                                                          {m_accents, "find_ignore_accents"},   {m_expression, "find_expression"},
                                                          {m_inSelection, "find_in_selection"}, {m_keepCase, "find_keep_case"}};
    auto *choices = new FlowLayout;
    for (const auto &[box, name] : names) {
        box->setObjectName(QLatin1StringView(name));
        choices->addWidget(box);
    }
    auto *first = new QHBoxLayout;
    first->addWidget(m_needle, 1);
    first->addWidget(m_count);
    first->addWidget(m_previous);
    first->addWidget(m_next);
    first->addWidget(m_close);
    auto *second = new QHBoxLayout(m_replaceRow);
    second->setContentsMargins(0, 0, 0, 0);
    second->addWidget(m_with, 1);
    second->addWidget(m_replace);
    second->addWidget(m_all);
    auto *column = new QVBoxLayout(this);
    column->addLayout(first);
    column->addWidget(m_replaceRow);
    column->addLayout(choices);
    column->addWidget(m_fault);
    QWidget *last = m_needle;
    for (QWidget *next : std::initializer_list<QWidget *>{m_with, m_previous, m_next, m_replace, m_all, m_case, m_words, m_accents,
                                                          m_expression, m_inSelection, m_keepCase, m_close}) {
        setTabOrder(last, next);
        last = next;
    }
    // As high as its rows, of which there are more where it is narrow.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    measure();
}

void FindBar::measure()
{
    const int em = fontMetrics().height();
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->setContentsMargins(em * 3 / 4, em / 2, em / 2, em / 2);
    column->setSpacing(em / 3);
    for (int i = 0; i < column->count(); ++i) {
        if (auto *choices = dynamic_cast<FlowLayout *>(column->itemAt(i)->layout()))
            choices->setSpacings(em, em / 4);
        else if (auto *row = column->itemAt(i)->layout())
            row->setSpacing(em / 3);
    }
    m_replaceRow->layout()->setSpacing(em / 3);
    m_needle->setMinimumWidth(em * 8);
    m_with->setMinimumWidth(em * 8);
}

void FindBar::connectParts()
{
    connect(m_needle, &QLineEdit::textEdited, this, &FindBar::searchAnew);
    for (QCheckBox *box : {m_case, m_words, m_accents, m_expression})
        connect(box, &QCheckBox::toggled, this, &FindBar::searchAnew);
    connect(m_inSelection, &QCheckBox::toggled, this, &FindBar::setRangeFromSelection);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_all, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_search, &DraftSearch::reached, this, &FindBar::reach);
    connect(m_search, &DraftSearch::nothing, this, [this] {
        m_sign = Sign::None;
        // Who gives up searching is where the search began.
        if (!m_goingOn)
            m_editor.setCaret(m_origin);
        showState();
    });
    connect(m_search, &DraftSearch::changed, this, [this] {
        if (m_allWanted && m_search->isComplete())
            replaceAllNow();
        showState();
    });
    connect(&m_editor, &DraftEditor::selectionChanged, this, [this] {
        if (isVisible())
            showState();
    });
    connect(&m_editor, &DraftEditor::edited, this, [this] { say(Sign::None); });
    connect(&m_editor, &DraftEditor::loaded, this, [this] {
        m_origin = 0;
        const QSignalBlocker quiet(m_inSelection);
        m_inSelection->setChecked(false);
    });
    for (QLineEdit *field : {m_needle, m_with})
        field->installEventFilter(this);
    m_editor.installEventFilter(this);
}

TextQuery FindBar::query() const
{
    return {.needle = m_needle->text(),
            .isExpression = m_expression->isChecked(),
            .wholeWords = m_words->isChecked(),
            .matchCase = m_case->isChecked(),
            .ignoreAccents = m_accents->isChecked()};
}

void FindBar::openToFind()
{
    open(false);
}

void FindBar::openToReplace()
{
    open(true);
}

void FindBar::open(bool withReplace)
{
    const TextSpan selected = m_editor.selectedSpan();
    m_origin = selected.start;
    m_sign = Sign::None;
    if (!isVisible() || m_editor.hasFocus()) {
        const QString text = selected.length <= longestNeedleFromSelection ? m_editor.text(selected) : QString();
        if (!text.isEmpty() && !text.contains(u'\n') && !m_search->isMatch(selected))
            m_needle->setText(text);
        // A passage is where to look.
        else if (selected.length > 0 && m_editor.text(selected).contains(u'\n'))
            m_inSelection->setChecked(true);
    }
    m_replaceRow->setVisible(withReplace);
    m_keepCase->setVisible(withReplace);
    showReadOnly();
    show();
    m_needle->selectAll();
    m_needle->setFocus(Qt::ShortcutFocusReason);
    m_search->setQuery(query());
    showState();
}

void FindBar::close()
{
    m_allWanted = false;
    const bool hadFocus = isAncestorOf(focusWidget()) || focusWidget() == this;
    hide();
    m_inSelection->setChecked(false);
    m_search->setQuery({});
    if (hadFocus || !m_editor.hasFocus())
        m_editor.setFocus(Qt::OtherFocusReason);
}

void FindBar::searchAnew()
{
    m_sign = Sign::None;
    m_allWanted = false;
    m_accents->setEnabled(!m_expression->isChecked());
    if (!isVisible())
        return;
    m_search->setQuery(query());
    m_announces = true;
    m_goingBack = false;
    m_goingOn = false;
    if (m_search->search().isEmpty())
        m_editor.setCaret(m_origin);
    else
        m_search->seek(m_origin);
    showState();
}

void FindBar::findNext()
{
    go(false);
}

void FindBar::findPrevious()
{
    go(true);
}

void FindBar::go(bool back)
{
    if (m_needle->text().isEmpty()) {
        openToFind();
        return;
    }
    if (!isVisible()) {
        m_replaceRow->hide();
        m_keepCase->hide();
        show();
    }
    m_search->setQuery(query());
    m_announces = true;
    m_goingBack = back;
    m_goingOn = true;
    const TextSpan selected = m_editor.selectedSpan();
    qsizetype from = back ? selected.start : selected.end();
    // Nothing, where it was found already, would be found again.
    if (selected.length == 0 && m_search->isMatch(selected))
        from += back ? -1 : 1;
    m_search->seek(from, back);
    showState();
}

void FindBar::reach(const TextSpan &match, bool wrapped)
{
    // Before the selection is heard of: what it came to is said once.
    m_sign = !wrapped ? Sign::None : m_goingBack ? Sign::FromEnd : Sign::FromBeginning;
    m_editor.select(match);
    if (m_goingOn)
        m_origin = match.start;
    showState();
}

void FindBar::replaceOne()
{
    if (m_editor.isReadOnly())
        return;
    const TextSpan selected = m_editor.selectedSpan();
    if (m_search->isMatch(selected)) {
        if (const auto text = m_search->replacement(selected, {m_with->text(), m_keepCase->isChecked()})) {
            m_editor.replaceText(selected, *text);
            // An empty match would be found where it was replaced.
            m_editor.setCaret(selected.start + text->size() + (selected.length == 0 ? 1 : 0));
        }
    }
    m_goingBack = false;
    m_goingOn = true;
    m_announces = true;
    m_search->seek(m_editor.selectedSpan().end());
}

void FindBar::replaceAll()
{
    if (m_editor.isReadOnly() || m_search->search().isEmpty())
        return;
    m_allWanted = true;
    if (m_search->isComplete())
        replaceAllNow();
    showState();
}

void FindBar::replaceAllNow()
{
    m_allWanted = false;
    const qsizetype count = m_search->count();
    const auto edits = m_search->replacements({m_with->text(), m_keepCase->isChecked()});
    m_editor.apply(edits);
    m_replaced = count;
    m_announces = true;
    say(Sign::Replaced);
}

void FindBar::setRangeFromSelection(bool on)
{
    const TextSpan selected = m_editor.selectedSpan();
    m_search->setRange(on && selected.length > 0 ? std::optional(selected) : std::nullopt);
    if (on)
        m_origin = selected.start;
    showState();
}

void FindBar::say(Sign sign)
{
    m_sign = sign;
    showState();
}

void FindBar::showState()
{
    const TextSearch &search = m_search->search();
    const bool tooHard = m_search->isTooHard();
    const bool isIdle = m_needle->text().isEmpty() || search.isEmpty() || tooHard;
    const qsizetype count = m_search->count();
    const auto n = int(qMin(count, qsizetype(std::numeric_limits<int>::max())));
    QString words;
    if (m_sign == Sign::Replaced) {
        //: After "Replace all": how many were replaced
        words = tr("%Ln replaced", nullptr, int(m_replaced));
    } else if (isIdle) {
        words.clear();
    } else if (!m_search->isComplete()) {
        //: While a long draft is being searched: so many so far
        words = tr("%Ln found so far …", nullptr, n);
    } else if (count == 0) {
        words = tr("Nothing found");
    } else if (const qsizetype number = m_search->numberOf(m_editor.selectedSpan()); number == 0) {
        words = tr("%Ln found", nullptr, n);
    } else if (m_sign == Sign::FromBeginning) {
        //: Which match (%L1) of how many, after the search went on from the draft's beginning
        words = tr("From the beginning again: %L1 of %Ln", nullptr, n).arg(number);
    } else if (m_sign == Sign::FromEnd) {
        //: Which match (%L1) of how many, after the search went on from the draft's end
        words = tr("From the end again: %L1 of %Ln", nullptr, n).arg(number);
    } else {
        //: Which match (%L1) of how many
        words = tr("%L1 of %Ln", nullptr, n).arg(number);
    }
    if (words != m_count->text()) {
        m_count->setText(words);
        m_count->setVisible(!words.isEmpty());
    }
    QString fault;
    if (search.fault() && !m_needle->text().isEmpty())
        fault = wordsFor(*search.fault());
    else if (tooHard)
        fault =
            tr("Trying this expression would take too long, so the search has stopped. Make it simpler: fewer “*” and “+” within “(…)+”.");
    if (fault != m_fault->text()) {
        m_fault->setText(fault);
        m_fault->setVisible(!fault.isEmpty());
    }
    setWrong(*m_needle, !fault.isEmpty() || (!isIdle && m_search->isComplete() && count == 0));
    m_needle->setAccessibleDescription(fault.isEmpty() ? words : fault);
    const bool any = !isIdle && (count > 0 || !m_search->isComplete());
    m_next->setEnabled(any);
    m_previous->setEnabled(any);
    const bool mayReplace = any && !m_editor.isReadOnly() && !m_allWanted;
    m_replace->setEnabled(mayReplace);
    m_all->setEnabled(mayReplace);
    m_inSelection->setEnabled(m_inSelection->isChecked() || m_editor.textCursor().hasSelection());
    const QString said = fault.isEmpty() ? words : fault;
    if (m_announces && m_search->isComplete() && !said.isEmpty()) {
        m_announces = false;
        announce(*m_needle, said);
    }
}

void FindBar::showReadOnly()
{
    m_with->setEnabled(!m_editor.isReadOnly());
    m_keepCase->setEnabled(!m_editor.isReadOnly());
    showState();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_editor && event->type() == QEvent::ReadOnlyChange)
        showReadOnly();
    if (watched == m_needle && event->type() == QEvent::FocusIn && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
        m_origin = m_editor.selectedSpan().start;
    if (event->type() == QEvent::KeyPress && (watched == m_needle || watched == m_with)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            const bool isShifted = key->modifiers().testFlag(Qt::ShiftModifier);
            if (watched == m_with && !isShifted)
                replaceOne();
            else
                go(isShifted);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void FindBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showState();
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours colours = coloursFor(palette());
    painter.fillRect(rect(), colours.chrome);
    painter.setPen(colours.line);
    painter.drawLine(0, 0, width(), 0);
}

} // namespace agate

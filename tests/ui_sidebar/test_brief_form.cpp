// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/colours.h"
#include "look/style.h"
#include "sidebar/brief_form.h"
#include "sidebar/field_row.h"
#include "sidebar/growing_text.h"
#include "support/room_program.h"
#include "support/widget_walk.h"
#include "ui_sidebar/sample_templates.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace agate;

Q_DECLARE_METATYPE(agate::Template)
Q_DECLARE_METATYPE(agate::Brief)

namespace
{

Template sample(const char *id)
{
    for (const Template &form : tests::sampleTemplates()) {
        if (form.id == QLatin1StringView(id))
            return form;
    }
    qFatal("no such sample");
}

/// The field of a key; labels and counters are found below it.
FieldRow *row(const BriefForm &form, const char *key)
{
    for (FieldRow *each : form.findChildren<FieldRow *>()) {
        if (each->field().key == QLatin1StringView(key) && !each->isHidden())
            return each;
    }
    return nullptr;
}

QStringList wordsAt(const FieldRow *row)
{
    QStringList words;
    for (const QLabel *label : row->findChildren<QLabel *>()) {
        if (label->isVisibleTo(row) && !label->text().isEmpty())
            words << label->text();
    }
    return words;
}

/// In the digits of the locale that the test runs in.
QString count(int length, int limit)
{
    return QStringLiteral("%L1 / %L2").arg(length).arg(limit);
}

QPushButton *button(const BriefForm &form, const QString &name)
{
    for (QPushButton *each : form.findChildren<QPushButton *>()) {
        if (each->accessibleName() == name || each->text() == name)
            return each;
    }
    return nullptr;
}

Brief briefOf(const QSignalSpy &spy)
{
    return spy.last()[1].value<Brief>();
}

} // namespace

/// A form made of a template's fields, filled in by keys.
class BriefFormTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aBriefIsTypedAndWritten();
    void everyKeyOfWriteWrites();
    void countersCountWhatPeopleSee();
    void faultsAreSaidAtTheirFields();
    void numbersAreReadAsTheWriterWritesThem();
    void choicesAndLanguages();
    void tonesAreRemembered();
    void changedFieldsKeepAnswers();
    void aModelThatOnlyContinues();
    void writeBecomesStop();
    void destinationAndPrompt();
    void tabGoesThroughTheFormInOrder();
    void everythingHasAName();

private:
    std::unique_ptr<BriefForm> m_form;
};

void BriefFormTest::initTestCase()
{
    new Style(*qApp, this);
}

void BriefFormTest::init()
{
    m_form = std::make_unique<BriefForm>();
    m_form->resize(316, 700);
    m_form->setTemplate(sample("blog-introduction"));
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    m_form->focusFirstField();
}

void BriefFormTest::aBriefIsTypedAndWritten()
{
    QSignalSpy written(m_form.get(), &BriefForm::writeRequested);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("  How we cut our waste "));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(qobject_cast<GrowingText *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Leftovers."));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Eight weeks."));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Bakers"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Warm"));
    QCOMPARE(written.count(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(written.count(), 1);
    QCOMPARE(written[0][0].value<Template>(), sample("blog-introduction"));
    Brief expected;
    expected.templateId = QStringLiteral("blog-introduction");
    expected.answers = {{QStringLiteral("title"), QStringLiteral("How we cut our waste")},
                        {QStringLiteral("about"), QStringLiteral("Leftovers.\nEight weeks.")}};
    expected.tone = QStringLiteral("Warm");
    expected.audience = QStringLiteral("Bakers");
    expected.language = QStringLiteral("en");
    QCOMPARE(briefOf(written), expected);
}

void BriefFormTest::everyKeyOfWriteWrites()
{
    Brief brief;
    brief.answers = {{QStringLiteral("title"), QStringLiteral("T")}, {QStringLiteral("about"), QStringLiteral("A")}};
    m_form->setBrief(brief);
    QSignalSpy written(m_form.get(), &BriefForm::writeRequested);
    int expected = 0;
    for (const char *key : {"title", "about", "audience", "tone", "language"}) {
        row(*m_form, key)->editor()->setFocus();
        for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
            QTest::keyClick(QApplication::focusWidget(), enter, Qt::ControlModifier);
            QCOMPARE(written.count(), ++expected);
        }
    }
    QTest::mouseClick(button(*m_form, QStringLiteral("Write")), Qt::LeftButton);
    QCOMPARE(written.count(), ++expected);
    QCOMPARE(briefOf(written).answers, brief.answers);
}

void BriefFormTest::countersCountWhatPeopleSee()
{
    FieldRow *title = row(*m_form, "title");
    QVERIFY(wordsAt(title).contains(count(0, 120)));
    auto *line = qobject_cast<QLineEdit *>(title->editor());
    line->setText(QStringLiteral("👩‍👩‍👧‍👦é"));
    QVERIFY(wordsAt(title).contains(count(2, 120)));
    QVERIFY(wordsAt(row(*m_form, "about")).contains(count(0, 600)));
    // One that may stay empty says so until it is filled; its far limit is not spoken of.
    QVERIFY(wordsAt(row(*m_form, "audience")).contains(QStringLiteral("optional")));
    qobject_cast<QLineEdit *>(row(*m_form, "audience")->editor())->setText(QStringLiteral("x"));
    QCOMPARE(wordsAt(row(*m_form, "audience")), QStringList{QStringLiteral("Audience")});
    // Past the limit it turns into a warning.
    const auto colourOf = [title](const QString &words) {
        for (const QLabel *label : title->findChildren<QLabel *>()) {
            if (label->text() == words)
                return label->palette().color(label->foregroundRole());
        }
        return QColor();
    };
    const Colours colours = coloursFor(m_form->palette());
    line->setText(QString(120, u'x'));
    QCOMPARE(colourOf(count(120, 120)), colours.muted);
    QTest::keyClicks(line, QStringLiteral("y"));
    QCOMPARE(colourOf(count(121, 120)), colours.warn);
    QCOMPARE(line->text().size(), 121);
}

void BriefFormTest::faultsAreSaidAtTheirFields()
{
    QSignalSpy written(m_form.get(), &BriefForm::writeRequested);
    row(*m_form, "tone")->editor()->setFocus();
    m_form->write();
    QCOMPARE(written.count(), 0);
    QVERIFY(row(*m_form, "title")->editor()->hasFocus());
    QVERIFY(wordsAt(row(*m_form, "title")).contains(QStringLiteral("This is needed. Fill it in to write.")));
    QVERIFY(wordsAt(row(*m_form, "about")).contains(QStringLiteral("This is needed. Fill it in to write.")));
    QVERIFY(row(*m_form, "title")->editor()->accessibleDescription().contains(QStringLiteral("This is needed.")));
    // Typing takes it away.
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("T"));
    QCOMPARE(wordsAt(row(*m_form, "title")), QStringList({QStringLiteral("Title"), count(1, 120)}));
    m_form->write();
    QVERIFY(row(*m_form, "about")->editor()->hasFocus());
    qobject_cast<GrowingText *>(row(*m_form, "about")->editor())->setPlainText(QString(607, u'x'));
    m_form->write();
    QCOMPARE(written.count(), 0);
    const QString tooLong = wordsAt(row(*m_form, "about")).join(u'|');
    QVERIFY2(tooLong.contains(QStringLiteral("Too long by 7 character")), qPrintable(tooLong));
    row(*m_form, "about")->setAnswer(QStringLiteral("x"));
    row(*m_form, "tone")->setAnswer(QString(300, u'x'));
    m_form->write();
    QVERIFY(row(*m_form, "tone")->editor()->hasFocus());
    row(*m_form, "tone")->setAnswer({});
    m_form->write();
    QCOMPARE(written.count(), 1);
}

void BriefFormTest::numbersAreReadAsTheWriterWritesThem()
{
    m_form->setTemplate(sample("bedtime-story"));
    row(*m_form, "hero")->setAnswer(QStringLiteral("Pip"));
    auto *minutes = qobject_cast<QLineEdit *>(row(*m_form, "minutes")->editor());
    minutes->setText(QStringLiteral("five"));
    QSignalSpy written(m_form.get(), &BriefForm::writeRequested);
    m_form->write();
    QCOMPARE(written.count(), 0);
    QVERIFY(minutes->hasFocus());
    QVERIFY(wordsAt(row(*m_form, "minutes")).contains(QStringLiteral("This must be a number, such as 3.")));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    minutes->setText(QStringLiteral("2,5"));
    QCOMPARE(m_form->brief().answers.value(QStringLiteral("minutes")), QStringLiteral("2.5"));
    QLocale::setDefault(QLocale(QStringLiteral("ar_EG")));
    minutes->setText(QStringLiteral("٣"));
    QCOMPARE(m_form->brief().answers.value(QStringLiteral("minutes")), QStringLiteral("3"));
    m_form->write();
    QLocale::setDefault(before);
    QCOMPARE(written.count(), 1);
}

void BriefFormTest::choicesAndLanguages()
{
    m_form->setTemplate(sample("bedtime-story"));
    auto *age = qobject_cast<QComboBox *>(row(*m_form, "age")->editor());
    QCOMPARE(age->count(), 3);
    QVERIFY(!m_form->brief().answers.contains(QStringLiteral("age")));
    age->setFocus();
    QTest::keyClick(age, Qt::Key_Down);
    QCOMPARE(m_form->brief().answers.value(QStringLiteral("age")), QStringLiteral("3–5"));

    // A required one begins with none, and that is a fault.
    m_form->setTemplate(sample("translate-passage"));
    row(*m_form, "passage")->setAnswer(QStringLiteral("x"));
    QSignalSpy written(m_form.get(), &BriefForm::writeRequested);
    m_form->write();
    QCOMPARE(written.count(), 0);
    QVERIFY(row(*m_form, "register")->editor()->hasFocus());

    auto *language = qobject_cast<QComboBox *>(row(*m_form, "language")->editor());
    QVERIFY(language->count() > 20);
    QVERIFY(language->findText(QStringLiteral("Deutsch")) >= 0);
    QVERIFY(language->findText(QStringLiteral("日本語")) >= 0);
    language->setCurrentIndex(language->findText(QStringLiteral("Deutsch")));
    QCOMPARE(m_form->brief().language, QStringLiteral("de"));
    // A default does not overrule a choice.
    m_form->setDefaultLanguage(QStringLiteral("fr"));
    QCOMPARE(m_form->brief().language, QStringLiteral("de"));
    m_form->clear();
    QCOMPARE(m_form->brief().language, QStringLiteral("fr"));
}

void BriefFormTest::tonesAreRemembered()
{
    auto *tone = qobject_cast<QComboBox *>(row(*m_form, "tone")->editor());
    tone->setEditText(QStringLiteral("dry"));
    m_form->setToneSuggestions({QStringLiteral("Warm"), QStringLiteral("Plain")});
    QCOMPARE(m_form->brief().tone, QStringLiteral("dry"));
    QCOMPARE(tone->count(), 2);
    tone->setFocus();
    tone->setEditText({});
    QTest::keyClick(tone, Qt::Key_Down);
    QCOMPARE(m_form->brief().tone, QStringLiteral("Plain"));
    QTest::keyClick(tone, Qt::Key_Up);
    QCOMPARE(m_form->brief().tone, QStringLiteral("Warm"));
}

void BriefFormTest::changedFieldsKeepAnswers()
{
    auto *title = qobject_cast<QLineEdit *>(row(*m_form, "title")->editor());
    QTest::keyClicks(title, QStringLiteral("abc"));
    QTest::keyClick(title, Qt::Key_Left);
    row(*m_form, "about")->setAnswer(QStringLiteral("facts"));
    Template changed = sample("blog-introduction");
    changed.fields[1].label = QStringLiteral("The facts");
    changed.fields.insert(1,
                          {.key = QStringLiteral("hook"),
                           .kind = Field::Kind::Line,
                           .label = QStringLiteral("Hook"),
                           .help = {},
                           .limit = 0,
                           .required = false,
                           .choices = {}});
    m_form->setTemplate(changed);
    // The field that did not change is the same one, caret and undo and all.
    QCOMPARE(row(*m_form, "title")->editor(), title);
    QVERIFY(title->hasFocus());
    QCOMPARE(title->cursorPosition(), 2);
    QVERIFY(title->isUndoAvailable());
    QCOMPARE(m_form->brief().answers.value(QStringLiteral("about")), QStringLiteral("facts"));
    QCOMPARE(wordsAt(row(*m_form, "about")).first(), QStringLiteral("The facts"));
    QTest::keyClick(title, Qt::Key_Tab);
    QVERIFY(row(*m_form, "hook")->editor()->hasFocus());
    // A field that is typed in keeps the focus when its own description changes.
    row(*m_form, "about")->editor()->setFocus();
    changed.fields[2].help = QStringLiteral("New help");
    m_form->setTemplate(changed);
    QVERIFY(row(*m_form, "about")->editor()->hasFocus());
}

void BriefFormTest::aModelThatOnlyContinues()
{
    QSignalSpy written(m_form.get(), &BriefForm::writeRequested);
    QSignalSpy wanted(m_form.get(), &BriefForm::modelWanted);
    QPushButton *write = button(*m_form, QStringLiteral("Write"));
    QPushButton *choose = button(*m_form, QStringLiteral("Choose a model"));
    QVERIFY(!choose->isVisible());
    m_form->setFollowsInstructions(false);
    QVERIFY(!write->isEnabled());
    row(*m_form, "title")->setAnswer(QStringLiteral("x"));
    row(*m_form, "about")->setAnswer(QStringLiteral("x"));
    QTest::keyClick(row(*m_form, "title")->editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(written.count(), 0);
    QVERIFY(choose->isVisible());
    QTest::mouseClick(choose, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    // One with an opening can be continued.
    m_form->setTemplate(sample("bedtime-story"));
    QVERIFY(write->isEnabled());
    QVERIFY(!choose->isVisible());
}

void BriefFormTest::writeBecomesStop()
{
    row(*m_form, "title")->setAnswer(QStringLiteral("x"));
    row(*m_form, "about")->setAnswer(QStringLiteral("x"));
    QSignalSpy written(m_form.get(), &BriefForm::writeRequested);
    QSignalSpy stopped(m_form.get(), &BriefForm::stopRequested);
    connect(m_form.get(), &BriefForm::writeRequested, m_form.get(), [this] { m_form->setWriting(true); });
    QPushButton *write = button(*m_form, QStringLiteral("Write"));
    // A double click writes; its second half does not stop.
    QTest::mouseClick(write, Qt::LeftButton);
    QTest::mouseDClick(write, Qt::LeftButton);
    QCOMPARE(written.count(), 1);
    QCOMPARE(stopped.count(), 0);
    QCOMPARE(write->accessibleName(), QStringLiteral("Stop"));
    QTest::keyClick(row(*m_form, "title")->editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(written.count(), 1);
    QTest::mouseClick(write, Qt::LeftButton);
    QCOMPARE(stopped.count(), 1);
    QTest::keyClick(row(*m_form, "title")->editor(), Qt::Key_Escape);
    QCOMPARE(stopped.count(), 2);
    m_form->setWriting(false);
    QCOMPARE(write->accessibleName(), QStringLiteral("Write"));
    QTest::keyClick(row(*m_form, "title")->editor(), Qt::Key_Escape);
    QCOMPARE(stopped.count(), 2);
}

void BriefFormTest::destinationAndPrompt()
{
    m_form->setDestination(QStringLiteral("Leaves this computer to example.org."), true);
    m_form->setEstimate(QStringLiteral("About 420 tokens."));
    QStringList words;
    for (const QLabel *label : m_form->findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    QVERIFY(words.contains(QStringLiteral("Leaves this computer to example.org.")));
    QVERIFY(words.contains(QStringLiteral("About 420 tokens.")));
    QCOMPARE(button(*m_form, QStringLiteral("Write"))->accessibleDescription(), QStringLiteral("Leaves this computer to example.org."));
    QSignalSpy wanted(m_form.get(), &BriefForm::promptWanted);
    QSignalSpy changed(m_form.get(), &BriefForm::briefChanged);
    QTest::keyClicks(row(*m_form, "title")->editor(), QStringLiteral("x"));
    QCOMPARE(changed.count(), 1);
    // An unfinished brief has a prompt to look at too.
    QTest::mouseClick(button(*m_form, QStringLiteral("See prompt")), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(briefOf(wanted).answers.value(QStringLiteral("title")), QStringLiteral("x"));
}

void BriefFormTest::tabGoesThroughTheFormInOrder()
{
    m_form->setTemplate(sample("product-description"));
    m_form->setTemplate(sample("bedtime-story"));
    m_form->focusFirstField();
    for (const char *key : {"hero", "age", "minutes", "audience", "tone", "language"}) {
        QVERIFY2(row(*m_form, key)->editor()->hasFocus(), key);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(button(*m_form, QStringLiteral("Write"))->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(button(*m_form, QStringLiteral("See prompt"))->hasFocus());
}

void BriefFormTest::everythingHasAName()
{
    m_form->setFollowsInstructions(false);
    QCOMPARE(tests::namelessControls(m_form.get()), QStringList());
    m_form->setTemplate(sample("bedtime-story"));
    QCOMPARE(tests::namelessControls(m_form.get()), QStringList());
    QVERIFY(row(*m_form, "hero")->editor()->accessibleDescription().contains(QStringLiteral("Who is it about?")));
    QVERIFY(row(*m_form, "hero")->editor()->accessibleDescription().contains(QStringLiteral("Required.")));
    // What a file says is shown as it is.
    Template hostile = sample("bedtime-story");
    hostile.fields[0].label = QStringLiteral("<b>&Hero</b>");
    hostile.fields[0].help = QStringLiteral("<img src='http://example.org/x'>");
    m_form->setTemplate(hostile);
    QCOMPARE(row(*m_form, "hero")->editor()->accessibleName(), QStringLiteral("<b>&Hero</b>"));
    QVERIFY(!row(*m_form, "hero")->editor()->toolTip().contains(QStringLiteral("<img")));
}

AGATE_WINDOW_TEST(BriefFormTest)
#include "test_brief_form.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/entry_delegate.h"
#include "look/search_field.h"
#include "look/style.h"
#include "sidebar/brief_form.h"
#include "sidebar/template_sidebar.h"
#include "support/pseudo_translator.h"
#include "support/room_program.h"
#include "support/widget_walk.h"
#include "ui_sidebar/sample_templates.h"

#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace agate;

namespace
{

QStringList shown(const QListView *list, bool headings = false)
{
    QStringList names;
    for (int at = 0; at < list->model()->rowCount(); ++at) {
        const QModelIndex index = list->model()->index(at, 0);
        if (index.data(EntryHeadingRole).toBool() == headings)
            names << index.data().toString();
    }
    return names;
}

QModelIndex find(const QListView *list, const QString &name)
{
    for (int at = 0; at < list->model()->rowCount(); ++at) {
        if (list->model()->index(at, 0).data().toString() == name)
            return list->model()->index(at, 0);
    }
    return {};
}

} // namespace

/// Templates to search and pick, with the form below.
class TemplateSidebarTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void templatesStandUnderTheirCategories();
    void searchIsForgiving_data();
    void searchIsForgiving();
    void nothingFoundSaysWhatToDo();
    void pickedByMouse();
    void pickedByKeys();
    void answersOfEachFormAreKept();
    void filesThatChangeTakeNothingAway();
    void aBriefIsOpenedAgain();
    void usableWhereItIsShort();
    void mirroredAndLonger();

private:
    std::unique_ptr<TemplateSidebar> m_sidebar;
    QListView *m_list = nullptr;
    SearchField *m_search = nullptr;
};

void TemplateSidebarTest::initTestCase()
{
    new Style(*qApp, this);
}

void TemplateSidebarTest::init()
{
    m_sidebar = std::make_unique<TemplateSidebar>();
    m_sidebar->setTemplates(tests::sampleTemplates());
    m_sidebar->resize(316, 760);
    m_sidebar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
    m_list = nullptr;
    for (QListView *list : m_sidebar->findChildren<QListView *>()) {
        if (list->property("look").toString() == QStringLiteral("sidebar"))
            m_list = list;
    }
    QVERIFY(m_list);
    m_search = m_sidebar->findChild<SearchField *>();
}

void TemplateSidebarTest::templatesStandUnderTheirCategories()
{
    QCOMPARE(shown(m_list, true),
             QStringList({QStringLiteral("Blog"), QStringLiteral("Children’s books"), QStringLiteral("Search engines"),
                          QStringLiteral("Shop"), QStringLiteral("Translation")}));
    QCOMPARE(shown(m_list).size(), 6);
    QVERIFY(m_search->placeholderText().startsWith(QStringLiteral("Search 6 template")));
    QCOMPARE(m_sidebar->chosen(), QString());
    QCOMPARE(tests::namelessControls(m_sidebar.get()), QStringList());
}

void TemplateSidebarTest::searchIsForgiving_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("name, other case") << QStringLiteral("BEDTIME") << QStringList{QStringLiteral("Bedtime story")};
    QTest::newRow("tag without its accents") << QStringLiteral("ete") << QStringList{QStringLiteral("Bedtime story")};
    QTest::newRow("accents that are not there") << QStringLiteral("bédtime") << QStringList{QStringLiteral("Bedtime story")};
    QTest::newRow("summary") << QStringLiteral("hook") << QStringList{QStringLiteral("Blog post introduction")};
    QTest::newRow("category") << QStringLiteral("children")
                              << QStringList({QStringLiteral("Bedtime story"), QStringLiteral("Picture book, 14 spreads")});
    QTest::newRow("two words, any order") << QStringLiteral("  calm bedtime ") << QStringList{QStringLiteral("Bedtime story")};
    QTest::newRow("no expression") << QStringLiteral(".*") << QStringList();
}

void TemplateSidebarTest::searchIsForgiving()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    m_search->setText(typed);
    QCOMPARE(shown(m_list), found);
}

void TemplateSidebarTest::nothingFoundSaysWhatToDo()
{
    QTest::keyClicks(m_search, QStringLiteral("zebra"));
    QVERIFY(!m_list->isVisible());
    QStringList words;
    for (const QLabel *label : m_sidebar->findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    QVERIFY(words.contains(QStringLiteral("No template matches “zebra”.")));
    for (QPushButton *button : m_sidebar->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Clear search"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(shown(m_list).size(), 6);
    QVERIFY(m_list->isVisible());
    QVERIFY(m_search->hasFocus());
}

void TemplateSidebarTest::pickedByMouse()
{
    QSignalSpy changed(m_sidebar.get(), &TemplateSidebar::chosenChanged);
    const QRect place = m_list->visualRect(find(m_list, QStringLiteral("Bedtime story")));
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, place.center());
    QCOMPARE(m_sidebar->chosen(), QStringLiteral("bedtime-story"));
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_sidebar->form().isVisible());
    QVERIFY(m_sidebar->form().isAncestorOf(QApplication::focusWidget()));
    // A heading is not an entry.
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->visualRect(find(m_list, QStringLiteral("Blog"))).center());
    QCOMPARE(m_sidebar->chosen(), QStringLiteral("bedtime-story"));
}

void TemplateSidebarTest::pickedByKeys()
{
    m_sidebar->focusSearch();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("child"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(m_list->hasFocus());
    QCOMPARE(m_sidebar->chosen(), QStringLiteral("bedtime-story"));
    QTest::keyClick(m_list, Qt::Key_Down);
    QCOMPARE(m_sidebar->chosen(), QStringLiteral("picture-book-text"));
    QVERIFY(m_list->hasFocus());
    // Only looking at the list picks nothing.
    init();
    m_list->setFocus();
    QCOMPARE(m_sidebar->chosen(), QString());
    QVERIFY(m_sidebar->choose(QStringLiteral("picture-book-text")));
    QTest::keyClick(m_list, Qt::Key_Return);
    QVERIFY(m_sidebar->form().isAncestorOf(QApplication::focusWidget()));
    m_sidebar->focusSearch();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("blog"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_sidebar->chosen(), QStringLiteral("blog-introduction"));
}

void TemplateSidebarTest::answersOfEachFormAreKept()
{
    QVERIFY(m_sidebar->choose(QStringLiteral("blog-introduction")));
    m_sidebar->form().focusFirstField();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Waste"));
    QVERIFY(m_sidebar->choose(QStringLiteral("bedtime-story")));
    QVERIFY(m_sidebar->form().brief().answers.isEmpty());
    m_sidebar->form().focusFirstField();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Pip"));
    QVERIFY(m_sidebar->choose(QStringLiteral("blog-introduction")));
    QCOMPARE(m_sidebar->form().brief().answers.value(QStringLiteral("title")), QStringLiteral("Waste"));
    QVERIFY(m_sidebar->choose(QStringLiteral("bedtime-story")));
    QCOMPARE(m_sidebar->form().brief().answers.value(QStringLiteral("hero")), QStringLiteral("Pip"));
    QVERIFY(!m_sidebar->choose(QStringLiteral("no-such-template")));
    QCOMPARE(m_sidebar->chosen(), QStringLiteral("bedtime-story"));
}

void TemplateSidebarTest::filesThatChangeTakeNothingAway()
{
    QVERIFY(m_sidebar->choose(QStringLiteral("bedtime-story")));
    m_sidebar->form().focusFirstField();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Pip"));
    QWidget *typedIn = QApplication::focusWidget();
    QList<Template> changed = tests::sampleTemplates();
    for (Template &form : changed) {
        if (form.id == QStringLiteral("bedtime-story"))
            form.name = QStringLiteral("A new name");
    }
    m_sidebar->setTemplates(changed);
    QCOMPARE(m_list->currentIndex().data().toString(), QStringLiteral("A new name"));
    QCOMPARE(QApplication::focusWidget(), typedIn);
    QCOMPARE(m_sidebar->form().brief().answers.value(QStringLiteral("hero")), QStringLiteral("Pip"));
    // Broken while it is being saved: gone for a moment, then back as it was.
    changed.removeIf([](const Template &form) { return form.id == QStringLiteral("bedtime-story"); });
    m_sidebar->setTemplates(changed);
    QCOMPARE(m_sidebar->chosen(), QString());
    QVERIFY(!m_sidebar->form().isVisible());
    m_sidebar->setTemplates(tests::sampleTemplates());
    QCOMPARE(m_sidebar->chosen(), QStringLiteral("bedtime-story"));
    QCOMPARE(m_sidebar->form().brief().answers.value(QStringLiteral("hero")), QStringLiteral("Pip"));
    m_sidebar->setTemplates({});
    QVERIFY(!m_list->isVisible());
}

void TemplateSidebarTest::aBriefIsOpenedAgain()
{
    Brief brief;
    brief.templateId = QStringLiteral("bedtime-story");
    brief.answers = {{QStringLiteral("hero"), QStringLiteral("Pip")}, {QStringLiteral("age"), QStringLiteral("6–8")}};
    brief.tone = QStringLiteral("Calm");
    brief.audience = QStringLiteral("Tired children");
    brief.language = QStringLiteral("de");
    QTest::keyClicks(m_search, QStringLiteral("blog"));
    QVERIFY(m_sidebar->choose(brief));
    QCOMPARE(m_sidebar->form().brief(), brief);
    // A search that would hide it is gone.
    QCOMPARE(m_list->currentIndex().data().toString(), QStringLiteral("Bedtime story"));
    QSignalSpy written(m_sidebar.get(), &TemplateSidebar::writeRequested);
    m_sidebar->form().write();
    QCOMPARE(written.count(), 1);
}

void TemplateSidebarTest::usableWhereItIsShort()
{
    // What 1024x640 leaves of the column.
    m_sidebar->resize(316, 520);
    QVERIFY(m_sidebar->minimumSizeHint().width() <= 316);
    for (const Template &form : tests::sampleTemplates()) {
        QVERIFY(m_sidebar->choose(form.id));
        m_sidebar->form().setDestination(QStringLiteral("Leaves this computer to api.example.org."), true);
        for (const bool follows : {true, false}) {
            m_sidebar->form().setFollowsInstructions(follows);
            QTRY_VERIFY2(m_sidebar->form().geometry().bottom() <= 520 && m_sidebar->height() == 520, qPrintable(form.id));
            QTRY_COMPARE(tests::clippedWords(&m_sidebar->form()).join(u'|'), QString());
            for (const QPushButton *button : m_sidebar->form().findChildren<QPushButton *>()) {
                if (button->isVisible())
                    QTRY_VERIFY2(button->mapTo(m_sidebar.get(), QPoint(0, button->height())).y() <= 520, qPrintable(button->text()));
            }
        }
    }
}

void TemplateSidebarTest::mirroredAndLonger()
{
    const tests::PseudoLanguage language;
    init();
    QVERIFY(m_sidebar->choose(QStringLiteral("bedtime-story")));
    m_sidebar->form().write();
    QTRY_COMPARE(tests::clippedWords(m_sidebar.get()).join(u'|'), QString());
    m_sidebar->choose(QStringLiteral("blog-introduction"));
    m_sidebar->form().setFollowsInstructions(false);
    QTRY_COMPARE(tests::clippedWords(m_sidebar.get()).join(u'|'), QString());
    QCOMPARE(tests::namelessControls(m_sidebar.get()), QStringList());
    // The first of the pair stands at the right.
    QWidget *tone = nullptr;
    QWidget *languageField = nullptr;
    for (QComboBox *box : m_sidebar->form().findChildren<QComboBox *>())
        (box->isEditable() ? tone : languageField) = box;
    QTRY_VERIFY(tone->mapTo(m_sidebar.get(), QPoint()).x() > languageField->mapTo(m_sidebar.get(), QPoint()).x());
}

AGATE_WINDOW_TEST(TemplateSidebarTest)
#include "test_template_sidebar.moc"

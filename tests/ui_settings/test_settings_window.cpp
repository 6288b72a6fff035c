// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_window.h"

#include "look/search_field.h"
#include "look/style.h"
#include "look/wrapped_label.h"
#include "settings/key_field.h"
#include "support/pictures.h"
#include "support/pseudo_translator.h"
#include "support/room_program.h"
#include "support/widget_walk.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTest>
#include <QTreeWidget>

using namespace agate;
using namespace agate::tests;

namespace
{

constexpr int pageCount = 7;

SettingsFacts facts()
{
    SettingsFacts facts;
    facts.libraryFile = facts.usualLibrary = QStringLiteral("/home/ada/.local/share/agate/library.sqlite");
    facts.settingsFile = QStringLiteral("/home/ada/.config/agate/settings.json");
    facts.modelsFolder = QStringLiteral("/home/ada/.local/share/agate/models");
    facts.templatesFolder = QStringLiteral("/home/ada/.local/share/agate/templates");
    facts.modelName = QStringLiteral("gpt-x");
    facts.modelLeavesFor = QStringLiteral("api.openai.com");
    facts.keys = {{.provider = QStringLiteral("openai"),
                   .name = QStringLiteral("OpenAI"),
                   .host = QStringLiteral("api.openai.com"),
                   .leaves = true,
                   .place = KeyFact::Place::None,
                   .variable = QStringLiteral("AGATE_KEY_OPENAI")},
                  {.provider = QStringLiteral("custom"),
                   .name = QStringLiteral("OpenAI-compatible server"),
                   .host = {},
                   .leaves = true,
                   .place = KeyFact::Place::None,
                   .variable = QStringLiteral("AGATE_KEY_CUSTOM")}};
    facts.windowLanguages = {{QStringLiteral("en"), QStringLiteral("English")}};
    facts.spellingLanguages = {{QStringLiteral("de"), QStringLiteral("Deutsch")}, {QStringLiteral("fr"), QStringLiteral("Français")}};
    const auto key = [](const char *text) { return QKeySequence::fromString(QString::fromLatin1(text), QKeySequence::PortableText); };
    facts.commands = {
        {.name = QStringLiteral("bold"), .text = QStringLiteral("Bold"), .keys = {key("Ctrl+B")}, .scope = {}},
        {.name = QStringLiteral("italic"), .text = QStringLiteral("Italic"), .keys = {key("Ctrl+I")}, .scope = {}},
        {.name = QStringLiteral("redo"), .text = QStringLiteral("Redo"), .keys = {key("Ctrl+Shift+Z"), key("Ctrl+Y")}, .scope = {}},
        {.name = QStringLiteral("sidebar"), .text = QStringLiteral("Sidebar"), .keys = {key("Ctrl+\\")}, .scope = {}}};
    facts.keyboards = {QStringLiteral("de-DE")};
    return facts;
}

} // namespace

/// The window with the settings, beside a writer's settings that follow it as the workbench has them follow.
class SettingsWindowTest : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { m_style = std::make_unique<Style>(*qApp); }

    void init();

    void cleanup() { m_window.reset(); }

    void whatIsTurnedChangesAtOnce();
    void whatChangesElsewhereIsShown();
    void searchFindsInBothLanguages_data();
    void searchFindsInBothLanguages();
    void searchJumpsAndTheKeyboardFollows();
    void nothingFoundIsSaid();
    void keysAreSetAndNeverShown();
    void keysAreTestedAndRemoved();
    void aHostIsTakenBack();
    void shortcutsOfOnesOwn();
    void aClashIsSaidAndMended();
    void lettersAndAltGrAreWarnedOf();
    void resetting();
    void theKeyFieldIsNoTrap();
    void everyControlIsNamed();
    void everyControlIsReachedByTab();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void whereItIsNarrowWordsStandAboveTheirControl();
    void anotherLanguageLeavesNothingOld();
    void escapeCloses();

private:
    template <typename Widget>
    Widget *named(const QString &name) const
    {
        for (Widget *widget : m_window->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    void apply(const SettingsWish &wish);
    void type(const QString &search);

    QListWidget &list() const { return *m_window->findChild<QListWidget *>(); }

    SearchField &search() const { return *m_window->findChild<SearchField *>(); }

    void pressIn(const QString &field, Qt::Key key, Qt::KeyboardModifiers modifiers);
    QPushButton *buttonCalled(const QString &text) const;

    std::unique_ptr<Style> m_style;
    std::unique_ptr<SettingsWindow> m_window;
    Settings m_settings;
    QList<SettingsWish> m_wishes;
};

void SettingsWindowTest::init()
{
    m_settings = {};
    m_wishes.clear();
    m_window = std::make_unique<SettingsWindow>();
    connect(m_window.get(), &SettingsWindow::wished, this, &SettingsWindowTest::apply);
    m_window->showFacts(facts());
    m_window->showSettings(m_settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void SettingsWindowTest::apply(const SettingsWish &wish)
{
    m_wishes.append(wish);
    if (const auto *change = std::get_if<settings_wish::Change>(&wish)) {
        change->change(m_settings);
        m_window->showSettings(m_settings);
    }
}

void SettingsWindowTest::type(const QString &text)
{
    search().setFocus();
    search().selectAll();
    // Letters that no keyboard of QTest has come as an input method or a paste brings them.
    search().insert(text);
}

QPushButton *SettingsWindowTest::buttonCalled(const QString &text) const
{
    for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
        if (button->isVisibleTo(m_window.get()) && button->text() == text)
            return button;
    }
    return nullptr;
}

void SettingsWindowTest::pressIn(const QString &field, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    auto *edit = named<KeyField>(field);
    QVERIFY(edit);
    edit->setFocus();
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void SettingsWindowTest::whatIsTurnedChangesAtOnce()
{
    auto *column = named<QSpinBox>(QStringLiteral("Letters in a row"));
    QVERIFY(column);
    column->setFocus();
    QTest::keyClick(column, Qt::Key_Up);
    QCOMPARE(m_settings.columnLetters, 72);
    column->selectAll();
    QTest::keyClicks(column, QStringLiteral("55"));
    QTest::keyClick(column, Qt::Key_Return);
    QCOMPARE(m_settings.columnLetters, 55);
    QVERIFY(m_window->isVisible());

    auto *colours = named<QComboBox>(QStringLiteral("Colours"));
    colours->setFocus();
    QTest::keyClick(colours, Qt::Key_End);
    QCOMPARE(m_settings.colourScheme, Settings::ColourScheme::Dark);

    m_window->go(SettingsWindow::Page::Editor);
    auto *quotes = named<QCheckBox>(QStringLiteral("Typographic quotes and dashes"));
    quotes->setFocus();
    QTest::keyClick(quotes, Qt::Key_Space);
    QCOMPARE(m_settings.smartQuotes, false);
    auto *goal = named<QSpinBox>(QStringLiteral("Words a day"));
    QCOMPARE(goal->text(), QStringLiteral("No goal"));
    QTest::keyClick(goal, Qt::Key_Up);
    QCOMPARE(m_settings.dailyGoal, 50);

    m_window->go(SettingsWindow::Page::Language);
    auto *spelling = named<QComboBox>(QStringLiteral("Language of the spelling"));
    spelling->setFocus();
    QTest::keyClick(spelling, Qt::Key_End);
    QCOMPARE(m_settings.spellingLanguage, QStringLiteral("fr"));
    QTest::keyClick(named<QCheckBox>(QStringLiteral("Check spelling")), Qt::Key_Space);
    QCOMPARE(m_settings.checkSpelling, false);
    QVERIFY(!spelling->isEnabled());
}

void SettingsWindowTest::whatChangesElsewhereIsShown()
{
    m_settings.zoom = 170;
    m_settings.colourScheme = Settings::ColourScheme::Light;
    m_settings.offline = true;
    m_settings.focus = Settings::Focus::Sentence;
    m_window->showSettings(m_settings);
    QCOMPARE(named<QSpinBox>(QStringLiteral("Size of the text"))->value(), 170);
    QCOMPARE(named<QComboBox>(QStringLiteral("Colours"))->currentText(), QStringLiteral("Light"));
    QCOMPARE(named<QComboBox>(QStringLiteral("Focus"))->currentIndex(), 2);
    QVERIFY(named<QCheckBox>(QStringLiteral("Stay offline"))->isChecked());
    QVERIFY(m_wishes.isEmpty());
}

void SettingsWindowTest::searchFindsInBothLanguages_data()
{
    QTest::addColumn<bool>("pseudo");
    QTest::newRow("English") << false;
    QTest::newRow("another language") << true;
}

void SettingsWindowTest::searchFindsInBothLanguages()
{
    QFETCH(const bool, pseudo);
    std::optional<PseudoLanguage> language;
    if (pseudo) {
        language.emplace();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
    }
    const QString title =
        pseudo ? PseudoTranslator::lengthen(QStringLiteral("Distance of the rows")) : QStringLiteral("Distance of the rows");
    for (const QString &words : {QStringLiteral("line height"), QStringLiteral("DISTANCE rows"), title}) {
        type(words);
        bool found = false;
        for (int at = 0; at < list().count(); ++at)
            found = found || list().item(at)->text() == title;
        QVERIFY2(found, qPrintable(words));
    }
}

void SettingsWindowTest::searchJumpsAndTheKeyboardFollows()
{
    type(QStringLiteral("typewriter"));
    QCOMPARE(m_window->page(), SettingsWindow::Page::Editor);
    QVERIFY(search().hasFocus());
    QTest::keyClick(&search(), Qt::Key_Return);
    auto *box = named<QCheckBox>(QStringLiteral("Typewriter"));
    QVERIFY(box->hasFocus());
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(m_settings.typewriter, true);
    // The last row of the longest page is scrolled to.
    type(QStringLiteral("your own templates"));
    QCOMPARE(m_window->page(), SettingsWindow::Page::Privacy);
    QPushButton *open = named<QPushButton>(QStringLiteral("Open the folder: Your own templates"));
    QTRY_VERIFY(!open->visibleRegion().isEmpty());
    QTest::keyClick(&search(), Qt::Key_Escape);
    QCOMPARE(list().count(), pageCount);
    QVERIFY(m_window->isVisible());
}

void SettingsWindowTest::nothingFoundIsSaid()
{
    type(QStringLiteral("zzzz"));
    QCOMPARE(list().count(), 1);
    QCOMPARE(list().item(0)->text(), QStringLiteral("Nothing is called so."));
    QTest::keyClick(&search(), Qt::Key_Return);
}

void SettingsWindowTest::keysAreSetAndNeverShown()
{
    m_window->go(SettingsWindow::Page::Models);
    auto *field = named<QLineEdit>(QStringLiteral("Key for OpenAI"));
    QVERIFY(field);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral(" sk-canary "));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_wishes.size(), 1);
    const auto *set = std::get_if<settings_wish::SetKey>(&m_wishes.constFirst());
    QVERIFY(set);
    QCOMPARE(set->provider, QStringLiteral("openai"));
    QCOMPARE(set->key.reveal(), QByteArray("sk-canary"));
    QVERIFY(field->text().isEmpty());
}

void SettingsWindowTest::keysAreTestedAndRemoved()
{
    m_window->go(SettingsWindow::Page::Models);
    auto *test = named<QPushButton>(QStringLiteral("Test the key for OpenAI"));
    auto *remove = named<QPushButton>(QStringLiteral("Remove the key for OpenAI"));
    QVERIFY(!test->isEnabled());
    QVERIFY(!remove->isEnabled());
    SettingsFacts kept = facts();
    kept.keys[0].place = KeyFact::Place::Keychain;
    m_window->showFacts(kept);
    QVERIFY(test->isEnabled());
    test->click();
    QVERIFY(std::holds_alternative<settings_wish::TestKey>(m_wishes.constLast()));
    m_window->setVerdict(QStringLiteral("openai"), QStringLiteral("It works."));
    remove->click();
    const auto *removed = std::get_if<settings_wish::RemoveKey>(&m_wishes.constLast());
    QVERIFY(removed);
    QCOMPARE(removed->provider, QStringLiteral("openai"));
}

void SettingsWindowTest::aHostIsTakenBack()
{
    m_settings.consentedHosts = {QStringLiteral("api.openai.com"), QStringLiteral("example.org")};
    m_window->showSettings(m_settings);
    m_window->go(SettingsWindow::Page::Privacy);
    auto *back = named<QPushButton>(QStringLiteral("Take back for api.openai.com"));
    QVERIFY(back);
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Space);
    QCOMPARE(m_settings.consentedHosts, QStringList{QStringLiteral("example.org")});
    QTRY_VERIFY(!named<QPushButton>(QStringLiteral("Take back for api.openai.com")));
    QVERIFY(named<QPushButton>(QStringLiteral("Take back for example.org")));
}

void SettingsWindowTest::shortcutsOfOnesOwn()
{
    m_window->go(SettingsWindow::Page::Shortcuts);
    pressIn(QStringLiteral("Keys"), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_settings.ownShortcuts.value(QStringLiteral("bold")), QStringLiteral("Ctrl+Shift+G"));
    pressIn(QStringLiteral("Other keys"), Qt::Key_F7, Qt::NoModifier);
    QCOMPARE(m_settings.ownShortcuts.value(QStringLiteral("bold")), QStringLiteral("Ctrl+Shift+G; F7"));
    pressIn(QStringLiteral("Keys"), Qt::Key_Backspace, Qt::NoModifier);
    QCOMPARE(m_settings.ownShortcuts.value(QStringLiteral("bold")), QStringLiteral("F7"));
    auto *commands = m_window->findChild<QTreeWidget *>();
    QVERIFY(commands->topLevelItem(0)->text(1).contains(u"F7"));
}

void SettingsWindowTest::aClashIsSaidAndMended()
{
    m_window->go(SettingsWindow::Page::Shortcuts);
    pressIn(QStringLiteral("Keys"), Qt::Key_I, Qt::ControlModifier);
    QPushButton *mend = buttonCalled(QStringLiteral("Take them from “Italic”"));
    QVERIFY(mend);
    keepPicture(*m_window, QStringLiteral("settings-clash"));
    mend->click();
    QCOMPARE(m_settings.ownShortcuts.value(QStringLiteral("bold")), QStringLiteral("Ctrl+I"));
    QVERIFY(m_settings.ownShortcuts.contains(QStringLiteral("italic")));
    QCOMPARE(m_settings.ownShortcuts.value(QStringLiteral("italic")), QString());
    QVERIFY(!buttonCalled(QStringLiteral("Take them from “Italic”")));
}

void SettingsWindowTest::lettersAndAltGrAreWarnedOf()
{
    m_window->go(SettingsWindow::Page::Shortcuts);
    pressIn(QStringLiteral("Keys"), Qt::Key_G, Qt::NoModifier);
    QPushButton *mend = buttonCalled(QStringLiteral("Use the usual keys again"));
    QVERIFY(mend);
    mend->click();
    QVERIFY(m_settings.ownShortcuts.isEmpty());
    pressIn(QStringLiteral("Keys"), Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(buttonCalled(QStringLiteral("Use the usual keys again")));
}

void SettingsWindowTest::resetting()
{
    m_settings.ownShortcuts = {{QStringLiteral("bold"), QStringLiteral("F7")}, {QStringLiteral("italic"), QStringLiteral("F8")}};
    m_window->showSettings(m_settings);
    m_window->go(SettingsWindow::Page::Shortcuts);
    named<QPushButton>(QStringLiteral("Reset the keys of this command"))->click();
    QCOMPARE(m_settings.ownShortcuts.keys(), QStringList{QStringLiteral("italic")});
    named<QPushButton>(QStringLiteral("Reset the keys of all commands"))->click();
    QVERIFY(m_settings.ownShortcuts.isEmpty());
}

void SettingsWindowTest::theKeyFieldIsNoTrap()
{
    m_window->go(SettingsWindow::Page::Shortcuts);
    auto *field = named<KeyField>(QStringLiteral("Keys"));
    field->setFocus();
    QVERIFY(field->isAncestorOf(QApplication::focusWidget()) || field->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(!field->isAncestorOf(QApplication::focusWidget()) && !field->hasFocus());
    QVERIFY(m_settings.ownShortcuts.isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(field->isAncestorOf(QApplication::focusWidget()) || field->hasFocus());
}

void SettingsWindowTest::everyControlIsNamed()
{
    for (int page = 0; page < pageCount; ++page) {
        m_window->go(SettingsWindow::Page(page));
        const QStringList nameless = namelessControls(m_window.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
}

void SettingsWindowTest::everyControlIsReachedByTab()
{
    for (int page = 0; page < pageCount; ++page) {
        m_window->go(SettingsWindow::Page(page));
        auto *area = m_window->findChild<QStackedWidget *>()->currentWidget();
        QSet<QWidget *> wanted;
        for (QWidget *widget : area->findChildren<QWidget *>()) {
            if (widget->isVisibleTo(m_window.get()) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
                && !widget->focusProxy() && !qobject_cast<QAbstractScrollArea *>(widget->parentWidget()))
                wanted.insert(widget);
        }
        search().setFocus();
        for (int step = 0; step < 200 && !wanted.isEmpty(); ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QWidget *focus = QApplication::focusWidget();
            wanted.remove(focus);
            // A part speaks for its owner.
            for (QWidget *owner = focus ? focus->parentWidget() : nullptr; owner && owner != area; owner = owner->parentWidget())
                if (owner->focusProxy() == focus)
                    wanted.remove(owner);
        }
        QStringList missed;
        for (QWidget *widget : std::as_const(wanted))
            missed.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName());
        QVERIFY2(missed.isEmpty(), qPrintable(QString::number(page) + missed.join(QStringLiteral(", "))));
    }
}

void SettingsWindowTest::nothingIsClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("pseudo");
    QTest::addColumn<bool>("dark");
    QTest::newRow("usual-light") << QSize(860, 640) << false << false;
    QTest::newRow("usual-dark") << QSize(860, 640) << false << true;
    QTest::newRow("small") << QSize(640, 480) << false << false;
    QTest::newRow("small-dark") << QSize(640, 480) << false << true;
    QTest::newRow("pseudo-small") << QSize(640, 480) << true << false;
    QTest::newRow("pseudo") << QSize(860, 640) << true << false;
    QTest::newRow("pseudo-dark-wide") << QSize(1024, 600) << true << true;
}

void SettingsWindowTest::nothingIsClipped()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, pseudo);
    QFETCH(const bool, dark);
    m_style->setChoice(dark ? SchemeChoice::Dark : SchemeChoice::Light);
    std::optional<PseudoLanguage> language;
    if (pseudo) {
        language.emplace();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
    }
    m_settings.consentedHosts = {QStringLiteral("api.openai.com")};
    m_window->showSettings(m_settings);
    m_window->resize(size);
    for (int page = 0; page < pageCount; ++page) {
        m_window->go(SettingsWindow::Page(page));
        keepPicture(*m_window, QStringLiteral("settings-%1-%2").arg(QString::fromLatin1(QTest::currentDataTag())).arg(page));
        QCoreApplication::processEvents();
        const QStringList clipped = clippedWords(m_window->findChild<QStackedWidget *>()->currentWidget());
        QVERIFY2(clipped.isEmpty(), qPrintable(QString::number(page) + clipped.join(u'\n')));
    }
    m_style->setChoice(SchemeChoice::Light);
}

void SettingsWindowTest::whereItIsNarrowWordsStandAboveTheirControl()
{
    // Twice there and back: what was put elsewhere comes back.
    for (const int width : {860, 640, 860, 640}) {
        m_window->resize(width, 600);
        int choices = 0;
        int ticks = 0;
        for (int page = 0; page < pageCount; ++page) {
            m_window->go(SettingsWindow::Page(page));
            QCoreApplication::processEvents();
            const auto rows = m_window->findChild<QStackedWidget *>()->currentWidget()->findChildren<SettingRow *>();
            for (SettingRow *row : rows) {
                const QWidget &control = row->control();
                const auto *title = row->findChild<WrappedLabel *>(QString(), Qt::FindDirectChildrenOnly);
                for (const auto *label : row->findChildren<WrappedLabel *>(QString(), Qt::FindDirectChildrenOnly))
                    title = label->text() == row->title() ? label : title;
                const bool isChoice = qobject_cast<const QComboBox *>(&control) || qobject_cast<const QSpinBox *>(&control);
                if (isChoice) {
                    ++choices;
                    QTRY_COMPARE(control.geometry().top() > title->geometry().bottom(), width == 640);
                    QVERIFY2(title->width() >= 260, qPrintable(row->title()));
                    QTRY_VERIFY(row->rect().contains(control.geometry()));
                } else if (qobject_cast<const QCheckBox *>(&control)) {
                    // A box to tick stays beside its words, and leaves them the room.
                    ++ticks;
                    QTRY_COMPARE(control.geometry().top(), title->geometry().top());
                    QVERIFY2(title->width() >= 260, qPrintable(row->title()));
                }
            }
        }
        QVERIFY(choices >= 5);
        QVERIFY(ticks >= 3);
    }
}

void SettingsWindowTest::anotherLanguageLeavesNothingOld()
{
    m_window->go(SettingsWindow::Page::Language);
    const PseudoLanguage language;
    QTRY_VERIFY(PseudoTranslator::isTranslated(m_window->windowTitle()));
    QCOMPARE(m_window->page(), SettingsWindow::Page::Language);
    QCOMPARE(m_window->layoutDirection(), Qt::RightToLeft);
    // Names of programs and people's own words are nobody's to translate.
    const QStringList data = {facts().libraryFile, QStringLiteral("OpenAI"), QStringLiteral("OpenAI-compatible server"),
                              QStringLiteral("Bold")};
    for (int page = 0; page < pageCount; ++page) {
        m_window->go(SettingsWindow::Page(page));
        for (const QLabel *label : m_window->findChildren<QLabel *>()) {
            if (!label->text().isEmpty() && !data.contains(label->text()))
                QVERIFY2(PseudoTranslator::isTranslated(label->text()), qPrintable(label->text()));
        }
        for (const QPushButton *button : m_window->findChildren<QPushButton *>()) {
            if (!button->text().isEmpty())
                QVERIFY2(PseudoTranslator::isTranslated(button->text()), qPrintable(button->text()));
        }
    }
}

void SettingsWindowTest::escapeCloses()
{
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

AGATE_WINDOW_TEST(SettingsWindowTest)
#include "test_settings_window.moc"

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/template_shelf.h"
#include "editor/draft_editor.h"
#include "local_model/model_catalogue.h"
#include "settings/settings_window.h"
#include "sidebar/brief_form.h"
#include "sidebar/template_sidebar.h"
#include "support/pseudo_translator.h"
#include "window/draft_page.h"
#include "window/main_window.h"
#include "window/side_panel.h"
#include "workbench.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace agate;
using namespace agate::tests;

// The whole of Agate, with a hand on its keys: types a text, fills a form, opens the settings, chooses another language, and looks
// whether a word of the old one is left. Prints what is wrong; ends with 0 when nothing is.

namespace
{

const QString draftText = QStringLiteral("The heron waits.");
int wrongs = 0;

void wrong(const QString &what)
{
    std::fprintf(stderr, "%s\n", qPrintable(what));
    ++wrongs;
}

template <typename Window>
Window *openWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<Window *>(widget);
        if (window && window->isVisible())
            return window;
    }
    return nullptr;
}

template <typename Condition>
bool until(const char *what, Condition condition)
{
    if (QTest::qWaitFor(condition, 20'000))
        return true;
    wrong(QStringLiteral("did not happen: %1").arg(QLatin1StringView(what)));
    return false;
}

/// What templates and models are called is in their own language.
const QSet<QString> &content()
{
    static const QSet<QString> texts = [] {
        QSet<QString> all;
        const TemplateShelf shelf(QString{});
        for (const Template &form : shelf.templates()) {
            all << form.name << form.summary;
            for (const Field &field : form.fields)
                all << field.label << field.help;
        }
        for (const CatalogueModel &model : offeredModels())
            all << model.name;
        return all;
    }();
    return texts;
}

/// Words that are seen below a window and did not come through tr() after the language changed.
void lookForOldWords(const QWidget &window)
{
    // Counts have forms of their own in English (a file for that comes before the pseudo-language), the rest is data.
    static const QRegularExpression data(
        QStringLiteral("^[\\d\\W]*$|^(About |Search )?\\d+ "
                       "(word|character|minute|second|token|template)s?|Agate$|^Ada|heron|\\.sqlite|OpenAI|\\(\\d+\\)"));
    const auto look = [&window](const QString &text, const QObject *where) {
        if (!text.isEmpty() && !PseudoTranslator::isTranslated(text) && !data.match(text).hasMatch() && !content().contains(text))
            wrong(QStringLiteral("old words in %1 of %2: “%3”")
                      .arg(QString::fromLatin1(where->metaObject()->className()), QString::fromLatin1(window.metaObject()->className()),
                           text));
    };
    look(window.windowTitle(), &window);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        look(widget->accessibleName(), widget);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            look(label->text(), label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            look(button->text(), button);
        else if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            look(field->placeholderText(), field);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int at = 0; at < tabs->count(); ++at)
                look(tabs->tabText(at), tabs);
        }
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (!action->objectName().isEmpty())
            look(action->text(), action);
    }
}

void finish()
{
    if (wrongs > 0)
        QCoreApplication::exit(1);
}

void lookAtNewWindow(MainWindow &after, const QList<Brief> &briefs)
{
    until("the templates come again", [&] { return after.sidebar().templates().chosen() == QStringLiteral("bedtime-story"); });
    if (after.sidebar().templates().typed() != briefs)
        wrong(QStringLiteral("what was typed into the form is lost"));
    if (after.page().editor().caret() != draftText.size())
        wrong(QStringLiteral("the caret is elsewhere: %1").arg(after.page().editor().caret()));
    if (openWindow<SettingsWindow>()->page() != SettingsWindow::Page::Language)
        wrong(QStringLiteral("the settings opened on another page"));
    lookForOldWords(after);
    lookForOldWords(*openWindow<SettingsWindow>());
    after.showModelPage();
    lookForOldWords(after);
    after.showDraft();
    // It is a window like any other: it takes words, and closing it ends Agate.
    after.page().editor().setFocus();
    QTest::keyClicks(&after.page().editor(), QStringLiteral(" Long."));
    if (after.page().editor().text() != draftText + QStringLiteral(" Long."))
        wrong(QStringLiteral("the new window does not take words"));
    openWindow<SettingsWindow>()->close();
    after.close();
}

void script()
{
    if (!until("the window opens", [] { return openWindow<MainWindow>() && !openWindow<MainWindow>()->page().isReadOnly(); }))
        return;
    QPointer<MainWindow> before = openWindow<MainWindow>();
    until("the templates come", [&] { return before->sidebar().templates().choose(QStringLiteral("bedtime-story")); });
    before->sidebar().templates().form().focusFirstField();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Ada's answer"));
    const auto briefs = before->sidebar().templates().typed();
    if (briefs.isEmpty() || briefs.constFirst().answers.isEmpty())
        wrong(QStringLiteral("the form took no answer"));
    before->showDraft();
    before->page().editor().setFocus();
    QTest::keyClicks(&before->page().editor(), draftText);
    QTest::keyClick(&before->page().editor(), Qt::Key_Comma, Qt::ControlModifier);
    if (!until("the settings open", [] { return openWindow<SettingsWindow>() != nullptr; }))
        return;
    auto *settings = openWindow<SettingsWindow>();
    settings->go(SettingsWindow::Page::Language);
    QComboBox *languages = nullptr;
    for (QComboBox *box : settings->findChildren<QComboBox *>()) {
        if (box->accessibleName() == QStringLiteral("Language of the window"))
            languages = box;
    }
    if (!languages || languages->findData(QStringLiteral("en")) < 0) {
        wrong(QStringLiteral("English is not among the languages"));
        return;
    }
    static PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    languages->setFocus();
    while (languages->currentData() != QStringLiteral("en"))
        QTest::keyClick(languages, Qt::Key_Down);
    // Not waited for here: the new window comes when this has returned to the loop that the old one ran in.
    auto *poll = new QTimer(qApp);
    QObject::connect(poll, &QTimer::timeout, qApp, [before, briefs, poll, tries = 0]() mutable {
        auto *window = openWindow<MainWindow>();
        if (!before && window && openWindow<SettingsWindow>() && window->page().editor().text() == draftText) {
            poll->deleteLater();
            lookAtNewWindow(*window, briefs);
        } else if (++tries > 400) {
            poll->deleteLater();
            wrong(QStringLiteral("no new window came with the draft"));
        } else {
            return;
        }
        finish();
    });
    poll->start(50);
}

void begin()
{
    QTimer::singleShot(0, qApp, [] {
        script();
        finish();
    });
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(begin)

int main(int argc, char **argv)
{
    const int code = runWorkbench(argc, argv);
    return wrongs > 0 ? 1 : code;
}

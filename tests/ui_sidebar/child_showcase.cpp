// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ui_sidebar_child_showcase FOLDER: pictures of the sidebars and notices as PNG, to be looked at: light and dark, larger text,
// a short window, mirrored with 40 % longer words, and the less usual states.
#include "brief/brief.h"
#include "library/draft_sidebar.h"
#include "look/chip_button.h"
#include "look/icons.h"
#include "look/style.h"
#include "look/tab_strip.h"
#include "notice/notice_strip.h"
#include "sidebar/brief_form.h"
#include "sidebar/template_sidebar.h"
#include "support/pseudo_translator.h"
#include "ui_sidebar/sample_templates.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QTranslator>

#include <cstdio>
#include <memory>

using namespace agate;
using namespace agate::tests;

namespace
{

/// A column as it stands in the window.
struct Column {
    explicit Column(int tab)
        : whole(std::make_unique<QWidget>())
        , tabs(new TabStrip(QStringLiteral("Sidebar"), whole.get()))
        , pages(new QStackedWidget(whole.get()))
        , drafts(new DraftSidebar)
        , templates(new TemplateSidebar)
    {
        tabs->addTab(QCoreApplication::translate("agate::MainWindow", "Drafts"));
        tabs->addTab(QCoreApplication::translate("agate::MainWindow", "Templates"));
        pages->addWidget(drafts);
        pages->addWidget(templates);
        auto *strip = new QHBoxLayout;
        strip->setContentsMargins(10, 6, 10, 0);
        strip->addWidget(tabs);
        strip->addStretch(1);
        auto *layout = new QVBoxLayout(whole.get());
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addLayout(strip);
        layout->addWidget(pages, 1);
        tabs->setCurrentIndex(tab);
        pages->setCurrentIndex(tab);

        templates->setTemplates(sampleTemplates());
        templates->form().setDestination(QStringLiteral("Stays on this computer."), false);
        templates->form().setEstimate(QStringLiteral("About 420 tokens, free."));
        const QDateTime now = QDateTime::currentDateTime();
        QList<DraftSummary> list;
        const char *titles[] = {"How we cut our bakery’s waste by 31%",
                                "",
                                "كيف خفّضنا هدر مخبزنا",
                                "A very long title that goes on and on and does not fit",
                                "パン屋の廃棄を減らした方法",
                                "Notes & <b>ideas</b>"};
        for (const char *title : titles) {
            const auto row = list.size();
            list.append({.id = DraftId::fresh(),
                         .title = QString::fromUtf8(title),
                         .updated = now.addSecs(-row * row * 40000),
                         .words = row == 1 ? 1 : 214 * row,
                         .language = {},
                         .templateId = {}});
        }
        drafts->setDrafts(list);
        drafts->setCurrent(list[0].id);
        for (DraftSummary &draft : list)
            draft.trashed = true;
        drafts->setTrash(list.mid(3));
    }

    std::unique_ptr<QWidget> whole;
    TabStrip *tabs;
    QStackedWidget *pages;
    DraftSidebar *drafts;
    TemplateSidebar *templates;
};

void fill(Column &column)
{
    Brief brief;
    brief.templateId = QStringLiteral("blog-introduction");
    brief.answers = {{QStringLiteral("title"), QStringLiteral("How we cut our bakery’s waste by 31%")},
                     {QStringLiteral("about"),
                      QStringLiteral("A family bakery in Graz measured leftovers for 8 weeks, then baked the second batch on demand.")}};
    brief.tone = QStringLiteral("Warm");
    column.templates->choose(brief);
}

void save(QWidget *widget, const QDir &folder, const QByteArray &name)
{
    for (int turn = 0; turn < 3; ++turn)
        QCoreApplication::processEvents();
    widget->grab().save(folder.filePath(QString::fromLatin1(name + ".png")));
}

void show(Column &column, int width = 316, int height = 800)
{
    column.whole->resize(width, height);
    column.whole->show();
    QCoreApplication::processEvents();
}

void shootNotices(const QDir &folder, const QByteArray &name, int width)
{
    NoticeStrip strip;
    strip.tell({.id = QStringLiteral("a"),
                .kind = Notice::Kind::Error,
                .text = QStringLiteral("The model stopped in the middle: it ran out of memory."),
                .kept = QStringLiteral("The 214 words that came are kept as a proposal."),
                .action = QStringLiteral("Try again")});
    strip.tell({.id = QStringLiteral("b"),
                .kind = Notice::Kind::Warning,
                .text = QStringLiteral(
                    "A template could not be read: /home/writer/.local/share/agate/templates/blog/a-file-with-a-long-name.md, line 7."),
                .kept = {},
                .action = QStringLiteral("Open the file")});
    strip.tell({.id = QStringLiteral("c"),
                .kind = Notice::Kind::Info,
                .text = QStringLiteral("The proposal was discarded."),
                .kept = {},
                .action = QStringLiteral("Bring it back"),
                .passing = true});
    strip.tell({.id = QStringLiteral("d"), .kind = Notice::Kind::Error, .text = QStringLiteral("No."), .kept = {}, .action = {}});
    strip.resize(width, 10);
    strip.show();
    QCoreApplication::processEvents();
    strip.resize(width, strip.heightForWidth(width) > 0 ? strip.heightForWidth(width) : strip.sizeHint().height());
    save(&strip, folder, name);
}

void shootColumns(const QDir &folder, const QByteArray &suffix, int height = 800)
{
    const auto named = [&suffix](const char *name) { return QByteArray(name) + suffix; };
    {
        Column column(1);
        show(column, 316, height);
        fill(column);
        column.whole->activateWindow();
        save(column.whole.get(), folder, named("templates"));
        column.templates->form().setDestination(QStringLiteral("Leaves this computer to api.example.org."), true);
        column.templates->choose(QStringLiteral("product-description"));
        column.templates->form().write();
        save(column.whole.get(), folder, named("faults"));
        column.templates->form().setFollowsInstructions(false);
        save(column.whole.get(), folder, named("unable"));
        column.templates->choose(QStringLiteral("bedtime-story"));
        column.templates->form().setWriting(true);
        save(column.whole.get(), folder, named("writing"));
    }
    {
        Column column(0);
        show(column, 316, height);
        save(column.whole.get(), folder, named("drafts"));
        auto *list = column.drafts->findChild<QListView *>();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(3, 0));
        QTest::keyClick(list, Qt::Key_F2);
        save(column.whole.get(), folder, named("rename"));
        column.drafts->showTrash(true);
        list->setCurrentIndex(list->model()->index(1, 0));
        save(column.whole.get(), folder, named("trash"));
        column.drafts->findChild<QLineEdit *>()->setText(QStringLiteral("zebra"));
        column.drafts->setTrash({});
        save(column.whole.get(), folder, named("nothing"));
    }
}

void shootIcons(const QDir &folder, const QByteArray &name)
{
    QWidget sheet;
    auto *layout = new QHBoxLayout(&sheet);
    for (int symbol = 0; symbol < static_cast<int>(Symbol::Count); ++symbol) {
        auto *label = new QLabel(&sheet);
        label->setPixmap(iconOf(static_cast<Symbol>(symbol)).pixmap(32, 32));
        layout->addWidget(label);
    }
    auto *chip = new ChipButton(&sheet);
    chip->setContent(Symbol::House, QStringLiteral("Qwen3 1.7B · on this computer"));
    layout->addWidget(chip);
    layout->addWidget(new QPushButton(QStringLiteral("Plain"), &sheet));
    auto *off = new QPushButton(QStringLiteral("Disabled"), &sheet);
    off->setEnabled(false);
    layout->addWidget(off);
    save(&sheet, folder, name);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: ui_sidebar_child_showcase FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/agate_en.qm")))
        QCoreApplication::installTranslator(&plurals);
    Style style(application);
    for (const bool isDark : {false, true}) {
        style.setChoice(isDark ? SchemeChoice::Dark : SchemeChoice::Light);
        const QByteArray suffix = isDark ? "-dark" : "-light";
        shootColumns(folder, suffix);
        shootNotices(folder, "notices-wide" + suffix, 760);
        shootNotices(folder, "notices-narrow" + suffix, 316);
        shootIcons(folder, "icons" + suffix);
    }
    style.setChoice(SchemeChoice::Light);
    shootColumns(folder, "-short", 560);
    style.setTextScale(2.0);
    shootColumns(folder, "-large", 1200);
    style.setTextScale(1.0);
    PseudoLanguage mirrored;
    shootColumns(folder, "-mirrored");
    return 0;
}

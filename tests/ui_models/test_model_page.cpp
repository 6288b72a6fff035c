// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style.h"
#include "models/cloud_form.h"
#include "models/model_page.h"
#include "models/model_row.h"
#include "provider/provider_shelf.h"
#include "support/named_controls.h"
#include "support/pictures.h"
#include "support/pseudo_translator.h"
#include "support/room_program.h"
#include "support/scripted_engine.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace agate;
using agate::tests::ScriptedEngine;

namespace
{

const OfferedModel qwen{.choice = {QStringLiteral("llama-server"), QStringLiteral("/models/qwen3-1.7b-q4_k_m.gguf")},
                        .name = QStringLiteral("Qwen3 1.7B"),
                        .detail = QStringLiteral("Q4_K_M, 1.1 GB, holds 32,768 tokens"),
                        .trouble = {},
                        .baseUrl = {}};
const OfferedModel broken{.choice = {QStringLiteral("llama-server"), QStringLiteral("/models/half.gguf")},
                          .name = QStringLiteral("half.gguf"),
                          .detail = {},
                          .trouble = QStringLiteral("The file is cut short."),
                          .baseUrl = {}};

QList<Provider> providers()
{
    Provider openAi;
    openAi.id = QStringLiteral("openai");
    openAi.name = QStringLiteral("OpenAI");
    openAi.baseUrl = QUrl(QStringLiteral("https://api.openai.com/v1"));
    openAi.needsKey = true;
    openAi.defaultModel = QStringLiteral("gpt-x");
    Provider custom;
    custom.id = QStringLiteral("custom");
    custom.name = QStringLiteral("Another server");
    Provider managed;
    managed.id = QStringLiteral("llama-server");
    managed.managed = true;
    return {openAi, custom, managed};
}

QPushButton *button(QWidget &in, const QString &text)
{
    const auto buttons = in.findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (each->text() == text && each->isVisibleTo(&in))
            return each;
    }
    return nullptr;
}

QString allText(QWidget &in)
{
    QStringList texts;
    const auto labels = in.findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->isVisibleTo(&in))
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

} // namespace

class ModelPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aFoundModelIsUsed();
    void aTestSaysWhatItCameTo();
    void aFailedTestSaysWhy();
    void aBrokenFileCannotBeUsed();
    void aDownloadShowsAmountRateAndTime();
    void aKeyIsHandedOverOnceAndNotShown();
    void aCustomServerNeedsItsAddress();
    void everyProfileOfOursIsOffered();
    void justWriting();
    void everyControlHasAName();
    void fitsWhenTranslated();

private:
    ScriptedEngine m_engine;
    std::unique_ptr<ModelPage> m_page;
};

void ModelPageTest::init()
{
    m_page = std::make_unique<ModelPage>(m_engine);
    m_page->resize(1044, 780);
    m_page->setFirstStart(true);
    m_page->setProviders(providers(), {}, {});
    m_page->setLocalModels({qwen, broken});
    m_page->setStarters({{.id = QStringLiteral("stories15M"),
                          .name = QStringLiteral("Starter: English children’s stories"),
                          .facts = QStringLiteral("It continues a story; it follows no instructions. MIT licence."),
                          .downloadBytes = 19'077'344,
                          .diskBytes = 19'077'344}});
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void ModelPageTest::cleanup()
{
    m_page.reset();
}

void ModelPageTest::aFoundModelIsUsed()
{
    QSignalSpy chosen(m_page.get(), &ModelPage::chosen);
    QPushButton *use = m_page->findChildren<ModelRow *>().constFirst()->findChildren<QPushButton *>().constFirst();
    QCOMPARE(use->text(), QStringLiteral("Use"));
    use->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().value<ModelChoice>(), qwen.choice);
    m_page->setInUse(qwen.choice);
    QCOMPARE(use->text(), QStringLiteral("In use"));
    QVERIFY(!use->isEnabled());
    tests::keepPicture(*m_page, QStringLiteral("models"));
}

void ModelPageTest::aTestSaysWhatItCameTo()
{
    const auto before = m_engine.requests().size();
    m_engine.willAnswer({QStringLiteral("Pip rolled "), QStringLiteral("home.")});
    QPushButton *test = button(*m_page, QStringLiteral("Test"));
    QVERIFY(test);
    test->click();
    QTRY_VERIFY(allText(*m_page).contains(QStringLiteral("It works")));
    QVERIFY(allText(*m_page).contains(QStringLiteral("“Pip rolled home.”")));
    QCOMPARE(m_engine.requests().size(), before + 1);
    const GenerationRequest request = m_engine.requests().constLast();
    QCOMPARE(request.model, qwen.choice);
    QCOMPARE(request.purpose, GenerationRequest::Purpose::Check);
    QVERIFY(request.maxTokens > 0 && request.maxTokens <= 32);
    QVERIFY(test->isEnabled());
}

void ModelPageTest::aFailedTestSaysWhy()
{
    m_engine.willFail({.kind = GenerationError::Kind::NoEngine, .detail = {}, .retryAfter = {}});
    button(*m_page, QStringLiteral("Test"))->click();
    QTRY_VERIFY(allText(*m_page).contains(QStringLiteral("llama-server")));
    QVERIFY(!allText(*m_page).contains(QStringLiteral("It works")));
}

void ModelPageTest::aBrokenFileCannotBeUsed()
{
    ModelRow *row = m_page->findChildren<ModelRow *>().constLast();
    QVERIFY(allText(*row).contains(broken.trouble));
    const auto buttons = row->findChildren<QPushButton *>();
    for (const QPushButton *each : buttons)
        QVERIFY(!each->isEnabled());
}

void ModelPageTest::aDownloadShowsAmountRateAndTime()
{
    QSignalSpy wanted(m_page.get(), &ModelPage::downloadWanted);
    QSignalSpy cancelled(m_page.get(), &ModelPage::downloadCancelled);
    StarterRow *row = m_page->starter(QStringLiteral("stories15M"));
    QVERIFY(allText(*row).contains(QStringLiteral("19 MB to download, 19 MB on disk")));
    button(*row, QStringLiteral("Download"))->click();
    QCOMPARE(wanted.size(), 1);
    auto *bar = row->findChild<QProgressBar *>();
    QVERIFY(bar->isVisible());
    row->setProgress(9'538'672, 19'077'344);
    QCOMPARE(bar->value(), bar->maximum() / 2);
    QVERIFY(allText(*row).contains(QStringLiteral("9.5 MB of 19 MB")));
    tests::keepPicture(*m_page, QStringLiteral("models-download"));
    button(*row, QStringLiteral("Cancel"))->click();
    QCOMPARE(cancelled.size(), 1);
    row->setFailed(QStringLiteral("The server is not there."));
    QVERIFY(!bar->isVisible());
    QVERIFY(allText(*row).contains(QStringLiteral("The server is not there.")));
    button(*row, QStringLiteral("Try again"))->click();
    QCOMPARE(wanted.size(), 2);
}

void ModelPageTest::aKeyIsHandedOverOnceAndNotShown()
{
    QSignalSpy key(m_page.get(), &ModelPage::keyTyped);
    QSignalSpy chosen(m_page.get(), &ModelPage::chosen);
    auto *form = m_page->findChild<CloudForm *>();
    QVERIFY(allText(*form).contains(QStringLiteral("leaves this computer for api.openai.com")));
    const auto fields = form->findChildren<QLineEdit *>();
    QLineEdit *secret = nullptr;
    for (QLineEdit *field : fields) {
        if (field->echoMode() == QLineEdit::Password)
            secret = field;
    }
    QVERIFY(secret);
    QPushButton *use = button(*form, QStringLiteral("Use"));
    QVERIFY(!use->isEnabled());
    QTest::keyClicks(secret, QStringLiteral("sk-123"));
    QVERIFY(use->isEnabled());
    use->click();
    QCOMPARE(key.size(), 1);
    QCOMPARE(key.constFirst().at(0).toString(), QStringLiteral("openai"));
    QCOMPARE(key.constFirst().at(1).value<Secret>().reveal(), QByteArray("sk-123"));
    QCOMPARE(chosen.constFirst().constFirst().value<ModelChoice>(), (ModelChoice{QStringLiteral("openai"), QStringLiteral("gpt-x")}));
    QCOMPARE(secret->text(), QString());
}

void ModelPageTest::aCustomServerNeedsItsAddress()
{
    QSignalSpy address(m_page.get(), &ModelPage::baseUrlTyped);
    auto *form = m_page->findChild<CloudForm *>();
    auto *provider = form->findChild<QComboBox *>();
    QCOMPARE(provider->count(), 2); // Agate's own engine is not among them
    provider->setCurrentIndex(1);
    QPushButton *use = button(*form, QStringLiteral("Use"));
    QLineEdit *url = nullptr;
    QLineEdit *model = nullptr;
    const auto fields = form->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (!field->isVisibleTo(form) || field->echoMode() == QLineEdit::Password)
            continue;
        (field->placeholderText().startsWith(QLatin1String("https")) ? url : model) = field;
    }
    QVERIFY(url && model);
    model->setText(QStringLiteral("words-7b"));
    url->setText(QStringLiteral("not an address"));
    QVERIFY(!use->isEnabled());
    url->setText(QStringLiteral("https://words.example/v1"));
    QVERIFY(use->isEnabled());
    QVERIFY(allText(*form).contains(QStringLiteral("for words.example")));
    use->click();
    QCOMPARE(address.constFirst().constFirst().toUrl(), QUrl(QStringLiteral("https://words.example/v1")));
}

/// The profiles as they are shipped: those elsewhere stand in the form for a key; those on this computer are found, not typed.
void ModelPageTest::everyProfileOfOursIsOffered()
{
    m_page->setProviders(ProviderShelf::read({ProviderShelf::ownFolder()}).providers(), {}, {});
    auto *form = m_page->findChild<CloudForm *>();
    auto *provider = form->findChild<QComboBox *>();
    QStringList offered;
    for (int i = 0; i < provider->count(); ++i)
        offered.append(provider->itemData(i).toString());
    offered.sort();
    QCOMPARE(offered, (QStringList{QStringLiteral("custom"), QStringLiteral("openai"), QStringLiteral("openrouter")}));
    provider->setCurrentIndex(provider->findData(QStringLiteral("openrouter")));
    QVERIFY(allText(*form).contains(QStringLiteral("for openrouter.ai")));
    QPushButton *use = button(*form, QStringLiteral("Use"));
    QVERIFY(!use->isEnabled());
    const auto fields = form->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->isVisibleTo(form))
            field->setText(QStringLiteral("sk-canary"));
    }
    QSignalSpy chosen(m_page.get(), &ModelPage::chosen);
    QVERIFY(use->isEnabled());
    use->click();
    QCOMPARE(chosen.constFirst().constFirst().value<ModelChoice>().provider, QStringLiteral("openrouter"));
}

void ModelPageTest::justWriting()
{
    QSignalSpy done(m_page.get(), &ModelPage::done);
    button(*m_page, QStringLiteral("No model: just write"))->click();
    QCOMPARE(done.size(), 1);
}

void ModelPageTest::everyControlHasAName()
{
    QCOMPARE(tests::namelessControls(*m_page), QStringList());
}

void ModelPageTest::fitsWhenTranslated()
{
    const tests::PseudoLanguage language;
    QTRY_COMPARE(m_page->layoutDirection(), Qt::RightToLeft);
    ModelPage page(m_engine);
    page.setFirstStart(true);
    page.setProviders(providers(), {}, {});
    page.setLocalModels({qwen});
    page.setEngineMissing(QStringLiteral("llama-server is missing"));
    page.resize(640, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    tests::keepPicture(page, QStringLiteral("models-pseudo"));
    const auto buttons = page.findChildren<QPushButton *>();
    for (const QPushButton *each : buttons) {
        if (each->isVisible())
            QVERIFY2(each->width() >= each->sizeHint().width(), qPrintable(each->text()));
    }
    const auto labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && !label->text().isEmpty())
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
}

AGATE_STYLED_TEST(ModelPageTest)

#include "test_model_page.moc"

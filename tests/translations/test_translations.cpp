// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudo_translator.h"

#include <QDir>
#include <QMap>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using agate::tests::PseudoLanguage;
using agate::tests::PseudoTranslator;

namespace
{

struct Message {
    QStringList forms;
    bool unfinished = false;
};

/// By context and source string.
QMap<QString, Message> numerusMessages(const QString &file)
{
    QMap<QString, Message> messages;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&source);
    QString context;
    QString key;
    bool numerus = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            numerus = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            key = context + QStringLiteral(": ") + xml.readElementText();
            if (numerus)
                messages.insert(key, {});
        } else if (xml.name() == u"translation" && numerus) {
            messages[key].unfinished = xml.attributes().value(QStringLiteral("type")) == u"unfinished";
        } else if (xml.name() == u"numerusform" && numerus) {
            messages[key].forms.append(xml.readElementText());
        }
    }
    return messages;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void pseudoLanguageKeepsWhatMustStay_data();
    void pseudoLanguageKeepsWhatMustStay();
    void pseudoLanguageIsLonger();
    void pseudoLanguageReachesTr();
    void everyCountHasItsEnglishForms();
    void englishIsCompiledIn();
};

void TranslationsTest::pseudoLanguageKeepsWhatMustStay_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("part");
    QTest::newRow("place mark") << QStringLiteral("Saved %1 ago") << QStringLiteral(" %1 ");
    QTest::newRow("local place mark") << QStringLiteral("of %L2") << QStringLiteral("%L2");
    QTest::newRow("count") << QStringLiteral("%n word(s)") << QStringLiteral("%n ");
    QTest::newRow("mnemonic") << QStringLiteral("Save &as…") << QStringLiteral("&a");
    QTest::newRow("markup") << QStringLiteral("<a href=\"x\">see</a>") << QStringLiteral("<a href=\"x\">");
    QTest::newRow("entity") << QStringLiteral("this &amp; that") << QStringLiteral("&amp;");
    QTest::newRow("file filter") << QStringLiteral("Texts (*.md *.txt)") << QStringLiteral("(*.md *.txt)");
}

void TranslationsTest::pseudoLanguageKeepsWhatMustStay()
{
    QFETCH(QString, source);
    QFETCH(QString, part);
    const QString longer = PseudoTranslator::lengthen(source);
    QVERIFY2(longer.contains(part), qPrintable(longer));
    QVERIFY(longer.count(u'%') == source.count(u'%'));
}

void TranslationsTest::pseudoLanguageIsLonger()
{
    for (const QString &source :
         {QStringLiteral("New"), QStringLiteral("Discard"), QStringLiteral("Nothing leaves this computer unless you say so.")}) {
        const QString longer = PseudoTranslator::lengthen(source);
        QVERIFY2(longer.size() >= source.size() + (source.size() * 2) / 5 - source.count(u' '), qPrintable(longer));
        QVERIFY(PseudoTranslator::isTranslated(longer));
        QVERIFY(!PseudoTranslator::isTranslated(source));
    }
}

void TranslationsTest::pseudoLanguageReachesTr()
{
    QCOMPARE(QCoreApplication::translate("Anything", "New"), QStringLiteral("New"));
    {
        const PseudoLanguage language;
        QCOMPARE(QCoreApplication::translate("Anything", "%n word(s)", nullptr, 7),
                 PseudoTranslator::lengthen(QStringLiteral("%n word(s)")).replace(QLatin1String("%n"), QLatin1String("7")));
        QCOMPARE(QCoreApplication::translate("QGuiApplication", "QT_LAYOUT_DIRECTION"), QStringLiteral("RTL"));
    }
    QCOMPARE(QCoreApplication::translate("Anything", "New"), QStringLiteral("New"));
}

void TranslationsTest::everyCountHasItsEnglishForms()
{
    const QString lupdate = QStringLiteral(AGATE_LUPDATE);
    QVERIFY2(QFile::exists(lupdate), qPrintable(lupdate));
    const QTemporaryDir folder;
    const QString found = folder.filePath(QStringLiteral("found.ts"));
    const QString root = QStringLiteral(AGATE_SOURCE_DIR);
    QProcess process;
    process.start(lupdate,
                  {QStringLiteral("-silent"), QStringLiteral("-pluralonly"), root + QStringLiteral("/app"), root + QStringLiteral("/ui"),
                   QStringLiteral("-ts"), found});
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    const auto inSources = numerusMessages(found);
    const auto english = numerusMessages(root + QStringLiteral("/translations/agate_en.ts"));
    QStringList missing;
    for (auto message = inSources.cbegin(); message != inSources.cend(); ++message) {
        const Message forms = english.value(message.key());
        if (forms.unfinished || forms.forms.size() != 2 || forms.forms.contains(QString()))
            missing.append(message.key());
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(
                 QStringLiteral(
                     "without singular and plural in translations/agate_en.ts (./dev shell translations/update writes the regular ones):\n")
                 + missing.join(u'\n')));
}

void TranslationsTest::englishIsCompiledIn()
{
    QTranslator english;
    QVERIFY(english.load(QStringLiteral(":/i18n/agate_en.qm")));
    QCoreApplication::installTranslator(&english);
    QCOMPARE(QCoreApplication::translate("agate::CountText", "%Ln word(s)", nullptr, 1), QStringLiteral("1 word"));
    QCOMPARE(QCoreApplication::translate("agate::CountText", "%Ln word(s)", nullptr, 2), QStringLiteral("2 words"));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "test_translations.moc"

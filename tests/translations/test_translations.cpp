// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudo_translator.h"
#include "support/room_program.h"

#include <QDir>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
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
    QString source;
    /// One, or as many as the language has for a count.
    QStringList forms;
    bool isCounted = false;
    bool isUnfinished = false;
};

/// By context, source string and what tells it from its like.
QMap<QString, Message> messagesIn(const QString &file)
{
    QMap<QString, Message> messages;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&source);
    QString context;
    QString key;
    Message message;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            message = {};
            message.isCounted = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            message.source = xml.readElementText();
            key = context + QStringLiteral(": ") + message.source;
        } else if (xml.name() == u"comment") {
            key += QStringLiteral(" / ") + xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.isUnfinished = xml.attributes().value(QStringLiteral("type")) == u"unfinished";
            if (!message.isCounted)
                message.forms = {xml.readElementText()};
            messages.insert(key, message);
        } else if (xml.name() == u"numerusform") {
            messages[key].forms.append(xml.readElementText());
        }
    }
    return messages;
}

/// What is missing in \a file comes from the sources, with the empty forms of the file's language.
bool updateFromSources(const QString &file, const QStringList &options)
{
    const QString root = QStringLiteral(AGATE_SOURCE_DIR);
    QProcess lupdate;
    lupdate.start(QStringLiteral(AGATE_LUPDATE),
                  QStringList{QStringLiteral("-silent")} + options
                      + QStringList{root + QStringLiteral("/app"), root + QStringLiteral("/ui"), QStringLiteral("-ts"), file});
    return lupdate.waitForFinished(120'000) && lupdate.exitStatus() == QProcess::NormalExit && lupdate.exitCode() == 0;
}

/// %1, %L2, %n …, sorted.
QStringList placeMarks(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("%L?(?:n|[0-9]{1,2})"));
    QStringList marks;
    for (const QRegularExpressionMatch &match : mark.globalMatch(text))
        marks.append(match.captured());
    marks.sort();
    return marks;
}

/// What is wrong with a translation; \a needed: as lupdate leaves it. Empty: nothing.
QString faultOf(const Message &message, const Message &needed)
{
    if (message.forms.isEmpty())
        return QStringLiteral("is not there");
    if (message.isUnfinished || needed.isUnfinished)
        return QStringLiteral("is unfinished");
    if (message.forms.size() != needed.forms.size())
        return QStringLiteral("has %1 forms and needs %2").arg(message.forms.size()).arg(needed.forms.size());
    for (const QString &form : message.forms) {
        if (form.isEmpty())
            return QStringLiteral("is empty");
        if (placeMarks(form) != placeMarks(message.source))
            return QStringLiteral("has other places: ") + form;
    }
    return {};
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
    void everyStringIsTranslated_data();
    void everyStringIsTranslated();
    void englishIsCompiledIn();
    void germanIsCompiledIn();
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
    QVERIFY2(QFile::exists(QStringLiteral(AGATE_LUPDATE)), AGATE_LUPDATE);
    const QTemporaryDir folder;
    const QString found = folder.filePath(QStringLiteral("found.ts"));
    QVERIFY(updateFromSources(found, {QStringLiteral("-pluralonly")}));
    const auto inSources = messagesIn(found);
    const auto english = messagesIn(QStringLiteral(AGATE_SOURCE_DIR "/translations/agate_en.ts"));
    QStringList missing;
    for (auto message = inSources.cbegin(); message != inSources.cend(); ++message) {
        const Message forms = english.value(message.key());
        if (forms.isUnfinished || forms.forms.size() != 2 || forms.forms.contains(QString()))
            missing.append(message.key());
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(
                 QStringLiteral(
                     "without singular and plural in translations/agate_en.ts (./dev shell translations/update writes the regular ones):\n")
                 + missing.join(u'\n')));
}

void TranslationsTest::everyStringIsTranslated_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(AGATE_SOURCE_DIR "/translations"));
    auto files = folder.entryList({QStringLiteral("agate_*.ts")}, QDir::Files);
    files.removeOne(QStringLiteral("agate_en.ts"));
    QVERIFY(!files.isEmpty());
    for (const QString &file : std::as_const(files))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TranslationsTest::everyStringIsTranslated()
{
    QFETCH(QString, file);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(file).fileName());
    QVERIFY(QFile::copy(file, copy));
    QVERIFY(updateFromSources(copy, {QStringLiteral("-no-obsolete")}));
    const auto translated = messagesIn(file);
    const auto needed = messagesIn(copy);
    QVERIFY(!needed.isEmpty());
    QStringList faults;
    for (auto message = needed.cbegin(); message != needed.cend(); ++message) {
        if (const QString fault = faultOf(translated.value(message.key()), message.value()); !fault.isEmpty())
            faults.append(message.key() + QStringLiteral(" – ") + fault);
    }
    for (auto message = translated.cbegin(); message != translated.cend(); ++message) {
        if (!needed.contains(message.key()))
            faults.append(message.key() + QStringLiteral(" – is in no source any more"));
    }
    QVERIFY2(faults.isEmpty(),
             qPrintable(QStringLiteral("to be mended in translations (./dev shell translations/update brings in new strings):\n")
                        + faults.join(u'\n')));
}

void TranslationsTest::englishIsCompiledIn()
{
    QTranslator english;
    QVERIFY(english.load(QStringLiteral(":/i18n/agate_en.qm")));
    QCoreApplication::installTranslator(&english);
    QCOMPARE(QCoreApplication::translate("agate::CountText", "%Ln word(s)", nullptr, 1), QStringLiteral("1 word"));
    QCOMPARE(QCoreApplication::translate("agate::CountText", "%Ln word(s)", nullptr, 2), QStringLiteral("2 words"));
}

void TranslationsTest::germanIsCompiledIn()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/agate_de.qm")));
    QCoreApplication::installTranslator(&german);
    QCOMPARE(QCoreApplication::translate("agate::CountText", "%Ln word(s)", nullptr, 1), QStringLiteral("1 Wort"));
    QCOMPARE(QCoreApplication::translate("agate::CountText", "%Ln word(s)", nullptr, 2), QStringLiteral("2 Wörter"));
    QCOMPARE(QCoreApplication::translate("agate::DraftSidebar", "Drafts"), QStringLiteral("Entwürfe"));
}

AGATE_TEST(TranslationsTest)
#include "test_translations.moc"

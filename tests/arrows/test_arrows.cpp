// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace
{

using Rooms = QSet<QString>;

// What each room of app/ may include besides itself, files/ and text/'s values; app/README.md draws the same picture.
const QMap<QString, Rooms> &arrows()
{
    static const QMap<QString, Rooms> table = [] {
        auto rooms = [](const char *names) {
            const auto list = QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts);
            return Rooms(list.begin(), list.end());
        };
        QMap<QString, Rooms> t;
        t[QStringLiteral("files")] = {};
        t[QStringLiteral("text")] = {};
        t[QStringLiteral("markup")] = rooms("text");
        t[QStringLiteral("check")] = rooms("text");
        t[QStringLiteral("draft")] = rooms("text");
        t[QStringLiteral("generation")] = rooms("text");
        t[QStringLiteral("brief")] = rooms("check generation text files");
        t[QStringLiteral("library")] = rooms("draft brief markup text files");
        t[QStringLiteral("provider")] = rooms("generation files");
        t[QStringLiteral("local_model")] = rooms("provider generation files");
        t[QStringLiteral("engine")] = rooms("local_model provider generation files");
        t[QStringLiteral("writing")] = rooms("brief draft check generation text files");
        t[QStringLiteral("suggestion")] = rooms("check generation text");
        t[QStringLiteral("rewrite")] = rooms("check generation markup text");
        t[QStringLiteral("translate")] = rooms("brief draft generation markup text writing");
        t[QStringLiteral("chat")] = rooms("draft check generation text");
        t[QStringLiteral("exchange")] = rooms("draft text files");
        t[QStringLiteral("spelling")] = rooms("text files");
        t[QStringLiteral("settings")] = rooms("generation text files");
        return t;
    }();
    return table;
}

// Rooms that may see all of app/ except what is named.
const QMap<QString, Rooms> &seesAllBut()
{
    static const QMap<QString, Rooms> table = {
        {QStringLiteral("wording"),
         {QStringLiteral("engine"), QStringLiteral("settings"), QStringLiteral("desk"), QStringLiteral("command_line")}},
        {QStringLiteral("desk"), {QStringLiteral("command_line")}},
        {QStringLiteral("command_line"), {}},
    };
    return table;
}

// What the screen's rooms may include of one another (each of them also look/ and notice/).
const QMap<QString, Rooms> &screenArrows()
{
    static const QMap<QString, Rooms> table = {
        {QStringLiteral("look"), {}},
        {QStringLiteral("notice"), {QStringLiteral("look")}},
        {QStringLiteral("proposal"), {QStringLiteral("editor")}},
        {QStringLiteral("find"), {QStringLiteral("editor")}},
        {QStringLiteral("outline"), {QStringLiteral("editor")}},
        {QStringLiteral("print"), {QStringLiteral("preview")}},
        {QStringLiteral("rewrite"), {QStringLiteral("editor"), QStringLiteral("proposal")}},
        {QStringLiteral("spelling"), {QStringLiteral("editor")}},
        {QStringLiteral("suggestion"), {QStringLiteral("editor")}},
    };
    return table;
}

struct Include {
    QString file;
    int line = 0;
    QString target;
};

QList<Include> includesBelow(const QString &folder)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    QList<Include> found;
    QDirIterator files(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        int number = 0;
        while (!file.atEnd()) {
            ++number;
            const auto match = pattern.match(QString::fromUtf8(file.readLine()));
            if (match.hasMatch())
                found.append({QDir(folder).relativeFilePath(file.fileName()), number, match.captured(2)});
        }
    }
    return found;
}

QString roomOf(const QString &path)
{
    return path.contains(u'/') ? path.section(u'/', 0, 0) : QString();
}

} // namespace

/// Holds every #include to the arrows between rooms.
class ArrowsTest : public QObject
{
    Q_OBJECT

private slots:
    void app();
    void ui();

private:
    const QString m_source = QStringLiteral(AGATE_SOURCE_DIR);
};

void ArrowsTest::app()
{
    const QString folder = m_source + QStringLiteral("/app");
    const Rooms screens = [this] {
        const auto names = QDir(m_source + QStringLiteral("/ui")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return Rooms(names.begin(), names.end());
    }();
    static const QRegularExpression widgets(
        QStringLiteral("^(QtWidgets|QWidget|QApplication|QMainWindow|QDialog|QLabel|QPushButton|QMessageBox|QPlainTextEdit|QTextEdit)"));
    QStringList wrong;
    const auto all = includesBelow(folder);
    QVERIFY(!all.isEmpty());
    for (const auto &[file, line, target] : all) {
        const QString from = roomOf(file);
        const QString to = roomOf(target);
        const QString where = QStringLiteral("app/%1:%2 includes %3").arg(file).arg(line).arg(target);
        if (target.contains(widgets) || target.startsWith(QLatin1String("QtWidgets/")))
            wrong.append(where + QStringLiteral(": app/ knows no widgets"));
        if (!QDir(folder + u'/' + to).exists() || to.isEmpty()) {
            const bool ownRoomsScreen = screens.contains(to) && QFile::exists(m_source + QStringLiteral("/ui/") + target);
            if (ownRoomsScreen)
                wrong.append(where + QStringLiteral(": app/ never includes ui/"));
            continue;
        }
        if (from == to)
            continue;
        if (const auto except = seesAllBut().constFind(from); except != seesAllBut().cend()) {
            if (except->contains(to))
                wrong.append(where);
            continue;
        }
        if (!arrows().contains(from))
            wrong.append(where + QStringLiteral(": the room has no arrows yet, give it some here"));
        else if (!arrows().value(from).contains(to))
            wrong.append(where);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(u'\n')));
}

void ArrowsTest::ui()
{
    const QString folder = m_source + QStringLiteral("/ui");
    QStringList wrong;
    for (const auto &[file, line, target] : includesBelow(folder)) {
        const QString from = roomOf(file);
        const QString to = roomOf(target);
        const QString where = QStringLiteral("ui/%1:%2 includes %3").arg(file).arg(line).arg(target);
        if (from.isEmpty())
            continue; // main and the workbench compose: they alone may see all
        if ((to == QLatin1String("engine") || to == QLatin1String("command_line"))
            || (to == QLatin1String("settings") && from != QLatin1String("settings")
                && QFile::exists(m_source + QStringLiteral("/app/") + target)))
            wrong.append(where + QStringLiteral(": named only where the desk is composed"));
        if (to == QLatin1String("desk"))
            wrong.append(where + QStringLiteral(": only the workbench knows the desk"));
        const bool screen = QFile::exists(folder + u'/' + target) && !to.isEmpty();
        if (!screen || from == to || from == QLatin1String("window"))
            continue;
        const bool shared = to == QLatin1String("look") || (to == QLatin1String("notice") && from != QLatin1String("look"));
        if (!shared && !screenArrows().value(from).contains(to))
            wrong.append(where);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(u'\n')));
}

AGATE_TEST(ArrowsTest)
#include "test_arrows.moc"

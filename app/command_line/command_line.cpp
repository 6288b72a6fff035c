// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/command_line.h"

#include "command_line/commands.h"
#include "command_line/translated.h"
#include "settings/settings_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

// Known before anything is built or translated: the window's start pays for this check.
constexpr std::array<std::string_view, 6> subcommands = {"templates", "write", "translate", "drafts", "show", "models"};

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

bool namesAFile(const char *word)
{
    const std::string_view text(word);
    return text.find_first_of("./\\") != std::string_view::npos || QFileInfo::exists(QString::fromLocal8Bit(word));
}

// Qt complains at length where the locale is plain C, and then does just this.
void preferUtf8()
{
    for (const char *variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const QByteArray value = qgetenv(variable);
        if (value.isEmpty())
            continue;
        if (value == "C" || value == "POSIX")
            qputenv(variable, "C.UTF-8");
        return;
    }
    qputenv("LC_CTYPE", "C.UTF-8");
}

void translate(QCoreApplication &app, const QString &language)
{
    auto *translator = new QTranslator(&app);
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    // English has a file of its own, for its plurals.
    if (translator->load(locale, u"agate"_s, u"_"_s, u":/i18n"_s) || translator->load(u":/i18n/agate_en.qm"_s))
        QCoreApplication::installTranslator(translator);
}

QString overview()
{
    QString text = CommandLine::tr("Agate, a writing assistant. Without a subcommand it opens its window.") + "\n\n"_L1;
    text += CommandLine::tr("Usage: agate [--offline] [--new] [FILE]\n       agate SUBCOMMAND [OPTIONS]") + "\n\n"_L1;
    QList<Command> all = commands();
    std::ranges::sort(all, {}, [](const Command &command) { return command.form.name; });
    qsizetype width = 0;
    for (const Command &command : all)
        width = std::max(width, command.form.name.size());
    for (const Command &command : all)
        text += "  "_L1 + command.form.name.leftJustified(width + 2) + command.form.summary + u'\n';
    text += u'\n' + CommandLine::tr("Each takes:") + u'\n' + describeOptions(commonOptions());
    text += u'\n'
        + CommandLine::tr(
                "Ends with 0 when done, 1 when a file or the library could not be used, 2 when called wrongly, 3 without a model, "
                "4 when the model failed, 5 when the library is in use, 130 when interrupted. More in: man agate")
        + u'\n';
    return text;
}

// --library and --profile may stand before the subcommand too: they are moved behind it.
QStringList subcommandFirst(const QStringList &words)
{
    QStringList before;
    qsizetype at = 0;
    while (at < words.size() && words.at(at).startsWith("--"_L1)) {
        const bool takesNext = words.at(at) == "--library"_L1 || words.at(at) == "--profile"_L1;
        before.append(words.at(at++));
        if (takesNext && at < words.size())
            before.append(words.at(at++));
    }
    const bool twoWords = words.value(at) == "models"_L1 && words.value(at + 1) == "download"_L1;
    const qsizetype names = std::min(words.size() - at, qsizetype(twoWords ? 2 : 1));
    return words.sliced(at, names) + before + words.sliced(at + names);
}

ExitCode dispatch(const QStringList &given, Console &console)
{
    const QStringList words = subcommandFirst(given);
    const QString first = words.value(0);
    if (first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1) {
        console.write(overview());
        return ExitCode::Done;
    }
    if (first == "--version"_L1) {
        console.write("agate "_L1 + QCoreApplication::applicationVersion() + u'\n');
        return ExitCode::Done;
    }
    for (const Command &command : commands()) {
        const QStringList name = command.form.name.split(u' ');
        if (words.first(std::min(words.size(), name.size())) != name)
            continue;
        const auto arguments = readArguments(command.form, words.sliced(name.size()));
        if (!arguments) {
            console.say(arguments.error());
            console.say(CommandLine::tr("See: agate %1 --help").arg(command.form.name));
            return ExitCode::WrongUsage;
        }
        if (arguments->has(u"help"_s)) {
            console.write(command.form.help());
            return ExitCode::Done;
        }
        return command.run(*arguments, console);
    }
    console.say(CommandLine::tr("“%1” is no subcommand of agate and no file.").arg(first));
    console.say(CommandLine::tr("See: agate --help"));
    return ExitCode::WrongUsage;
}

QString languageOfSettings(const QStringList &words)
{
    const qsizetype profile = words.indexOf("--profile"_L1);
    const Places places = profile >= 0 && profile + 1 < words.size() ? Places::in(words.at(profile + 1)) : Places::standard();
    return readSettings(places.settingsFile()).settings.uiLanguage;
}

} // namespace

bool command_line::serves(int argc, const char *const *argv)
{
    for (int at = 1; at < argc; ++at) {
        const std::string_view word(argv[at]);
        if (isOneOf(word, {"--help", "-h", "--version"}))
            return true;
        if (isOneOf(word, {"--library", "--profile"})) {
            ++at;
            continue;
        }
        if (word.starts_with("--library=") || word.starts_with("--profile=") || word == "--offline" || word == "--new")
            continue;
        // Qt's own (-platform …) belong to the window.
        if (word.starts_with('-'))
            return false;
        return std::ranges::find(subcommands, word) != subcommands.end() || word == "help" || !namesAFile(argv[at]);
    }
    return false;
}

int command_line::run(int &argc, char **argv)
{
    preferUtf8();
    // A reader of stdout that has gone is told by write(), not by the end of the program: the draft is to be kept.
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"agate"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AGATE_VERSION));
    const QStringList words = QCoreApplication::arguments().sliced(1);
    translate(app, languageOfSettings(words));
    Console console;
    return int(dispatch(words, console));
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/agate_trial.h"
#include "support/room_program.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

using namespace agate;
using namespace agate::tests;
using namespace Qt::StringLiterals;

namespace
{

const QString completions = QStringLiteral(AGATE_SOURCE_DIR "/resources/completions/");

QByteArray runShell(const AgateTrial &trial, const QString &shell, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment;
    // The shell finds this build's program under its name.
    const QString bin = QFileInfo(qEnvironmentVariable("AGATE_PROGRAM")).path();
    environment.insert(u"PATH"_s, bin + ":/usr/bin:/bin"_L1);
    environment.insert(u"HOME"_s, trial.path({}));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TERM"_s, u"dumb"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(trial.path({}));
    process.start(shell, arguments);
    if (!process.waitForFinished(60'000))
        return "the shell did not end";
    return process.readAll();
}

QByteArray completeInBash(const AgateTrial &trial, const QString &line)
{
    // As readline splits it, with the word that is being typed last; bash-completion itself is loaded where it is installed.
    static const QString script = u"[ -r /usr/share/bash-completion/bash_completion ] && . /usr/share/bash-completion/bash_completion\n"
                                  ". \"$1\"\n"
                                  "COMP_LINE=$2 COMP_POINT=${#2} COMP_TYPE=9\n"
                                  "declare -a COMP_WORDS; read -ra COMP_WORDS <<<\"${2//=/ = }\"\n"
                                  "[[ $2 == *' ' || $2 == *= ]] && COMP_WORDS+=('')\n"
                                  "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                                  "_agate agate \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD-1]}\"\n"
                                  "printf '%s\\n' \"${COMPREPLY[@]}\""_s;
    return runShell(trial, u"bash"_s, {u"--norc"_s, u"-c"_s, script, u"bash"_s, completions + "agate.bash"_L1, line});
}

QByteArray completeInZsh(const AgateTrial &trial, const QString &line, const QString &dump)
{
    // A terminal of its own, into which the line and a Tab are typed, then Ctrl+U and a word to wait for.
    static const QString script = u"zmodload zsh/zpty\n"
                                  "zpty z zsh -f -i\n"
                                  "zpty -w z \"PS1= ; fpath=(${1:h} \\$fpath); autoload -Uz compinit; compinit -u -d $3\"\n"
                                  "zpty -w z \"stty cols 300 rows 100; LISTMAX=0; zstyle ':completion:*' verbose no\"\n"
                                  "zpty -w z \"unsetopt auto_menu list_ambiguous; print rea''dy\"\n"
                                  "zpty -r -m z out '*ready*'\n"
                                  "zpty -n -w z \"$2\"$'\\t\\x15'\"print do''ne\"$'\\n'\n"
                                  "zpty -r -m z out '*done*'\n"
                                  "print -r -- $out\n"
                                  "zpty -d z"_s;
    return runShell(trial, u"zsh"_s, {u"-f"_s, u"-c"_s, script, u"zsh"_s, completions + "_agate"_L1, line, dump});
}

QByteArray completeInFish(const AgateTrial &trial, const QString &line)
{
    return runShell(trial, u"fish"_s,
                    {u"--no-config"_s, u"-c"_s, u"source $argv[1]; complete -C $argv[2]"_s, completions + "agate.fish"_L1, line});
}

} // namespace

/// The completions, loaded in the shells that they are for.
class CompletionsTest : public QObject
{
    Q_OBJECT

private slots:
    void offers_data();
    void offers();

private:
    /// What zsh found out about its functions, so that it is found out once.
    QTemporaryDir m_dump;
};

void CompletionsTest::offers_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::addColumn<QByteArray>("notExpected");
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
        const auto row = [&shell](const QString &line, const QByteArrayList &expected, const QByteArray &notExpected) {
            QTest::addRow("%s: %s", qPrintable(shell), qPrintable(line)) << shell << line << expected << notExpected;
        };
        row(u"agate "_s, {"templates", "write", "translate", "drafts", "show", "models"}, "stories15M");
        row(u"agate mo"_s, {"models"}, "templates");
        row(u"agate --"_s, {"--offline", "--new", "--library", "--profile"}, "--seed");
        row(u"agate write "_s, {"blog-outline", "bedtime-story", "text-summary"}, "drafts");
        row(u"agate write blog-"_s, {"blog-introduction", "blog-outline", "blog-post"}, "bedtime-story");
        row(u"agate write pas --"_s, {"--set", "--provider", "--no-save", "--profile"}, "--package");
        row(u"agate write pas --provider "_s, {"lm-studio", "openrouter", "ollama"}, "--set");
        row(u"agate write pas --language pt"_s, {"pt-BR", "pt-PT"}, "fr");
        row(u"agate write blog-outline --set "_s, {"topic", "points", "form", "sections"}, "hero");
        row(u"agate write blog-outline --set sections="_s, {"5", "6", "8"}, "topic");
        row(u"agate drafts --"_s, {"--search", "--json"}, "--seed");
        row(u"agate translate tale.md --to pt"_s, {"pt-BR", "pt-PT"}, "fr");
        row(u"agate translate tale.md --address "_s, {"formal", "informal"}, "--to");
        row(u"agate translate tale.md --"_s, {"--glossary", "--in-flight", "--fresh", "--provider"}, "--tone");
        row(u"agate models "_s, {"download"}, "write");
        row(u"agate models download "_s, {"stories15M"}, "drafts");
        row(u"agate models download --p"_s, {"--package"}, "--set");
    }
}

void CompletionsTest::offers()
{
    QFETCH(const QString, shell);
    QFETCH(const QString, line);
    QFETCH(const QByteArrayList, expected);
    QFETCH(const QByteArray, notExpected);
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP("this shell is not installed");
    const AgateTrial trial;
    QByteArray offered;
    // zsh lists nothing while more keys wait to be read, as they do on a busy computer: then it is asked again.
    for (int turn = 0; turn < 8 && !offered.contains(expected.constFirst()); ++turn) {
        offered = shell == "bash"_L1 ? completeInBash(trial, line)
            : shell == "zsh"_L1      ? completeInZsh(trial, line, m_dump.filePath(u"functions"_s))
                                     : completeInFish(trial, line);
    }
    // The line itself may be echoed.
    QByteArray without = offered;
    without.replace(line.toUtf8(), QByteArray());
    for (const QByteArray &word : expected)
        QVERIFY2(offered.contains(word), (word + " is not in:\n" + offered).constData());
    QVERIFY2(!without.contains(notExpected), (notExpected + " is in:\n" + offered).constData());
    QVERIFY2(!offered.contains("command not found"), offered.constData());
}

AGATE_TEST(CompletionsTest)
#include "test_completions.moc"

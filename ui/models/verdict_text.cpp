// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/verdict_text.h"

#include "wording/generation_wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace agate
{

namespace
{

constexpr qsizetype mostShown = 120;

} // namespace

QString verdictText(const ModelTest::Verdict &verdict)
{
    if (verdict.error)
        return sentence(*verdict.error);
    if (verdict.answer.isEmpty())
        return QCoreApplication::translate("ModelTest", "It answered without a word. It may still work with a template.");
    QString answer = verdict.answer;
    if (answer.size() > mostShown)
        answer = answer.first(mostShown) + u'…';
    if (!verdict.tokensPerSecond)
        //: %1: the model's words
        return QCoreApplication::translate("ModelTest", "It works. It wrote: “%1”").arg(answer);
    //: %1: the model's words, %2: a number
    return QCoreApplication::translate("ModelTest", "It works, at about %2 tokens a second. It wrote: “%1”")
        .arg(answer, QLocale().toString(*verdict.tokensPerSecond, 'f', *verdict.tokensPerSecond < 10 ? 1 : 0));
}

QString progressText(const Progress &progress)
{
    switch (progress.stage) {
    case Progress::Stage::Queued:
        return QCoreApplication::translate("Progress", "Waiting for its turn…");
    case Progress::Stage::StartingEngine:
        return QCoreApplication::translate("Progress", "Starting the engine on this computer…");
    case Progress::Stage::LoadingModel:
        return QCoreApplication::translate("Progress", "Loading the model…");
    case Progress::Stage::ReadingPrompt:
        if (progress.total > 0)
            return QCoreApplication::translate("Progress", "Reading what is asked: %1 of %2 tokens")
                .arg(QLocale().toString(progress.done), QLocale().toString(progress.total));
        return QCoreApplication::translate("Progress", "Reading what is asked…");
    case Progress::Stage::Retrying:
        if (progress.total > 0)
            return QCoreApplication::translate("Progress", "Trying again in %n second(s)…", nullptr, int((progress.total + 999) / 1000));
        return QCoreApplication::translate("Progress", "Trying again…");
    }
    return {};
}

} // namespace agate

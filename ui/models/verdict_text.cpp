// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/verdict_text.h"

#include "wording/wording.h"

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
        return wordsFor(*verdict.error).happened + u' ' + wordsFor(*verdict.error).mend;
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

} // namespace agate

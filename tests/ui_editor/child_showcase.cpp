// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Paints the editor into pictures for people to look at: child_showcase FOLDER
#include "editor/draft_editor.h"
#include "proposal/proposal.h"
#include "proposal/proposal_pill.h"

#include <QApplication>
#include <QDir>

using namespace agate;

namespace
{

EditorStyle dark()
{
    EditorStyle style;
    style.paper = QColor(0x20, 0x1e, 0x1b);
    style.ink = QColor(0xe9, 0xe4, 0xda);
    style.muted = QColor(0x9a, 0x93, 0x87);
    style.ghost = QColor(0x7d, 0x76, 0x6b);
    style.accent = QColor(0xd9, 0x8a, 0x63);
    style.accentSoft = QColor(0x3a, 0x2a, 0x22);
    style.selection = QColor(0x54, 0x3c, 0x30);
    style.chrome = QColor(0x19, 0x17, 0x14);
    style.line = QColor(0x35, 0x31, 0x2b);
    style.onAccent = QColor(0x20, 0x1e, 0x1b);
    return style;
}

const char *const english = R"(# How we cut our bakery’s waste by 31%

Every evening at six, Marta filled two grey crates with bread nobody had bought. For *forty years* that was simply the price of **full shelves**. Then she started to count.

## What we measured

We wrote down three numbers a day: baked, sold, left over. It took Marta four minutes, and most of that was finding the pencil.
A second line without a blank one before it.

- flour, `type 700`, and a [mill](https://example.org/mill) nearby
- [x] a pencil
1. count, then ~~guess~~ bake

> Tuesdays were the problem, said the ***pencil***.

```
baked - sold = left
```

### A third level
)";

const char *const arabic = R"(# كيف خفضنا هدر مخبزنا

كل مساء في السادسة كانت مارتا تملأ صندوقين رماديين بالخبز الذي لم يشتره أحد. طوال أربعين عامًا كان ذلك ببساطة ثمن الرفوف الممتلئة، ثم بدأت **تعد** الأرغفة.

...!!!

- دقيق `type 700`
- قلم رصاص

An English paragraph stands at the left.
)";

const char *const japanese = R"(# パン屋の廃棄を三割減らした話

毎晩六時になると、マルタは誰にも買われなかったパンを灰色の箱二つに詰めた。四十年のあいだ、それは棚をいっぱいにしておくための当たり前の代価だった。それから彼女は数えはじめた。

> 火曜日が問題だった。👩‍🌾🥖
)";

void paint(DraftEditor &editor, const QString &file)
{
    editor.resize(760, 860);
    editor.setFocus();
    editor.show();
    QApplication::processEvents();
    editor.grab().save(file);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, QStringLiteral(".")));
    {
        DraftEditor editor;
        editor.load(QString::fromUtf8(english));
        editor.select({60, 150});
        paint(editor, folder.filePath(QStringLiteral("light.png")));
        editor.setStyle(dark());
        paint(editor, folder.filePath(QStringLiteral("dark.png")));
    }
    {
        DraftEditor editor;
        editor.load(QString::fromUtf8(arabic));
        editor.select({30, 120});
        paint(editor, folder.filePath(QStringLiteral("arabic.png")));
        editor.load(QString::fromUtf8(japanese));
        editor.select({30, 50});
        paint(editor, folder.filePath(QStringLiteral("japanese.png")));
    }
    for (const bool night : {false, true}) {
        DraftEditor editor;
        if (night)
            editor.setStyle(dark());
        editor.load(QStringLiteral("# How we cut our bakery’s waste by 31%\n\n## What we measured\n\nWe wrote down three numbers a day: "
                                   "baked, sold, left over. It "
                                   "took Marta four minutes.\n"));
        Proposal proposal(&editor);
        ProposalPill pill(&proposal);
        proposal.begin(5);
        proposal.append(QStringLiteral(
            "Every evening at six, Marta filled two grey crates with bread nobody had bought. For *forty years* that was simply the "
            "price of full shelves. Then she started to count.\n\nEight weeks of counting later, the crates are down to **one**, the "
            "second batch goes into the oven only when the first is two-thirds gone, and waste has fallen by 31%."));
        proposal.finish(Proposal::State::Finished);
        editor.setCaret(editor.length() - 8);
        paint(editor, folder.filePath(night ? QStringLiteral("proposal-dark.png") : QStringLiteral("proposal-light.png")));
    }
    {
        DraftEditor editor;
        editor.load(QString::fromUtf8(arabic));
        Proposal proposal(&editor);
        ProposalPill pill(&proposal);
        proposal.begin(editor.length());
        proposal.append(QStringLiteral(
            "ثمانية أسابيع من العد، والصناديق صارت صندوقًا واحدًا، والخبزة الثانية لا تدخل الفرن إلا عندما ينفد ثلثا الأولى."));
        editor.setFocus();
        paint(editor, folder.filePath(QStringLiteral("proposal-arabic.png")));
    }

    struct Offer {
        const char *name;
        const char *text;
        /// What the caret stands behind.
        const char *before;
        const char *ghost;
    };

    const Offer offers[] = {
        {"english", english, "price of **full shelves**.",
         " Nobody had asked whether it had to be so, and nobody had counted what it cost her in flour, in wood and in sleep."},
        {"paragraphs", english, "finding the pencil.",
         "\n\nBy the second week she knew which days were slow.\n\n- Tuesdays\n- the day after a feast"},
        {"heading", english, "# How we cut our bakery’s waste", " in eight weeks, with a pencil and a grey book, and what we learnt,"},
        {"arabic", arabic, "الذي لم يشتره أحد.", " لم يسأل أحد لماذا كان الأمر كذلك، ولم يحسب أحد ما كلفها ذلك من الدقيق والحطب والنوم."},
        {"mixed", "قرأت مارتا كتاب The Baker Street كله في ليلة واحدة ثم نامت.\n", "The Baker",
         " of Old Harbour، الذي أهدته لها أختها، ثم قصة"},
        {"japanese", japanese, "灰色の箱二つに詰めた。",
         "誰もその理由を尋ねなかったし、粉と薪と眠りをどれだけ失ったのかを数えた者もいなかった。"},
    };
    for (const bool night : {false, true}) {
        for (const Offer &offer : offers) {
            DraftEditor editor;
            if (night)
                editor.setStyle(dark());
            const QString text = QString::fromUtf8(offer.text);
            editor.resize(760, 860);
            editor.load(text);
            editor.setFocus();
            editor.setCaret(text.indexOf(QString::fromUtf8(offer.before)) + QString::fromUtf8(offer.before).size());
            editor.showGhost(QString::fromUtf8(offer.ghost));
            paint(editor,
                  folder.filePath(
                      QStringLiteral("ghost-%1-%2.png").arg(QString::fromUtf8(offer.name), QLatin1String(night ? "dark" : "light"))));
        }
    }
    return 0;
}

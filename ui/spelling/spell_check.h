// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/text_marks.h"
#include "spelling/known_words.h"
#include "spelling/paragraph_check.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTextBlock>
#include <QTimer>

#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <optional>

namespace agate
{

class DraftEditor;

/// When spelling is looked at.
struct SpellCheckTimes {
    /// Nobody has typed for so long: a dictionary may be loaded, which takes longer than a key may wait.
    std::chrono::milliseconds idle{1000};
    std::chrono::milliseconds afterTyping{250};
    std::chrono::milliseconds afterScrolling{60};
};

/// Checks the spelling of what a draft shows, and marks it, from outside: text, undo, clipboard and highlighter know nothing of it.
///
/// Dictionaries are opened in the first second in which nothing is typed after the editor was painted. From then on visible
/// paragraphs are checked, some milliseconds at a time; what was checked is kept until it is edited. A word is not marked while
/// the caret stands at its end and has just typed it.
class SpellCheck : public QObject, private TextMarks
{
    Q_OBJECT

public:
    using Opening = std::function<std::expected<std::unique_ptr<Dictionaries>, QString>()>;

    struct Misspelling {
        /// In the draft's text.
        TextSpan span;
        QString word;
        /// The code of the dictionary that does not know it.
        QString dictionary;

        bool operator==(const Misspelling &) const = default;
    };

    SpellCheck(DraftEditor &editor, Opening opening, QObject *parent = nullptr, const SpellCheckTimes &times = {});
    ~SpellCheck() override;

    bool isEnabled() const { return m_enabled; }

    void setEnabled(bool enabled);
    /// The draft's language: a BCP 47 tag or a dictionary's code.
    void setLanguage(const QString &language);
    /// Words that are right in this draft.
    void setIgnored(const QSet<QString> &words);
    void setColour(const QColor &colour);

    /// Opens the dictionaries now, if they are not open yet: a menu wants them. Null: there are none on this computer.
    KnownWords *openNow();

    bool isOpen() const { return m_known != nullptr; }

    /// It has been tried to open them.
    bool hasLooked() const { return m_triedToOpen; }

    /// The code of the dictionary for the draft's language; empty before it is open and when there is none.
    QString draftDictionary() const { return m_draftDictionary; }

    /// The dictionary that the paragraph at a position was checked with last; empty if with none.
    QString dictionaryAt(qsizetype position) const;

    std::optional<Misspelling> at(qsizetype position) const;
    QStringList suggestions(const Misspelling &misspelling, qsizetype most);
    /// As one step of undo.
    void replace(const Misspelling &misspelling, const QString &word);
    /// False: the word could not be kept on disk.
    bool add(const Misspelling &misspelling);

    /// Looks for the next misspelt word behind the caret, and from the beginning again; `found` or `nothingFound` follows, unless the
    /// text is edited before.
    void findNext();

    /// Everything visible is checked.
    bool isSettled() const;

signals:
    /// The dictionaries were opened, or the draft's language has another one.
    void dictionaryChanged();
    /// Something was checked: dictionaryAt() may answer otherwise.
    void checked();
    void found(const agate::TextSpan &span);
    void nothingFound();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is known of a block.
    struct Checked {
        QString text;
        QList<TextSpan> notProse;
        ParagraphSurroundings around;
        QString dictionary;
        /// In places of the block.
        QList<TextSpan> misspelt;
        bool fresh = false;
    };

    struct Search {
        int block = 0;
        /// Only words from here on, in the first block.
        int from = 0;
        int blocksLeft = 0;
    };

    QList<TextMark> marksIn(const TextSpan &span) const override;
    /// The words to be marked now, in places of the block.
    QList<TextSpan> shown(const QTextBlock &block) const;
    void follow(int from, int removed, int added);
    void caretMoved();
    void forget();
    void wake(std::chrono::milliseconds after);
    /// How long until nobody will have typed for long enough.
    std::chrono::milliseconds untilIdle() const;
    void pass();
    bool searchOn(const QDeadlineTimer &deadline);
    bool open();
    void chooseDictionary();
    ParagraphCheck::Step check(const QTextBlock &block, const QDeadlineTimer &deadline, bool mayLoad);
    bool isFresh(const QTextBlock &block, const Checked &checked) const;
    ParagraphSurroundings surroundings(const QTextBlock &block) const;
    std::pair<QTextBlock, QTextBlock> visible() const;
    const Checked *checkedAt(const QTextBlock &block) const;
    void prune();

    DraftEditor &m_editor;
    QMetaObject::Connection m_following;
    Opening m_opening;
    SpellCheckTimes m_times;
    std::unique_ptr<KnownWords> m_known;
    bool m_enabled = true;
    bool m_painted = false;
    bool m_triedToOpen = false;
    QString m_language;
    QString m_draftDictionary;
    QSet<QString> m_ignored;
    QColor m_colour;
    QTimer m_timer;
    QElapsedTimer m_sinceEdit;
    /// By QTextBlock::fragmentIndex(), which is a block's own as long as it lives.
    QHash<int, Checked> m_checked;
    /// The block that is being checked, and how far that is.
    int m_current = -1;
    std::optional<ParagraphCheck> m_work;
    /// What was checked last shows other marks than before.
    bool m_repaint = false;
    /// Where the caret stood after the last edit, in the document; -1 once it has been elsewhere.
    int m_typingAt = -1;
    std::optional<Search> m_search;
};

} // namespace agate

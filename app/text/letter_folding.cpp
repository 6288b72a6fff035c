// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/letter_folding.h"

#include <QHash>

#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include <utility>

namespace agate
{

namespace
{

constexpr char16_t breve = 0x306;
constexpr char16_t softHyphen = 0xad;

/// By canonical combining class: points of Hebrew, Arabic and Syriac, and what stands on, in or under letters of Europe.
bool isAccent(QChar c)
{
    const int place = c.unicode() < 0x300 ? 0 : c.combiningClass();
    return (place >= 10 && place <= 36) || place >= 200;
}

/// By ICU: Qt's own folding leaves ß as it is.
QString withoutCase(const QString &letter)
{
    QString result(letter.size() * 3, Qt::Uninitialized);
    UErrorCode error = U_ZERO_ERROR;
    const auto *from = reinterpret_cast<const UChar *>(letter.utf16());
    const qint32 size = u_strFoldCase(reinterpret_cast<UChar *>(result.data()), qint32(result.size()), from, qint32(letter.size()),
                                      U_FOLD_CASE_DEFAULT, &error);
    if (U_FAILURE(error) || size > result.size())
        return letter;
    result.truncate(size);
    return result;
}

/// One letter, composed or not, with its case folded: ß is ss.
const QString &lettersOf(char32_t letter, bool keepCase)
{
    // A text has few different letters: a hash is quicker than taking each one apart again.
    thread_local QHash<quint64, QString> known;
    QString &letters = known[(quint64(letter) << 1) | quint64(keepCase)];
    if (!letters.isEmpty())
        return letters;
    const QString apart = QString::fromUcs4(&letter, 1).normalized(QString::NormalizationForm_D);
    for (const QChar c : apart) {
        // U+0345 would become a letter.
        if (keepCase || isAccent(c))
            letters += c;
        else
            letters += withoutCase(c);
    }
    if (!keepCase && apart.size() == 2 && apart.at(0).isHighSurrogate())
        letters = withoutCase(apart);
    return letters;
}

QChar plainQuote(QChar c)
{
    switch (c.unicode()) {
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2bc:
        return u'\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
        return u'"';
    case 0xa0:
    case 0x202f:
        return u' ';
    default:
        return c;
    }
}

class Folder
{
public:
    explicit Folder(LetterFolding how) : m_how(how) { }

    void add(QChar c, qint32 origin)
    {
        QString &text = m_folded.text;
        if (!m_how.keepAccents && c.unicode() >= 0x80) {
            const bool isIBreve = c == QChar(breve) && !text.isEmpty() && (text.back() == u'и' || text.back() == u'И');
            if ((isAccent(c) && !isIBreve) || c == QChar(softHyphen))
                return;
            c = plainQuote(c);
        }
        // Marks on one letter come in any order when they were typed one by one.
        const int place = c.unicode() < 0x300 ? 0 : c.combiningClass();
        qsizetype at = text.size();
        while (place != 0 && at > 0 && text.at(at - 1).combiningClass() > place)
            --at;
        text.insert(at, c);
        m_folded.origins.insert(at, origin);
    }

    void reserve(qsizetype size)
    {
        m_folded.text.reserve(size);
        m_folded.origins.reserve(size);
    }

    FoldedText take() { return std::move(m_folded); }

private:
    LetterFolding m_how;
    FoldedText m_folded;
};

} // namespace

bool belongsToLetter(QChar c)
{
    constexpr int kanaVoicing = 8;
    return isAccent(c) || c.combiningClass() == kanaVoicing;
}

FoldedText foldLetters(QStringView text, LetterFolding how)
{
    Folder folder(how);
    folder.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const auto origin = qint32(i);
        if (c.unicode() < 0x80) {
            folder.add(how.keepCase || c < u'A' || c > u'Z' ? c : QChar(c.unicode() + 0x20), origin);
        } else if (c.unicode() >= 0x3400 && c.unicode() < 0xa000) {
            folder.add(c, origin); // Han: nothing to take apart
        } else {
            char32_t letter = c.unicode();
            if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
                letter = QChar::surrogateToUcs4(c, text.at(++i));
            if (QChar::isSurrogate(letter)) {
                folder.add(c, origin);
                continue;
            }
            for (const QChar part : lettersOf(letter, how.keepCase))
                folder.add(part, origin);
        }
    }
    return folder.take();
}

} // namespace agate

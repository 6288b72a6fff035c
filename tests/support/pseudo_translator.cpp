// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudo_translator.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace agate::tests
{

namespace
{

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aceinouyzACEINOUYZ");
    static const QString marked = QStringLiteral("áçéíñóúýžÁÇÉÍÑÓÚÝŽ");
    const auto at = plain.indexOf(letter);
    return at < 0 ? letter : marked.at(at);
}

} // namespace

QString PseudoTranslator::lengthen(const QString &source)
{
    // Place marks, tags, entities, an ampersand with its letter, and the file filters of a dialog.
    static const QRegularExpression whole(QStringLiteral("%L?(?:\\d+|n)|%%|<[^>]*>|&[a-z]+;|&\\w|\\(\\*[^)]*\\)|\\{[^}]*\\}"));
    QString text;
    qsizetype letters = 0;
    qsizetype at = 0;
    while (at < source.size()) {
        const auto mark = whole.match(source, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (mark.hasMatch()) {
            text += mark.captured();
            at = mark.capturedEnd();
        } else {
            letters += source.at(at).isSpace() ? 0 : 1;
            text += accented(source.at(at++));
        }
    }
    const auto more = std::max<qsizetype>(1, (letters * 2 + 4) / 5 - 2);
    // A filter's patterns and a line's last break must stay last.
    return QChar(u'⟦') + text + QString(more, u'·') + QChar(u'⟧');
}

bool PseudoTranslator::isTranslated(const QString &text)
{
    return text.contains(u'⟦') && text.contains(u'⟧');
}

QString PseudoTranslator::translate(const char *context, const char *source, const char *, int) const
{
    // Qt asks for the layout's direction this way, and for the shortcuts' names as the platform has them.
    if (qstrcmp(context, "QGuiApplication") == 0 && qstrcmp(source, "QT_LAYOUT_DIRECTION") == 0)
        return QStringLiteral("RTL");
    if (qstrcmp(context, "QShortcut") == 0)
        return {};
    return lengthen(QString::fromUtf8(source));
}

PseudoLanguage::PseudoLanguage()
{
    QCoreApplication::installTranslator(&m_translator);
}

PseudoLanguage::~PseudoLanguage()
{
    QCoreApplication::removeTranslator(&m_translator);
}

} // namespace agate::tests

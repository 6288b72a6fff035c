// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/template_text.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace agate
{

namespace
{

using Kind = TemplateError::Kind;

bool isName(QStringView text)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    return name.matchView(text).hasMatch();
}

bool isLiteral(QStringView text)
{
    static const QRegularExpression literal(QStringLiteral("^(\"[^\"]*\"|'[^']*'|-?[0-9]+(\\.[0-9]+)?)$"));
    return literal.matchView(text).hasMatch();
}

// Cut at `separator` and, in tags, at spaces, but not within quotation marks.
QList<QStringView> cut(QStringView text, QChar separator)
{
    QList<QStringView> pieces;
    QChar quote;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at == text.size() || (quote.isNull() && text.at(at) == separator)) {
            pieces.append(text.sliced(start, at - start).trimmed());
            start = at + 1;
        } else if (text.at(at) == u'"' || text.at(at) == u'\'') {
            if (quote.isNull())
                quote = text.at(at);
            else if (quote == text.at(at))
                quote = QChar();
        }
    }
    return pieces;
}

class Scanner
{
public:
    explicit Scanner(const QStringList &known) : m_known(known) { }

    TemplateText read(QStringView text, int firstLine)
    {
        m_line = firstLine;
        for (const QStringView line : text.split(u'\n')) {
            scanLine(line);
            ++m_line;
        }
        if (!m_open.isEmpty()) {
            m_line = m_open.last().line;
            fail(Kind::PromptSyntax, u"if");
        }
        return m_found;
    }

private:
    struct Open {
        int line = 0;
        bool hasElse = false;
    };

    void fail(Kind kind, QStringView detail)
    {
        if (!m_found.error)
            m_found.error = TemplateError{kind, {}, m_line, detail.toString()};
    }

    void scanLine(QStringView line)
    {
        qsizetype at = 0;
        while (at + 1 < line.size()) {
            const QStringView mark = line.sliced(at, 2);
            const QStringView closing = mark == u"{{" ? u"}}" : mark == u"{%" ? u"%}" : mark == u"{#" ? u"#}" : QStringView();
            if (mark == u"}}" || mark == u"%}" || mark == u"#}") {
                fail(Kind::PromptSyntax, mark);
                return;
            }
            if (closing.isNull()) {
                ++at;
                continue;
            }
            const qsizetype end = line.indexOf(closing, at + 2);
            if (end < 0) {
                fail(Kind::PromptSyntax, mark);
                return;
            }
            const QStringView inside = line.sliced(at + 2, end - at - 2).trimmed();
            if (mark == u"{{")
                readExpression(inside);
            else if (mark == u"{%")
                readTag(inside);
            at = end + 2;
        }
    }

    void readExpression(QStringView expression)
    {
        const auto pieces = cut(expression, u'|');
        readOperand(pieces.first());
        for (const QStringView piece : pieces.sliced(1)) {
            const auto parts = cut(piece, u':');
            static const QStringList filters{QStringLiteral("capfirst"), QStringLiteral("default"), QStringLiteral("lower"),
                                             QStringLiteral("title"), QStringLiteral("upper")};
            if (!filters.contains(parts.first()))
                fail(Kind::UnknownTag, parts.first());
            else if (parts.size() != (parts.first() == u"default" ? 2 : 1))
                fail(Kind::PromptSyntax, parts.first());
            else if (parts.size() == 2)
                readOperand(parts.last());
        }
    }

    void readOperand(QStringView operand)
    {
        if (isLiteral(operand))
            return;
        if (!isName(operand)) {
            fail(Kind::PromptSyntax, operand);
            return;
        }
        if (!m_known.contains(operand)) {
            fail(Kind::UnknownVariable, operand);
            return;
        }
        if (!m_found.variables.contains(operand))
            m_found.variables.append(operand.toString());
    }

    void readTag(QStringView tag)
    {
        auto words = cut(tag, u' ');
        words.removeIf([](QStringView word) { return word.isEmpty(); });
        const QStringView name = words.isEmpty() ? QStringView() : words.takeFirst();
        if (name == u"if") {
            readCondition(name, words);
            m_open.append({m_line, false});
        } else if (name == u"elif" || name == u"else" || name == u"endif") {
            if (m_open.isEmpty() || (m_open.last().hasElse && name != u"endif")) {
                fail(Kind::PromptSyntax, name);
                return;
            }
            if (name == u"elif")
                readCondition(name, words);
            else if (!words.isEmpty())
                fail(Kind::PromptSyntax, name);
            if (name == u"else")
                m_open.last().hasElse = true;
            if (name == u"endif")
                m_open.removeLast();
        } else {
            fail(name.isEmpty() ? Kind::PromptSyntax : Kind::UnknownTag, name.isEmpty() ? QStringView(u"{%") : name);
        }
    }

    void readCondition(QStringView name, const QList<QStringView> &words)
    {
        static const QStringList between{QStringLiteral("and"), QStringLiteral("or"), QStringLiteral("=="), QStringLiteral("!=")};
        bool wantsOperand = true;
        for (const QStringView word : words) {
            if (wantsOperand && word == u"not")
                continue;
            if (wantsOperand)
                readExpression(word);
            else if (!between.contains(word))
                fail(Kind::PromptSyntax, word);
            wantsOperand = !wantsOperand;
        }
        if (wantsOperand)
            fail(Kind::PromptSyntax, name);
    }

    const QStringList &m_known;
    TemplateText m_found;
    QList<Open> m_open;
    int m_line = 0;
};

} // namespace

TemplateText readTemplateText(QStringView text, int firstLine, const QStringList &known)
{
    return Scanner(known).read(text, firstLine);
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/template_reader.h"

#include "brief/template_text.h"
#include "brief/yaml_tree.h"
#include "check/contract_rules.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

namespace agate
{

namespace
{

using Kind = TemplateError::Kind;

constexpr qint64 mostBytes = 256 * 1024;
constexpr int mostFields = 40;
constexpr int mostListed = 100;
constexpr int mostNameCharacters = 80;
constexpr int mostLineCharacters = 500;
constexpr int mostLimit = 200'000;

// Takes values out of the YAML and keeps the first thing that is wrong; after it everything is empty.
class Values
{
public:
    std::optional<TemplateError> error;

    void fail(Kind kind, int line, const QString &detail)
    {
        if (!error)
            error = TemplateError{kind, {}, line, detail};
    }

    bool isMapOf(const YamlNode &node, const QString &what, const QStringList &keys)
    {
        if (node.kind != YamlNode::Kind::Map) {
            fail(Kind::WrongType, node.line, what);
            return false;
        }
        for (qsizetype i = 0; i < node.keys.size(); ++i) {
            if (!keys.contains(node.keys.at(i)))
                fail(Kind::UnknownKey, node.keyLines.at(i), node.keys.at(i));
        }
        return !error;
    }

    static const YamlNode *find(const YamlNode &map, const QString &key)
    {
        const qsizetype at = map.keys.indexOf(key);
        return at < 0 || map.items.at(at).kind == YamlNode::Kind::Null ? nullptr : &map.items.at(at);
    }

    static int lineOf(const YamlNode &map, const QString &key)
    {
        const qsizetype at = map.keys.indexOf(key);
        return at < 0 ? map.line : map.keyLines.at(at);
    }

    QString text(const YamlNode &map, const QString &key, qsizetype most)
    {
        const YamlNode *node = find(map, key);
        return node ? scalar(*node, key, most) : QString();
    }

    QString neededText(const YamlNode &map, const QString &key, qsizetype most)
    {
        const QString value = text(map, key, most);
        if (value.isEmpty())
            fail(Kind::Missing, lineOf(map, key), key);
        return value;
    }

    int number(const YamlNode &map, const QString &key, int most, int otherwise)
    {
        const YamlNode *node = find(map, key);
        if (!node)
            return otherwise;
        bool isNumber = false;
        const int value = node->text.toInt(&isNumber);
        static const QRegularExpression whole(QStringLiteral("^-?[0-9]+$"));
        if (node->kind != YamlNode::Kind::Scalar || node->quoted || !whole.match(node->text).hasMatch())
            fail(Kind::WrongType, node->line, key);
        else if (!isNumber || value < 1 || value > most)
            fail(Kind::BadValue, node->line, key);
        return value;
    }

    bool flag(const YamlNode &map, const QString &key)
    {
        const YamlNode *node = find(map, key);
        if (!node)
            return false;
        const bool isTrue = node->text == QLatin1String("true");
        if (node->kind != YamlNode::Kind::Scalar || node->quoted || (!isTrue && node->text != QLatin1String("false")))
            fail(Kind::WrongType, node->line, key);
        return isTrue;
    }

    QStringList list(const YamlNode &map, const QString &key)
    {
        const YamlNode *node = find(map, key);
        if (!node)
            return {};
        if (node->kind != YamlNode::Kind::List)
            fail(Kind::WrongType, node->line, key);
        else if (node->items.size() > mostListed)
            fail(Kind::BadValue, node->line, key);
        QStringList values;
        for (const YamlNode &item : node->items) {
            const QString value = scalar(item, key, mostLineCharacters);
            if (value.isEmpty() || values.contains(value))
                fail(Kind::BadValue, item.line, key);
            values.append(value);
        }
        return values;
    }

private:
    QString scalar(const YamlNode &node, const QString &key, qsizetype most)
    {
        if (node.kind != YamlNode::Kind::Scalar) {
            fail(Kind::WrongType, node.line, key);
            return {};
        }
        const QString value = node.text.trimmed();
        if (value.size() > most)
            fail(Kind::BadValue, node.line, key);
        return value;
    }
};

class Reader
{
public:
    std::expected<Template, TemplateError> read(const QByteArray &bytes, const TemplatePlace &place)
    {
        QString text;
        if (cut(bytes, text))
            readFront(place);
        if (!m_values.error)
            readTexts(text);
        if (m_values.error)
            return std::unexpected(*m_values.error);
        return m_template;
    }

private:
    // Front matter and prompt; false when there are no two such parts.
    bool cut(const QByteArray &bytes, QString &prompt)
    {
        if (bytes.size() > mostBytes) {
            m_values.fail(Kind::TooLarge, 0, {});
            return false;
        }
        QStringDecoder decoder(QStringDecoder::Utf8);
        QString text = decoder(bytes);
        if (decoder.hasError() || text.contains(QChar::Null)) {
            m_values.fail(Kind::NotUtf8, 0, {});
            return false;
        }
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        static const QRegularExpression fence(QStringLiteral("^---[ \t]*$"), QRegularExpression::MultilineOption);
        const auto first = fence.match(text);
        const auto last =
            first.hasMatch() && first.capturedStart() == 0 ? fence.match(text, first.capturedEnd()) : QRegularExpressionMatch();
        if (!last.hasMatch()) {
            m_values.fail(Kind::NoFrontMatter, 1, {});
            return false;
        }
        const qsizetype start = qMin(first.capturedEnd() + 1, last.capturedStart());
        auto front = readYaml(QStringView(text).sliced(start, last.capturedStart() - start).toUtf8(), 2);
        if (!front) {
            m_values.error = front.error();
            return false;
        }
        m_front = std::move(*front);
        prompt = text.sliced(last.capturedEnd());
        m_promptLine = 1 + int(QStringView(text).first(last.capturedEnd()).count(u'\n'));
        return true;
    }

    void readFront(const TemplatePlace &place)
    {
        static const QStringList keys{QStringLiteral("id"),       QStringLiteral("name"),   QStringLiteral("summary"),
                                      QStringLiteral("category"), QStringLiteral("tags"),   QStringLiteral("version"),
                                      QStringLiteral("opening"),  QStringLiteral("fields"), QStringLiteral("contract")};
        if (!m_values.isMapOf(m_front, QStringLiteral("---"), keys))
            return;
        m_template.id = identifier(QStringLiteral("id"), place.id);
        m_template.category = identifier(QStringLiteral("category"), place.category);
        m_template.name = m_values.neededText(m_front, QStringLiteral("name"), mostNameCharacters);
        m_template.summary = m_values.neededText(m_front, QStringLiteral("summary"), mostLineCharacters);
        m_template.tags = m_values.list(m_front, QStringLiteral("tags"));
        m_template.version = m_values.number(m_front, QStringLiteral("version"), 1'000'000, 1);
        m_template.opening = m_values.text(m_front, QStringLiteral("opening"), mostBytes);
        if (const YamlNode *fields = Values::find(m_front, QStringLiteral("fields")))
            readFields(*fields);
        if (const YamlNode *contract = Values::find(m_front, QStringLiteral("contract")))
            readContract(*contract);
    }

    QString identifier(const QString &key, const QString &otherwise)
    {
        QString value = m_values.text(m_front, key, mostNameCharacters);
        if (value.isEmpty())
            value = otherwise;
        static const QRegularExpression pattern(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
        if (value.isEmpty())
            m_values.fail(Kind::Missing, Values::lineOf(m_front, key), key);
        else if (!pattern.match(value).hasMatch())
            m_values.fail(Kind::BadValue, Values::lineOf(m_front, key), key);
        return value;
    }

    void readFields(const YamlNode &list)
    {
        if (list.kind != YamlNode::Kind::List)
            m_values.fail(Kind::WrongType, list.line, QStringLiteral("fields"));
        else if (list.items.size() > mostFields)
            m_values.fail(Kind::BadValue, list.line, QStringLiteral("fields"));
        for (const YamlNode &node : list.items) {
            const Field field = readField(node);
            if (m_values.error)
                return;
            if (m_keys.contains(field.key))
                m_values.fail(Kind::DuplicateField, Values::find(node, QStringLiteral("key"))->line, field.key);
            m_keys.append(field.key);
            m_template.fields.append(field);
        }
    }

    Field readField(const YamlNode &node)
    {
        static const QStringList keys{QStringLiteral("key"),      QStringLiteral("kind"),  QStringLiteral("label"),  QStringLiteral("help"),
                                      QStringLiteral("required"), QStringLiteral("limit"), QStringLiteral("choices")};
        if (!m_values.isMapOf(node, QStringLiteral("fields"), keys))
            return {};
        Field field;
        field.key = m_values.neededText(node, QStringLiteral("key"), mostNameCharacters);
        // Tone, audience and language are asked of every brief.
        static const QRegularExpression pattern(QStringLiteral("^(?!(tone|audience|language)$)[a-z][a-z0-9_]*$"));
        if (!pattern.match(field.key).hasMatch())
            m_values.fail(Kind::BadValue, Values::lineOf(node, QStringLiteral("key")), QStringLiteral("key"));
        static const QStringList kinds{QStringLiteral("line"), QStringLiteral("text"), QStringLiteral("choice"), QStringLiteral("number")};
        const QString kind = m_values.text(node, QStringLiteral("kind"), mostNameCharacters);
        if (!kind.isEmpty() && !kinds.contains(kind))
            m_values.fail(Kind::BadValue, Values::lineOf(node, QStringLiteral("kind")), QStringLiteral("kind"));
        field.kind = kind.isEmpty() ? Field::Kind::Line : Field::Kind(kinds.indexOf(kind));
        field.label = m_values.neededText(node, QStringLiteral("label"), mostNameCharacters);
        field.help = m_values.text(node, QStringLiteral("help"), mostLineCharacters);
        field.required = m_values.flag(node, QStringLiteral("required"));
        field.limit = m_values.number(node, QStringLiteral("limit"), mostLimit, 0);
        field.choices = m_values.list(node, QStringLiteral("choices"));
        const bool isChoice = field.kind == Field::Kind::Choice;
        if (isChoice && field.choices.isEmpty())
            m_values.fail(Kind::Missing, node.line, QStringLiteral("choices"));
        else if (!isChoice && !field.choices.isEmpty())
            m_values.fail(Kind::BadValue, Values::lineOf(node, QStringLiteral("choices")), QStringLiteral("choices"));
        return field;
    }

    void readContract(const YamlNode &node)
    {
        static const QStringList keys{QStringLiteral("words"),          QStringLiteral("characters"), QStringLiteral("lines"),
                                      QStringLiteral("mentions"),       QStringLiteral("facts"),      QStringLiteral("forbidden"),
                                      QStringLiteral("line_characters")};
        if (!m_values.isMapOf(node, QStringLiteral("contract"), keys))
            return;
        Contract &contract = m_template.contract;
        contract.words = band(node, QStringLiteral("words"));
        contract.characters = band(node, QStringLiteral("characters"));
        contract.lines = band(node, QStringLiteral("lines"));
        contract.lineCharacters = band(node, QStringLiteral("line_characters"));
        contract.mentions = m_values.list(node, QStringLiteral("mentions"));
        contract.facts = m_values.list(node, QStringLiteral("facts"));
        contract.forbidden = m_values.list(node, QStringLiteral("forbidden"));
        if (m_values.error)
            return;
        if (const auto fault = faultIn(contract, m_keys)) {
            const bool unknown = fault->kind == ContractFault::Kind::UnknownField;
            m_values.fail(unknown ? Kind::UnknownField : Kind::BadValue, Values::lineOf(node, fault->rule),
                          unknown ? fault->entry : fault->rule);
        }
    }

    Contract::Band band(const YamlNode &contract, const QString &key)
    {
        const YamlNode *node = Values::find(contract, key);
        if (!node || !m_values.isMapOf(*node, key, {QStringLiteral("least"), QStringLiteral("most")}))
            return {};
        const auto bound = [&](const QString &end) {
            const int value = m_values.number(*node, end, mostInContract, 0);
            return value > 0 ? std::optional(value) : std::nullopt;
        };
        const Contract::Band band{bound(QStringLiteral("least")), bound(QStringLiteral("most"))};
        if (!band.least && !band.most)
            m_values.fail(Kind::Missing, node->line, key);
        return band;
    }

    void readTexts(const QString &text)
    {
        const QStringList known = m_keys + QStringList{QStringLiteral("tone"), QStringLiteral("audience"), QStringLiteral("language")};
        // YAML folds lines away, so that only where the opening begins is known.
        const int line = Values::lineOf(m_front, QStringLiteral("opening"));
        if (auto error = readTemplateText(m_template.opening, line, known).error)
            m_values.fail(error->kind, line, error->detail);
        if (auto error = readTemplateText(text, m_promptLine, known).error)
            m_values.fail(error->kind, error->line, error->detail);
        m_template.prompt = text.trimmed();
        if (m_template.prompt.isEmpty())
            m_values.fail(Kind::NoPrompt, m_promptLine, {});
    }

    Values m_values;
    YamlNode m_front;
    Template m_template;
    QStringList m_keys;
    int m_promptLine = 0;
};

} // namespace

std::expected<Template, TemplateError> readTemplate(const QByteArray &bytes, const TemplatePlace &place)
{
    return Reader().read(bytes, place);
}

std::expected<Template, TemplateError> readTemplateFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(TemplateError{Kind::Unreadable, path, 0, file.errorString()});
    const QFileInfo place(path);
    // One byte more than is taken, so that a file of any size is refused without being read.
    auto read = readTemplate(file.read(mostBytes + 1), {.category = place.dir().dirName(), .id = place.completeBaseName()});
    if (!read)
        read.error().file = path;
    return read;
}

} // namespace agate

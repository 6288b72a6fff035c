// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/yaml_tree.h"

#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace agate
{

namespace
{

constexpr qsizetype deepest = 8;

// Builds the tree from the parser's events instead of its own document, which follows aliases and keeps no lines of keys.
class TreeBuilder final : public YAML::EventHandler
{
public:
    explicit TreeBuilder(int firstLine) : m_firstLine(firstLine) { }

    void OnDocumentStart(const YAML::Mark &) override { }

    void OnDocumentEnd() override { }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor);
        add({.line = lineOf(mark)});
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { refuse(TemplateError::Kind::Alias, lineOf(mark)); }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override
    {
        refuseAnchor(mark, anchor);
        add({.kind = YamlNode::Kind::Scalar, .text = QString::fromStdString(value), .quoted = tag == "!", .line = lineOf(mark)});
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        refuseAnchor(mark, anchor);
        open({.kind = YamlNode::Kind::List, .line = lineOf(mark)});
    }

    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        refuseAnchor(mark, anchor);
        open({.kind = YamlNode::Kind::Map, .line = lineOf(mark)});
    }

    void OnMapEnd() override { close(); }

    YamlNode root;

private:
    int lineOf(const YAML::Mark &mark) const { return mark.is_null() ? m_firstLine : m_firstLine + mark.line; }

    // Thrown through the parser and caught in readYaml: the only way to end it early.
    [[noreturn]] static void refuse(TemplateError::Kind kind, int line, const QString &detail = {})
    {
        throw TemplateError{.kind = kind, .file = {}, .line = line, .detail = detail};
    }

    void refuseAnchor(const YAML::Mark &mark, YAML::anchor_t anchor) const
    {
        if (anchor != 0)
            refuse(TemplateError::Kind::Alias, lineOf(mark));
    }

    void open(const YamlNode &node)
    {
        if (m_open.size() >= deepest)
            refuse(TemplateError::Kind::TooDeep, node.line);
        if (expectsKey())
            refuse(TemplateError::Kind::Syntax, node.line);
        m_open.append(node);
    }

    void close()
    {
        const YamlNode node = m_open.takeLast();
        add(node);
    }

    bool expectsKey() const
    {
        return !m_open.isEmpty() && m_open.last().kind == YamlNode::Kind::Map && m_open.last().keys.size() == m_open.last().items.size();
    }

    void add(const YamlNode &node)
    {
        if (m_open.isEmpty()) {
            root = node;
            return;
        }
        YamlNode &parent = m_open.last();
        if (!expectsKey()) {
            parent.items.append(node);
            return;
        }
        if (parent.keys.contains(node.text))
            refuse(TemplateError::Kind::DuplicateKey, node.line, node.text);
        parent.keys.append(node.text);
        parent.keyLines.append(node.line);
    }

    int m_firstLine;
    QList<YamlNode> m_open;
};

} // namespace

std::expected<YamlNode, TemplateError> readYaml(const QByteArray &yaml, int firstLine)
{
    std::istringstream stream(yaml.toStdString());
    TreeBuilder builder(firstLine);
    builder.root = {.kind = YamlNode::Kind::Map, .line = firstLine};
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        return builder.root;
    } catch (const TemplateError &error) {
        return std::unexpected(error);
    } catch (const YAML::Exception &error) {
        return std::unexpected(
            TemplateError{TemplateError::Kind::Syntax, {}, firstLine + qMax(error.mark.line, 0), QString::fromStdString(error.msg)});
    } catch (const std::exception &error) {
        return std::unexpected(TemplateError{TemplateError::Kind::Syntax, {}, firstLine, QString::fromUtf8(error.what())});
    }
}

} // namespace agate

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/describe_model.h"

#include "local_model/model_header.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

GenerationError failure(GenerationError::Kind kind, const QString &detail)
{
    return {.kind = kind, .detail = detail, .status = 0, .retryAfter = {}};
}

std::expected<ModelInUse, GenerationError> describeFile(const ModelChoice &choice)
{
    if (choice.model.isEmpty())
        return std::unexpected(failure(GenerationError::Kind::NoModel, u"no file is chosen"_s));
    const auto header = readModelHeader(choice.model);
    if (!header)
        return std::unexpected(generationErrorOf(header.error()));
    const QString name = header->name.isEmpty() ? QFileInfo(choice.model).completeBaseName() : header->name;
    return ModelInUse{.choice = choice,
                      .name = name,
                      .leavesFor = {},
                      .followsInstructions = header->followsInstructions,
                      .contextTokens = int(std::min<qint64>(header->contextTokens, std::numeric_limits<int>::max()))};
}

} // namespace

std::expected<ModelInUse, GenerationError> describeModel(const ModelChoice &choice, const Provider &provider)
{
    if (provider.managed)
        return describeFile(choice);
    ModelChoice whole = choice;
    if (whole.model.isEmpty())
        whole.model = provider.defaultModel;
    if (whole.model.isEmpty())
        return std::unexpected(failure(GenerationError::Kind::NoModel, u"%1: no model is named"_s.arg(provider.id)));
    return ModelInUse{.choice = whole,
                      .name = whole.model,
                      .leavesFor = provider.local ? QString() : provider.baseUrl.host(),
                      .followsInstructions = provider.dialect == Provider::Dialect::OpenAiChat,
                      .contextTokens = 0};
}

GenerationError generationErrorOf(const ModelFileError &error)
{
    switch (error.kind) {
    case ModelFileError::Kind::NotFound:
        return failure(GenerationError::Kind::NoModel, error.detail);
    case ModelFileError::Kind::Directory:
    case ModelFileError::Kind::Unreadable:
    case ModelFileError::Kind::Empty:
    case ModelFileError::Kind::NotGguf:
    case ModelFileError::Kind::OldVersion:
    case ModelFileError::Kind::NewVersion:
    case ModelFileError::Kind::BigEndian:
    case ModelFileError::Kind::CutShort:
    case ModelFileError::Kind::Damaged:
    case ModelFileError::Kind::PartMissing:
    case ModelFileError::Kind::NoModel:
        return failure(GenerationError::Kind::BrokenModel, error.detail);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace agate

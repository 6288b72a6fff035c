// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/window_message.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace agate::window_message
{

namespace
{

constexpr qsizetype headBytes = 4;

QByteArray framed(const QJsonObject &object)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray bytes(headBytes, Qt::Uninitialized);
    qToBigEndian(quint32(json.size()), bytes.data());
    return bytes + json;
}

QJsonObject toJson(const Raise &)
{
    return {{"do"_L1, "raise"_L1}};
}

QJsonObject toJson(const BeginDraft &)
{
    return {{"do"_L1, "begin"_L1}};
}

QJsonObject toJson(const OpenDraft &open)
{
    return {{"do"_L1, "open"_L1}, {"draft"_L1, open.draft.toString()}};
}

QJsonObject toJson(const OpenFile &open)
{
    return {{"do"_L1, "open_file"_L1}, {"path"_L1, open.path}};
}

QJsonObject toJson(const AddDraft &add)
{
    const NewDraft &draft = add.draft;
    return {{"do"_L1, "add"_L1},
            {"draft"_L1, draft.id.toString()},
            {"name"_L1, draft.name},
            {"text"_L1, draft.text},
            {"language"_L1, draft.language},
            {"template"_L1, draft.templateId},
            {"origin"_L1, int(draft.origin)},
            {"brief"_L1, QString::fromUtf8(draft.brief)}};
}

std::optional<AddDraft> addFromJson(const QJsonObject &object)
{
    NewDraft draft;
    draft.id = DraftId::fromString(object.value("draft"_L1).toString());
    const int origin = object.value("origin"_L1).toInt(-1);
    if (draft.id.isNull() || !object.value("text"_L1).isString() || origin < int(Origin::Typed) || origin > int(Origin::Imported))
        return {};
    draft.name = object.value("name"_L1).toString();
    draft.text = object.value("text"_L1).toString();
    draft.language = object.value("language"_L1).toString();
    draft.templateId = object.value("template"_L1).toString();
    draft.origin = Origin(origin);
    draft.brief = object.value("brief"_L1).toString().toUtf8();
    return AddDraft{draft};
}

} // namespace

QByteArray frame(const Request &request)
{
    return framed(std::visit([](const auto &what) { return toJson(what); }, request));
}

QByteArray frame(const Answer &answer)
{
    if (!answer)
        return framed({{"ok"_L1, false}, {"kind"_L1, int(answer.error().kind)}, {"detail"_L1, answer.error().detail}});
    QJsonObject object{{"ok"_L1, true}};
    if (!answer->isNull())
        object["draft"_L1] = answer->toString();
    return framed(object);
}

Unframed unframe(QByteArrayView bytes)
{
    if (bytes.size() < headBytes)
        return {};
    const qsizetype length = qFromBigEndian<quint32>(bytes.data());
    if (length > mostFrameBytes)
        return {-1, {}};
    if (bytes.size() < headBytes + length)
        return {};
    return {headBytes + length, bytes.sliced(headBytes, length).toByteArray()};
}

std::optional<Request> requestFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QString what = object.value("do"_L1).toString();
    if (what == "raise"_L1)
        return Raise{};
    if (what == "begin"_L1)
        return BeginDraft{};
    if (what == "open"_L1) {
        const DraftId id = DraftId::fromString(object.value("draft"_L1).toString());
        return id.isNull() ? std::optional<Request>() : OpenDraft{id};
    }
    if (what == "open_file"_L1) {
        const QString path = object.value("path"_L1).toString();
        return path.startsWith(u'/') ? std::optional<Request>(OpenFile{path}) : std::nullopt;
    }
    if (what == "add"_L1)
        return addFromJson(object);
    return {};
}

std::optional<Answer> answerFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.value("ok"_L1).isBool())
        return {};
    if (object.value("ok"_L1).toBool())
        return Answer(DraftId::fromString(object.value("draft"_L1).toString()));
    const int kind = object.value("kind"_L1).toInt(-1);
    const bool known = kind >= 0 && kind <= int(LibraryError::Kind::Other);
    return Answer(
        std::unexpected(LibraryError{known ? LibraryError::Kind(kind) : LibraryError::Kind::Other, object.value("detail"_L1).toString()}));
}

} // namespace agate::window_message

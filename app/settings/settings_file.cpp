// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace agate
{

namespace
{

constexpr qint64 mostBytes = 1 << 20;

constexpr std::array schemes = {"system"_L1, "light"_L1, "dark"_L1};
constexpr std::array focuses = {"off"_L1, "paragraph"_L1, "sentence"_L1};
constexpr std::array presets = {"writer"_L1, "translator"_L1, "kde"_L1};

// Takes known keys out of an object; what is left at the end is unknown.
class Taker
{
public:
    explicit Taker(const QJsonObject &object) : m_left(object) { }

    QJsonValue take(QLatin1StringView key)
    {
        const QJsonValue value = m_left.value(key);
        m_left.remove(key);
        return value;
    }

    void take(QLatin1StringView key, QString &into)
    {
        if (const QJsonValue value = take(key); value.isString())
            into = value.toString();
    }

    void take(QLatin1StringView key, bool &into)
    {
        if (const QJsonValue value = take(key); value.isBool())
            into = value.toBool();
    }

    void take(QLatin1StringView key, QByteArray &into)
    {
        QString text;
        take(key, text);
        if (const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1()))
            into = decoded.decoded;
    }

    void take(QLatin1StringView key, QStringList &into)
    {
        const QJsonArray array = take(key).toArray();
        for (const QJsonValue value : array) {
            if (value.isString())
                into.append(value.toString());
        }
    }

    void take(QLatin1StringView key, int &into, int least, int most) { into = std::clamp(take(key).toInt(into), least, most); }

    /// One of a table of names.
    template <typename Choice, size_t Count>
    void take(QLatin1StringView key, Choice &into, const std::array<QLatin1StringView, Count> &names)
    {
        if (const auto found = std::ranges::find(names, take(key).toString()); found != names.end())
            into = Choice(found - names.begin());
    }

    void take(QLatin1StringView key, QMap<QString, QString> &into)
    {
        const QJsonObject object = take(key).toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            if (entry->isString())
                into.insert(entry.key(), entry->toString());
        }
    }

    const QJsonObject &left() const { return m_left; }

private:
    QJsonObject m_left;
};

Settings settingsFromJson(const QJsonObject &object)
{
    Settings settings;
    Taker from(object);
    from.take("colour_scheme"_L1, settings.colourScheme, schemes);
    from.take("zoom"_L1, settings.zoom, 50, 400);
    from.take("writing_font"_L1, settings.writingFont);
    from.take("line_height"_L1, settings.lineHeight, 120, 250);
    from.take("column_letters"_L1, settings.columnLetters, 40, 120);
    from.take("ui_language"_L1, settings.uiLanguage);
    const QJsonObject model = from.take("model"_L1).toObject();
    if (const QString provider = model.value("provider"_L1).toString(); !provider.isEmpty())
        settings.model = ModelChoice{provider, model.value("model"_L1).toString()};
    from.take("custom_base_url"_L1, settings.customBaseUrl);
    from.take("offline"_L1, settings.offline);
    from.take("tones"_L1, settings.tones);
    from.take("window_geometry"_L1, settings.windowGeometry);
    from.take("window_state"_L1, settings.windowState);
    from.take("sidebar_visible"_L1, settings.sidebarVisible);
    from.take("sidebar_tab"_L1, settings.sidebarTab);
    from.take("preview_visible"_L1, settings.previewVisible);
    from.take("preview_width"_L1, settings.previewWidth, 0, 10'000);
    from.take("last_draft"_L1, settings.lastDraft);
    settings.lastCaret = std::max<qint64>(0, from.take("last_caret"_L1).toInteger());
    settings.lastProposal = std::max<qint64>(-1, from.take("last_proposal"_L1).toInteger(-1));
    from.take("first_start_done"_L1, settings.firstStartDone);
    from.take("focus"_L1, settings.focus, focuses);
    from.take("typewriter"_L1, settings.typewriter);
    from.take("front_matter_shown"_L1, settings.frontMatterShown);
    from.take("smart_quotes"_L1, settings.smartQuotes);
    from.take("smart_lists"_L1, settings.smartLists);
    from.take("check_spelling"_L1, settings.checkSpelling);
    from.take("spelling_language"_L1, settings.spellingLanguage);
    from.take("daily_goal"_L1, settings.dailyGoal, 0, 1'000'000);
    from.take("session_goal"_L1, settings.sessionGoal, 0, 1'000'000);
    from.take("shortcuts"_L1, settings.shortcuts, presets);
    from.take("own_shortcuts"_L1, settings.ownShortcuts);
    from.take("recent_actions"_L1, settings.recentActions);
    from.take("keep_keys"_L1, settings.keepKeys);
    from.take("library_file"_L1, settings.libraryFile);
    from.take("consented_hosts"_L1, settings.consentedHosts);
    from.take("model_folders"_L1, settings.modelFolders);
    settings.unknown = from.left();
    return settings;
}

QJsonObject settingsToJson(const Settings &settings)
{
    QJsonObject object = settings.unknown;
    object["colour_scheme"_L1] = schemes.at(size_t(settings.colourScheme));
    object["zoom"_L1] = settings.zoom;
    object["writing_font"_L1] = settings.writingFont;
    object["line_height"_L1] = settings.lineHeight;
    object["column_letters"_L1] = settings.columnLetters;
    object["ui_language"_L1] = settings.uiLanguage;
    if (settings.model)
        object["model"_L1] = QJsonObject{{"provider"_L1, settings.model->provider}, {"model"_L1, settings.model->model}};
    object["custom_base_url"_L1] = settings.customBaseUrl;
    object["offline"_L1] = settings.offline;
    object["tones"_L1] = QJsonArray::fromStringList(settings.tones);
    object["window_geometry"_L1] = QString::fromLatin1(settings.windowGeometry.toBase64());
    object["window_state"_L1] = QString::fromLatin1(settings.windowState.toBase64());
    object["sidebar_visible"_L1] = settings.sidebarVisible;
    object["sidebar_tab"_L1] = settings.sidebarTab;
    object["preview_visible"_L1] = settings.previewVisible;
    object["preview_width"_L1] = settings.previewWidth;
    object["last_draft"_L1] = settings.lastDraft;
    object["last_caret"_L1] = settings.lastCaret;
    object["last_proposal"_L1] = settings.lastProposal;
    object["first_start_done"_L1] = settings.firstStartDone;
    object["focus"_L1] = focuses.at(size_t(settings.focus));
    object["typewriter"_L1] = settings.typewriter;
    object["front_matter_shown"_L1] = settings.frontMatterShown;
    object["smart_quotes"_L1] = settings.smartQuotes;
    object["smart_lists"_L1] = settings.smartLists;
    object["check_spelling"_L1] = settings.checkSpelling;
    object["spelling_language"_L1] = settings.spellingLanguage;
    object["daily_goal"_L1] = settings.dailyGoal;
    object["session_goal"_L1] = settings.sessionGoal;
    object["shortcuts"_L1] = presets.at(size_t(settings.shortcuts));
    QJsonObject own;
    for (auto entry = settings.ownShortcuts.begin(); entry != settings.ownShortcuts.end(); ++entry)
        own[entry.key()] = entry.value();
    object["own_shortcuts"_L1] = own;
    object["recent_actions"_L1] = QJsonArray::fromStringList(settings.recentActions);
    object["keep_keys"_L1] = settings.keepKeys;
    object["library_file"_L1] = settings.libraryFile;
    object["consented_hosts"_L1] = QJsonArray::fromStringList(settings.consentedHosts);
    object["model_folders"_L1] = QJsonArray::fromStringList(settings.modelFolders);
    return object;
}

/// Nothing: it is not one JSON object of a size that makes sense.
std::optional<Settings> settingsFromBytes(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return {};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    return error.error == QJsonParseError::NoError && document.isObject() ? std::optional(settingsFromJson(document.object()))
                                                                          : std::nullopt;
}

// A free name beside `file`; empty when it could not be moved there.
QString keepAside(const QString &file)
{
    for (int number = 1; number < 1000; ++number) {
        const QString name = number == 1 ? file + ".broken"_L1 : u"%1.broken-%2"_s.arg(file).arg(number);
        if (QFileInfo::exists(name))
            continue;
        return QFile::rename(file, name) ? name : QString();
    }
    return {};
}

} // namespace

SettingsRead readSettings(const QString &file)
{
    SettingsRead read;
    QFile source(file);
    if (!source.exists())
        return read;
    if (!source.open(QIODevice::ReadOnly)) {
        read.unreadable = true;
        return read;
    }
    const QByteArray bytes = source.read(mostBytes + 1);
    const bool failed = source.error() != QFileDevice::NoError;
    source.close();
    if (failed) {
        read.unreadable = true;
        return read;
    }
    if (auto settings = settingsFromBytes(bytes)) {
        read.settings = *std::move(settings);
        return read;
    }
    read.brokenKeptAt = keepAside(file);
    read.unreadable = read.brokenKeptAt.isEmpty();
    return read;
}

Settings glanceAtSettings(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? settingsFromBytes(source.read(mostBytes + 1)).value_or(Settings()) : Settings();
}

std::expected<void, FileError> writeSettings(const QString &file, const Settings &settings)
{
    const QFileInfo place(file);
    if (!place.dir().exists()) {
        if (!QDir().mkpath(place.path()))
            return std::unexpected(FileError{FileError::Kind::NotAllowed, place.path(), u"the folder could not be made"_s});
        QFile::setPermissions(place.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return saveAtomically(file, QJsonDocument(settingsToJson(settings)).toJson(), true);
}

} // namespace agate

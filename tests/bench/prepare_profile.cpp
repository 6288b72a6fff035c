// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/prepare_profile.h"

#include "desk/places.h"
#include "library/library.h"
#include "settings/settings_file.h"

#include <QDir>
#include <QFile>

namespace agate::bench
{

QString prose(qsizetype bytes)
{
    static const QString sentence = QStringLiteral(
        "The baker counted what was left on the shelf each evening, wrote three numbers in a book, and slept a little better for it now. ");
    QString text;
    text.reserve(bytes + 256);
    for (int paragraph = 0; text.size() < bytes; ++paragraph) {
        if (paragraph % 40 == 0)
            text += QStringLiteral("## Evening %1\n\n").arg(paragraph / 40 + 1);
        text += QStringView(sentence).left(127);
        text += QStringLiteral("\n\n");
    }
    return text;
}

bool prepareProfile(const QString &folder, const QString &text, Looks looks, const QUrl &server)
{
    const Places places = Places::in(folder);
    QDir().mkpath(QFileInfo(places.libraryFile).absolutePath());
    auto opened = Library::open(places.libraryFile, Library::Access::ReadWrite);
    if (!opened) {
        qWarning("bench: no library: %s", qPrintable(opened.error().detail));
        return false;
    }
    NewDraft draft;
    draft.text = text;
    if (const auto added = opened->library->add(draft); !added) {
        qWarning("bench: no draft: %s", qPrintable(added.error().detail));
        return false;
    }
    Settings settings;
    settings.firstStartDone = true;
    settings.colourScheme = Settings::ColourScheme::Light;
    settings.lastDraft = draft.id.toString();
    settings.sidebarTab = looks == Looks::Furnished ? QStringLiteral("outline") : QStringLiteral("templates");
    settings.previewVisible = looks == Looks::Furnished;
    if (!server.isEmpty()) {
        settings.customBaseUrl = server.toString();
        settings.model = ModelChoice{QStringLiteral("custom"), QStringLiteral("bench")};
        // A template of the bench's own with nothing to fill in.
        QDir().mkpath(places.userTemplates + QStringLiteral("/blog"));
        QFile form(places.userTemplates + QStringLiteral("/blog/bench.md"));
        if (!form.open(QIODevice::WriteOnly))
            return false;
        form.write(
            "---\nid: bench\nname: Bench\nsummary: Words at a steady rate\ncategory: blog\nfields:\n  - key: topic\n    kind: line\n    "
            "label: Topic\nversion: 1\n---\nWrite about {{ topic }} in a {{ tone }} tone for {{ audience }} in {{ language }}.\n");
    }
    return writeSettings(places.settingsFile(), settings).has_value();
}

} // namespace agate::bench

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/commands.h"
#include "settings/settings_file.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace agate
{

QList<Command> commands()
{
    return {
        {downloadForm(), &runDownload}, {templatesForm(), &runTemplates}, {writeForm(), &runWrite},   {translateForm(), &runTranslate},
        {draftsForm(), &runDrafts},     {showForm(), &runShow},           {modelsForm(), &runModels},
    };
}

Places placesFrom(const Arguments &arguments)
{
    Places places = arguments.has(u"profile"_s) ? Places::in(arguments.value(u"profile"_s)) : Places::standard();
    if (arguments.has(u"library"_s)) {
        places.libraryFile = QFileInfo(arguments.value(u"library"_s)).absoluteFilePath();
        places.libraryNamed = true;
    } else if (const QString chosen = glanceAtSettings(places.settingsFile()).libraryFile; !chosen.isEmpty()) {
        places.libraryFile = chosen;
    }
    return places;
}

} // namespace agate

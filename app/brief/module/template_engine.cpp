// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brief/module/render.h"

#include <KTextTemplate/Context>
#include <KTextTemplate/Engine>
#include <KTextTemplate/Template>

using namespace agate;

extern "C" Q_DECL_EXPORT void agate_render(const RenderJob &job, RenderResult &result)
{
    try {
        KTextTemplate::Engine engine;
        // No loaders, no include: a template is one file. No translation tags: a prompt is in one language.
        engine.removeDefaultLibrary(QStringLiteral("ktexttemplate_loadertags"));
        engine.removeDefaultLibrary(QStringLiteral("ktexttemplate_i18ntags"));
        const KTextTemplate::Template parsed = engine.newTemplate(job.text, QStringLiteral("template"));
        KTextTemplate::Context context;
        // A prompt is no HTML: & stays &.
        context.setAutoEscape(false);
        for (const auto &[name, value] : job.values.asKeyValueRange())
            context.insert(name, value);
        if (parsed->error() == KTextTemplate::NoError)
            result.text = parsed->render(&context);
        if (parsed->error() != KTextTemplate::NoError)
            result.error = parsed->errorString().isEmpty() ? QStringLiteral("the template cannot be rendered") : parsed->errorString();
    } catch (const std::exception &error) {
        result.error = QString::fromUtf8(error.what());
    }
}

// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/picture_door.h"

#include <QFont>
#include <QPageLayout>
#include <QString>
#include <QStringList>

class QPagedPaintDevice;

namespace agate
{

/// What is printed, and how it is set.
struct PrintedDraft {
    QString text;
    /// Stands at the head of each page.
    QString title;
    QStringList families;
    QStringList codeFamilies;
    QStringList pictureFolders;
    qreal points = 11;
    qreal lineHeight = 1.4;
};

/// The paper of the writer's country (A4, or Letter where that is in use), upright, with margins.
QPageLayout usualPage(const QLocale &locale = QLocale());

/// A draft on pages: the preview's document in points, its title above and the number of the page below.
class Paper
{
public:
    explicit Paper(PrintedDraft draft);

    /// Prints pages `from` to `to`, counted from 1; 0 and 0: all. How many pages were printed; 0 when the device takes none.
    int print(QPagedPaintDevice &device, int from = 0, int to = 0) const;

private:
    PrintedDraft m_draft;
};

} // namespace agate

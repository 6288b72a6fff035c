// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/module/print_dialogs.h"

#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

using namespace agate;

extern "C" Q_DECL_EXPORT void agate_print(PrintJob &job)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(job.page);
    printer.setDocName(job.title);
    printer.setCreator(QStringLiteral("Agate"));
    if (job.preview) {
        QPrintPreviewDialog dialog(&printer, job.parent);
        dialog.setWindowTitle(job.title);
        QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                         [&job](QPrinter *pages) { job.failed = job.paint(*pages, 0, 0) == 0; });
        dialog.exec();
        return;
    }
    QPrintDialog dialog(&printer, job.parent);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    dialog.setOption(QAbstractPrintDialog::PrintToFile);
    if (dialog.exec() == QDialog::Accepted)
        job.failed = job.paint(printer, printer.fromPage(), printer.toPage()) == 0 || printer.printerState() == QPrinter::Error;
}

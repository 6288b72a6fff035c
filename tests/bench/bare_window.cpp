// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_window.h"

#include "bench/figures.h"
#include "bench/prepare_profile.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimer>

namespace agate::bench
{

namespace
{

class PaintCount : public QObject
{
public:
    int paints = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

int runBareWindow(int argc, char **argv)
{
    QApplication app(argc, argv);
    QMainWindow window;
    QPlainTextEdit edit;
    PaintCount count;
    edit.viewport()->installEventFilter(&count);
    window.setCentralWidget(&edit);
    window.resize(1280, 800);
    edit.setPlainText(prose(5'000));
    window.show();

    const auto typeKeys = [&] {
        edit.setPlainText(prose(1'048'576));
        edit.setFocus();
        edit.moveCursor(QTextCursor::End);
        QTest::qWait(500);
        std::vector<double> cpu;
        for (int i = 0; i < 300; ++i) {
            QCoreApplication::processEvents();
            const int paints = count.paints;
            const double began = cpuMs();
            QTest::keyClick(&edit, i % 6 == 5 ? ' ' : 'a');
            while (count.paints == paints)
                QCoreApplication::processEvents();
            cpu.push_back(cpuMs() - began);
            QTest::qWait(30);
        }
        figure("bare.key_cpu_ms", percentile(cpu, 0.5));
        QCoreApplication::exit();
    };
    bool shown = false;
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &edit, [&] {
        if (shown || count.paints == 0)
            return;
        shown = true;
        figure("bare.start_cpu_ms", cpuMs());
        QTimer::singleShot(1000, &edit, typeKeys);
    });
    return QApplication::exec();
}

} // namespace agate::bench

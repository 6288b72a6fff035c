// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures of the real window. `bench_window prepare SCENARIO PROFILE` makes a profile, `bench_window SCENARIO PROFILE`
// opens the workbench on it and prints "name value" lines. Nothing in Agate knows that it is measured.
#include "bench/bare_window.h"
#include "bench/figures.h"
#include "bench/paced_server.h"
#include "bench/prepare_profile.h"
#include "bench/typing_session.h"
#include "editor/draft_editor.h"
#include "outline/outline_sidebar.h"
#include "preview/preview_view.h"
#include "proposal/proposal.h"
#include "sidebar/brief_form.h"
#include "sidebar/template_sidebar.h"
#include "workbench.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace agate;
using bench::cpuMs;
using bench::figure;
using bench::percentile;

namespace
{

double pssMib()
{
    QFile rollup(QStringLiteral("/proc/self/smaps_rollup"));
    if (rollup.open(QIODevice::ReadOnly)) {
        const auto lines = rollup.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Pss:"))
                return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    qFatal("bench: no PSS");
}

/// Drives one scenario from outside: it sees events go by and asks widgets what any test may ask them.
class Bench : public QObject
{
public:
    explicit Bench(const QByteArray &scenario) : m_scenario(scenario) { }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && object->parent()) {
            if (auto *const editor = qobject_cast<DraftEditor *>(object->parent()); editor && object == editor->viewport()) {
                const bool first = m_editor == nullptr;
                m_editor = editor;
                m_paints += 1;
                if (first) {
                    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, &Bench::idle);
                }
            }
        }
        return false;
    }

private:
    // The loop has nothing left to do: what was painted is on its way to the screen.
    void idle()
    {
        // Not from awake(): the dispatcher of GLib says that only after it has dispatched.
        const double now = cpuMs(CLOCK_THREAD_CPUTIME_ID);
        m_stall = std::max(m_stall, now - m_turnBegan);
        m_turnBegan = now;
        if (!m_shown) {
            m_shown = true;
            shown();
        }
        if (m_server && m_proposal)
            notePainted();
    }

    void shown()
    {
        if (m_scenario == "start") {
            figure("start.cpu_ms", cpuMs());
            timespec now = {};
            clock_gettime(CLOCK_REALTIME, &now);
            const double began = qEnvironmentVariable("AGATE_BENCH_BEGAN").toDouble() / 1e6;
            figure("start.wall_ms", double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6 - began);
            // Memory once everything that waits for the first paint has come as well.
            QTimer::singleShot(3000, this, [] {
                figure("start.pss_mib", pssMib());
                QCoreApplication::exit();
            });
        } else if (m_scenario == "keys" || m_scenario == "furnished") {
            QTimer::singleShot(2000, this, &Bench::keys);
        } else {
            QTimer::singleShot(2000, this, &Bench::stream);
        }
    }

    void keys()
    {
        if (m_editor->toPlainText().size() < 1'000'000)
            qFatal("bench: the draft is not open");
        const auto stands = [](const QWidget *part) { return part && part->isVisible() && !part->visibleRegion().isEmpty(); };
        if (m_scenario == "furnished"
            && (!stands(m_editor->window()->findChild<PreviewView *>()) || !stands(m_editor->window()->findChild<OutlineSidebar *>())))
            qFatal("bench: outline and preview are not in view");
        m_editor->setFocus();
        m_editor->moveCursor(QTextCursor::End);
        QTest::qWait(500);
        const QString words = QStringLiteral("and then the bread was gone ");
        std::vector<double> cpu;
        std::vector<double> wall;
        const double allBegan = cpuMs();
        const int count = 300;
        for (int i = 0; i < count; ++i) {
            QCoreApplication::processEvents();
            const int paints = m_paints;
            const double cpuBegan = cpuMs();
            const auto wallBegan = bench::monotonicNow();
            const QChar letter = words[i % words.size()];
            QTest::keyClick(m_editor, letter.toLatin1());
            while (m_paints == paints)
                QCoreApplication::processEvents();
            wall.push_back(double(bench::monotonicNow() - wallBegan) / 1e6);
            cpu.push_back(cpuMs() - cpuBegan);
            QTest::qWait(30); // a quick typist; journal and saving have their turn
        }
        const double all = cpuMs() - allBegan;
        if (!m_editor->text().endsWith(words.left(count % words.size())))
            qFatal("bench: the keys did not arrive");
        if (m_scenario == "furnished") {
            figure("key.furnished_cpu_ms", percentile(cpu, 0.5));
            figure("key.furnished_all_cpu_ms", all / count);
            QCoreApplication::exit();
            return;
        }
        figure("key.cpu_ms", percentile(cpu, 0.5));
        figure("key.paint_p50_ms", percentile(wall, 0.5));
        figure("key.paint_p99_ms", percentile(wall, 0.99));
        figure("key.all_cpu_ms", all / count);
        QCoreApplication::exit();
    }

    void stream()
    {
        // At the pace of a good small model, to see how long a word takes to the screen …
        m_server->pace(200, 1, 40'000);
        write();
        QTimer::singleShot(10'000, this, [this] {
            if (m_added.size() < 150)
                qFatal("bench: only %zu words were seen painted", m_added.size());
            figure("stream.added_p50_ms", percentile(m_added, 0.5));
            figure("stream.added_p95_ms", percentile(m_added, 0.95));
            m_proposal->discard();
            // … and at 5,000 a second, to see whether a writer would notice.
            m_server->pace(15'000, 5, 1'000);
            m_seen = 0;
            m_added.clear();
            QTimer::singleShot(500, this, [this] {
                write();
                m_stall = 0;
                waitForEnd();
            });
        });
    }

    void waitForEnd()
    {
        if (m_server->written() < 15'000 || m_proposal->state() == Proposal::State::Streaming) {
            QTimer::singleShot(200, this, &Bench::waitForEnd);
            return;
        }
        if (!m_proposal->text().contains(QLatin1String("w14999")))
            qFatal("bench: the words did not arrive");
        figure("stream.stall_max_ms", m_stall);
        QCoreApplication::exit();
    }

    void write()
    {
        auto *const window = m_editor->window();
        auto *const sidebar = window->findChild<TemplateSidebar *>();
        if (!sidebar)
            qFatal("bench: no template sidebar");
        sidebar->choose(QStringLiteral("bench"));
        auto *const proposal = m_editor->findChild<Proposal *>() ? m_editor->findChild<Proposal *>() : window->findChild<Proposal *>();
        if (!proposal)
            qFatal("bench: no proposal");
        if (!m_proposal) {
            m_proposal = proposal;
            // What is shown then is what the next paint puts on the screen.
            connect(m_proposal, &Proposal::grew, this, [this] {
                static const QRegularExpression word(QStringLiteral("w(\\d+)[ .]?\\s*$"));
                const auto match = word.match(m_proposal->text().right(24));
                m_shownWords = match.hasMatch() ? match.captured(1).toInt() + 1 : m_shownWords;
                m_grewAtPaint = m_paints;
            });
        }
        m_seen = 0;
        m_shownWords = 0;
        auto *const field = sidebar->form().findChild<QLineEdit *>();
        if (!field)
            qFatal("bench: the form has no field");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    }

    void notePainted()
    {
        if (m_paints == m_grewAtPaint)
            return;
        const int painted = m_shownWords;
        const auto now = bench::monotonicNow();
        for (; m_seen < painted; ++m_seen) {
            if (const auto written = m_server->writtenAt(m_seen))
                m_added.push_back(double(now - written) / 1e6);
        }
    }

public:
    bench::PacedServer *m_server = nullptr;

private:
    QByteArray m_scenario;
    DraftEditor *m_editor = nullptr;
    Proposal *m_proposal = nullptr;
    int m_paints = 0;
    int m_seen = 0;
    int m_shownWords = 0;
    int m_grewAtPaint = 0;
    bool m_shown = false;
    double m_turnBegan = 0;
    double m_stall = 0;
    std::vector<double> m_added;
};

Bench *theBench = nullptr;

void installBench()
{
    if (theBench)
        QCoreApplication::instance()->installEventFilter(theBench);
}
Q_COREAPP_STARTUP_FUNCTION(installBench)

} // namespace

int main(int argc, char **argv)
{
    if (argc == 4 && QByteArray(argv[1]) == "prepare") {
        const QCoreApplication app(argc, argv);
        const QByteArray scenario(argv[2]);
        const auto looks = scenario == "furnished" ? bench::Looks::Furnished : bench::Looks::Usual;
        return bench::prepareProfile(QString::fromLocal8Bit(argv[3]), bench::prose(scenario == "start" ? 5'000 : 1'048'576), looks) ? 0 : 1;
    }
    if (argc == 3 && QByteArray(argv[1]) == "bare")
        return bench::runBareWindow(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "typing")
        return bench::runTypingSession(argc, argv);
    if (argc != 3)
        return 2;
    const QByteArray scenario(argv[1]);
    std::optional<bench::PacedServer> server;
    Bench bench(scenario);
    if (scenario == "stream") {
        server.emplace();
        bench.m_server = &*server;
        const QCoreApplication app(argc, argv);
        if (!bench::prepareProfile(QString::fromLocal8Bit(argv[2]), bench::prose(1'048'576), bench::Looks::Usual, server->baseUrl()))
            return 1;
    }
    theBench = &bench;
    char name[] = "agate";
    char flag[] = "--profile";
    char *arguments[] = {name, flag, argv[2], nullptr};
    int count = 3;
    return runWorkbench(count, arguments);
}

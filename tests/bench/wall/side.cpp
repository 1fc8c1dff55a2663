// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/wall/side.h"

#include "bench/rounds.h"

#include <QEvent>
#include <QEventLoop>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>
#include <thread>

namespace bench {

using Clock = std::chrono::steady_clock;

namespace {

constexpr qint64 kMost = 400'000;              // reports made for a run that goes as fast as it can
constexpr int kPatience = 120'000;             // milliseconds
constexpr std::chrono::microseconds kNap{200}; // of a feeder whose window is full

double processSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) * 1e-6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// What the feeding thread and the painting thread tell each other.
struct Run {
    std::vector<QByteArray> reports;
    std::vector<Clock::time_point> arrivals;
    std::vector<double> waits;
    std::atomic<qint64> arrived = 0, painted = 0;
    std::atomic_bool fed = false;
    Clock::time_point start;
};

void feedAll(Run &run, Side &side, const Load &load)
{
    side.beginFeeding();
    run.start = Clock::now();
    const qint64 all = qint64(run.reports.size());
    for (qint64 n = 0; n < all && (load.rate > 0 || secondsSince(run.start) < load.seconds); ++n) {
        if (load.rate > 0) {
            const auto due = run.start + std::chrono::nanoseconds(qint64(double(n) * 1e9 / load.rate));
            std::this_thread::sleep_until(due);
            run.arrivals[size_t(n)] = due;
        } else {
            while (n - run.painted >= load.window)
                std::this_thread::sleep_for(kNap);
            run.arrivals[size_t(n)] = Clock::now();
        }
        run.arrived = n + 1;
        side.feed(run.reports[size_t(n)]);
    }
    run.fed = true;
    side.endFeeding();
}

} // namespace

Stage::Stage(QSize size) { resize(size); }

bool Stage::event(QEvent *event)
{
    if (event->type() != QEvent::UpdateRequest)
        return QWidget::event(event);
    if (beforePainting)
        beforePainting();
    const bool taken = QWidget::event(event);
    if (afterPainting)
        afterPainting();
    return taken;
}

Measured measure(Side &side, const Load &load, const std::function<QByteArray()> &make)
{
    Run run;
    const qint64 all = load.rate > 0 ? qint64(load.rate * load.seconds) : std::min<qint64>(kMost, qint64(load.seconds * load.window * 20));
    for (qint64 n = 0; n < all; ++n)
        run.reports.push_back(make());
    run.arrivals.resize(size_t(all));
    const qint64 before = side.applied();
    qint64 inFrame = 0;
    QEventLoop loop;
    double began = 0, longest = 0;
    side.stage.beforePainting = [&] {
        inFrame = side.applied() - before;
        began = threadSeconds();
    };
    side.stage.afterPainting = [&] {
        longest = std::max(longest, threadSeconds() - began);
        for (qint64 n = run.painted; n < inFrame; ++n)
            run.waits.push_back(secondsSince(run.arrivals[size_t(n)]));
        run.painted = inFrame;
        if (run.fed && run.painted == run.arrived)
            loop.quit();
    };
    QTimer::singleShot(kPatience + int(load.seconds * 1000), &loop, [] { qFatal("what arrived is not shown"); });
    const double cpu = processSeconds();
    std::thread feeder([&] {
        feedAll(run, side, load);
        QMetaObject::invokeMethod(&side.stage, [&side] { side.stage.update(); }, Qt::QueuedConnection);
    });
    loop.exec();
    feeder.join();
    side.settle();
    Measured measured{run.arrived, secondsSince(run.start), processSeconds() - cpu, 0, longest};
    side.stage.beforePainting = side.stage.afterPainting = {};
    std::sort(run.waits.begin(), run.waits.end());
    measured.p99 = run.waits[run.waits.size() * 99 / 100];
    return measured;
}

} // namespace bench

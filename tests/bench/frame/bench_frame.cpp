// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/events.h"
#include "bench/need.h"
#include "bench/rounds.h"
#include "deskpage/deskpage.h"
#include "hall/hallpage.h"
#include "live/pulse.h"
#include "look/marks.h"
#include "map/mappage.h"
#include "queue/list/caselistview.h"
#include "support/fakedesk.h"
#include "support/mockfeed.h"
#include "ui_hall/townbatch.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>
#include <QTimer>

#include <cstring>

// What one frame costs when one thing changed: a count, a pin, a second of the clock, a blink; on the hall page, the desk page and the map page, in
// full HD and 4K. Everything runs in the calling thread and is measured in its CPU time, from the feed's batch to the last painted pixel. The
// references: copying the frame once, and painting the page whole, without pictures of before.

using namespace Qt::StringLiterals;

namespace {

constexpr int kOpen = 2000;
constexpr quint64 kGuest = 900'000; ///< the case that comes and goes

/// A busy day: many open cases, of which some twelve are red or orange.
desk::BatchPtr openCases(const region::Region &region)
{
    auto batch = std::make_shared<desk::Batch>(*townBatch(region, kOpen, support::mockNow()));
    int severe = 0;
    for (domain::CaseBrief &brief : batch->cases) {
        if (domain::isWorse(brief.level, domain::Severity::Yellow) && ++severe > 12)
            brief.level = domain::Severity::Blue;
    }
    return batch;
}

/// A console without a store: the hall, what pages are made of, and a case that comes and goes.
class Stage {
public:
    Stage() : m_region(bench::xujing()), m_clock(support::mockNow()), m_feed(openCases(*m_region)), hall(m_region, m_clock, m_feed)
    {
        hall.catchUp();
        m_guest = openCases(*m_region)->cases[kOpen / 2];
        m_guest.id = {kGuest};
        m_guest.number = u"110828X99999"_s;
    }

    ui::actions::Console console() { return {theme, hall, m_desk, m_seat, m_keys, m_orders}; }
    /// The case comes where it is away, and ends where it is there.
    void toggle(domain::Severity level)
    {
        m_guest.level = level;
        m_guest.version += 1;
        const bool comes = !domain::isOpen(m_guest.state) || m_guest.version == 3;
        m_guest.state = comes ? domain::CaseState::OnScene : domain::CaseState::Closed;
        m_guest.closedAt = m_guest.endedAt = comes ? std::nullopt : std::optional(m_clock.now());
        m_feed.publish({m_guest});
        bench::wait(2 * live::Pulse::kDearFrame); // a frame of the hall's own clock
    }
    void second()
    {
        m_clock.advance(std::chrono::seconds(1));
        Q_EMIT hall.secondPassed();
        bench::settle();
    }
    void halfSecond() { m_clock.advance(std::chrono::milliseconds(500)); }

private:
    region::RegionPtr m_region;
    base::FixedClock m_clock;
    support::MockFeed m_feed;
    support::FakeDesk m_desk;
    ui::actions::Seat m_seat{{u"Seat 03"_s, domain::Role::Dispatcher}};
    ui::actions::KeyMap m_keys;
    ui::actions::Orders m_orders{m_desk, m_clock};
    domain::CaseBrief m_guest;

public:
    live::Hall hall;
    ui::theme::Theme theme{look::Ground::Dark};
};

double copyFrame(QSize size)
{
    static std::vector<char> from, to;
    from.resize(size_t(size.width()) * size_t(size.height()) * 4, 1);
    to.resize(from.size());
    return bench::cpuSeconds([] { std::memcpy(to.data(), from.data(), from.size()); });
}

double paintWhole(QWidget &page)
{
    return bench::cpuSeconds([&page] {
        for (auto *map : page.findChildren<ui::map::MapView *>())
            map->restyle();
        for (auto *list : page.findChildren<ui::queue::CaseListView *>())
            list->restyle();
        page.update();
        for (QWidget *part : page.findChildren<QWidget *>())
            part->update();
        bench::settle();
    });
}

/// All half-second timers of the page fire.
void blink(QWidget &page)
{
    for (QTimer *timer : page.findChildren<QTimer *>()) {
        if (timer->interval() == 500)
            QMetaObject::invokeMethod(timer, "timeout", Qt::DirectConnection);
    }
    bench::settle();
}

struct Workload {
    QString what;
    double goal; ///< times one copy of the frame
    std::function<void(Stage &, QWidget &)> change;
};

bool measure(Stage &stage, QWidget &page, const QString &name, QSize size, int rounds)
{
    const Workload workloads[] = {
        {u"count"_s, 2, [](Stage &on, QWidget &) { on.toggle(domain::Severity::Blue); }},
        {u"pin"_s, 4, [](Stage &on, QWidget &) { on.toggle(domain::Severity::Orange); }},
        {u"second"_s, 2, [](Stage &on, QWidget &) { on.second(); }},
        {u"blink"_s, 1,
         [](Stage &on, QWidget &window) {
             on.halfSecond();
             blink(window);
         }},
    };
    page.resize(size);
    page.show();
    bench::settle();
    bool holds = true;
    for (const Workload &workload : workloads) {
        bench::Rounds byCopy, byWhole;
        for (int round = -4; round < rounds; ++round) {
            const double ours = bench::cpuSeconds([&] { workload.change(stage, page); });
            const double copy = std::min({copyFrame(size), copyFrame(size), copyFrame(size)});
            if (round < 0)
                continue; // the first ones fill caches
            byCopy.add(ours, copy);
            if (round % 8 == 0)
                byWhole.add(ours, paintWhole(page));
        }
        const QString what = u"%1 %2 %3 × %4"_s.arg(name, workload.what).arg(size.width()).arg(size.height());
        holds = byCopy.print(u"frame"_s, what + u", by a copy of the frame"_s, kOpen, u"s CPU"_s, bench::Goal::AtMost, workload.goal) && holds;
        if (workload.what == u"second" && size.height() == 1080)
            holds = byCopy.printWithin(u"frame"_s, what + u", within a millisecond, beside a copy of the frame"_s, kOpen, u"s CPU"_s, 0.001) && holds;
        holds = byWhole.print(u"frame"_s, what + u", by a whole repaint"_s, kOpen, u"s CPU"_s, bench::Goal::AtMost, 0.2) && holds;
    }
    page.hide();
    return holds;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"quick"_s, u"Full HD only, few rounds."_s});
    parser.process(app);
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setFont(look::sans(14));
    const bool quick = parser.isSet(u"quick"_s);
    const int rounds = quick ? 16 : 60;
    Stage stage;
    qApp->setStyleSheet(stage.theme.styleSheet());
    bool holds = true;
    for (const QSize size : quick ? QList<QSize>{{1920, 1080}} : QList<QSize>{{1920, 1080}, {3840, 2160}, {7680, 2160}}) {
        ui::hall::HallPage hall(stage.hall, stage.theme);
        holds = measure(stage, hall, u"hall"_s, size, rounds) && holds;
    }
    for (const QSize size : quick ? QList<QSize>{{1920, 1080}} : QList<QSize>{{1920, 1080}, {3840, 2160}}) {
        ui::deskpage::DeskPage desk(stage.console());
        holds = measure(stage, desk, u"desk"_s, size, rounds) && holds;
        ui::map::MapPage map(stage.hall, stage.theme);
        holds = measure(stage, map, u"map"_s, size, rounds) && holds;
    }
    return holds ? 0 : 2;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/events.h"
#include "bench/largetown.h"
#include "bench/rounds.h"
#include "live/hall.h"
#include "look/marks.h"
#include "map/mapview.h"
#include "support/mockfeed.h"
#include "ui_hall/townbatch.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QKeyEvent>
#include <QPainter>

// A map with many registered things in a layer of their own: the layer painted anew, a step of panning, one changed case over it; and close enough
// that each thing is shown by itself. The reference places every thing with the same camera and draws a pixmap for each that lies in the view, as one
// writes it first. Above some thousands in view the two pictures are not the same: ours tells them by counts. Everything in the calling thread, in
// its CPU time.

using namespace Qt::StringLiterals;

namespace {

constexpr int kFew = 14'000;
constexpr QSize kView(1920, 1080);

using bench::settle, bench::wait;

class Map {
public:
    explicit Map(int things)
        : m_region(bench::townWith(things)), m_clock(support::mockNow()), m_feed(townBatch(*m_region, 2000, m_clock.now())),
          m_hall(m_region, m_clock, m_feed)
    {
        m_hall.catchUp();
        m_view = std::make_unique<ui::map::MapView>(m_hall, m_theme, ui::map::MapMode::Desk);
        m_view->resize(kView);
        m_view->show();
        const QStringList kinds = m_view->scene().kinds();
        m_choice.elementKinds = QSet<QString>(kinds.begin(), kinds.end());
        m_view->setLayers(m_choice);
        wait(150);
    }

    /// The layer of things, and all that is put together of it.
    double layer()
    {
        return bench::cpuSeconds([this] {
            // A kind that no town has: the choice differs, the picture does not.
            if (!m_choice.elementKinds.remove(u"none"_s))
                m_choice.elementKinds.insert(u"none"_s);
            m_view->setLayers(m_choice);
            settle();
        });
    }
    /// A case comes or goes: one count.
    double oneChanged()
    {
        domain::CaseBrief brief = townBatch(*m_region, 2000, m_clock.now())->cases[1000];
        brief.id = {900'000};
        brief.number = u"110828X99999"_s;
        brief.level = domain::Severity::Blue;
        brief.version = ++m_version;
        if (m_version % 2) {
            brief.state = domain::CaseState::Closed;
            brief.closedAt = brief.endedAt = m_clock.now();
        }
        return bench::cpuSeconds([&] {
            m_feed.publish({brief});
            m_hall.catchUp();
            settle();
        });
    }
    double pan()
    {
        m_left = !m_left;
        QKeyEvent key(QEvent::KeyPress, m_left ? Qt::Key_Left : Qt::Key_Right, Qt::NoModifier);
        const double spent = bench::cpuSeconds([&] {
            QCoreApplication::sendEvent(m_view.get(), &key);
            settle();
        });
        wait(150); // painted sharp meanwhile
        return spent;
    }
    /// Closer, until at most `most` things are in view; how many there are then.
    qsizetype zoomTo(qsizetype most)
    {
        for (int step = 0; step < 40 && inView() > most; ++step) {
            QKeyEvent key(QEvent::KeyPress, Qt::Key_Plus, Qt::NoModifier);
            QCoreApplication::sendEvent(m_view.get(), &key);
        }
        wait(200);
        return inView();
    }
    /// The reference, onto a picture of its own.
    double eachByPixmap()
    {
        static const QPixmap marker = [] {
            QPixmap made(8, 8);
            made.fill(Qt::transparent);
            QPainter painter(&made);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(Qt::gray);
            painter.drawEllipse(QPointF(4, 4), 3.5, 3.5);
            return made;
        }();
        static QPixmap picture(kView);
        return bench::cpuSeconds([this] {
            picture.fill(Qt::black);
            QPainter painter(&picture);
            const ui::map::Camera &camera = m_view->camera();
            const QRectF view(QPointF(0, 0), QSizeF(kView));
            for (const ui::map::MapScene::Dot &dot : m_view->scene().elements()) {
                const QPointF at = camera.toPixel(dot.point);
                if (view.contains(at))
                    painter.drawPixmap(at - QPointF(4, 4), marker);
            }
        });
    }

private:
    [[nodiscard]] qsizetype inView() const
    {
        const QRectF view(QPointF(0, 0), QSizeF(kView));
        return std::ranges::count_if(m_view->scene().elements(), [&](const auto &dot) { return view.contains(m_view->camera().toPixel(dot.point)); });
    }
    const region::RegionPtr m_region;
    base::FixedClock m_clock;
    support::MockFeed m_feed;
    live::Hall m_hall;
    const ui::theme::Theme m_theme{look::Ground::Dark};
    std::unique_ptr<ui::map::MapView> m_view;
    ui::map::LayerChoice m_choice;
    quint32 m_version = 3;
    bool m_left = false;
};

bool measure(int things, int rounds)
{
    const auto few = std::make_unique<Map>(kFew);
    Map map(things);
    static_cast<void>(map.layer() + few->layer());
    bench::Rounds layers, sizes, pans, changes;
    for (int round = 0; round < rounds; ++round) {
        const double layer = map.layer(), pixmaps = map.eachByPixmap();
        layers.add(layer, pixmaps);
        if (things != kFew)
            sizes.add(layer, few->layer());
        changes.add(map.oneChanged(), layer);
        pans.add(map.pan(), pixmaps);
    }
    const double goal = things < 1'000'000 ? 1.0 / 6 : 1.0 / 18;
    using bench::Goal;
    bool holds = layers.print(u"map"_s, u"the layer anew (counts), against a pixmap for each thing"_s, things, u"s CPU"_s, Goal::AtMost, goal);
    holds &= pans.print(u"map"_s, u"a step of panning, against a pixmap for each thing"_s, things, u"s CPU"_s, Goal::AtMost, goal);
    holds &= changes.print(u"map"_s, u"one changed case, against the layer anew"_s, things, u"s CPU"_s, Goal::AtMost, 1.0 / 500);
    if (things != kFew)
        holds &= sizes.print(u"map"_s, u"the layer anew (counts), against 14,000 things"_s, things, u"s CPU"_s, Goal::AtMost, 1.3);
    const qsizetype shown = map.zoomTo(2'500);
    bench::Rounds close;
    for (int round = 0; round < rounds; ++round) {
        const double layer = map.layer();
        close.add(layer, map.eachByPixmap());
    }
    holds &= close.print(u"map"_s, u"the layer anew (each by itself, %1 in view), against a pixmap for each thing in view"_s.arg(shown), things,
                         u"s CPU"_s, Goal::AtMost, goal);
    return holds;
}

/// The points of the largest town of the run as a table, for a comparison with other programs (docs/qgis/points.py).
bool writePoints(const QString &path, int things)
{
    QByteArray table = "longitude,latitude,kind\n";
    const region::RegionPtr town = bench::townWith(things);
    for (const region::Element &element : town->elements) {
        table += QByteArray::number(element.point.longitude, 'f', 7) + ',' + QByteArray::number(element.point.latitude, 'f', 7) + ',' +
                 element.kind.toUtf8() + '\n';
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(table) == table.size();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setFont(look::sans(14));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"7"_s},
                       {u"quick"_s, u"14,000 and 100,000 things, three rounds."_s},
                       {u"points"_s, u"Writes the largest town's points to this file instead of measuring."_s, u"file"_s}});
    parser.process(app);
    const bool quick = parser.isSet(u"quick"_s);
    const int rounds = quick ? 3 : parser.value(u"rounds"_s).toInt();
    const QList<int> towns = quick ? QList<int>{kFew, 100'000} : QList<int>{kFew, 100'000, 1'000'000};
    if (parser.isSet(u"points"_s))
        return writePoints(parser.value(u"points"_s), towns.last()) ? 0 : 1;
    bool holds = true;
    for (const int things : towns)
        holds &= measure(things, rounds);
    return holds ? 0 : 2;
}

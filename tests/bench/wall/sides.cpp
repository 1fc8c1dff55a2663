// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/wall/sides.h"

#include "bench/events.h"
#include "bench/storefill.h"
#include "deskpage/deskpage.h"
#include "hall/hallpage.h"
#include "map/mapview.h"
#include "queue/list/caselistview.h"

#include <QTimer>

namespace bench {

namespace {

constexpr int kTypicalBurst = 1000; // milliseconds it works off what waits before it paints

/// The table takes five twelfths, the map the rest.
void show(Side &side, QWidget *table, QWidget *map)
{
    const QSize size = side.stage.size();
    const int left = size.width() * 5 / 12;
    table->setParent(&side.stage);
    map->setParent(&side.stage);
    table->setGeometry(0, 0, left, size.height());
    map->setGeometry(left, 0, size.width() - left, size.height());
    side.stage.show();
}

} // namespace

Gridhall::Gridhall(const Place &place, const region::RegionPtr &region, const base::Clock &clock, bool repeats)
    : Side(place.size), m_region(region), m_clock(clock), m_desk(desk::fileParts(place.store, clock), region, clock, {.countRepeats = repeats}),
      m_hall(region, clock, m_desk), m_queue(m_hall), m_orders(m_desk, clock)
{
    QObject::connect(&m_hall, &live::Hall::caseArrived, &stage, [this] { ++m_applied; });
    switch (place.view) {
    case View::Bare: showBare(); break;
    case View::HallPage: m_shown = {new ui::hall::HallPage(m_hall, m_theme, &stage)}; break;
    case View::DeskPage:
        m_shown = {new ui::deskpage::DeskPage(ui::actions::Console{m_theme, m_hall, m_desk, m_seat, m_keys, m_orders}, &stage)};
        break;
    }
    if (place.view != View::Bare) {
        m_shown.front()->setGeometry(stage.rect());
        stage.show();
        // A report that changes no pixel of a page must end its wait, too: a corner of one pixel is painted with each frame of the hall.
        QObject::connect(&m_hall, &live::Hall::changed, &stage, [this] { stage.update(0, 0, 1, 1); });
    }
    while (!m_hall.loaded() || m_queue.preparesSearch())
        wait(20);
    settle();
}

Gridhall::~Gridhall() { qDeleteAll(m_shown); }

void Gridhall::showBare()
{
    ui::queue::RowSource source{[this](int row) { return m_queue.rowAt(row); },
                                [this](int row) { return m_queue.idAt(row); },
                                [this](base::CaseId id) { return m_queue.rowOf(id); },
                                {}};
    auto *table = new ui::queue::CaseListView(m_theme, m_hall, &m_queue, std::move(source), &stage);
    auto *map = new ui::map::MapView(m_hall, m_theme, ui::map::MapMode::Hall, &stage);
    map->setUnit(0.5 * stage.width() / 1920);
    // The map is painted whole each time, as the reference's.
    QObject::connect(&m_hall, &live::Hall::changed, map, [map] { map->update(); });
    m_shown = {table, map};
    show(*this, table, map);
}

void Gridhall::feed(const QByteArray &report) { static_cast<void>(m_desk.submit(orderOf(*m_pipeline, report))); }

void Gridhall::settle()
{
    const auto settled = m_desk.settle();
    while (!settled.isFinished())
        wait(2);
}

Typical::Typical(const QString &path, QSize size, const region::RegionPtr &region, const std::vector<typical::Incident> &open,
                 const typical::Options &options)
    : Side(size), m_console(path, region, open, &stage, options)
{
    show(*this, m_console.table(), m_console.map());
    wait(300);
}

void Typical::feed(const QByteArray &report)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.push_back(report);
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(&stage, [this] { readAll(); }, Qt::QueuedConnection);
}

std::optional<QByteArray> Typical::front()
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting.empty() ? std::nullopt : std::optional(m_waiting.front());
}

/// As a socket's readyRead: everything that waits, but the screen is never a burst behind.
void Typical::readAll()
{
    const auto start = std::chrono::steady_clock::now();
    while (const auto report = front()) {
        m_console.receive(*report);
        const bool pause = std::chrono::steady_clock::now() - start > std::chrono::milliseconds(kTypicalBurst);
        const std::scoped_lock lock(m_mutex);
        m_waiting.pop_front();
        if (pause && !m_waiting.empty()) {
            QTimer::singleShot(0, &stage, [this] { readAll(); });
            return;
        }
    }
}

} // namespace bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/basemaps.h"

#include "base/text/answer.h"
#include "base/thread/workthread.h"
#include "basemap/mbtiles.h"
#include "basemap/webtiles.h"

#include <utility>

namespace basemap {

using namespace std::chrono_literals;
using Kind = region::BaseMap::Kind;

namespace {

constexpr auto kBetweenTellings = 100ms;
constexpr auto kBetweenTries = 60s; ///< of what could not be had

Sheet sheetOf(const region::BaseMap &map, const std::function<void()> &came)
{
    switch (map.kind) {
    case Kind::MbTiles: return {map, std::make_unique<MbTiles>(map.file, map.minZoom, map.maxZoom), nullptr};
    case Kind::Vector: return {map, nullptr, std::make_unique<LineSheet>(map)};
    case Kind::Xyz:
    case Kind::Wmts: return {map, std::make_unique<WebTiles>(map.url, map.minZoom, map.maxZoom, came), nullptr};
    }
    Q_UNREACHABLE();
}

} // namespace

/// What the thread that paints has; it is made there, and goes only after it.
struct BaseMaps::Works {
    std::vector<region::BaseMap> maps;
    std::function<void()> came;
    std::unique_ptr<FramePainter> painter;
    base::WorkThread thread; ///< ends first

    FramePainter &ready()
    {
        if (!painter) {
            std::vector<Sheet> sheets;
            for (const region::BaseMap &map : maps)
                sheets.push_back(sheetOf(map, came));
            painter = std::make_unique<FramePainter>(std::move(sheets));
        }
        return *painter;
    }
};

BaseMaps::BaseMaps(const std::vector<region::BaseMap> &maps, QObject *parent)
    : QObject(parent), m_isEmpty(maps.empty()), m_works(std::make_unique<Works>())
{
    m_works->maps = maps;
    m_works->came = [this] {
        QMetaObject::invokeMethod(
            &m_telling,
            [this] {
                if (!m_telling.isActive())
                    m_telling.start();
            },
            Qt::QueuedConnection);
    };
    m_telling.setSingleShot(true);
    m_telling.setInterval(kBetweenTellings);
    connect(&m_telling, &QTimer::timeout, this, &BaseMaps::tilesCame);
    m_again.setInterval(kBetweenTries);
    connect(&m_again, &QTimer::timeout, this, &BaseMaps::tryAgain);
    if (!m_isEmpty)
        m_again.start();
}

BaseMaps::~BaseMaps() { m_works.reset(); } // before the timers that its threads tell

QFuture<FramePtr> BaseMaps::paint(const Ground &ground, const Tone &tone)
{
    return m_works->thread.start<FramePtr>([works = m_works.get(), ground, tone](const std::function<bool()> &stops) -> FramePtr {
        return std::make_shared<const Frame>(works->ready().paint(ground, tone, stops));
    });
}

void BaseMaps::tryAgain()
{
    m_works->thread.run([works = m_works.get()] {
        if (works->painter)
            works->painter->retry();
    });
    Q_EMIT tilesCame();
}

BaseView::BaseView(BaseMaps &maps, QObject *parent) : QObject(parent), m_maps(maps)
{
    connect(&maps, &BaseMaps::tilesCame, this, [this] {
        const bool isAmiss = m_frame && (!m_frame->isWhole || !m_frame->troubles.isEmpty());
        if (m_isAsking || isAmiss)
            ask();
    });
}

BaseView::~BaseView() { m_asked.cancel(); }

void BaseView::want(const Ground &ground, const Tone &tone)
{
    const std::pair wanted(ground, tone);
    if (m_maps.isEmpty() || !ground.isSound() || m_wanted == wanted)
        return;
    m_wanted = wanted;
    m_asked.cancel();
    ask();
}

void BaseView::drop()
{
    m_wanted.reset();
    m_frame.reset();
    m_asked.cancel();
}

bool BaseView::isComplete() const
{
    if (!m_wanted)
        return true;
    return !m_isAsking && m_frame && m_frame->isWhole && m_frame->ground == m_wanted->first && m_frame->tone == m_wanted->second;
}

void BaseView::ask()
{
    if (!m_wanted)
        return;
    if (m_isAsking) {
        m_isStale = true;
        return;
    }
    m_isAsking = true;
    m_isStale = false;
    m_asked = m_maps.paint(m_wanted->first, m_wanted->second);
    base::whenAnswered(this, m_asked, [this](const FramePtr &frame) { take(frame); }, [this] { take(nullptr); });
}

void BaseView::take(const FramePtr &frame)
{
    m_isAsking = false;
    const bool isWanted = frame && m_wanted && frame->ground == m_wanted->first && frame->tone == m_wanted->second;
    if (isWanted)
        m_frame = frame;
    if (m_isStale || (m_wanted && !isWanted))
        ask();
    if (isWanted)
        Q_EMIT frameCame();
}

} // namespace basemap

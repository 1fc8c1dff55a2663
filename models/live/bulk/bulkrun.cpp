// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/bulk/bulkrun.h"

#include "base/text/answer.h"
#include "live/pulse.h"

#include <QCoreApplication>
#include <QFuture>

#include <algorithm>

namespace live {

namespace {

QString bulkText(const char *source) { return QCoreApplication::translate("bulk", source); }

bool isStill(BulkStand stand) { return stand != BulkStand::Ready && stand != BulkStand::Sent; }

} // namespace

BulkRun::BulkRun(desk::CaseDesk &desk, const base::Clock &clock, BulkBook *book, Task task, QObject *parent)
    : QObject(parent), m_desk(desk), m_clock(clock), m_book(book), m_task(std::move(task))
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(Pulse::kFrame);
    connect(&m_frame, &QTimer::timeout, this, &BulkRun::tell);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kBusyPause);
    connect(&m_pause, &QTimer::timeout, this, &BulkRun::send);
}

BulkRun::~BulkRun()
{
    if (m_book && !isMoving() && m_phase != Phase::Ready)
        m_book->end();
}

bool BulkRun::start()
{
    if (m_phase != Phase::Ready)
        return false;
    m_trouble.clear();
    m_beganAt = m_clock.now();
    m_phase = Phase::Beginning;
    if (!m_book) {
        begin();
        return true;
    }
    const auto answered = [this](const base::Outcome &written) {
        if (written)
            return begin();
        m_trouble = written.error().sentence;
        m_phase = Phase::Ready;
        Q_EMIT changed();
    };
    base::whenAnswered(this, m_book->begin(record()), answered);
    return true;
}

void BulkRun::begin()
{
    m_phase = Phase::Running;
    for (size_t place = 0; place < m_task.orders.size(); ++place) {
        if (m_task.orders[place].body && m_task.orders[place].item.stand == BulkStand::Ready)
            m_waiting.push_back(place);
    }
    send();
}

bool BulkRun::takeBack()
{
    if (!backLeft())
        return false;
    m_phase = Phase::TakingBack;
    if (m_book)
        m_book->noteTakingBack();
    for (size_t place = 0; place < m_task.orders.size(); ++place) {
        if (m_task.orders[place].item.stand != BulkStand::Done)
            continue;
        if (m_task.orders[place].back)
            m_waiting.push_back(place);
        else
            settle(place, BulkStand::Stays, bulkText(QT_TRANSLATE_NOOP("bulk", "This cannot be taken back.")));
    }
    send();
    return true;
}

void BulkRun::stop()
{
    if (m_phase == Phase::Running || m_phase == Phase::TakingBack)
        giveUp(bulkText(QT_TRANSLATE_NOOP("bulk", "Stopped before its turn.")));
    finishWhenStill();
}

void BulkRun::send()
{
    while (m_sent < kAtOnce && !m_waiting.empty() && !m_pause.isActive()) {
        const size_t place = m_waiting.front();
        m_waiting.pop_front();
        sendOne(place);
    }
    finishWhenStill();
}

QString BulkRun::heldNow(const BulkOrder &order, const domain::CaseOrderBody &body) const
{
    return m_task.held ? m_task.held(order.item.id, domain::actOf(body).value_or(order.item.act)) : QString();
}

void BulkRun::sendOne(size_t place)
{
    BulkOrder &order = m_task.orders[place];
    const bool back = m_phase == Phase::TakingBack;
    const auto &body = back ? order.back : order.body;
    if (!body)
        return;
    if (const QString held = heldNow(order, *body); !held.isEmpty())
        return settle(place, back ? BulkStand::Stays : BulkStand::Refused, held);
    order.item.stand = BulkStand::Sent;
    ++m_sent;
    if (!m_frame.isActive())
        m_frame.start();
    base::whenAnswered(
        this, m_desk.submit({order.item.id, order.item.seen, m_task.actor, *body, back}),
        [this, place](const base::Result<desk::Receipt> &answer) { receive(place, answer); },
        [this, place] {
            receive(place, base::fail(base::ErrorCode::Cancelled,
                                      bulkText(QT_TRANSLATE_NOOP("bulk", "The order was not written because the store is being closed."))));
        });
}

void BulkRun::receive(size_t place, const base::Result<desk::Receipt> &answer)
{
    --m_sent;
    const bool back = m_phase == Phase::TakingBack;
    if (answer) {
        m_task.orders[place].item.seen = answer->version;
        settle(place, back ? BulkStand::TakenBack : BulkStand::Done);
    } else if (answer.error().code == base::ErrorCode::Busy) {
        // Nothing was written: the same order again, first in line, when the desk has had time.
        m_task.orders[place].item.stand = back ? BulkStand::Done : BulkStand::Ready;
        m_waiting.push_front(place);
        m_pause.start();
    } else if (answer.error().code == base::ErrorCode::Storage || answer.error().code == base::ErrorCode::Cancelled) {
        // What fails for one would fail for each of them.
        settle(place, back ? BulkStand::Stays : BulkStand::Untried, answer.error().sentence);
        giveUp(answer.error().sentence);
    } else {
        settle(place, back ? BulkStand::Stays : BulkStand::Refused, answer.error().sentence);
    }
    send();
}

void BulkRun::giveUp(const QString &sentence)
{
    m_pause.stop();
    for (const size_t place : std::exchange(m_waiting, {}))
        settle(place, m_phase == Phase::TakingBack ? BulkStand::Stays : BulkStand::Untried, sentence);
}

void BulkRun::settle(size_t place, BulkStand stand, const QString &sentence)
{
    BulkItem &item = m_task.orders[place].item;
    item.stand = stand;
    item.sentence = sentence;
    m_news.push_back({place, stand, sentence});
    if (!m_frame.isActive())
        m_frame.start();
}

void BulkRun::tell()
{
    if (m_book && !m_news.empty())
        m_book->note(m_news);
    m_news.clear();
    Q_EMIT changed();
}

void BulkRun::finishWhenStill()
{
    if ((m_phase != Phase::Running && m_phase != Phase::TakingBack) || m_sent > 0 || !m_waiting.empty())
        return;
    m_phase = m_phase == Phase::Running ? Phase::Done : Phase::TakenBack;
    m_stillSince = m_clock.now();
    m_frame.stop();
    if (m_book && !m_news.empty())
        m_book->note(m_news);
    m_news.clear();
    if (m_book)
        m_book->noteFinished();
    Q_EMIT changed();
    Q_EMIT finished();
}

BulkItems BulkRun::items() const
{
    BulkItems items;
    items.reserve(m_task.orders.size());
    for (const BulkOrder &order : m_task.orders)
        items.push_back(order.item);
    return items;
}

int BulkRun::count(BulkStand stand) const
{
    return int(std::ranges::count_if(m_task.orders, [stand](const BulkOrder &order) { return order.item.stand == stand; }));
}

int BulkRun::passed() const
{
    return int(std::ranges::count_if(m_task.orders, [](const BulkOrder &order) { return isStill(order.item.stand); }));
}

base::Milliseconds BulkRun::took() const { return (isMoving() ? m_clock.now() : m_stillSince) - m_beganAt; }

std::optional<base::Milliseconds> BulkRun::backLeft() const
{
    if (m_phase != Phase::Done || backCount() == 0)
        return std::nullopt;
    const base::Milliseconds left = kBackFor - (m_clock.now() - m_stillSince);
    return left < base::Milliseconds(0) ? std::nullopt : std::optional(left);
}

int BulkRun::backCount() const
{
    return int(std::ranges::count_if(m_task.orders, [](const BulkOrder &order) { return order.item.stand == BulkStand::Done && order.back; }));
}

BulkRecord BulkRun::record() const
{
    BulkRecord record;
    record.act = m_task.act;
    record.filled = m_task.filled;
    record.actor = m_task.actor;
    record.at = m_beganAt;
    for (const BulkOrder &order : m_task.orders) {
        const BulkItem &item = order.item;
        record.items.push_back(
            {item.id, item.number, item.seen, item.act, order.back ? domain::actOf(*order.back) : std::nullopt, item.stand, item.sentence});
    }
    return record;
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/presence/presenceboard.h"

#include "base/text/answer.h"
#include "domain/access/right.h"

namespace live {

PresenceBoard::PresenceBoard(desk::PresenceDesk &desk, const base::Stopwatch &stopwatch, QObject *parent)
    : QObject(parent), m_desk(desk), m_stopwatch(stopwatch)
{
    m_subscription = desk.onPresence(this, [this](const desk::PresenceViewPtr &view) { receive(view); });
    m_wallSubscription = desk.onWall(this, [this](const desk::OnWall &now) {
        if (now != m_onWall) {
            m_onWall = now;
            Q_EMIT wallChanged();
        }
    });
}

PresenceBoard::~PresenceBoard()
{
    m_subscription.reset();
    m_wallSubscription.reset();
    m_desk.sit({});
    m_desk.look({});
}

void PresenceBoard::sit(const domain::Actor &actor)
{
    m_role = actor.role;
    if (actor.post.isEmpty())
        m_writes = {};
    m_desk.sit(desk::seatMarkOf(actor));
    // Another role may see more, or less.
    if (m_view && !m_view->isEmpty())
        Q_EMIT changed(QSet<base::CaseId>(m_view->keyBegin(), m_view->keyEnd()));
}

void PresenceBoard::look(base::CaseId id)
{
    m_open = id;
    if (!m_aside.isValid())
        m_desk.look(id);
}

void PresenceBoard::lookAside(base::CaseId id)
{
    if (id == m_aside)
        return;
    m_aside = id;
    m_desk.look(id.isValid() ? id : m_open);
}

void PresenceBoard::typed(base::CaseId id)
{
    if (!id.isValid())
        return;
    const base::Milliseconds now = m_stopwatch.elapsed();
    if (m_writes == id && m_renewedAt && now - *m_renewedAt < kRenewEvery)
        return;
    m_writes = id;
    m_renewedAt = now;
    // Who else was first, the view says.
    static_cast<void>(m_desk.write(id));
}

void PresenceBoard::done(base::CaseId id)
{
    if (m_writes != id || !id.isValid())
        return;
    m_writes = {};
    m_desk.stop(id);
}

void PresenceBoard::takeOver(base::CaseId id)
{
    base::whenAnswered(this, m_desk.takeOver(m_role, id), [this, id](const base::Result<desk::Writing> &answer) {
        if (!answer) {
            Q_EMIT refused(id, answer.error());
            return;
        }
        m_writes = id;
        m_renewedAt = m_stopwatch.elapsed();
    });
}

void PresenceBoard::showOnWall(const desk::WallTopic &topic)
{
    base::whenAnswered(this, m_desk.showOnWall(m_role, topic), [this](const base::Result<desk::WallCall> &answer) {
        if (!answer)
            Q_EMIT wallRefused(answer.error());
    });
}

void PresenceBoard::leaveWall() { m_desk.leaveWall(); }

std::vector<desk::SeatMark> PresenceBoard::othersAt(base::CaseId id) const
{
    if (!m_view || !domain::has(m_role, domain::Right::SeePresence))
        return {};
    const auto found = m_view->constFind(id);
    return found == m_view->constEnd() ? std::vector<desk::SeatMark>() : found->open;
}

const desk::Writing *PresenceBoard::writerAt(base::CaseId id) const
{
    if (!m_view || !domain::has(m_role, domain::Right::SeePresence))
        return nullptr;
    const auto found = m_view->constFind(id);
    return found == m_view->constEnd() || !found->writing || found->writing->own ? nullptr : &*found->writing;
}

void PresenceBoard::receive(const desk::PresenceViewPtr &view)
{
    const desk::PresenceViewPtr before = std::exchange(m_view, view);
    QSet<base::CaseId> moved;
    for (const auto &[id, now] : view->asKeyValueRange()) {
        if (!before || before->value(id) != now)
            moved.insert(id);
    }
    if (before) {
        for (const auto &[id, then] : before->asKeyValueRange()) {
            if (!view->contains(id))
                moved.insert(id);
        }
    }
    if (moved.isEmpty())
        return;
    Q_EMIT changed(moved);
    const desk::Writing *writer = m_writes.isValid() ? writerAt(m_writes) : nullptr;
    if (writer == nullptr)
        return;
    // One who was only a moment faster is told of where he stands; one who took the case is told of here.
    const base::CaseId id = std::exchange(m_writes, base::CaseId());
    if (const desk::Writing to = *writer; to.takenOver)
        Q_EMIT lost(id, to);
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/bulk/caseopener.h"

#include "base/text/answer.h"
#include "live/pulse.h"

#include <QCoreApplication>

namespace live {

CaseOpener::CaseOpener(desk::CaseDesk &desk, Take take, QObject *parent) : QObject(parent), m_desk(desk), m_take(std::move(take))
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(Pulse::kFrame);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        Q_EMIT changed();
        if (left() == 0)
            Q_EMIT finished();
    });
}

void CaseOpener::add(size_t place, base::CaseId id)
{
    if (m_places.contains(place))
        return;
    m_places.insert(place);
    m_waiting.push_back({place, id});
    ask();
}

void CaseOpener::ask()
{
    while (m_asked < kAtOnce && !m_waiting.empty()) {
        const Wanted next = m_waiting.front();
        m_waiting.pop_front();
        m_places.remove(next.place);
        ++m_asked;
        base::whenAnswered(
            this, m_desk.open(next.id), [this, place = next.place](const base::Result<desk::CaseFile> &file) { receive(place, file); },
            [this, place = next.place] {
                receive(place, base::fail(base::ErrorCode::Cancelled,
                                          QCoreApplication::translate("bulk", "The case was not read because the store is being closed.")));
            });
    }
}

void CaseOpener::receive(size_t place, const base::Result<desk::CaseFile> &file)
{
    --m_asked;
    m_take(place, file);
    ask();
    if (!m_frame.isActive())
        m_frame.start();
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/presencedesk.h"
#include "domain/access/right.h"

#include <vector>

namespace support {

/// The other seats, in the hands of a test. Delivers at once, and writes down what the window says of itself.
class HandPresence final : public desk::PresenceDesk {
public:
    void sit(desk::SeatMark who) override { sitters.push_back(std::move(who)); }
    void look(base::CaseId id) override { looked.push_back(id); }
    [[nodiscard]] QFuture<base::Result<desk::Writing>> write(base::CaseId id) override
    {
        written.push_back(id);
        return QtFuture::makeReadyFuture<base::Result<desk::Writing>>(desk::Writing());
    }
    void stop(base::CaseId id) override { stopped.push_back(id); }
    [[nodiscard]] QFuture<base::Result<desk::Writing>> takeOver(domain::Role by, base::CaseId id) override
    {
        taken.push_back(id);
        if (!domain::has(by, domain::Right::TakeOverCase))
            return QtFuture::makeReadyFuture<base::Result<desk::Writing>>(base::fail(base::ErrorCode::Refused, QStringLiteral("no")));
        return QtFuture::makeReadyFuture<base::Result<desk::Writing>>(desk::Writing());
    }
    [[nodiscard]] QFuture<base::Result<desk::WallCall>> showOnWall(domain::Role, desk::WallTopic) override
    {
        return QtFuture::makeReadyFuture<base::Result<desk::WallCall>>(desk::WallCall());
    }
    void leaveWall() override {}
    [[nodiscard]] desk::Subscription onWall(QObject *, std::function<void(const desk::OnWall &)>) override { return {}; }
    [[nodiscard]] desk::Subscription onPresence(QObject *, std::function<void(const desk::PresenceViewPtr &)> deliver) override
    {
        m_deliver = std::move(deliver);
        return desk::Subscription([this] { m_deliver = {}; });
    }
    void tell(const desk::PresenceView &view)
    {
        if (m_deliver)
            m_deliver(std::make_shared<const desk::PresenceView>(view));
    }

    std::vector<desk::SeatMark> sitters;
    std::vector<base::CaseId> looked, written, stopped, taken;

private:
    std::function<void(const desk::PresenceViewPtr &)> m_deliver;
};

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/centredesk.h"

#include <QPointer>
#include <QPromise>

#include <functional>
#include <map>
#include <vector>

namespace support {

/// A centre that lives in a test: it records its orders, answers what the test says and tells its listeners at once. One thread.
class FakeCentre final : public desk::CentreDesk {
public:
    /// What an order makes of the centre, or why it is refused.
    using Answer = std::function<base::Result<desk::CentreView>(const desk::CentreView &now, const domain::CentreOrder &order)>;

    explicit FakeCentre(region::RegionPtr region);

    [[nodiscard]] QFuture<base::Result<desk::CentreViewPtr>> submit(domain::CentreOrder order) override;
    [[nodiscard]] desk::Subscription onCentre(QObject *context, std::function<void(const desk::CentreViewPtr &)> deliver) override;

    /// By default rules are amended as the real desk does (author, reason, conflict, conditions of withRules), and every other order only
    /// raises the version.
    void setAnswer(Answer answer) { m_answer = std::move(answer); }
    /// Somebody else changed the centre.
    void set(desk::CentreView view);
    [[nodiscard]] const desk::CentreViewPtr &view() const { return m_view; }
    /// While waiting, orders stay unanswered until finish().
    void setWaiting(bool waiting) { m_waiting = waiting; }
    void finish();

    std::vector<domain::CentreOrder> orders; ///< everything submitted, oldest first
    base::Instant now{};                     ///< the moment of what is done next

private:
    struct Listener {
        QPointer<QObject> context;
        std::function<void(const desk::CentreViewPtr &)> deliver;
    };
    struct Waiting {
        domain::CentreOrder order;
        QPromise<base::Result<desk::CentreViewPtr>> promise;
    };
    [[nodiscard]] base::Result<desk::CentreViewPtr> answer(const domain::CentreOrder &order);
    [[nodiscard]] base::Result<desk::CentreView> amended(const domain::CentreOrder &order, const domain::AmendRulebook &amend) const;

    Answer m_answer;
    desk::CentreViewPtr m_view;
    std::shared_ptr<std::map<int, Listener>> m_listeners = std::make_shared<std::map<int, Listener>>();
    int m_lastListener = 0;
    std::vector<Waiting> m_unanswered;
    bool m_waiting = false;
};

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditpage.h"
#include "desk/writer/storeparts.h"
#include "store/log/memorylog.h"
#include "support/fakecentre.h"
#include "support/fakedesk.h"
#include "support/mockfeed.h"

#include <QTest>

/// Makes accounts and remembers which; the centre of the test gets them.
class FakeIdentity final : public desk::IdentityDesk {
public:
    [[nodiscard]] QFuture<base::Result<domain::Actor>> signIn(desk::Credential, QString) override { return nobody(); }
    [[nodiscard]] QFuture<base::Result<domain::Actor>> confirm(desk::Credential, QString) override { return nobody(); }
    [[nodiscard]] QFuture<base::Result<QByteArray>> ticket(domain::Actor) override
    {
        return ready<base::Result<QByteArray>>(base::fail(base::ErrorCode::Refused, {}));
    }
    [[nodiscard]] QFuture<base::Result<domain::Actor>> redeem(QByteArray) override { return nobody(); }
    [[nodiscard]] QFuture<base::Outcome> signOut(domain::Actor, domain::SignOutCause) override { return ready(base::Outcome()); }
    [[nodiscard]] QFuture<base::Outcome> add(domain::Actor by, desk::NewAccount account) override
    {
        actors.push_back(std::move(by));
        added.push_back(std::move(account));
        return ready(refusal ? base::Outcome(tl::unexpected(*refusal)) : base::Outcome());
    }
    [[nodiscard]] QFuture<base::Outcome> changeSecret(domain::Actor, desk::Credential) override { return ready(base::Outcome()); }

    std::vector<domain::Actor> actors;
    std::vector<desk::NewAccount> added;
    std::optional<base::Error> refusal;

private:
    template <class Answer> static QFuture<Answer> ready(Answer answer)
    {
        QPromise<Answer> promise;
        promise.start();
        promise.addResult(std::move(answer));
        promise.finish();
        return promise.future();
    }
    static QFuture<base::Result<domain::Actor>> nobody()
    {
        return ready(base::Result<domain::Actor>(tl::unexpected(base::Error{base::ErrorCode::Refused, QStringLiteral("nobody"), {}, {}})));
    }
};

/// The page over a centre and a log that the test holds.
class AuditStage {
public:
    explicit AuditStage(domain::Role role = domain::Role::Administrator, bool withAccounts = true)
        : seat({domain::label(role), role, domain::word(role), QStringLiteral("10")})
    {
        desk::CentreView view = *centre.view();
        if (withAccounts) {
            for (const domain::Role each : domain::kAccountRoles)
                view.centre.accounts.push_back(account(domain::word(each), each));
            view.centre.accounts.push_back(account(QStringLiteral("0316"), domain::Role::Dispatcher));
            view.centre.accounts.back().barredUntil = clock.now() + std::chrono::minutes(5);
            view.centre.accounts.back().failures = domain::kFailures;
            view.centre.seats.push_back({QStringLiteral("dispatcher"), QStringLiteral("03"), clock.now() - std::chrono::hours(1)});
        }
        centre.set(view);
        board = std::make_unique<live::CentreBoard>(centre);
        page = std::make_unique<ui::audit::AuditPage>(ui::actions::Console{theme, hall, caseDesk, seat, keys, orders}, *board, identity, audits);
        page->resize(1366, 700);
    }
    ~AuditStage() { page.reset(); }

    [[nodiscard]] domain::Account account(const QString &person, domain::Role role) const
    {
        domain::Account made;
        made.person = person;
        made.post = domain::label(role);
        made.role = role;
        made.since = made.secretSince = clock.now() - std::chrono::hours(48);
        return made;
    }
    /// A case whose caller somebody wrote into a note, and was shown.
    void workOnACase()
    {
        const domain::Actor by{QStringLiteral("坐席"), domain::Role::Dispatcher, QStringLiteral("dispatcher"), QStringLiteral("03")};
        domain::CaseReported reported;
        reported.report.caller = {QStringLiteral("欧阳示例"), QStringLiteral("13812345678")};
        reported.report.title = QStringLiteral("示例");
        const auto event = [&](domain::EventBody body) { return domain::CaseEvent{clock.now(), by, {}, {}, std::move(body)}; };
        const std::vector<domain::CaseEvent> events{event(reported), event(domain::NoteAdded{QStringLiteral("欧阳示例 13812345678 下午到场")}),
                                                    event(domain::CallerUncovered{QStringLiteral("核对地点")})};
        auto batch = log->begin();
        QVERIFY(batch && (*batch)->append({1}, 0, events) && (*batch)->commit());
    }
    void show()
    {
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_VERIFY(page->isSettled());
    }
    template <class Body> [[nodiscard]] std::vector<Body> ordered() const
    {
        std::vector<Body> found;
        for (const domain::CentreOrder &each : centre.orders) {
            if (const auto *body = std::get_if<Body>(&each.body))
                found.push_back(*body);
        }
        return found;
    }

    class Parts final : public desk::ReaderParts {
    public:
        explicit Parts(std::shared_ptr<store::MemoryLog> log) : m_log(std::move(log)) {}
        const store::EventLog &log() const override { return *m_log; }
        const store::CaseReader *cases() const override { return nullptr; }

    private:
        std::shared_ptr<store::MemoryLog> m_log;
    };

    region::RegionPtr town = support::mockRegion();
    base::FixedClock clock{support::mockNow()};
    std::shared_ptr<store::MemoryLog> log = std::make_shared<store::MemoryLog>();
    support::FakeCentre centre{town};
    support::FakeDesk caseDesk;
    support::MockFeed feed;
    live::Hall hall{town, clock, feed};
    ui::theme::Theme theme{look::Ground::Dark};
    ui::actions::Seat seat;
    ui::actions::KeyMap keys;
    ui::actions::Orders orders{caseDesk, clock};
    FakeIdentity identity;
    report::AuditDesk audits{town, [this]() -> base::Result<std::unique_ptr<desk::ReaderParts>> { return std::make_unique<Parts>(log); },
                             QStringLiteral("/nonexistent/hall.gridhall")};
    std::unique_ptr<live::CentreBoard> board;
    std::unique_ptr<ui::audit::AuditPage> page;
};

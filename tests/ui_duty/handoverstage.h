// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/writer/storeparts.h"
#include "handover/handoverpage.h"
#include "store/log/memorylog.h"
#include "support/dutytown.h"
#include "support/fakedesk.h"
#include "support/mockfeed.h"

#include <QApplication>
#include <QPromise>
#include <QTest>

#include <memory>

// What the tests of the change of shift share: the page over a centre that decides, people with secrets, and a log.

namespace handoverstage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Actor;
using domain::Role;
using ui::actions::Action;
using ui::handover::HandoverPage;

template <class Answer> QFuture<Answer> answered(Answer answer)
{
    QPromise<Answer> promise;
    promise.start();
    promise.addResult(std::move(answer));
    promise.finish();
    return promise.future();
}

/// Knows every person of the centre by the secret "secret", and writes down who gave it.
class KnownPeople final : public desk::IdentityDesk {
public:
    explicit KnownPeople(support::FakeCentre &centre) : m_centre(centre) {}
    [[nodiscard]] QFuture<base::Result<Actor>> signIn(desk::Credential, QString) override { return nobody(); }
    [[nodiscard]] QFuture<base::Result<Actor>> confirm(desk::Credential credential, QString seat) override
    {
        const domain::Account *account = domain::accountOf(m_centre.view()->centre.accounts, credential.person);
        if (account == nullptr || credential.secret != "secret")
            return nobody();
        const Actor actor = domain::actorOf(*account, seat);
        std::ignore = m_centre.submit({actor, domain::ConfirmIdentity{}});
        return answered(base::Result<Actor>(actor));
    }
    [[nodiscard]] QFuture<base::Result<QByteArray>> ticket(Actor) override
    {
        return answered<base::Result<QByteArray>>(base::fail(base::ErrorCode::Refused, {}));
    }
    [[nodiscard]] QFuture<base::Result<Actor>> redeem(QByteArray) override { return nobody(); }
    [[nodiscard]] QFuture<base::Outcome> signOut(Actor, domain::SignOutCause) override { return answered(base::Outcome()); }
    [[nodiscard]] QFuture<base::Outcome> add(Actor, desk::NewAccount) override { return answered(base::Outcome()); }
    [[nodiscard]] QFuture<base::Outcome> changeSecret(Actor, desk::Credential) override { return answered(base::Outcome()); }

private:
    static QFuture<base::Result<Actor>> nobody()
    {
        return answered(base::Result<Actor>(tl::unexpected(base::Error{base::ErrorCode::Refused, u"nobody"_s, {}, {}})));
    }
    support::FakeCentre &m_centre;
};

class LogParts final : public desk::ReaderParts {
public:
    explicit LogParts(std::shared_ptr<store::MemoryLog> log) : m_log(std::move(log)) {}
    const store::EventLog &log() const override { return *m_log; }
    const store::CaseReader *cases() const override { return nullptr; }

private:
    std::shared_ptr<store::MemoryLog> m_log;
};

/// The page over the pack zhaoxiang, a centre that decides as the real one does, and a log that keeps what it decided.
struct HandoverStage {
    explicit HandoverStage(const QString &local = u"2021-11-02T19:40"_s, const Actor &who = dutytown::kLead, bool people = false)
        : region(dutytown::town(u"zhaoxiang"_s)), clock(dutytown::at(*region, local)), feed(batchOf(*region, clock.now())), hall(region, clock, feed),
          centre(region), identity(centre), seat(who), orders(desk, clock)
    {
        centre.setAnswer([this](const desk::CentreView &now, const domain::CentreOrder &order) -> base::Result<desk::CentreView> {
            domain::CentreContext known = dutytown::contextOf(*now.region, clock.now());
            if (const auto *draft = std::get_if<domain::DraftHandover>(&order.body))
                known.turnNamed = region::shiftTurn(*now.region, draft->shift, draft->date);
            const auto event = domain::decide(now.centre, order, known);
            if (!event)
                return base::pass(event);
            auto batch = log->begin();
            if (!batch || !(*batch)->appendCentre(written, *event) || !(*batch)->commit())
                qFatal("the log did not take it");
            ++written;
            desk::CentreView after = now;
            domain::apply(after.centre, *event);
            return after;
        });
        if (people) {
            for (const QString &person : {u"day"_s, u"night"_s})
                add(person);
        }
        board = std::make_unique<live::CentreBoard>(centre);
        qApp->setStyleSheet(theme.styleSheet());
        qApp->setFont(look::sans(14));
        page = std::make_unique<HandoverPage>(ui::actions::Console{theme, hall, desk, seat, keys, orders, board.get()},
                                              HandoverPage::Sources{*board, identity, sheets});
    }
    ~HandoverStage() { page.reset(); }

    static desk::BatchPtr batchOf(const region::Region &town, base::Instant now)
    {
        auto batch = std::make_shared<desk::Batch>();
        batch->snapshot = true;
        for (const quint64 id : {1, 2, 3}) {
            domain::CaseBrief brief;
            brief.id = {id};
            brief.number = u"211102ZX000%1"_s.arg(id);
            brief.title = u"井盖缺失 %1"_s.arg(id);
            brief.level = id == 1 ? domain::Severity::Red : id == 2 ? domain::Severity::Yellow : domain::Severity::Green;
            brief.state = domain::CaseState::Dispatched;
            brief.source = town.sources.front().code;
            brief.reportedAt = *(brief.filedAt = now - 1h);
            brief.stage = domain::Stage::Handle;
            brief.stageStartedAt = now - 1h;
            brief.stageDueAt = now + (id == 3 ? base::Milliseconds(5h) : base::Milliseconds(-2min));
            batch->cases.push_back(std::move(brief));
        }
        return batch;
    }
    void add(const QString &person)
    {
        desk::CentreView view = *centre.view();
        domain::Account account;
        account.person = person;
        account.post = person + u" lead"_s;
        account.role = Role::Supervisor;
        view.centre.accounts.push_back(account);
        centre.set(view);
    }
    [[nodiscard]] Actor at(const QString &person) const
    {
        return domain::actorOf(*domain::accountOf(centre.view()->centre.accounts, person), u"01"_s);
    }
    void show(QSize size = {1600, 900})
    {
        page->resize(size);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_VERIFY(page->isSettled());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = page->window()->focusWidget();
        QTest::keyClick(target ? target : page.get(), Qt::Key(key), modifiers);
        QTest::qWait(1);
        QTRY_VERIFY(page->isSettled());
    }
    void begin(Action task)
    {
        page->begin(task);
        QTest::qWait(1);
        QTRY_VERIFY(page->isSettled());
    }
    void tickAll()
    {
        for (size_t i = 0; i < page->text().lines.size() + 1 && sheet() != nullptr && sheet()->ticked() < int(sheet()->text.lines.size()); ++i)
            begin(Action::TickLine);
    }
    [[nodiscard]] const domain::HandoverSheet *sheet() const { return centre.view()->centre.handover ? &*centre.view()->centre.handover : nullptr; }

    region::RegionPtr region;
    base::FixedClock clock;
    support::MockFeed feed;
    live::Hall hall;
    support::FakeCentre centre;
    KnownPeople identity;
    quint64 written = 0; ///< events of the log; the fake centre counts versions of its own
    std::shared_ptr<store::MemoryLog> log = std::make_shared<store::MemoryLog>();
    report::HandoverDesk sheets{[this]() -> base::Result<std::unique_ptr<desk::ReaderParts>> { return std::make_unique<LogParts>(log); },
                                u"/nowhere/hall.gridhall"_s};
    std::unique_ptr<live::CentreBoard> board;
    support::FakeDesk desk;
    ui::theme::Theme theme{look::Ground::Dark};
    ui::actions::Seat seat;
    ui::actions::KeyMap keys;
    ui::actions::Orders orders;
    std::unique_ptr<HandoverPage> page;
};

} // namespace handoverstage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/boardpage.h"
#include "board/boardview.h"
#include "casefile/form/actpanel.h"
#include "region/words.h"
#include "support/dutytown.h"
#include "support/fakedesk.h"
#include "support/mockfeed.h"

#include <QApplication>
#include <QPromise>
#include <QTest>

#include <memory>

/// The supervisor's board of a town at the mockups' moment, with a desk that answers from the cases of the hall.
class BoardStage {
public:
    /// `times`: so many times the mockups' load; 0: an empty town.
    explicit BoardStage(const domain::Actor &who = dutytown::kLead, int times = 1, const QString &language = {})
        : town(dutytown::town(QStringLiteral("xujing"))), region(language.isEmpty() ? town : region::spoken(town, language)),
          clock(support::mockNow()), feed(load(*town, times)), hall(region, clock, feed), centre(town), board(centre, language), seat(who),
          orders(desk, clock)
    {
        hall.catchUp();
        qApp->setStyleSheet(theme.styleSheet());
        qApp->setFont(look::sans(14));
        page = std::make_unique<ui::board::BoardPage>(ui::actions::Console{theme, hall, desk, seat, keys, orders},
                                                      ui::board::BoardPage::Sources{board, [this](auto, auto, auto) { return answered(ledger); }});
    }

    static desk::BatchPtr load(const region::Region &region, int times)
    {
        auto batch = std::make_shared<desk::Batch>();
        batch->snapshot = true;
        const desk::BatchPtr one = support::mockupBatch(region);
        for (int copy = 0; copy < times; ++copy) {
            for (domain::CaseBrief brief : one->cases) {
                brief.id.value += quint64(copy) * 1'000'000;
                if (copy > 0)
                    brief.number = brief.number.left(8) + QStringLiteral("%1").arg(copy * 1000 + brief.number.right(4).toInt(), 5);
                batch->cases.push_back(brief);
            }
        }
        return batch;
    }

    static QFuture<base::Result<report::ReturnLedger>> answered(const report::ReturnLedger &ledger)
    {
        QPromise<base::Result<report::ReturnLedger>> promise;
        promise.start();
        promise.addResult(base::Result<report::ReturnLedger>(ledger));
        promise.finish();
        return promise.future();
    }

    void show(QSize size = {1920, 1006})
    {
        page->resize(size);
        page->show();
        page->activateWindow();
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 5; ++i)
            QTest::qWait(1);
    }
    void pass(base::Milliseconds step)
    {
        clock.advance(step);
        hall.catchUp();
        Q_EMIT hall.secondPassed();
        settle();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = page->window()->focusWidget();
        QTest::keyClick(target ? target : page.get(), key, modifiers);
        settle();
    }

    /// An open case of the mockups, in a state, with its file at the desk.
    domain::Case caseIn(domain::CaseState state)
    {
        domain::CaseBrief brief;
        const desk::BatchPtr batch = support::mockupBatch(*town);
        for (const domain::CaseBrief &each : batch->cases) {
            if (each.state == state && !each.suspended && !each.department.isEmpty())
                brief = each;
        }
        domain::Case c;
        c.id = brief.id;
        c.version = brief.version;
        c.number = brief.number;
        c.report.title = brief.title;
        c.report.place = {brief.place, brief.point, {}, brief.grid};
        c.report.reportedAt = brief.reportedAt;
        c.state = brief.state;
        c.level = brief.level;
        c.department = brief.department;
        c.filedAt = brief.filedAt;
        c.deadlines[domain::Stage::Whole] = domain::Deadline{{}, brief.reportedAt, clock.now() + std::chrono::minutes(30), {}};
        return c;
    }
    /// What the hall and the desk know of a case from now on.
    void tell(const domain::Case &c)
    {
        desk::CaseFile file;
        file.state = c;
        desk.setFile(file);
        feed.publish(std::vector<domain::CaseBrief>{domain::briefOf(c)});
        hall.catchUp();
        settle();
    }
    /// A request that waits, `ago` old.
    domain::Case asked(domain::WordKind kind, base::Milliseconds ago, domain::CaseState state = domain::CaseState::Accepted)
    {
        domain::Case c = caseIn(state);
        domain::WordAsked word;
        word.kind = kind;
        word.at = clock.now() - ago;
        word.post = QStringLiteral("坐席04");
        word.reason = QStringLiteral("现场已核");
        if (kind == domain::WordKind::Level)
            word.level = c.level == domain::Severity::Green ? domain::Severity::Blue : domain::Severity::Green;
        if (kind == domain::WordKind::Extension) {
            word.until = clock.now() + std::chrono::minutes(50);
            c.extensionAsked = word.until;
        }
        c.wordsAsked = {word};
        tell(c);
        return c;
    }

    region::RegionPtr town, region;
    base::FixedClock clock;
    support::MockFeed feed;
    live::Hall hall;
    support::FakeCentre centre;
    live::CentreBoard board;
    support::FakeDesk desk;
    ui::theme::Theme theme{look::Ground::Dark};
    ui::actions::Seat seat;
    ui::actions::KeyMap keys;
    ui::actions::Orders orders;
    report::ReturnLedger ledger;
    std::unique_ptr<ui::board::BoardPage> page;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/dutypage.h"
#include "support/dutytown.h"
#include "support/fakedesk.h"
#include "support/mockfeed.h"

#include <QApplication>

/// A duty page over a pack, a centre that decides as the real one does, and a clock in the test's hands.
class DutyStage {
public:
    DutyStage(const QString &pack, const QString &local, const domain::Actor &who = dutytown::kLead, const QString &language = {})
        : region(dutytown::town(pack)), clock(dutytown::at(*region, local)), feed(std::make_shared<desk::Batch>()), hall(region, clock, feed),
          centre(region), board(centre, language), seat(who), orders(desk, clock)
    {
        dutytown::decideForReal(centre, clock);
        qApp->setStyleSheet(theme.styleSheet());
        qApp->setFont(look::sans(14));
        page = std::make_unique<ui::duty::DutyPage>(ui::actions::Console{theme, hall, desk, seat, keys, orders}, board);
    }

    void show(QSize size = {1600, 900})
    {
        page->resize(size);
        page->show();
        page->activateWindow();
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 4; ++i)
            QTest::qWait(1);
    }
    void pass(base::Milliseconds step)
    {
        clock.advance(step);
        hall.catchUp();
        Q_EMIT hall.secondPassed();
        settle();
    }
    /// Somebody does something, here or elsewhere.
    void act(domain::CentreOrderBody body, const domain::Actor &actor = dutytown::kLead)
    {
        desk::CentreView after = *centre.view();
        dutytown::act(after.centre, *region, clock.now(), std::move(body), actor);
        centre.set(after);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = page->window()->focusWidget();
        QTest::keyClick(target ? target : page.get(), key, modifiers);
        settle();
    }
    [[nodiscard]] const ui::duty::Line *line(ui::duty::DutyPage::Panel panel, const QString &id) const
    {
        for (const ui::duty::Line &each : page->list(panel).lines()) {
            if (each.id == id)
                return &each;
        }
        return nullptr;
    }

    region::RegionPtr region;
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
    std::unique_ptr<ui::duty::DutyPage> page;
};

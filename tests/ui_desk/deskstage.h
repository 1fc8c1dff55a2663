// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "desk/past/shelfdesk.h"
#include "support/fakedesk.h"
#include "support/mockfeed.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace ui::deskpage {
class DeskPage;
}

/// A desk that stands at the mockups' moment before the mockups' cases: what every test of the desk page looks at. The hall and the fake
/// desk agree: each case of the feed can be opened, with a course of events that leads to its state.
class DeskStage {
public:
    /// `language`: that of the region's words; empty: the pack's own.
    explicit DeskStage(const QString &language = {});
    ~DeskStage();

    [[nodiscard]] ui::actions::Console console()
    {
        ui::actions::Console all{theme, hall, desk, seat, keys, orders, centre.get(), drafts.get(), nullptr, alarms.get()};
        all.views = views.get();
        all.presence = presence.get();
        return all;
    }
    /// The drafts of this seat as another start of the program finds them; loaded when it returns.
    void openDrafts();
    /// The named views of this seat, likewise.
    void openViews();
    /// The window with the desk page, at a size, shown and settled.
    ui::deskpage::DeskPage &openPage(QSize size);
    /// Lets events and the fake desk's answers through.
    static void settle();
    /// Moves the clock and lets the hall notice.
    void pass(base::Milliseconds step);

    QTemporaryDir folder;
    desk::ShelfDesk photos{folder.filePath(QStringLiteral("hall.store"))};
    region::RegionPtr region;
    base::FixedClock clock;
    support::MockFeed feed;
    live::Hall hall;
    support::FakeDesk desk;
    ui::theme::Theme theme{look::Ground::Dark};
    ui::actions::Seat seat;
    ui::actions::KeyMap keys;
    ui::actions::Orders orders;
    std::unique_ptr<live::CentreBoard> centre;     ///< none until a test makes it, before the page: who has an account
    std::unique_ptr<live::DraftBook> drafts;       ///< none until openDrafts()
    std::unique_ptr<live::ViewBook> views;         ///< none until openViews()
    std::unique_ptr<live::SeatAlarms> alarms;      ///< none until a test makes them, before the page
    std::unique_ptr<live::PresenceBoard> presence; ///< likewise: who else has which case open
    std::unique_ptr<ui::deskpage::DeskPage> page;
};

/// The mockups' case that most tests open.
inline const QString kNumber = QStringLiteral("1107-0160");
/// The stage's page with that case open and the queue in the keyboard's focus, settled.
ui::deskpage::DeskPage &openCase(DeskStage &stage, QSize size = {1920, 1006});

/// A full case whose brief is the given one, as far as a brief tells.
[[nodiscard]] desk::CaseFile fileOf(const domain::CaseBrief &brief, const region::Region &region);
/// A case in a state, with what its guards ask for: a deadline, a department, a caller.
[[nodiscard]] domain::Case caseIn(domain::CaseState state, const region::Region &region);

/// Whether a person at the desk can do it: not the system alone, and not to a suggestion, which never stands in the queue.
[[nodiscard]] bool isDesks(domain::CaseAct act);

/// Installs the Chinese catalogue into the application; false when the program has none.
bool speakChinese();
void speakEnglish();

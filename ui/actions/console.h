// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/actionset.h"
#include "actions/keymap.h"
#include "actions/orders.h"
#include "actions/seat.h"
#include "live/alarm/seatalarms.h"
#include "live/bulk/bulkbook.h"
#include "live/centre/centreboard.h"
#include "live/draftbook.h"
#include "live/hall.h"
#include "live/lists/viewbook.h"
#include "live/presence/presenceboard.h"
#include "theme/theme.h"

namespace live {
class TakerRecords;
}

namespace ui::actions {

/// What every panel of the desk is handed: references to parts that outlive all widgets.
struct Console {
    const theme::Theme &theme;
    live::Hall &hall;
    desk::CaseDesk &desk;
    Seat &seat;
    KeyMap &keys;
    Orders &orders;
    const live::CentreBoard *centre = nullptr; ///< none where nothing asks for people, plans or versions of rules
    live::DraftBook *drafts = nullptr;         ///< half-typed forms of the person; none where nothing is kept
    live::BulkBook *bulk = nullptr;            ///< lists of the person's runs over many cases; none where nothing is kept
    live::SeatAlarms *alarms = nullptr;        ///< what flashes and sounds here; none in the past
    live::ViewBook *views = nullptr;           ///< named views of lists; none where nothing is kept
    live::PresenceBoard *presence = nullptr;   ///< who else has which case open; none where nobody sits, and in the past
    live::TakerRecords *takers = nullptr;      ///< how posts and departments handled which kind of case; none where nothing is advised by it
};

} // namespace ui::actions

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time/townclock.h"
#include "basemap/basemaps.h"
#include "desk/door/casedesk.h"
#include "desk/door/casefeed.h"
#include "desk/door/identitydesk.h"
#include "desk/door/photodesk.h"
#include "desk/door/presencedesk.h"
#include "live/advice/takerrecords.h"
#include "live/centre/centreboard.h"
#include "live/hall.h"
#include "live/things/thingswatch.h"
#include "region/region.h"
#include "report/audit/auditdesk.h"
#include "report/course/coursedesk.h"
#include "report/day/summarydesk.h"
#include "report/drill/drillscoredesk.h"
#include "report/dutylog/dutylogdesk.h"
#include "report/handover/handoverdesk.h"
#include "report/place/placedesk.h"
#include "report/ranking/rankingdesk.h"
#include "report/returns/returnledger.h"
#include "report/whatif/rulesdesk.h"
#include "report/whatif/whatifdesk.h"
#include "session/timemachine.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

namespace desk {
class PastDesk;
class PastFeed;
struct StoreParts;
} // namespace desk

namespace session {

/// What a window looks at: a town's store as it is now, or as it was at a moment.
struct Source {
    QString store;               ///< file; empty: the default of the region (or of its drill)
    QString region;              ///< folder of a pack, or the name of an installed one
    std::optional<QDateTime> at; ///< the past: with a zone as given, else in the region's local time; none: live
    bool drill = false;
    QString scenario;    ///< code of what the drill plays; empty: the store's own, or the first
    bool goesOn = false; ///< looked at before in this run: a drill that plays is not prepared again
    QString language;    ///< that the pack's words are shown in, as QLocale::name() gives it
    bool played = false; ///< whoever asks has a drill played beside the window
};

/// What stands between a drill's opening and its first case.
enum class DrillStart : quint8 {
    Done,  ///< it has cases, or its clock runs; and everything that is no drill
    Past,  ///< its past days are being played
    Nobody ///< nobody plays it, as far as this program knows
};

/// The file that a region's hall uses when none is named; `code` as in its region.json.
[[nodiscard]] QString defaultStore(const QString &code, bool drill);

/// Everything that is true of a Source without a window, made in order and ended in the opposite order: the hall stops listening before the desk
/// stops writing. A window can look at one Session and then at another while it stays open. GUI thread.
class Session {
public:
    /// Opens the region and the store; with a moment, a read-only hall of that moment. Waits for the disk. The error's sentence is for the person who
    /// asked.
    [[nodiscard]] static base::Result<std::unique_ptr<Session>> make(const Source &source);
    ~Session();

    /// The region in force, for screens and sheets: in the language that was asked for, with the grids of its day. As the pack has it until the
    /// centre was read; whoever keeps something of it hears of another one by centre().rulesChanged(), when hall and report desks have it already.
    /// Desks decide by the pack's own words.
    [[nodiscard]] const region::RegionPtr &region() const { return m_shown; }
    [[nodiscard]] const QString &packDirectory() const { return m_packDirectory; }
    [[nodiscard]] const QString &storePath() const { return m_storePath; }
    [[nodiscard]] const base::Clock &clock() const { return *m_clock; }
    /// What the machine's clock says, believed or not.
    [[nodiscard]] base::Instant wallNow() { return m_town.watched().wall(); }
    /// How the clock of a drill's store runs now; none for every other store, and in the past.
    [[nodiscard]] std::optional<base::DrillPace> drillPace() const { return m_past ? std::nullopt : m_town.pace(); }
    /// How many times faster than the machine's a drill's clock is meant to run; 1 everywhere else.
    [[nodiscard]] double drillSpeed() const;
    [[nodiscard]] desk::CaseDesk &desk() { return *m_desk; }
    /// Where somebody becomes a person of this store; in the past nobody does.
    [[nodiscard]] desk::IdentityDesk &identity() { return *m_identity; }
    /// Who else has which case open; null in the past, where nobody sits.
    [[nodiscard]] desk::PresenceDesk *presence() { return m_presence.get(); }
    /// The machine's own count, by which holds of cases lapse.
    [[nodiscard]] const base::Stopwatch &stopwatch() const { return m_stopwatch; }
    [[nodiscard]] desk::PhotoDesk &photos() { return *m_photos; }
    [[nodiscard]] live::Hall &hall() { return *m_hall; }
    [[nodiscard]] const live::Hall &hall() const { return *m_hall; }
    [[nodiscard]] live::CentreBoard &centre() { return *m_centre; }
    [[nodiscard]] const live::CentreBoard &centre() const { return *m_centre; }
    [[nodiscard]] report::SummaryDesk &summaries() { return *m_summaries; }
    [[nodiscard]] report::WhatIfDesk &whatIfs() { return *m_whatIfs; }
    [[nodiscard]] report::RulesDesk &rules() { return *m_rules; }
    [[nodiscard]] report::AuditDesk &audits() { return *m_audits; }
    [[nodiscard]] report::RankingDesk &rankings() { return *m_rankings; }
    /// Counted when somebody wants them.
    [[nodiscard]] live::TakerRecords &takers() { return *m_takers; }
    /// What sensors and other things say, as of the moment of this session.
    [[nodiscard]] live::ThingsWatch &things() { return *m_things; }
    /// The region's base maps, for every view of this window.
    [[nodiscard]] basemap::BaseMaps &baseMaps() { return *m_baseMaps; }
    [[nodiscard]] report::ReturnsDesk &returns() { return *m_returns; }
    [[nodiscard]] report::HandoverDesk &handovers() { return *m_handovers; }
    [[nodiscard]] report::DutyLogDesk &dutyLogs() { return *m_dutyLogs; }
    /// What ever happened at a place of the town, and in its grids by the hour.
    [[nodiscard]] report::PlaceDesk &places() { return *m_places; }
    /// How a day and an hour went, whatever moment is shown.
    [[nodiscard]] report::CourseDesk &courses() { return *m_courses; }
    /// How the drill goes that the store plays; of a store of real cases it only says that there is none.
    [[nodiscard]] report::DrillScoreDesk &drillScores() { return *m_drillScores; }
    /// The hall as it was: nothing is written.
    [[nodiscard]] bool isPast() const { return m_past != nullptr; }
    /// Takes a past session to other moments; null in a live one.
    [[nodiscard]] TimeMachine *timeMachine() { return m_timeMachine.get(); }
    [[nodiscard]] bool isDrill() const { return m_drill; }
    /// While it is not Done the hall's zeros are nobody's count: the days before the drill are not in its store yet.
    [[nodiscard]] DrillStart drillStart() const;
    /// The store was older than the fact which town it belongs to; it has this region's now.
    [[nodiscard]] bool gaveTown() const { return m_gaveTown; }

private:
    Session() = default;
    [[nodiscard]] base::Outcome openPack(const Source &source);
    [[nodiscard]] base::Outcome prepareStore(const Source &source);
    [[nodiscard]] base::Outcome openStore(const Source &source);
    void openLive();
    void openPast(base::Instant at);
    void openReaders(const QString &language);
    void openTimeMachine();
    void openTakers();
    void openDrillScores();
    void setRules(const region::RegionPtr &region);

    region::RegionPtr m_region; ///< as the pack was loaded, with the grids of the day on which it was: what the desk begins with
    region::RegionPtr m_shown;  ///< in force, in the language of the screens
    QString m_packDirectory;
    QString m_storePath;
    bool m_drill = false;
    bool m_played = false;
    bool m_gaveTown = false;
    const base::BootStopwatch m_stopwatch;
    base::TownClock m_town;
    std::unique_ptr<base::FixedClock> m_moment; ///< the past's
    const base::Clock *m_clock = nullptr;       ///< one of the two
    std::unique_ptr<desk::StoreParts> m_parts;  ///< for the desk, and for all who read beside it
    std::unique_ptr<desk::PastFeed> m_past;     ///< none of a live hall
    std::unique_ptr<desk::CaseDesk> m_desk;
    desk::PastDesk *m_pastDesk = nullptr;           ///< the same, of the past
    std::unique_ptr<desk::PresenceDesk> m_presence; ///< none in the past
    std::unique_ptr<desk::PhotoDesk> m_photos;
    desk::CaseFeed *m_feed = nullptr; ///< the live desk's other faces, or m_past's
    desk::CentreDesk *m_centreDesk = nullptr;
    std::unique_ptr<desk::IdentityDesk> m_identity;
    std::unique_ptr<live::Hall> m_hall;
    std::unique_ptr<live::CentreBoard> m_centre;
    std::unique_ptr<report::SummaryDesk> m_summaries;
    std::unique_ptr<report::WhatIfDesk> m_whatIfs;
    std::unique_ptr<report::RulesDesk> m_rules;
    std::unique_ptr<report::AuditDesk> m_audits;
    std::unique_ptr<report::RankingDesk> m_rankings;
    std::unique_ptr<live::ThingsWatch> m_things;
    std::unique_ptr<basemap::BaseMaps> m_baseMaps;
    std::unique_ptr<live::TakerRecords> m_takers; ///< behind the desk that counts for it
    std::unique_ptr<report::ReturnsDesk> m_returns;
    std::unique_ptr<report::HandoverDesk> m_handovers;
    std::unique_ptr<report::DutyLogDesk> m_dutyLogs;
    std::unique_ptr<report::PlaceDesk> m_places;
    std::unique_ptr<report::CourseDesk> m_courses;
    std::unique_ptr<report::DrillScoreDesk> m_drillScores;
    std::unique_ptr<TimeMachine> m_timeMachine; ///< none of a live hall; last: it moves all of the above
};

} // namespace session

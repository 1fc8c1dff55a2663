// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTime>

#include <vector>

namespace domain {

/// At least so many patrols, counted one way; two rules of one plan are counted apart.
struct PatrolDuty {
    enum class Per : quint8 { Shift, UnitAndDay }; ///< a patrol across midnight counts once, for the shift and the date it began in
    QString id;
    Per per = Per::Shift;
    int atLeast = 0;
    QString phase;         ///< name; empty: in every phase
    QString unit;          ///< code; empty: every unit
    bool together = false; ///< all departments of the unit's station go together
    QString why;
};

/// How a shift patrols.
struct ShiftDuty {
    QString shift;
    QStringList means;   ///< of "foot", "car", "video"
    QString carBy;       ///< department whose cars they are; empty: not said
    QString standByKind; ///< kind of units that stand by during the shift; may be empty
};

/// So many people of a department at a station in every shift, at least.
struct Presence {
    QString department;
    int atLeast = 0;
};

/// Who must be at a station, who leads it and who deputises.
struct StationPresence {
    QString unit;
    QString lead;   ///< department
    QString deputy; ///< department; may be empty
    std::vector<Presence> presence;
};

/// So many people on a post during a shift of a phase, or these persons.
struct RosterEntry {
    QString phase;      ///< name; empty: in every phase
    QString shift;      ///< code
    QString unit;       ///< code
    QString department; ///< code; empty: not said. Counts for the presence that a station asks for
    QString post;
    int people = 0;
    bool sample = false;
    QStringList persons{}; ///< who, one by one: posts with numbers (联勤队员·01), as many as `people`; empty: their number alone is known
};

/// A/B pair: B takes new work while A is absent. Work that A has stays A's in history.
struct StandIn {
    QString duty; ///< what the pair answers for: 愚谷村
    QString grid; ///< whose tickets they take; may be empty
    QString a;
    QString b;
    bool sample = false;
};

/// A vehicle, a drone, a radio: something that a unit has and that can be out.
struct Resource {
    QString code;
    QString name;
    QString kind; ///< "vehicle", "drone", "radio", "lone-kit"
    QString unit; ///< code; may be empty
    bool sample = false;
};

/// A place that patrols look at in particular.
struct KeyPoint {
    QString code;
    QString name;
    QString kind; ///< "mall", "shop", "road", "estate", "site", "metro", "heritage"
    QString grid; ///< may be empty
    bool sample = false;
};

/// A post that comes back every day at the same time: meal-time peaks.
struct RecurringPost {
    QString code;
    QString name;
    QTime from; ///< local; half-open
    QTime to;
    QString unit;
    QStringList grids;
    QString why;
    bool sample = false;
};

/// A planned route: the grids in the order in which a person looks at them, in the street or on screens.
struct Round {
    QString code;
    QString name;
    QString by;   ///< "foot", "car", "video", "lone-kit"
    QString post; ///< who goes
    QString unit; ///< may be empty
    QStringList grids;
    bool sample = false;
};

/// Units that a town counts together: a force that patrols, a level of patrol or of inspection.
struct Crew {
    QString name; ///< 执法力量
    QStringList units;
    bool sample = false;
};

/// 分管领导: who is in charge of a department's work.
struct Leader {
    QString department;
    QString post;
    bool sample = false;
};

/// Who is where and when.
struct Duties {
    std::vector<PatrolDuty> patrols;
    std::vector<ShiftDuty> shifts;
    std::vector<StationPresence> stations;
    std::vector<RosterEntry> rosters;
    std::vector<StandIn> standIns;
    std::vector<Resource> resources;
    std::vector<KeyPoint> keyPoints;
    std::vector<RecurringPost> posts;
    std::vector<Round> rounds;
    std::vector<Crew> forces;           ///< who patrols: 执法力量 …
    std::vector<Crew> patrolLevels;     ///< the lowest first
    std::vector<Crew> inspectionLevels; ///< the lowest first
    std::vector<Leader> leaders;
    QStringList channels;     ///< "radio", "lone-kit", "government-chat"
    QStringList elementCodes; ///< the codes that every registered element carries: "citizen", "staff"
};

} // namespace domain

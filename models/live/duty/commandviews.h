// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/shiftrules.h"
#include "live/duty/peopleviews.h"

namespace live {

// The command tree (1+1+1+9) and who is there now; forces and levels of patrol, channels, leaders in charge. Pure.

/// Who leads a station: its leading department while one of its people is there, else the deputy, else nobody.
struct StationLead {
    enum class By : quint8 { Lead, Deputy, Nobody };
    By by = By::Nobody;
    QString department, departmentName; ///< of who leads now; of nobody the department that ought to
    QString person;                     ///< of several the first of the roster; empty: nobody is known by name
    friend bool operator==(const StationLead &, const StationLead &) = default;
};

/// A unit of the tree.
struct CommandNode {
    QString unit, name, kind; ///< code, 联勤联动站, "joint-station" …
    int depth = 0;            ///< 0: at the top
    int parent = -1;          ///< place in the tree; -1: at the top
    bool rostered = false;    ///< the turn's roster names it; else nobody says who is there
    int planned = 0, present = 0, checkedIn = 0;
    std::optional<StationLead> lead; ///< of a station for which the plan names one
    std::optional<bool> standsBy;    ///< of a unit that stands by in the turn: reported manned, empty; none: it does not, or nobody said so
    bool standBy = false;            ///< the turn asks it to stand by
    QStringList channels;            ///< by which it can be reached now
    [[nodiscard]] bool isGap() const { return present < planned || (lead && lead->by == StationLead::By::Nobody); }
    friend bool operator==(const CommandNode &, const CommandNode &) = default;
};
/// Each unit after the one above it, siblings in the pack's order. `turn` and `people`: of the running turn; without one nobody is said to be there.
[[nodiscard]] std::vector<CommandNode> commandTreeOf(const region::Region &region, const domain::Centre &centre, const std::optional<TurnView> &turn,
                                                     const std::vector<PersonLine> &people);

/// A force that patrols, or a level of patrol or of inspection: whether the turn has seen it.
struct CrewLine {
    enum class Kind : quint8 { Force, PatrolLevel, InspectionLevel };
    Kind kind = Kind::Force;
    QString name;
    QStringList units; ///< names
    int walked = 0;    ///< patrols of its units that began in the turn
    int present = 0;   ///< people of its units who are there
    bool rostered = false;
    domain::DutyState state = domain::DutyState::Due; ///< one patrol in the turn is enough
    bool sample = false;
    friend bool operator==(const CrewLine &, const CrewLine &) = default;
};
/// Forces, then levels of patrol, then those of inspection, each in the plan's order.
[[nodiscard]] std::vector<CrewLine> crewsOf(const region::Region &region, const domain::Centre &centre, const TurnView &turn,
                                            const std::vector<PersonLine> &people, base::Instant now);
/// 力量, 巡查层级, 督查层级: translated.
[[nodiscard]] QString crewKindName(CrewLine::Kind kind);

/// A channel and whom it reaches: units that have such a thing, and it is not out of order; a chat reaches everybody.
struct ChannelLine {
    QString channel;   ///< "radio", "lone-kit", "government-chat"
    QStringList units; ///< names of those it reaches
    int of = 0;        ///< of so many units
    int broken = 0;    ///< of its things, out of order
    friend bool operator==(const ChannelLine &, const ChannelLine &) = default;
};
[[nodiscard]] std::vector<ChannelLine> channelsOf(const region::Region &region, const domain::Centre &centre);
/// 对讲机, 单兵设备, 政务微信: translated.
[[nodiscard]] QString channelName(const QString &channel);

/// Who is in charge of a department, and whether they are there.
struct LeaderLine {
    QString department, departmentName;
    QString post;
    bool away = false;
    QString standIn; ///< while they are away; empty: nobody
    bool sample = false;
    friend bool operator==(const LeaderLine &, const LeaderLine &) = default;
};
[[nodiscard]] std::vector<LeaderLine> leadersOf(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// A swap of jobs that holds or will.
struct SwapLine {
    domain::SwapRecord swap;
    bool now = false; ///< else it begins later
    friend bool operator==(const SwapLine &, const SwapLine &) = default;
};
/// In the order in which they begin.
[[nodiscard]] std::vector<SwapLine> swapsOf(const domain::Centre &centre, base::Instant now);

} // namespace live

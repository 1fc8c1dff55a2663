// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection/casenow.h"
#include "store/projection/projections.h"

#include <QCache>
#include <QElapsedTimer>

// What the parts of Projections share: projections.cpp follows, projectionfill.cpp fills, projectionrebuild.cpp rebuilds. Nobody else's.

namespace store {

/// How far a table that is filled from nothing has come: all cases up to one, each as of one position.
struct Filling {
    Position upTo;
    CaseId cursor;
    friend bool operator==(const Filling &, const Filling &) = default;
};

inline constexpr int kSlicePart = 128;     ///< events that are folded before the clock is looked at
inline constexpr int kCatchUpEvents = 512; ///< that a slice of a rebuild follows at the most

/// For the writer's lock: how long a slice works before it commits. Others wait for it with their orders; those who are known to wait end it.
class Projections::SliceClock {
public:
    explicit SliceClock(const std::function<bool()> &isWaitedFor) : m_isWaitedFor(isWaitedFor) { m_timer.start(); }
    [[nodiscard]] bool isOver() const { return m_timer.elapsed() >= kSliceMsec || (m_isWaitedFor && m_isWaitedFor()); }

private:
    static constexpr qint64 kSliceMsec = 25;
    const std::function<bool()> &m_isWaitedFor;
    QElapsedTimer m_timer;
};

struct Projections::State {
    struct Follower {
        std::unique_ptr<Projection> projection;
        Position position;
        int revision = -1;                ///< as stored; -1: never made
        std::optional<Filling> filling{}; ///< until then the position says nothing
        [[nodiscard]] bool isBeyond(Position head) const { return (filling ? filling->upTo : position) > head; }
        [[nodiscard]] bool isCurrent() const { return revision == projection->revision(); }
    };

    State(const Connection &c, const EventLog &l) : connection(c), log(l), texts(c.dialect(), "projections.sql") {}

    [[nodiscard]] base::Outcome readPositions();
    [[nodiscard]] base::Outcome requireCurrent() const;
    [[nodiscard]] base::Outcome put(const QString &name, int revision, quint64 position);
    [[nodiscard]] base::Outcome forget(const QString &name);
    [[nodiscard]] base::Outcome note(Follower &follower, Position position);
    [[nodiscard]] bool isFilling() const;
    /// Of the one furthest behind of those that follow; none where all are being filled.
    [[nodiscard]] std::optional<Position> least() const;
    [[nodiscard]] base::Result<std::vector<domain::CommittedEvent>> readSlice(int most) const;
    [[nodiscard]] base::Result<domain::Case> caseBefore(const domain::CommittedEvent &event);
    [[nodiscard]] base::Result<std::vector<FoldedCase>> fold(const std::vector<domain::CommittedEvent> &slice);
    /// Inside the caller's transaction: the next `most` events up to `head`, as far as the clock lets it.
    [[nodiscard]] base::Outcome advance(int most, Position head, const SliceClock &clock);
    [[nodiscard]] base::Outcome advancePart(int most);
    /// Goes some way towards the log's end; true there. Inside the caller's transaction.
    [[nodiscard]] base::Result<bool> catchUpSome(Position head, const SliceClock &clock);
    /// What put() left for later, in steps that are a transaction each: for as long as a slice, unless somebody waits.
    [[nodiscard]] base::Outcome tend(Projection &projection) const;
    void remember(const domain::Case &folded);

    /// Empty tables for a projection, filled from now on; those of another revision are kept aside.
    [[nodiscard]] base::Outcome begin(Follower &follower, Position head);
    /// The same where the position was found to be a lie: nothing of the old tables is believed.
    [[nodiscard]] base::Outcome beginAnew(Follower &follower);
    [[nodiscard]] base::Outcome beginAnewBeyond(Position head);
    [[nodiscard]] bool isBeyond(Position head) const;
    /// Puts a case into a table; makes that anew where the case stands in it that should not.
    [[nodiscard]] base::Outcome put(Follower &follower, const FoldedCase &one);
    [[nodiscard]] base::Outcome noteFilling(Follower &follower, const Filling &filling);
    [[nodiscard]] base::Outcome endFilling(Follower &follower);
    /// Puts the next cases into the tables that are furthest behind; inside the caller's transaction.
    [[nodiscard]] base::Outcome fill(int mostEvents, const SliceClock &clock);
    /// The table in which a case stood that should not, if any.
    [[nodiscard]] base::Result<Follower *> fillSlice(quint64 mostEvents, const SliceClock &clock);
    /// How much of the filling is done, in hundredths.
    [[nodiscard]] int filledPercent() const;

    const Connection &connection;
    const EventLog &log;
    const SqlTexts texts;
    std::vector<Follower> followers;
    std::function<bool()> isWaitedFor{};
    QCache<CaseId, domain::Case> folded{8192};
};

/// A walk over all cases that mends as it goes.
struct Projections::Mending {
    explicit Mending(const Connection &c) : rows(c), words(c, QStringLiteral("case_text_next")) {}

    CaseNow rows;
    CaseText words;
    bool withWords = false;
    quint64 owner = 0;  ///< the new index is this rebuild's as long as its row says so
    Position wordsUpTo; ///< words holds the cases up to the cursor as of this position, then it follows
    CaseId cursor;
    bool isOver = false;
    bool isSound = true; ///< every row that was mended read back as it was written
    RebuildResult result;
};

/// Work on what is derived needs no durable commit: the next commit of the log makes it so in passing.
class Relaxed {
public:
    explicit Relaxed(const Connection &connection) : m_connection(connection), m_done(connection.run(connection.texts()["relaxed"])) {}
    ~Relaxed() { static_cast<void>(m_connection.run(m_connection.texts()["durable"])); }
    Relaxed(const Relaxed &) = delete;
    Relaxed &operator=(const Relaxed &) = delete;
    [[nodiscard]] const base::Outcome &done() const { return m_done; }

private:
    const Connection &m_connection;
    const base::Outcome m_done;
};

} // namespace store

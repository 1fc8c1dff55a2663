// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "base/time/clock.h"
#include "domain/things/health.h"
#include "region/region.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <memory>
#include <utility>
#include <vector>

namespace store {
class RingReader;
}

namespace live {

/// What a thing said last, and how it is.
struct ThingState {
    domain::Reading reading;
    domain::ThingHealth health = domain::ThingHealth::Untimed;
    friend bool operator==(const ThingState &, const ThingState &) = default;
};

/// What one look changed. Whoever shows things asks which of his this names, and leaves the rest as it stands.
struct ThingsChanged {
    bool everything = false;    ///< the first look: whatever the lists say
    QStringList things;         ///< codes of which value or health is another one; each once
    std::vector<size_t> groups; ///< places in Sensing::groups of which the health is another one; ascending
    [[nodiscard]] bool isEmpty() const { return !everything && things.isEmpty() && groups.empty(); }
};

/// Numbers of things by code, with the moments at which they were measured.
using ThingCourses = QHash<QString, std::vector<std::pair<base::Instant, double>>>;
inline constexpr int kCourseMost = 60;

/// The newest values and the health of the town's things, as the ring beside the store has them. It looks as often as the town's screen is renewed
/// (sensing.json, refreshSeconds), on a thread of its own; here nothing waits for a disk. GUI thread only.
class ThingsWatch final : public QObject {
    Q_OBJECT
public:
    /// How often it looks where the pack does not say.
    static constexpr base::Milliseconds kEvery{2'000};

    /// Live; or, with `moment`, as the hall knew it then: one look. The clock must outlive it.
    ThingsWatch(region::RegionPtr region, const base::Clock &clock, std::unique_ptr<store::RingReader> reader,
                std::optional<base::Instant> moment = {}, QObject *parent = nullptr);
    ~ThingsWatch() override;

    /// Another rulebook holds: kinds, groups, periods and how often it looks are this one's. What things said stays.
    void setRules(region::RegionPtr region);

    /// What was found of a moment.
    struct News;
    using Then = std::shared_ptr<const News>;
    /// Of a watch that looks back: reads another moment, for showMoment(). A newer question gives up the one before.
    [[nodiscard]] QFuture<Then> lookBack(base::Instant moment);
    /// That moment is the one that is shown now.
    void showMoment(base::Instant moment, const Then &then);

    [[nodiscard]] base::Milliseconds every() const;
    /// Whether the ring was read and reaches to what is looked at. Until then, and of a moment before the ring, everything is unknown, and nothing is
    /// silent.
    [[nodiscard]] bool isKnown() const { return m_known; }
    /// None: unknown, nothing was heard of it. Valid until the next change.
    [[nodiscard]] const ThingState *state(const QString &code) const;
    [[nodiscard]] const QHash<QString, ThingState> &all() const { return m_states; }
    /// By place in Sensing::groups; none while nothing is known.
    [[nodiscard]] const std::vector<domain::GroupHealth> &groups() const { return m_groups; }
    /// The one sentence about groups that are silent; empty: none is.
    [[nodiscard]] const QString &silence() const { return m_silence; }
    /// Batches of the ring that could not be read since the beginning.
    [[nodiscard]] quint64 broken() const { return m_broken; }
    /// Batches that were read for what is and was shown. A moment that follows the one before reads what came between them alone.
    [[nodiscard]] quint64 batches() const { return m_batches; }

    /// The numbers that these things said in the `span` before the moment that is shown, oldest first, no more than kCourseMost each: of more, the
    /// last of as many equal spans. Words of states are left out. Who said none is missing.
    [[nodiscard]] QFuture<ThingCourses> courses(const QStringList &codes, base::Milliseconds span);

Q_SIGNALS:
    void changed(const live::ThingsChanged &changes); ///< valid during the call
    void silenceChanged();                            ///< another sentence, or none any more

private:
    struct Work;
    void look();
    void receive(const Then &news);
    void tellSilence();
    [[nodiscard]] QFuture<Then> start(base::Instant now, std::optional<base::Instant> moment);

    region::RegionPtr m_region;
    const base::Clock &m_clock;
    std::optional<base::Instant> m_moment;
    QHash<QString, ThingState> m_states;
    std::vector<domain::GroupHealth> m_groups;
    QString m_silence;
    quint64 m_broken = 0, m_batches = 0;
    bool m_known = false;
    bool m_looking = false;
    QTimer m_timer;
    QFuture<Then> m_lookingBack;
    std::atomic<bool> m_ending = false;
    std::shared_ptr<Work> m_parts; ///< the thread's alone
    base::WorkThread m_work;       ///< last: it uses all of the above
};

} // namespace live

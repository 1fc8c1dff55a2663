// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/alarm/annunciation.h"

#include <array>

namespace live {

namespace {

using Life = AnnunciationLife;
using Hold = AnnunciationHold;

template <class State> using EventRow = std::array<State, kAnnunciationEvents>;

// In the order of the events:               Came                  Renewed               Went                  Seen                Shelved
//                                           Unshelved             TakenOut              PutBack
constexpr std::array<EventRow<Life>, kAnnunciationLives> kLifeTable{
    EventRow<Life>{Life::Unacknowledged, Life::Unacknowledged, Life::Normal, Life::Normal, Life::Normal, Life::Normal, Life::Normal, Life::Normal},
    EventRow<Life>{Life::Unacknowledged, Life::Unacknowledged, Life::ReturnedUnseen, Life::Acknowledged, Life::Unacknowledged, Life::Unacknowledged,
                   Life::Unacknowledged, Life::Unacknowledged},
    EventRow<Life>{Life::Acknowledged, Life::Unacknowledged, Life::Normal, Life::Acknowledged, Life::Acknowledged, Life::Unacknowledged,
                   Life::Acknowledged, Life::Unacknowledged},
    EventRow<Life>{Life::Unacknowledged, Life::Unacknowledged, Life::ReturnedUnseen, Life::Normal, Life::ReturnedUnseen, Life::ReturnedUnseen,
                   Life::ReturnedUnseen, Life::ReturnedUnseen},
};

constexpr std::array<EventRow<Hold>, kAnnunciationHolds> kHoldTable{
    EventRow<Hold>{Hold::None, Hold::None, Hold::None, Hold::None, Hold::Shelved, Hold::None, Hold::OutOfService, Hold::None},
    EventRow<Hold>{Hold::Shelved, Hold::Shelved, Hold::Shelved, Hold::Shelved, Hold::Shelved, Hold::None, Hold::OutOfService, Hold::Shelved},
    EventRow<Hold>{Hold::OutOfService, Hold::OutOfService, Hold::OutOfService, Hold::OutOfService, Hold::OutOfService, Hold::OutOfService,
                   Hold::OutOfService, Hold::None},
};

} // namespace

size_t qHash(const AnnunciationSubject &subject, size_t seed) noexcept
{
    return qHashMulti(seed, static_cast<quint8>(subject.kind), subject.id.value, subject.clock, subject.call);
}

QString textOf(const AnnunciationSubject &subject)
{
    return QStringLiteral("%1/%2/%3/%4").arg(domain::word(subject.kind)).arg(subject.id.value).arg(subject.clock).arg(subject.call);
}

std::optional<AnnunciationSubject> subjectOf(const QString &text)
{
    constexpr qsizetype kParts = 4;
    const QStringList parts = text.split(u'/');
    const auto kind = domain::annunciationKindOf(parts.front());
    if (!kind || parts.size() < kParts)
        return std::nullopt;
    bool isId = false, isClock = false;
    AnnunciationSubject subject{*kind, base::CaseId{parts[1].toULongLong(&isId)}, parts[2].toInt(&isClock), parts.mid(kParts - 1).join(u'/')};
    return isId && isClock ? std::optional(subject) : std::nullopt;
}

AnnunciationLife next(AnnunciationLife life, AnnunciationEvent event) { return kLifeTable[static_cast<size_t>(life)][static_cast<size_t>(event)]; }

AnnunciationHold next(AnnunciationHold hold, AnnunciationEvent event) { return kHoldTable[static_cast<size_t>(hold)][static_cast<size_t>(event)]; }

} // namespace live

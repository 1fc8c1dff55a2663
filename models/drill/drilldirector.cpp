// SPDX-License-Identifier: GPL-3.0-or-later
#include "drill/drilldirector.h"

#include "base/time/townclock.h"
#include "domain/wordtable.h"

#include <algorithm>

namespace drill {

using namespace Qt::StringLiterals;

namespace {

constexpr domain::WordEntry<DrillCue> kCueWords[]{{DrillCue::EndpointAway, "endpoint-away"},
                                                  {DrillCue::EndpointBack, "endpoint-back"},
                                                  {DrillCue::ClockWrong, "clock-wrong"},
                                                  {DrillCue::ClockRight, "clock-right"}};
constexpr auto kCueBegin = "cue "_L1;
constexpr std::chrono::seconds kDirectorSleep{60}; // the machine's clock may be moved meanwhile

} // namespace

QString word(DrillCue cue) { return domain::wordIn(kCueWords, cue); }

std::optional<DrillCue> drillCueOf(const QString &word) { return domain::valueIn(kCueWords, word); }

std::vector<TimedCue> cuesOf(const DrillPlay &play)
{
    const DrillStrain &strain = play.scenario->strain;
    std::vector<TimedCue> cues;
    if (strain.goneFor > std::chrono::minutes(0)) {
        cues.push_back({play.begin + strain.goneAfter, DrillCue::EndpointAway});
        cues.push_back({play.begin + strain.goneAfter + strain.goneFor, DrillCue::EndpointBack});
    }
    if (strain.step != std::chrono::minutes(0)) {
        cues.push_back({play.begin + strain.stepAfter, DrillCue::ClockWrong});
        cues.push_back({play.begin + strain.stepAfter + strain.stepFor, DrillCue::ClockRight});
    }
    std::ranges::stable_sort(cues, {}, &TimedCue::at);
    return cues;
}

QString cueLine(DrillCue cue) { return kCueBegin + word(cue); }

std::optional<DrillCue> cueOfLine(const QString &line)
{
    return line.startsWith(kCueBegin) ? drillCueOf(line.mid(kCueBegin.size()).trimmed()) : std::nullopt;
}

DrillDirector::DrillDirector(const DrillPlay &play, base::Instant since, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_speed(play.speed)
{
    for (const TimedCue &cue : cuesOf(play)) {
        if (cue.at > since)
            m_cues.push_back(cue);
    }
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &DrillDirector::look);
}

void DrillDirector::look()
{
    const base::Instant now = m_clock.now();
    while (!m_cues.empty() && m_cues.front().at <= now) {
        const DrillCue cue = m_cues.front().cue;
        m_cues.pop_front();
        Q_EMIT given(cue);
    }
    if (!m_cues.empty())
        m_next.start(std::clamp<base::Milliseconds>(base::realTime(m_cues.front().at - now, m_speed), base::Milliseconds(1),
                                                    base::Milliseconds(kDirectorSleep)));
}

} // namespace drill

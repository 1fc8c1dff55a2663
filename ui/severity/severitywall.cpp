// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity/severitywall.h"

namespace ui::severity {

namespace {

constexpr qreal kWallGap = 20;
constexpr qreal kTimesEdge = 12; ///< free of texts around a block's times

/// The view as it reads: waiting times move every millisecond, their texts every second.
live::LevelView inSeconds(live::LevelView level)
{
    for (auto *time : {&level.longestWait, &level.nextDue}) {
        if (*time) {
            *time = std::chrono::duration_cast<std::chrono::seconds>(time == &level.nextDue ? **time + base::Milliseconds(999) : **time);
        }
    }
    return level;
}

live::LevelView withoutTimes(live::LevelView level)
{
    level.longestWait = level.nextDue = std::nullopt;
    return level;
}

} // namespace

SeverityWall::SeverityWall(const theme::Theme &theme, QWidget *parent) : ScaledPanel(theme, parent)
{
    for (const domain::Severity level : domain::kSeverities) {
        m_view.levels[domain::indexOf(level)].level = level;
    }
}

void SeverityWall::setView(const live::WallView &view, const Freshness &freshness)
{
    const bool stale = freshness != m_freshness;
    for (size_t index = 0; index < view.levels.size(); ++index) {
        const live::LevelView before = inSeconds(m_view.levels[index]), now = inSeconds(view.levels[index]);
        const QRectF box = blockIn(units(), index, kWallGap), times = SeverityBlock::timesOf(box);
        const bool sameStrip = before.level == now.level && (before.open == 0) == (now.open == 0);
        if (stale || (!sameStrip && before != now)) {
            updatePart(box);
        } else if (withoutTimes(before) != withoutTimes(now)) {
            updatePart(SeverityBlock::figuresOf(box));
        } else if (before != now && !times.isNull()) {
            updatePart(times.adjusted(kTimesEdge, kTimesEdge, -kTimesEdge, -kTimesEdge));
        }
    }
    m_view = view;
    m_freshness = freshness;
}

void SeverityWall::setLooks(const std::array<BlockLook, 5> &looks)
{
    for (size_t index = 0; index < looks.size(); ++index) {
        if (looks[index] != m_looks[index]) {
            updatePart(blockIn(units(), index, kWallGap));
        }
    }
    m_looks = looks;
}

QRectF SeverityWall::blockRect(domain::Severity level) const
{
    const QRectF block = blockIn(units(), domain::indexOf(level), kWallGap);
    return QRectF(block.topLeft() * scale(), block.size() * scale());
}

theme::SpokenParts SeverityWall::spokenParts() const
{
    theme::SpokenParts parts;
    for (size_t index = 0; index < m_view.levels.size(); ++index)
        parts.push_back({spokenLevel(m_view.levels[index], m_freshness, m_looks[index]), pixelsOf(blockIn(units(), index, kWallGap))});
    return parts;
}

QString SeverityWall::spokenName() const { return tr("Open cases by level"); }

void SeverityWall::paint(QPainter &painter, QSizeF size)
{
    for (size_t index = 0; index < m_view.levels.size(); ++index) {
        const QRectF box = blockIn(size, index, kWallGap), part = shownOf(box);
        if (!part.isNull()) {
            SeverityBlock(theme(), m_view.levels[index], m_freshness, m_looks[index]).paint(painter, box, part);
        }
    }
}

} // namespace ui::severity

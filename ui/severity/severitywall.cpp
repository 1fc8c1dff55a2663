// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity/severitywall.h"

namespace ui::severity {

namespace {

constexpr qreal kWallGap = 20;

/// The view as it reads: waiting times move every millisecond, their texts every second.
live::WallView inSeconds(live::WallView view)
{
    for (live::LevelView &level : view.levels) {
        for (auto *time : {&level.longestWait, &level.nextDue}) {
            if (*time) {
                *time = std::chrono::duration_cast<std::chrono::seconds>(time == &level.nextDue ? **time + base::Milliseconds(999) : **time);
            }
        }
    }
    return view;
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
    const bool same = inSeconds(view) == inSeconds(m_view) && freshness == m_freshness;
    m_view = view;
    m_freshness = freshness;
    if (!same) {
        update();
    }
}

void SeverityWall::setLooks(const std::array<BlockLook, 5> &looks)
{
    if (looks != m_looks) {
        m_looks = looks;
        update();
    }
}

QRectF SeverityWall::blockRect(domain::Severity level) const
{
    const QRectF block = blockIn(units(), domain::indexOf(level), kWallGap);
    return QRectF(block.topLeft() * scale(), block.size() * scale());
}

void SeverityWall::paint(QPainter &painter, QSizeF size)
{
    for (size_t index = 0; index < m_view.levels.size(); ++index) {
        SeverityBlock(theme(), m_view.levels[index], m_freshness, m_looks[index]).paint(painter, blockIn(size, index, kWallGap));
    }
}

} // namespace ui::severity

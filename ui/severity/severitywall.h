// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity/severityblock.h"
#include "theme/scaledpanel.h"

namespace ui::severity {

/// The hall's five blocks, worst first: mark, words, open count, tags, the shape of the last hours, the two times.
/// A level without cases stays in its place, dimmed. Painted from a WallView; repaints only when it changed.
class SeverityWall final : public theme::ScaledPanel {
    Q_OBJECT
public:
    explicit SeverityWall(const theme::Theme &theme, QWidget *parent = nullptr);

    void setView(const live::WallView &view, const Freshness &freshness = {});
    /// By level, Red first.
    void setLooks(const std::array<BlockLook, 5> &looks);
    [[nodiscard]] const live::WallView &view() const { return m_view; }
    /// Where a level's block stands, in widget pixels.
    [[nodiscard]] QRectF blockRect(domain::Severity level) const;

    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override;

protected:
    void paint(QPainter &painter, QSizeF size) override;

private:
    live::WallView m_view;
    Freshness m_freshness;
    std::array<BlockLook, 5> m_looks;
};

} // namespace ui::severity

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/scaledpanel.h"

namespace ui::hall {

/// The lines under the wall's top bar: what every eye must know. At most two. Over two halves each half says them.
class Banner final : public theme::ScaledPanel {
    Q_OBJECT
public:
    enum class Kind : quint8 { Drill, Trouble, Plan, Notice }; ///< a notice is calm: all is well, and something is not whole yet
    struct Line {
        Kind kind = Kind::Trouble;
        QString head;
        QString text;
        friend bool operator==(const Line &, const Line &) = default;
    };
    explicit Banner(const theme::Theme &theme, QWidget *parent = nullptr);
    void setLines(std::vector<Line> lines);
    void setHalves(bool halves);
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;

protected:
    void paint(QPainter &painter, QSizeF size) override;

private:
    void paintLine(QPainter &painter, const QRectF &box, const Line &line) const;
    std::vector<Line> m_lines;
    bool m_halves = false;
};

} // namespace ui::hall

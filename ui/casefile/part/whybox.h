// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/part/section.h"
#include "domain/rules/severity.h"
#include "region/rules/explain.h"

namespace ui::casefile {

/// Why a case has its colour: each reason with its points, their sum, and what counted them; and below it its limit with the rule that set it,
/// by its name, and what the list of items writes besides.
class WhyBox final : public Section {
    Q_OBJECT
public:
    explicit WhyBox(const theme::Theme &theme, QWidget *parent = nullptr);

    /// As it stands at the moment `now`.
    void setCase(const domain::Case &c, const region::Region &region, base::Instant now);
    /// What stands behind it all, for the tooltip: colour, deadlines and department, each with its rule, file and version.
    void setExplanations(const std::vector<region::Explanation> &all);
    /// The lines as shown, the first being the sum.
    [[nodiscard]] const QStringList &lines() const { return m_lines; }
    /// "10 min · Limit: simple cases"; empty without a limit.
    [[nodiscard]] const QString &limit() const { return m_limit; }
    [[nodiscard]] QString spokenName() const override;

protected:
    [[nodiscard]] int bodyHeight(int width) const override;
    void paintBody(QPainter &painter, const QRectF &box) override;

private:
    void setLimit(const domain::Case &c, const region::Region &region, base::Instant now);
    [[nodiscard]] QString reasonText() const;
    [[nodiscard]] QStringList limitLines(qreal width) const;
    [[nodiscard]] QStringList wrapped(qreal width) const;
    domain::Severity m_level = domain::Severity::Green;
    QString m_head, m_rule, m_limit;
    QStringList m_lines;
};

} // namespace ui::casefile

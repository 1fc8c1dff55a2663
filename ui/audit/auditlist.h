// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "report/audit/auditlog.h"
#include "theme/theme.h"

#include <QTableWidget>

namespace ui::audit {

/// Who did what, the newest first. Shows posts and seats; which account it was is the row's tip. A narrow list has no column of events. GUI thread
/// only.
class AuditList final : public QTableWidget {
    Q_OBJECT
public:
    enum Column : int { When, Who, Act, Case, What, Result, Event, Columns };

    explicit AuditList(const theme::Theme &theme, QWidget *parent = nullptr);

    void show(const std::vector<report::AuditRow> &rows, const region::Region &region, base::Instant now);
    using QTableWidget::show;
    /// More of them, below those that stand there.
    void append(const std::vector<report::AuditRow> &rows, const region::Region &region, base::Instant now);
    [[nodiscard]] QString cell(int row, Column column) const { return item(row, column)->text(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const theme::Theme &m_theme;
};

} // namespace ui::audit

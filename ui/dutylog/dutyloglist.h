// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/dutylog/dutylog.h"
#include "theme/theme.h"

#include <QTableWidget>

namespace ui::dutylog {

/// The records of a duty day, the oldest first. Enter or a double click on one of a case wants the case. GUI thread only.
class DutyLogList final : public QTableWidget {
    Q_OBJECT
public:
    enum Column : int { When, Who, Act, Case, What, Columns };

    explicit DutyLogList(const theme::Theme &theme, QWidget *parent = nullptr);

    /// Keeps the chosen record chosen where it is still there; else the newest is.
    void show(const report::DutyLog &log);
    using QTableWidget::show;
    [[nodiscard]] QString cell(int row, Column column) const { return item(row, column)->text(); }

Q_SIGNALS:
    void caseWanted(base::CaseId id);

private:
    void fill(int at, const report::DutyLogRow &row, const QString &when);
    const theme::Theme &m_theme;
    std::vector<report::DutyLogRow> m_rows;
};

} // namespace ui::dutylog

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centre.h"
#include "region/region.h"
#include "theme/theme.h"

#include <QTableWidget>

namespace ui::rules {

/// What the centre made of its rules, newest first: when, who, why, which files, and the rules before and after. GUI thread only.
class HistoryPanel final : public QTableWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(const theme::Theme &theme, QWidget *parent = nullptr);

    void show(const std::vector<domain::Amendment> &amendments, const region::Region &region);
    using QTableWidget::show;
    /// As high as its rows, up to a few.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Somebody wants to see what this amendment changed.
    void amendmentChosen(int number);

private:
    const theme::Theme &m_theme;
};

} // namespace ui::rules

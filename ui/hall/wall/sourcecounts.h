// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"

#include <QObject>

#include <vector>

namespace ui::hall {

/// Open cases by source, kept up to date from the table's changes without a scan. GUI thread only.
class SourceCounts final : public QObject {
    Q_OBJECT
public:
    struct Line {
        QString name, shortName;
        int open = 0;
        friend bool operator==(const Line &, const Line &) = default;
    };
    explicit SourceCounts(const live::Hall &hall, QObject *parent = nullptr);

    /// Most open first; sources without open cases are left out.
    [[nodiscard]] std::vector<Line> lines() const;

private:
    void follow(const live::ChangeSet &changes);
    void recount();
    void add(const live::CaseRow &row, int by);
    const live::Hall &m_hall;
    std::vector<int> m_counts; ///< by the table's name index
};

} // namespace ui::hall

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarms/alarmwords.h"

#include <QAbstractListModel>

namespace ui::alarms {

/// The rows of the list of alarms. GUI thread only.
class AlarmModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<AlarmLine> lines);
    [[nodiscard]] const std::vector<AlarmLine> &lines() const { return m_lines; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// The whole row as one text, for readers of the screen and as its tooltip.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// The row of this annunciation, or of the shelf of this kind and object; -1: none.
    [[nodiscard]] int rowOf(const live::AlarmRow &row) const;

private:
    std::vector<AlarmLine> m_lines;
};

} // namespace ui::alarms

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/wall/hallrow.h"
#include "live/cases/queuemodel.h"
#include "theme/scaledpanel.h"

namespace ui::hall {

/// The open cases under supervision (督办), worst first: a part of the wall's right half. Rows that do not fit are counted.
class SupervisedList final : public theme::ScaledPanel {
    Q_OBJECT
public:
    SupervisedList(const live::Hall &hall, const theme::Theme &theme, QWidget *parent = nullptr);

    void setChosen(std::optional<base::CaseId> id);
    void setStale(bool stale);
    [[nodiscard]] const live::QueueModel &model() const { return m_model; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;

protected:
    void paint(QPainter &painter, QSizeF size) override;

private:
    /// A row as it was shown.
    struct ShownRow {
        live::QueueRow row;
        RowTime time;
    };
    /// Asks for what differs from what was shown.
    void compare();
    [[nodiscard]] int shownCount() const;
    [[nodiscard]] QRectF rowBox(int index) const; ///< in design units
    const live::Hall &m_hall;
    live::QueueModel m_model;
    std::optional<base::CaseId> m_chosen;
    bool m_stale = false;
    std::vector<ShownRow> m_shown; ///< what the screen has, or was asked to paint
    int m_all = 0;                 ///< rows of the model then
};

} // namespace ui::hall

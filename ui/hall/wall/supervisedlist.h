// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

protected:
    void paint(QPainter &painter, QSizeF size) override;

private:
    void updateTimes();
    [[nodiscard]] int shownCount() const;
    [[nodiscard]] QRectF rowBox(int index) const; ///< in design units
    const live::Hall &m_hall;
    live::QueueModel m_model;
    std::optional<base::CaseId> m_chosen;
    bool m_stale = false;
};

} // namespace ui::hall

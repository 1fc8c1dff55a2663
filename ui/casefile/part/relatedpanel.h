// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"

#include <QWidget>

namespace ui::casefile {

/// Cases near the shown one: open, or of today. A click goes there.
class RelatedPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RelatedPanel(const actions::Console &console, QWidget *parent = nullptr);

    void setCase(base::CaseId id, bool hasPlace);
    [[nodiscard]] const std::vector<live::RelatedView> &related() const { return m_related; }

Q_SIGNALS:
    void caseChosen(base::CaseId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void recount();
    [[nodiscard]] int shownRows() const;
    const actions::Console m_console;
    base::CaseId m_id;
    bool m_hasPlace = false;
    std::vector<live::RelatedView> m_related;
};

} // namespace ui::casefile

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/handover/handoversheet.h"
#include "theme/theme.h"

#include <QWidget>

namespace ui::handover {

/// What stands above the sheet.
struct HeadFigures {
    QString title;      ///< "Hand-over No. 622"
    QString turn;       ///< "日班 → 夜班 20:00"
    double elapsed = 0; ///< of the outgoing turn, 0…1
    domain::HandoverFigures figures;
    QString asOf; ///< of which moment they are
    QString late; ///< "not handed over 07:05"; empty: it is not late
    friend bool operator==(const HeadFigures &, const HeadFigures &) = default;
};

/// The number, the turn and how far it is, the figures that add up, the levels, overdue and supervised. What does not fit goes from the right. GUI
/// thread only.
class SheetHead final : public QWidget {
    Q_OBJECT
public:
    explicit SheetHead(const theme::Theme &theme, QWidget *parent = nullptr);
    void setFigures(const HeadFigures &figures);
    [[nodiscard]] const HeadFigures &figures() const { return m_figures; }
    /// The sum in words: "taken over 26 + came in 237 − ended 216 = open 47".
    [[nodiscard]] QString sumText() const;
    [[nodiscard]] QSize sizeHint() const override { return {900, 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    HeadFigures m_figures;
};

} // namespace ui::handover

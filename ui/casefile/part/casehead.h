// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/paint.h"
#include "casefile/part/stages.h"
#include "live/hall.h"
#include "theme/spoken.h"

#include <QWidget>

#include <optional>

namespace ui::casefile {

/// The head of a case file: mark, title, place, the big countdown, and a bar for each stage. Repaint it each second.
class CaseHead final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    CaseHead(const theme::Theme &theme, const live::Hall &hall, QWidget *parent = nullptr);

    void setCase(const domain::Case &c);
    [[nodiscard]] QSize sizeHint() const override { return {400, 118}; }
    [[nodiscard]] QString spokenName() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    qreal paintClock(QPainter &painter, const QRectF &box) const;
    void paintStages(QPainter &painter, const QRectF &box) const;
    void paintStage(QPainter &painter, const QRectF &box, const StageView &stage) const;
    const theme::Theme &m_theme;
    const live::Hall &m_hall;
    std::optional<domain::Case> m_case;
    QString m_title; ///< as it may be shown
};

} // namespace ui::casefile

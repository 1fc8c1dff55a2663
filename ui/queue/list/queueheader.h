// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/paint.h"

#include <QHeaderView>

namespace ui::queue {

/// The head of the queue: 28 px, no buttons (the order is fixed: level, then time left).
class QueueHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit QueueHeader(const theme::Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &box, int column) const override;

private:
    const theme::Theme &m_theme;
};

} // namespace ui::queue

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace ui::actions {

/// A column of panels that is never lower than its panels need at the least: where its place is too low for that it scrolls, and what has the
/// keyboard is in view. GUI thread only.
class ScrolledColumn final : public QScrollArea {
    Q_OBJECT
public:
    /// Takes the content over. It paints no ground of its own.
    explicit ScrolledColumn(QWidget *content, QWidget *parent = nullptr);

    /// As narrow as its content and a scroll bar; as low as may be.
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace ui::actions

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace ui::actions {

/// A scroll area that asks for no more height than its minimum, and takes what its column leaves: in a column that scrolls itself what it holds would
/// push its neighbours out of sight. GUI thread only.
class LowScroll final : public QScrollArea {
public:
    explicit LowScroll(QWidget *parent) : QScrollArea(parent) { setFrameShape(QFrame::NoFrame); }
    [[nodiscard]] QSize sizeHint() const override { return {QScrollArea::sizeHint().width(), minimumSizeHint().height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {QScrollArea::minimumSizeHint().width(), minimumHeight() > 0 ? minimumHeight() : QScrollArea::minimumSizeHint().height()};
    }
};

} // namespace ui::actions

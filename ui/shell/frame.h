// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QMainWindow>

namespace ui::shell {

/// The window of the program. It stays open, where and as large as it is, whatever it shows: one session's workplace, then another's, or the first
/// screen. GUI thread.
class Frame final : public QMainWindow {
    Q_OBJECT
public:
    /// The theme outlives it.
    explicit Frame(const theme::Theme &theme);

    /// Shows this in the place of what it showed, which goes back, hidden, to whoever made it; the title is this one's. The content still belongs to
    /// its maker, who may end it before the frame.
    void setContent(QWidget &content);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
};

} // namespace ui::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/call/callwatch.h"
#include "theme/spoken.h"

#include <QWidget>

namespace ui::casefile {

/// Beside a call: cases that may be the same matter, each with its points and their parts. Only those from live::kOfferedFrom on are offered; the
/// outlined one is what F2 joins. By keyboard ↑ ↓ choose, Enter shows both cases. GUI thread.
class AlikePanel final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    AlikePanel(const actions::Console &console, CallWatch &watch, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    void pressPart(size_t part) override;

Q_SIGNALS:
    void bothWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refresh();
    void paintRow(QPainter &painter, const live::Duplicate &each, const QRectF &box) const;
    void paintFoot(QPainter &painter) const;
    [[nodiscard]] QString headText() const;
    [[nodiscard]] QRectF rowBox(int row) const;
    [[nodiscard]] int shownRows() const;
    [[nodiscard]] int targetRow() const;
    const actions::Console m_console;
    CallWatch &m_watch;
};

} // namespace ui::casefile

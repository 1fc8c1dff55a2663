// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "live/owed/owedboard.h"
#include "theme/spoken.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace ui::owed {

/// All that a seat owes, one row each below its heading, over the desk while somebody looks at it. ↑ ↓ Home End choose, Enter opens the case, Esc
/// goes back. Rows stay with their cases while others come and go. GUI thread.
class OwedList final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    OwedList(const actions::Console &console, const live::OwedBoard &board, QWidget *parent = nullptr);

    /// At the first entry, with the keyboard, at the top of `room` and no higher than it.
    void open(const QRect &room);
    /// The page was laid out anew: an open list keeps its choice and the keyboard where they are.
    void setRoom(const QRect &room);
    /// The entry that Enter would open; none where nothing is owed.
    [[nodiscard]] std::optional<live::OwedItem> current() const;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::List; }
    void pressPart(size_t index) override;

Q_SIGNALS:
    void caseChosen(base::CaseId id);
    /// The keyboard goes back to where it was.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// A heading, or an entry of it.
    struct Line {
        live::OwedGroup group = live::OwedGroup::CallBack;
        std::optional<live::OwedItem> item;
    };
    void recount();
    void fit();
    void setCurrent(int line, int step);
    void choose();
    [[nodiscard]] static int heightOf(const Line &line);
    [[nodiscard]] QRectF boxOf(int line) const; ///< null: scrolled out
    void paintHeading(QPainter &painter, const QRectF &box, live::OwedGroup group) const;
    void paintEntry(QPainter &painter, const QRectF &box, const live::OwedItem &item, bool chosen) const;
    const actions::Console m_console;
    const live::OwedBoard &m_board;
    std::vector<Line> m_lines;
    int m_current = 0, m_first = 0;
    QRect m_room;
};

} // namespace ui::owed

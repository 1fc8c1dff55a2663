// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "live/board/pace.h"
#include "theme/spoken.h"

#include <QWidget>

#include <optional>
#include <span>
#include <vector>

namespace ui::board {

/// Departments × states, every open case a mark. ← → ↑ ↓ Home End go from mark to mark, Enter or a double click opens its case; a mark that is
/// dragged to another department asks for the case to be given there. As high as its marks ask for; repaints the lines that changed. GUI thread only.
class BoardView final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    static constexpr int kHead = 28;
    static constexpr int kMark = 26; ///< the cell of a mark

    /// Board and pace must outlive the view; follow() tells it of what changed in them.
    BoardView(const actions::Console &console, const live::DispatchBoard &board, const live::Pace &pace, QWidget *parent = nullptr);

    /// These lines are otherwise now, or with `everything` all of them and the pace.
    void follow(std::span<const size_t> lines, bool everything);
    /// The mark that the keys are at; none: there is no case.
    [[nodiscard]] std::optional<base::CaseId> current() const;
    /// Puts the keys at a case's mark, if it has one.
    void setCurrent(base::CaseId id);
    /// The columns that are shown: the states in which cases usually are, and the others where there is a case.
    [[nodiscard]] std::vector<live::BoardColumn> columns() const;
    /// The pixels of a column; none is painted: 0.
    [[nodiscard]] int columnWidth(live::BoardColumn column) const;
    /// Where a case's mark is painted; null: it has none.
    [[nodiscard]] QRect markBox(base::CaseId id) const;
    /// The department of the line at a height; none above and below, and where nobody has the cases.
    [[nodiscard]] std::optional<QString> departmentAt(int y) const;
    /// "12 / 18", "12, capacity not said", of those that nobody has "3".
    [[nodiscard]] QString loadText(const live::BoardLine &line) const;
    /// What a person reads of a line: its name, load, what is overdue, counts by column, pace.
    [[nodiscard]] QString lineText(const live::BoardLine &line) const;
    /// "In hand 25", as the heading says it.
    [[nodiscard]] QString headText(live::BoardColumn column) const;

    [[nodiscard]] QSize sizeHint() const override { return {600, m_height}; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::List; }
    void pressPart(size_t index) override;

Q_SIGNALS:
    void opened(base::CaseId id);
    void currentChanged();
    /// A mark was dropped on another department's line.
    void dropped(base::CaseId id, const QString &department);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Column {
        live::BoardColumn column;
        int left = 0, width = 0;
        friend bool operator==(const Column &, const Column &) = default;
    };
    struct Row {
        int top = 0, height = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Place {
        size_t line = 0, mark = 0;
    };
    [[nodiscard]] bool layOut();
    [[nodiscard]] std::vector<Column> layOutColumns() const;
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] const Column *columnOf(live::BoardColumn column) const;
    [[nodiscard]] QRect boxOf(const Place &place) const;
    [[nodiscard]] QRect rowBox(size_t line) const;
    [[nodiscard]] std::optional<Place> placeOf(base::CaseId id) const;
    [[nodiscard]] std::optional<Place> placeAt(QPoint at) const;
    [[nodiscard]] std::optional<size_t> lineAt(int y) const;
    void go(int key);
    [[nodiscard]] std::optional<Place> beside(const Place &from, int key) const;
    void setPlace(const Place &place);
    void endDrag();
    void paintHead(QPainter &painter) const;
    void paintLine(QPainter &painter, size_t line) const;
    void paintName(QPainter &painter, const QRectF &box, const live::BoardLine &line) const;
    void paintLoad(QPainter &painter, const QRectF &box, double load) const;
    void paintMarkAt(QPainter &painter, const QRectF &box, const live::BoardMark &mark, bool current) const;
    void paintDragged(QPainter &painter) const;
    [[nodiscard]] QString paceShort(const live::BoardLine &line) const;
    const actions::Console m_console;
    const live::DispatchBoard &m_board;
    const live::Pace &m_pace;
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
    int m_height = kHead;
    base::CaseId m_current;
    std::optional<QPoint> m_pressed; ///< where the mouse went down on the current mark
    std::optional<QPoint> m_dragged; ///< where the dragged mark is
};

} // namespace ui::board

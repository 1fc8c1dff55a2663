// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/spoken.h"
#include "theme/theme.h"

#include <QWidget>

#include <vector>

namespace ui::ranking {

/// One line as it is shown: who, what the score is made of, the score and the change.
struct ShownLine {
    QString rank, name;
    std::vector<int> points; ///< the parts of the bar, in tenths of a point of 100
    QString score, change;
    QString details;    ///< each part with its denominator: the tip, and what a screen reader says
    bool alone = false; ///< listed, not ranked
    friend bool operator==(const ShownLine &, const ShownLine &) = default;
};

/// The lines under each other, with one that the keyboard is at. Greys alone: colour means severity. GUI thread only.
class RankedRows final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    explicit RankedRows(const theme::Theme &theme, QWidget *parent = nullptr);

    /// The titles of the columns: rank, who, what the bar is made of, score, change.
    void setHead(const QStringList &titles);
    void setLines(std::vector<ShownLine> lines);
    [[nodiscard]] const std::vector<ShownLine> &lines() const { return m_lines; }
    /// -1: none.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 34}; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::List; }
    void pressPart(size_t index) override { setCurrent(int(index)); }

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Where the columns stand.
    struct Columns {
        QRectF rank, name, bar, score, change;
    };
    [[nodiscard]] Columns columnsAt(qreal top, qreal height) const;
    [[nodiscard]] QRectF rowBox(size_t index) const;
    void paintHead(QPainter &painter);
    void paintLine(QPainter &painter, size_t index);
    void paintBar(QPainter &painter, const QRectF &box, const ShownLine &line);
    const theme::Theme &m_theme;
    QStringList m_head;
    std::vector<ShownLine> m_lines;
    int m_current = -1;
};

} // namespace ui::ranking

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"
#include "theme/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace ui::map {

/// How many cases were open in the last day, a bar for each step, the newest on the right. A click on a bar chooses its moment; with the keyboard
/// Left and Right, PgUp and PgDn, Home and End go from bar to bar, and Enter chooses. GUI thread.
class DayBars final : public QWidget {
    Q_OBJECT
public:
    struct Bar {
        base::Instant at;
        int open = 0;
        friend bool operator==(const Bar &, const Bar &) = default;
    };
    static constexpr base::Milliseconds kSpan = std::chrono::hours(24);

    /// The hall outlives it: its town's clock names the hours.
    DayBars(const live::Hall &hall, const theme::Theme &theme, QWidget *parent);

    /// Oldest first, none older than kSpan before the last one.
    void setBars(std::vector<Bar> bars);
    [[nodiscard]] const std::vector<Bar> &bars() const { return m_bars; }
    /// What stands there while there are none.
    void setNote(const QString &note);
    [[nodiscard]] const QString &note() const { return m_note; }
    /// Where the keyboard stands; none: it was not there yet.
    [[nodiscard]] std::optional<base::Instant> marked() const;
    /// The bar under a pixel; none: there are no bars.
    [[nodiscard]] std::optional<size_t> barAt(qreal x) const;
    [[nodiscard]] QSize sizeHint() const override { return {400, 40}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 40}; }

Q_SIGNALS:
    void momentChosen(base::Instant at);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] qreal placeOf(base::Instant at) const;
    [[nodiscard]] QString textOf(const Bar &bar) const;
    void mark(qsizetype bar);
    void speak();
    void paintBars(QPainter &painter) const;
    void paintHours(QPainter &painter) const;
    const live::Hall &m_hall;
    const theme::Theme &m_theme;
    std::vector<Bar> m_bars;
    QString m_note;
    qsizetype m_marked = -1;
};

} // namespace ui::map

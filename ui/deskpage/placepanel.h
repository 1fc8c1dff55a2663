// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "theme/spoken.h"

#include <QWidget>

#include <optional>

namespace ui::map {
class MapView;
class PointMark;
} // namespace ui::map

namespace ui::deskpage {

/// The small map beside a case: its surroundings, 600 m around. By keyboard the map moves and zooms; Enter asks for the large one.
class PlacePanel final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    explicit PlacePanel(const actions::Console &console, QWidget *parent = nullptr);

    void setCase(base::CaseId id, const QString &grid, bool hasPlace);
    [[nodiscard]] map::MapView &view() const { return *m_view; }

    /// A call is taken down: the map shows its place instead of the case's, as far as it is known, and flashes one that is only considered.
    void showCall(const std::optional<base::GeoPoint> &point, const QString &grid, const QString &name, bool flashes);
    /// The case's place again.
    void endCall();
    /// The next click on the map, or Enter for its middle, is picked(); Esc ends it.
    void pick();
    /// The keyboard goes to the map.
    void enterMap();
    [[nodiscard]] map::PointMark &mark() const { return *m_mark; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override;
    void pressPart(size_t) override { Q_EMIT largeRequested(); }

Q_SIGNALS:
    void caseChosen(base::CaseId id);
    void largeRequested();
    void picked(base::GeoPoint point);
    void pickEnded(); ///< without a place

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCase(bool another);
    void setWhere(const QString &grid);
    const actions::Console m_console;
    map::MapView *m_view;
    map::PointMark *m_mark;
    base::CaseId m_id;
    QString m_grid, m_where;
    bool m_hasPlace = false;
    bool m_call = false; ///< a call is taken down
};

} // namespace ui::deskpage

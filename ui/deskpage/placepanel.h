// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"

#include <QWidget>

namespace ui::map {
class MapView;
}

namespace ui::deskpage {

/// The small map beside a case: its surroundings, 600 m around. By keyboard the map moves and zooms; Enter asks for the large one.
class PlacePanel final : public QWidget {
    Q_OBJECT
public:
    explicit PlacePanel(const actions::Console &console, QWidget *parent = nullptr);

    void setCase(base::CaseId id, const QString &grid, bool hasPlace);
    [[nodiscard]] map::MapView &view() const { return *m_view; }

Q_SIGNALS:
    void caseChosen(base::CaseId id);
    void largeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const actions::Console m_console;
    map::MapView *m_view;
    base::CaseId m_id;
    QString m_where;
};

} // namespace ui::deskpage

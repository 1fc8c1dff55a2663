// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/camera.h"
#include "theme/theme.h"
#include "town/decide/decision.h"

#include <QWidget>

namespace ui::townsetup {

/// Places near at hand: each as the file has it on the left and as it would be on the right, from the chosen one on as many as fit. A place about
/// which nobody decided shows its first choice as a trial. A click chooses. GUI thread.
class PlaceStrip final : public QWidget {
    Q_OBJECT
public:
    PlaceStrip(const theme::Theme &theme, QWidget *parent);
    void setPlaces(const std::vector<town::TownPlace> &places);
    void choose(int place);
    /// The places that are shown, by their place in the list.
    [[nodiscard]] std::vector<int> shown() const;
    /// The choice whose outcome a place's right picture shows; none: nobody is left there to see.
    [[nodiscard]] static std::optional<town::Choice> tried(const town::TownPlace &place);

Q_SIGNALS:
    void placePressed(int place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int first() const;
    [[nodiscard]] QRectF cardOf(int at) const;
    void paintCard(QPainter &painter, const QRectF &card, int place) const;
    const theme::Theme &m_theme;
    std::vector<town::TownPlace> m_places;
    int m_chosen = -1;
};

} // namespace ui::townsetup

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "town/decide/decision.h"

#include <QScrollArea>

class QVBoxLayout;

namespace ui::townsetup {

class PlaceRow;

/// The places at which somebody can decide, each with its number on the map, its figures and its choices as buttons. Up and Down go from place to
/// place, 1 to 4 choose at the chosen one. GUI thread.
class PlaceList final : public QScrollArea {
    Q_OBJECT
public:
    PlaceList(const theme::Theme &theme, QWidget *parent);

    /// Other places, or the same with other decisions: the chosen one stays chosen by its key.
    void setPlaces(const std::vector<town::TownPlace> &places);
    /// By its place in the list; -1: none.
    void choose(int place);
    [[nodiscard]] int chosen() const { return m_chosen; }
    [[nodiscard]] const std::vector<town::TownPlace> &places() const { return m_places; }
    /// The choice with this number, from 0, at the chosen place; none: it has none.
    [[nodiscard]] std::optional<town::Choice> choiceAt(int number) const;
    /// Two places are in view, however little room there is.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void placeChosen(int place);
    void decided(const QString &place, town::Choice choice);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void show(int place);
    void speak();
    const theme::Theme &m_theme;
    std::vector<town::TownPlace> m_places;
    std::vector<PlaceRow *> m_rows;
    QWidget *m_inside;
    QVBoxLayout *m_layout;
    int m_chosen = -1;
};

} // namespace ui::townsetup

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/lists/viewbook.h"
#include "map/layer/layerchoice.h"
#include "theme/theme.h"

#include <QFrame>

#include <optional>
#include <vector>

class QLineEdit;
namespace ui::actions {
class Chip;
class FlowLayout;
class KeyButton;
} // namespace ui::actions

namespace ui::map {

class LayersPanel;
class MapView;

/// What of the map is shown, under a name: its layers with their strength and order, and which ground; none: all of the town.
struct MapViewChoice {
    QString name; ///< as it is shown
    QString by{}; ///< whose it is, as a post; empty: one's own, or the program's
    LayerChoice layers;
    struct Ground {
        base::GeoPoint centre;
        double metresPerPixel = 0;
        friend bool operator==(const Ground &, const Ground &) = default;
    };
    std::optional<Ground> ground{};
    bool shared = false, own = false; ///< own: saved by this person, and may be shared and removed
    friend bool operator==(const MapViewChoice &, const MapViewChoice &) = default;
};
/// As texts for the book of views, and back. What was read is bounded, and what cannot be is as at first.
[[nodiscard]] QVariantMap mapFieldsOf(const MapViewChoice &view);
[[nodiscard]] MapViewChoice mapViewOf(const live::NamedView &kept);
/// The three that every town begins with: for the desk on duty, for the key areas, for floods. Made of the layers that there are.
[[nodiscard]] std::vector<MapViewChoice> firstMapViews(const region::Region &region);

/// The named views of the map, as pills above its layers: a click or their place's number (1 … 9) shows one; saving keeps what is shown under a name
/// in the person's book. On one's own pill Del removes it and F2 shares it with the hall, or no longer. Without a book nothing is saved. GUI thread.
class MapViews final : public QFrame {
    Q_OBJECT
public:
    MapViews(const live::Hall &hall, const theme::Theme &theme, LayersPanel &layers, MapView &map, QWidget *parent);

    /// Outlives the widget; null: nothing is kept.
    void useBook(live::ViewBook *book);
    void nameSaveKey(const QString &key);
    /// False: there is no such place.
    bool apply(size_t place);
    /// Asks for a name, in place; Enter saves, Esc leaves.
    void askName();
    void save(const QString &name);
    [[nodiscard]] const std::vector<MapViewChoice> &views() const { return m_views; }
    /// The place of the one whose layers are shown; -1: none.
    [[nodiscard]] int current() const;
    [[nodiscard]] const std::vector<actions::Chip *> &pills() const { return m_pills; }
    [[nodiscard]] QLineEdit &nameField() const { return *m_name; }

Q_SIGNALS:
    void left(); ///< the keyboard is wanted elsewhere

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void gather();
    void mark();
    bool takeKey(size_t place, int key); ///< false: it means nothing there
    void openMenu(size_t place, QPoint at);
    const live::Hall &m_hall;
    const theme::Theme &m_theme;
    LayersPanel &m_layers;
    MapView &m_map;
    live::ViewBook *m_book = nullptr;
    std::vector<MapViewChoice> m_views;
    std::vector<actions::Chip *> m_pills;
    actions::FlowLayout *m_flow = nullptr;
    actions::KeyButton *m_save = nullptr;
    QLineEdit *m_name = nullptr;
};

} // namespace ui::map

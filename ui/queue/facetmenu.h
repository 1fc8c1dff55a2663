// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"

#include <QHash>
#include <QMenu>

namespace ui::queue {

/// A facet's name, translated: 部门, 网格 ….
[[nodiscard]] QString facetName(live::Facet facet);
/// What a value of a facet is called, as the town and the screen have it; "None yet" for the empty one.
[[nodiscard]] QString facetValue(const region::Region &region, live::Facet facet, const QString &value);
/// Values that cases have, those that are chosen among them, as people read them: in the pack's order, states and stages in theirs, the empty one
/// last.
[[nodiscard]] QStringList facetValues(const region::Region &region, live::Facet facet, const QHash<QString, int> &counts, const QStringList &chosen);

/// The values of one facet with the number of cases of each, to tick several of: a click or the space bar ticks and leaves the menu open, Enter ticks
/// and closes, Esc closes. The first entry takes all ticks away. Goes when it is closed. GUI thread.
class FacetMenu final : public QMenu {
    Q_OBJECT
public:
    /// `region` outlives it.
    FacetMenu(const region::Region &region, live::Facet facet, QStringList chosen, const QHash<QString, int> &counts, QWidget *parent);

Q_SIGNALS:
    /// With every tick: what is chosen now; empty: everything.
    void chosenChanged(live::Facet facet, const QStringList &chosen);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tick(const QAction *entry);
    const live::Facet m_facet;
    QStringList m_chosen;
};

} // namespace ui::queue

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "welcome/towncard.h"

#include <QWidget>

#include <algorithm>
#include <optional>
#include <vector>

namespace ui::welcome {

/// A town and where its pack lies.
struct Town {
    QString pack;             ///< folder
    region::RegionPtr region; ///< loaded
};

/// The towns side by side, five at most, and behind them a card for another one. One is chosen as soon as there is one. ← → or the number of a card
/// choose; the last card asks for another town and shows it once it has one. GUI thread.
class TownRow final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kShown = 5;

    TownRow(const theme::Theme &theme, QWidget *parent);

    /// Towns beyond kShown are behind the last card. The one whose pack is `wanted` is chosen, else the first.
    void setTowns(std::vector<Town> towns, const QString &wanted);
    /// In the last card, and chosen.
    void addTown(const Town &town);
    /// The towns behind the last card.
    [[nodiscard]] std::vector<Town> more() const;
    [[nodiscard]] const Town *chosen() const;
    /// By its place, from 0; the last card without a town asks.
    void choose(int index);
    void setPicture(int height, bool brief);
    [[nodiscard]] const QList<TownCard *> &cards() const { return m_cards; }

Q_SIGNALS:
    void townChosen();
    void anotherWanted(); ///< the last card was pressed
    void entered();       ///< Enter: on to the ways

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void mark(int index);
    [[nodiscard]] int shownTowns() const { return int(std::min<size_t>(m_towns.size(), kShown)); }
    QList<TownCard *> m_cards;
    std::vector<Town> m_towns;
    std::optional<Town> m_other;
    int m_chosen = -1;
};

} // namespace ui::welcome

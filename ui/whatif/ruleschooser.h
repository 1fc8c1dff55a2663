// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/whatif/whatifdesk.h"

#include <QWidget>

#include <array>

class QComboBox;

namespace ui::whatif {

/// One to three rulebooks out of the packs that are there, or out of a folder. GUI thread only.
class RulesChooser final : public QWidget {
    Q_OBJECT
public:
    static constexpr size_t kMost = 3;

    /// The town's own pack is chosen at first: today's rules on past days.
    explicit RulesChooser(report::RulesChoice own, QWidget *parent = nullptr);

    /// The packs to offer beside the town's own.
    void offer(const std::vector<region::InstalledPack> &packs);
    /// Chooses these, at most kMost; what is not offered yet is added under its folder's name.
    void choose(const QStringList &packs);
    /// Each pack once, in order.
    [[nodiscard]] std::vector<report::RulesChoice> chosen() const;
    /// The folders offered, the town's own first.
    [[nodiscard]] QStringList offered() const;

Q_SIGNALS:
    void changed();

private:
    void addPack(const QString &pack, const QString &name);
    void choose(QComboBox *box, int index);
    void askFolder(QComboBox *box);
    std::array<QComboBox *, kMost> m_boxes{};
};

} // namespace ui::whatif

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gridedit/faultlist.h"
#include "gridedit/gridform.h"
#include "gridedit/gridpage.h"
#include "town/latticegrids.h"

#include <QApplication>
#include <QTest>

#include <memory>

namespace gridedittest {

/// Answers when it is told to, and keeps what it was asked.
class HandGridFiles final : public ui::gridedit::GridFiles {
public:
    struct Save {
        QString pack;
        QDate from;
        std::vector<region::Grid> grids;
    };
    void open(const QString &pack) override { opens << pack; }
    void save(const QString &pack, QDate from, const std::vector<region::Grid> &grids) override { saves.push_back({pack, from, grids}); }
    QStringList opens;
    std::vector<Save> saves;
};

/// A page with a pack of some grids opened.
struct GridStage {
    explicit GridStage(const std::vector<region::Grid> &grids)
        : page(std::make_unique<ui::gridedit::GridPage>(theme, files, QStringLiteral("/packs/a")))
    {
        page->resize(1366, 768);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        Q_EMIT files.opened({QStringLiteral("/packs/a"),
                             QStringLiteral("徐泾镇"),
                             std::make_shared<town::GridEdit>(grids),
                             {{QStringLiteral("V01"), QStringLiteral("明珠")}, {QStringLiteral("V02"), QStringLiteral("宅东")}},
                             {},
                             QDate(2026, 12, 2)});
    }
    [[nodiscard]] ui::gridedit::EditMap &map() const { return page->map(); }
    [[nodiscard]] const town::GridEdit &edit() const { return *page->edit(); }
    [[nodiscard]] QStringList codes() const
    {
        QStringList codes;
        for (const region::Grid &grid : edit().grids())
            codes << grid.code;
        return codes;
    }
    /// To whatever has the keyboard.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    /// The cross, by the arrow keys.
    void walkTo(QPointF degrees) const
    {
        for (int i = 0; i < 400; ++i) {
            const QPointF off = map().pixelOf(degrees) - map().cross();
            const bool isAcross = std::abs(off.x()) >= std::abs(off.y());
            const double far = isAcross ? off.x() : off.y();
            if (std::abs(far) <= 1)
                return;
            const Qt::Key key = isAcross ? (far > 0 ? Qt::Key_Right : Qt::Key_Left) : (far > 0 ? Qt::Key_Down : Qt::Key_Up);
            press(key, std::abs(far) >= 96 ? Qt::ControlModifier : std::abs(far) >= 16 ? Qt::NoModifier : Qt::ShiftModifier);
        }
        QFAIL("The cross does not come there.");
    }
    void click(QPointF degrees) const { QTest::mouseClick(&map(), Qt::LeftButton, {}, map().pixelOf(degrees).toPoint()); }

    const ui::theme::Theme theme{look::Ground::Dark};
    HandGridFiles files;
    std::unique_ptr<ui::gridedit::GridPage> page;
};

/// A place in the lattice, in steps from its south-west.
inline QPointF placeAt(double column, double row)
{
    return towntest::kLatticeCorner + QPointF(column * towntest::kLatticeStep, row * towntest::kLatticeStep);
}

} // namespace gridedittest

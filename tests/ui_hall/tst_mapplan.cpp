// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/pinlayer.h"
#include "map/plan/callout.h"
#include "map/plan/elbow.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"
#include "ui_hall/mapstage.h"
#include "ui_hall/textrecorder.h"
#include "ui_hall/townbatch.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;
using ui::map::MapMode;
using ui::map::MapPlan;

namespace {

/// A town whose grids and neighbours have names as long as English ones.
region::RegionPtr wordyTown(const QString &pack)
{
    const QStringList names{u"Exhibition North"_s, u"Xujing Central"_s, u"Zhuguang"_s, u"Minzhu Village"_s, u"Qianxi New Village"_s};
    const QStringList around{u"Minhang District"_s, u"Songjiang District"_s, u"Chonggu Town"_s, u"Zhaoxiang Town"_s};
    auto town = std::make_shared<region::Region>(*packOrMock(pack));
    for (size_t index = 0; index < town->grids.size(); ++index)
        town->grids[index].name = names[qsizetype(index) % names.size()];
    for (size_t index = 0; index < town->neighbours.size(); ++index)
        town->neighbours[index].text = around[qsizetype(index) % around.size()];
    return town;
}

/// How much of an upright or level line lies within `near` along borders that go its way.
qreal onBorders(const QPolygonF &line, const std::vector<ui::map::GridGround> &grounds, qreal near)
{
    constexpr qreal kStep = 2;
    qreal length = 0;
    for (qsizetype part = 0; part + 1 < line.size(); ++part) {
        const QLineF way(line[part], line[part + 1]);
        const bool upright = std::abs(way.dx()) < std::abs(way.dy());
        for (qreal at = kStep / 2; at < way.length(); at += kStep) {
            const QPointF point = way.pointAt(at / way.length());
            const QRectF around(point - QPointF(near, near), QSizeF(2 * near, 2 * near));
            const bool lies = std::ranges::any_of(grounds, [&](const ui::map::GridGround &ground) {
                return std::ranges::any_of(ground.rings(), [&](const QPolygonF &ring) {
                    for (qsizetype corner = 0; corner < ring.size(); ++corner) {
                        const QPointF from = ring[corner], to = ring[(corner + 1) % ring.size()], off = to - from;
                        const qreal aside = std::abs(upright ? off.x() : off.y()), along = std::abs(upright ? off.y() : off.x());
                        if (aside < 0.2 * along && ui::map::meets(from, to, around))
                            return true;
                    }
                    return false;
                });
            });
            length += lies ? kStep : 0;
        }
    }
    return length;
}

} // namespace

class TestMapPlan : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};

    static std::vector<TextRecorder::Text> said(const ui::map::Callout &callout, bool small = false)
    {
        class Card final : public QWidget {
        public:
            Card(const ui::map::Callout &told, bool small) : m_callout(told) { resize(ui::map::Callout::size(small).toSize()); }

        protected:
            void paintEvent(QPaintEvent *) override
            {
                QPainter painter(this);
                m_callout.paint(painter);
            }

        private:
            const ui::map::Callout &m_callout;
        };
        Card card(callout, small);
        return TextRecorder::listen(card);
    }

    static QStringList struckBy(const MapPlan &plan, const ui::map::MapStyle &style)
    {
        QStringList struck;
        for (const QPolygonF &part : ui::map::elbowParts(plan, style)) {
            for (const QRectF &line : ui::map::lineBoxes(part, 3 * style.unit)) {
                const auto note = [&](const QRectF &box, const QString &what) {
                    if (ui::map::overlap(line, box))
                        struck << what;
                };
                for (const MapPlan::GridLabel &label : plan.grids) {
                    note(label.name, label.text);
                    note(label.count, u"count of "_s + label.text);
                }
                for (const MapPlan::Pin &pin : plan.pins)
                    note(pin.chosen ? QRectF() : pin.box, u"pin in "_s + pin.view.grid);
                for (const MapPlan::Word &word : plan.words)
                    note(word.box, word.text);
                note(plan.scale, u"scale"_s);
                note(plan.north, u"north"_s);
            }
        }
        return struck;
    }

private Q_SLOTS:
    void theLineStrikesNothing_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("unit");
        QTest::addColumn<int>("open");
        QTest::newRow("xujing 3840") << u"xujing"_s << QSize(2156, 1168) << 1.0 << 90;
        QTest::newRow("xujing 1024") << u"xujing"_s << QSize(575, 311) << 0.267 << 45;
        QTest::newRow("tianlin 1920") << u"tianlin"_s << QSize(1078, 584) << 0.5 << 24;
        QTest::newRow("dachang 1920") << u"dachang"_s << QSize(1078, 584) << 0.5 << 24;
        QTest::newRow("boston 3840") << u"boston"_s << QSize(2156, 1168) << 1.0 << 120;
        QTest::newRow("zhaoxiang 1920") << u"zhaoxiang"_s << QSize(1078, 584) << 0.5 << 24;
        QTest::newRow("zhaoxiang 3840") << u"zhaoxiang"_s << QSize(2156, 1168) << 1.0 << 24;
    }

    /// The call-out's line covers no number, name or mark, and is no border.
    void theLineStrikesNothing()
    {
        QFETCH(QString, pack);
        QFETCH(QSize, size);
        QFETCH(double, unit);
        QFETCH(int, open);
        const region::RegionPtr town = pack == u"boston"_s ? packOrMock(pack) : wordyTown(pack);
        const HallStage stage(town, townBatch(*town, open, support::mockNow(), 3));
        const auto view = shownMap(stage, m_theme, MapMode::Hall, size, unit);
        const ui::map::MapStyle style = ui::map::hallStyle(unit);
        const auto grounds = groundsOf(*view);
        const auto pins = stage.hall.pins();
        int told = 0;
        for (size_t index = 0; index < std::min<size_t>(5, pins.size()); ++index) {
            view->setChosenCase(pins[index].id);
            view->grab();
            const MapPlan &plan = view->plan();
            if (plan.callout.isEmpty())
                continue; // there is no place without open cases
            told += 1;
            QVERIFY(!plan.elbow.isEmpty());
            QCOMPARE(struckBy(plan, style), QStringList());
            // Whatever way it takes, most of it is there to be seen.
            qreal seen = 0, whole = 0;
            for (const QPolygonF &part : ui::map::elbowParts(plan, style)) {
                for (qsizetype at = 0; at + 1 < part.size(); ++at)
                    seen += QLineF(part[at], part[at + 1]).length();
            }
            for (qsizetype at = 0; at + 1 < plan.elbow.size(); ++at)
                whole += QLineF(plan.elbow[at], plan.elbow[at + 1]).length();
            QVERIFY2(seen > 0.6 * whole, qPrintable(pins[index].grid));
            const qreal lies = onBorders(plan.elbow, grounds, 5 * unit);
            QVERIFY2(lies <= std::max(0.15 * whole, 70 * unit), qPrintable(u"%1 of %2 in %3"_s.arg(lies).arg(whole).arg(pins[index].grid)));
        }
        QVERIFY(told > 0);
    }

    /// Where the large call-out would hide the numbers of grids, the small one stands.
    void theCalloutHidesNoNumber()
    {
        const region::RegionPtr town = packOrMock(u"zhaoxiang"_s);
        auto batch = std::make_shared<desk::Batch>(*townBatch(*town, 6, support::mockNow()));
        const QStringList busy{u"05"_s, u"03"_s, u"06"_s, u"11"_s, u"13"_s, u"18"_s};
        for (size_t index = 0; index < batch->cases.size(); ++index) {
            domain::CaseBrief &brief = batch->cases[index];
            brief.grid = busy[qsizetype(index)];
            brief.level = index == 0 ? domain::Severity::Orange : domain::Severity::Blue;
            const auto grid = std::ranges::find(town->grids, brief.grid, &region::Grid::code);
            brief.point = grid->label;
        }
        const HallStage stage(town, batch);
        const auto view = shownMap(stage, m_theme, MapMode::Hall, {1078, 584}, 0.5);
        view->setChosenCase(batch->cases.front().id);
        view->grab();
        QVERIFY(!view->plan().callout.isEmpty());
        QCOMPARE(view->plan().grids.size(), town->grids.size());
        for (const MapPlan::GridLabel &label : view->plan().grids)
            QVERIFY2(label.text != view->scene().grids()[size_t(label.grid)].code, qPrintable(label.text));
    }

    void namesRatherBreakThanGo_data()
    {
        QTest::addColumn<MapMode>("mode");
        QTest::addColumn<QSize>("size");
        QTest::newRow("hall 1920") << MapMode::Hall << QSize(1078, 584);
        QTest::newRow("map page 1366") << MapMode::Desk << QSize(960, 640);
    }

    void namesRatherBreakThanGo()
    {
        QFETCH(MapMode, mode);
        QFETCH(QSize, size);
        const region::RegionPtr town = wordyTown(u"xujing"_s);
        const HallStage stage(town, townBatch(*town, 60, support::mockNow(), 3));
        const auto view = shownMap(stage, m_theme, mode, size, 0.5);
        QCOMPARE(view->plan().grids.size(), town->grids.size());
        int broken = 0;
        for (const MapPlan::GridLabel &label : view->plan().grids) {
            broken += label.text.contains(u'\n') ? 1 : 0;
            QVERIFY2(label.text != view->scene().grids()[size_t(label.grid)].code, qPrintable(label.text));
        }
        QVERIFY(broken > 0);
    }

    void neighboursStandOutside_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<bool>("wordy");
        QTest::addColumn<double>("unit");
        for (const QString &pack : {u"xujing"_s, u"tianlin"_s, u"dachang"_s, u"zhaoxiang"_s}) {
            for (const double unit : {1.0, 0.267}) {
                QTest::addRow("%s %g", qPrintable(pack), unit) << pack << false << unit;
                QTest::addRow("%s in English %g", qPrintable(pack), unit) << pack << true << unit;
            }
        }
    }

    /// A neighbour's name stands neither in the town nor on its outline or a river.
    void neighboursStandOutside()
    {
        QFETCH(QString, pack);
        QFETCH(bool, wordy);
        QFETCH(double, unit);
        const region::RegionPtr town = wordy ? wordyTown(pack) : packOrMock(pack);
        const HallStage stage(town, townBatch(*town, 10, support::mockNow()));
        const auto view = shownMap(stage, m_theme, MapMode::Hall, (QSizeF(2156, 1168) * unit).toSize(), unit);
        const auto grounds = groundsOf(*view);
        for (const MapPlan::Word &word : view->plan().words) {
            for (const ui::map::GridGround &ground : grounds)
                QVERIFY2(!ground.touches(word.box), qPrintable(word.text));
            const QPolygonF outline = view->camera().transform().map(view->scene().outline());
            for (qsizetype corner = 0; corner < outline.size(); ++corner)
                QVERIFY2(!ui::map::meets(outline[corner], outline[(corner + 1) % outline.size()], word.box), qPrintable(word.text));
            for (const ui::map::MapScene::Line &line : view->scene().lines()) {
                const QPolygonF points = view->camera().transform().map(line.points);
                for (qsizetype corner = 0; line.kind == region::MapLine::Kind::River && corner + 1 < points.size(); ++corner)
                    QVERIFY2(!ui::map::meets(points[corner], points[corner + 1], word.box), qPrintable(word.text));
            }
        }
        if (pack == u"xujing"_s && !wordy)
            QVERIFY(view->plan().words.size() >= 3); // there is room
    }

    /// The landmark is no part of a count.
    void theLandmarkKeepsAway()
    {
        const region::RegionPtr town = packOrMock(u"xujing"_s);
        const ui::map::MapStyle style = ui::map::hallStyle(1);
        int seen = 0;
        for (quint32 seed = 1; seed <= 6; ++seed) {
            const HallStage stage(town, townBatch(*town, 60, support::mockNow(), seed));
            const auto view = shownMap(stage, m_theme, MapMode::Hall, {2156, 1168});
            if (const auto landmark = view->plan().landmark) {
                seen += 1;
                const QRectF box = ui::map::discBox(*landmark, style.label * 1.3);
                for (const QRectF &other : view->plan().boxes())
                    QVERIFY(!ui::map::overlap(box, other));
            }
        }
        QVERIFY(seen > 0);
    }

    void theCalloutsColumnsStayApart_data()
    {
        QTest::addColumn<int>("late"); ///< seconds
        QTest::newRow("15 years") << 5573 * 24 * 3600 + 15 * 3600;
        QTest::newRow("a minute") << -45;
    }

    /// Time and people: apart, and neither cut for the other.
    void theCalloutsColumnsStayApart()
    {
        QFETCH(int, late);
        live::QueueRow row;
        row.title = u"Road collapse"_s;
        row.grid = u"19"_s;
        row.gridName = u"Tianlin 14-2"_s;
        row.department = u"Urban construction centre"_s;
        row.state = domain::CaseState::Dispatched;
        row.acknowledgeBy = support::mockNow() + std::chrono::minutes(1);
        row.number = u"1127-0090"_s;
        row.clock.startedAt = support::mockNow() - std::chrono::hours(1);
        row.clock.stage = domain::Stage::Respond;
        row.clock.dueAt = support::mockNow() - std::chrono::seconds(late);
        const auto texts = said(ui::map::Callout(m_theme, row, support::mockNow()));
        QVERIFY(texts.size() >= 7);
        for (size_t one = 0; one < texts.size(); ++one) {
            QVERIFY2(!texts[one].text.contains(u'…'), qPrintable(texts[one].text));
            for (size_t other = one + 1; other < texts.size(); ++other) {
                const QRectF wide = texts[one].ink.adjusted(-8, 0, 8, 0);
                QVERIFY2(!ui::map::overlap(wide, texts[other].ink), qPrintable(texts[one].text + u" / "_s + texts[other].text));
            }
        }
    }

    void theCalloutsTitleIsWhole_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("small");
        QTest::newRow("English, large") << u"Collapsed fence blocks the way"_s << false;
        QTest::newRow("English, small") << u"Carbon monoxide alarm"_s << true;
        for (const bool small : {false, true}) {
            QTest::addRow("Han, %s", small ? "small" : "large") << u"独居老人住处烟感报警"_s << small;
            QTest::addRow("short, %s", small ? "small" : "large") << u"Rat Bite"_s << small;
        }
    }

    void theCalloutsTitleIsWhole()
    {
        QFETCH(QString, title);
        QFETCH(bool, small);
        live::QueueRow row;
        row.title = title;
        row.place = u"锦秋路 · 锦秋"_s;
        row.grid = u"03"_s;
        row.gridName = u"锦秋"_s;
        row.state = domain::CaseState::Dispatched;
        row.clock.startedAt = support::mockNow() - std::chrono::hours(1);
        row.clock.stage = domain::Stage::Whole;
        row.clock.dueAt = support::mockNow() + std::chrono::hours(71);
        const auto texts = said(ui::map::Callout(m_theme, row, support::mockNow(), small), small);
        QVERIFY(std::ranges::any_of(texts, [&](const auto &text) { return text.text == title; }));
        for (size_t one = 0; one < texts.size(); ++one) {
            for (size_t other = one + 1; other < texts.size(); ++other)
                QVERIFY2(!ui::map::overlap(texts[one].ink, texts[other].ink), qPrintable(texts[one].text + u" / "_s + texts[other].text));
        }
    }

    /// A place that is no more than the grid's number or name says nothing beside it.
    void theCalloutNamesAGridOnce_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("told");
        QTest::newRow("its number") << u"K05"_s << u"K05"_s << u"K05 · Call"_s;
        QTest::newRow("its name") << u"Back Bay"_s << u"Back Bay"_s << u"K05 Back Bay · Call"_s;
        QTest::newRow("both") << u"K05 Back Bay"_s << u"Back Bay"_s << u"K05 Back Bay · Call"_s;
        QTest::newRow("at the end") << u"Elm Road · Back Bay"_s << u"Back Bay"_s << u"Elm Road · K05 Back Bay · Call"_s;
        QTest::newRow("another") << u"Back Bay 7"_s << u"Back Bay"_s << u"Back Bay 7 · K05 Back Bay · Call"_s;
    }

    void theCalloutNamesAGridOnce()
    {
        QFETCH(QString, place);
        QFETCH(QString, name);
        QFETCH(QString, told);
        live::QueueRow row;
        row.place = place;
        row.grid = u"K05"_s;
        row.gridName = name;
        row.source = u"Call"_s;
        QString text = ui::map::Callout(m_theme, row, support::mockNow()).whereText();
        text.remove(QChar(0x2068)).remove(QChar(0x2069));
        QCOMPARE(text, told);
    }

    /// A map of many small grids has its numbers in letters of one size, not large ones wherever a neighbour leaves room.
    void numbersOfSmallGridsHaveOneSize()
    {
        const auto opened = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/newyork"));
        QVERIFY(opened);
        const HallStage stage(*opened, townBatch(**opened, 60, support::mockNow()));
        const auto view = shownMap(stage, m_theme, MapMode::Hall, QSize(1078, 540), 0.5);
        std::set<qreal> scales;
        for (const MapPlan::GridLabel &label : view->plan().grids) {
            if (!label.bold) // with pins
                scales.insert(label.scale);
        }
        QVERIFY(view->plan().grids.size() > 300);
        QCOMPARE(scales.size(), 1U);
    }

    /// Pins are asked for again when a red or orange case is among the changes, and else left as they are.
    void pinsFollowTheirLevelsAlone_data()
    {
        QTest::addColumn<bool>("everything");
        QTest::addColumn<int>("levels");
        QTest::addColumn<bool>("asks");
        const auto bit = [](domain::Severity level) { return 1 << domain::indexOf(level); };
        QTest::newRow("a snapshot") << true << 0 << true;
        QTest::newRow("a red case") << false << bit(domain::Severity::Red) << true;
        QTest::newRow("orange, and a blue one") << false << (bit(domain::Severity::Orange) | bit(domain::Severity::Blue)) << true;
        QTest::newRow("yellow, blue, green") << false << (bit(domain::Severity::Yellow) | bit(domain::Severity::Blue) | bit(domain::Severity::Green))
                                             << false;
        QTest::newRow("a case of no level that counts") << false << 0 << false;
    }
    void pinsFollowTheirLevelsAlone()
    {
        QFETCH(bool, everything);
        QFETCH(int, levels);
        QFETCH(bool, asks);
        const HallStage stage;
        const ui::map::MapScene scene(*stage.region);
        const auto layer = ui::map::pinLayer().make(stage.hall, scene);
        live::Changes changes;
        changes.everything = everything;
        changes.levels = quint8(levels);
        changes.cases = {0};
        ui::map::MapFigures figures; // no pins: what nobody asked for
        layer->follow(stage.hall, changes, {}, figures);
        QCOMPARE(!figures.pins.empty(), asks);
    }
};

GRIDHALL_TEST(TestMapPlan, QApplication)
#include "tst_mapplan.moc"

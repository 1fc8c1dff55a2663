// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/domainfixture.h"
#include "language/language.h"
#include "look/marks.h"
#include "store/log/memorylog.h"
#include "support/testprogram.h"
#include "whatif/whatifpage.h"
#include "whatif/wording.h"

#include <qcustomplot.h>

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStyleOptionComboBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::whatif::WhatIfPage;

namespace {

/// What the desk opens, in the hands of a test.
struct Shelf {
    std::shared_ptr<store::MemoryLog> log = std::make_shared<store::MemoryLog>();
    std::optional<base::Error> failure;
    QSemaphore gate{1000}; ///< each replay takes one; a test that holds them makes the page wait
};

domain::Rulebook rulesNamed(const QString &pack)
{
    domain::Rulebook book = fixture::rulebook();
    for (domain::LimitRule &rule : book.limits)
        rule.limits[size_t(domain::Stage::Whole)] = domain::TimeLimit{pack.section(u'/', -1).toInt(), domain::LimitUnit::Minute};
    book.hash = pack;
    return book;
}

} // namespace

class TestWhatIfPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void opensAtTheLastFourteenDays();
    void sharesNeverStandAlone();
    void showsFiguresSideBySide();
    void drawsWhatItSays();
    void listsChangedCases();
    void barsOfColumnsHaveNoColour();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void comesBackAfterAFailure();
    void stopsWhenAsked();
    void neverAfterToday();
    void plotsWithoutASizeAreNotDrawn();
    void textFits_data();
    void textFits();
    void datesStandApart_data();
    void datesStandApart();
    void itemsCanBeRead_data();
    void itemsCanBeRead();
    void namesOfRulebooksAreWhole();
    void otherRulesAreTold();
    void picturesCompareTownsOfOneLanguage();

private:
    void put(const char *item, const char *at, int sourceLimit, int closedAfter);
    void show(const QStringList &packs = {u"/packs/20"_s, u"/packs/45"_s});
    [[nodiscard]] QString cell(int row, int column) const { return m_page->figures().item(row, column)->text(); }

    region::RegionPtr m_town;
    base::FixedClock m_clock{fixture::local(fixture::calendar2021(), u"2021-09-25T10:00"_s)};
    ui::theme::Theme m_theme{look::Ground::Dark};
    std::unique_ptr<Shelf> m_shelf;
    std::unique_ptr<report::WhatIfDesk> m_desk;
    std::unique_ptr<WhatIfPage> m_page;
    quint64 m_ids = 0;
};

void TestWhatIfPage::init()
{
    region::Region town;
    town.name = u"徐泾镇"_s;
    town.rulebook = fixture::rulebook();
    m_town = std::make_shared<const region::Region>(town);
    m_shelf = std::make_unique<Shelf>();
    m_ids = 0;
    put("bike", "2021-09-23T09:00", 60, 50);
    put("bike", "2021-09-23T10:00", 60, 5);
    put("pavement", "2021-09-22T10:00", 60, 100);
    m_desk = std::make_unique<report::WhatIfDesk>(
        m_town,
        [shelf = m_shelf.get()]() -> base::Result<std::shared_ptr<const store::EventLog>> {
            shelf->gate.acquire();
            if (shelf->failure)
                return tl::unexpected(*shelf->failure);
            return std::shared_ptr<const store::EventLog>(shelf->log);
        },
        [](const QString &pack) -> base::Result<domain::Rulebook> { return rulesNamed(pack); });
    m_page = std::make_unique<WhatIfPage>(*m_desk, u"/packs/60"_s, m_theme, m_clock);
    m_page->setStyleSheet(m_theme.styleSheet());
    m_page->resize(1366, 660);
}

// What the chart library says when it is to paint on nothing.
void TestWhatIfPage::plotsWithoutASizeAreNotDrawn()
{
    QTest::failOnWarning(QRegularExpression(u"QPainter|paint buffer"_s));
    m_page->rules().choose({u"/packs/20"_s});
    m_page->run(); // nobody has opened the page yet
    QTRY_COMPARE(m_page->state(), WhatIfPage::State::Shown);
    QTest::qWait(50);
    m_page->show();
    QTest::qWait(50);
}

void TestWhatIfPage::cleanup()
{
    m_page.reset();
    m_shelf->gate.release(1000);
    m_desk.reset();
}

void TestWhatIfPage::put(const char *item, const char *at, int sourceLimit, int closedAfter)
{
    const base::CaseId id{++m_ids};
    domain::ImportCase order{fixture::report(item), {}, {}, {}, false};
    order.report.reportedAt = fixture::local(m_town->rulebook.calendar, QLatin1String(at));
    order.report.sourceDueAt = order.report.reportedAt + std::chrono::minutes(sourceLimit);
    order.closedAt = order.report.reportedAt + std::chrono::minutes(closedAfter);
    order.inputs = {m_town->rulebook.item(QLatin1String(item))->base, QLatin1String(item)};
    domain::Case fresh;
    fresh.id = id;
    const auto events = domain::decide(fresh, {id, {}, {u"import"_s, domain::Role::System}, order}, m_town->rulebook,
                                       {m_clock.now(), u"210924XJ%1"_s.arg(m_ids, 4, 10, QChar(u'0'))});
    QVERIFY(events.has_value());
    auto batch = m_shelf->log->begin();
    QVERIFY(batch && (*batch)->append(id, 0, *events) && (*batch)->commit());
}

void TestWhatIfPage::show(const QStringList &packs)
{
    m_page->rules().choose(packs);
    m_page->show();
    m_page->run();
    QTRY_COMPARE(m_page->state(), WhatIfPage::State::Shown);
}

void TestWhatIfPage::opensAtTheLastFourteenDays()
{
    QCOMPARE(m_page->from(), QDate(2021, 9, 11));
    QCOMPARE(m_page->to(), QDate(2021, 9, 24));
    QCOMPARE(m_page->state(), WhatIfPage::State::Idle);
    QVERIFY(!m_page->sentence().isEmpty());
    QCOMPARE(m_page->rules().chosen(), (std::vector<report::RulesChoice>{{u"/packs/60"_s, u"徐泾镇"_s}})); // today's rules on past days
    QTRY_VERIFY(m_page->rules().offered().size() > 5);                                                     // and those that came with the program
}

void TestWhatIfPage::sharesNeverStandAlone()
{
    QCOMPARE(ui::whatif::shareText(12, 1529), u"12 / 1529 · 0.8 %"_s);
    QCOMPARE(ui::whatif::shareText(0, 0), u"0 / 0"_s);
}

void TestWhatIfPage::showsFiguresSideBySide()
{
    show();
    const auto &table = m_page->figures();
    QCOMPARE(table.columnCount(), 4);
    QCOMPARE(table.rowCount(), 8);
    QCOMPARE(table.horizontalHeaderItem(1)->text(), u"As it was"_s);
    QCOMPARE(table.horizontalHeaderItem(2)->text(), u"20"_s);
    for (int column = 1; column < 4; ++column)
        QCOMPARE(cell(0, column), u"3"_s);
    QCOMPARE(cell(1, 1), u"1 / 3 · 33.3 %"_s); // the pavement took 100 of 60 minutes
    QCOMPARE(cell(1, 2), u"2 / 3 · 66.7 %"_s);
    QCOMPARE(cell(1, 3), u"2 / 3 · 66.7 %"_s);
    QCOMPARE(cell(2, 1), u"0 / 3 · 0.0 %"_s);
    QCOMPARE(cell(2, 2), u"2 / 3 · 66.7 %"_s); // both past twice 20 minutes
    QCOMPARE(cell(2, 3), u"1 / 3 · 33.3 %"_s);
    QCOMPARE(cell(4, 3), u"1 / 3 · 33.3 %"_s); // orange
    for (int row = 3; row < 8; ++row)
        QVERIFY(!table.item(row, 0)->icon().isNull());
}

void TestWhatIfPage::drawsWhatItSays()
{
    show();
    const auto heights = m_page->lateChart().heights();
    const auto lengths = m_page->levelsChart().lengths();
    const auto &columns = m_page->answer()->columns;
    QCOMPARE(heights.size(), columns.size());
    QCOMPARE(lengths.size(), 5u);
    for (size_t column = 0; column < columns.size(); ++column) {
        QCOMPARE(heights[column].size(), columns[column].days.size());
        for (size_t day = 0; day < columns[column].days.size(); ++day)
            QCOMPARE(heights[column][day], columns[column].days[day].late);
        for (const domain::Severity level : domain::kSeverities)
            QCOMPARE(lengths[domain::indexOf(level)][column], columns[column].all.worst[domain::indexOf(level)]);
    }
}

void TestWhatIfPage::listsChangedCases()
{
    show();
    const auto &table = m_page->changes();
    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(table.item(0, 0)->text(), u"210924XJ0001"_s);
    QCOMPARE(table.item(0, 1)->text(), u"bike"_s);
    QCOMPARE(table.item(0, 2)->text(), ui::whatif::outcomeText(false, domain::Severity::Blue));
    QCOMPARE(table.item(0, 3)->text(), ui::whatif::outcomeText(true, domain::Severity::Yellow));
    QVERIFY(!table.item(0, 2)->font().bold() && table.item(0, 3)->font().bold());
    QCOMPARE(table.item(1, 0)->text(), u"210924XJ0003"_s);
}

void TestWhatIfPage::barsOfColumnsHaveNoColour()
{
    QSet<QByteArray> looks;
    for (size_t column = 0; column < 4; ++column) {
        QImage picture(24, 24, QImage::Format_RGB32);
        picture.fill(Qt::black);
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), ui::whatif::fillOf(m_theme, column));
        painter.end();
        for (int x = 0; x < 24; ++x) {
            const QColor c = picture.pixelColor(x, 12);
            QVERIFY2(std::max({c.red(), c.green(), c.blue()}) - std::min({c.red(), c.green(), c.blue()}) < 30, qPrintable(c.name()));
        }
        looks.insert(QByteArray(reinterpret_cast<const char *>(picture.constBits()), picture.sizeInBytes()));
    }
    QCOMPARE(looks.size(), 4);
}

void TestWhatIfPage::saysWhatIsMissing_data()
{
    QTest::addColumn<bool>("broken");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<WhatIfPage::State>("state");
    QTest::newRow("no cases in these days") << false << QDate(2021, 8, 1) << QDate(2021, 8, 2) << WhatIfPage::State::Empty;
    QTest::newRow("store fails") << true << QDate(2021, 9, 22) << QDate(2021, 9, 24) << WhatIfPage::State::Failed;
    QTest::newRow("ends before it begins") << false << QDate(2021, 9, 24) << QDate(2021, 9, 22) << WhatIfPage::State::Failed;
}

void TestWhatIfPage::saysWhatIsMissing()
{
    QFETCH(bool, broken);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(WhatIfPage::State, state);
    if (broken)
        m_shelf->failure = base::Error{base::ErrorCode::Storage, u"The disk does not answer."_s, {}, {}};
    m_page->setPeriod(from, to);
    m_page->show();
    m_page->run();
    QTRY_COMPARE(m_page->state(), state);
    QVERIFY(!m_page->answer());
    QVERIFY(m_page->sentence().endsWith(u'.'));
    QVERIFY(!m_page->figures().isVisible());
}

void TestWhatIfPage::comesBackAfterAFailure()
{
    m_shelf->failure = base::Error{base::ErrorCode::Busy, u"Try again."_s, {}, {}};
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTest::keyClick(m_page.get(), Qt::Key_F5);
    QTRY_COMPARE(m_page->state(), WhatIfPage::State::Failed);
    QCOMPARE(m_page->sentence(), u"Try again."_s);
    m_shelf->failure.reset();
    QTest::keyClick(m_page.get(), Qt::Key_F5);
    QTRY_COMPARE(m_page->state(), WhatIfPage::State::Shown);
    QVERIFY(m_page->sentence().isEmpty() && m_page->figures().isVisible());
}

void TestWhatIfPage::stopsWhenAsked()
{
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_shelf->gate.acquire(m_shelf->gate.available());
    m_page->run();
    QCOMPARE(m_page->state(), WhatIfPage::State::Running);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QCOMPARE(m_page->state(), WhatIfPage::State::Idle);
    QSignalSpy changes(m_page.get(), &WhatIfPage::stateChanged);
    m_shelf->gate.release(10);
    m_page->run(); // the next one runs behind the one that was given up
    QTRY_COMPARE(m_page->state(), WhatIfPage::State::Shown);
    QCOMPARE(changes.count(), 2); // running, shown: the stopped answer was dropped
}

void TestWhatIfPage::neverAfterToday()
{
    m_page->setPeriod(QDate(2021, 9, 20), QDate(2030, 1, 1));
    QCOMPARE(m_page->to(), QDate(2021, 9, 25));
}

void TestWhatIfPage::textFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"en", "zh_CN"})
        for (const QSize size : {QSize(1366, 660), QSize(1920, 970)})
            QTest::addRow("%s %d", language, size.width()) << QString::fromLatin1(language) << size;
}

void TestWhatIfPage::textFits()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    app::speak(QLocale(language));
    QApplication::setFont(look::sans(14));
    m_page = std::make_unique<WhatIfPage>(*m_desk, u"/packs/60"_s, m_theme, m_clock);
    m_page->setStyleSheet(m_theme.styleSheet());
    m_page->resize(size);
    show({u"/packs/20"_s, u"/packs/45"_s, u"/packs/60"_s});
    QCOMPARE(m_page->size(), size); // the content asks for no more room than a window of this size has
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        if (label->isVisible())
            QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()), qPrintable(label->text()));
    for (const auto *button : m_page->findChildren<ui::actions::KeyButton *>())
        if (button->isVisible())
            QTRY_VERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text())); // the bar is laid out anew when one turns bold
    const auto &table = m_page->figures();
    for (int column = 0; column < table.columnCount(); ++column) {
        const int width = table.columnWidth(column) - (column == 0 ? 18 : 0) - 6;
        QVERIFY2(width >= table.fontMetrics().horizontalAdvance(table.horizontalHeaderItem(column)->text()),
                 qPrintable(table.horizontalHeaderItem(column)->text()));
        for (int row = 0; row < table.rowCount(); ++row)
            QVERIFY2(width >= table.fontMetrics().horizontalAdvance(table.item(row, column)->text()), qPrintable(table.item(row, column)->text()));
    }
    int widths = 0;
    for (int column = 0; column < table.columnCount(); ++column)
        widths += table.columnWidth(column);
    QVERIFY(widths <= table.viewport()->width());
    app::speak(QLocale(u"en"_s));
}

void TestWhatIfPage::datesStandApart_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(960, 380), QSize(1024, 570), QSize(1366, 570), QSize(1920, 970)})
        QTest::addRow("%d", size.width()) << size;
}

// No date stands on its neighbour, and the names of the columns are whole.
void TestWhatIfPage::datesStandApart()
{
    QFETCH(QSize, size);
    QApplication::setFont(look::sans(14));
    m_page->resize(size);
    show({u"/packs/20"_s, u"/packs/一个很长的街道名"_s, u"/packs/静安寺街道"_s});
    m_page->resize(size);
    QTest::qWait(50);
    const auto *plot = m_page->lateChart().findChild<QCustomPlot *>();
    const auto ticks = plot->xAxis->ticker().dynamicCast<QCPAxisTickerText>()->ticks();
    QVERIFY(ticks.size() >= 2);
    const QFontMetricsF metrics(plot->xAxis->tickLabelFont());
    double end = -1000;
    for (auto tick = ticks.cbegin(); tick != ticks.cend(); ++tick) {
        const double middle = plot->xAxis->coordToPixel(tick.key()), half = metrics.horizontalAdvance(tick.value()) / 2;
        QVERIFY2(middle - half >= end + 6, qPrintable(tick.value()));
        end = middle + half;
    }
    int named = 0;
    for (const QLabel *label : m_page->lateChart().findChildren<QLabel *>()) {
        if (label->text().isEmpty())
            continue;
        ++named;
        const QRect box(label->mapTo(&m_page->lateChart(), QPoint()), label->size());
        QVERIFY2(m_page->lateChart().rect().contains(box) && !box.intersects(plot->geometry()), qPrintable(label->text()));
        QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()), qPrintable(label->text()));
    }
    QCOMPARE(named, 4);
}

void TestWhatIfPage::itemsCanBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a few words") << u"Collapsed %1 in the way"_s;
    QTest::newRow("many words") << u"Collapsed %1 in the way of everybody who walks or rides there"_s;
    QTest::newRow("Han") << u"%1围栏倒塌阻断通行影响行人和非机动车正常通过需要尽快处置"_s;
}

void TestWhatIfPage::itemsCanBeRead()
{
    QFETCH(QString, name);
    QApplication::setFont(look::sans(14));
    region::Region town = *m_town;
    for (domain::Item &item : town.rulebook.items)
        item.name = name.arg(item.code);
    m_desk->setRules(std::make_shared<const region::Region>(town));
    m_page = std::make_unique<WhatIfPage>(*m_desk, u"/packs/60"_s, m_theme, m_clock);
    m_page->setStyleSheet(m_theme.styleSheet());
    m_page->resize(1024, 570);
    show({u"/packs/20"_s, u"/packs/45"_s, u"/packs/60"_s});
    const auto &table = m_page->changes();
    QVERIFY(table.rowCount() > 0);
    for (int row = 0; row < table.rowCount(); ++row) {
        const QString text = table.item(row, 1)->text();
        const QRect room(0, 0, table.columnWidth(1) - 8, 1000);
        const QRect taken = table.fontMetrics().boundingRect(room, Qt::TextWordWrap, text);
        QVERIFY2(taken.width() <= room.width() && taken.height() <= table.rowHeight(row),
                 qPrintable(u"%1 × %2: %3"_s.arg(table.columnWidth(1)).arg(table.rowHeight(row)).arg(text)));
    }
}

// The answer on the page stays, and the line below says that it came of the former rules.
void TestWhatIfPage::otherRulesAreTold()
{
    show();
    const QString usual = m_page->note();
    m_page->followRules(); // the first that is heard of the centre: the same rules
    QCOMPARE(m_page->note(), usual);
    region::Region other = *m_town;
    other.rulebook.hash = u"other"_s;
    m_desk->setRules(std::make_shared<const region::Region>(other));
    m_page->followRules();
    QCOMPARE(m_page->state(), WhatIfPage::State::Shown);
    QVERIFY2(m_page->note().startsWith(u"Other rules hold"_s), qPrintable(m_page->note()));
    m_page->run();
    QTRY_COMPARE(m_page->state(), WhatIfPage::State::Shown);
    QCOMPARE(m_page->note(), usual);
}

void TestWhatIfPage::namesOfRulebooksAreWhole()
{
    QApplication::setFont(look::sans(14));
    m_page->setStyleSheet(m_theme.styleSheet());
    m_page->resize(1366, 700);
    region::InstalledPack pack;
    pack.directory = u"/packs/90"_s;
    pack.name = u"Jing'ansi Street"_s;
    m_page->rules().offer({pack});
    show({u"/packs/90"_s, u"/packs/45"_s});
    int seen = 0;
    for (const QComboBox *box : m_page->rules().findChildren<QComboBox *>()) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        const QRect field = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        QTRY_VERIFY2(field.width() >= box->fontMetrics().horizontalAdvance(box->currentText()), qPrintable(box->currentText()));
        seen += box->currentText().contains(pack.name);
    }
    QCOMPARE(seen, 1);
}

void TestWhatIfPage::picturesCompareTownsOfOneLanguage()
{
    // Towns are named in the language of the screen: here in their own.
    QLocale::setDefault(QLocale(QLocale::Chinese));
    const auto restore = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
    init();
    QTRY_VERIFY(m_page->rules().offered().size() > 5);
    m_page->show();
    m_page->tryAll();
    const auto chosen = m_page->rules().chosen();
    QCOMPARE(chosen.size(), ui::whatif::RulesChooser::kMost);
    for (const report::RulesChoice &rule : chosen)
        QVERIFY2(rule.name.front().script() == QChar::Script_Han, qPrintable(rule.name));
    QTRY_COMPARE(m_page->state(), WhatIfPage::State::Shown);
}

GRIDHALL_TEST(TestWhatIfPage, QApplication)
#include "tst_whatifpage.moc"

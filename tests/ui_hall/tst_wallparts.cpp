// SPDX-License-Identifier: GPL-3.0-or-later
#include "departments/shortened.h"
#include "hall/hallpage.h"
#include "hall/wall/hallrow.h"
#include "region/words.h"
#include "support/chinese.h"
#include "support/testprogram.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/textrecorder.h"
#include "ui_hall/townbatch.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::hall::HallPage;

namespace {

constexpr QChar kCut(0x2026);

using Texts = std::vector<TextRecorder::Text>;

const TextRecorder::Text *find(const Texts &texts, const QString &whole)
{
    const auto found = std::ranges::find(texts, whole, &TextRecorder::Text::text);
    return found == texts.end() ? nullptr : &*found;
}

live::PatrolLine unit(const QString &name, int walked, int atLeast = 2)
{
    live::PatrolLine line;
    line.unit = line.name = name;
    line.counts.push_back({u"rule"_s, {}, domain::PatrolDuty::Per::Shift, false, walked, atLeast});
    return line;
}

/// What a painter of design units writes into a box of this size.
template <class Paint> class Sheet final : public QWidget {
public:
    Sheet(QSize size, Paint paint) : m_paint(std::move(paint)) { resize(size); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter, QRectF(rect()));
    }

private:
    Paint m_paint;
};

} // namespace

/// The smaller parts of the wall: what they write adds up, is whole, and stands clear of each other.
class TestWallParts : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};
    const region::RegionPtr m_town = support::mockRegion();

    [[nodiscard]] QImage patrolsOn(const live::PatrolsView &patrols, QSize size = {404, 500}) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(m_theme.palette().panel);
        QPainter painter(&image);
        ui::hall::paintPatrols(painter, m_theme, QRectF(QPointF(), size), patrols, 52);
        return image;
    }
    [[nodiscard]] Texts patrolTexts(const live::PatrolsView &patrols, const QString &dueBy = {}, QSize size = {404, 500}) const
    {
        Sheet sheet(size, [&](QPainter &painter, const QRectF &box) { ui::hall::paintPatrols(painter, m_theme, box, patrols, 52, dueBy); });
        return TextRecorder::listen(sheet);
    }
    [[nodiscard]] Texts quietTexts(const ui::hall::QuietView &view, QSize size) const
    {
        Sheet sheet(size, [&](QPainter &painter, const QRectF &box) { ui::hall::paintQuiet(painter, m_theme, *m_town, box, view); });
        return TextRecorder::listen(sheet);
    }
    [[nodiscard]] base::Instant at(int day, int hour, int minute) const
    {
        return base::fromDateTime(QDateTime(QDate(2025, 11, day), QTime(hour, minute), m_town->rulebook.calendar.zone));
    }

private Q_SLOTS:
    /// "+10" takes more than "+9": both squares of each line stay whole.
    void whatWasWalkedBeyondStandsBesideItsSquares()
    {
        live::PatrolsView patrols;
        patrols.lines = {unit(u"甲"_s, 12), unit(u"乙"_s, 2), unit(u"丙"_s, 112)};
        const QImage image = patrolsOn(patrols);
        const QColor mark = m_theme.palette().neutralMark;
        int whole = 0;
        for (int y = 0; y + 24 < image.height(); ++y) {
            for (int x = 0; x + 24 < image.width(); ++x) {
                bool square = image.pixelColor(x, y) == mark && (x == 0 || image.pixelColor(x - 1, y) != mark) && image.pixelColor(x, y - 1) != mark;
                for (int dy = 1; square && dy < 22; ++dy) {
                    for (int dx = 1; square && dx < 22; ++dx)
                        square = image.pixelColor(x + dx, y + dy) == mark;
                }
                whole += square ? 1 : 0;
            }
        }
        QCOMPARE(whole, 6);
    }

    /// The heading counts all units, also on a wall that leaves out those that have not gone.
    void theHeadingCountsAllUnits()
    {
        live::PatrolsView patrols;
        for (int i = 0; i < 8; ++i)
            patrols.lines.push_back(unit(u"unit %1"_s.arg(i), 0));
        const Texts texts = patrolTexts(patrols, u"20:00"_s);
        QVERIFY(says(texts, u"0 of 8 met"_s));
        QVERIFY(says(texts, u"8 still to patrol, by 20:00"_s));
    }

    /// Units that differ by their last word are told apart, even where nobody has gone yet.
    void unitsAreToldApart()
    {
        live::PatrolsView patrols;
        patrols.lines = {unit(u"Village group A"_s, 0), unit(u"Village group B"_s, 0), unit(u"Business area station"_s, 14),
                         unit(u"River watch"_s, 2, 1)};
        const Texts texts = patrolTexts(patrols);
        for (const TextRecorder::Text &text : texts)
            QVERIFY2(!text.text.endsWith(kCut), qPrintable(text.text));
        for (const QString &end : {u"A"_s, u"B"_s})
            QVERIFY(says(texts, u"Village group "_s + end)); // the tag's words shorten first
    }

    void longNamesLoseWholeWords()
    {
        const QFont font = look::sans(32, true);
        const QStringList names{u"Village group A"_s, u"Village group B"_s, u"City management squad"_s, u"Planning and environment"_s};
        const auto inside = [&](const QString &name, const QString &room) {
            return ui::departments::shortened(name, font, ui::theme::textWidth(room, font) + 1, names);
        };
        QCOMPARE(inside(names[0], names[0]), names[0]);
        QCOMPARE(inside(names[1], u"Village … B"_s), u"Village … B"_s);
        QCOMPARE(inside(names[2], u"City management squa"_s), u"City management"_s);
        QCOMPARE(inside(names[3], u"Planning and env"_s), u"Planning"_s);
        QCOMPARE(inside(u"城管中队"_s, u"城管"_s), u"城管中队"_s); // one word: whoever paints it cuts it
    }

    /// carried + filed − closed − what ended otherwise + what is not filed yet = open.
    void theDayAddsUp()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        Texts texts = TextRecorder::listen(page);
        for (const QString &term : {u"Carried"_s, u"19"_s, u"+186"_s, u"−141"_s, u"64"_s})
            QVERIFY2(find(texts, term), qPrintable(term));
        QVERIFY(!find(texts, u"Void, merged"_s) && !find(texts, u"Not filed"_s));
        std::vector<domain::CaseBrief> more = townBatch(*stage.region, 3, stage.clock.now())->cases;
        for (size_t index = 0; index < more.size(); ++index) {
            more[index].id = {9'000'000 + index};
            more[index].reportedAt = stage.clock.now() - 1h;
            more[index].filedAt = stage.clock.now() - 1h;
        }
        more[0].state = domain::CaseState::Void;
        more[0].endedAt = stage.clock.now();
        more[1].filedAt.reset();
        more[1].state = domain::CaseState::Reported;
        stage.feed.publish(more);
        stage.hall.catchUp();
        ui::hall::DayBalance balance(stage.hall);
        const ui::hall::DaySum sum = balance.sum();
        QCOMPARE(sum, (ui::hall::DaySum{19, 188, 141, 1, 1, 66}));
        texts = TextRecorder::listen(page);
        for (const QString &term : {u"+188"_s, u"Void, merged"_s, u"−1"_s, u"Not filed"_s, u"+1"_s, u"66"_s})
            QVERIFY2(find(texts, term), qPrintable(term));
        // Another day: what is open was carried over.
        stage.clock.advance(24h);
        stage.hall.catchUp();
        const ui::hall::DaySum next = balance.sum();
        QCOMPARE(next, (ui::hall::DaySum{65, 0, 0, 0, 1, 66}));
    }

    /// Limits of another day have their date, and the next shift stands where its time puts it.
    void whatComesNextIsInItsOrder()
    {
        ui::hall::QuietView view;
        view.today = QDate(2025, 11, 7);
        view.next = {{at(7, 23, 10), live::NextLine::Kind::Deadline, domain::Severity::Blue, u"lamp"_s, u"Roads"_s},
                     {at(8, 4, 12), live::NextLine::Kind::Deadline, domain::Severity::Blue, u"drain"_s, u"Water"_s},
                     {at(20, 8, 30), live::NextLine::Kind::Deadline, domain::Severity::Green, u"sign"_s, u"Roads"_s}};
        view.shift.next = live::turnsOf(*m_town, at(7, 22, 0)).next;
        QVERIFY(view.shift.next);
        const Texts texts = quietTexts(view, {1096, 900});
        const auto top = [&texts](const QString &text) { return find(texts, text) ? find(texts, text)->ink.top() : -1; };
        QVERIFY(top(u"23:10"_s) > 0 && top(u"04:12"_s) > top(u"23:10"_s)); // the coming night needs no date
        QVERIFY(top(u"08:00"_s) > top(u"04:12"_s));
        QVERIFY(top(u"11-20 08:30"_s) > top(u"08:00"_s));
        const auto touches = [&](const TextRecorder::Text &text) { return text.ink.left() < find(texts, u"11-20 08:30"_s)->ink.right() + 4; };
        QVERIFY(std::ranges::none_of(texts, [&](const auto &text) { return text.text.startsWith(u"sign"_s) && touches(text); }));
    }

    void yesterdayIsReadable_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("chinese");
        for (const int width : {730, 880, 1096, 1760}) {
            QTest::addRow("%d en", width) << width << false;
            QTest::addRow("%d zh", width) << width << true;
        }
    }

    /// Its figures keep their names and their sizes in every width.
    void yesterdayIsReadable()
    {
        QFETCH(int, width);
        QFETCH(bool, chinese);
        support::Chinese chineseTexts;
        if (chinese)
            QCoreApplication::installTranslator(&chineseTexts);
        live::YesterdayView yesterday;
        yesterday.date = QDate(2025, 11, 6);
        yesterday.filed = 612;
        yesterday.closed = 631;
        yesterday.carried = 1205;
        yesterday.onTime = {631, 631};
        const Texts texts = quietTexts({{}, {}, yesterday, QDate(2025, 11, 7)}, {width, 700});
        QCoreApplication::removeTranslator(&chineseTexts);
        for (const QString &figure : {u"612"_s, u"631"_s, u"1205"_s, u"100.0 %"_s})
            QVERIFY2(find(texts, figure), qPrintable(figure));
        for (size_t left = 0; left < texts.size(); ++left) {
            QVERIFY2(!texts[left].text.endsWith(kCut), qPrintable(texts[left].text));
            QVERIFY2(texts[left].ink.height() >= 26 || texts[left].text.size() == 1, qPrintable(texts[left].text)); // a mark's digit
            QVERIFY2(texts[left].ink.right() <= width, qPrintable(texts[left].text));
            for (size_t right = left + 1; right < texts.size(); ++right)
                QVERIFY2(!texts[left].ink.intersects(texts[right].ink), qPrintable(texts[left].text + texts[right].text));
        }
    }

    void aRowGetsShortBeforeItIsCut_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("supervised");
        QTest::addColumn<bool>("unseen");
        QTest::addColumn<QString>("department");
        for (const QString &department : {u"Water station"_s, u"Urban construction"_s}) {
            const QByteArray who = department.toUtf8();
            QTest::addRow("plain, %s", who.data()) << int(domain::CaseState::OnScene) << false << false << department;
            QTest::addRow("supervised, %s", who.data()) << int(domain::CaseState::PostChecking) << true << false << department;
            QTest::addRow("not acknowledged, %s", who.data()) << int(domain::CaseState::OnScene) << false << true << department;
            QTest::addRow("waits, %s", who.data()) << int(domain::CaseState::Dispatched) << false << false << department;
        }
        QTest::addRow("both") << int(domain::CaseState::OnScene) << true << true << u"Water station"_s;
    }

    /// A queue of two columns, in English: which limit it is, the word for a supervised case, a long word and the bar go before a letter of what it
    /// is, where, and who leads.
    void aRowGetsShortBeforeItIsCut()
    {
        QFETCH(int, state);
        QFETCH(bool, supervised);
        QFETCH(bool, unseen);
        QFETCH(QString, department);
        live::QueueRow row;
        row.level = domain::Severity::Orange;
        row.state = domain::CaseState(state);
        row.title = u"Storm drain manhole cover"_s;
        row.grid = u"23"_s;
        row.gridName = u"Xujing Central"_s;
        row.source = u"12345 hotline"_s;
        row.department = department;
        row.supervised = supervised;
        const base::Instant now = support::mockNow();
        row.clock = {domain::Stage::Handle, now - 10min, now + 20min};
        if (unseen)
            row.acknowledgeBy = now - 1min;
        const auto paint = [&](QPainter &painter, const QRectF &box) { ui::hall::paintHallRow(painter, m_theme, box, row, now, {}, box); };
        Sheet sheet({880, 110}, paint);
        const Texts texts = TextRecorder::listen(sheet);
        QStringList all;
        for (const TextRecorder::Text &text : texts) {
            QVERIFY2(!text.text.endsWith(kCut), qPrintable(text.text));
            all << text.text;
        }
        QVERIFY2(find(texts, row.title), qPrintable(all.join(u'|')));
        QVERIFY2(says(texts, department) && says(texts, u"23"_s), qPrintable(all.join(u'|')));
        QVERIFY2(says(texts, domain::label(row.state)), qPrintable(all.join(u'|')));
        QCOMPARE(says(texts, u"Not ack"_s), unseen);
        QVERIFY(says(texts, u"20:00"_s));
    }

    /// On a wall of two halves few cases have the whole width, many leave out how they came before they cut who leads, and sources stand beside
    /// patrols.
    void theRightHalfUsesItsWidth()
    {
        auto few = std::make_shared<desk::Batch>(*support::mockupBatch(*m_town));
        std::erase_if(few->cases, [kept = 0](const domain::CaseBrief &brief) mutable { return domain::isOpen(brief.state) && ++kept > 14; });
        for (const auto &[batch, columns] : {std::pair(desk::BatchPtr(few), 1), std::pair(support::mockupBatch(*m_town), 2)}) {
            HallStage stage(m_town, batch);
            HallPage page(stage.hall, m_theme);
            live::PatrolsView patrols;
            patrols.lines = {unit(u"联勤一站"_s, 1), unit(u"机动队"_s, 2)};
            page.setPatrols(patrols);
            page.resize(7680, 2160);
            page.show();
            const Texts texts = TextRecorder::listen(page);
            QVERIFY(says(texts, u"Patrols"_s) && says(texts, u"Open by source"_s));
            const QRectF queue = page.layoutNow().queue;
            int right = 0;
            for (const TextRecorder::Text &text : texts) {
                if (!queue.contains(text.ink.center()))
                    continue;
                QVERIFY2(text.ink.height() > 30 || !text.text.endsWith(kCut), qPrintable(text.text)); // a title may be cut, what stands below it not
                right += text.ink.left() < queue.center().x() + 130 && text.ink.left() > queue.center().x() + 100 ? 1 : 0;
            }
            QCOMPARE(right > 0, columns == 2);
        }
    }

    /// A town in English, by day and in a quiet night: departments, units, the centre and the legend are whole.
    void englishNamesAreWhole_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<int>("width");
        for (const QString &pack : {u"xujing"_s, u"zhaoxiang"_s, u"dachang"_s, u"jingansi"_s, u"tianlin"_s}) {
            for (const int width : {3840, 7680})
                QTest::addRow("%s, %d", qPrintable(pack), width) << pack << width;
        }
    }

    void englishNamesAreWhole()
    {
        QFETCH(QString, pack);
        QFETCH(int, width);
        const region::RegionPtr town = region::spoken(packOrMock(pack), u"en"_s);
        for (const bool quiet : {false, true}) {
            auto batch = std::make_shared<desk::Batch>(*townBatch(*town, 40, support::mockNow()));
            for (domain::CaseBrief &brief : batch->cases) {
                if (quiet)
                    brief.level = domain::Severity::Blue;
                if (brief.id.value % 3 == 0)
                    brief.stageDueAt = support::mockNow() - 1h;
            }
            HallStage stage(town, batch);
            HallPage page(stage.hall, m_theme);
            page.resize(width, 2160);
            page.show();
            QCOMPARE(page.isQuiet(), quiet);
            const ui::hall::HallLayout &layout = page.layoutNow();
            for (const TextRecorder::Text &text : TextRecorder::listen(page)) {
                const QPoint middle = text.ink.center().toPoint();
                if (layout.bar.contains(middle) || layout.column.contains(middle) || layout.departments.contains(middle))
                    QVERIFY2(!text.text.endsWith(kCut), qPrintable(text.text));
            }
        }
    }
};

GRIDHALL_TEST(TestWallParts, QApplication)
#include "tst_wallparts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/day/daysummariser.h"
#include "report/day/summarytexts.h"
#include "report/paper/pdftext.h"
#include "report/paper/summarylayout.h"
#include "report/paper/summarypainter.h"
#include "report/paper/summarypdf.h"
#include "report/summarysamples.h"
#include "support/camera.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The printed pages: everything stands inside its box and its page, nothing covers anything, every page says what it must.
class TestSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsNeitherOverlapNorLeaveThePage_data();
    void textsNeitherOverlapNorLeaveThePage();
    void figuresAreNeverElided_data() { textsNeitherOverlapNorLeaveThePage_data(); }
    void figuresAreNeverElided();
    void pageCounts();
    void everyPageSaysWhatItIs();
    void anUnsignedSheetSaysWhy();
    void everyUrgentCaseIsPrinted();
    void pageOneSaysWhatFollows();
    void longListsAreSetByItem();
    void manyGridsKeepTheirSum();
    void greyPrintKeepsTheMarks();
    void pairsArePrinted();
    void pairsAreChosen();
    void pdfBytesAreTheSameAgain();
    void pdfFailsWithASentence();
    void radicalsAreCorrected_data();
    void radicalsAreCorrected();
    void textsOfFigures_data();
    void textsOfFigures();
};

namespace {

/// A storm as it was: hundreds of cases of a few items, in grids with long names.
report::DailySummary fallenTrees()
{
    report::DailySummary summary = samples::stormDay();
    constexpr std::array kNames{"Downtown", "Greater Mattapan", "South Boston", "Jamaica Plain"};
    for (size_t index = 0; index < summary.grids.size(); ++index)
        summary.grids[index].name = u"%1 %2"_s.arg(summary.grids[index].code, QString::fromLatin1(kNames[index % kNames.size()]));
    std::vector<report::UrgentLine> urgent;
    for (size_t index = 0; index < 700; ++index) {
        report::UrgentLine line = summary.urgent[index % summary.urgent.size()];
        line.title = index % 9 == 0 ? u"Street Light Outages"_s : u"Tree Emergencies"_s;
        line.departmentName = u"Parks"_s;
        line.gridName = summary.grids[index % 44].name;
        urgent.push_back(line);
    }
    summary.urgent = urgent;
    for (report::RectificationLine &line : summary.rectification) {
        line.title = u"Tree Emergencies"_s;
        line.departmentName = u"Parks"_s;
    }
    return summary;
}

report::DailySummary sampleNamed(const QString &name)
{
    report::DailySummary summary = name == u"storm" ? samples::stormDay() : samples::averageDay();
    if (name == u"trees")
        return fallenTrees();
    if (name == u"empty") {
        report::DailySummary empty;
        empty.date = summary.date;
        empty.from = summary.from;
        empty.to = summary.to;
        empty.centreName = summary.centreName;
        return empty;
    }
    if (name == u"long") {
        summary.centreName = u"一个名称特别长的城市运行管理中心和它的联勤联动指挥平台以及很多别的部门"_s;
        for (report::GridLine &line : summary.grids)
            line.name = u"名字很长很长的责任网格"_s;
        for (report::DepartmentLine &line : summary.departments)
            line.name = u"名字很长很长很长的处置部门"_s;
        for (report::UrgentLine &line : summary.urgent)
            line.title = u"一件说起来没完没了的事情，怎么也写不短"_s;
        summary.day.filed = 12345;
        summary.day.onTimeRate = {11111, 12222};
    }
    return summary;
}

template <class Visit> void eachTextOf(const report::Page &page, Visit visit)
{
    for (const report::Item &item : page.items)
        if (const auto *text = std::get_if<report::TextItem>(&item))
            visit(*text);
}

QString allText(const report::Page &page)
{
    QString all;
    eachTextOf(page, [&](const report::TextItem &item) { all += item.text + u'\n'; });
    return all;
}

QImage render(const report::SummaryPainter &painter, int page)
{
    QImage image(1240, 1754, QImage::Format_RGB32);
    QPainter onImage(&image);
    painter.paint(onImage, page, image.rect());
    return image;
}

} // namespace

void TestSheet::textsNeitherOverlapNorLeaveThePage_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"average", "storm", "empty", "long", "trees"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSheet::textsNeitherOverlapNorLeaveThePage()
{
    QFETCH(QString, name);
    const report::SummaryPainter painter(sampleNamed(name));
    const QRectF inside(report::kSideMargin - 0.5, report::kEdgeMargin - 0.5, report::kTextWidth + 1,
                        report::kPageHeight - 2 * report::kEdgeMargin + 1);
    for (const report::Page &page : painter.pages()) {
        std::vector<report::TextItem> texts;
        eachTextOf(page, [&](const report::TextItem &item) { texts.push_back(item); });
        for (size_t i = 0; i < texts.size(); ++i) {
            QVERIFY2(inside.contains(texts[i].ink), qPrintable(u"off the page: "_s + texts[i].text));
            QVERIFY2(texts[i].ink.left() >= texts[i].box.left() - 0.2 && texts[i].ink.right() <= texts[i].box.right() + 0.2,
                     qPrintable(u"out of its box: "_s + texts[i].text));
            for (size_t k = i + 1; k < texts.size(); ++k) {
                // Em boxes of neighbouring lines may touch; ink that shares more than that is an overlap.
                const QRectF both = texts[i].ink.intersected(texts[k].ink);
                QVERIFY2(both.width() < 0.3 || both.height() < 0.8, qPrintable(texts[i].text + u" over "_s + texts[k].text));
            }
        }
    }
}

void TestSheet::figuresAreNeverElided()
{
    QFETCH(QString, name);
    const report::SummaryPainter painter(sampleNamed(name));
    for (const report::Page &page : painter.pages())
        eachTextOf(page, [&](const report::TextItem &item) {
            if (item.text != item.full)
                QVERIFY2(!item.full.front().isDigit() || item.full.contains(u' ') || item.full.back().isLetter(),
                         qPrintable(item.full + u" → "_s + item.text));
        });
}

void TestSheet::pageCounts()
{
    QCOMPARE(report::SummaryPainter(samples::averageDay()).pageCount(), 1);
    QVERIFY(report::SummaryPainter(samples::stormDay()).pageCount() > 2);
    report::DailySummary more = samples::averageDay();
    while (more.rectification.size() < 40)
        more.rectification.push_back(more.rectification.front());
    QCOMPARE(report::SummaryPainter(more).pageCount(), 2);
}

void TestSheet::everyPageSaysWhatItIs()
{
    const report::SummaryPainter storm(samples::stormDay());
    for (int page = 0; page < storm.pageCount(); ++page) {
        const QString text = allText(storm.pages()[static_cast<size_t>(page)]);
        QVERIFY(text.contains(u"DRILL"_s));
        QVERIFY(text.contains(u"store snapshot 61234"_s));
        QVERIFY(text.contains(u"Page %1 of %2"_s.arg(page + 1).arg(storm.pageCount())));
        QVERIFY(text.contains(u"Urban Operations Daily"_s));
        QCOMPARE(text.contains(u"Released: director"_s), page + 1 == storm.pageCount());
    }
    const QString average = allText(report::SummaryPainter(samples::averageDay()).pages().front());
    QVERIFY(average.contains(u"Sample data"_s) && !average.contains(u"DRILL"_s));
    for (const char *needed :
         {"233", "229/233", "222/229", "98.3", "96.9", "No. 310", "徐泾镇城市运行管理中心", "store snapshot 0241", "Released: director"})
        QVERIFY2(average.contains(QString::fromUtf8(needed)), needed);
}

void TestSheet::anUnsignedSheetSaysWhy()
{
    report::DailySummary summary = samples::stormDay();
    summary.anchor = base::Anchor{{4711}, 12, QByteArray(32, '\x5a'), {}, {}, u"the store's key is not beside it"_s};
    for (const bool isSigned : {false, true}) {
        if (isSigned)
            summary.anchor = base::Anchor{{4711}, 12, QByteArray(32, '\x5a'), QByteArray(64, '\x17'), QByteArray(32, '\x17'), {}};
        for (const report::Page &page : report::layOut(summary, QLocale(QLocale::English))) {
            const auto says = [&page](const QString &text) {
                return std::ranges::any_of(page.items, [&text](const report::Item &item) {
                    const auto *written = std::get_if<report::TextItem>(&item);
                    return written && written->full == text;
                });
            };
            QCOMPARE(says(u"Not signed: the store's key is not beside it"_s), !isSigned);
            QCOMPARE(says(QString::fromLatin1(summary.anchor->signature.toBase64())), isSigned);
        }
    }
}

void TestSheet::everyUrgentCaseIsPrinted()
{
    const report::DailySummary storm = fallenTrees();
    const report::SummaryPainter painter(storm);
    static const QRegularExpression clock(u"^\\d\\d:\\d\\d$"_s);
    static const QRegularExpression number(u"^(\\d+)(  .*)?$"_s);
    int cases = 0;
    std::set<int> numbers;
    bool inList = false, inTable = false;
    for (const report::Page &page : painter.pages())
        eachTextOf(page, [&](const report::TextItem &item) {
            inTable = inTable || item.text.startsWith(u"5  "_s);
            inList = inList || item.text.startsWith(u"4  "_s);
            cases +=
                inList && !inTable && (clock.match(item.text).hasMatch() || item.text.contains(QRegularExpression(u"\u00b7 \\d\\d:\\d\\d \u00b7 "_s)))
                    ? 1
                    : 0;
            const auto found = number.match(item.text);
            if (inTable && found.hasMatch())
                numbers.insert(found.captured(1).toInt());
        });
    QCOMPARE(cases, static_cast<int>(storm.urgent.size()));
    QCOMPARE(numbers.size(), storm.rectification.size());
    QCOMPARE(*numbers.rbegin(), static_cast<int>(storm.rectification.size()));
}

void TestSheet::pageOneSaysWhatFollows()
{
    const QString first = allText(report::SummaryPainter(samples::stormDay()).pages().front());
    QVERIFY(first.contains(u"To follow: "_s) && first.contains(u"Signatures on page"_s));
    QVERIFY(!allText(report::SummaryPainter(samples::averageDay()).pages().front()).contains(u"To follow"_s));
}

/// The overflow is economical, and what names a place is whole on every page.
void TestSheet::longListsAreSetByItem()
{
    const report::DailySummary storm = fallenTrees();
    const report::SummaryPainter painter(storm);
    const size_t rows = storm.urgent.size() / 2 + storm.rectification.size();
    QVERIFY2(static_cast<size_t>(painter.pageCount()) <= 2 + rows / 80, qPrintable(QString::number(painter.pageCount())));
    std::set<QString> names;
    for (const report::UrgentLine &line : storm.urgent)
        names.insert(line.gridName);
    for (const report::GridLine &line : storm.grids)
        names.insert(line.name);
    for (const report::Page &page : painter.pages())
        eachTextOf(page, [&](const report::TextItem &item) {
            if (item.text != item.full)
                QVERIFY2(!names.contains(item.full), qPrintable(item.full + u" \u2192 "_s + item.text));
        });
}

void TestSheet::manyGridsKeepTheirSum()
{
    const report::DailySummary storm = samples::stormDay();
    QVERIFY(storm.grids.size() > 200);
    QString rest;
    eachTextOf(report::SummaryPainter(storm).pages().front(), [&](const report::TextItem &item) {
        if (item.text.endsWith(u"others"))
            rest = item.text;
    });
    const int others = rest.section(u' ', 0, 0).toInt();
    QCOMPARE(others + 44, static_cast<int>(storm.grids.size()));
}

void TestSheet::greyPrintKeepsTheMarks()
{
    // Below target is a hatch, not a hue: in grey, the bar of a late department has both ink and paper in it.
    const report::SummaryPainter painter(samples::averageDay());
    const QImage grey = render(painter, 0).convertToFormat(QImage::Format_Grayscale8);
    const qreal scale = 1240 / report::kPageWidth;
    int hatches = 0;
    for (const report::Item &item : painter.pages().front().items) {
        const auto *hatch = std::get_if<report::HatchItem>(&item);
        if (!hatch || hatch->box.width() < 8)
            continue;
        ++hatches;
        const int y = qRound(hatch->box.center().y() * scale);
        int darkest = 255, lightest = 0;
        for (int x = qRound(hatch->box.left() * scale) + 2; x < hatch->box.right() * scale - 2; ++x) {
            darkest = std::min(darkest, qGray(grey.pixel(x, y)));
            lightest = std::max(lightest, qGray(grey.pixel(x, y)));
        }
        QVERIFY2(darkest < 140 && lightest > 180, qPrintable(u"%1 %2"_s.arg(darkest).arg(lightest)));
    }
    QCOMPARE(hatches, 3);
}

void TestSheet::pairsArePrinted()
{
    report::DailySummary day = samples::averageDay();
    const auto pictures = [](const QString &media, QSize) -> base::Result<QImage> {
        if (media.endsWith(u"f.png"_s))
            return base::fail(base::ErrorCode::NotFound, u"The picture is missing"_s);
        return support::street({440, 296}, media.endsWith(u"b.jpg"_s) ? Qt::darkGray : Qt::gray);
    };
    const report::NamedPhoto before{u"media:%1a.jpg"_s.arg(QString(63, u'0')), day.from};
    const report::NamedPhoto after{u"media:%1b.jpg"_s.arg(QString(63, u'0')), day.from + std::chrono::hours(3)};
    const report::NamedPhoto gone{u"media:%1f.png"_s.arg(QString(63, u'0')), day.from};
    const report::NamedPhoto remote{u"https://pictures.test/13812345678.jpg"_s, day.from};
    const int pages = report::SummaryPainter(day).pageCount();
    const std::array<std::pair<std::optional<report::NamedPhoto>, std::optional<report::NamedPhoto>>, 4> kinds{
        {{before, after}, {before, std::nullopt}, {gone, after}, {remote, after}}};
    for (size_t i = 0; i < 12; ++i) {
        report::PicturePair pair;
        pair.number = u"1106-01%1"_s.arg(i);
        pair.title = u"外墙饰面松动掉块"_s;
        pair.place = u"二街坊 8 号楼北侧"_s;
        pair.departmentName = u"房管所"_s;
        std::tie(pair.before, pair.after) = kinds[i % 4];
        pair.dueAt = day.to;
        pair.result = u"已改"_s;
        pair.overdue = i == 3;
        day.pairs.push_back(pair);
    }
    const report::SummaryPainter painter(day, QLocale(), pictures);
    QCOMPARE(painter.pageCount(), pages + 2); // behind the sheet, seven or eight on a page
    QCOMPARE(allText(painter.pages().front()).contains(u"To follow"_s), true);
    int shown = 0;
    int dashes = 0;
    QString all;
    for (const report::Page &page : painter.pages()) {
        all += allText(page);
        for (const report::Item &item : page.items) {
            if (const auto *picture = std::get_if<report::PictureItem>(&item)) {
                ++shown;
                QVERIFY(!picture->image.isNull());
                QVERIFY(std::abs(picture->box.width() - 102.7) < 0.1 && std::abs(picture->box.height() - 69.1) < 0.1); // 214 × 144 of 1240
            } else if (const auto *line = std::get_if<report::LineItem>(&item)) {
                dashes += line->dashed;
            }
        }
    }
    QCOMPARE(shown, 3 * (2 + 1 + 1 + 1));
    QCOMPARE(dashes, 4 * 3 * (0 + 1 + 1 + 1));
    QVERIFY(all.contains(u"The picture is missing"_s) && all.contains(u"Stays with its source"_s) && all.contains(u"To be taken"_s));
    QVERIFY(!all.contains(u"pictures.test"_s) && !all.contains(u"1381234"_s));
    // Without a shelf every picture has its reason, on as many pages.
    QCOMPARE(report::SummaryPainter(day).pageCount(), pages + 2);
    const auto pdf = report::toPdf(painter, u"t"_s);
    const auto again = report::toPdf(painter, u"t"_s);
    QVERIFY(pdf && again);
    QVERIFY(*pdf == *again);
    QVERIFY(pdf->count("/Subtype /Image") >= 2);
    const QJsonObject first = report::toJson(day)[u"pairs"_s].toArray()[3].toObject();
    QVERIFY(first[u"before"_s].toObject()[u"picture"_s].isNull());
    QCOMPARE(first[u"after"_s].toObject()[u"picture"_s].toString(), after.media);
}

void TestSheet::pairsAreChosen()
{
    const auto at = [](int minute) { return base::fromMsec(1'762'400'000'000 + qint64{minute} * 60'000); };
    const auto photo = [&](int minute, const QString &media, const QString &phase) {
        return domain::CaseEvent{at(minute), {}, {}, {}, domain::PhotoAdded{media, phase}};
    };
    const auto shelf = [](QChar last) { return u"media:%1%2.jpg"_s.arg(QString(63, u'0')).arg(last); };
    report::CasePhotos photos;
    photos.learn(photo(0, u"https://pictures.test/1.jpg"_s, u"before"_s));
    QVERIFY(photos.before && !photos.hasPicture());
    photos.learn(photo(1, shelf(u'1'), u"before"_s));
    photos.learn(photo(2, shelf(u'2'), u"before"_s));
    photos.learn(photo(3, shelf(u'3'), u"during"_s));
    photos.learn(photo(4, shelf(u'4'), u"after"_s));
    photos.learn(photo(5, shelf(u'5'), u"after"_s));
    photos.learn(photo(6, u"https://pictures.test/2.jpg"_s, u"after"_s));
    photos.learn(photo(7, u"x"_s, u"after"_s));
    QVERIFY(photos.hasPicture());
    QCOMPARE(photos.before->media, shelf(u'1')); // the first that can be printed
    QCOMPARE(photos.after->media, shelf(u'5'));  // the newest that can be
    QCOMPARE(photos.after->at, at(5));
}

void TestSheet::pdfBytesAreTheSameAgain()
{
    const report::DailySummary day = samples::averageDay();
    const auto first = report::toPdf(report::SummaryPainter(day), report::documentTitle(day));
    QTest::qWait(1100); // a moment of writing would differ now
    const auto second = report::toPdf(report::SummaryPainter(day), report::documentTitle(day));
    QVERIFY(first && second);
    QVERIFY(first->startsWith("%PDF-"));
    QVERIFY(*first == *second);
    QVERIFY(!first->contains("CreationDate"));
}

void TestSheet::pdfFailsWithASentence()
{
    QTemporaryDir folder;
    const report::DailySummary day = samples::averageDay();
    const QString into = folder.filePath(u"no/such/folder/day.pdf"_s);
    const base::Outcome written = report::writePdf(report::SummaryPainter(day), u"t"_s, into);
    QVERIFY(!written);
    QCOMPARE(written.error().code, base::ErrorCode::Storage);
    QVERIFY(written.error().sentence.contains(into));
}

void TestSheet::radicalsAreCorrected_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("wanted");
    QTest::newRow("one character") << QByteArray("1 beginbfchar\n<2F79> <2F79>\nendbfchar\n")
                                   << QByteArray("1 beginbfchar\n<2F79> <7F51>\nendbfchar\n");
    QTest::newRow("range of glyphs") << QByteArray("beginbfrange\n<0001> <0001> <2F79>\nendbfrange")
                                     << QByteArray("beginbfrange\n<0001> <0001> <7F51>\nendbfrange");
    QTest::newRow("list") << QByteArray("beginbfrange\n<0001> <0003> [<2F79> <0041> <2F792F79>]\nendbfrange")
                          << QByteArray("beginbfrange\n<0001> <0003> [<7F51> <0041> <7F517F51>]\nendbfrange");
    QTest::newRow("outside of rows") << QByteArray("<2F79> begincodespacerange\n<0000> <2F79>\nendcodespacerange")
                                     << QByteArray("<2F79> begincodespacerange\n<0000> <2F79>\nendcodespacerange");
    QTest::newRow("odd digits") << QByteArray("beginbfchar\n<0001> <2F7>\n<0002> <2F\nendbfchar")
                                << QByteArray("beginbfchar\n<0001> <2F7>\n<0002> <2F\nendbfchar");
}

void TestSheet::radicalsAreCorrected()
{
    QFETCH(QByteArray, map);
    QFETCH(QByteArray, wanted);
    QCOMPARE(report::corrected(map, {{char16_t(0x2f79), char16_t(0x7f51)}}), wanted);
}

void TestSheet::textsOfFigures_data()
{
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("rate") << report::percentText({222, 229}) << u"96.9"_s;
    QTest::newRow("no rate") << report::percentText({0, 0}) << u"—"_s;
    QTest::newRow("more") << report::deltaText(233, 221) << u"+12"_s;
    QTest::newRow("fewer") << report::deltaText(24, 27) << u"−3"_s;
    QTest::newRow("equal") << report::deltaText(3, 3) << u"±0"_s;
    QTest::newRow("points") << report::deltaText(report::Share{229, 233}, report::Share{220, 221}) << u"−1.3"_s;
    QTest::newRow("no points") << report::deltaText(report::Share{229, 233}, report::Share{0, 0}) << u"—"_s;
    QTest::newRow("minutes") << report::durationText(38min) << u"38 min"_s;
    QTest::newRow("hours") << report::durationText(5h + 12min) << u"5.2 h"_s;
    QTest::newRow("days") << report::durationText(99h) << u"4.1 d"_s;
    QTest::newRow("nothing") << report::countText(0) << u"·"_s;
    QTest::newRow("han and latin") << report::spaced(u"都在Inspection。C07 Downtown三个"_s) << u"都在 Inspection。C07 Downtown 三个"_s;
    QTest::newRow("han and digits") << report::spaced(u"共164 件，占913件"_s) << u"共 164\u00a0件，占 913\u00a0件"_s;
}

void TestSheet::textsOfFigures()
{
    QFETCH(QString, made);
    QFETCH(QString, wanted);
    QCOMPARE(made, wanted);
}

GRIDHALL_TEST(TestSheet, QGuiApplication)
#include "tst_sheet.moc"

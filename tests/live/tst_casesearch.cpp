// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/decide.h"
#include "live/cases/queuemodel.h"
#include "live/search/packspellings.h"
#include "live/search/searchword.h"
#include "live/text/pinyin.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

using Briefs = std::vector<domain::CaseBrief>;

/// Some hundred cases of the mockups' town, among them such as somebody writes by an input method.
Briefs searchedCases(std::mt19937 &random, int count)
{
    const region::RegionPtr region = support::mockRegion();
    const desk::BatchPtr day = support::mockupBatch(*region);
    const QStringList titles{u"人行道下沉"_s, u"吕家桥头积水"_s, u"Ｂ座门口堆物"_s, u"Broken lamp"_s, u"绿化缺株"_s};
    const QStringList places{u"蟠龙港"_s, u"诸光路１２号"_s, u"Gate 3, Hall 5.1"_s, u"二联苑 7 栋"_s, QString()};
    Briefs cases;
    for (int i = 0; i < count; ++i) {
        domain::CaseBrief brief = day->cases[random() % day->cases.size()];
        brief.id = {quint64(i) + 1};
        brief.number = u"251107XJ%1"_s.arg(i + 1, 4, 10, QLatin1Char('0'));
        brief.state = random() % 8 == 0 ? domain::CaseState::Closed : domain::CaseState::Accepted;
        if (random() % 2 == 0)
            brief.title = titles[qsizetype(random() % titles.size())];
        if (random() % 2 == 0)
            brief.place = places[qsizetype(random() % places.size())];
        if (random() % 3 == 0)
            brief.element = u"EL-%1"_s.arg(random() % 40);
        brief.sourceId = random() % 4 == 0 ? u"HOT/%1"_s.arg(random() % 1000) : QString();
        cases.push_back(std::move(brief));
    }
    return cases;
}

/// The plain scan: every text that a person may type a part of, one by one.
QStringList textsOf(const domain::CaseBrief &brief, const region::Region &region, const live::Pinyin &pinyin)
{
    QStringList texts{brief.number, domain::shortNumber(brief.number), brief.sourceId, brief.element, brief.title, brief.place, brief.grid};
    QStringList read{brief.title, brief.place};
    if (const region::Grid *grid = region.grid(brief.grid)) {
        texts << grid->name;
        read << grid->name;
    }
    if (const region::Department *department = region.department(brief.department)) {
        texts << department->name << department->shortName;
        read << department->name << department->shortName;
    }
    for (const QString &each : read)
        texts << pinyin.initials(each) << pinyin.spellings(each);
    return texts;
}

/// Letters, digits and signs of full width as those of a keyboard.
QString plainOf(QString text)
{
    for (QChar &each : text) {
        if (each.unicode() >= 0xff01 && each.unicode() <= 0xff5e)
            each = QChar(char16_t(each.unicode() - 0xfee0));
        else if (each.unicode() == 0x3000)
            each = u' ';
    }
    return text.toLower();
}

bool isFound(const QStringList &texts, const QString &typed)
{
    const QStringList words = plainOf(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&texts](const QString &word) {
        return std::ranges::any_of(texts, [&word](const QString &text) { return plainOf(text).contains(word); });
    });
}

struct SearchStage {
    explicit SearchStage(const Briefs &cases)
        : clock(support::mockNow()), region(support::mockRegion()), feed(snapshot(cases)), hall(region, clock, feed), model(hall)
    {}
    static desk::BatchPtr snapshot(const Briefs &cases)
    {
        auto batch = std::make_shared<desk::Batch>();
        batch->snapshot = true;
        batch->cases = cases;
        return batch;
    }
    [[nodiscard]] QSet<quint64> shown() const
    {
        QSet<quint64> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.insert(model.idAt(row).value);
        return ids;
    }
    base::FixedClock clock;
    region::RegionPtr region;
    support::MockFeed feed;
    live::Hall hall;
    live::QueueModel model;
};

QSet<quint64> plainly(const Briefs &cases, const region::Region &region, const live::Pinyin &pinyin, const QString &typed)
{
    QSet<quint64> ids;
    for (const domain::CaseBrief &brief : cases) {
        if (domain::isOpen(brief.state) && isFound(textsOf(brief, region, pinyin), typed))
            ids.insert(brief.id.value);
    }
    return ids;
}

} // namespace

/// What the search among open cases finds, against a plain scan of every text of every case.
class TestCaseSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itFindsWhatAPlainScanFinds();
    void itFindsEachThingThatPeopleType_data();
    void itFindsEachThingThatPeopleType();
    void aCaseThatMovedIsFoundByItsNewGridAndDepartment();
    void aCallersCasesPassWhateverTheWords();
    void packWordsAreFoundByPinyin();
};

void TestCaseSearch::itFindsWhatAPlainScanFinds()
{
    std::mt19937 random(20251107);
    Briefs cases = searchedCases(random, 400);
    SearchStage stage(cases);
    const live::Pinyin pinyin;
    int found = 0;
    for (int round = 0; round < 400; ++round) {
        // Parts of what is there, in any spelling, some of them together, and now and then something that is nowhere.
        QStringList words;
        for (unsigned i = 0, count = 1 + random() % 2; i < count; ++i) {
            const QStringList texts = textsOf(cases[random() % cases.size()], *stage.region, pinyin);
            const QString text = texts[qsizetype(random() % texts.size())];
            const qsizetype from = text.isEmpty() ? 0 : qsizetype(random() % text.size());
            words << text.mid(from, 1 + qsizetype(random() % 5));
        }
        if (random() % 9 == 0)
            words << u"zzqx"_s;
        live::QueueFilter filter;
        filter.text = words.join(u' ');
        stage.model.setFilter(filter);
        const QSet<quint64> wanted = plainly(cases, *stage.region, pinyin, filter.text);
        QVERIFY2(stage.shown() == wanted, qPrintable(filter.text));
        found += !wanted.isEmpty();
        // The world moves on under the search.
        if (round % 5 == 0) {
            domain::CaseBrief &brief = cases[random() % cases.size()];
            brief.department = stage.region->departments[random() % stage.region->departments.size()].code;
            brief.grid = stage.region->grids[random() % stage.region->grids.size()].code;
            ++brief.version;
            stage.feed.publish({brief});
            stage.hall.catchUp();
            QVERIFY2(stage.shown() == plainly(cases, *stage.region, pinyin, filter.text), qPrintable(filter.text));
        }
    }
    QVERIFY(found > 100);
}

void TestCaseSearch::itFindsEachThingThatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("finds");
    const auto row = [](const char *name, const QString &typed, bool finds = true) { QTest::newRow(name) << typed << finds; };
    row("number", u"251107XJ0009"_s);
    row("short number", u"1107-0009"_s);
    row("words", u"吕家桥头"_s);
    row("full pinyin", u"lujiaqiao"_s);
    row("full pinyin, v", u"lvjia"_s);
    row("initials", u"ljqt"_s);
    row("syllables apart", u"qiao tou"_s);
    row("place by pinyin", u"zhuguanglu12hao"_s);
    row("place in half width", u"诸光路12号"_s);
    row("place in full width", u"诸光路１２号"_s);
    row("capitals of full width", u"ＬＪＱＴ"_s);
    row("element code", u"el-1734"_s);
    row("the source's id", u"hot/77"_s);
    row("every word must be there", u"吕家 lujia el-1734"_s);
    row("one that is not", u"吕家 mei"_s, false);
    row("not across two parts", u"积水诸"_s, false);
    row("not across two parts of pinyin", u"shuizhu"_s, false);
}

void TestCaseSearch::itFindsEachThingThatPeopleType()
{
    QFETCH(QString, typed);
    QFETCH(bool, finds);
    domain::CaseBrief brief = support::mockupBatch(*support::mockRegion())->cases.front();
    brief.id = {9};
    brief.number = u"251107XJ0009"_s;
    brief.state = domain::CaseState::Accepted;
    brief.title = u"吕家桥头积水"_s;
    brief.place = u"诸光路１２号"_s;
    brief.element = u"EL-1734"_s;
    brief.sourceId = u"HOT/77"_s;
    brief.grid = brief.department = QString();
    SearchStage stage({brief});
    live::QueueFilter filter;
    filter.text = typed;
    stage.model.setFilter(filter);
    QCOMPARE(stage.model.rowCount(), finds ? 1 : 0);
}

void TestCaseSearch::aCaseThatMovedIsFoundByItsNewGridAndDepartment()
{
    domain::CaseBrief brief = support::mockupBatch(*support::mockRegion())->cases.front();
    brief.state = domain::CaseState::Accepted;
    brief.title = brief.place = u"x"_s;
    const region::RegionPtr region = support::mockRegion();
    const auto &first = region->departments[0], &other = region->departments[1];
    const live::Pinyin pinyin;
    brief.department = first.code;
    brief.grid = region->grids[0].code;
    SearchStage stage({brief});
    live::QueueFilter filter;
    filter.text = pinyin.full(first.name);
    stage.model.setFilter(filter);
    QCOMPARE(stage.model.rowCount(), 1);
    brief.department = other.code;
    ++brief.version;
    stage.feed.publish({brief});
    stage.hall.catchUp();
    QCOMPARE(stage.model.rowCount(), 0);
    filter.text = pinyin.full(other.name);
    stage.model.setFilter(filter);
    QCOMPARE(stage.model.rowCount(), 1);
}

void TestCaseSearch::aCallersCasesPassWhateverTheWords()
{
    std::mt19937 random(7);
    const Briefs cases = searchedCases(random, 60);
    SearchStage stage(cases);
    live::QueueFilter filter;
    filter.text = u"9876"_s; // in none of them
    stage.model.setFilter(filter);
    QCOMPARE(stage.model.rowCount(), 0);
    QSet<quint64> open;
    for (const quint64 id : {3u, 17u, 20u}) {
        filter.callers.insert({id});
        if (domain::isOpen(cases[id - 1].state))
            open.insert(id);
    }
    filter.callers.insert({4711}); // no case of the hall
    stage.model.setFilter(filter);
    QCOMPARE(stage.shown(), open);
    for (int row = 0; row < stage.model.rowCount(); ++row)
        QVERIFY(stage.model.rowAt(row).byCaller);
    filter.callers.clear();
    stage.model.setFilter(filter);
    QCOMPARE(stage.model.rowCount(), 0);
    stage.model.setFilter({});
    for (int row = 0; row < stage.model.rowCount(); ++row)
        QVERIFY(!stage.model.rowAt(row).byCaller);
}

void TestCaseSearch::packWordsAreFoundByPinyin()
{
    const region::RegionPtr region = support::mockRegion();
    const live::Pinyin pinyin;
    const live::PackSpellings spelt(*region, pinyin);
    const region::Department &department = region->departments.front();
    for (const QString &typed : {pinyin.initials(department.name), pinyin.full(department.name), pinyin.full(department.name).left(5)}) {
        QHash<QString, domain::Alike> alike;
        spelt.addAlike(typed, alike);
        QVERIFY2(alike.value(typed).departments.contains(department.code), qPrintable(typed));
    }
    QHash<QString, domain::Alike> alike{{u"12"_s, {{u"十二"_s}}}};
    spelt.addAlike(u"12 路 a"_s, alike); // numbers, Chinese and single letters mean what they say
    QCOMPARE(alike.size(), 1);
    QCOMPARE(alike.value(u"12"_s).texts, QStringList{u"十二"_s});
}

GRIDHALL_TEST(TestCaseSearch, QCoreApplication)
#include "tst_casesearch.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"
#include "store/projection/searchwords.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using base::CaseId;

class SearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(u"hall.store"_s);
        auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        m_store = *std::move(opened);
        const std::vector<std::pair<QString, QString>> reports{
            {u"井盖缺失"_s, u"徐泾东地铁站2号口井盖丢失，行人绕行"_s},
            {u"占道经营"_s, u"菜场门口流动摊贩占道"_s},
            {u"Pothole on Main Street"_s, u"A deep pothole, car damaged; café nearby. 50% off? C++ \"quoted\""_s},
            {u"路灯不亮"_s, u"Street light out, pole no. A-113"_s},
            {u"暴露垃圾"_s, u"garbage 垃圾bag井口 𠮷野家门前"_s},
        };
        auto batch = m_store->log().begin();
        int n = 0;
        for (const auto &[title, description] : reports) {
            ++n;
            REQUIRE((*batch)->append(CaseId{quint64(n)}, 0,
                                     std::vector{cases::reported(u"231115XJ000%1"_s.arg(n), cases::report(title, description), n)}));
        }
        REQUIRE((*batch)->commit());
        batch->reset();
        REQUIRE(m_store->projections().catchUp());
        auto reader = store::SqlCaseReader::open(m_path);
        REQUIRE(reader);
        m_reader = *std::move(reader);
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("expected"); // newest first
        const auto row = [](const char *name, const QString &text, const QList<int> &expected) { QTest::newRow(name) << text << expected; };
        row("one character", u"井"_s, {5, 1});
        row("two characters", u"井盖"_s, {1});
        row("two, apart in the text", u"井口"_s, {5});
        row("two, never adjacent", u"盖井"_s, {});
        row("three", u"路灯不"_s, {4});
        row("across punctuation", u"丢失，行人"_s, {1});
        row("two words", u"占道 摊贩"_s, {2});
        row("two words in different cases", u"占道 井盖"_s, {});
        row("place, in all", u"国展路"_s, {5, 4, 3, 2, 1});
        row("mixed with digits", u"2号口"_s, {1});
        row("mixed with letters", u"垃圾bag"_s, {5});
        row("beyond the first plane", u"𠮷野"_s, {5});
        row("English", u"pothole"_s, {3});
        row("English, beginning", u"poth"_s, {3});
        row("English, not from the middle", u"othole"_s, {});
        row("English, case", u"STREET"_s, {4, 3});
        row("phrase parts", u"street main"_s, {3});
        row("accents", u"cafe"_s, {3});
        row("full number", u"231115XJ0004"_s, {4});
        row("short number", u"1115-0004"_s, {4});
        row("number's beginning", u"231115"_s, {5, 4, 3, 2, 1});
        row("house number", u"A-113"_s, {4});
        row("percent", u"50%"_s, {3});
        row("nothing", u""_s, {});
        row("blanks", u"   "_s, {});
        row("punctuation only", u"，。-*\"'"_s, {});
        row("star alone", u"*"_s, {});
        row("operators are words", u"pothole OR 占道"_s, {});
        row("NOT is a word", u"NOT pothole"_s, {});
        row("quotes", u"\"pothole\""_s, {3});
        row("quote inside", u"pot\"hole"_s, {3});
        row("column filter", u"words:pothole"_s, {});
        row("caret and plus", u"^C++"_s, {3});
        row("SQL", u"'; DROP TABLE case_now; --"_s, {});
        row("parentheses", u"(pothole"_s, {3});
        row("NEAR", u"NEAR(井 盖, 5)"_s, {});
    }

    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, expected);
        const auto found = m_reader->search(text, 100, {});
        REQUIRE(found);
        QList<int> numbers;
        for (const domain::CaseBrief &brief : *found)
            numbers.append(int(brief.id.value));
        QCOMPARE(numbers, expected);
    }

    void nulCharactersDoNotCutTheQuery()
    {
        const auto found = m_reader->search(QString(u"pot"_s + QChar(0) + u"hole"_s), 100, {});
        REQUIRE(found);
        QCOMPARE(found->size(), 1U);
    }

    void noMoreThanAskedFor()
    {
        QCOMPARE(m_reader->search(u"国展路"_s, 2, {})->size(), 2U);
        QCOMPARE(m_reader->search(u"国展路"_s, 2, {})->front().id.value, 5U);
        QVERIFY(m_reader->search(u"国展路"_s, 0, {})->empty());
        QVERIFY(m_reader->search(u"国展路"_s, -1, {})->empty());
    }

    void aWordIsFoundAsWhatMayStandForItToo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("every word in one of its ways") << u"cover gone"_s << QList<int>{1};
        QTest::newRow("one of two ways") << u"cover"_s << QList<int>{5, 1};
        QTest::newRow("as typed") << u"pothole"_s << QList<int>{3};
        QTest::newRow("another word that does not occur") << u"cover absent"_s << QList<int>{};
        QTest::newRow("words of two cases") << u"pothole gone"_s << QList<int>{};
        QTest::newRow("no operator") << u"trick"_s << QList<int>{};
    }
    void aWordIsFoundAsWhatMayStandForItToo()
    {
        const QHash<QString, domain::Alike> alike{{u"cover"_s, {{u"井盖"_s, u"井口"_s}}},
                                                  {u"gone"_s, {{u"缺失"_s}}},
                                                  {u"pothole"_s, {{u"坑洞"_s}}},
                                                  {u"trick"_s, {{u"\" OR \"占道"_s, u"*"_s, u""_s}, {u"\" OR \"占道"_s}, {u""_s}}}};
        QFETCH(QString, text);
        const auto found = m_reader->search(text, 100, alike);
        REQUIRE(found);
        QList<int> numbers;
        for (const domain::CaseBrief &brief : *found)
            numbers.append(int(brief.id.value));
        QTEST(numbers, "expected");
    }

    // Codes stand in the index as they are now: a case goes to another department and into another grid, and no word of its report changed.
    void whoHasItAndWhereItLies()
    {
        const QHash<QString, domain::Alike> alike{{u"squad"_s, {{}, {u"city-management"_s}}},
                                                  {u"police"_s, {{}, {u"police"_s, u"patrol"_s}}},
                                                  {u"harbour"_s, {{}, {}, {u"77"_s}}},
                                                  {u"quay"_s, {{}, {}, {u"7"_s}}}};
        const auto finds = [&](const QString &text) {
            const auto found = m_reader->search(text, 100, alike);
            return found && std::ranges::any_of(*found, [](const domain::CaseBrief &brief) { return brief.id.value == 12; });
        };
        quint32 version = 0;
        const auto append = [&](domain::CaseEvent event) {
            auto batch = m_store->log().begin();
            REQUIRE(batch);
            REQUIRE((*batch)->append(CaseId{12}, version++, std::vector{std::move(event)}));
            REQUIRE((*batch)->commit());
            batch->reset();
            REQUIRE(m_store->projections().catchUp());
        };
        append(cases::reported(u"231115XJ0012"_s, cases::report(u"长椅松动"_s)));
        QVERIFY(finds(u"长椅"_s) && !finds(u"squad"_s) && !finds(u"harbour"_s));
        append(cases::event(1, domain::CaseDispatched{u"city-management"_s, {}, {}}));
        QVERIFY(finds(u"squad"_s) && finds(u"长椅 squad"_s) && !finds(u"police"_s) && !finds(u"井盖 squad"_s));
        append(cases::event(2, domain::CaseDispatched{u"police"_s, {}, {}}));
        QVERIFY(finds(u"police"_s) && !finds(u"squad"_s));
        append(cases::event(3, domain::CasePlaced{u"77"_s, u"看过了"_s}));
        QVERIFY(finds(u"harbour police"_s) && !finds(u"quay"_s));
        const auto rebuilt = m_store->projections().rebuild();
        REQUIRE(rebuilt);
        QVERIFY(rebuilt->equal);
        QVERIFY(finds(u"harbour police"_s));
    }

    void anyTextIsSafe()
    {
        QRandomGenerator random(42);
        const QString alphabet = u"\"'*()^+-:{}\\井a1 ,.AND OR NOT NEAR%_\n\t"_s;
        for (int round = 0; round < 2000; ++round) {
            QString text;
            for (int i = random.bounded(12); i > 0; --i)
                text += alphabet[random.bounded(alphabet.size())];
            const auto found = m_reader->search(text, 10, {});
            QVERIFY2(found, qPrintable(text));
        }
    }

    void correctedWordsReplaceTheOldOnes()
    {
        domain::Report corrected = cases::report(u"雨水篦子缺失"_s, u"第二次来电改过"_s);
        corrected.place = {u"徐泾镇华徐公路"_s, base::GeoPoint{31.2, 121.28}, {}, u"12"_s};
        const auto append = [this](quint32 version, const domain::Report &report) {
            auto batch = m_store->log().begin();
            REQUIRE(batch);
            REQUIRE((*batch)->append(
                CaseId{9}, version,
                std::vector{version == 0 ? cases::reported(u"231115XJ0009"_s, report) : cases::event(1, domain::SourceCorrected{report, {}, {}})}));
            REQUIRE((*batch)->commit());
            batch->reset();
            REQUIRE(m_store->projections().catchUp());
        };
        append(0, cases::report(u"路名牌倾斜"_s, u"第一次来电"_s));
        QCOMPARE(m_reader->search(u"路名牌"_s, 9, {})->size(), 1U);
        append(1, corrected);
        QVERIFY(m_reader->search(u"路名牌"_s, 9, {})->empty());
        QVERIFY(m_reader->search(u"第一次"_s, 9, {})->empty());
        const auto found = m_reader->search(u"篦子"_s, 9, {});
        REQUIRE(found);
        QCOMPARE(found->size(), 1U);
        QCOMPARE(found->front().title, corrected.title);
        QCOMPARE(found->front().place, corrected.place.text);
        QCOMPARE(found->front().grid, u"12"_s);
        QCOMPARE(found->front().point, corrected.place.point);
        QCOMPARE(m_reader->search(u"华徐"_s, 9, {})->size(), 1U);
        // The tables that grew with the log are those that the log makes anew.
        const auto rebuilt = m_store->projections().rebuild();
        REQUIRE(rebuilt);
        QCOMPARE(rebuilt->different, 0U);
        QVERIFY(rebuilt->equal);
        QVERIFY(m_reader->search(u"路名牌"_s, 9, {})->empty());
    }

    void charactersAreSetApart()
    {
        QCOMPARE(store::setApart(u"2号口A"_s).simplified(), u"2 号 口 A"_s);
        QCOMPARE(store::setApart(u"𠮷"_s).trimmed(), u"𠮷"_s);
        QCOMPARE(store::matchExpression(u"井盖 pot"_s), u"\"井 盖\" AND \"pot\"*"_s);
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::SqlCaseReader> m_reader;
};

GRIDHALL_TEST(SearchTest, QCoreApplication)
#include "tst_search.moc"

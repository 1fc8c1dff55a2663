// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on paper and on the wall, in five towns and both languages: the town's words, no codes, and nobody's number.
#include "base/text/personaldata.h"
#include "casejson.h"
#include "domain/case/decide.h"
#include "domain/centre/plan.h"
#include "language/language.h"
#include "live/hall.h"
#include "region/pack/loader.h"
#include "region/words.h"
#include "report/annex/annexes.h"
#include "report/day/daysummariser.h"
#include "report/day/summarydesk.h"
#include "report/day/summarytexts.h"
#include "report/logreader.h"
#include "report/paper/summarylayout.h"
#include "report/paper/summarypdf.h"
#include "report/period/rates.h"
#include "report/period/readers.h"
#include "report/period/readrates.h"
#include "store/log/memorylog.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDate kPaperDay(2025, 11, 6);

/// Numbers of people, each spelt as people spell them; their digits must be found nowhere.
const QStringList kPlants{u"13812345678"_s,     u"139 1234 5678"_s,        u"１３７１２３４５６７８"_s, u"+86-136-1234-5678"_s, u"021-59761234"_s,
                          u"(021) 5976 5678"_s, u"021-59769876转801"_s,    u"11010519491231002X"_s,     u"(617)555-0134"_s,     u"212-555-0187"_s,
                          u"646 5550172"_s,     u"ID310105194912310027"_s, u"138/8765/4321"_s};

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar letter : text)
        if (letter.digitValue() >= 0)
            digits += QChar(u'0' + letter.digitValue());
    return digits;
}

/// The digits of a plant without area code and extension: even they must not stand anywhere.
QString coreOf(const QString &plant)
{
    const QString digits = digitsOf(plant.section(u'转', 0, 0));
    return digits.right(8);
}

/// A day of a town in which people wrote numbers into every text that there is, and every kind of step was the last one of some case.
class PlantedDay {
public:
    explicit PlantedDay(region::RegionPtr region) : m_region(std::move(region)), m_items(m_region->rulebook.items.keys())
    {
        m_items.sort(); // a hash has no order, the day has: the same cases each time
        fill();
    }

    [[nodiscard]] report::DayReaders readers() const { return {std::make_unique<samples::LogReaderFake>(*m_log), m_log, false, {}}; }
    [[nodiscard]] const store::MemoryLog &log() const { return *m_log; }
    [[nodiscard]] const QStringList &written() const { return m_written; }
    [[nodiscard]] base::Instant at(int hour) const
    {
        return domain::localDay(m_region->rulebook.calendar, kPaperDay).from + std::chrono::hours(hour);
    }

    [[nodiscard]] std::vector<domain::Case> cases() const
    {
        std::map<base::CaseId, domain::Case> folded;
        const auto read = m_log->replayAll({}, [&](const domain::CommittedEvent &each) {
            folded[each.caseId].id = each.caseId;
            domain::apply(folded[each.caseId], each.event);
            return true;
        });
        std::vector<domain::Case> all;
        for (auto &[id, one] : folded)
            all.push_back(std::move(one));
        return read ? all : std::vector<domain::Case>();
    }

private:
    QString planted(const QString &text)
    {
        const QString made = text + kPlants[m_plant++ % kPlants.size()];
        m_written << made;
        return made;
    }
    void append(quint64 id, base::Instant when, domain::EventBody body)
    {
        auto batch = m_log->begin();
        const domain::CaseEvent event{when, {u"坐席03"_s, domain::Role::Dispatcher}, {}, {}, std::move(body)};
        const bool good = batch && (*batch)->append(base::CaseId{id}, m_versions[id], std::span(&event, 1)) && (*batch)->commit();
        if (!good)
            qFatal("the planted day cannot be written");
        ++m_versions[id];
    }
    void open(quint64 id, base::Instant when)
    {
        const auto &grids = m_region->grids;
        domain::Report what;
        what.item = m_items[qsizetype(id % quint64(m_items.size()))];
        what.source = m_region->sources[id % m_region->sources.size()].code;
        what.sourceId = u"SRC-13912349999-%1"_s.arg(id);
        // Where nobody wrote a title, the case is called as its item.
        what.title = id % 4 == 0 ? m_region->rulebook.item(what.item)->name : planted(u"找王阿姨"_s);
        what.description = planted(u"详情"_s);
        what.place.text = planted(u"徐乐路口"_s);
        what.place.grid = grids[id % grids.size()].code;
        what.place.point = grids[id % grids.size()].label;
        what.caller.name = u"王阿姨"_s;
        what.caller.phone = kPlants.front();
        what.reportedAt = when;
        append(id, when, domain::CaseReported{u"251106%1%2"_s.arg(m_region->code).arg(id, 4, 10, QChar(u'0')), what, {}});
        domain::Deadlines deadlines;
        deadlines[domain::Stage::Whole] = domain::Deadline{{}, when, when + std::chrono::hours(id % 3 == 0 ? 2 : 30), u"grade.general"_s};
        append(id, when, domain::CaseFiled{domain::Difficulty::General, {domain::kSeverities[id % 5], 0, {}}, deadlines});
    }
    void fill()
    {
        const QString code = m_region->departments.front().code;
        const domain::CaseLink link{base::CaseId{1}, u"251106XJ0001"_s};
        const domain::Partner partner{domain::PartnerKind::Police, u"police-110"_s, u"110接警平台"_s};
        const std::vector<domain::EventBody> last{domain::NoteAdded{planted(u"备注"_s)},
                                                  domain::CaseAccepted{planted(u"签收"_s)},
                                                  domain::SceneReached{planted(u"到场"_s)},
                                                  domain::CaseHandled{planted(u"处理"_s)},
                                                  domain::PostCheckRequested{planted(u"核查"_s)},
                                                  domain::PostChecked{false, planted(u"不过"_s)},
                                                  domain::CaseReturned{planted(u"退单"_s), code},
                                                  domain::HelperAdded{code, {}, planted(u"协同"_s)},
                                                  domain::CaseUrged{planted(u"催"_s)},
                                                  domain::CaseUrged{QString::fromLatin1(domain::kByColour)},
                                                  domain::CaseSupervised{planted(u"督"_s)},
                                                  domain::CaseSupervised{QString::fromLatin1(domain::kByColour)},
                                                  domain::ExtensionRequested{at(40), planted(u"延"_s)},
                                                  domain::ExtensionRefused{planted(u"不同意"_s)},
                                                  domain::CaseSuspended{planted(u"挂账"_s)},
                                                  domain::PhotoAdded{u"http://x/13812345678.jpg"_s, u"after"_s},
                                                  domain::CallerUncovered{planted(u"核对"_s)},
                                                  domain::CallerContacted{true, planted(u"联系"_s)},
                                                  domain::ReturnRuled{code, {}, planted(u"裁定"_s)},
                                                  domain::CaseTransferred{partner, planted(u"移交"_s)},
                                                  domain::ConsultationCalled{planted(u"会商"_s)},
                                                  domain::PlanAgreed{planted(u"方案"_s)},
                                                  domain::CaseAcknowledged{planted(u"知悉"_s)},
                                                  domain::LookBackRequested{planted(u"回看"_s)},
                                                  domain::LookBackAnswered{planted(u"回看答"_s)},
                                                  domain::CaseDispatched{code, {}, QString::fromLatin1(domain::kByItemList)},
                                                  domain::CaseDispatched{u"gone-department"_s, {}, planted(u"派"_s)},
                                                  domain::CaseAbsorbed{link},
                                                  domain::CaseVoided{planted(u"作废"_s)},
                                                  domain::CaseClosed{planted(u"办结"_s), false}};
        quint64 id = 1;
        for (const domain::EventBody &body : last)
            for (const int hour : {-20, 3 + int(id % 9)}) { // the day before and the day itself
                open(++id, at(hour));
                append(id, at(hour) + 5min,
                       domain::CaseDispatched{
                           m_region->departments[id % m_region->departments.size()].code, {}, QString::fromLatin1(domain::kByItemList)});
                append(id, at(hour) + 40min, body);
            }
    }

    region::RegionPtr m_region;
    QStringList m_items; ///< codes
    std::shared_ptr<store::MemoryLog> m_log = std::make_shared<store::MemoryLog>();
    std::map<quint64, quint32> m_versions;
    QStringList m_written;
    qsizetype m_plant = 0;
};

QStringList writtenOn(const std::vector<report::Page> &pages)
{
    QStringList texts;
    for (const report::Page &page : pages)
        for (const report::Item &item : page.items)
            if (const auto *text = std::get_if<report::TextItem>(&item))
                texts << text->full;
    return texts;
}

} // namespace

class PaperWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sheets_data();
    void sheets();
    void noNumberLeaves_data();
    void noNumberLeaves();
    void thePromiseStandsWhereTheTownMadeIt_data() { sheets_data(); }
    void thePromiseStandsWhereTheTownMadeIt();
    void aHotlineIsOneThingEverywhere();

private:
    [[nodiscard]] static region::RegionPtr town(const QString &name)
    {
        const auto region = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + name);
        return region ? *region : nullptr;
    }
    /// Everything that is printed of a town and its day: the day as it ended and as it runs, the rates, the annexes.
    [[nodiscard]] static QStringList paper(const region::Region &region, const PlantedDay &day, const QLocale &locale);
    /// Keys of the pack and of the log that nobody reads as words: "E0508-1", "on-scene", "by-colour", "enforcement".
    [[nodiscard]] static QSet<QString> codesOf(const region::Region &region);
    /// The names that the pack gives, and what people wrote: longest first.
    [[nodiscard]] static QStringList namesOf(const region::Region &region, const PlantedDay &day);
};

void PaperWordsTest::sheets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("chinese");
    for (const char *name : {"xujing", "zhaoxiang", "jingansi", "tianlin", "dachang"})
        for (const bool chinese : {true, false})
            QTest::addRow("%s %s", name, chinese ? "zh" : "en") << QString::fromLatin1(name) << chinese;
}

QStringList PaperWordsTest::paper(const region::Region &region, const PlantedDay &day, const QLocale &locale)
{
    QStringList texts;
    for (const base::Instant now : {day.at(15), day.at(31)}) {
        const auto summary = report::readDay(region, day.readers(), {kPaperDay, {}}, now, true);
        if (!summary)
            qFatal("%s", qPrintable(base::describe(summary.error())));
        texts += writtenOn(report::layOut(*summary, locale));
        texts << report::documentTitle(*summary);
    }
    const auto rates = report::readRates(region, day.log(), nullptr, kPaperDay.addDays(-2), kPaperDay, day.at(31));
    if (!rates)
        qFatal("%s", qPrintable(base::describe(rates.error())));
    for (const report::NamedRate &rate : report::named(*rates))
        texts << rate.name << rate.formula;
    for (const report::NamedLevel &level : report::namedLevels(rates->inflation))
        texts << level.name << level.healthy;
    for (const report::InflationSource &source : rates->inflation.sources)
        texts << report::sourceText(source, region);
    texts += writtenOn(report::layOutAnnexes(region));
    return texts;
}

QSet<QString> PaperWordsTest::codesOf(const region::Region &region)
{
    static const QSet<QString> kWordsToo{u"police"_s, u"day"_s,    u"night"_s,   u"water"_s, u"media"_s,
                                         u"video"_s,  u"patrol"_s, u"sensing"_s, u"scene"_s, u"hotline"_s};
    QSet<QString> codes{u"gone-department"_s,
                        u"grade.general"_s,
                        QString::fromLatin1(domain::kByColour),
                        QString::fromLatin1(domain::kByItemList),
                        QString::fromLatin1(domain::kByRouting),
                        QString::fromLatin1(domain::kBySource)};
    const auto take = [&codes](const auto &parts) {
        for (const auto &part : parts)
            if (!part.code.isEmpty() && !part.code.front().isDigit())
                codes << part.code;
    };
    take(region.departments);
    take(region.sources);
    take(region.units);
    take(region.rulebook.items);
    for (int state = 0; state <= int(domain::CaseState::Answered); ++state)
        if (const QString word = domain::word(domain::CaseState(state)); word.contains(u'-'))
            codes << word;
    return codes - kWordsToo;
}

QStringList PaperWordsTest::namesOf(const region::Region &region, const PlantedDay &day)
{
    QStringList names{region.name, region.centreName};
    const auto take = [&names](const auto &parts) {
        for (const auto &part : parts)
            names << part.name;
    };
    take(region.grids);
    take(region.departments);
    take(region.sources);
    take(region.units);
    take(region.shifts);
    take(region.phases);
    take(region.keyAreas);
    take(region.lines);
    for (const region::Department &each : region.departments)
        names << each.shortName;
    for (const region::MapName &each : region.neighbours)
        names << each.text;
    for (const domain::Item &item : region.rulebook.items)
        names << item.name << item.majorName << item.minorName << item.limitText;
    for (const domain::RosterEntry &entry : region.plan->duties.rosters)
        names << entry.post;
    if (region.plan->handling.campaign)
        names << region.plan->handling.campaign->name << region.plan->handling.campaign->tableName;
    for (const QString &text : day.written())
        names << base::masked(text);
    for (const domain::Case &c : day.cases())
        names << c.number;
    names.removeAll(QString());
    std::ranges::sort(names, std::ranges::greater(), &QString::size);
    return names;
}

void PaperWordsTest::sheets()
{
    QFETCH(QString, name);
    QFETCH(bool, chinese);
    const region::RegionPtr region = town(name);
    QVERIFY(region);
    const PlantedDay day(region);
    // An English sheet says the pack's names in English.
    const region::RegionPtr said = region::spoken(region, chinese ? u"zh_CN"_s : u"en"_s);
    const QStringList names = namesOf(*said, day);
    app::speak(QLocale(chinese ? u"zh_CN"_s : u"en"_s));
    const QStringList texts = paper(*said, day, QLocale(chinese ? QLocale::Chinese : QLocale::English));
    app::speak(QLocale(u"en"_s));
    QVERIFY(texts.size() > 300);
    static const QRegularExpression kLatin(u"[A-Za-z]+"_s), kHan(u"\\p{Han}+"_s), kToken(u"[A-Za-z0-9_][A-Za-z0-9_-]*"_s);
    static const QStringList kUnits{u"h"_s, u"min"_s, u"d"_s, u"km"_s, u"m"_s};
    static const QStringList kLettered{u"结案率 A"_s, u"结案率 B"_s}; // rates.h: two rates that only their letters tell apart
    const QSet<QString> codes = codesOf(*region);
    const auto isOfAName = [&names](const QString &word) {
        return std::ranges::any_of(names, [&word](const QString &each) { return each.contains(word); });
    };
    for (const QString &text : texts) {
        QString rest = text;
        for (const QString &each : names)
            rest.replace(each, u" "_s);
        for (auto found = (chinese ? kLatin : kHan).globalMatch(rest); found.hasNext();) {
            const QString word = found.next().captured();
            // A name may be broken over two lines.
            QVERIFY2((chinese && (kUnits.contains(word) || kLettered.contains(text))) || isOfAName(word),
                     qPrintable(u"“%1” in “%2”"_s.arg(word, text)));
        }
        for (auto found = kToken.globalMatch(rest); found.hasNext();) {
            const QString word = found.next().captured();
            // A word of an English name may be spelt like a code, and stand alone where the name is broken over two lines.
            QVERIFY2(!codes.contains(word) || (!chinese && isOfAName(word)), qPrintable(u"code “%1” in “%2”"_s.arg(word, text)));
        }
    }
}

void PaperWordsTest::noNumberLeaves_data()
{
    sheets_data();
    for (const char *name : {"boston", "newyork"})
        QTest::addRow("%s en", name) << QString::fromLatin1(name) << false;
}

void PaperWordsTest::noNumberLeaves()
{
    QFETCH(QString, name);
    QFETCH(bool, chinese);
    const region::RegionPtr region = town(name);
    const PlantedDay day(region);
    app::speak(QLocale(chinese ? u"zh_CN"_s : u"en"_s));
    QStringList shown = paper(*region, day, QLocale(chinese ? QLocale::Chinese : QLocale::English));
    // The wall: every row of the queue, the call-outs, and what waits for a supervisor.
    auto batch = std::make_shared<desk::Batch>();
    batch->snapshot = true;
    for (const domain::Case &c : day.cases())
        batch->cases.push_back(domain::briefOf(c));
    const base::FixedClock clock(day.at(15));
    support::MockFeed feed(batch);
    const live::Hall hall(region, clock, feed);
    for (live::Slot slot = 0; slot < hall.table().rows().size(); ++slot) {
        const live::QueueRow row = hall.queueRow(slot);
        shown << row.title << row.place << row.number << row.gridName << row.source << row.department;
    }
    // Exports of cases, and the figures.
    for (const domain::Case &c : day.cases()) {
        std::vector<domain::CommittedEvent> timeline;
        QVERIFY(day.log().replayCase(c.id, 0, [&timeline](const domain::CommittedEvent &each) {
            timeline.push_back(each);
            return true;
        }));
        QJsonObject exported = ctl::toJson(c, timeline, false);
        QCOMPARE(exported[u"source_id"_s].toString(), c.report.sourceId); // never masked
        exported.remove(u"source_id"_s);
        shown << QString::fromUtf8(QJsonDocument(exported).toJson());
    }
    shown << QString::fromUtf8(QJsonDocument(report::toJson(*report::readDay(*region, day.readers(), {kPaperDay, {}}, day.at(31), false))).toJson());
    app::speak(QLocale(u"en"_s));
    QVERIFY(shown.size() > 300);
    for (const QString &text : std::as_const(shown)) {
        const QString digits = digitsOf(text);
        QVERIFY2(!text.contains(u"王阿姨13"_s), qPrintable(text));
        for (const QString &plant : kPlants)
            QVERIFY2(!digits.contains(coreOf(plant)), qPrintable(u"%1 in %2"_s.arg(plant, text)));
    }
}

void PaperWordsTest::thePromiseStandsWhereTheTownMadeIt()
{
    QFETCH(QString, name);
    QFETCH(bool, chinese);
    const region::RegionPtr region = town(name);
    const PlantedDay day(region);
    app::speak(QLocale(chinese ? u"zh_CN"_s : u"en"_s));
    const QString all = paper(*region, day, QLocale()).join(u'\n');
    app::speak(QLocale(u"en"_s));
    const bool promised = region->plan->handling.campaign.has_value();
    QCOMPARE(promised, name == u"dachang");
    QCOMPARE(all.contains(chinese ? u"24 小时内送达"_s : u"delivered within 24 hours"_s), promised);
    QCOMPARE(all.contains(chinese ? u"3 天内办结"_s : u"put right within 3 days"_s), promised);
    if (!promised)
        return;
    // Measured: of what was reported between 24 and 48 hours before the day's end, how much was given to a department in time.
    const auto summary = report::readDay(*region, day.readers(), {kPaperDay, {}}, day.at(31), false);
    QVERIFY(summary->campaign && summary->campaign->delivered.whole > 0);
    QCOMPARE(summary->campaign->delivered.part, summary->campaign->delivered.whole);
    QVERIFY(all.contains(u"%1/%2"_s.arg(summary->campaign->delivered.part).arg(summary->campaign->delivered.whole)));
}

/// The day's hotline figure and the rates' share of what was found by ourselves call the same sources a hotline.
void PaperWordsTest::aHotlineIsOneThingEverywhere()
{
    region::Region region = *town(u"xujing"_s);
    region.sources.push_back({u"12345"_s, u"市民热线"_s, {}, false, true, true});
    region.sources.push_back({u"hotline-night"_s, u"夜间热线"_s, {}, false, true, true});
    const auto shared = std::make_shared<store::MemoryLog>();
    const base::Instant noon = domain::localDay(region.rulebook.calendar, kPaperDay).from + 12h;
    quint64 id = 0;
    for (const char *source : {"hotline", "12345", "hotline-night", "patrol"}) {
        domain::Report what;
        what.source = QString::fromLatin1(source);
        what.reportedAt = noon;
        domain::CaseFiled filing;
        filing.severity.level = domain::Severity::Blue;
        const std::vector<domain::CaseEvent> events{{noon, {}, {}, {}, domain::CaseReported{u"N%1"_s.arg(id), what, {}}}, {noon, {}, {}, {}, filing}};
        auto batch = shared->begin();
        QVERIFY(batch && (*batch)->append(base::CaseId{++id}, 0, events) && (*batch)->commit());
    }
    const report::DayReaders readers{std::make_unique<samples::LogReaderFake>(*shared), shared, false, {}};
    const auto day = report::readDay(region, readers, {kPaperDay, {}}, noon + 24h, false);
    QCOMPARE(day->day.hotline, 3);
    QCOMPARE(report::readRates(region, *shared, nullptr, kPaperDay, kPaperDay, noon + 24h)->active, (report::Share{1, 4}));
}

GRIDHALL_TEST(PaperWordsTest, QGuiApplication)
#include "tst_paperwords.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that are put in force without the disk are the rules of a pack that has those files: the same hash, the same values, the same problems.
#include "domain/centre/plan.h"
#include "domain/domainfixture.h"
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "region/rules/difference.h"
#include "region/rules/explain.h"
#include "region/rules/ruleset.h"
#include "region/words.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

class TestRuleset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheDiskGives_data();
    void isWhatTheDiskGives();
    void everyPackGivesItsOwnTextsBack_data();
    void everyPackGivesItsOwnTextsBack();
    void aByteOrderMarkIsKept();
    void takesFilesBack();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void aHandMadeRegionHasNone();
    void aFilesVersionHasAnAuthor_data();
    void aFilesVersionHasAnAuthor();
    void aColourThatWasRuledAnewNamesTheSeverityRule();
    void anEnglishReasonSaysThePacksWords();
    void differencesAreLines();
};

namespace {

QString linesOf(const std::vector<region::Problem> &problems)
{
    QString text;
    for (const region::Problem &problem : problems)
        text += problem.file + u" | "_s + problem.place + u" | "_s + problem.sentence + u'\n';
    return text;
}

/// Everything of a region that the rule files decide, one thing a line.
QString rulesOf(const region::Region &region)
{
    QString text = u"hash %1 sample %2 near %3 accept %4\n"_s.arg(region.rulebook.hash)
                       .arg(region.sample)
                       .arg(region.rulebook.nearShare)
                       .arg(region.rulebook.acceptRedWithin.count());
    for (const domain::LimitRule &rule : region.rulebook.limits) {
        text += u"%1 %2 %3 %4 %5"_s.arg(rule.id, rule.difficulty ? domain::word(*rule.difficulty) : QString(), rule.limitClass, rule.item, rule.why);
        for (const domain::Stage stage : domain::kStages)
            text += rule[stage] ? u" %1=%2/%3"_s.arg(domain::word(stage), domain::write(*rule[stage])).arg(static_cast<int>(rule.startOf(stage)))
                                : QString();
        text += u'\n';
    }
    const domain::SeverityRule &severity = region.rulebook.severity;
    text += u"%1 %2 %3 %4 %5 %6"_s.arg(severity.id, severity.why)
                .arg(severity.pointsPerLevel)
                .arg(severity.contextEach)
                .arg(severity.contextMost)
                .arg(severity.late);
    for (const domain::SeverityRule::RepeatStep &step : severity.repeat)
        text += u" %1:%2"_s.arg(step.atLeast).arg(step.points);
    for (const domain::Severity level : domain::kSeverities) {
        const domain::ColourEffect &effect = region.plan->effect(level);
        text += u"\n%1 %2 %3 %4 %5"_s.arg(domain::word(level))
                    .arg(effect.sound)
                    .arg(effect.superviseList)
                    .arg(effect.urgeAtShare.value_or(-1))
                    .arg(effect.acknowledgeWithin ? domain::write(*effect.acknowledgeWithin) : QString());
    }
    for (const domain::RouteRule &route : region.rulebook.routes)
        text += u"\n%1 %2 %3 %4 %5 %6 %7 %8"_s.arg(route.id, route.item, route.majorName, route.grid, route.department, route.unit, route.why)
                    .arg(route.sample);
    return text;
}

void change(const char *name, const char *file, const char *before, const char *after)
{
    QTest::newRow(name) << QString::fromUtf8(file) << QByteArray(before) << QByteArray(after);
}

const char *const kRoute = R"({"rules": [{"id": "route.new", "when": {"grid": "11"}, "department": "enforcement", "why": "a reason"}]})";

} // namespace

void TestRuleset::isWhatTheDiskGives_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before"); // empty: `after` is the whole file
    QTest::addColumn<QByteArray>("after");
    change("another limit", "limits.json", "\"whole\": \"30 min\"", "\"whole\": \"45 min\"");
    change("a rule less", "limits.json", "\"id\": \"limit.simple\", \"when\": { \"difficulty\": \"simple\" }",
           "\"id\": \"limit.simple\", \"when\": { \"difficulty\": \"general\" }");
    change("a limit that is none", "limits.json", "\"whole\": \"30 min\"", "\"whole\": \"soon\"");
    change("a class that items ask for and no rule knows", "limits.json", "\"limitClass\": \"river-minor\"", "\"limitClass\": \"river-major\"");
    change("an unknown item", "limits.json", "\"limitClass\": \"river-minor\"", "\"item\": \"E9999\"");
    change("a field twice", "limits.json", "\"respond\": \"2 min\"", "\"respond\": \"2 min\", \"respond\": \"3 min\"");
    change("no JSON", "limits.json", "", "{\n  \"rules\": [");
    change("no object", "limits.json", "", "[]");
    change("empty", "limits.json", "", "");
    change("other points", "severity.json", "\"pointsPerLevel\": 2", "\"pointsPerLevel\": 3");
    change("other effects", "severity.json", "\"orange\": { \"superviseList\": true }", "\"orange\": { \"sound\": true }");
    change("red sooner", "severity.json", "\"acknowledgeRedWithin\": \"5 min\"", "\"acknowledgeRedWithin\": \"3 min\"");
    change("near later", "severity.json", "\"nearShare\": 0.8", "\"nearShare\": 0.9");
    change("an unknown field", "severity.json", "\"late\": 2", "\"lat\": 2");
    change("routes of its own", "routing.json", "", kRoute);
    change("no route", "routing.json", "", R"({"rules": []})");
    change("an unknown department", "routing.json", "\"enforcement\"", "\"nobody\"");
    change("an unknown grid", "routing.json", "\"grid\": \"23\"", "\"grid\": \"99\"");
    change("an unknown unit", "routing.json", "\"unit\": \"business\"", "\"unit\": \"nobody\"");
    change("a route that is no sample", "routing.json", "\"sample\": true", "\"sample\": false");
}

void TestRuleset::isWhatTheDiskGives()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const region::Loaded pack = region::loadRegion(packFolder(u"xujing"_s));
    QVERIFY2(pack.region, qPrintable(linesOf(pack.problems)));

    PackCopy copy(u"xujing"_s);
    if (before.isEmpty())
        copy.write(file, after);
    else
        copy.replace(file, before, after);
    const region::Loaded fromDisk = region::loadRegion(copy.path());
    const region::Loaded inMemory = region::withRules(*pack.region, {{file, QString::fromUtf8(copy.read(file))}});

    QCOMPARE(linesOf(inMemory.problems), linesOf(fromDisk.problems));
    QCOMPARE(inMemory.region != nullptr, fromDisk.region != nullptr);
    if (!fromDisk.region)
        return;
    QCOMPARE(rulesOf(*inMemory.region), rulesOf(*fromDisk.region));
    QVERIFY(inMemory.region->rulebook.hash != pack.region->rulebook.hash);
    QCOMPARE(inMemory.region->gridAt(inMemory.region->grids.front().label), &inMemory.region->grids.front());
    QCOMPARE(inMemory.region->rulebook.items.size(), pack.region->rulebook.items.size());
}

void TestRuleset::everyPackGivesItsOwnTextsBack_data()
{
    QTest::addColumn<QString>("pack");
    const QStringList packs = QDir(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &pack : packs)
        QTest::newRow(qPrintable(pack)) << pack;
}

void TestRuleset::everyPackGivesItsOwnTextsBack()
{
    QFETCH(QString, pack);
    const region::Loaded loaded = region::loadRegion(packFolder(pack));
    QVERIFY(loaded.region);
    const std::vector<domain::RuleFile> files = region::ruleFiles(*loaded.region);
    const bool hasRoutes = QFileInfo::exists(packFolder(pack) + u"/routing.json"_s);
    QCOMPARE(files.size(), size_t(hasRoutes ? 3 : 2));
    QCOMPARE(files.front().name, u"limits.json"_s);
    const region::Loaded again = region::withRules(*loaded.region, files);
    QVERIFY2(again.region, qPrintable(linesOf(again.problems)));
    QCOMPARE(rulesOf(*again.region), rulesOf(*loaded.region));

    const QString routes = u"{\"rules\": []}"_s; // a table that the pack does not have counts into the hash
    const region::Loaded routed = region::withRules(*loaded.region, {{u"routing.json"_s, routes}});
    QVERIFY(routed.region && routed.region->rulebook.hash != loaded.region->rulebook.hash);
    QCOMPARE(region::ruleFiles(*routed.region).back().text, routes);
}

void TestRuleset::aByteOrderMarkIsKept()
{
    PackCopy copy(u"xujing"_s);
    copy.write(u"limits.json"_s, "\xef\xbb\xbf" + copy.read(u"limits.json"_s));
    const region::Loaded pack = region::loadRegion(copy.path());
    QVERIFY(pack.region);
    const region::Loaded again = region::withRules(*pack.region, region::ruleFiles(*pack.region));
    QVERIFY2(again.region, qPrintable(linesOf(again.problems)));
    QCOMPARE(again.region->rulebook.hash, pack.region->rulebook.hash);
}

void TestRuleset::takesFilesBack()
{
    const region::Loaded pack = region::loadRegion(packFolder(u"xujing"_s));
    QVERIFY(pack.region);
    const region::Loaded routed = region::withRules(*pack.region, {{u"routing.json"_s, QString::fromUtf8(kRoute)}});
    QVERIFY(routed.region);
    // A region that is amended already: what is left out is the pack's own again.
    const region::Loaded limited = region::withRules(*routed.region, {region::ruleFiles(*pack.region).front()});
    QVERIFY(limited.region);
    QCOMPARE(rulesOf(*limited.region), rulesOf(*pack.region));
    QCOMPARE(region::ownRuleFiles(*routed.region), region::ruleFiles(*pack.region));
    QVERIFY(region::ruleFiles(*routed.region) != region::ruleFiles(*pack.region));
    const region::Loaded back = region::withRules(*routed.region, {});
    QVERIFY(back.region);
    QCOMPARE(rulesOf(*back.region), rulesOf(*pack.region));
    QCOMPARE(region::ruleFiles(*back.region), region::ruleFiles(*pack.region));
}

void TestRuleset::refusesOtherFiles_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("said");
    QTest::newRow("not a rule file") << QStringList{u"items.csv"_s}
                                     << u"items.csv |  | \"items.csv\" is not a file that the centre changes; change the region pack itself.\n"_s;
    QTest::newRow("twice") << QStringList{u"routing.json"_s, u"routing.json"_s}
                           << u"routing.json |  | The file \"routing.json\" is given twice; give it once.\n"_s;
}

void TestRuleset::refusesOtherFiles()
{
    QFETCH(QStringList, names);
    QFETCH(QString, said);
    const region::Loaded pack = region::loadRegion(packFolder(u"xujing"_s));
    QVERIFY(pack.region);
    std::vector<domain::RuleFile> files;
    for (const QString &name : std::as_const(names))
        files.push_back({name, QString::fromUtf8(kRoute)});
    const region::Loaded loaded = region::withRules(*pack.region, files);
    QVERIFY(!loaded.region);
    QCOMPARE(linesOf(loaded.problems), said);
}

void TestRuleset::aHandMadeRegionHasNone()
{
    const region::Region made;
    QVERIFY(region::ruleFiles(made).empty());
    QVERIFY(!region::withRules(made, {}).region);
    QCOMPARE(region::withRules(made, {}).problems.size(), size_t{1});
}

void TestRuleset::aFilesVersionHasAnAuthor_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("origin");
    const QString own = u"the pack's own file"_s;
    QTest::newRow("before any change") << u"limits.json"_s << u"aaaa"_s << own;
    QTest::newRow("after the first") << u"limits.json"_s << u"bbbb"_s << u"amended by 值班长 on 2025-11-07 08:00: faster"_s;
    QTest::newRow("a file that the first left alone") << u"severity.json"_s << u"bbbb"_s << own;
    QTest::newRow("after the second, which changed another file")
        << u"limits.json"_s << u"cccc"_s << u"amended by 值班长 on 2025-11-07 08:00: faster"_s;
    QTest::newRow("the file that the second changed") << u"routing.json"_s << u"cccc"_s << u"amended by 副值班长 on 2025-11-08 08:00: routes"_s;
    QTest::newRow("the pack changed in between") << u"limits.json"_s << u"eeee"_s << own;
    QTest::newRow("a version that nobody knows") << u"limits.json"_s << u"ffff"_s << QString();
    QTest::newRow("a file that the centre does not change") << u"items.csv"_s << u"cccc"_s << own;
    QTest::newRow("no file") << QString() << u"bbbb"_s << QString();
    QTest::newRow("no version") << u"limits.json"_s << QString() << QString();
}

void TestRuleset::aFilesVersionHasAnAuthor()
{
    QFETCH(QString, file);
    QFETCH(QString, version);
    QFETCH(QString, origin);
    const region::Loaded pack = region::loadRegion(packFolder(u"xujing"_s));
    QVERIFY(pack.region);
    const auto at = [](const char *iso) { return *base::fromIso(QLatin1String(iso)); };
    const std::vector<domain::Amendment> amendments{
        {1, at("2025-11-07T00:00:00Z"), u"值班长"_s, u"faster"_s, u"aaaa"_s, u"bbbb"_s, {u"limits.json"_s}},
        {2, at("2025-11-08T00:00:00Z"), u"副值班长"_s, u"routes"_s, u"bbbb"_s, u"cccc"_s, {u"routing.json"_s}},
        {3, at("2025-11-09T00:00:00Z"), u"值班长"_s, u"points"_s, u"dddd"_s, u"eeee"_s, {u"severity.json"_s}}};
    QCOMPARE(region::originOf(file, version, *pack.region, amendments), origin);
    QCOMPARE(region::originOf(u"limits.json"_s, pack.region->rulebook.hash, *pack.region, {}), u"the pack's own file"_s);
    QCOMPARE(region::originOf(u"limits.json"_s, u"another"_s, *pack.region, {}), QString());
}

void TestRuleset::aColourThatWasRuledAnewNamesTheSeverityRule()
{
    fixture::Life life;
    QVERIFY(life.begin());
    QVERIFY(life.order(domain::ReruleCase{u"a new limit"_s}, domain::Role::Supervisor));
    std::vector<domain::CommittedEvent> events;
    for (const domain::CaseEvent &event : life.events())
        events.push_back({life.now().id, quint32(events.size() + 1), {}, event});
    region::Region town;
    town.rulebook = life.book();
    const auto all = region::explain(town, life.now(), events, domain::Role::Supervisor, life.time());
    QVERIFY(!all.empty());
    QCOMPARE(all.front().topic, region::Topic::Colour);
    QCOMPARE(all.front().rule, town.rulebook.severity.id);
    QCOMPARE(all.front().file, u"severity.json"_s);
}

void TestRuleset::anEnglishReasonSaysThePacksWords()
{
    const auto pack = region::openRegion(packFolder(u"xujing"_s));
    QVERIFY(pack);
    const region::Region &town = **pack;
    domain::Case c;
    std::vector<domain::CommittedEvent> events;
    const auto happen = [&](const QString &rule, domain::EventBody body) {
        events.push_back(
            {{1}, quint32(events.size() + 1), {}, {{}, {u"值班长"_s, domain::Role::Supervisor}, rule, town.rulebook.hash, std::move(body)}});
        domain::apply(c, events.back().event);
    };
    domain::Report report;
    report.item = u"C0101"_s;
    report.source = town.sources.front().code;
    happen({}, domain::CaseReported{u"250106XJ0001"_s, report, {}});
    using domain::SeverityCause;
    const domain::SeverityVerdict verdict{domain::Severity::Red,
                                          2,
                                          {{SeverityCause::Base, 0, report.item},
                                           {SeverityCause::KeyArea, 1, town.keyAreas.front().name},
                                           {SeverityCause::PeakPhase, 1, town.phases.front().name}}};
    happen(town.rulebook.severity.id, domain::CaseFiled{domain::Difficulty::General, verdict, {}});
    const QString unit = town.units.front().code;
    happen(u"lifecycle.filed.dispatch"_s, domain::CaseDispatched{town.departments.front().code, unit, {}, u"值班长"_s, u"值班长@"_s + unit});
    const std::vector<domain::Amendment> amendments{{1, {}, u"值班长"_s, u"why"_s, u"aaaa"_s, town.rulebook.hash, {u"severity.json"_s}}};
    const auto english = region::spoken(*pack, u"en"_s);
    const auto all = region::explain(*english, c, events, domain::Role::Supervisor, {}, amendments);
    QStringList said;
    for (const region::Explanation &each : all) {
        const QString line = each.subject + u": "_s + each.sentence + u' ' + each.origin;
        QVERIFY2(!line.contains(QRegularExpression(u"\\p{Han}"_s)), qPrintable(line));
        said << line;
    }
    QVERIFY2(said.join(u'\n').contains(u"decided by Shift leader"_s), qPrintable(said.join(u'\n')));
}

void TestRuleset::differencesAreLines()
{
    const domain::RuleFile before{u"limits.json"_s, u"{\"rules\": [{\"id\": \"a\", \"whole\": \"1 min\"}, {\"id\": \"b\", \"whole\": \"2 min\"}]}"_s};
    const domain::RuleFile other{u"limits.json"_s, u"{ \"rules\": [\n{\"id\":\"a\",\"whole\":\"1 min\"},\n{\"id\":\"b\",\"whole\":\"2 min\"}] }"_s};
    const domain::RuleFile after{u"limits.json"_s, u"{\"rules\": [{\"id\": \"a\", \"whole\": \"1 min\"}, {\"id\": \"b\", \"whole\": \"3 min\"}]}"_s};
    QVERIFY(region::differenceOf({before}, {other}).empty());
    QCOMPARE(region::textOf(region::differenceOf({before}, {after})),
             u"limits.json\n− {\"id\":\"b\",\"whole\":\"2 min\"}\n+ {\"id\":\"b\",\"whole\":\"3 min\"}"_s);
    QCOMPARE(region::differenceOf({}, {before}).size(), size_t{3}); // the list's head and two rules
}

GRIDHALL_TEST(TestRuleset, QCoreApplication)
#include "tst_ruleset.moc"

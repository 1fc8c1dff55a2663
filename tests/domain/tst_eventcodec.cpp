// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"
#include "support/testprogram.h"

using namespace domain;

class TestEventCodec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindReadsBackWhatItWrote_data();
    void everyKindReadsBackWhatItWrote();
    void whatIsStoredKeepsItsBytes_data();
    void whatIsStoredKeepsItsBytes();
    void laterFieldsReadBackToo();
    void storedSamplesOfSchemaOneStayReadable();
    void aNamedElementIsKept();
    void attributesThatNameAPersonAreStarred_data();
    void attributesThatNameAPersonAreStarred();
    void numbersInOneWordAreMasked_data();
    void numbersInOneWordAreMasked();
    void brokenBodiesAreRefusedWithTheirPlace_data();
    void brokenBodiesAreRefusedWithTheirPlace();
};

namespace {

Deadlines someDeadlines()
{
    Deadlines deadlines;
    deadlines[Stage::Respond] =
        Deadline{TimeLimit{5, LimitUnit::Minute}, base::fromMsec(1000), base::fromMsec(301'000), QStringLiteral("limit.general")};
    deadlines[Stage::Whole] = Deadline{std::nullopt, base::fromMsec(1000), base::fromMsec(9'000'000), QStringLiteral("source:patrol")};
    return deadlines;
}

/// One clock that waits for a calendar and was paused, one whose limit nobody understood.
Deadlines openDeadlines()
{
    Deadlines deadlines;
    deadlines[Stage::Respond] = someDeadlines()[Stage::Respond];
    deadlines.open = {
        {Stage::Handle,
         TimeLimit{5, LimitUnit::WorkingDay},
         {},
         base::fromMsec(1000),
         base::fromMsec(2000),
         {{base::fromMsec(1500), base::fromMsec(1600)}},
         QStringLiteral("limit.general"),
         2027},
        {Stage::Whole, std::nullopt, QStringLiteral("种植季节15工作日"), base::fromMsec(1000), {}, {}, QStringLiteral("limitText.C0101"), 0}};
    return deadlines;
}

/// Gives what an event names as its fields values of their own. Parts that other files describe (a report, deadlines) stay as they are made: the
/// samples have those.
class Filler {
public:
    template <class Value> Filler &operator()(const char *key, Value &value)
    {
        fill(key, value);
        return *this;
    }
    template <class Value> Filler &maybe(const char *key, Value &value) { return (*this)(key, value); }

private:
    template <class Value> void fill(const char *key, Value &value)
    {
        if constexpr (std::is_same_v<Value, QString>)
            value = QStringLiteral("“%1” \"\n").arg(QLatin1String(key));
        else if constexpr (std::is_same_v<Value, bool>)
            value = !value;
        else if constexpr (std::is_enum_v<Value>)
            value = static_cast<Value>(1);
        else if constexpr (std::is_arithmetic_v<Value>)
            value = static_cast<Value>(value + 7);
        else if constexpr (std::is_same_v<Value, base::Instant>)
            value = base::fromMsec(77);
        else if constexpr (std::is_same_v<Value, base::CaseId>)
            value = {~0ull};
        else if constexpr (requires { value.fields(*this); })
            value.fields(*this);
    }
    template <class Value> void fill(const char *key, std::optional<Value> &value) { fill(key, value.emplace()); }
};

/// An event of each kind there is, as its own fields have it.
template <size_t... index> std::vector<EventBody> filledKinds(std::index_sequence<index...>)
{
    const auto filled = []<class Body>(Body body) {
        Filler filler;
        body.fields(filler);
        return EventBody(std::move(body));
    };
    return {filled(std::variant_alternative_t<index, EventKinds>{})...};
}
std::vector<EventBody> filledKinds() { return filledKinds(std::make_index_sequence<std::variant_size_v<EventKinds>>()); }

/// One of each kind that is stored somewhere: a kind that comes later needs none to be read back, only to keep its bytes.
std::vector<EventBody> samples()
{
    SeverityInputs inputs;
    inputs.base = Severity::Yellow;
    inputs.baseText = QStringLiteral("pavement");
    inputs.repeats = 3;
    inputs.media = true;
    const SeverityVerdict verdict = judge({}, inputs);
    Report report = fixture::report("pavement");
    report.photos = {QStringLiteral("a.jpg"), QStringLiteral("b.jpg")};
    report.sourceDueAt = base::fromMsec(123'456'789);
    const CaseLink link{base::CaseId{~0ull}, QStringLiteral("210924XJ0002")};
    const Partner town{PartnerKind::Town, QStringLiteral("ZX"), QStringLiteral("赵巷")};
    const CaseFiled filed{Difficulty::Difficult, verdict, someDeadlines(), true};
    return {CaseReported{QStringLiteral("210924XJ0001"), report, inputs},
            PreVerifyRequested{QStringLiteral("look")},
            PreVerified{false, QStringLiteral("gone")},
            filed,
            CaseDispatched{QStringLiteral("urban"), QStringLiteral("team-1"), QStringLiteral("近")},
            CaseAccepted{},
            SceneReached{QStringLiteral("2 people")},
            CaseHandled{QStringLiteral("filled")},
            PostCheckRequested{},
            PostChecked{false, QStringLiteral("no")},
            CaseReturned{QStringLiteral("not ours")},
            CaseClosed{QStringLiteral("done"), true},
            CaseRevisited{false, QStringLiteral("no answer")},
            CaseEvaluated{2, {}},
            CaseVoided{QStringLiteral("test")},
            CaseMerged{base::CaseId{~0ull}, QStringLiteral("210924XJ0002")},
            HelperAdded{QStringLiteral("water"), {}, {}},
            CaseUrged{},
            CaseSupervised{QStringLiteral("late")},
            ExtensionRequested{base::fromMsec(5), QStringLiteral("owner away")},
            ExtensionApproved{someDeadlines(), {}},
            ExtensionRefused{QStringLiteral("no")},
            CaseSuspended{QStringLiteral("rain")},
            CaseResumed{someDeadlines(), {}},
            SeverityChanged{verdict, inputs},
            NoteAdded{QStringLiteral("“引号” \"quotes\" \n\t")},
            PhotoAdded{QStringLiteral("c.jpg"), QStringLiteral("after")},
            CallerUncovered{QStringLiteral("ring back")},
            CallerContacted{true, {}},
            ReturnRuled{QStringLiteral("urban"), QStringLiteral("team-2"), QStringLiteral("theirs"), true},
            CaseAbsorbed{link},
            CaseReleased{link},
            CaseUnmerged{link, QStringLiteral("another place")},
            CaseSplit{{QStringLiteral("wire"), QStringLiteral("line down"), {}}, QStringLiteral("two things")},
            PartRecorded{link},
            CaseTransferred{town, QStringLiteral("over the river")},
            CaseTakenBack{town, QStringLiteral("theirs is done")},
            PartnerClosed{{town, QStringLiteral("210924XJ0008"), base::fromMsec(77), QStringLiteral("fixed")}},
            ConsultationCalled{QStringLiteral("four departments")},
            PlanAgreed{QStringLiteral("first, then")},
            CaseAcknowledged{},
            LookBackRequested{QStringLiteral("诸光路口 09:10")},
            LookBackAnswered{QStringLiteral("a lorry")},
            AppealLodged{QStringLiteral("rain")},
            AppealReviewed{true, {}},
            ClockStarted{Stage::Close, *someDeadlines()[Stage::Respond]},
            CaseReruled{QStringLiteral("51530"), QStringLiteral("0123"), filed},
            SuggestionCollected{QStringLiteral("210924XJ0003"), report},
            SuggestionStudied{},
            SuggestionForwarded{QStringLiteral("water"), {}},
            SuggestionWeighed{Adoption::Partly, QStringLiteral("half")},
            SuggestionAnswered{QStringLiteral("thank you")},
            SourceCorrected{report,
                            {{SourceField::Title, QStringLiteral("old"), QStringLiteral("new")}, {SourceField::Caller, {}, {}}},
                            someDeadlines(),
                            false,
                            base::fromMsec(99),
                            QStringLiteral("done"),
                            QStringLiteral("urban"),
                            {{QStringLiteral("closed_at"), LeftOutWhy::BeforeReport, QStringLiteral("2021-09-23T00:00:00Z")}}},
            CasePlaced{QStringLiteral("11"), QStringLiteral("beside the bridge"), filed},
            AlarmRepeated{QStringLiteral("a-2"), base::fromMsec(77)},
            DeadlinesComputed{someDeadlines()},
            LeadCorrected{
                QStringLiteral("210924XJ0001"), {{SourceField::Closing, QStringLiteral("old"), {}}}, base::fromMsec(99), QStringLiteral("done")}};
}

/// Events of old kinds with the fields that came later.
std::vector<EventBody> laterFields()
{
    Report report = fixture::report("pavement");
    report.origin =
        Origin{QStringLiteral("210924ZX0007"), QStringLiteral("ZX"), QStringLiteral("210924ZX0007"), base::fromMsec(1), base::fromMsec(2)};
    report.splitFrom = base::CaseId{9};
    report.place.outside = true;
    report.sensor = QStringLiteral("smoke-11-1");
    report.attributes = {{QStringLiteral("usrn"), QStringLiteral("1")}, {QStringLiteral("usrn"), {}}};
    report.leftOut = {{QStringLiteral("outcome"), LeftOutWhy::NotText, QStringLiteral("3")},
                      {QStringLiteral("coordinates"), LeftOutWhy::NoPlace, {}}};
    const LaterClock clock{Stage::Close, ClockStart::Arrival, {30, LimitUnit::Minute}, QStringLiteral("limit.general")};
    return {CaseReported{QStringLiteral("210924XJ0001"), report, {}},
            CaseFiled{Difficulty::Difficult, judge({}, {}), someDeadlines(), true, true, 2, {clock}, true},
            CaseFiled{Difficulty::Difficult, judge({}, {}), openDeadlines(), true},
            ClockStarted{Stage::Close, {}, openDeadlines().open.front()},
            CaseResumed{openDeadlines(), {}},
            CaseDispatched{QStringLiteral("urban"), {}, QStringLiteral("近"), QStringLiteral("officer-1B"), QStringLiteral("officer-1A")},
            CaseReturned{QStringLiteral("not ours"), QStringLiteral("urban")},
            CaseClosed{{}, false, QStringLiteral("210924XJ0002")},
            CaseRevisited{true, {}, false}};
}

/// The samples as the first release stored them, then those of later kinds as they were first stored; these bytes are hashed into logs for ever.
const char *const kStored[] = {
    R"({"inputs":{"base":3,"baseText":"pavement","media":true,"repeats":3},"number":"210924XJ0001","report":{"caller":{"name":"示例","phone":"13800000000"},"item":"pavement","photos":["a.jpg","b.jpg"],"place":{"grid":"11","point":{"lat":31.2,"lon":121.3},"text":"崧泽大道北侧"},"reportedAt":1632445200000,"source":"patrol","sourceDueAt":123456789,"title":"人行道下沉"}})",
    R"({"note":"look"})",
    R"({"exists":false,"note":"gone"})",
    R"({"afterPhoto":true,"deadlines":{"respond":{"due":301000,"from":1000,"limit":"5 min","rule":"limit.general"},"whole":{"due":9000000,"from":1000,"rule":"source:patrol"}},"difficulty":"difficult","severity":{"level":2,"points":3,"reasons":[{"cause":"base","text":"pavement"},{"cause":"repeat","points":2,"text":"3"},{"cause":"media","points":1}]}})",
    R"({"department":"urban","reason":"近","unit":"team-1"})",
    R"({})",
    R"({"note":"2 people"})",
    R"({"result":"filled"})",
    R"({})",
    R"({"note":"no","passed":false})",
    R"({"reason":"not ours"})",
    R"({"bySource":true,"outcome":"done"})",
    R"({"note":"no answer","reached":false})",
    R"({"satisfaction":2})",
    R"({"reason":"test"})",
    R"({"lead":"18446744073709551615","leadNumber":"210924XJ0002"})",
    R"({"department":"water"})",
    R"({})",
    R"({"reason":"late"})",
    R"({"reason":"owner away","until":5})",
    R"({"deadlines":{"respond":{"due":301000,"from":1000,"limit":"5 min","rule":"limit.general"},"whole":{"due":9000000,"from":1000,"rule":"source:patrol"}}})",
    R"({"reason":"no"})",
    R"({"reason":"rain"})",
    R"({"deadlines":{"respond":{"due":301000,"from":1000,"limit":"5 min","rule":"limit.general"},"whole":{"due":9000000,"from":1000,"rule":"source:patrol"}}})",
    R"({"inputs":{"base":3,"baseText":"pavement","media":true,"repeats":3},"severity":{"level":2,"points":3,"reasons":[{"cause":"base","text":"pavement"},{"cause":"repeat","points":2,"text":"3"},{"cause":"media","points":1}]}})",
    R"({"text":"“引号” \"quotes\" \n\t"})",
    R"({"media":"c.jpg","phase":"after"})",
    R"({"reason":"ring back"})",
    R"({"reached":true})",
    R"({"asRoute":true,"department":"urban","reason":"theirs","unit":"team-2"})",
    R"({"follower":{"id":"18446744073709551615","number":"210924XJ0002"}})",
    R"({"follower":{"id":"18446744073709551615","number":"210924XJ0002"}})",
    R"({"lead":{"id":"18446744073709551615","number":"210924XJ0002"},"reason":"another place"})",
    R"({"part":{"item":"wire","title":"line down"},"reason":"two things"})",
    R"({"part":{"id":"18446744073709551615","number":"210924XJ0002"}})",
    R"({"reason":"over the river","to":{"code":"ZX","kind":"town","name":"赵巷"}})",
    R"({"from":{"code":"ZX","kind":"town","name":"赵巷"},"reason":"theirs is done"})",
    R"({"closure":{"at":77,"by":{"code":"ZX","kind":"town","name":"赵巷"},"number":"210924XJ0008","outcome":"fixed"}})",
    R"({"reason":"four departments"})",
    R"({"plan":"first, then"})",
    R"({})",
    R"({"question":"诸光路口 09:10"})",
    R"({"answer":"a lorry"})",
    R"({"reason":"rain"})",
    R"({"upheld":true})",
    R"({"deadline":{"due":301000,"from":1000,"limit":"5 min","rule":"limit.general"},"stage":"close"})",
    R"({"before":"0123","reason":"51530","rules":{"afterPhoto":true,"deadlines":{"respond":{"due":301000,"from":1000,"limit":"5 min","rule":"limit.general"},"whole":{"due":9000000,"from":1000,"rule":"source:patrol"}},"difficulty":"difficult","severity":{"level":2,"points":3,"reasons":[{"cause":"base","text":"pavement"},{"cause":"repeat","points":2,"text":"3"},{"cause":"media","points":1}]}}})",
    R"({"number":"210924XJ0003","report":{"caller":{"name":"示例","phone":"13800000000"},"item":"pavement","photos":["a.jpg","b.jpg"],"place":{"grid":"11","point":{"lat":31.2,"lon":121.3},"text":"崧泽大道北侧"},"reportedAt":1632445200000,"source":"patrol","sourceDueAt":123456789,"title":"人行道下沉"}})",
    R"({})",
    R"({"department":"water"})",
    R"({"adoption":"partly","reason":"half"})",
    R"({"answer":"thank you"})",
    R"({"changes":[{"after":"new","before":"old","field":"title"},{"field":"caller"}],"closed":99,"deadlines":{"respond":{"due":301000,"from":1000,"limit":"5 min","rule":"limit.general"},"whole":{"due":9000000,"from":1000,"rule":"source:patrol"}},"department":"urban","notes":[{"field":"closed_at","value":"2021-09-23T00:00:00Z","why":"before-report"}],"outcome":"done","report":{"caller":{"name":"示例","phone":"13800000000"},"item":"pavement","photos":["a.jpg","b.jpg"],"place":{"grid":"11","point":{"lat":31.2,"lon":121.3},"text":"崧泽大道北侧"},"reportedAt":1632445200000,"source":"patrol","sourceDueAt":123456789,"title":"人行道下沉"}})",
    R"({"grid":"11","reason":"beside the bridge","rules":{"afterPhoto":true,"deadlines":{"respond":{"due":301000,"from":1000,"limit":"5 min","rule":"limit.general"},"whole":{"due":9000000,"from":1000,"rule":"source:patrol"}},"difficulty":"difficult","severity":{"level":2,"points":3,"reasons":[{"cause":"base","text":"pavement"},{"cause":"repeat","points":2,"text":"3"},{"cause":"media","points":1}]}}})",
    R"({"at":77,"sourceId":"a-2"})",
    R"({"deadlines":{"respond":{"due":301000,"from":1000,"limit":"5 min","rule":"limit.general"},"whole":{"due":9000000,"from":1000,"rule":"source:patrol"}}})",
    R"({"changes":[{"before":"old","field":"closing"}],"closed":99,"lead":"210924XJ0001","outcome":"done"})",
};

} // namespace

void TestEventCodec::everyKindReadsBackWhatItWrote_data()
{
    QTest::addColumn<int>("index");
    const auto all = filledKinds();
    for (size_t i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(kindOf(all[i]))) << int(i);
}

void TestEventCodec::everyKindReadsBackWhatItWrote()
{
    QFETCH(int, index);
    const EventBody body = filledKinds()[size_t(index)];
    const auto read = decode(kindOf(body), schemaOf(body), encode(body));
    QVERIFY2(read.has_value(), read ? "" : qPrintable(base::describe(read.error())));
    QVERIFY2(*read == body, encode(body).constData());
}

void TestEventCodec::whatIsStoredKeepsItsBytes_data()
{
    QTest::addColumn<int>("index");
    const auto all = samples();
    QCOMPARE(std::size(kStored), all.size());
    QSet<size_t> kinds;
    for (size_t i = 0; i < all.size(); ++i) {
        kinds.insert(all[i].index());
        QTest::newRow(qPrintable(kindOf(all[i]))) << int(i);
    }
    QCOMPARE(size_t(kinds.size()), all.size()); // one of each
}

void TestEventCodec::whatIsStoredKeepsItsBytes()
{
    QFETCH(int, index);
    const EventBody body = samples()[size_t(index)];
    const QByteArray bytes = encode(body);
    QCOMPARE(bytes, QByteArray(kStored[index]));
    const auto read = decode(kindOf(body), schemaOf(body), bytes);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(base::describe(read.error())));
    QVERIFY(*read == body);
}

void TestEventCodec::laterFieldsReadBackToo()
{
    for (const EventBody &body : laterFields()) {
        const auto read = decode(kindOf(body), schemaOf(body), encode(body));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(base::describe(read.error())));
        QVERIFY2(*read == body, qPrintable(kindOf(body)));
    }
}

void TestEventCodec::storedSamplesOfSchemaOneStayReadable()
{
    const auto accepted = decode(QStringLiteral("case-accepted"), 1, "{}");
    QVERIFY(accepted && std::holds_alternative<CaseAccepted>(*accepted));
    const auto merged = decode(QStringLiteral("case-merged"), 1, R"({"lead":"18446744073709551615","leadNumber":"210924XJ0002"})");
    QVERIFY(merged && std::get<CaseMerged>(*merged).lead.value == ~0ull);
    const auto filed = decode(QStringLiteral("case-filed"), 1,
                              R"({"deadlines":{"whole":{"due":1801000,"from":1000,"limit":"30 min","rule":"limit.general"}},)"
                              R"("difficulty":"general","severity":{"level":3,"reasons":[{"cause":"base","text":"x"}]}})");
    QVERIFY(filed.has_value());
    QCOMPARE(std::get<CaseFiled>(*filed).deadlines[Stage::Whole]->limit->amount, 30);
}

void TestEventCodec::aNamedElementIsKept()
{
    CaseReported body{QStringLiteral("1"), fixture::report("bike"), {}};
    QVERIFY(!encode(body).contains("attributes"));
    QVERIFY(!encode(body).contains("element")); // older events stay as they are, byte for byte
    body.report.place.element = QStringLiteral("community-003");
    const auto read = decode(QStringLiteral("case-reported"), 1, encode(body));
    QVERIFY(read.has_value());
    QCOMPARE(std::get<CaseReported>(*read), body);
}

void TestEventCodec::attributesThatNameAPersonAreStarred_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("starred");
    const auto row = [](const char *name, const char *value, bool starred) {
        QTest::addRow("%s %s", name, value) << QString::fromUtf8(name) << QString::fromUtf8(value) << starred;
    };
    row("phone", "1", true);
    row("contact_phone", "1", true);
    row("Email", "x", true);
    row("first_name", "x", true);
    row("name", "x", true);
    row("联系电话", "1", true);
    row("notes", "write to a.b@c.de", true);
    row("street_name", "Main Road", false);
    row("telegraph_pole", "yes", false);
    row("usrn", "20500", false);
    row("report_id", "39760111", false);
    row("x", "13800000000", true);
    row("fixmystreet_id", "1176", false);
    row("work_order", "2026112800012345678", false);
    row("phoneNumber", "x", true);
    row("customerPhone", "x", true);
    row("reporterName", "x", true);
    row("requester", "x", true);
    row("投诉人", "x", true);
    row("来电人", "x", true);
    row("证件号码", "x", true);
    row("投诉人数", "3", false);
    row("requested_datetime", "2026-11-28T08:30:00", false);
    row("work_order", "SR13812345678", false);
    row("work_order", "SR_13812345678", false);
    row("asset", "E0508-1", false);
    row("link", "https://example.org/cases/1128", false);
}

void TestEventCodec::numbersInOneWordAreMasked_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("mobile, hyphens") << QStringLiteral("138-1234-5678") << QStringLiteral("***-****-****");
    QTest::newRow("mobile, dots") << QStringLiteral("138.1234.5678") << QStringLiteral("***.****.****");
    QTest::newRow("mobile, slashes") << QStringLiteral("138/1234/5678") << QStringLiteral("***/****/****");
    QTest::newRow("mobile behind its word") << QStringLiteral("tel13812345678") << QStringLiteral("tel***********");
    QTest::newRow("landline") << QStringLiteral("021-64381234") << QStringLiteral("***-********");
    QTest::newRow("landline, joined") << QStringLiteral("02164381234") << QStringLiteral("***********");
    QTest::newRow("resident id") << QStringLiteral("310105194912310027") << QString(18, QLatin1Char('*'));
    QTest::newRow("resident id that ends in a letter") << QStringLiteral("11010519491231002X") << QString(18, QLatin1Char('*'));
    QTest::newRow("resident id in a code") << QStringLiteral("ID310105194912310027") << QStringLiteral("ID") + QString(18, QLatin1Char('*'));
}

void TestEventCodec::numbersInOneWordAreMasked()
{
    QFETCH(QString, value);
    QTEST(shownValue({QStringLiteral("备用"), value}), "shown");
}

void TestEventCodec::attributesThatNameAPersonAreStarred()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, starred);
    QCOMPARE(shownValue({name, value}), starred ? QStringLiteral("***") : value);
    QCOMPARE(shownValue({name, {}}), QString());
    QVERIFY(!shownValue({name, QStringLiteral("ring 13800000000")}).contains(QStringLiteral("13800000000")));
}

void TestEventCodec::brokenBodiesAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("schema");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("not JSON") << "note-added" << 1 << QByteArray("{\"text\":") << "byte 8";
    QTest::newRow("not an object") << "note-added" << 1 << QByteArray("[]") << "byte 0";
    QTest::newRow("missing field") << "note-added" << 1 << QByteArray("{}") << "/text";
    QTest::newRow("wrong kind of field") << "note-added" << 1 << QByteArray("{\"text\":7}") << "/text";
    QTest::newRow("bad level") << "severity-changed" << 1 << QByteArray(R"({"severity":{"level":9,"reasons":[]},"inputs":{"base":1}})")
                               << "/severity/level";
    QTest::newRow("bad cause, deep") << "severity-changed" << 1
                                     << QByteArray(R"({"severity":{"level":1,"reasons":[{"cause":"moon"}]},"inputs":{"base":1}})")
                                     << "/severity/reasons/0/cause";
    QTest::newRow("unknown kind") << "case-teleported" << 1 << QByteArray("{}") << "";
    QTest::newRow("newer schema") << "note-added" << 2 << QByteArray("{\"text\":\"x\"}") << "";
}

void TestEventCodec::brokenBodiesAreRefusedWithTheirPlace()
{
    QFETCH(QString, kind);
    QFETCH(int, schema);
    QFETCH(QByteArray, json);
    const auto read = decode(kind, schema, json);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, base::ErrorCode::Malformed);
    QTEST(read.error().place, "place");
}

GRIDHALL_TEST(TestEventCodec, QCoreApplication)
#include "tst_eventcodec.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/access/right.h"
#include "domain/case/caseledger.h"
#include "domain/rules/effects.h"
#include "domain/source/correction.h"
#include "support/testprogram.h"

#include <QRandomGenerator>

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// A hundred thousand and more random orders, from fixed seeds: whatever people do, what the log says stays true.
class TestRandomLife : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whateverIsOrdered_data();
    void whateverIsOrdered();
    void whateverIsFilledIn();
    void theDiceReachEverything();

private:
    void walk(quint32 seed, int least, bool fillsIn);
    QSet<CaseState> m_states;
    QSet<QString> m_kinds;
    int m_steps = 0;
};

namespace {

constexpr int kSeeds = 12;
constexpr int kStepsASeed = 9'000;
constexpr int kStepsFilledIn = 3'000;

class Dice {
public:
    explicit Dice(quint32 seed) : m_random(seed) {}
    int upTo(int most) { return m_random.bounded(most + 1); }
    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    QString reason() { return oneIn(8) ? QString() : u"原因 %1"_s.arg(upTo(9)); }
    QString department() { return oneIn(10) ? QString() : u"d%1"_s.arg(upTo(3)); }
    std::optional<bool> maybe() { return oneIn(3) ? std::nullopt : std::optional(oneIn(2)); }
    CaseLink link() { return {base::CaseId{quint64(upTo(5)) + 100}, u"210924XJ%1"_s.arg(upTo(5))}; }

    /// Half of the orders go on, so that lives get somewhere; the rest are anything.
    CaseOrderBody next(CaseState state, Instant now)
    {
        if (oneIn(2))
            return any(now);
        switch (state) {
        case CaseState::Reported: return oneIn(4) ? CaseOrderBody(RequestPreVerify{}) : FileCase{};
        case CaseState::Filed: return oneIn(4) ? CaseOrderBody(RuleOnReturn{department(), {}, reason(), false}) : DispatchCase{department(), {}, {}};
        case CaseState::Dispatched: return AcceptCase{};
        case CaseState::Accepted: return ReachScene{};
        case CaseState::OnScene: return HandleCase{reason()};
        case CaseState::Handled: return oneIn(2) ? CaseOrderBody(RequestPostCheck{}) : ReportPostCheck{!oneIn(3), {}};
        case CaseState::PostChecking: return ReportPostCheck{!oneIn(3), {}};
        case CaseState::Checked: return CloseCase{};
        case CaseState::Closed: return RevisitCase{maybe(), {}, maybe()};
        case CaseState::Revisited: return EvaluateCase{upTo(3), {}};
        case CaseState::PreVerifying: return ReportPreVerify{!oneIn(3), {}};
        case CaseState::Evaluated:
        case CaseState::Void:
        case CaseState::Merged:
        case CaseState::Transferred:
        case CaseState::Collected:
        case CaseState::Studied:
        case CaseState::Forwarded:
        case CaseState::Weighed:
        case CaseState::Answered: break;
        }
        return any(now);
    }

    CaseOrderBody any(Instant now)
    {
        switch (upTo(45)) {
        case 0: return RequestPreVerify{};
        case 1: return ReportPreVerify{!oneIn(6), {}};
        case 2: return FileCase{oneIn(2) ? std::nullopt : std::optional(Difficulty(upTo(2)))};
        case 3:
        case 4: return DispatchCase{department(), {}, reason(), {}, {}};
        case 5:
        case 6: return AcceptCase{};
        case 7:
        case 8: return ReachScene{};
        case 9: return HandleCase{reason()};
        case 10: return RequestPostCheck{};
        case 11: return ReportPostCheck{!oneIn(3), {}};
        case 12: return ReturnCase{reason(), oneIn(4) ? department() : QString()};
        case 13: return CloseCase{reason()};
        case 14: return oneIn(3) ? correction(now) : RecordClosure{now - std::chrono::minutes(upTo(3)), {}};
        case 15: return RevisitCase{maybe(), {}, maybe()};
        case 16: return EvaluateCase{upTo(5) - 1, {}};
        case 17: return VoidCase{reason()};
        case 18:
            return oneIn(15)  ? CaseOrderBody(ForgetCaller{reason(), oneIn(4)})
                   : oneIn(3) ? CaseOrderBody(UncoverCaller{reason()})
                              : MergeCase{link().id, u"210924XJ0100"_s};
        case 19: return AddHelper{department(), {}, {}};
        case 20: return oneIn(2) ? CaseOrderBody(AddNote{reason()}) : UrgeCase{{}, oneIn(2) ? effectRule(Severity::Yellow, kUrgeEffect) : QString()};
        case 21:
            return oneIn(3)   ? CaseOrderBody(AnswerSupervision{reason()})
                   : oneIn(2) ? CaseOrderBody(SuperviseCase{reason()})
                              : ListForSupervision{effectRule(Severity::Orange, kListEffect)};
        case 22: return oneIn(3) ? CaseOrderBody(AskSuspension{reason()}) : RequestExtension{now + std::chrono::minutes(upTo(90) - 10), reason()};
        case 23: return ApproveExtension{reason()};
        case 24: return oneIn(2) ? CaseOrderBody(RefuseWord{reason()}) : RefuseExtension{reason()};
        case 25: return SuspendCase{reason()};
        case 26: return ResumeCase{};
        case 27: return ChangeSeverity{kSeverities[size_t(upTo(4))], reason()};
        case 28: return ReviewSeverity{};
        case 29: return AddPhoto{oneIn(3) ? reason() : kAfterPicture, oneIn(2) ? u"after"_s : u"before"_s};
        case 30: return oneIn(2) ? CaseOrderBody(ContactCaller{maybe(), {}}) : PromiseCallback{now + std::chrono::minutes(upTo(90) - 10), {}};
        case 31: return RuleOnReturn{department(), {}, reason(), oneIn(2)};
        case 32: return oneIn(2) ? CaseOrderBody(AbsorbCase{link()}) : ReleaseCase{link()};
        case 33: return UnmergeCase{reason()};
        case 34:
            if (oneIn(2))
                return CloseWithLead{{}, u"210924XJ0100"_s};
            return CorrectWithLead{u"210924XJ0100"_s, oneIn(2) ? std::optional(now - std::chrono::minutes(upTo(20))) : std::nullopt, {}};
        case 35: return SplitCase{{oneIn(4) ? u"unicorn"_s : u"wire"_s, reason(), {}}, reason()};
        case 36: return TransferCase{{oneIn(2) ? PartnerKind::Police : PartnerKind::Town, oneIn(3) ? QString() : u"ZX"_s, u"邻镇"_s}, reason()};
        case 37: return TakeBackCase{reason()};
        case 38: return RecordPartnerClosure{{{}, {}, now - std::chrono::minutes(upTo(2)), {}}};
        case 39: return oneIn(2) ? CaseOrderBody(CallConsultation{reason()}) : AgreePlan{reason()};
        case 42: return oneIn(2) ? CaseOrderBody(RequestLookBack{reason()}) : AnswerLookBack{reason()};
        case 40: return oneIn(2) ? CaseOrderBody(AppealCase{reason()}) : ReviewAppeal{oneIn(2), {}};
        case 43: return oneIn(2) ? CaseOrderBody(PlaceCase{oneIn(5) ? QString() : u"12"_s, {}}) : RecordAlarm{u"a-2"_s, now};
        case 44: return oneIn(2) ? CaseOrderBody(RepeatByCaller{{}, reason(), {}, upTo(4)}) : TakeBackCall{reason()};
        case 41: return oneIn(2) ? CaseOrderBody(ReruleCase{reason()}) : AcknowledgeCase{};
        }
        return RecordPart{link()};
    }
    /// What somebody fills into a form, whatever it asks for.
    Filled form()
    {
        Filled in;
        in.text = reason();
        in.department = department();
        in.extension = std::chrono::minutes(upTo(90));
        in.level = kSeverities[size_t(upTo(4))];
        in.reached = maybe();
        in.satisfaction = 1 + upTo(4);
        in.lead = link().id;
        in.leadNumber = u"210924XJ0100"_s;
        in.leads = upTo(2);
        in.media = oneIn(3) ? QString() : kAfterPicture;
        in.phase = u"after"_s;
        in.solved = maybe();
        in.partner = Partner{PartnerKind::Town, u"ZX"_s, u"邻镇"_s};
        in.part = {u"wire"_s, reason(), {}};
        in.upheld = oneIn(2);
        in.grid = oneIn(5) ? QString() : u"12"_s;
        return in;
    }
    // The source says the same report with other words: now closed, now open again, now due at another time.
    CaseOrderBody correction(Instant now)
    {
        SourceSaid said{report(oneIn(3) ? "wire" : "bike"), {}, reason(), {}};
        said.report.title = reason();
        said.report.department = department();
        if (oneIn(2))
            said.report.sourceDueAt = said.report.reportedAt + std::chrono::minutes(upTo(300));
        if (oneIn(2))
            said.closedAt = now - std::chrono::minutes(upTo(3));
        return CorrectBySource{std::move(said), {}, oneIn(2), oneIn(2)};
    }
    Role role() { return Role(upTo(2)); }
    QString post() { return u"坐席%1"_s.arg(upTo(3)); }

private:
    QRandomGenerator m_random;
};

ReportCase firstReport(const Rulebook &book, Dice &dice)
{
    static constexpr const char *kItems[]{"bike", "pavement", "wire"};
    const char *item = kItems[dice.upTo(2)];
    ReportCase order{report(item), {}, !dice.oneIn(4), dice.oneIn(2)};
    order.inputs.base = book.item(QLatin1String(item))->base;
    order.inputs.baseText = QLatin1String(item);
    order.inputs.repeats = dice.upTo(6);
    order.inputs.keyArea = dice.oneIn(3);
    if (dice.oneIn(4)) {
        order.report.place.grid.clear();
        order.report.place.outside = true;
    }
    return order;
}

Rulebook widened()
{
    Rulebook book = rulebook();
    book.consultation = {{u"consult"_s, Difficulty::Difficult, {}, {}}};
    for (LimitRule &rule : book.limits) {
        rule.limits[size_t(Stage::Close)] = TimeLimit{30, LimitUnit::Minute};
        rule.starts[size_t(Stage::Close)] = ClockStart::Arrival;
    }
    return book;
}

/// One life: what was decided, checked against the table and against its own log.
struct Walk {
    const Rulebook &book;
    Dice &dice;
    bool fillsIn = false; ///< half of what is ordered comes out of the forms of whatever acts there are: a new one is walked without a word here
    Instant now = utc("2021-09-24T01:00:00Z");
    Case c;
    std::vector<CommittedEvent> log;
    int refused = 0;

    Walk(const Rulebook &rules, Dice &thrown, bool byForms) : book(rules), dice(thrown), fillsIn(byForms) { c.id.value = 7; }

    CaseOrderBody next()
    {
        if (fillsIn && dice.oneIn(2)) {
            const Act &act = *kActs[size_t(dice.upTo(int(kCaseActs) - 1))];
            if (auto order = orderFrom({act.id, c, now}, dice.form()))
                return *std::move(order);
        }
        return dice.next(c.state, now);
    }

    bool step()
    {
        now += std::chrono::seconds(dice.upTo(400));
        const CaseOrderBody body = c.version == 0 ? CaseOrderBody(firstReport(book, dice)) : next();
        const CaseOrder order{c.id, {}, {dice.post(), dice.role()}, body};
        const auto events = decide(c, order, book, {now, u"210924XJ0001"_s});
        if (!events) {
            ++refused;
            return events.error().sentence.endsWith(u'.') || events.error().sentence.endsWith(u'!');
        }
        const auto act = actOf(body);
        const CaseState before = c.state;
        const auto to = act ? advance(c, *act, order.actor.role) : c.state;
        for (const CaseEvent &event : *events) {
            apply(c, event);
            log.push_back({c.id, c.version, {}, event});
        }
        // A revisit that reached nobody is none.
        if (const auto *revisit = std::get_if<RevisitCase>(&body); revisit && revisit->reached == false)
            return c.state == before;
        // No state outside the table: an order leads where its row says, or leaves the case where it was.
        return !act || events->empty() || (to && *to == c.state);
    }
};

template <size_t index = 0, class Use> void forEachKind(Use use)
{
    if constexpr (index < std::variant_size_v<EventKinds>) {
        use(kindOf(EventBody(std::variant_alternative_t<index, EventKinds>{})));
        forEachKind<index + 1>(use);
    }
}

bool clocksAreOrdered(const Case &c)
{
    return std::all_of(kStages.begin(), kStages.end(), [&](Stage stage) {
        const auto &clock = c.deadlines[stage];
        return !clock || clock->dueAt >= clock->startedAt;
    });
}

// What the clock orders is never refused: it follows from the case as it stands.
bool systemMayDoWhatIsDue(const Walk &walk)
{
    ColourEffects effects;
    for (ColourEffect &effect : effects)
        effect = {true, TimeLimit{5, LimitUnit::Minute}, true, 0.8};
    const auto orders = systemOrders(walk.c, walk.book, effects, walk.now);
    return std::all_of(orders.begin(), orders.end(), [&walk](const SystemOrder &order) {
        return order.at > walk.now || decide(walk.c, {walk.c.id, {}, {u"system"_s, Role::System}, order.body}, walk.book, {walk.now, {}}).has_value();
    });
}

Case replayed(const std::vector<CommittedEvent> &log)
{
    Case c;
    c.id = log.front().caseId;
    for (const CommittedEvent &each : log) {
        const auto body = decode(kindOf(each.event.body), schemaOf(each.event.body), encode(each.event.body));
        if (!body)
            qFatal("%s", qPrintable(base::describe(body.error())));
        CaseEvent event = each.event;
        event.body = *body;
        apply(c, event);
    }
    return c;
}

// A source's own closing carries the source's time, and so does the level that had risen by then; everything else is stamped here, in order.
bool timeNeverRunsBack(const std::vector<CommittedEvent> &log)
{
    const auto isSources = [&log](size_t i) {
        const auto *closed = i < log.size() ? std::get_if<CaseClosed>(&log[i].event.body) : nullptr;
        return closed != nullptr && closed->bySource;
    };
    const auto correctsClosing = [&log](size_t i) {
        const auto *corrected = i < log.size() ? std::get_if<SourceCorrected>(&log[i].event.body) : nullptr;
        return corrected != nullptr && corrected->closedAt;
    };
    for (size_t i = 1; i < log.size(); ++i) {
        const bool risen = std::holds_alternative<SeverityChanged>(log[i].event.body) && (isSources(i + 1) || correctsClosing(i + 1));
        if (log[i].event.at < log[i - 1].event.at && !isSources(i) && !risen)
            return false;
    }
    return true;
}

bool ledgerIsGapless(const std::vector<CommittedEvent> &log, Instant now)
{
    const auto holdings = holdingsOf(log, now);
    for (size_t i = 0; i < holdings.size(); ++i) {
        if (holdings[i].to <= holdings[i].from)
            return false;
        // A case may have ended and stood up again (unmerged) in between; else one stretch begins where the last ended.
        if (i > 0 && holdings[i].from < holdings[i - 1].to)
            return false;
    }
    return true;
}

} // namespace

void TestRandomLife::whateverIsOrdered_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= kSeeds; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRandomLife::whateverIsOrdered()
{
    QFETCH(quint32, seed);
    walk(seed, kStepsASeed, false);
}

void TestRandomLife::whateverIsFilledIn() { walk(kSeeds + 1, kStepsFilledIn, true); }

void TestRandomLife::walk(quint32 seed, int least, bool fillsIn)
{
    Dice dice(seed);
    const Rulebook book = widened();
    for (int steps = 0; steps < least;) {
        Walk walk(book, dice, fillsIn);
        for (const int end = steps + 60 + dice.upTo(120); steps < end; ++steps) {
            QVERIFY(walk.step());
            QVERIFY(clocksAreOrdered(walk.c));
            QVERIFY(systemMayDoWhatIsDue(walk));
            m_states.insert(walk.c.state);
            ++m_steps;
        }
        QVERIFY(replayed(walk.log) == walk.c);
        QVERIFY(timeNeverRunsBack(walk.log));
        QVERIFY(ledgerIsGapless(walk.log, walk.now));
        for (const CommittedEvent &each : walk.log)
            m_kinds.insert(kindOf(each.event.body));
    }
}

void TestRandomLife::theDiceReachEverything()
{
    QVERIFY(m_steps >= 100'000);
    // Suggestions have tests of their own: five kinds, five states.
    for (const CaseState state : kCaseStates)
        QVERIFY2(lifeOf(state) == CaseLife::Suggestion || m_states.contains(state), qPrintable(word(state)));
    QStringList missing;
    forEachKind([&](const QString &kind) {
        // Open deadlines have a test of their own too: the dice walk under a whole calendar.
        if (!m_kinds.contains(kind) && !kind.startsWith(u"suggestion-"_s) && kind != u"deadlines-computed"_s)
            missing.append(kind);
    });
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

GRIDHALL_TEST(TestRandomLife, QCoreApplication)
#include "tst_randomlife.moc"

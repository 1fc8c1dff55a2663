// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/past/pastdesk.h"
#include "support/testprogram.h"
#include "twostores.h"

#include <QTest>

using namespace desktest;
using namespace std::chrono_literals;
using domain::Role;

namespace {

const QString kMine = u"159 1111 6193"_s; ///< two callers whose last four digits are the same
const QString kOther = u"13822226193"_s;

domain::CaseOrder callFrom(const QString &phone, const QString &title)
{
    domain::CaseOrder order = aReport({}, title);
    auto &report = std::get<domain::ReportCase>(order.body).report;
    report.source = u"12345"_s;
    report.caller = {{}, phone};
    return order;
}

} // namespace

/// What a desk knows of a call while it is taken down, and what a call about a known case does to it: before a store in memory and before a file, now
/// and in the past.
class TestKnownCases : public TwoStoresTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void callersAreFoundByTheirDigits_data() { stores(); }
    void callersAreFoundByTheirDigits();
    void onlyWhoMayLooksForCallers_data() { stores(); }
    void onlyWhoMayLooksForCallers();
    void thePlaceAndItsItem_data() { stores(); }
    void thePlaceAndItsItem();
    void thePastKnowsWhatItKnew_data() { stores(); }
    void thePastKnowsWhatItKnew();
    void thePastFindsWhatThereWas_data() { stores(); }
    void thePastFindsWhatThereWas();
    void aCallAboutAKnownCaseCounts_data() { stores(); }
    void aCallAboutAKnownCaseCounts();

private:
    [[nodiscard]] static QStringList titles(const base::Result<desk::KnownCases> &known, bool callersOnly = true);
    [[nodiscard]] QStringList ofDigits(const QString &digits, Role role = Role::Dispatcher);
    [[nodiscard]] domain::Case caseOf(base::CaseId id) { return m_desk->open(id).result()->state; }
};

QStringList TestKnownCases::titles(const base::Result<desk::KnownCases> &known, bool callersOnly)
{
    if (!known)
        return {u"error: "_s + known.error().sentence};
    QStringList titles;
    for (const desk::KnownCase &each : *known) {
        if (each.isCallers == callersOnly)
            titles << each.brief.title;
    }
    return titles;
}

QStringList TestKnownCases::ofDigits(const QString &digits, Role role)
{
    desk::KnownRequest request;
    request.digits = digits;
    request.asker = role;
    return titles(m_desk->known(request).result());
}

void TestKnownCases::callersAreFoundByTheirDigits()
{
    open();
    const desk::Receipt first = submit(callFrom(kMine, u"one"_s));
    m_clock->advance(1min);
    submit(callFrom(kOther, u"two"_s));
    m_clock->advance(1min);
    submit(callFrom(kMine, u"three"_s));
    submit(callFrom({}, u"nobody"_s));
    submit(callFrom(u"15911110000"_s, u"somebody else"_s));
    const auto check = [this](const QStringList &all, const QStringList &mine) {
        QCOMPARE(ofDigits(u"6193"_s), all);
        QCOMPARE(ofDigits(u"１１６１９３"_s), mine); // six digits tell the two apart
        QCOMPARE(ofDigits(u"15911116193"_s), mine);
        QCOMPARE(ofDigits(u"+86 159-1111-6193"_s), mine);
        QCOMPARE(ofDigits(u"193"_s), QStringList());
        QCOMPARE(ofDigits(u"9999"_s), QStringList());
        QCOMPARE(ofDigits(QString()), QStringList());
    };
    check({u"three"_s, u"two"_s, u"one"_s}, {u"three"_s, u"one"_s});
    QVERIFY(m_desk->settle().result().has_value()); // with the tables
    check({u"three"_s, u"two"_s, u"one"_s}, {u"three"_s, u"one"_s});
    // What has ended is known too, behind what is open.
    m_clock->advance(1min);
    submit(callFrom(kMine, u"four"_s));
    QVERIFY(submit(order(first.id, domain::VoidCase{u"as a mistake"_s})).id.isValid());
    check({u"four"_s, u"three"_s, u"two"_s, u"one"_s}, {u"four"_s, u"three"_s, u"one"_s});
}

void TestKnownCases::onlyWhoMayLooksForCallers()
{
    open();
    submit(callFrom(kMine, u"one"_s));
    QCOMPARE(ofDigits(u"6193"_s, Role::Supervisor), QStringList{u"one"_s});
    QCOMPARE(ofDigits(u"6193"_s, Role::Viewer), QStringList());
    QCOMPARE(ofDigits(u"6193"_s, Role::Clerk), QStringList());
}

void TestKnownCases::thePlaceAndItsItem()
{
    open();
    const base::GeoPoint here{31.2, 121.27};
    const auto at = [&](double metresNorth, const QString &title, std::chrono::minutes ago) {
        domain::CaseOrder order = callFrom({}, title);
        auto &report = std::get<domain::ReportCase>(order.body).report;
        report.place.point = base::GeoPoint{here.latitude + metresNorth / 111'195, here.longitude};
        report.reportedAt = m_clock->now() - ago;
        submit(order);
    };
    at(0, u"here"_s, 1min);
    at(49, u"near"_s, 2min);
    at(51, u"beyond"_s, 3min);
    at(0, u"long ago"_s, 24h * 91);
    desk::KnownRequest request;
    request.item = u"mock"_s;
    request.point = here;
    request.within = {50};
    request.from = m_clock->now() - 24h * 90;
    const QStringList expected{u"here"_s, u"near"_s};
    QCOMPARE(titles(m_desk->known(request).result(), false), expected);
    QVERIFY(m_desk->settle().result().has_value());
    QCOMPARE(titles(m_desk->known(request).result(), false), expected);
    request.within = {60};
    QCOMPARE(titles(m_desk->known(request).result(), false), (QStringList{u"here"_s, u"near"_s, u"beyond"_s}));
    request.item = u"another"_s;
    QCOMPARE(titles(m_desk->known(request).result(), false), QStringList());
}

void TestKnownCases::thePastKnowsWhatItKnew()
{
    open();
    const desk::Receipt first = submit(callFrom(kMine, u"one"_s));
    m_clock->advance(10min);
    const base::Instant then = m_clock->now();
    m_clock->advance(10min);
    submit(callFrom(kMine, u"two"_s));
    QVERIFY(submit(order(first.id, domain::VoidCase{u"as a mistake"_s})).id.isValid());
    QVERIFY(m_desk->settle().result().has_value());
    desk::PastDesk past(m_parts, then);
    desk::KnownRequest request;
    request.digits = u"6193"_s;
    request.asker = Role::Dispatcher;
    const auto known = past.known(request).result();
    QCOMPARE(titles(known), QStringList{u"one"_s});
    QVERIFY2(domain::isOpen(known->front().brief.state), "it was not voided yet");
    QCOMPARE(known->front().caller.phone, kMine);
}

/// By words and by a caller's digits: nothing that came later, and each as it was then, however many newer ones have the same words.
void TestKnownCases::thePastFindsWhatThereWas()
{
    open();
    const desk::Receipt first = submit(callFrom(kMine, u"lamp one"_s));
    m_clock->advance(10min);
    const base::Instant then = m_clock->now();
    m_clock->advance(10min);
    for (int i = 0; i < 12; ++i)
        submit(callFrom(kMine, u"lamp later"_s));
    QVERIFY(submit(order(first.id, domain::VoidCase{u"as a mistake"_s})).id.isValid());
    QVERIFY(m_desk->settle().result().has_value());
    desk::PastDesk past(m_parts, then);
    desk::SearchRequest words{u"lamp"_s, 5};
    desk::SearchRequest digits{{}, 50};
    digits.callerTail = u"6193"_s;
    digits.asker = Role::Dispatcher;
    QFETCH(bool, onDisk); // a store in memory keeps no list of digits
    for (const desk::SearchRequest &request : onDisk ? QList{words, digits} : QList{words}) {
        const auto found = past.search(request).result();
        QVERIFY(found.has_value());
        QVERIFY2(found->size() == 1 && found->front().id == first.id, qPrintable(request.text + request.callerTail));
        QVERIFY2(domain::isOpen(found->front().state), "it was not voided yet");
    }
    past.moveTo(m_clock->now());
    QCOMPARE(past.search(words).result()->size(), 5U);
    QCOMPARE(past.search(digits).result()->size(), onDisk ? 13U : 0U);
    past.moveTo(then - 1h);
    QVERIFY(past.search(words).result()->empty());
}

/// No new case; counted as a fresh report of the same matter would be, and taken back whole.
void TestKnownCases::aCallAboutAKnownCaseCounts()
{
    open();
    const desk::Receipt filed = submit(callFrom(kMine, u"one"_s));
    const domain::Case before = caseOf(filed.id);
    const auto call = [&](const QString &words) {
        return submit(order(filed.id, domain::RepeatByCaller{{{}, kMine}, words, u"12345"_s, 0}, {}, Role::Dispatcher));
    };
    QCOMPARE(call(u"still there"_s).number, filed.number);
    domain::Case now = caseOf(filed.id);
    QCOMPARE(now.calls, 1);
    QCOMPARE(now.severityInputs.repeats, 2);
    QCOMPARE(now.level, before.level); // one point is not enough
    call(u"and again"_s);
    now = caseOf(filed.id);
    QCOMPARE(now.severityInputs.repeats, 3);
    QCOMPARE(now.level, domain::Severity::Yellow); // two points are
    QCOMPARE(now.severity, domain::judge(m_region->rulebook.severity, now.severityInputs));
    const auto file = m_desk->open(filed.id).result();
    const auto isCall = [](const domain::CommittedEvent &event) { return std::holds_alternative<domain::CallRepeated>(event.event.body); };
    QCOMPARE(std::ranges::count_if(file->timeline, isCall), 2);
    const auto words = std::ranges::find_if(file->timeline, isCall);
    QCOMPARE(domain::summary(words->event.body), u"still there"_s);
    QCOMPARE(ofDigits(u"6193"_s), QStringList{u"one"_s}); // no other case
    // Taken back: the newest, once.
    QVERIFY(submit(order(filed.id, domain::TakeBackCall{u"another matter"_s}, {}, Role::Dispatcher)).id.isValid());
    now = caseOf(filed.id);
    QCOMPARE(now.calls, 1);
    QCOMPARE(now.severityInputs.repeats, 2);
    QCOMPARE(now.level, before.level);
    const auto again = m_desk->submit(order(filed.id, domain::TakeBackCall{u"another matter"_s}, {}, Role::Dispatcher)).result();
    QVERIFY(!again && again.error().code == base::ErrorCode::Refused);
    const auto wordless = m_desk->submit(order(filed.id, domain::RepeatByCaller{{}, u"  "_s, {}, 0}, {}, Role::Dispatcher)).result();
    QVERIFY(!wordless && wordless.error().place == u"words"_s);
    // The reports of others count as they do for a fresh one: a second caller of the same place makes three of them.
    const domain::Case unchanged = caseOf(filed.id);
    submit(callFrom(kMine, u"two"_s));
    submit(callFrom(kMine, u"three"_s));
    submit(callFrom(kMine, u"four"_s));
    call(u"once more"_s);
    QVERIFY(unchanged.severityInputs.repeats == 2 && caseOf(filed.id).severityInputs.repeats == 5);
    // An ended case takes no calls.
    QVERIFY(submit(order(filed.id, domain::VoidCase{u"as a mistake"_s})).id.isValid());
    const auto late = m_desk->submit(order(filed.id, domain::RepeatByCaller{{}, u"late"_s, {}, 0}, {}, Role::Dispatcher)).result();
    QVERIFY(!late && late.error().code == base::ErrorCode::Refused);
}

GRIDHALL_TEST(TestKnownCases, QCoreApplication)
#include "tst_knowncases.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "twostores.h"

#include <QTest>

#include <algorithm>

using namespace desktest;
using base::ErrorCode;

/// A caller's cases by the last four digits of the number: who may ask, what is found, and what is not told.
class TestCallerSearch : public TwoStoresTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void digitsFindTheCallersCases_data() { onDisk(); }
    void digitsFindTheCallersCases();
    void onlyWhoMayIsAnswered_data() { onDisk(); }
    void onlyWhoMayIsAnswered();

private:
    static void onDisk()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("file") << true;
    }
    base::CaseId called(const QString &sourceId, const QString &phone)
    {
        domain::CaseOrder order = aReport(sourceId);
        std::get<domain::ReportCase>(order.body).report.caller = {u"示例"_s, phone};
        return submit(std::move(order)).id;
    }
    base::Result<std::vector<domain::CaseBrief>> ask(const QString &digits, domain::Role asker = domain::Role::Dispatcher)
    {
        desk::SearchRequest request;
        request.callerTail = digits;
        request.asker = asker;
        return m_desk->search(request).result();
    }
    static QList<quint64> idsOf(const std::vector<domain::CaseBrief> &briefs)
    {
        QList<quint64> ids;
        for (const domain::CaseBrief &brief : briefs)
            ids << brief.id.value;
        std::ranges::sort(ids);
        return ids;
    }
};

void TestCallerSearch::digitsFindTheCallersCases()
{
    open();
    const base::CaseId first = called(u"a"_s, u"138 0000 6193"_s);
    const base::CaseId again = called(u"b"_s, u"+86 13800006193"_s);
    const base::CaseId landline = called(u"c"_s, u"021-59766193-801"_s); // an extension is no end of a number
    QVERIFY(called(u"d"_s, u"13800006194"_s).isValid());
    QVERIFY(called(u"e"_s, u"6193"_s).isValid()); // a service's own short number tells nobody apart
    QVERIFY(called(u"f"_s, {}).isValid());
    QVERIFY(m_desk->settle().result().has_value());
    QList<quint64> wanted{first.value, again.value, landline.value};
    std::ranges::sort(wanted);
    const auto found = ask(u"6193"_s);
    QVERIFY(found.has_value());
    QCOMPARE(idsOf(*found), wanted);
    QCOMPARE(idsOf(*ask(u"６１９３"_s)), wanted); // as an input method writes them
    QVERIFY(ask(u"0000"_s)->empty());
    for (const QString &none : {u"619"_s, u"06193"_s, u"61a3"_s, u"%"_s, u"6193\n"_s})
        QVERIFY2(ask(none)->empty(), qPrintable(none));
    // Words find no number.
    QVERIFY(m_desk->search({u"6193"_s, 10}).result()->empty());
}

void TestCallerSearch::onlyWhoMayIsAnswered()
{
    open();
    QVERIFY(called(u"a"_s, u"13800006193"_s).isValid());
    QVERIFY(m_desk->settle().result().has_value());
    using domain::Role;
    for (const Role role : {Role::Dispatcher, Role::Supervisor})
        QCOMPARE(ask(u"6193"_s, role)->size(), size_t(1));
    for (const Role role : {Role::Viewer, Role::Clerk, Role::RuleKeeper, Role::Administrator}) {
        const auto refused = ask(u"6193"_s, role);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY(!refused.error().sentence.isEmpty());
    }
    desk::SearchRequest nobody; // who says nothing of himself is nobody who may
    nobody.callerTail = u"6193"_s;
    QCOMPARE(m_desk->search(nobody).result().error().code, ErrorCode::Refused);
}

GRIDHALL_TEST(TestCallerSearch, QCoreApplication)
#include "tst_callersearch.moc"

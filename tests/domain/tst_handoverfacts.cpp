// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/centreevent.h"

#include "support/testprogram.h"

using namespace domain;
using namespace Qt::StringLiterals;

/// The facts of a hand-over as the log keeps them.
class TestHandoverFacts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyHandoverFactComesBackFromItsBytes_data();
    void everyHandoverFactComesBackFromItsBytes();
};

void TestHandoverFacts::everyHandoverFactComesBackFromItsBytes_data()
{
    QTest::addColumn<CentreEventBody>("body");
    HandoverLine line{true, base::fromMsec(1636077600000), u"前"_s, Severity::Orange, 3, u"note-3"_s, HandoverPart::Gaps, u"站"_s, u"题"_s, u"词"_s};
    HandoverText text;
    text.asOf = text.from = text.to = base::fromMsec(1636077600000);
    text.date = QDate(2025, 11, 7);
    text.lines = {line};
    text.number = 7;
    text.figures.carried = 5;
    text.figures.nextThere = 11;
    const HandoverSignature signature{base::fromMsec(1636077600000), u"ab"_s, u"p"_s, u"日班"_s, u"01"_s};
    const auto row = [](const CentreEventBody &body) { QTest::newRow(qPrintable(kindOf(body))) << body; };
    row(HandoverDrafted{text});
    row(HandoverAmended{3, 7, u"词"_s});
    row(HandoverNoted{line, 7});
    row(HandoverChecked{3, 7, u"问"_s, false});
    row(HandoverSigned{u"ab"_s, 7, u"日班"_s});
    row(HandoverFrozen{{{3, u"问"_s}}, u"ab"_s, signature, u"夜班"_s, text, {99}});
    row(HandoverCorrected{7, u"词"_s});
}

void TestHandoverFacts::everyHandoverFactComesBackFromItsBytes()
{
    QFETCH(CentreEventBody, body);
    const auto back = decodeCentre(kindOf(body), schemaOf(body), encode(body));
    QVERIFY2(back.has_value(), back ? "" : qPrintable(base::describe(back.error())));
    QCOMPARE(*back, body);
    QVERIFY(!label(body).isEmpty());
    QVERIFY(!summary(body).isEmpty());
}

GRIDHALL_TEST(TestHandoverFacts, QCoreApplication)
#include "tst_handoverfacts.moc"

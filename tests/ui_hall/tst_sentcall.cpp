// SPDX-License-Identifier: GPL-3.0-or-later
// What a seat sent to the wall: it stands in the call-out with its seat's word, gives way to a red case, and goes when it is taken back.
#include "hall/hallpage.h"
#include "live/presence/walltext.h"
#include "support/testprogram.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/textrecorder.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::hall::HallPage;

namespace {

const desk::SeatMark kSentBy{u"坐席03"_s, {}, domain::Role::Dispatcher};

desk::OnWall sentTo(const HallStage &stage, const desk::WallTopic &topic)
{
    return {desk::WallCall{kSentBy, topic, stage.hall.shownAt(), stage.hall.shownAt() + desk::kOnWallFor, false}};
}

/// Every red case of the stage that waits is accepted: nothing interrupts.
void acceptReds(HallStage &stage)
{
    std::vector<domain::CaseBrief> cases = support::mockupBatch(*stage.region)->cases;
    std::erase_if(cases, [](const domain::CaseBrief &brief) {
        return brief.level != domain::Severity::Red || !domain::kBeforeAcceptance.contains(brief.state);
    });
    for (domain::CaseBrief &brief : cases) {
        brief.state = domain::CaseState::Accepted;
        brief.version += 1;
    }
    stage.feed.publish(cases);
    stage.hall.catchUp();
}

domain::CaseBrief newRed(const HallStage &stage)
{
    domain::CaseBrief brief = support::mockupBatch(*stage.region)->cases.front();
    brief.id = {987'654'321};
    brief.level = domain::Severity::Red;
    brief.state = domain::CaseState::Dispatched;
    brief.suspended = false;
    return brief;
}

bool paints(HallPage &page, const QString &words)
{
    const auto texts = TextRecorder::listen(page);
    return std::ranges::any_of(texts, [&](const TextRecorder::Text &text) { return text.text.contains(words); });
}

} // namespace

class TestSentCall final : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};
    const base::CaseId m_sent = support::mockId(u"1107-0160"_s);

private Q_SLOTS:
    void aSentCaseIsToldWithItsSeat()
    {
        HallStage stage;
        acceptReds(stage);
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        const auto own = page.shownCase();
        QVERIFY(own != m_sent);
        page.setSent(sentTo(stage, {m_sent}));
        QCOMPARE(page.shownCase(), m_sent);
        QVERIFY(page.sentStands());
        const QString words = live::wallCallText(*stage.region, *sentTo(stage, {m_sent}).call, stage.hall.now());
        QVERIFY2(words.contains(kSentBy.post), qPrintable(words));
        QCOMPARE(page.map().sent(), words);
        const QString until = u"until "_s + words.section(u"until "_s, 1); // a phase of the plan has its day there
        QVERIFY(paints(page, until));
        page.setSent({});
        QCOMPARE(page.shownCase(), own);
        QVERIFY(page.map().sent().isEmpty());
        QVERIFY(!paints(page, until));
    }

    void aNewRedInterruptsItUntilAccepted()
    {
        HallStage stage;
        acceptReds(stage);
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        page.setSent(sentTo(stage, {m_sent}));
        domain::CaseBrief red = newRed(stage);
        stage.feed.publish({red});
        stage.hall.catchUp();
        QCOMPARE(page.shownCase(), red.id);
        QVERIFY(!page.sentStands());
        QVERIFY(page.map().sent().isEmpty()); // the red one is nobody's word
        red.state = domain::CaseState::Accepted;
        red.version += 1;
        stage.feed.publish({red});
        stage.hall.catchUp();
        QCOMPARE(page.shownCase(), m_sent);
    }

    void aRedThatWaitedLetsItStandHalfAMinute()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        const auto red = page.shownCase();
        QCOMPARE(red, support::mockId(u"1107-0184"_s));
        page.setSent(sentTo(stage, {m_sent}));
        QCOMPARE(page.shownCase(), m_sent);
        stage.clock.advance(live::WallTurn::kBeforeRed - 1s);
        stage.hall.catchUp();
        QCOMPARE(page.shownCase(), m_sent);
        stage.clock.advance(1s);
        stage.hall.catchUp();
        QCOMPARE(page.shownCase(), red);
    }

    void aClosedCaseLeavesTheWall()
    {
        HallStage stage;
        acceptReds(stage);
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        page.setSent(sentTo(stage, {m_sent}));
        std::vector<domain::CaseBrief> cases = support::mockupBatch(*stage.region)->cases;
        std::erase_if(cases, [this](const domain::CaseBrief &brief) { return brief.id != m_sent; });
        QCOMPARE(cases.size(), size_t{1});
        cases.front().state = domain::CaseState::Closed;
        cases.front().version += 1;
        stage.feed.publish(cases);
        stage.hall.catchUp();
        QVERIFY(page.shownCase() != m_sent);
    }

    void aSentAreaIsFramedAndCounted()
    {
        HallStage stage;
        acceptReds(stage);
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        const QString grid = stage.region->grids.front().code;
        page.setSent(sentTo(stage, {{}, grid}));
        QVERIFY(!page.shownCase());
        QVERIFY(page.map().calm() && page.map().calm()->framed);
        QVERIFY(page.map().calm()->head.contains(grid));
        QVERIFY(page.map().calm()->last.contains(kSentBy.post));
        // Its count follows.
        const QString before = page.map().calm()->detail;
        domain::CaseBrief brief = support::mockupBatch(*stage.region)->cases.front();
        brief.id = {987'654'322};
        brief.level = domain::Severity::Green;
        brief.grid = grid;
        stage.feed.publish({brief});
        stage.hall.catchUp();
        QVERIFY(page.map().calm()->detail != before);
        page.setSent({});
        QVERIFY(!page.map().calm() || !page.map().calm()->framed);
        page.setSent(sentTo(stage, {{}, u"no such grid"_s}));
        QVERIFY(!page.map().calm() || !page.map().calm()->framed);
        QVERIFY(page.shownCase());
    }

    /// By the clock greys step down and levels keep their colours, whatever is open.
    void theNightIsAnotherPalette()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(1920, 1080);
        page.show();
        QVERIFY(!page.isQuiet());
        const QImage day = page.grab().toImage();
        page.setNight(true);
        const QImage night = page.grab().toImage();
        QVERIFY(day != night);
        QVERIFY(!page.isQuiet());
        const auto light = [](const QImage &image) {
            qint64 sum = 0;
            for (int y = 0; y < image.height(); y += 3) {
                for (int x = 0; x < image.width(); x += 3)
                    sum += qGray(image.pixel(x, y));
            }
            return sum;
        };
        QVERIFY(light(night) < light(day));
        page.setNight(false);
        QVERIFY(light(page.grab().toImage()) > light(night));
    }
};

GRIDHALL_TEST(TestSentCall, QApplication)
#include "tst_sentcall.moc"

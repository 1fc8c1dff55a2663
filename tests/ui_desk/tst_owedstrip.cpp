// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/casefilepanel.h"
#include "deskpage/deskpage.h"
#include "deskpage/owedcorner.h"
#include "owed/owedlist.h"
#include "owed/owedstrip.h"
#include "queue/queuepanel.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"
#include "ui_hall/textrecorder.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::OwedKind;

namespace {

const QString kMine = u"坐席03"_s;

domain::Owed mine(OwedKind kind, base::Milliseconds fromNow) { return {kind, support::mockNow() + fromNow, kMine, {}}; }

/// The mockups' case of this number, with what is owed for it.
void owe(DeskStage &stage, const QString &number, domain::OwedList owed, domain::CaseState state = domain::CaseState::Accepted)
{
    const auto batch = support::mockupBatch(*stage.region);
    domain::CaseBrief brief = *std::ranges::find(batch->cases, support::mockId(number), &domain::CaseBrief::id);
    brief.version += 1;
    brief.state = state;
    brief.owed = std::move(owed);
    stage.desk.setFile(fileOf(brief, *stage.region));
    stage.feed.publish({brief});
    stage.hall.catchUp();
    DeskStage::settle();
}

QStringList wordsOf(QWidget &widget)
{
    QStringList words;
    for (const TextRecorder::Text &text : TextRecorder::listen(widget))
        words << text.text;
    return words;
}

size_t countOf(const ui::deskpage::DeskPage &page, live::OwedGroup group) { return page.owed().strip().board().items(group).size(); }

/// How much of a widget has this colour.
int pixelsOf(QWidget &widget, const QColor &colour)
{
    const QImage image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

/// What a seat owes, on the desk: the line and the list behind its key.
class OwedStripTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOwedIsOneQuietLine()
    {
        DeskStage stage;
        stage.seat.change({u"看板"_s, domain::Role::Viewer}); // who works on no case owes nothing, revisits neither
        auto &page = openCase(stage);
        auto &strip = page.owed().strip();
        QVERIFY(strip.isVisible());
        QCOMPARE(strip.height(), 40);
        QVERIFY(wordsOf(strip).contains(u"I owe 0"_s));
        QCOMPARE(strip.spokenName(), u"I owe 0"_s);
        QVERIFY(strip.spokenParts().empty());
    }

    void theNearestStandsFirst()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        owe(stage, kNumber, {mine(OwedKind::CallBack, 60min)});
        owe(stage, u"1107-0166"_s, {mine(OwedKind::CallBack, 12min), mine(OwedKind::LookBack, -6min)});
        owe(stage, u"1107-0174"_s, {mine(OwedKind::Return, -9min)}, domain::CaseState::Filed);
        const QStringList words = wordsOf(page.owed().strip());
        const int revisits = stage.hall.wall().revisits;
        QVERIFY(revisits > 0);
        for (const QString &count :
             {u"I owe %1"_s.arg(4 + revisits), u"Call back 2"_s, u"Revisit %1"_s.arg(revisits), u"Returned, to answer 1"_s, u"Answers that came 1"_s})
            QVERIFY2(words.contains(count), qPrintable(words.join(u" | "_s)));
        const auto place = [&words](const QString &word) { return words.indexOf(word); };
        QVERIFY(place(u"1107-0166"_s) >= 0 && place(u"1107-0166"_s) < place(kNumber));
        QVERIFY(place(kNumber) < place(u"1107-0174"_s));
    }

    /// An outline five minutes before, inverse once it is late; heard and said once.
    void aCallBackStandsOut()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        auto &strip = page.owed().strip();
        QSignalSpy heard(&page, &ui::deskpage::DeskPage::heard);
        QSignalSpy noticed(&page, &ui::deskpage::DeskPage::noticed);
        owe(stage, kNumber, {mine(OwedKind::CallBack, 12min)});
        stage.pass(1s);
        const QColor inverse = stage.theme.palette().inverse;
        const int calm = pixelsOf(strip, inverse);
        QVERIFY(wordsOf(strip).filter(u"left"_s).isEmpty());
        stage.pass(7min - 1s);
        QCOMPARE(wordsOf(strip).filter(u"05:00 left"_s).size(), 1);
        QCOMPARE(heard.count(), 1);
        QVERIFY(noticed.last().first().toString().contains(u"0160"_s));
        const int near = pixelsOf(strip, inverse);
        stage.pass(6min);
        QCOMPARE(wordsOf(strip).filter(u"late 01:00"_s).size(), 1);
        QVERIFY(pixelsOf(strip, inverse) > near + 200);
        QVERIFY(near < calm + 200);
        stage.pass(30min);
        QCOMPARE(heard.count(), 1);
    }

    void theListIsWalkedByKeys()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        owe(stage, u"1107-0166"_s, {mine(OwedKind::CallBack, 12min)});
        owe(stage, u"1107-0174"_s, {mine(OwedKind::Return, -9min)}, domain::CaseState::Filed);
        auto &list = page.owed().list();
        QVERIFY(!list.isVisible());
        page.queue().focusList();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_O);
        QVERIFY(list.isVisible() && list.hasFocus());
        QCOMPARE(list.current()->id, support::mockId(u"1107-0166"_s));
        QTest::keyClick(&list, Qt::Key_Up); // a heading is no entry
        QCOMPARE(list.current()->id, support::mockId(u"1107-0166"_s));
        for (int i = 0; i <= stage.hall.wall().revisits; ++i)
            QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(list.current()->id, support::mockId(u"1107-0174"_s));
        QTest::keyClick(&list, Qt::Key_Escape);
        QVERIFY(!list.isVisible() && page.queue().queue().hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_O);
        QTest::keyClick(&list, Qt::Key_End);
        // What comes meanwhile moves no choice.
        owe(stage, kNumber, {mine(OwedKind::CallBack, 2min)});
        QCOMPARE(list.current()->id, support::mockId(u"1107-0174"_s));
        QTest::keyClick(&list, Qt::Key_Return);
        DeskStage::settle();
        QVERIFY(!list.isVisible());
        QCOMPARE(page.file().shownId(), support::mockId(u"1107-0174"_s));
        page.queue().focusList();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_O);
        QTest::keyClick(&list, Qt::Key_O); // again to leave
        QVERIFY(!list.isVisible());
    }

    void aLongListScrollsToItsLast()
    {
        DeskStage stage;
        auto &page = openCase(stage, {1366, 688});
        const auto batch = support::mockupBatch(*stage.region);
        int left = 40;
        for (const domain::CaseBrief &each : batch->cases) {
            if (domain::isOpen(each.state) && left-- > 0)
                owe(stage, each.number.mid(2, 4) + u'-' + each.number.right(4), {mine(OwedKind::CallBack, std::chrono::minutes(60 + left))});
        }
        QCOMPARE(countOf(page, live::OwedGroup::CallBack), size_t(40));
        page.queue().focusList();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_O);
        auto &list = page.owed().list();
        QVERIFY(list.geometry().bottom() < page.height());
        QTest::keyClick(&list, Qt::Key_End);
        const auto parts = list.spokenParts();
        const auto chosen = std::ranges::find_if(parts, &ui::theme::SpokenPart::current);
        QVERIFY(chosen != parts.end() && list.rect().contains(chosen->box) && !chosen->box.isEmpty());
        QCOMPARE(list.current()->id, page.owed().strip().board().items(live::OwedGroup::Revisit).back().id);
        QTest::keyClick(&list, Qt::Key_Home);
        QCOMPARE(list.current()->id, page.owed().strip().board().items(live::OwedGroup::CallBack).front().id);
    }

    /// Who opens the case has seen the answer, for good; another start of the program knows it.
    void anAnswerGoesOnceItsCaseIsOpened()
    {
        DeskStage stage;
        stage.openDrafts();
        auto &page = openCase(stage);
        owe(stage, u"1107-0166"_s, {mine(OwedKind::LookBack, -6min)});
        QCOMPARE(countOf(page, live::OwedGroup::Answer), size_t(1));
        page.openCase(support::mockId(u"1107-0166"_s));
        DeskStage::settle();
        QCOMPARE(countOf(page, live::OwedGroup::Answer), size_t(0));
        QVERIFY(stage.drafts->all().empty()); // nothing that somebody typed
        stage.openDrafts();
        auto &again = stage.openPage({1920, 1006});
        QCOMPARE(countOf(again, live::OwedGroup::Answer), size_t(0));
        owe(stage, u"1107-0166"_s, {mine(OwedKind::LookBack, -6min), mine(OwedKind::Plan, -1min)});
        QCOMPARE(countOf(again, live::OwedGroup::Answer), size_t(1));
    }

    void anotherPostHasItsOwn()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        owe(stage, u"1107-0166"_s, {mine(OwedKind::CallBack, 12min)});
        QCOMPARE(countOf(page, live::OwedGroup::CallBack), size_t(1));
        stage.seat.change({u"坐席04"_s, domain::Role::Dispatcher});
        QCOMPARE(countOf(page, live::OwedGroup::CallBack), size_t(0));
        QCOMPARE(int(countOf(page, live::OwedGroup::Revisit)), stage.hall.wall().revisits); // everybody's
    }

    void itFitsEverySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("chinese");
        for (const QSize size : {QSize(1100, 620), QSize(1366, 688), QSize(1600, 860), QSize(1920, 1006), QSize(2560, 1400)}) {
            QTest::addRow("%d English", size.width()) << size << false;
            QTest::addRow("%d Chinese", size.width()) << size << true;
        }
    }
    /// Entries and words give way; counts, and what is late, never.
    void itFitsEverySize()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        if (chinese && !speakChinese())
            QSKIP("This program has no Chinese catalogue.");
        {
            DeskStage stage;
            auto &page = openCase(stage, size);
            auto &strip = page.owed().strip();
            owe(stage, kNumber, {mine(OwedKind::CallBack, -3min), mine(OwedKind::Extension, -4min), mine(OwedKind::Plan, -2min)});
            owe(stage, u"1107-0166"_s, {mine(OwedKind::CallBack, 40min), mine(OwedKind::LookBack, -6min)});
            owe(stage, u"1107-0174"_s, {mine(OwedKind::Return, -9min)}, domain::CaseState::Filed);
            owe(stage, u"1107-0167"_s, {mine(OwedKind::Return, -19min), mine(OwedKind::CallBack, 55min)}, domain::CaseState::Filed);
            const auto texts = TextRecorder::listen(strip);
            QStringList words;
            for (const TextRecorder::Text &text : texts) {
                words << text.text;
                QVERIFY2(text.ink.right() <= strip.width() + 1, qPrintable(text.text));
            }
            const QString all = words.join(u' ');
            const int revisits = stage.hall.wall().revisits; // answers of the case that is open here are seen
            for (const QString &count : {QString::number(6 + revisits), u"3"_s, u"2"_s, QString::number(revisits)})
                QVERIFY2(!words.filter(QRegularExpression(u"\\b%1$"_s.arg(count))).isEmpty(), qPrintable(all));
            QVERIFY2(all.contains(u"03:00"_s), qPrintable(all)); // how late the first call-back is
            QVERIFY(strip.geometry().bottom() < page.queue().geometry().top());
            QVERIFY(page.width() >= 1600 || strip.height() == 30);
        }
        speakEnglish();
    }
};

GRIDHALL_TEST(OwedStripTest, QApplication)
#include "tst_owedstrip.moc"

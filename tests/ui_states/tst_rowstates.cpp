// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "deskpage/deskpage.h"
#include "queue/queuepanel.h"
#include "ui_desk/deskstage.h"
#include "ui_states/statepicture.h"

#include <QApplication>
#include <QHoverEvent>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using domain::CaseState;
using live::QueueColumn;
using live::Urgency;

namespace {

/// The queue at the mockups' moment, and one row of it.
struct RowStage {
    RowStage()
    {
        stage.openPage({1920, 1006});
        view().clearFocus();
    }
    [[nodiscard]] ui::deskpage::DeskPage &page() { return *stage.page; }
    [[nodiscard]] ui::queue::CaseListView &view() { return stage.page->queue().queue(); }
    [[nodiscard]] live::QueueModel &model() { return stage.page->queue().model(); }
    [[nodiscard]] const look::Palette &palette() const { return stage.theme.palette(); }

    /// The first row for which this holds, and that nobody has chosen; takes it as the row of this stage.
    bool find(const std::function<bool(const live::QueueRow &, Urgency)> &fits)
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            const live::QueueRow each = model().rowAt(row);
            if (each.id != view().selected() && fits(each, each.clock.urgency(stage.hall.now()))) {
                id = each.id;
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] int row() { return model().rowOf(id); }
    [[nodiscard]] live::QueueRow shown() { return model().rowAt(row()); }
    /// Scrolls to it; its box in the list.
    QRect box()
    {
        view().scrollTo(model().index(row(), int(QueueColumn::Title)));
        const QRect mark = cell(QueueColumn::Mark), left = cell(QueueColumn::Left);
        return {mark.topLeft(), left.bottomRight()};
    }
    [[nodiscard]] QRect cell(QueueColumn column) { return view().visualRect(model().index(row(), int(column))); }
    [[nodiscard]] QImage picture()
    {
        box();
        return view().viewport()->grab().toImage();
    }
    /// Pixels of a cell in a colour.
    [[nodiscard]] int count(QueueColumn column, const QColor &colour)
    {
        const QImage all = picture();
        return statepicture::pixels(all, cell(column), colour);
    }
    /// What the row is painted on, beside its words.
    [[nodiscard]] QColor ground()
    {
        const QImage all = picture();
        const QRect where = box();
        return all.pixelColor(where.left() + 2, where.top() + 3);
    }
    void publish(const std::function<void(domain::CaseBrief &)> &change)
    {
        domain::CaseBrief brief = *std::ranges::find(support::mockupBatch(*stage.region)->cases, id, &domain::CaseBrief::id);
        change(brief);
        ++brief.version;
        stage.feed.publish({brief});
        stage.hall.catchUp();
        DeskStage::settle();
    }
    [[nodiscard]] QString spoken() { return view().spoken(row()); }

    DeskStage stage;
    base::CaseId id;
};

bool runsQuietly(const live::QueueRow &row, Urgency urgency)
{
    return urgency == Urgency::Running && row.state != CaseState::Dispatched && row.marks().empty();
}

bool waits(const live::QueueRow &row, Urgency)
{
    return row.state == CaseState::Dispatched && row.level == domain::Severity::Orange && !row.suspended;
}

} // namespace

/// The states of a case's row in the list, each with what tells it from the others (docs/visual.md "The desk").
class RowStatesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (statepicture::wanted())
            QVERIFY(speakChinese());
        m_row = std::make_unique<RowStage>();
    }
    void cleanup()
    {
        m_row.reset();
        speakEnglish();
    }

    void plain()
    {
        QVERIFY(m_row->find(runsQuietly));
        const QColor ground = m_row->ground();
        QVERIFY(ground != m_row->palette().selected && ground != m_row->palette().raised);
        QVERIFY(m_row->count(QueueColumn::Left, m_row->palette().inverse) < 300);
        QVERIFY(m_row->spoken().contains(m_row->shown().number));
        keep(u"a-plain"_s);
    }

    void underThePointer()
    {
        QVERIFY(m_row->find(runsQuietly));
        const QPointF at = m_row->box().center();
        QHoverEvent hover(QEvent::HoverMove, at, m_row->view().viewport()->mapToGlobal(at), QPointF(-1, -1));
        QCoreApplication::sendEvent(m_row->view().viewport(), &hover);
        QCOMPARE(m_row->ground(), m_row->palette().raised);
        keep(u"a-hover"_s);
    }

    void chosenWithTheKeyboard()
    {
        QVERIFY(m_row->find(runsQuietly));
        m_row->view().select(m_row->id);
        m_row->page().queue().focusList();
        const QRect box = m_row->box();
        const int underBar = 4;
        QCOMPARE(statepicture::pixels(m_row->picture(), QRect(box.left(), box.top(), box.width() - underBar, 2), m_row->palette().text),
                 (box.width() - underBar) * 2);
        keep(u"a-chosen-focus"_s);
    }

    void chosenWhileTheKeyboardIsElsewhere()
    {
        QVERIFY(m_row->find(runsQuietly));
        m_row->view().select(m_row->id);
        m_row->page().queue().filters().focusSearch();
        QCOMPARE(m_row->ground(), m_row->palette().selected);
        const QRect box = m_row->box();
        QCOMPARE(statepicture::pixels(m_row->picture(), QRect(box.left(), box.top(), box.width(), 2), m_row->palette().text), 0);
        keep(u"a-chosen"_s);
    }

    /// The square dot and the frame blink; the words stay.
    void waitingForAcceptance()
    {
        QVERIFY(m_row->find(waits));
        const auto dot = [this] { return m_row->count(QueueColumn::Mark, m_row->palette().text); };
        QVERIFY(dot() >= 50); // 8 × 8
        QVERIFY(m_row->spoken().contains(domain::label(CaseState::Dispatched)));
        keep(u"a-waiting"_s);
        m_row->stage.pass(base::Milliseconds(500));
        QTRY_COMPARE(dot(), 0);
        m_row->stage.pass(base::Milliseconds(500));
        QTRY_VERIFY(dot() >= 50);
    }

    void accepted()
    {
        QVERIFY(m_row->find(waits));
        m_row->publish([](domain::CaseBrief &brief) { brief.state = CaseState::Accepted; });
        QCOMPARE(m_row->count(QueueColumn::Mark, m_row->palette().text), 0);
        QVERIFY(m_row->spoken().contains(domain::label(CaseState::Accepted)));
        keep(u"a-accepted"_s);
    }

    /// Thick and white, and the time in bold: no colour, no inverse.
    void nearItsEnd()
    {
        QVERIFY(m_row->find(runsQuietly));
        const int before = m_row->count(QueueColumn::Bar, m_row->palette().text);
        const base::Instant now = m_row->stage.hall.now();
        m_row->publish([now](domain::CaseBrief &brief) {
            brief.stageStartedAt = now - std::chrono::minutes(27);
            brief.stageDueAt = now + std::chrono::minutes(3);
        });
        QCOMPARE(m_row->shown().clock.urgency(now), Urgency::Near);
        QVERIFY(m_row->count(QueueColumn::Bar, m_row->palette().text) > before + 100);
        QVERIFY(m_row->count(QueueColumn::Left, m_row->palette().inverse) < 300);
        keep(u"a-near"_s);
    }

    /// The strongest mark on the screen: a white block.
    void overdue()
    {
        QVERIFY(m_row->find([](const live::QueueRow &row, Urgency urgency) { return urgency == Urgency::Overdue && !row.supervised; }));
        QVERIFY(m_row->count(QueueColumn::Left, m_row->palette().inverse) > 400);
        keep(u"a-overdue"_s);
    }

    void overdueAndSupervised()
    {
        QVERIFY(m_row->find([](const live::QueueRow &row, Urgency urgency) { return urgency == Urgency::Overdue && !row.supervised; }));
        QVERIFY(!m_row->spoken().contains(live::label(live::Mark::Supervised)));
        m_row->publish([](domain::CaseBrief &brief) { brief.supervised = true; });
        QVERIFY(m_row->spoken().contains(live::label(live::Mark::Supervised)));
        QVERIFY(m_row->count(QueueColumn::Left, m_row->palette().inverse) > 400);
        keep(u"a-overdue-supervised"_s);
    }

    void suspended()
    {
        QVERIFY(m_row->find(runsQuietly));
        m_row->publish([](domain::CaseBrief &brief) { brief.suspended = true; });
        QCOMPARE(m_row->shown().clock.urgency(m_row->stage.hall.now()), Urgency::Paused);
        QVERIFY(m_row->spoken().contains(live::label(live::Mark::Suspended)));
        keep(u"a-suspended"_s);
    }

    /// Not on disk yet: the row says so until the desk has answered.
    void onItsWayToDisk()
    {
        m_row->id = support::mockId(kNumber); // it can be urged
        m_row->page().openCase(m_row->id);
        DeskStage::settle();
        const QString before = m_row->spoken();
        const auto mark = [this] {
            const QImage all = m_row->picture(); // scrolls to the row
            return all.copy(m_row->cell(QueueColumn::Mark));
        };
        const QImage unmarked = mark();
        m_row->stage.desk.setWaiting(true);
        m_row->page().act(domain::CaseAct::Urge);
        DeskStage::settle();
        QVERIFY(m_row->shown().pending);
        QVERIFY2(m_row->spoken() != before, qPrintable(before));
        QVERIFY(mark() != unmarked); // the arrow
        keep(u"a-pending"_s);
        m_row->stage.desk.finish();
        QTRY_VERIFY(!m_row->shown().pending);
    }

    /// Another seat was faster: who and what is told where the hand is, and nothing is written over it.
    void changedByTwoSeats()
    {
        m_row->id = support::mockId(kNumber); // it can be urged
        m_row->page().openCase(m_row->id);
        DeskStage::settle();
        const QString who = u"坐席06 已到场"_s;
        m_row->stage.desk.setAnswer([&who](const domain::CaseOrder &) { return base::fail(base::ErrorCode::Conflict, who); });
        m_row->page().act(domain::CaseAct::Urge);
        DeskStage::settle();
        QVERIFY2(m_row->page().file().bar().said().contains(who), qPrintable(m_row->page().file().bar().said()));
        QVERIFY(m_row->page().file().current()); // the newest state stands below
        statepicture::keep(u"a-conflict"_s, m_row->page().file());
    }

    /// A lock and the seat: it can be read, and what would be written waits (tst_writers).
    void anotherSeatWritesInIt()
    {
        QVERIFY(m_row->find(runsQuietly));
        const QString who = u"坐席02"_s;
        m_row->model().setWriters([who, id = m_row->id](base::CaseId each) { return each == id ? who : QString(); });
        m_row->model().tellWriter(m_row->id);
        m_row->view().refreshRows();
        QCOMPARE(m_row->shown().writer, who);
        QVERIFY(m_row->spoken().contains(who));
        QVERIFY(m_row->count(QueueColumn::Mark, m_row->palette().text) > 5);
        keep(u"a-locked"_s);
    }

    void ofADrill()
    {
        QVERIFY(m_row->find(runsQuietly));
        const QImage before = m_row->picture().copy(m_row->box());
        m_row->page().setDrill(true);
        DeskStage::settle();
        const QImage now = m_row->picture().copy(m_row->box());
        QVERIFY(now != before);
        // The hatch: two greys where there was one, and no colour.
        QVERIFY(statepicture::pixels(now, now.rect(), m_row->palette().raised) >
                statepicture::pixels(before, before.rect(), m_row->palette().raised));
        keep(u"a-drill"_s);
    }

private:
    void keep(const QString &name)
    {
        if (statepicture::wanted())
            statepicture::keep(name, QPixmap::fromImage(m_row->picture().copy(m_row->box())));
    }
    std::unique_ptr<RowStage> m_row;
};

GRIDHALL_TEST(RowStatesTest, QApplication)
#include "tst_rowstates.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the page is what `gridhallctl board --json` says of the same cases: read from the page's texts, row by row.
#include "board/boardjson.h"
#include "boardstage.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseState;
using domain::WordKind;
using ui::board::CaseEntry;

class TestBoardData : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theHeadIsTheVerbs();
    void everyLineIsTheVerbs();
    void everyMarkIsTheVerbs();
    void everyRequestIsTheVerbs();
    void everySupervisedCaseIsTheVerbs();
    void everyReturnIsTheVerbs();
    void thePhaseSaysItsDay();
};

namespace {

/// A board with requests, supervision and returns, and what the verb says of it.
struct BothBoards {
    BothBoards()
    {
        stage.ledger.returns = 4;
        stage.ledger.counts = {{u"water"_s, u"C0101"_s, 3}, {u"police"_s, u"C0102"_s, 1}};
        report::ReturnRuling ruling;
        ruling.number = u"251101XJ0042"_s;
        ruling.department = u"water"_s;
        ruling.at = stage.clock.now() - 48h;
        ruling.routeSince = stage.clock.now() - 24h;
        ruling.before = 3;
        ruling.after = 1;
        stage.ledger.rulings = {ruling};
        stage.asked(WordKind::Extension, 6min);
        stage.asked(WordKind::Redispatch, 75min, CaseState::OnScene);
        domain::Case c = stage.caseIn(CaseState::Dispatched);
        c.supervised = true;
        c.supervision = {u"响应超时"_s, 2, stage.clock.now() - 20min, u"已派人"_s, stage.clock.now()};
        stage.tell(c);
        stage.show();
        stage.pass(61s); // everything is counted at one moment
        const desk::CentreViewPtr &view = stage.board.view();
        verb = ctl::boardJson(ctl::boardViewOf(stage.hall.table(), *view->region, view->centre, stage.hall.now(), stage.ledger), stage.hall.table());
    }
    [[nodiscard]] QString head(const QString &name) const
    {
        for (const ui::duty::TurnStrip::Count &count : stage.page->head().view().counts) {
            if (count.name == name)
                return count.value + (count.unit.isEmpty() ? QString() : u' ' + count.unit);
        }
        return u"none"_s;
    }
    BoardStage stage;
    QJsonObject verb;
};

const CaseEntry *rowOf(const std::vector<CaseEntry> &entries, const QString &number)
{
    const auto found = std::ranges::find(entries, number, &CaseEntry::number);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

void TestBoardData::theHeadIsTheVerbs()
{
    const BothBoards both;
    const QJsonObject head = both.verb[u"head"_s].toObject();
    QCOMPARE(both.head(u"On duty"_s), u"%1 / %2 people"_s.arg(head[u"on_duty"_s].toInt()).arg(head[u"planned"_s].toInt()));
    QCOMPARE(both.head(u"Patrols done"_s), u"%1 / %2 groups"_s.arg(head[u"patrolled"_s].toInt()).arg(head[u"groups"_s].toInt()));
    QCOMPARE(both.head(u"Open"_s), QString::number(head[u"open"_s].toInt(-1)));
    QCOMPARE(both.head(u"Overdue"_s), QString::number(head[u"overdue"_s].toInt(-1)));
    QCOMPARE(both.head(u"Supervised"_s), QString::number(head[u"supervised"_s].toInt(-1)));
    QCOMPARE(both.head(u"To approve"_s), QString::number(head[u"to_approve"_s].toInt(-1)));
    QVERIFY(head[u"open"_s].toInt() > 50 && head[u"to_approve"_s].toInt() > 1 && head[u"planned"_s].toInt() > 0);
}

/// A line's words: its load, what is overdue, how many stand in each column, its pace.
void TestBoardData::everyLineIsTheVerbs()
{
    const BothBoards both;
    QStringList lines;
    for (const ui::theme::SpokenPart &part : both.stage.page->view().spokenParts()) {
        if (!part.presses)
            lines.append(part.name);
    }
    for (const QJsonValue &each : both.verb[u"departments"_s].toArray()) {
        const QJsonObject line = each.toObject();
        const region::Department *department = both.stage.region->department(line[u"department"_s].toString());
        const QString name = department != nullptr ? base::isolated(department->name) : u"With nobody yet"_s;
        const auto found = std::ranges::find_if(lines, [&name](const QString &text) { return text.startsWith(name); });
        if (department == nullptr && line[u"open"_s].toInt() == 0) { // a line of nobody's is there while there are such cases
            QVERIFY(found == lines.end());
            continue;
        }
        QVERIFY2(found != lines.end(), qPrintable(name));
        const QStringList words = found->split(u" · "_s);
        const QString open = QString::number(line[u"open"_s].toInt());
        QCOMPARE(words.value(1), line[u"capacity"_s].isNull() ? open : u"%1/%2"_s.arg(open).arg(line[u"capacity"_s].toInt()));
        const int overdue = line[u"overdue"_s].toInt();
        QCOMPARE(words.contains(u"%1 overdue"_s.arg(overdue)), overdue > 0);
        const QJsonObject columns = line[u"columns"_s].toObject();
        for (const live::BoardColumn column : live::kBoardColumns) {
            const int count = columns[live::word(column)].toInt();
            QCOMPARE(words.contains(u"%1 %2"_s.arg(live::label(column)).arg(count)), count > 0);
        }
        QCOMPARE(words.contains(u"full now"_s), line[u"pace"_s].toObject()[u"full"_s].toBool());
    }
}

/// Every mark of the page, by its number: no one is missing, and no one is there twice.
void TestBoardData::everyMarkIsTheVerbs()
{
    const BothBoards both;
    QStringList marks;
    for (const ui::theme::SpokenPart &part : both.stage.page->view().spokenParts()) {
        if (part.presses)
            marks.append(part.name);
    }
    qsizetype cases = 0;
    for (const QJsonValue &line : both.verb[u"departments"_s].toArray()) {
        for (const QJsonValue &each : line[u"cases"_s].toArray()) {
            ++cases;
            const QString number = domain::shortNumber(each[u"number"_s].toString());
            const auto named = [&number](const QString &text) { return text.contains(number); };
            QCOMPARE(std::ranges::count_if(marks, named), 1);
            const QString &mark = *std::ranges::find_if(marks, named);
            for (const live::BoardColumn column : live::kBoardColumns) {
                if (live::word(column) == each[u"column"_s].toString())
                    QVERIFY2(mark.startsWith(live::label(column)), qPrintable(mark));
            }
        }
    }
    QCOMPARE(marks.size(), cases);
}

void TestBoardData::everyRequestIsTheVerbs()
{
    const BothBoards both;
    const std::vector<CaseEntry> &rows = both.stage.page->approvals().entries();
    const QJsonArray approvals = both.verb[u"approvals"_s].toArray();
    QCOMPARE(qsizetype(rows.size()), approvals.size());
    QVERIFY(rows.size() > 1);
    for (qsizetype i = 0; i < approvals.size(); ++i) {
        const QJsonObject line = approvals[i].toObject();
        const CaseEntry &row = rows[size_t(i)]; // the oldest first in both
        QCOMPARE(row.number, domain::shortNumber(line[u"number"_s].toString()));
        QCOMPARE(row.tag, domain::label(*domain::wordKindOf(line[u"kind"_s].toString())));
        QVERIFY(row.detail.contains(line[u"by"_s].toString()) && row.detail.contains(line[u"reason"_s].toString()));
        const qint64 minutes = (both.stage.hall.now() - *base::fromIso(line[u"since"_s].toString())).count() / 60'000;
        QCOMPARE(row.figure, minutes < 60 ? u"%1 min"_s.arg(minutes) : u"%1 h"_s.arg(minutes / 60));
        QCOMPARE(row.detail.contains(u"it can only be refused"_s), !line[u"grantable"_s].toBool());
    }
    QVERIFY(!approvals.first()[u"grantable"_s].toBool()); // somebody is on the scene of the older one
    QVERIFY(approvals.last()[u"grantable"_s].toBool());
}

void TestBoardData::everySupervisedCaseIsTheVerbs()
{
    const BothBoards both;
    const std::vector<CaseEntry> &rows = both.stage.page->supervised().entries();
    const QJsonArray supervised = both.verb[u"supervised"_s].toArray();
    QCOMPARE(qsizetype(rows.size()), supervised.size());
    QVERIFY(!rows.empty());
    for (const QJsonValue &line : supervised) {
        const CaseEntry *row = rowOf(rows, domain::shortNumber(line[u"number"_s].toString()));
        QVERIFY(row != nullptr);
        const int times = line[u"times"_s].toInt();
        QCOMPARE(row->tag, times > 0 ? u"time %1"_s.arg(times) : u"by its colour"_s);
        QVERIFY(row->detail.contains(line[u"reason"_s].toString()));
        QCOMPARE(row->detail.contains(u"no reply yet"_s), line[u"reply"_s].isNull());
        QVERIFY(row->detail.contains(line[u"reply"_s].toString()));
        const bool runs = !line[u"due_at"_s].isNull();
        QCOMPARE(row->late, runs && *base::fromIso(line[u"due_at"_s].toString()) < both.stage.hall.now());
    }
}

void TestBoardData::everyReturnIsTheVerbs()
{
    const BothBoards both;
    const auto &lines = both.stage.page->returns().lines();
    const QJsonObject returns = both.verb[u"returns"_s].toObject();
    const QJsonArray counts = returns[u"counts"_s].toArray(), rulings = returns[u"rulings"_s].toArray();
    QCOMPARE(qsizetype(lines.size()), counts.size() + rulings.size() + 2); // and two headings
    QCOMPARE(lines.front().cells.front().text, QString::number(returns[u"returns"_s].toInt()));
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const ui::duty::Line &line = lines[size_t(i) + 1];
        QCOMPARE(line.title, both.stage.region->department(counts[i][u"department"_s].toString())->briefName());
        QCOMPARE(line.detail, both.stage.region->rulebook.item(counts[i][u"item"_s].toString())->name);
        QCOMPARE(line.cells.front().text, QString::number(counts[i][u"returns"_s].toInt()));
    }
    const ui::duty::Line &last = lines.back();
    QVERIFY(last.title.contains(rulings[0][u"number"_s].toString().right(4)));
    QVERIFY2(last.detail.contains(
                 u"%1 returned before, %2 since"_s.arg(rulings[0][u"returns_before"_s].toInt()).arg(rulings[0][u"returns_after"_s].toInt())),
             qPrintable(last.detail));
}

/// The mockups' day is the seventh of its phase.
void TestBoardData::thePhaseSaysItsDay()
{
    const BothBoards both;
    const QString phase = both.stage.page->head().view().phase;
    QCOMPARE(phase, ui::duty::phaseText(*both.stage.region, both.stage.hall.now()));
    QVERIFY2(phase.endsWith(u", day 7"_s), qPrintable(phase));
}

GRIDHALL_TEST(TestBoardData, QApplication)
#include "tst_boarddata.moc"

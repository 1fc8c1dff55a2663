// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/handoverpage.h"

#include "actions/allowed.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "handover/signdialog.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QResizeEvent>
#include <QStackedWidget>

#include <algorithm>

namespace ui::handover {

using namespace Qt::StringLiterals;
using actions::Action;
using domain::HandoverPart;

namespace {

constexpr int kFootHeight = 190;
constexpr int kLowPage = 800, kLowFoot = 110; ///< as on a screen of 768

constexpr std::array kCaseParts{HandoverPart::Urgent, HandoverPart::Due, HandoverPart::Notes};
constexpr std::array kMatterParts{HandoverPart::Alarms, HandoverPart::Promises, HandoverPart::Data, HandoverPart::Gaps};

/// "ticked / all" of some parts.
QString countedIn(std::span<const HandoverPart> parts, const domain::HandoverText &text, const domain::HandoverSheet *sheet)
{
    int all = 0, ticked = 0;
    for (const domain::HandoverLine &line : text.lines) {
        if (std::ranges::find(parts, line.part) == parts.end())
            continue;
        ++all;
        ticked += sheet != nullptr && sheet->isTicked(line.line) ? 1 : 0;
    }
    return u"%1 / %2"_s.arg(ticked).arg(all);
}

/// A post that has its shift's name in it: 日班值班长.
QString postOf(const QString &shift)
{
    //: A post: the name of its shift, and its role.
    return QCoreApplication::translate("handover", "%1 %2").arg(shift, domain::label(domain::Role::Supervisor));
}

} // namespace

HandoverPage::HandoverPage(const actions::Console &console, const Sources &sources, QWidget *parent)
    : QWidget(parent), m_console(console), m_centre(sources.centre), m_identity(sources.identity), m_sheets(sources.sheets), m_past(sources.past),
      m_drill(sources.drill), m_keys(new actions::PageKeys(this))
{
    build();
    bindKeys();
    connect(&m_centre, &live::CentreBoard::changed, this, &HandoverPage::follow);
    connect(&console.hall, &live::Hall::changed, this, [this] { m_stale = true; });
    connect(&console.hall, &live::Hall::secondPassed, this, &HandoverPage::tick);
    connect(&console.seat, &actions::Seat::changed, this, &HandoverPage::showSigning);
    for (SheetList *list : {m_cases, m_matters}) {
        connect(list, &SheetList::chosenChanged, this, [this, list] {
            if (list->hasFocus())
                m_last = list;
            showSigning();
        });
        connect(list, &SheetList::opened, this, [this, list] {
            const SheetRow *row = list->chosenRow();
            if (row == nullptr || row->line.level == std::nullopt)
                return;
            const live::CaseTable &table = m_console.hall.table();
            for (live::Slot slot = 0; slot < table.rows().size(); ++slot) {
                if (table.row(slot).used && table.text(slot).number == row->line.object)
                    Q_EMIT caseWanted(table.row(slot).id);
            }
        });
    }
    connect(m_signing, &SignPanel::wanted, this, &HandoverPage::begin);
    connect(m_form, &LineForm::sent, this, &HandoverPage::sendForm);
    connect(m_form, &LineForm::left, this, &HandoverPage::leave);
    connect(m_records, &duty::DutyList::wanted, this, [this] {
        const duty::Line *line = m_records->chosen();
        for (const live::TurnView &turn : m_unsigned) {
            if (line != nullptr && line->id == unsignedId(turn.turn)) {
                openEarlier(turn.turn.shift, turn.turn.date);
                break;
            }
        }
    });
    connect(m_records->selectionModel(), &QItemSelectionModel::currentChanged, this, &HandoverPage::showLock);
    follow();
}

HandoverPage::~HandoverPage() = default;

QList<Action> HandoverPage::keyHints()
{
    return {Action::Rows,         Action::TickLine,      Action::AskLine,       Action::AmendLine, Action::AddLine,
            Action::SignHandover, Action::PrintHandover, Action::LeaveHandover, Action::Help};
}

void HandoverPage::bindKeys()
{
    m_keys->use(m_console.keys);
    for (const Action task : {Action::TickLine, Action::AskLine, Action::AmendLine, Action::AddLine, Action::SignHandover, Action::DraftHandover,
                              Action::CorrectHandover, Action::PrintHandover, Action::LeaveHandover})
        m_keys->bind(task, [this, task] { begin(task); });
}

SignDialog *HandoverPage::dialog() const { return m_dialog; }

QString HandoverPage::lockText() const { return m_lock->text(); }

QString HandoverPage::note() const { return m_note->text(); }

const domain::HandoverSheet *HandoverPage::sheet() const
{
    const desk::CentreViewPtr &view = m_centre.view();
    return view && m_turn ? live::sheetOf(view->centre, m_turn->outgoing.turn) : nullptr;
}

domain::DraftHandover HandoverPage::draft() const
{
    const desk::FeedStatus &status = m_console.hall.status();
    const desk::CentreView &view = *m_centre.view();
    const base::Instant now = m_console.hall.now();
    const auto health = live::healthOf(m_console.hall.table(), *view.region, view.centre, now, base::joined({status.sentence, status.notice}));
    return live::draftOf({m_console.hall.table(), *view.region, view.centre, health, now}, *m_turn);
}

/// What the console would write now.
domain::HandoverText HandoverPage::draftText() const
{
    domain::DraftHandover fresh = draft();
    const domain::ShiftTurn &turn = m_turn->outgoing.turn;
    domain::HandoverText text{
        m_console.hall.now(), turn.date, fresh.figures, turn.from, std::move(fresh.lines), fresh.next, m_centre.view()->centre.lastHandover + 1,
        turn.shift,           turn.to};
    int line = 0;
    for (domain::HandoverLine &each : text.lines)
        each.line = ++line;
    return text;
}

void HandoverPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_stale = true;
    follow();
    m_cases->setFocus(Qt::OtherFocusReason);
}

void HandoverPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_foot->setFixedHeight(event->size().height() < kLowPage ? kLowFoot : kFootHeight); // the sheet and its signatures go first
}

void HandoverPage::follow()
{
    const desk::CentreViewPtr &view = m_centre.view();
    if (!view || !m_console.hall.loaded())
        return;
    m_turn = turnNow();
    if (m_earlier && m_turn && m_turn->outgoing.turn != *m_earlier)
        m_earlier.reset(); // both have signed it
    showMark();
    if (!isVisible())
        return;
    if (const auto turns = live::unsignedTurns(*view->region, view->centre, m_console.hall.now(), m_drill); turns.before != m_unsigned) {
        m_unsigned = turns.before;
        showRecords();
    }
    if (!m_read || knownOf(view->centre) != m_known)
        readRecords();
    showSheet();
}

std::optional<live::HandoverTurn> HandoverPage::turnNow() const
{
    const desk::CentreView &view = *m_centre.view();
    const base::Instant now = m_console.hall.now();
    if (m_earlier) {
        if (auto late = live::lateTurnOf(*view.region, view.centre, m_earlier->shift, m_earlier->date, now, m_drill))
            return late;
    }
    return live::handoverTurnOf(*view.region, view.centre, now, m_drill);
}

void HandoverPage::openEarlier(const QString &shift, QDate date)
{
    if (!m_centre.view())
        return;
    const desk::CentreView &view = *m_centre.view();
    const auto late = live::lateTurnOf(*view.region, view.centre, shift, date, m_console.hall.now(), m_drill);
    if (!late)
        return;
    m_earlier = late->outgoing.turn;
    follow();
    say(tr("%1 of %2 is signed late: the sheet says when. Esc goes back to the shift that is due.")
            .arg(base::isolated(late->outgoing.name), base::dayText(date, view.region->toLocal(m_console.hall.now()).date())));
    m_cases->setFocus(Qt::OtherFocusReason);
}

void HandoverPage::tick()
{
    if (!m_centre.view() || !m_console.hall.loaded())
        return;
    if (!isVisible()) {
        showMark();
        return;
    }
    if (turnNow() != m_turn || (m_stale && sheet() == nullptr)) {
        follow();
        return;
    }
    m_cases->setNow(m_console.hall.shownAt());
    m_matters->setNow(m_console.hall.shownAt());
    showHead();
    showMark();
}

void HandoverPage::showSheet()
{
    m_stale = false;
    m_text = sheet() != nullptr ? sheet()->text : m_turn && !m_turn->done ? draftText() : domain::HandoverText();
    showLists();
    showHead();
    showSigning();
}

void HandoverPage::showLists()
{
    const region::Region &region = *m_centre.view()->region;
    const base::Instant shown = m_console.hall.shownAt();
    m_cases->setRows(sheetRows(m_text, sheet(), kCaseParts, region, shown), shown);
    m_matters->setRows(sheetRows(m_text, sheet(), kMatterParts, region, shown), shown);
    m_casesCount->setText(countedIn(kCaseParts, m_text, sheet()));
    m_mattersCount->setText(countedIn(kMatterParts, m_text, sheet()));
    m_changes->setLines(changeLines(m_text));
}

void HandoverPage::showHead()
{
    const region::Region &region = *m_centre.view()->region;
    const base::Instant shown = m_console.hall.shownAt();
    HeadFigures figures;
    if (m_turn && m_turn->done) {
        figures.title = tr("%1 was handed over").arg(base::isolated(m_turn->outgoing.name));
    } else if (m_turn) {
        figures.title = tr("Hand-over no. %1").arg(m_text.number);
        figures.asOf = tr("as of %1").arg(region.toLocal(m_text.asOf).time().toString(u"HH:mm:ss"_s));
    } else {
        figures.title = tr("No shift runs now");
    }
    if (m_turn) {
        const domain::ShiftTurn &turn = m_turn->outgoing.turn;
        const QDateTime end = region.toLocal(turn.to);
        figures.turn = u"%1 → %2 %3"_s.arg(base::isolated(m_turn->outgoing.name), base::isolated(m_turn->incoming.name),
                                           m_earlier ? base::dayAndTime(end, region.toLocal(shown).date()) : end.time().toString(u"HH:mm"_s));
        figures.elapsed = std::clamp(double((shown - turn.from).count()) / std::max(1.0, double((turn.to - turn.from).count())), 0.0, 1.0);
    }
    figures.late = live::unsignedText(live::unsignedTurns(region, m_centre.view()->centre, shown, m_drill), region, shown);
    figures.figures = m_text.figures;
    m_head->setFigures(figures);
}

void HandoverPage::showSigning()
{
    for (const Action task : SignPanel::kTasks)
        m_signing->setRefusal(task, refusalOf(task));
    if (!m_centre.view() || !m_turn)
        return;
    const region::Region &region = *m_centre.view()->region;
    const bool accounts = !m_centre.view()->centre.accounts.empty();
    const domain::HandoverFigures &figures = m_text.figures;
    const QString next = figures.nextPlanned ? tr("%1: %2 of %3 people there")
                                                   .arg(base::isolated(m_turn->incoming.name), QString::number(figures.nextThere.value_or(0)),
                                                        QString::number(*figures.nextPlanned))
                                             : QString();
    m_signing->setSheet(sheet(), sheetSteps(sheet(), *m_turn, region), accounts, next);
    m_signing->proposePosts(postOf(m_turn->outgoing.name), postOf(m_turn->incoming.name));
}

// On every page: late, else what is left to tick, else how many earlier shifts nobody signed.
void HandoverPage::showMark()
{
    if (!m_centre.view())
        return;
    const region::Region &region = *m_centre.view()->region;
    const base::Instant shown = m_console.hall.shownAt();
    const live::UnsignedTurns silent = live::unsignedTurns(region, m_centre.view()->centre, shown, m_drill);
    QString mark, spoken = live::unsignedText(silent, region, shown);
    if (silent.last) {
        const int minutes = int(std::chrono::duration_cast<std::chrono::minutes>(shown - silent.last->since).count());
        mark = tr("late %n min", nullptr, minutes);
    } else if (m_turn && !m_turn->done && sheet() != nullptr) {
        mark = u"%1/%2"_s.arg(sheet()->ticked()).arg(sheet()->text.lines.size());
        spoken = base::joined({tr("%1 lines of the hand-over are ticked").arg(mark), spoken});
    } else if (!silent.before.empty()) {
        mark = tr("%n unsigned", nullptr, int(silent.before.size()));
    }
    if (mark == m_mark)
        return;
    m_mark = mark;
    Q_EMIT marked(mark, spoken);
}

SheetList *HandoverPage::current() const
{
    if (m_last != nullptr && m_last->chosen())
        return m_last;
    return m_cases->chosen() ? m_cases : m_matters->chosen() ? m_matters : nullptr;
}

const domain::HandoverLine *HandoverPage::chosenLine() const
{
    const SheetList *list = current();
    const std::optional<int> line = list != nullptr ? list->chosen() : std::nullopt;
    return line ? m_text.line(*line) : nullptr;
}

QString HandoverPage::refusalOf(Action task) const
{
    if (task == Action::LeaveHandover)
        return {};
    if (task == Action::PrintHandover)
        return m_text.number == 0 && chosenRecord() == nullptr ? tr("There is no sheet to print.") : QString();
    if (m_past)
        return tr("This is the past: nothing is written here.");
    if (const QString &barred = m_console.orders.barred(); !barred.isEmpty())
        return barred;
    if (m_console.seat.role() != domain::Role::Supervisor)
        return QCoreApplication::translate("handover", "Only shift supervisors hand a shift over; ask for one.");
    if (task == Action::CorrectHandover)
        return chosenRecord() == nullptr ? tr("Choose the earlier sheet that something was wrong on.") : QString();
    if (!m_turn)
        return tr("No shift runs now, so there is none to hand over.");
    if (m_turn->done)
        return QCoreApplication::translate("handover", "This shift was handed over already. What was not so is said by a correction.");
    if (task == Action::AddLine || task == Action::DraftHandover)
        return {};
    if (task != Action::SignHandover)
        return chosenLine() == nullptr ? tr("Choose a line first.") : QString();
    if (const QString early = domain::tooEarlyFor(m_turn->outgoing.turn.to, m_console.hall.now()); !early.isEmpty())
        return early;
    const domain::HandoverSheet *open = sheet();
    const int left = open != nullptr && open->outgoing ? int(open->text.lines.size()) - open->ticked() : 0;
    return left > 0 ? QCoreApplication::translate("handover", "%n line(s) are not ticked by you yet. Tick every one, then sign.", nullptr, left)
                    : QString();
}

} // namespace ui::handover

// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/dutypage.h"

#include "actions/allowed.h"
#include "actions/widget/scrolledcolumn.h"
#include "actions/widget/titledpanel.h"
#include "base/text/answer.h"
#include "duty/lines.h"
#include "theme/plain.h"

#include <QGridLayout>

namespace ui::duty {

using namespace Qt::StringLiterals;
using actions::Action;
using actions::KeyButton;

namespace {

constexpr int kWideCell = 96;

qint64 minuteOf(base::Instant moment) { return base::toMsec(moment) / 60'000; }

} // namespace

DutyPage::DutyPage(const actions::Console &console, live::CentreBoard &board, QWidget *parent)
    : QWidget(parent), m_console(console), m_board(board), m_keys(new actions::PageKeys(this)), m_keeper(console)
{
    m_keys->use(console.keys);
    build();
    bindTasks();
    connect(&board, &live::CentreBoard::changed, this, &DutyPage::refresh);
    connect(&console.hall, &live::Hall::secondPassed, this, &DutyPage::tick);
    connect(&console.seat, &actions::Seat::changed, this, &DutyPage::showButtons);
    connect(m_form, &TaskFormView::submitted, this, &DutyPage::send);
    connect(m_form, &TaskFormView::left, this, &DutyPage::leave);
    connect(m_form, &TaskFormView::leaveWanted, this, [this] {
        if (m_form->question().isAsking())
            m_form->question().answerSafe();
        else if (m_keeper.isTouched())
            m_form->askToKeep();
        else
            leave();
    });
    connect(m_form, &TaskFormView::thrownAway, this, [this] {
        m_keeper.forget();
        leave();
    });
    connect(m_form, &TaskFormView::edited, &m_keeper, &actions::FormKeeper::look);
    connect(&m_keeper, &actions::FormKeeper::restored, m_form, &TaskFormView::setHint);
    refresh();
}

QList<Action> DutyPage::keyHints()
{
    return {Action::RecordAbsence,   Action::ChangeRoster, Action::RecordPatrol, Action::StartPlan,
            Action::AcknowledgeCall, Action::MoveResource, Action::CallRoll,     Action::Help};
}

void DutyPage::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 8, 8, 8);
    rows->setSpacing(8);
    m_strip = new TurnStrip(m_console.theme, this);
    rows->addWidget(m_strip);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(8);
    rows->addLayout(columns, 1);
    const auto column = [this](std::initializer_list<std::pair<QWidget *, int>> panels) {
        auto *host = new QWidget(this);
        auto *panes = new QVBoxLayout(host);
        panes->setContentsMargins(0, 0, 0, 0);
        panes->setSpacing(8);
        for (const auto &[panel, stretch] : panels)
            panes->addWidget(panel, stretch);
        return new actions::ScrolledColumn(host, this);
    };
    columns->addWidget(column({{buildPanel(Panel::Patrols, tr("Duty and patrols"), {Action::RecordPatrol}), 11},
                               {buildPanel(Panel::Shift, tr("Shift and stations"), {Action::ChangeRoster}), 8},
                               {buildPanel(Panel::People, tr("Person by person"), {Action::ReportArrival}), 10}}),
                       13);
    QWidget *command = buildPanel(Panel::Command, tr("Command"), {});
    m_picture = new CommandPicture(m_console.theme, command);
    static_cast<QVBoxLayout *>(command->layout())->insertWidget(1, m_picture);
    m_middle = column(
        {{command, 10},
         {buildPanel(Panel::Plans, tr("Contingency plans"), {Action::StartPlan, Action::AcknowledgeCall, Action::ReportStep, Action::EndPlan}), 14},
         {buildPanel(Panel::Tasks, tr("Task map"), {Action::ReportTask}), 14},
         {buildPanel(Panel::Roll, tr("Roll call"), {Action::CallRoll, Action::AnswerRoll}), 9}});
    columns->addWidget(m_middle, 11);
    m_side = new QStackedWidget(this);
    m_side->addWidget(
        column({{buildPanel(Panel::StandIns, tr("Stand-ins"), {Action::RecordAbsence, Action::EndAbsence, Action::SwapJobs, Action::EndSwap}), 11},
                {buildPanel(Panel::Resources, tr("Resources"), {Action::MoveResource}), 7},
                {buildPanel(Panel::Posts, tr("Recurring posts"), {Action::ReportPost}), 5}}));
    m_form = new TaskFormView(m_console.theme, m_side);
    m_side->addWidget(new actions::ScrolledColumn(m_form, m_side));
    columns->addWidget(m_side, 10);
    m_note = new theme::Label(this);
    m_note->setProperty("tone", u"second"_s);
    m_note->hide(); // no line of the page for nothing
    rows->addWidget(m_note);
    list(Panel::Shift).setCellWidth(kWideCell);
}

QWidget *DutyPage::buildPanel(Panel panel, const QString &title, std::initializer_list<Action> tasks)
{
    auto *frame = new actions::TitledPanel(title, this);
    for (const Action task : tasks) {
        KeyButton *button = frame->addButton(m_console.theme);
        m_keys->name(task, button);
        connect(button, &QAbstractButton::clicked, this, [this, task] { beginChosen(task); });
        m_buttons.append({task, button});
    }
    auto *lines = new DutyList(m_console.theme, title, frame);
    m_lists[static_cast<size_t>(panel)] = lines;
    connect(lines, &DutyList::wanted, this, &DutyPage::begin);
    frame->rows().addWidget(lines, 1);
    return frame;
}

void DutyPage::bindTasks()
{
    for (const Action task : tasks())
        m_keys->bind(task, [this, task] { beginChosen(task); });
    list(Panel::Patrols).setEmpty(tr("This town's plan asks for no patrols."));
    list(Panel::Shift).setEmpty(tr("This town's plan has no roster."));
    list(Panel::People).setEmpty(tr("This town's plan has no roster."));
    list(Panel::Plans).setEmpty(tr("No plan was started in the last 40 days."));
    list(Panel::Roll).setEmpty(tr("The roll was not called yet."));
    list(Panel::StandIns).setEmpty(tr("This town's plan names no A/B pairs, and nobody is away."));
    list(Panel::Resources).setEmpty(tr("This town's plan names no resources."));
    list(Panel::Posts).setEmpty(tr("This town's plan has no recurring posts."));
}

void DutyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    if (!isAsking())
        list(Panel::Patrols).setFocus();
}

void DutyPage::refresh()
{
    const desk::CentreViewPtr &view = m_board.view();
    if (!view)
        return;
    const base::Instant now = m_console.hall.now();
    const region::Region &region = *view->region;
    m_minute = minuteOf(now);
    const live::PatrolsView patrols = live::patrolsOf(region, view->centre, now);
    m_strip->setView(turnStripOf(region, view->centre, patrols, now));
    list(Panel::Patrols).setLines(patrolLines(patrols, region, view->centre, now));
    list(Panel::Shift).setLines(shiftLines(region, view->centre, now));
    showPeople(*view, now);
    list(Panel::Tasks).setLines(taskLines(region, view->centre, now));
    list(Panel::Roll).setLines(rollLines(region, view->centre, now));
    list(Panel::StandIns).setLines(standInLines(region, view->centre, now));
    list(Panel::Resources).setLines(resourceLines(region, view->centre, now));
    list(Panel::Posts).setLines(postLines(region, view->centre, now));
    showPlans();
    showButtons();
    showPanels();
}

void DutyPage::showPeople(const desk::CentreView &view, base::Instant now)
{
    const region::Region &region = *view.region;
    const std::optional<live::TurnView> turn = live::turnsOf(region, now).running;
    const auto people = turn ? live::peopleOf(region, view.centre, *turn, now) : std::vector<live::PersonLine>();
    m_picture->setBoxes(commandBoxesOf(region, live::commandTreeOf(region, view.centre, turn, people)));
    m_picture->setVisible(!m_picture->boxes().empty());
    list(Panel::People).setLines(personLines(region, view.centre, live::loadByPost(m_console.hall.table()), now));
    list(Panel::Command).setLines(commandLines(region, view.centre, now));
}

// What a town has not planned takes no room; its keys still say why nothing can be done.
void DutyPage::showPanels()
{
    const domain::Plan &plan = live::planOf(*m_board.view()->region);
    const bool rosters = !plan.duties.rosters.empty() || !plan.duties.stations.empty();
    for (const auto &[panel, planned] :
         {std::pair(Panel::Patrols, true), std::pair(Panel::Shift, rosters), std::pair(Panel::People, rosters),
          std::pair(Panel::Command, !m_picture->boxes().empty()), std::pair(Panel::Plans, !plan.contingencies.empty()),
          std::pair(Panel::Tasks, !plan.taskMap.empty()), std::pair(Panel::Roll, rosters), std::pair(Panel::StandIns, true),
          std::pair(Panel::Resources, !plan.duties.resources.empty()), std::pair(Panel::Posts, !plan.duties.posts.empty())})
        list(panel).parentWidget()->setVisible(planned || !list(panel).lines().empty());
    // A picture alone needs no empty list below it.
    list(Panel::Command).setVisible(!list(Panel::Command).lines().empty());
    m_middle->setVisible(!plan.contingencies.empty() || !plan.taskMap.empty() || rosters || !m_picture->boxes().empty() ||
                         !list(Panel::Command).lines().empty());
}

void DutyPage::showPlans()
{
    const desk::CentreViewPtr &view = m_board.view();
    list(Panel::Plans).setLines(planLines(*view->region, view->centre, m_console.hall.now()));
}

// Calls go on by the clock alone; everything else that time changes, changes by whole minutes.
void DutyPage::tick()
{
    if (!isVisible() || !m_board.view())
        return;
    if (minuteOf(m_console.hall.now()) != m_minute)
        refresh();
    else
        showPlans();
}

QString DutyPage::refusalOf(Action task, const desk::CentreView &view, base::Instant now) const
{
    const auto order = orderKindOf(task);
    if (const QString refused = order ? actions::refusedHere(m_console, *order) : m_console.orders.barred(); !refused.isEmpty())
        return refused;
    return blockedBy(task, view, m_console.seat.role(), now);
}

void DutyPage::showButtons()
{
    const desk::CentreViewPtr &view = m_board.view();
    if (!view)
        return;
    const base::Instant now = m_console.hall.now();
    for (const auto &[task, button] : std::as_const(m_buttons)) {
        const QString why = refusalOf(task, *view, now);
        button->setStyle(why.isEmpty() ? KeyButton::Style::Normal : KeyButton::Style::Blocked);
        button->setReason(why);
        theme::setTip(button, why.isEmpty() ? actions::help(task) : why);
    }
}

void DutyPage::beginChosen(Action task)
{
    // What is chosen in the list that has the focus belongs to the task, wherever it is asked for.
    Pick pick;
    for (const DutyList *each : m_lists) {
        if (each->hasFocus() && each->chosen())
            pick = each->chosen()->pick;
    }
    begin(task, pick);
}

void DutyPage::begin(Action task, const Pick &pick)
{
    const desk::CentreViewPtr &view = m_board.view();
    if (!view)
        return;
    const base::Instant now = m_console.hall.now();
    if (const QString why = refusalOf(task, *view, now); !why.isEmpty()) {
        say(u"%1: %2"_s.arg(actions::text(task), why));
        return;
    }
    if (isAsking()) { // what is typed there is not taken away by a key
        if (m_form->form()->task != task)
            m_form->setHint(actions::waitsText(actions::text(task)));
        m_form->enter();
        return;
    }
    say({});
    m_before = QWidget::window()->focusWidget();
    m_form->open(formOf(task, *view, pick, m_console.seat.role(), now));
    m_side->setCurrentIndex(1);
    keepForm(task);
}

void DutyPage::keepForm(Action task)
{
    m_keeper.clear();
    for (const Field &field : m_form->form()->fields) {
        m_keeper.add(
            field.id, [this, id = field.id] { return m_form->values().value(id); },
            [this, id = field.id](const QVariant &value) { m_form->setValue(id, value); });
    }
    m_form->setHint(m_keeper.begin(u"duty/"_s + QLatin1String(actions::rowOf(task).name), m_form->form()->title));
}

void DutyPage::send(Action task, const QVariantMap &values)
{
    const auto order = orderOf(task, values, *m_board.view()->region, m_console.hall.now());
    if (!order) {
        m_form->setProblem(order.error().sentence, fieldOf(task, order.error().place));
        return;
    }
    m_form->setBusy(true);
    const QString done = doneText(*order, *m_board.view()->region, m_board.view()->centre);
    base::whenAnswered(this, m_board.desk().submit({m_console.seat.actor(), *order}),
                       [this, task, done](const base::Result<desk::CentreViewPtr> &answer) {
                           const bool stillOpen = m_form->form() && m_form->form()->task == task;
                           if (!answer) {
                               if (stillOpen) {
                                   m_form->setBusy(false);
                                   m_form->setProblem(answer.error().sentence, fieldOf(task, answer.error().place));
                               } else {
                                   say(answer.error().sentence);
                               }
                               return;
                           }
                           if (stillOpen) {
                               m_keeper.forget();
                               leave();
                           }
                           say(done);
                           Q_EMIT noticed(done);
                       });
}

void DutyPage::leave()
{
    m_keeper.clear();
    m_form->close();
    m_side->setCurrentIndex(0);
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        list(Panel::Patrols).setFocus(Qt::OtherFocusReason);
}

QString DutyPage::note() const { return m_note->text(); }

void DutyPage::say(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

} // namespace ui::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/bulkpanel.h"

#include "actions/allowed.h"
#include "actions/orders.h"
#include "actions/widget/flowlayout.h"
#include "actions/widget/formkeeper.h"
#include "actions/widget/paint.h"
#include "actions/writers.h"
#include "bulk/bulkhead.h"
#include "bulk/bulklist.h"
#include "bulk/bulkwords.h"
#include "bulk/undobar.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/orderform.h"
#include "domain/case/decide.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::bulk {

using namespace Qt::StringLiterals;
using actions::KeyButton;
using domain::CaseAct;
using live::BulkStand;

BulkPanel::BulkPanel(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_clock(console.hall), m_head(new BulkHead(console.theme, this)), m_undo(new UndoBar(console.theme, this)),
      m_notes(new theme::Label(this)), m_list(new BulkList(console.theme, this)), m_form(new casefile::ActPanel(console, this)),
      m_ask(new actions::AskLine(console.theme, this)), m_buttons(new QWidget(this)), m_select(new KeyButton(console.theme, m_buttons)),
      m_stop(new KeyButton(console.theme, m_buttons)), m_goOn(new KeyButton(console.theme, m_buttons)),
      m_close(new KeyButton(console.theme, m_buttons))
{
    build();
    wire();
    hide();
}

BulkPanel::~BulkPanel() = default;

void BulkPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_notes->setWordWrap(true);
    m_notes->setContentsMargins(14, 2, 14, 8);
    m_notes->setProperty("tone", u"second"_s);
    auto *bar = new QVBoxLayout;
    bar->setContentsMargins(10, 4, 10, 8);
    bar->addWidget(m_undo);
    column->addWidget(m_head);
    column->addLayout(bar);
    column->addWidget(m_notes);
    column->addWidget(new BulkListHead(m_console.theme, this));
    column->addWidget(m_list, 1);
    column->addWidget(m_form);
    column->addWidget(m_ask);
    auto *flow = new actions::FlowLayout(m_buttons);
    m_buttons->setContentsMargins(12, 8, 12, 8);
    for (KeyButton *each : {m_goOn, m_select, m_stop, m_close})
        flow->addWidget(each);
    column->addWidget(m_buttons);
    m_undo->hide();
    m_form->setProperty("keptClear", true); // no notice covers it
    m_ask->setProperty("keptClear", true);
    m_quarter.setInterval(250);
}

void BulkPanel::wire()
{
    connect(m_form, &casefile::ActPanel::filledIn, this, &BulkPanel::begin);
    connect(m_form, &casefile::ActPanel::left, this, &BulkPanel::leave);
    connect(m_ask, &actions::AskLine::went, this, [this] { begin(m_filled.value_or(domain::Filled())); });
    connect(m_ask, &actions::AskLine::stayed, this, &BulkPanel::leave);
    connect(m_undo, &UndoBar::pressed, this, &BulkPanel::takeBack);
    connect(m_select, &QAbstractButton::clicked, this, &BulkPanel::selectUndone);
    connect(m_stop, &QAbstractButton::clicked, this, [this] {
        if (m_run)
            m_run->stop();
    });
    connect(m_goOn, &QAbstractButton::clicked, this, &BulkPanel::goOn);
    connect(m_close, &QAbstractButton::clicked, this, &BulkPanel::leave);
    connect(m_list, &BulkList::caseWanted, this, &BulkPanel::caseWanted);
    connect(&m_quarter, &QTimer::timeout, this, &BulkPanel::refreshUndo);
    connect(&m_console.hall.table(), &live::CaseTable::changed, this, [this](const live::ChangeSet &changes) {
        if (m_shown != Shown::Plan)
            return;
        for (const live::ChangeSet::Change &each : changes.changes) // what would be done is told of the case as it is now
            m_plan->lookAgain(each.before.used ? each.before.id : m_console.hall.table().row(each.slot).id);
    });
    connect(&m_console.seat, &actions::Seat::changed, this, [this] {
        if (m_shown == Shown::Plan || m_shown == Shown::Left) // another person's; the list of a run that was cut short waits for its own
            drop();
    });
    if (m_console.bulk)
        connect(m_console.bulk, &live::BulkBook::loaded, this, &BulkPanel::showLeft);
    if (m_console.presence)
        connect(m_console.presence, &live::PresenceBoard::changed, this, [this](const QSet<base::CaseId> &ids) {
            if (m_shown == Shown::Plan)
                m_plan->judgeAgain(ids);
        });
}

/// Why nothing begins, as a sentence.
QString BulkPanel::whyNot(CaseAct act, size_t cases) const
{
    if (const QString refused = actions::refusedHere(m_console, act); !refused.isEmpty())
        return refused;
    if (isMoving())
        return tr("Something is being done to many cases. Nothing else begins until that is through.");
    if (domain::actRow(act).bulk == domain::Bulk::No)
        return tr("This is done case by case. Esc in the queue selects none.");
    if (!live::mayBulk(m_console.seat.actor()))
        return live::bulkRightRefusal();
    if (const QString refused = actions::refusedHere(m_console, domain::Right::Bulk); !refused.isEmpty())
        return refused;
    if (cases > size_t(live::kMostInBulk))
        return tr("At the most %n cases are taken at once. Filter the queue, and select fewer.", nullptr, live::kMostInBulk);
    return {};
}

live::BulkWays BulkPanel::ways() const
{
    return {
        [this](CaseAct act, const domain::Case &c, const domain::Filled &filled) { return casefile::orderOf(act, c, filled, m_console.hall.now()); },
        actions::compensationOf,
        [this](const domain::CaseOrderBody &body, const domain::Case &c) {
            const domain::CaseOrder order{c.id, c.version, m_console.seat.actor(), body};
            const auto events = domain::decide(c, order, m_console.hall.region().rulebook, {m_console.hall.now(), {}, {}, {}});
            return events ? QString() : events.error().sentence;
        },
        held()};
}

live::BulkHold BulkPanel::held() const
{
    return [this](base::CaseId id, CaseAct act) { return actions::heldText(m_console, id, act); };
}

void BulkPanel::prepare(CaseAct act, const std::vector<base::CaseId> &ids, const std::optional<domain::Filled> &filled)
{
    if (const QString why = whyNot(act, ids.size()); !why.isEmpty()) {
        Q_EMIT noticed(tr("%1 %n case(s)", nullptr, int(ids.size())).arg(actName(act)), why);
        return;
    }
    m_filled = filled;
    m_check.reset();
    m_plan = std::make_unique<live::BulkPlan>(m_console.desk, m_clock, act, ids, m_console.seat.role(), ways());
    connect(m_plan.get(), &live::BulkPlan::changed, this, &BulkPanel::refresh);
    connect(m_plan.get(), &live::BulkPlan::ready, this, &BulkPanel::refresh);
    setShown(Shown::Plan);
    askOnce();
}

/// The form of the act, or a question where it asks for nothing, or where it is filled in.
void BulkPanel::askOnce()
{
    const domain::ActForm *form = domain::formForMany(domain::actRow(m_plan->act()));
    m_form->close();
    m_ask->close();
    const bool whole = m_filled && (form == nullptr || casefile::filledForMany(*form, *m_filled).has_value());
    if (form == nullptr || whole) {
        m_plan->fillIn(m_filled.value_or(domain::Filled()));
        ask();
        return;
    }
    m_form->openForMany(m_plan->act(), *form, int(m_plan->items().size()));
    if (m_filled)
        m_form->fill(*m_filled);
}

void BulkPanel::ask(const QString &trouble)
{
    m_trouble = trouble;
    m_ask->ask(questionNow());
    askAnew();
}

actions::AskLine::Question BulkPanel::questionNow() const
{
    const QString name = actName(m_plan->act());
    const bool known = m_plan->isReady();
    const int can = known ? live::countOf(m_plan->items(), BulkStand::Ready) : int(m_plan->items().size());
    actions::AskLine::Question question;
    question.text = can > 0 ? tr("%1 %n case(s)?", nullptr, can).arg(name) : noneCan();
    question.lines = filledLines(m_console.hall, m_filled.value_or(domain::Filled()));
    if (!known)
        question.lines << tr("%n case(s) are still being looked at.", nullptr, m_plan->left());
    else if (const QString others = othersText(); can > 0 && !others.isEmpty())
        question.lines << others;
    if (!m_trouble.isEmpty() && m_trouble != question.text)
        question.lines << m_trouble;
    question.safe = tr("Leave as it is");
    question.go = tr("%1 now").arg(name);
    return question;
}

void BulkPanel::askAnew()
{
    const int can = live::countOf(m_plan->items(), BulkStand::Ready);
    if (m_form->act() && m_plan->isReady())
        m_form->tellMany(can, othersText());
    if (!m_ask->isAsking())
        return;
    const auto question = questionNow();
    m_ask->restate(question.text, question.lines);
    const bool none = m_plan->isReady() && can == 0;
    m_ask->goButton()->setStyle(none ? KeyButton::Style::Blocked : KeyButton::Style::Careful);
    m_ask->goButton()->setReason(none ? noneCan() : QString());
}

QString BulkPanel::othersText() const
{
    const int cannot = live::countOf(m_plan->items(), BulkStand::Refused);
    if (live::countOf(m_plan->items(), BulkStand::Ready) == 0)
        return noneCan();
    return cannot > 0 ? tr("%n other case(s) cannot have it; the list says why.", nullptr, cannot) : QString();
}

QString BulkPanel::noneCan() { return tr("None of them can have it. The list says why."); }

void BulkPanel::begin(const domain::Filled &filled)
{
    if (!m_plan || isMoving())
        return;
    QString why = whyNot(m_plan->act(), m_plan->items().size());
    if (why.isEmpty() && !m_plan->isReady())
        why = tr("%n case(s) are still being looked at. Send again in a moment.", nullptr, m_plan->left());
    std::vector<live::BulkOrder> orders = why.isEmpty() ? m_plan->orders(filled) : std::vector<live::BulkOrder>();
    if (why.isEmpty() && std::ranges::none_of(orders, [](const live::BulkOrder &order) { return order.body.has_value(); }))
        why = noneCan();
    if (!why.isEmpty()) {
        if (m_form->act())
            m_form->setProblem(why);
        else
            ask(why);
        return;
    }
    m_run.reset(); // its list goes before the next one is begun
    m_run = std::make_unique<live::BulkRun>(m_console.desk, m_clock, m_console.bulk,
                                            live::BulkRun::Task{m_plan->act(), filled, m_console.seat.actor(), std::move(orders), held()});
    connect(m_run.get(), &live::BulkRun::changed, this, &BulkPanel::refresh);
    connect(m_run.get(), &live::BulkRun::finished, this, &BulkPanel::refresh);
    if (m_form->act())
        m_form->sent();
    m_form->close();
    m_ask->close();
    m_plan.reset();
    setShown(Shown::Run);
    m_list->setFocus(Qt::OtherFocusReason);
    m_run->start();
    refresh();
}

void BulkPanel::showLeft()
{
    if (m_shown != Shown::Nothing || isMoving() || !m_console.bulk || m_console.bulk->left().empty() || !m_console.orders.barred().isEmpty())
        return;
    m_check = std::make_unique<live::BulkCheck>(m_console.desk, m_console.bulk->left().front());
    connect(m_check.get(), &live::BulkCheck::changed, this, &BulkPanel::refresh);
    connect(m_check.get(), &live::BulkCheck::finished, this, &BulkPanel::refresh);
    setShown(Shown::Left);
}

/// With those that were not done, after one more question: they may have moved since.
void BulkPanel::goOn()
{
    if (!m_check || m_check->left() > 0 || m_check->record().takingBack)
        return;
    const auto open = m_check->open();
    const live::BulkRecord record = m_check->record();
    if (const QString why = whyNot(record.act, open.size()); open.empty() || !why.isEmpty()) {
        say({why});
        return;
    }
    if (m_console.bulk)
        m_console.bulk->forget(record.file);
    prepare(record.act, open, record.filled);
}

void BulkPanel::setShown(Shown shown)
{
    m_shown = shown;
    setVisible(shown != Shown::Nothing);
    refresh();
    Q_EMIT changed();
}

void BulkPanel::submit()
{
    if (m_shown != Shown::Plan)
        return;
    if (m_form->act())
        m_form->submit();
    else if (m_ask->isAsking())
        m_ask->answerGo();
}

void BulkPanel::leave()
{
    if (isMoving()) {
        Q_EMIT left();
        return;
    }
    if (m_shown == Shown::Left && m_check && m_console.bulk)
        m_console.bulk->forget(m_check->record().file);
    drop();
    Q_EMIT left();
    showLeft(); // another one
}

void BulkPanel::drop()
{
    m_form->close();
    m_ask->close();
    m_plan.reset();
    m_check.reset();
    setShown(Shown::Nothing);
}

bool BulkPanel::takeBack()
{
    // Once the panel is closed, an order that was given to one case after the run is the newer one.
    const bool newer = m_shown != Shown::Run && m_console.orders.undoable();
    if (!m_run || m_shown == Shown::Plan || newer || !m_run->takeBack())
        return false;
    setShown(Shown::Run);
    return true;
}

std::vector<base::CaseId> BulkPanel::undone() const
{
    std::vector<base::CaseId> ids;
    const bool was = m_shown == Shown::Left;
    if (isMoving() || (was ? !m_check : m_shown != Shown::Run || !m_run))
        return ids;
    for (const live::BulkItem &item : was ? m_check->items() : m_run->items()) {
        if (!live::isDone(item.stand) && item.stand != BulkStand::TakenBack)
            ids.push_back(item.id);
    }
    return ids;
}

bool BulkPanel::selectUndone()
{
    const auto ids = undone();
    if (ids.empty())
        return false;
    Q_EMIT undoneWanted(ids);
    return true;
}

void BulkPanel::tellWaiting(const QString &wanted)
{
    if (m_form->act())
        m_form->setHint(actions::waitsText(wanted));
    else if (m_plan)
        ask(actions::waitsText(wanted));
}

void BulkPanel::enter()
{
    if (m_form->act())
        m_form->enter();
    else if (m_ask->isAsking())
        m_ask->safeButton()->setFocus(Qt::ShortcutFocusReason);
    else
        m_list->setFocus(Qt::ShortcutFocusReason);
}

void BulkPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_form->act())
        m_form->leave(); // asks whether to keep what was typed
    else
        leave();
}

bool BulkPanel::focusNextPrevChild(bool next) { return actions::focusWithin(this, next) || QWidget::focusNextPrevChild(next); }

void BulkPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    actions::paintPanel(painter, rect(), m_console.theme.palette());
}

} // namespace ui::bulk

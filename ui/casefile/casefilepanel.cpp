// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/casefilepanel.h"

#include "actions/allowed.h"
#include "actions/widget/emptystate.h"
#include "actions/widget/formkeeper.h"
#include "actions/widget/paint.h"
#include "base/text/answer.h"
#include "casefile/actbar.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/answerable.h"
#include "casefile/form/fieldsbox.h"
#include "casefile/form/noteline.h"
#include "casefile/part/casehead.h"
#include "casefile/part/contactbox.h"
#include "casefile/part/presenceline.h"
#include "casefile/part/timeline.h"
#include "casefile/part/wallline.h"
#include "casefile/part/whybox.h"
#include "casefile/photo/photorow.h"
#include "theme/plain.h"

#include <QFuture>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui::casefile {

using actions::Action;
using domain::CaseAct;

namespace {

constexpr int kSkeletonAfter = 1000;

/// What is known of the clock under which the events were written.
domain::ClockStanding clockOf(const actions::Console &console)
{
    return console.centre != nullptr && console.centre->view() ? console.centre->view()->centre.clock : domain::ClockStanding();
}

/// Only orders that move the state are bound to the version that the person looked at: two seats may both write a note.
bool needsVersion(CaseAct act) { return act != CaseAct::AddNote && act != CaseAct::AddPhoto && act != CaseAct::UncoverCaller; }

} // namespace

CaseFilePanel::CaseFilePanel(const actions::Console &console, QWidget *parent) : QWidget(parent), m_console(console)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    theme::setSpoken(this, tr("Case file"));
    build();
    wire();
    openCase(base::CaseId{});
}

void CaseFilePanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_pages = new QStackedWidget(this);
    m_empty = new actions::EmptyState(m_console.theme, m_pages);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(buildFile());
    column->addWidget(m_pages);
    m_skeleton.setSingleShot(true);
    m_skeleton.setInterval(kSkeletonAfter);
}

QWidget *CaseFilePanel::buildFile()
{
    const auto &theme = m_console.theme;
    auto *file = new QWidget(m_pages);
    auto *column = new QVBoxLayout(file);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new CaseHead(theme, m_console.hall, file);
    m_presence = new PresenceLine(m_console, file);
    m_wall = new WallLine(m_console, file);
    m_scroll = new QScrollArea(file);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *middle = new QWidget(m_scroll);
    auto *parts = new QVBoxLayout(middle);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    m_fields = new FieldsBox(theme, middle);
    m_contact = new ContactBox(theme, m_console.hall, m_fields);
    m_fields->setCorner(m_contact);
    m_why = new WhyBox(theme, middle);
    m_pictures = new Pictures(this);
    m_photos = new PhotoRow(theme, *m_pictures, middle);
    m_timeline = new Timeline(theme, middle);
    for (Section *each : std::initializer_list<Section *>{m_fields, m_why, m_photos, m_timeline})
        parts->addWidget(each);
    parts->addStretch(1);
    m_scroll->setWidget(middle);
    // The panel below paints the ground; QScrollArea would fill it with the platform's.
    middle->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_bar = new ActBar(m_console, file);
    m_form = new ActPanel(m_console, file);
    m_note = new NoteLine(m_console, file);
    column->addWidget(m_head);
    column->addWidget(m_presence);
    column->addWidget(m_wall);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_bar);
    column->addWidget(m_form);
    column->addWidget(m_note);
    return file;
}

void CaseFilePanel::wire()
{
    connect(&m_skeleton, &QTimer::timeout, this, [this] {
        m_empty->skeleton();
        m_pages->setCurrentWidget(m_empty);
    });
    connect(&m_console.hall, &live::Hall::secondPassed, this, [this] { m_head->update(); });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &CaseFilePanel::showNewest);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_followsNewest = false; });
    connect(&m_console.hall.table(), &live::CaseTable::changed, this, [this](const live::ChangeSet &changes) {
        const auto &table = m_console.hall.table();
        const auto mine = [&](const live::ChangeSet::Change &change) { return change.before.id == m_id || table.row(change.slot).id == m_id; };
        if (m_id.isValid() && (changes.reset || std::any_of(changes.changes.begin(), changes.changes.end(), mine)))
            reload();
    });
    connect(&m_console.orders, &actions::Orders::pendingChanged, this, [this](base::CaseId id, bool pending) {
        if (id == m_id) {
            m_bar->setPending(pending);
            m_form->setBusy(pending);
        }
    });
    connect(&m_console.orders, &actions::Orders::done, this, &CaseFilePanel::finished);
    connect(&m_console.orders, &actions::Orders::failed, this, &CaseFilePanel::refused);
    connect(&m_console.seat, &actions::Seat::changed, this, [this] {
        if (m_file)
            display();
    });
    connect(m_bar, &ActBar::chosen, this, [this](CaseAct act) {
        if (formOf(act, m_file->state))
            openForm(act);
        else if (const auto order = orderOf(act, m_file->state, {}, m_console.hall.now()))
            send(act, *order);
    });
    connect(m_form, &ActPanel::submitted, this, [this](const domain::CaseOrderBody &body) { send(*m_form->act(), body); });
    connect(m_form, &ActPanel::left, this, [this] {
        const bool typed = m_form->isTouched();
        closeForm();
        if (typed)
            m_bar->say(keptDraft());
        Q_EMIT leaveRequested();
    });
    connect(m_note, &NoteLine::noted, this, [this](const QString &text) { send(CaseAct::AddNote, domain::AddNote{text}); });
    connect(m_note, &NoteLine::photoRequested, this, [this] { act(domain::CaseAct::AddPhoto); });
    connect(m_note, &NoteLine::left, this, &CaseFilePanel::leaveRequested);
    connect(m_contact, &ContactBox::uncoverRequested, this, [this] { act(domain::CaseAct::UncoverCaller); });
    connect(m_contact, &ContactBox::forgetRequested, this, [this] { act(domain::CaseAct::ForgetCaller); });
    wirePhotos();
    wirePresence();
    wireWall();
}

void CaseFilePanel::openCase(base::CaseId id)
{
    if (id == m_id && current())
        return;
    if (formOpen() && m_form->isTouched())
        Q_EMIT draftKept(keptDraft());
    lookAt(id);
    m_id = id;
    m_wanted.reset();
    m_own.clear();
    ++m_generation;
    closeForm();
    m_contact->cover();
    changeNote(id);
    if (!id.isValid()) {
        m_file.reset();
        m_skeleton.stop();
        m_empty->setContent(theme::Icon::Box, tr("No case chosen"), tr("Choose a row; Enter goes into its file."), QString(), QString());
        m_pages->setCurrentWidget(m_empty);
        Q_EMIT loaded(id);
        return;
    }
    m_skeleton.start();
    reload();
}

void CaseFilePanel::reload()
{
    const quint64 generation = ++m_generation;
    base::whenAnswered(this, m_console.desk.open(m_id), [this, generation](const base::Result<desk::CaseFile> &file) {
        if (generation == m_generation)
            receive(file);
    });
}

void CaseFilePanel::receive(const base::Result<desk::CaseFile> &file)
{
    m_skeleton.stop();
    if (!file) {
        m_file.reset();
        m_wanted.reset();
        m_empty->setContent(theme::Icon::Warning, tr("The case could not be opened"), file.error().sentence, QString(), QString());
        m_pages->setCurrentWidget(m_empty);
        Q_EMIT loaded(m_id);
        return;
    }
    const bool another = !m_file || m_file->state.id != file->state.id;
    m_file = *file;
    m_pictures->tryAgain();
    display();
    m_pages->setCurrentIndex(1);
    const size_t lines = std::exchange(m_lines, m_file->timeline.size());
    if (another || m_lines > lines) {
        m_followsNewest = true;
        showNewest();
    }
    if (another)
        m_bar->say(m_noteBack.isEmpty() ? keptDraft() : std::exchange(m_noteBack, QString()));
    else
        tellForm();
    Q_EMIT loaded(m_id);
    if (const auto wanted = std::exchange(m_wanted, std::nullopt))
        act(*wanted);
}

// The last thing that happened is what the next decision rests on: it is in view whenever a case is opened or something is added.
void CaseFilePanel::showNewest()
{
    if (!m_followsNewest)
        return;
    QWidget *middle = m_scroll->widget();
    middle->layout()->activate();
    const QRect newest = m_timeline->newest().translated(m_timeline->pos());
    QScrollBar *bar = m_scroll->verticalScrollBar();
    // The newest line itself, where what is to come below it has no room, too.
    bar->setValue(std::min(newest.bottom() + 8 - m_scroll->viewport()->height(), newest.top()));
}

void CaseFilePanel::scrollBy(int pixels)
{
    m_followsNewest = false;
    m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->value() + pixels);
}

void CaseFilePanel::display()
{
    const domain::Case &c = m_file->state;
    const region::Region &region = m_console.hall.region();
    const base::Instant now = m_console.hall.now();
    m_head->setCase(c);
    const auto centre = m_console.centre ? m_console.centre->view() : nullptr;
    std::vector<FieldsBox::Field> fields = fieldsOf(c, region, now, m_console.hall.numberOf(c.id, c.number));
    const std::vector<FieldsBox::Field> answerable = answerableFor(c, region, centre ? centre->centre : domain::Centre(), now);
    const auto firstWhole = std::ranges::find_if(fields, &FieldsBox::Field::whole); // those take the lines below
    fields.insert(firstWhole, answerable.begin(), answerable.end());
    m_fields->setFields(std::move(fields));
    m_contact->setCaller(c.report.caller);
    m_note->setCaller(c.report.caller);
    const QString notForgotten = actions::refusalOf(m_console, c, CaseAct::ForgetCaller);
    m_contact->setForgettable(notForgotten);
    m_fields->setCornerWide(notForgotten.isEmpty() || !c.report.caller.name.isEmpty());
    m_why->setCase(c, region, now);
    const auto amendments = centre ? centre->centre.amendments : std::vector<domain::Amendment>();
    m_why->setExplanations(region::explain(region, c, m_file->timeline, m_console.seat.role(), now, amendments));
    m_photos->setFrames(framesOf(c, m_file->timeline, region, now));
    m_timeline->setLines(timelineOf(c, m_file->timeline, region, now, clockOf(m_console)));
    m_bar->setCase(c);
    m_bar->setPending(m_console.orders.isPending(c.id));
    const QString refusal = actions::refusalOf(m_console, c, CaseAct::UncoverCaller);
    m_contact->setUncoverable(refusal.isEmpty(), refusal.isEmpty() ? actions::help(domain::CaseAct::UncoverCaller) : refusal);
    showPresence();
}

void CaseFilePanel::setCompact(bool compact) { m_note->setCompact(compact); }

void CaseFilePanel::setSuggestion(const QString &department, const QString &unit)
{
    m_department = department;
    m_unit = unit;
}

void CaseFilePanel::enter()
{
    if (formOpen()) {
        m_form->enter();
        return;
    }
    for (actions::KeyButton *button : m_bar->buttons()) {
        if (button->isEnabled()) {
            button->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    setFocus(Qt::ShortcutFocusReason);
}

std::optional<CaseAct> CaseFilePanel::targetAct() const
{
    if (!current())
        return std::nullopt;
    const bool dispatched = !domain::kBeforeDispatch.contains(m_file->state.state);
    const CaseAct act = dispatched ? CaseAct::AddHelper : CaseAct::Dispatch;
    if (!actions::refusalOf(m_console, m_file->state, act).isEmpty())
        return std::nullopt;
    return act;
}

std::optional<CaseAct> CaseFilePanel::actFor(Action action) const
{
    // F5 dispatches a case that nobody has, and calls help for one that somebody has; F8 stops and starts the clock.
    if (action == domain::CaseAct::Dispatch)
        return domain::kBeforeDispatch.contains(m_file->state.state) ? CaseAct::Dispatch : CaseAct::AddHelper;
    if (action == domain::CaseAct::Suspend)
        return m_file->state.suspended ? CaseAct::Resume : CaseAct::Suspend;
    return actions::rowOf(action).act;
}

bool CaseFilePanel::act(Action action)
{
    if (!actions::rowOf(action).act)
        return false;
    if (!current()) {
        m_wanted = action;
        return true;
    }
    if (const QString &barred = m_console.orders.barred(); !barred.isEmpty()) {
        m_bar->say(barred);
        return true;
    }
    if (action == domain::CaseAct::AddNote) {
        if (const QString refused = noteRefusal(); !refused.isEmpty()) {
            m_bar->say(refused);
            return true;
        }
        m_note->focusField();
        return true;
    }
    const CaseAct act = *actFor(action);
    if (formOpen()) {
        if (m_form->act() == act)
            m_form->enter();
        else
            tellWaiting(action);
        return true;
    }
    if (m_console.orders.isPending(m_id)) {
        m_bar->say(tr("An order for this case is still on its way. Wait for its answer."));
        return true;
    }
    if (const QString refusal = actions::refusalOf(m_console, m_file->state, act); !refusal.isEmpty()) {
        m_bar->say(refusal);
        return true;
    }
    m_bar->say(QString());
    if (formOf(act, m_file->state))
        openForm(act);
    else if (const auto order = orderOf(act, m_file->state, {}, m_console.hall.now()))
        send(act, *order);
    return true;
}

bool CaseFilePanel::formOpen() const { return m_form->act().has_value(); }

bool CaseFilePanel::submitForm()
{
    if (!formOpen())
        return false;
    m_form->submit();
    return true;
}

void CaseFilePanel::openForm(CaseAct act)
{
    m_bar->say(QString());
    m_bar->hide();
    m_form->open(act, m_file->state, m_department, m_unit);
    Q_EMIT formChanged();
}

void CaseFilePanel::closeForm()
{
    if (!formOpen())
        return;
    m_form->close();
    m_bar->show();
    if (m_note->field()->text().isEmpty()) // else the note is being written still
        giveBack();
    Q_EMIT formChanged();
}

void CaseFilePanel::send(CaseAct act, domain::CaseOrderBody body)
{
    const domain::Case &c = m_file->state;
    actions::SentOrder sent;
    sent.action = actions::actionOf(act, !c.department.isEmpty()).value_or(domain::CaseAct::AddNote);
    sent.number = m_console.hall.numberOf(c.id, c.number);
    sent.compensation = actions::compensationOf(body, c);
    sent.order.caseId = c.id;
    if (needsVersion(act))
        sent.order.seen = m_form->act() == act ? m_form->shownCase().version : c.version;
    sent.order.actor = m_console.seat.actor();
    sent.order.body = std::move(body);
    m_console.orders.send(std::move(sent));
}

void CaseFilePanel::finished(const actions::SentOrder &sent, const desk::Receipt &receipt)
{
    forgetDraft(sent, receipt.id);
    if (receipt.id != m_id)
        return;
    m_own.insert(receipt.version);
    if (const auto *note = std::get_if<domain::AddNote>(&sent.order.body))
        m_note->sent(note->text);
    if (sent.action == domain::CaseAct::UncoverCaller)
        m_contact->uncover();
    if (formOpen() && m_form->act() == domain::actOf(sent.order.body)) {
        m_form->sent();
        closeForm();
        Q_EMIT leaveRequested();
    }
    m_bar->say(QString());
    reload();
}

void CaseFilePanel::refused(const actions::SentOrder &sent, const base::Error &error)
{
    if (sent.order.caseId != m_id)
        return;
    // In place, where the person looks; what was typed stays.
    QString sentence = error.sentence;
    if (error.code == base::ErrorCode::Conflict) {
        sentence = tr("%1 The file below is the new state; look and decide again.").arg(error.sentence);
        reload();
    }
    if (formOpen())
        m_form->setProblem(sentence, m_form->act() == domain::actOf(sent.order.body) ? error.place : QString());
    else
        m_bar->say(sentence);
}

void CaseFilePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && formOpen()) {
        m_form->leave();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveRequested();
        return;
    }
    const int step = event->key() == Qt::Key_Up         ? -48
                     : event->key() == Qt::Key_Down     ? 48
                     : event->key() == Qt::Key_PageUp   ? -300
                     : event->key() == Qt::Key_PageDown ? 300
                                                        : 0;
    if (step != 0) {
        scrollBy(step);
        return;
    }
    QWidget::keyPressEvent(event);
}

// The arrows go from button to button and stay in the file; Tab is the page's, which leads to the next panel.
bool CaseFilePanel::focusNextPrevChild(bool next) { return actions::focusWithin(this, next) || QWidget::focusNextPrevChild(next); }

void CaseFilePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    actions::paintPanel(painter, rect(), m_console.theme.palette());
    if (hasFocus())
        m_console.theme.paintFocus(painter, rect());
}

} // namespace ui::casefile

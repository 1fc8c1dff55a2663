// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/keybutton.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "casefile/call/bothsides.h"
#include "casefile/call/callerbox.h"
#include "casefile/call/calltext.h"
#include "casefile/call/itemline.h"
#include "casefile/call/placeline.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/part/contactbox.h"
#include "domain/centre/figures.h"
#include "domain/centre/plan.h"
#include "domain/rules/recurrence.h"
#include "live/call/parkedcalls.h"
#include "live/text/timetext.h"
#include "live/text/typedmoment.h"
#include "theme/plain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <array>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

constexpr base::Metres kNamedWithin{60}; ///< so near a click on the map is the place of a registered thing
constexpr std::array kCallActions{Action(Action::SameMatter), Action(Action::BothCases), Action(Action::ParkCall), Action(Action::PickPlace)};

/// The registered thing that stands nearest to a point; null where none is near.
const region::Element *elementNear(const region::Region &region, base::GeoPoint point)
{
    const region::Element *nearest = nullptr;
    base::Metres within = kNamedWithin;
    for (const region::Element &element : region.elements) {
        if (const base::Metres apart = base::distance(element.point, point); apart <= within) {
            nearest = &element;
            within = apart;
        }
    }
    return nearest;
}

} // namespace

void NewCasePanel::wireCall()
{
    connect(m_watch, &CallWatch::changed, this, &NewCasePanel::refreshPreview);
    connect(m_caller, &CallerBox::sameWanted, this, &NewCasePanel::join);
    connect(m_place, &PlaceLine::shown, this, &NewCasePanel::placeShown);
    connect(m_place, &PlaceLine::taken, this, &NewCasePanel::takePlace);
    connect(m_place, &PlaceLine::emptied, this, [this] {
        if (m_element.isEmpty())
            return;
        m_element.clear(); // the point was that thing's
        m_latitude->clear();
        m_longitude->clear();
        m_grid->setCurrentIndex(0);
    });
    connect(m_both, &BothSides::left, this, [this] { act(Action::BothCases); });
    connect(m_source, &QComboBox::currentIndexChanged, this, &NewCasePanel::refreshContact);
    connect(m_source, &QComboBox::activated, this, [this] { m_sourceChosen = true; });
    connect(&m_console.hall, &live::Hall::secondPassed, this, [this] {
        if (!isVisible())
            return;
        update(0, 0, width(), 40);
        refreshContact();
    });
    const auto tellKeys = [this] { m_park->setKey(m_console.keys.shown(Action::ParkCall)); };
    connect(&m_console.keys, &actions::KeyMap::changed, this, tellKeys);
    tellKeys();
    refreshContact();
}

base::Milliseconds NewCasePanel::age() const { return std::max(base::Milliseconds(0), m_console.hall.shownAt() - m_since); }

// Who leaves a number has called: the hotline, unless the person says otherwise.
void NewCasePanel::guessSource()
{
    if (m_sourceChosen || m_source->currentIndex() != 0 || domain::typedTail(m_caller->phone()->text()).isEmpty())
        return;
    for (const region::Source &source : m_console.hall.region().sources) {
        if (domain::isHotline(source.code))
            return m_source->setCurrentIndex(m_source->findData(source.code));
    }
}

void NewCasePanel::edited()
{
    guessSource();
    m_watch->setDraft(draft());
    refreshContact();
    tellNumber();
    showWhatIsLeft();
}

QString NewCasePanel::numberHint() const { return m_number->isHidden() ? QString() : m_number->text(); }

void NewCasePanel::tellNumber()
{
    const QString words = m_description->toPlainText() + u'\n' + m_title->text() + u'\n' + m_place->field()->text();
    m_number->setText(writtenNumberHint(words, callerSaid()));
    m_number->setVisible(!m_number->text().isEmpty());
}

std::optional<DraftPreview> NewCasePanel::preview() const
{
    ReportDraft said = draft();
    if (said.item.isEmpty())
        said.item = m_watch->item();
    return previewOf(said, m_console.hall.region(), m_console.hall.now(), m_watch->repeats());
}

void NewCasePanel::refreshPreview()
{
    const auto would = m_item->item().isEmpty() ? std::nullopt : preview();
    if (!would) {
        m_previewLine->setText(tr("Choose an item to see level, limit and department."));
    } else {
        const domain::Severity level = would->severity.level;
        const QString words = u"%1 %2 %3"_s.arg(domain::number(level)).arg(theme::colourWord(level), theme::urgencyWord(level));
        m_previewLine->setText(base::joined({words, would->limit, would->department}));
    }
    Q_EMIT previewChanged();
}

void NewCasePanel::refreshContact()
{
    const region::Region &region = m_console.hall.region();
    const domain::Handling *handling = region.plan ? &region.plan->handling : nullptr;
    const bool asked = handling != nullptr && handling->firstContactSources.contains(m_source->currentData().toString());
    m_contactLine->setVisible(asked);
    QString said;
    if (asked && handling->firstContactWithin) {
        domain::Deadlines clocks;
        domain::OpenDeadline clock;
        clock.limit = handling->firstContactWithin;
        clock.startedAt = m_since;
        const bool runs = domain::letRun(clocks, region.rulebook.calendar, std::move(clock)).has_value();
        said = tr("within %1").arg(domain::describe(*handling->firstContactWithin));
        if (const auto &whole = clocks[domain::Stage::Whole]; runs && whole && !m_contacted->isChecked())
            said = base::joined({said, tr("%1 left").arg(live::countdownText(whole->dueAt - m_console.hall.shownAt()))});
    }
    m_contactClock->setText(said);
}

void NewCasePanel::takePlace(const live::PlaceHit &hit)
{
    m_element = hit.kind == live::PlaceKind::Element ? hit.code : QString();
    m_latitude->setText(hit.point ? QString::number(hit.point->latitude, 'f', 6) : QString());
    m_longitude->setText(hit.point ? QString::number(hit.point->longitude, 'f', 6) : QString());
    m_grid->setCurrentIndex(std::max(0, m_grid->findData(hit.grid)));
    if (hit.point)
        locate(); // the point decides
    m_keeper.look();
    actions::enterField(*m_item->field());
}

void NewCasePanel::takeElement(const QString &code)
{
    const region::Element *element = m_console.hall.region().element(code);
    if (element == nullptr)
        return;
    if (!m_place->field()->text().trimmed().isEmpty() || !m_latitude->text().isEmpty()) {
        setHint(tr("This form has a place already. Park it, or empty its place, to report at another."));
        enter();
        return;
    }
    m_place->field()->setText(element->name.isEmpty() ? element->code : element->name);
    live::PlaceHit hit;
    hit.code = element->code;
    hit.grid = element->grid;
    hit.point = element->point;
    takePlace(hit);
}

void NewCasePanel::takePoint(base::GeoPoint point)
{
    const region::Region &region = m_console.hall.region();
    m_latitude->setText(QString::number(point.latitude, 'f', 6));
    m_longitude->setText(QString::number(point.longitude, 'f', 6));
    locate();
    const region::Element *element = elementNear(region, point);
    m_element = element ? element->code : QString();
    if (m_place->field()->text().trimmed().isEmpty()) {
        const region::Grid *grid = region.gridAt(point);
        m_place->field()->setText(element && !element->name.isEmpty() ? element->name : grid ? grid->name : QString());
    }
    m_keeper.look();
    actions::enterField(*m_item->field());
}

domain::Caller NewCasePanel::callerSaid() const
{
    domain::Caller said{m_callerName->text().trimmed(), m_caller->phone()->text().trimmed()};
    // The end of a number that means one caller is that caller.
    if (m_watch->caller() && domain::callerKey(said, {}) == 0 && domain::isNumberOf(*m_watch->caller(), said.phone)) {
        said.phone = m_watch->caller()->phone;
        if (said.name.isEmpty())
            said.name = m_watch->caller()->name;
    }
    return said;
}

std::optional<Action> NewCasePanel::callAction(const QKeyEvent &key) const
{
    const QKeySequence pressed(key.keyCombination());
    for (const Action action : kCallActions) {
        if (m_console.keys.keys(action).contains(pressed))
            return action;
    }
    return std::nullopt;
}

void NewCasePanel::act(Action action)
{
    if (m_ask->isAsking() || m_sending)
        return;
    if (action == Action::SameMatter) {
        join();
    } else if (action == Action::ParkCall) {
        park();
    } else if (action == Action::PickPlace) {
        Q_EMIT pickWanted();
    } else if (action == Action::BothCases && m_both->isVisible()) {
        m_both->hide();
        enter();
    } else if (action == Action::BothCases && !m_both->begin(draft())) {
        setHint(tr("No case is like this call so far."));
    }
}

void NewCasePanel::join()
{
    const live::LikeCase *target = m_watch->target();
    if (m_sending || m_ask->isAsking())
        return;
    if (target == nullptr)
        return setHint(tr("No open case is found by this call. Type the number, the place, or what it is about."));
    const auto problems = callProblemsOf(draft(), m_console.hall.region(), m_console.hall.now());
    showProblems(problems);
    if (!problems.empty())
        return m_both->hide();
    domain::RepeatByCaller order{callerSaid(), {}, m_source->currentData().toString(), 0};
    for (const QString &words :
         {m_description->toPlainText(), m_title->text(), m_place->field()->text(), tr("Called again about the same matter.")}) {
        if (order.words.isEmpty())
            order.words = words.trimmed();
    }
    const base::CaseId id = target->id;
    actions::SentOrder sent;
    sent.action = domain::CaseAct::RepeatByCaller;
    sent.number = numberText(m_console.hall, *target);
    sent.order.caseId = id;
    sent.order.actor = m_console.seat.actor();
    sent.order.body = order;
    sent.compensation = actions::compensationOf(sent.order.body, {});
    m_both->hide();
    follow(id); // before it: what is sent last can be taken back
    send(std::move(sent));
}

// What was promised while the call was taken down, once its case is known.
void NewCasePanel::follow(base::CaseId id)
{
    actions::SentOrder sent;
    sent.order.caseId = id;
    sent.order.actor = m_console.seat.actor();
    if (!m_contactLine->isHidden() && m_contacted->isChecked()) {
        sent.action = domain::CaseAct::ContactCaller;
        sent.order.body = domain::ContactCaller{true, {}};
        m_console.orders.send(sent);
    }
    const auto at = live::momentTyped(m_console.hall.region().rulebook.calendar, m_callBack->text().trimmed(), m_console.hall.now());
    if (at && !m_callBack->text().trimmed().isEmpty()) {
        sent.action = domain::CaseAct::PromiseCallback;
        sent.order.body = domain::PromiseCallback{*at, {}};
        m_console.orders.send(sent);
    }
}

bool NewCasePanel::park()
{
    if (m_sending || m_ask->isAsking())
        return false;
    m_keeper.look();
    const auto kept = m_console.drafts && isTouched() ? m_console.drafts->draft(u"new-case"_s) : std::nullopt;
    if (!m_parking || !m_console.drafts) {
        setHint(tr("This console keeps no drafts, so no call can be parked. Take it down, or leave the form."));
        return false;
    }
    if (!kept) {
        setHint(tr("Nothing is typed yet that could be parked."));
        return false;
    }
    const QString tail = domain::callerTail(callerSaid());
    const QString who = tail.isEmpty() ? tr("Call without a number") : tr("Call, number ending %1").arg(tail);
    const QString what = m_description->toPlainText().isEmpty() ? m_title->text() : m_description->toPlainText();
    if (const auto done = m_parking->park(base::joined({who, base::atMost(base::oneLine(what), 40)}), kept->fields); !done) {
        m_said->setText(u"△  "_s + done.error().sentence);
        return false;
    }
    m_keeper.forget();
    m_keeper.end();
    m_watch->end();
    Q_EMIT parked();
    return true;
}

} // namespace ui::casefile

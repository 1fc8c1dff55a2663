// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/suggestionspage.h"

#include "actions/allowed.h"
#include "actions/moves.h"
#include "actions/widget/chip.h"
#include "actions/widget/flowlayout.h"
#include "base/text/answer.h"
#include "theme/plain.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace ui::suggestions {

using namespace Qt::StringLiterals;
using actions::Action;
using domain::CaseAct;
using domain::CaseState;

namespace {

/// The states of a suggestion, in the order of its life.
std::vector<CaseState> states()
{
    std::vector<CaseState> all;
    std::ranges::copy_if(domain::kCaseStates, std::back_inserter(all),
                         [](CaseState state) { return domain::lifeOf(state) == domain::CaseLife::Suggestion; });
    return all;
}

constexpr int kAllButton = 100; // beside the states, whose buttons have their numbers

} // namespace

SuggestionsPage::SuggestionsPage(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_keys(new actions::PageKeys(this))
{
    build();
    bindKeys();
    wirePresence();
    connect(&console.hall, &live::Hall::suggestionsChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            ask();
    });
    connect(&console.orders, &actions::Orders::done, this, [this](const actions::SentOrder &sent, const desk::Receipt &receipt) {
        if (!m_sending || sent.action == Action::Undo)
            return;
        m_sending = false;
        m_form->sent();
        closeForm();
        m_list->choose(receipt.id);
        ask();
    });
    connect(&console.orders, &actions::Orders::failed, this, [this](const actions::SentOrder &, const base::Error &error) {
        if (!m_sending)
            return;
        m_sending = false;
        m_form->setBusy(false);
        m_form->setProblem(error.sentence, error.place);
    });
}

SuggestionsPage::~SuggestionsPage() { m_asked.cancel(); }

void SuggestionsPage::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 8, 8, 4);
    rows->setSpacing(8);
    rows->addWidget(buildHead());
    auto *halves = new QHBoxLayout;
    halves->setSpacing(8);
    auto *frame = new QFrame(this);
    frame->setProperty("panel", true);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(buildStates());
    m_left = new QStackedWidget(frame);
    m_empty = new actions::EmptyState(m_console.theme, m_left);
    m_list = new SuggestionList(m_console.hall, m_left);
    m_left->addWidget(m_empty);
    m_left->addWidget(m_list);
    column->addWidget(m_left, 1);
    halves->addWidget(frame, 3);
    m_right = new QStackedWidget(this);
    m_nothing = new actions::EmptyState(m_console.theme, m_right);
    m_nothing->setContent(theme::Icon::Box, tr("No suggestion is chosen"), tr("Choose one in the list, or take down a new one."), {}, {});
    m_file = new SuggestionFile(m_console, *m_keys, m_right);
    m_new = new QFrame(m_right);
    m_new->setProperty("panel", true);
    auto *fresh = new QVBoxLayout(m_new);
    fresh->setContentsMargins(14, 10, 14, 10);
    fresh->addStretch(1);
    for (QWidget *page : {static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_new)})
        m_right->addWidget(page);
    m_right->setMinimumWidth(420);
    m_right->setMaximumWidth(640);
    halves->addWidget(m_right, 2);
    rows->addLayout(halves, 1);
    setFocusProxy(m_list);
    m_form = new SuggestionForm(m_console, this);
    m_form->hide();
    connect(m_form, &SuggestionForm::submitted, this, &SuggestionsPage::send);
    connect(m_form, &SuggestionForm::left, this, [this] {
        closeForm();
        m_list->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_list, &SuggestionList::chosenChanged, this, &SuggestionsPage::follow);
    connect(m_file, &SuggestionFile::wanted, this, &SuggestionsPage::step);
    connect(m_file, &SuggestionFile::courseRead, this, &SuggestionsPage::tellMoves);
    connect(m_empty, &actions::EmptyState::buttonPressed, this, &SuggestionsPage::collect);
}

QWidget *SuggestionsPage::buildHead()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 0, 0, 0);
    row->setSpacing(12);
    auto *title = new theme::Label(tr("Citizens' suggestions"), bar);
    title->setProperty("tone", u"title"_s);
    m_rate = new theme::Label(bar);
    m_rateNote = new theme::Label(bar);
    m_rateNote->setProperty("tone", u"second"_s);
    m_rateNote->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_collect = new actions::KeyButton(m_console.theme, bar);
    m_collect->setStyle(actions::KeyButton::Style::Primary);
    m_keys->name(Action::CollectSuggestion, m_collect);
    connect(m_collect, &QAbstractButton::clicked, this, &SuggestionsPage::collect);
    row->addWidget(title);
    row->addWidget(m_rate);
    row->addWidget(m_rateNote, 1);
    row->addWidget(m_collect);
    return bar;
}

QWidget *SuggestionsPage::buildStates()
{
    auto *bar = new QWidget(this);
    auto *row = new actions::FlowLayout(bar, 6);
    m_states = new QButtonGroup(bar);
    const auto add = [&](int id) {
        auto *chip = new actions::Chip(m_console.theme, bar);
        chip->setCheckable(true);
        m_states->addButton(chip, id);
        row->addWidget(chip);
    };
    add(kAllButton);
    for (const CaseState state : states())
        add(int(state));
    m_states->button(kAllButton)->setChecked(true);
    connect(m_states, &QButtonGroup::idClicked, this, [this](int id) {
        m_list->setState(id == kAllButton ? std::nullopt : std::optional(CaseState(id)));
        refreshStates();
    });
    return bar;
}

void SuggestionsPage::bindKeys()
{
    m_keys->use(m_console.keys);
    m_keys->bind(Action::CollectSuggestion, [this] { collect(); });
    for (const CaseAct act : ownActs())
        m_keys->bind(*actions::actionOf(act, false), [this, act] { step(act); });
    m_keys->bind(domain::CaseAct::AddNote, [this] { step(CaseAct::AddNote); });
}

int SuggestionsPage::year() const { return m_console.hall.region().toLocal(m_console.hall.now()).date().year(); }

void SuggestionsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshWhite();
    lookAt(true);
    if (m_stale)
        ask();
}

void SuggestionsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) // a window made small has it open still
        lookAt(false);
}

// White is one thing on a screen: the open form's button, else the next step of the chosen suggestion, else taking one down.
void SuggestionsPage::refreshWhite()
{
    using Style = actions::KeyButton::Style;
    const QString barred = actions::refusedHere(m_console, domain::Right::Report);
    m_collect->setReason(barred);
    m_collect->setStyle(!barred.isEmpty() ? Style::Blocked : m_open || m_list->chosen() ? Style::Normal : Style::Primary);
    m_file->setFormOpen(m_open);
}

void SuggestionsPage::ask()
{
    m_stale = false;
    m_asked.cancel();
    if (m_list->total() == 0) {
        m_empty->skeleton();
        m_left->setCurrentWidget(m_empty);
    }
    const quint64 request = ++m_request;
    m_asked = m_console.desk.suggestions(domain::startOf(m_console.hall.region().rulebook.calendar, QDate(year(), 1, 1)));
    base::whenAnswered(this, m_asked, [this, request](const base::Result<std::vector<domain::Case>> &answer) {
        if (request == m_request)
            receive(answer);
    });
}

void SuggestionsPage::receive(const base::Result<std::vector<domain::Case>> &answer)
{
    const bool first = m_state == State::Loading;
    m_state = answer ? State::Shown : State::Failed;
    if (!answer) {
        m_empty->setContent(theme::Icon::Warning, answer.error().sentence,
                            tr("Everything else goes on working. The page asks again when it is opened."), {}, {});
        m_left->setCurrentWidget(m_empty);
        m_stale = true;
    } else {
        const report::PeriodRates rates = report::ratesOf(m_console.hall.region(), *answer, QDate(year(), 1, 1), QDate(year(), 12, 31));
        m_rate->setText(tr("Adoption rate %1: %2 = %3 / %4")
                            .arg(year())
                            .arg(report::preciseText(rates.adoption))
                            .arg(rates.adoption.part)
                            .arg(rates.adoption.whole));
        m_rateNote->setText(tr("adopted or partly / answered this year"));
        m_list->show(*answer);
        refreshStates();
        // Where the list was not there yet, the focus stands on something else than what the page is for.
        if (first && !m_open && isVisible())
            m_list->setFocus();
    }
    Q_EMIT stateChanged();
}

void SuggestionsPage::refreshStates()
{
    const auto label = [this](int id, const QString &text, int count) { static_cast<actions::Chip *>(m_states->button(id))->setLabel(text, count); };
    label(kAllButton, tr("All"), m_list->total());
    for (const CaseState state : states())
        label(int(state), domain::label(state), m_list->countOf(state));
    if (m_list->rowCount() > 0) {
        m_left->setCurrentWidget(m_list);
        return;
    }
    const bool none = m_list->total() == 0;
    m_empty->setContent(theme::Icon::Box, none ? tr("No suggestions") : tr("No suggestion is in this state"),
                        none ? tr("What citizens suggest is taken down here, studied, forwarded and answered.") : tr("All shows the others."),
                        none && actions::refusedHere(m_console, domain::Right::Report).isEmpty() ? actions::text(Action::CollectSuggestion)
                                                                                                 : QString(),
                        none ? m_keys->shown(Action::CollectSuggestion) : QString());
    m_left->setCurrentWidget(m_empty);
}

void SuggestionsPage::follow()
{
    const domain::Case *c = m_list->chosen();
    const bool other = !c || c->id != m_file->current().id;
    if (m_open && m_form->act() && other && !m_sending)
        closeForm(); // it spoke of another suggestion; what was typed waits there as a draft
    if (c)
        m_file->show(*c);
    lookAt(isVisible());
    if (c && m_open && m_form->act() && !m_sending && c->version > m_form->shownCase().version)
        m_form->caseMoved(*c, actions::refusalByCase(m_console, *c, *m_form->act()));
    refreshWhite();
    if (!m_open || m_form->act())
        m_right->setCurrentWidget(c ? static_cast<QWidget *>(m_file) : m_nothing);
}

// The list says that it moved; who did what comes with its course.
void SuggestionsPage::tellMoves(const desk::CaseFile &file)
{
    if (!m_open || !m_form->act() || m_sending || file.state.id != m_form->shownCase().id || file.state.version <= m_form->knownVersion())
        return;
    m_form->caseMoved(file.state, actions::refusalByCase(m_console, file.state, *m_form->act()),
                      actions::movesSince(m_form->knownVersion(), file.timeline, m_console.hall.region(), m_console.hall.now()));
}

void SuggestionsPage::collect()
{
    if (const QString refused = actions::refusedHere(m_console, domain::Right::Report); !refused.isEmpty()) {
        m_file->say(refused);
        return;
    }
    openForm(std::nullopt);
}

void SuggestionsPage::step(CaseAct act)
{
    if (!m_list->chosen())
        return;
    const QString refusal = m_file->refusalOf(act);
    m_file->say(refusal);
    if (refusal.isEmpty())
        openForm(act);
    else if (m_open)
        m_form->setHint(refusal);
}

void SuggestionsPage::openForm(std::optional<CaseAct> act)
{
    if (m_sending)
        return;
    if (m_open && m_form->act() == act)
        return m_form->enter();
    if (m_open) {
        const QString wanted = act ? domain::label(*act) : actions::text(Action::CollectSuggestion);
        m_form->setHint(actions::waitsText(wanted));
        return;
    }
    m_open = true;
    if (act) {
        m_file->foot()->addWidget(m_form);
        m_right->setCurrentWidget(m_file);
    } else {
        static_cast<QVBoxLayout *>(m_new->layout())->insertWidget(0, m_form);
        m_right->setCurrentWidget(m_new);
    }
    m_form->show();
    m_form->open(act, act ? m_file->current() : domain::Case());
    refreshWhite();
}

void SuggestionsPage::closeForm()
{
    m_open = false;
    if (m_console.presence && m_form->act())
        m_console.presence->done(m_form->shownCase().id);
    m_form->close();
    m_form->hide();
    refreshWhite();
    m_right->setCurrentWidget(m_list->chosen() ? static_cast<QWidget *>(m_file) : m_nothing);
}

void SuggestionsPage::send(const domain::CaseOrderBody &body)
{
    actions::SentOrder sent;
    const auto act = domain::actOf(body);
    sent.action = !act ? Action::CollectSuggestion : *act == CaseAct::AddNote ? domain::CaseAct::AddNote : *actions::actionOf(*act, false);
    sent.order.actor = m_console.seat.actor();
    sent.order.body = body;
    if (act) {
        sent.order.caseId = m_file->current().id;
        sent.order.seen = m_form->shownCase().version;
        sent.number = m_file->current().number;
    }
    m_sending = true;
    m_form->setBusy(true);
    m_console.orders.send(std::move(sent));
}

QString SuggestionsPage::rateText() const { return m_rate->text() + u' ' + m_rateNote->text(); }

} // namespace ui::suggestions

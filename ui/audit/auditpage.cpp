// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditpage.h"

#include "base/text/answer.h"
#include "base/text/listed.h"
#include "base/text/personaldata.h"
#include "theme/plain.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

namespace ui::audit {

using namespace Qt::StringLiterals;
using actions::Action;
using report::AuditKind;

namespace {

QString kindText(AuditKind kind)
{
    switch (kind) {
    case AuditKind::All: return AuditPage::tr("All");
    case AuditKind::Callers: return AuditPage::tr("Callers");
    case AuditKind::FourEyes: return AuditPage::tr("Two persons");
    case AuditKind::Refused: return AuditPage::tr("Refused");
    case AuditKind::SignIns: return AuditPage::tr("Sign-ins");
    case AuditKind::People: return AuditPage::tr("Accounts");
    }
    Q_UNREACHABLE();
}

/// The digest's first sixteen digits, as sheets have them.
QString shortDigest(const base::Anchor &anchor)
{
    const QString digits = QString::fromLatin1(anchor.digest.left(8).toHex());
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += 4)
        groups.append(digits.mid(at, 4));
    return groups.join(u' ');
}

} // namespace

AuditPage::AuditPage(const actions::Console &console, live::CentreBoard &board, desk::IdentityDesk &identity, report::AuditDesk &audits,
                     QWidget *parent)
    : QWidget(parent), m_console(console), m_board(board), m_identity(identity), m_audits(audits), m_keys(new actions::PageKeys(this))
{
    build();
    bindKeys();
    m_barred.setSingleShot(true);
    connect(&m_barred, &QTimer::timeout, this, &AuditPage::followCentre);
    connect(&board, &live::CentreBoard::changed, this, &AuditPage::followCentre);
    connect(&console.seat, &actions::Seat::changed, this, [this] {
        if (m_console.seat.actor() == m_reader)
            return;
        shut();
        if (isVisible())
            enter();
    });
    connect(m_accounts, &AccountList::chosenChanged, this, [this] {
        const domain::Account *chosen = m_accounts->chosen();
        m_rights->mark(chosen != nullptr && !chosen->device ? std::optional(chosen->role) : std::nullopt);
        refreshButtons();
    });
    connect(m_form, &AccountForm::ordered, this, &AuditPage::send);
    connect(m_form, &AccountForm::left, this, [this] {
        m_form->close();
        m_accounts->setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &AccountForm::made, this, [this](const desk::NewAccount &account) {
        const QString person = account.credential.person;
        base::whenAnswered(
            this, m_identity.add(m_console.seat.actor(), account),
            [this, person](const base::Outcome &outcome) {
                if (outcome)
                    m_accounts->choose(person);
                done(outcome, tr("The account %1 is there.").arg(base::isolated(person)));
            },
            [this] { m_form->refuse(tr("The store is being closed."), {}); });
    });
    shut();
}

AuditPage::~AuditPage() { m_reading.cancel(); }

QList<Action> AuditPage::keyHints()
{
    return {Action::SearchAudit, Action::AddAccount, Action::ChangeAccountRole, Action::LockAccount, Action::ExportAudit, Action::Help};
}

void AuditPage::bindKeys()
{
    m_keys->use(m_console.keys);
    m_keys->bind(Action::AddAccount, [this] { makeAccount(); });
    m_keys->bind(Action::ChangeAccountRole, [this] { changeRole(); });
    m_keys->bind(Action::LockAccount, [this] { lockOrUnlock(); });
    m_keys->bind(Action::ReadAuditAgain, [this] { readAgain(); });
    m_keys->bind(Action::OlderAudit, [this] { readOlder(); });
    m_keys->bind(Action::ExportAudit, [this] { askFile(); });
    m_keys->bind(Action::SearchAudit, [this] {
        m_recordSearch->setFocus(Qt::ShortcutFocusReason);
        m_recordSearch->selectAll();
    });
}

QString AuditPage::shutText() const
{
    if (!m_board.view())
        return tr("The store is being read.");
    if (m_board.view()->centre.accounts.empty())
        return tr("This store has no accounts. Whoever sits at a seat acts as the post that is chosen there.");
    if (const QString &barred = m_console.orders.barred(); !barred.isEmpty())
        return barred;
    if (!domain::has(m_console.seat.role(), domain::Right::SeeAudit))
        return domain::refusalOf(domain::Right::SeeAudit);
    return {};
}

void AuditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    enter();
}

void AuditPage::enter()
{
    const QString why = shutText();
    if (!why.isEmpty()) {
        shut();
        return;
    }
    if (m_state == State::Shown || m_state == State::Loading)
        return;
    m_reader = m_console.seat.actor();
    followCentre();
    ask();
    checkChain();
}

/// Nothing of what was read stays: the next person at the seat has other rights.
void AuditPage::shut()
{
    ++m_request;
    m_reading.cancel();
    m_reader = {};
    m_audit.reset();
    m_oldest.reset();
    m_today.reset();
    m_chain.reset();
    m_text.clear();
    m_seat.clear();
    m_recordSearch->clear();
    m_accountSearch->clear();
    m_records->setRowCount(0);
    m_accounts->show(nullptr, {});
    m_rights->mark({});
    m_form->close();
    m_found->setText({});
    m_anchor->setText({});
    m_chainLine->setText({});
    say({});
    const bool noAccounts = m_board.view() && m_board.view()->centre.accounts.empty();
    const QString next = noAccounts ? tr("The first account is the administrator's; the menu of the seat makes it.") : QString();
    m_empty->setContent(theme::Icon::Lock, shutText(), next, {}, {});
    m_left->setCurrentWidget(m_empty);
    setState(State::Shut);
    refreshHead();
}

void AuditPage::followCentre()
{
    if (!m_board.view())
        return;
    if (m_state == State::Shut || !shutText().isEmpty()) {
        m_rights->setAccounts(m_board.view()->centre.accounts);
        if (isVisible() && m_reader == domain::Actor() && shutText().isEmpty()) {
            m_reader = m_console.seat.actor();
            ask();
            checkChain();
        } else if (!shutText().isEmpty()) {
            shut();
            return;
        }
    }
    const base::Instant now = m_console.hall.now();
    m_accounts->show(m_board.view(), now);
    m_rights->setAccounts(m_board.view()->centre.accounts);
    waitForBarred();
    refreshHead();
    refreshButtons();
}

// A bar ends by itself: no event says so.
void AuditPage::waitForBarred()
{
    m_barred.stop();
    const base::Instant now = m_console.hall.now();
    std::optional<base::Instant> first;
    for (const domain::Account &each : m_board.view()->centre.accounts) {
        if (domain::isBarred(each, now))
            first = std::min(first.value_or(*each.barredUntil), *each.barredUntil);
    }
    if (first)
        m_barred.start(*first - now + base::Milliseconds(50));
}

void AuditPage::refreshHead()
{
    if (!m_board.view() || m_state == State::Shut) {
        m_head->setText({});
        return;
    }
    const domain::Centre &centre = m_board.view()->centre;
    const auto devices = int(std::ranges::count_if(centre.accounts, &domain::Account::device));
    const base::Instant now = m_console.hall.now();
    const auto shutOut = int(std::ranges::count_if(centre.accounts, [now](const domain::Account &each) { return isShutOut(each, now); }));
    QStringList parts{tr("Accounts %1 (%2 persons, %3 devices)").arg(centre.accounts.size()).arg(int(centre.accounts.size()) - devices).arg(devices),
                      tr("At seats %1").arg(centre.seats.size()), tr("Shut out %1").arg(shutOut)};
    if (m_today) {
        parts << tr("Records today %1").arg((*m_today)[AuditKind::All]);
        parts << tr("Callers shown today %1; more than %2 in a shift take two").arg((*m_today)[AuditKind::Callers]).arg(domain::kUncoveredAlone);
    }
    m_head->setText(base::joined(parts));
}

void AuditPage::refreshChips()
{
    const auto chip = [](QButtonGroup *group, int id) { return static_cast<actions::Chip *>(group->button(id)); };
    const int all = m_audit ? m_audit->counts[AuditKind::All] : -1;
    for (QAbstractButton *button : m_dayChips->buttons()) {
        const int days = m_dayChips->id(button);
        chip(m_dayChips, days)->setLabel(days == 1 ? tr("Today") : tr("%n day(s)", nullptr, days), days == m_days ? all : -1);
    }
    for (const AuditKind kind : report::kAuditKinds)
        chip(m_kindChips, int(kind))->setLabel(kindText(kind), m_audit ? m_audit->counts[kind] : -1);
    m_seatChip->setLabel(m_seat.isEmpty() ? tr("Seat") : tr("Seat %1").arg(base::isolated(m_seat)));
}

void AuditPage::setKind(AuditKind kind)
{
    m_kind = kind;
    m_kindChips->button(int(kind))->setChecked(true);
    ask();
}

void AuditPage::setDays(int days)
{
    m_days = days;
    if (QAbstractButton *button = m_dayChips->button(days))
        button->setChecked(true);
    ask();
}

void AuditPage::setSeat(const QString &seat)
{
    m_seat = seat;
    ask();
}

void AuditPage::search(const QString &text)
{
    m_recordSearch->setText(text);
    m_text = text.simplified();
    ask();
}

void AuditPage::readAgain()
{
    ask();
    checkChain();
}

void AuditPage::chooseSeat()
{
    if (!m_audit)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(theme::buttonText(tr("All seats"))), &QAction::triggered, this, [this] { setSeat({}); });
    for (const QString &seat : std::as_const(m_audit->seats))
        connect(menu->addAction(theme::buttonText(seat)), &QAction::triggered, this, [this, seat] { setSeat(seat); });
    menu->popup(m_seatChip->mapToGlobal(QPoint(0, m_seatChip->height())));
}

report::AuditQuery AuditPage::query() const
{
    const domain::WorkCalendar &calendar = m_board.view()->region->rulebook.calendar;
    const QDate today = domain::toLocal(calendar, m_console.hall.now()).date();
    report::AuditQuery query;
    query.from = domain::startOf(calendar, today.addDays(1 - m_days));
    query.to = domain::startOf(calendar, today.addDays(1));
    query.text = m_text;
    query.kind = m_kind;
    query.seat = m_seat;
    return query;
}

// Kept for ever: what was searched for may be a caller's number.
QString AuditPage::filterText(const report::AuditQuery &query) const
{
    return base::joined({query.kind == AuditKind::All ? QString() : kindText(query.kind),
                         query.seat.isEmpty() ? QString() : tr("Seat %1").arg(query.seat), base::masked(query.text)});
}

void AuditPage::ask()
{
    if (!shutText().isEmpty() || m_reader != m_console.seat.actor())
        return;
    m_reading.cancel();
    const quint64 request = ++m_request;
    if (!m_audit) {
        m_empty->skeleton();
        m_left->setCurrentWidget(m_empty);
    }
    setState(State::Loading);
    const report::AuditQuery wanted = query();
    const domain::CentreOrder order{m_console.seat.actor(), domain::ReadAudit{wanted.from, wanted.to, filterText(wanted), false}};
    base::whenAnswered(
        this, m_board.desk().submit(order),
        [this, request, wanted](const base::Result<desk::CentreViewPtr> &answer) {
            if (request != m_request)
                return;
            if (answer)
                read(wanted);
            else
                fail(answer.error().sentence);
        },
        [this, request] {
            if (request == m_request)
                fail(tr("The store is being closed."));
        });
}

void AuditPage::read(const report::AuditQuery &query)
{
    m_reading = m_audits.read(query);
    base::whenAnswered(this, m_reading, [this, request = m_request](const base::Result<report::Audit> &audit) {
        if (request == m_request)
            receive(audit);
    });
}

void AuditPage::receive(const base::Result<report::Audit> &audit)
{
    if (!audit)
        return fail(audit.error().sentence);
    const base::Instant now = m_console.hall.now();
    m_audit = *audit;
    m_records->show(audit->rows, *m_board.view()->region, now);
    m_oldest = audit->more ? std::optional(audit->rows.back().place()) : std::nullopt;
    m_audit->rows.clear();
    if (m_days == 1)
        m_today = audit->counts;
    m_left->setCurrentIndex(1);
    setState(State::Shown);
    refreshHead();
    refreshAnchor();
}

void AuditPage::readOlder()
{
    if (!m_oldest || m_state != State::Shown)
        return say(tr("There is nothing older in this time."));
    report::AuditQuery wanted = query();
    wanted.before = m_oldest;
    const quint64 request = m_request;
    m_reading = m_audits.read(wanted);
    m_oldest.reset(); // not twice
    base::whenAnswered(this, m_reading, [this, request](const base::Result<report::Audit> &audit) {
        if (request != m_request)
            return;
        if (!audit)
            return say(audit.error().sentence);
        m_records->append(audit->rows, *m_board.view()->region, m_console.hall.now());
        m_oldest = audit->more ? std::optional(audit->rows.back().place()) : std::nullopt;
        setState(State::Shown);
    });
}

void AuditPage::fail(const QString &sentence)
{
    m_audit.reset();
    m_oldest.reset();
    m_records->setRowCount(0);
    m_empty->setContent(theme::Icon::Warning, sentence, tr("Nothing is shown without its record."), {}, {});
    m_left->setCurrentWidget(m_empty);
    setState(State::Failed);
}

void AuditPage::checkChain()
{
    m_chain.reset();
    refreshAnchor();
    base::whenAnswered(this, m_audits.checkChain(), [this](const base::Result<report::ChainStanding> &standing) {
        m_chain = standing;
        refreshAnchor();
    });
}

void AuditPage::refreshAnchor()
{
    if (!m_audit || !m_audit->anchor) {
        m_anchor->setText(m_audit ? tr("This store has no anchor yet.") : QString());
    } else {
        const base::Anchor &anchor = *m_audit->anchor;
        const QString signature = anchor.signature.isEmpty() ? tr("not signed: %1").arg(anchor.unsignedWhy) : tr("signed");
        m_anchor->setText(base::joined({tr("Anchor %1").arg(shortDigest(anchor)), tr("up to event %1").arg(anchor.position.value), signature,
                                        tr("an exported file begins with it")}));
    }
    if (!m_chain)
        m_chainLine->setText(tr("The chain is being added up …"));
    else if (!*m_chain)
        m_chainLine->setText((*m_chain).error().sentence);
    else if ((*m_chain)->altered != 0)
        m_chainLine->setText(tr("Event %1 was altered after it was written. Run “gridhallctl doctor”.").arg((*m_chain)->altered));
    else if ((*m_chain)->broken != 0)
        m_chainLine->setText(tr("The chain does not add up from commit %1 on. Run “gridhallctl doctor”.").arg((*m_chain)->broken));
    else if ((*m_chain)->unsealed != 0)
        m_chainLine->setText(tr("%1 events stand outside the chain. Run “gridhallctl doctor”.").arg((*m_chain)->unsealed));
    else
        m_chainLine->setText(tr("✓ The chain holds up to event %1.").arg((*m_chain)->position));
}

QString AuditPage::headText() const { return m_head->text(); }

QString AuditPage::anchorText() const { return m_anchor->text() + u' ' + m_chainLine->text(); }

QString AuditPage::noteText() const { return m_note->text(); }

void AuditPage::say(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void AuditPage::setState(State state)
{
    m_state = state;
    refreshChips();
    refreshButtons();
    const bool shown = state == State::Shown && m_audit;
    m_found->setText(!shown ? QString() : tr("%1 of %2 matching records").arg(m_records->rowCount()).arg(m_audit->matching));
    m_older->setVisible(shown && m_oldest.has_value());
    Q_EMIT stateChanged();
}

} // namespace ui::audit

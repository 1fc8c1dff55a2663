// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/lockpage.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "domain/access/account.h"
#include "live/text/timetext.h"
#include "severity/severitystrip.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui::identity {

using namespace Qt::StringLiterals;
using actions::Action;

LockPage::LockPage(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_strip(new severity::SeverityStrip(console.theme, this)), m_head(new theme::Label(this)),
      m_lockedFor(new theme::Label(this)), m_clock(new theme::Label(this)), m_waiting(new theme::Label(this)), m_drill(new theme::Label(this)),
      m_own(new SignInBox(console.theme, this)), m_other(new SignInBox(console.theme, this)), m_behind(new FigureTable(m_own)),
      m_afterwards(new FigureTable(m_other)), m_calls(new actions::KeyButton(console.theme, m_other)), m_past(new QFrame(this)),
      m_foot(new theme::Label(this))
{
    theme::setTitleOf(this, u"%1 · %2"_s.arg(tr("Locked"), base::isolated(console.hall.region().centreName)));
    build();
    bindKeys();
    connect(m_own, &SignInBox::given, this, [this](const desk::Credential &credential, const QString &seat) {
        take(*m_own);
        if (m_shows == Shows::Locked)
            Q_EMIT unlockGiven(credential);
        else
            Q_EMIT signInGiven(credential, seat);
    });
    connect(m_other, &SignInBox::given, this, [this](const desk::Credential &credential, const QString &) {
        take(*m_other);
        Q_EMIT takeOverGiven(credential);
    });
    connect(&m_console.hall, &live::Hall::changed, this, &LockPage::refresh);
    connect(&m_console.hall, &live::Hall::secondPassed, this, &LockPage::refresh);
    refresh();
}

void LockPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 12);
    column->setSpacing(10);
    auto *top = new QHBoxLayout;
    m_head->setProperty("tone", u"title"_s);
    m_clock->setProperty("tone", u"title"_s);
    m_lockedFor->setProperty("tone", u"strong"_s);
    top->addWidget(m_head, 1);
    top->addWidget(m_lockedFor);
    top->addSpacing(24);
    top->addWidget(m_clock);
    column->addLayout(top);
    m_drill->setText(tr("Drill: made-up cases, nothing here happened"));
    m_drill->setProperty("tone", u"told"_s);
    m_drill->hide();
    column->addWidget(m_drill);
    m_strip->setPresses(false);
    column->addWidget(m_strip);
    m_waiting->setWordWrap(true);
    m_waiting->setProperty("tone", u"told"_s);
    m_own->foot().addWidget(m_behind);
    m_other->foot().addWidget(m_afterwards);
    m_other->foot().addWidget(m_calls, 0, Qt::AlignLeft);
    m_calls->setObjectName(u"calls"_s);
    m_calls->setText(tr("Hand the calls on…"));
    theme::setTip(m_calls,
                  tr("A supervisor gives name and secret, and says who gets the parked calls; nothing else of the person is seen or moved."));
    connect(m_calls, &QAbstractButton::clicked, this, &LockPage::callsWanted);
    column->addWidget(m_waiting);
    column->addStretch(1);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(40);
    boxes->addStretch(1);
    for (SignInBox *each : {m_own, m_other}) {
        each->setMinimumWidth(360);
        each->setMaximumWidth(500);
        boxes->addWidget(each, 4);
    }
    buildPast();
    boxes->addWidget(m_past, 4);
    boxes->addStretch(1);
    column->addLayout(boxes);
    column->addStretch(2);
    auto *foot = new QHBoxLayout;
    auto *start = new actions::KeyButton(m_console.theme, this);
    start->setText(actions::text(Action::StartPage));
    start->setKey(m_console.keys.shown(Action::StartPage));
    connect(start, &QAbstractButton::clicked, this, &LockPage::startPageWanted);
    m_foot->setProperty("tone", u"third"_s);
    m_foot->setText(tr("Only counts are shown here, nothing of any case. Cases come in, clocks run, and sounds go on."));
    m_foot->setWordWrap(true);
    foot->addWidget(m_foot, 1);
    foot->addWidget(start);
    column->addLayout(foot);
}

void LockPage::buildPast()
{
    auto *past = new QVBoxLayout(m_past);
    auto *sentence = new theme::Label(tr("This store has accounts. Who is signed in at the live hall sees the past."), m_past);
    auto *live = new actions::KeyButton(m_console.theme, m_past);
    live->setText(tr("Back to live"));
    connect(live, &QAbstractButton::clicked, this, &LockPage::liveWanted);
    past->addWidget(sentence);
    past->addWidget(live);
    m_past->setProperty("panel", true);
}

void LockPage::bindKeys()
{
    const auto bind = [this](Action action, auto slot) {
        for (const QKeySequence &key : m_console.keys.keys(action))
            connect(new QShortcut(key, this), &QShortcut::activated, this, slot);
    };
    bind(Action::TakeOver, [this] { enterOther(); });
    bind(Action::StartPage, [this] { Q_EMIT startPageWanted(); });
}

void LockPage::markDrill() { m_drill->show(); }

void LockPage::showSignIn(const QString &seat, const QString &why)
{
    m_shows = Shows::SignIn;
    m_failed.clear();
    m_own->forget();
    m_own->setFixed({}, {});
    m_own->setHeading(tr("Sign in"), tr("Who works here signs in; every order says who gave it."));
    m_own->setButton(tr("Sign in"), u"Enter"_s);
    m_own->askSeat(seat);
    m_own->say(why);
    m_own->show();
    m_other->hide();
    m_past->hide();
    refresh();
}

void LockPage::showLocked(const LockedSeat &locked)
{
    m_shows = Shows::Locked;
    m_own->forget();
    m_own->setFixed(locked.person, locked.post);
    m_locked = locked;
    const QString left = locked.idle ? tr("Locked at %1, because nobody touched the seat.") : tr("Locked at %1.");
    m_own->setHeading(tr("Unlock"), left.arg(m_console.hall.region().toLocal(locked.since).toString(u"HH:mm:ss"_s)));
    m_own->setButton(tr("Unlock"), u"Enter"_s);
    m_own->askSeat({});
    m_other->forget();
    m_other->setFixed({}, {});
    m_other->setHeading(
        tr("Take the seat over"),
        tr("Cases stay with the seat. What the person before owes and what was half typed stays that person's; nobody else sees it."));
    showBehind();
    m_other->setButton(tr("Take over"), m_console.keys.shown(Action::TakeOver));
    m_own->show();
    m_other->show();
    m_past->hide();
    refresh();
}

// What its person finds again, and what becomes of it for who takes over.
void LockPage::showBehind()
{
    const auto timeOf = [this](base::Instant at) { return m_console.hall.region().toLocal(at).toString(u"HH:mm"_s); };
    const QString forms = QString::number(m_locked.forms), parked = QString::number(m_locked.parked), owed = QString::number(m_locked.owed);
    const QString longest = m_locked.longestParked ? tr("the longest since %1").arg(timeOf(*m_locked.longestParked)) : QString();
    const QString nearest = m_locked.nearestCallBack ? tr("the next call-back at %1").arg(timeOf(*m_locked.nearestCallBack)) : QString();
    m_behind->setRows(
        {{tr("Half-typed forms"), forms, tr("where they were")}, {tr("Parked calls"), parked, longest}, {tr("What I owe"), owed, nearest}});
    m_afterwards->setRows({{tr("Half-typed forms"), forms, tr("stay that person's, unseen")},
                           {tr("Parked calls"), parked, tr("that person or a supervisor hands them on")},
                           {tr("What is owed"), owed, tr("goes with the person")}});
    m_calls->setVisible(m_locked.parked > 0);
}

void LockPage::showLeft(const LockedSeat &locked)
{
    m_locked = locked;
    showBehind();
}

void LockPage::showPast()
{
    m_shows = Shows::Past;
    m_own->hide();
    m_other->hide();
    m_past->show();
    refresh();
}

void LockPage::take(SignInBox &box)
{
    m_asked = &box;
    box.setBusy(true);
}

// The same for a name that nobody has: at most as many as are counted for one that somebody has.
QString LockPage::triesLeft(const QString &person)
{
    int failed = ++m_failed[person.toCaseFolded()];
    if (m_console.centre != nullptr && m_console.centre->view()) {
        if (const domain::Account *account = domain::accountOf(m_console.centre->view()->centre.accounts, person)) {
            if (account->barredUntil && *account->barredUntil > m_console.hall.now())
                return tr("Barred until %1.").arg(m_console.hall.region().toLocal(*account->barredUntil).toString(u"HH:mm"_s));
            failed = std::max(failed, account->failures);
        }
    }
    const int left = domain::kFailures - failed;
    return left > 0 ? tr("%n more wrong one(s) bar the account for ten minutes.", nullptr, left) : QString();
}

void LockPage::answer(const base::Error &error)
{
    if (m_asked == nullptr)
        return;
    SignInBox *box = std::exchange(m_asked, nullptr);
    box->setBusy(false);
    if (error.sentence.isEmpty()) {
        m_failed.clear();
        box->forget();
        return;
    }
    // A failure that no secret is to blame for is no try.
    const bool refused = error.code == base::ErrorCode::Refused;
    box->say(refused ? base::joined({error.sentence, triesLeft(box->person())}) : error.sentence);
    box->enter();
}

void LockPage::say(const QString &sentence) { m_own->say(sentence); }

void LockPage::enter()
{
    if (m_shows != Shows::Past)
        m_own->enter();
}

void LockPage::enterOther()
{
    if (m_shows == Shows::Locked)
        m_other->enter();
}

void LockPage::refresh()
{
    const live::Hall &hall = m_console.hall;
    severity::Freshness freshness;
    freshness.known = hall.isKnown();
    const live::WallView wall = hall.wall();
    m_strip->setView(wall, freshness);
    m_head->setText(hall.region().centreName);
    m_clock->setText(hall.region().toLocal(hall.shownAt()).toString(u"HH:mm:ss"_s));
    const int red = wall.levels[domain::indexOf(domain::Severity::Red)].waiting;
    m_waiting->setText(red > 0 && freshness.known ? tr("%n red case(s) wait for acceptance.", nullptr, red) : QString());
    m_waiting->setVisible(!m_waiting->text().isEmpty());
    m_lockedFor->setText(m_shows == Shows::Locked ? tr("Locked for %1").arg(live::spanText(hall.shownAt() - m_locked.since)) : QString());
}

void LockPage::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_console.theme.palette().ground);
}

} // namespace ui::identity

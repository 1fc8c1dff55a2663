// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/actbar.h"

#include "actions/allowed.h"
#include "actions/onwall.h"
#include "actions/widget/flowlayout.h"
#include "actions/widget/paint.h"
#include "domain/case/acts.h"
#include "theme/plain.h"

#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::KeyButton;
using domain::CaseAct;
using domain::CaseState;

namespace {

/// The acts of a shelf, in the order in which they stand there.
std::vector<CaseAct> actsOn(domain::Shelf shelf)
{
    std::vector<const domain::Act *> acts;
    std::ranges::copy_if(domain::kActs, std::back_inserter(acts), [shelf](const domain::Act *act) { return act->face.shelf == shelf; });
    std::ranges::sort(acts, {}, [](const domain::Act *act) { return act->face.place; });
    std::vector<CaseAct> ids;
    std::ranges::transform(acts, std::back_inserter(ids), &domain::Act::id);
    return ids;
}

constexpr qreal kLongestNote = 190;

bool isShown(const domain::Offer &offer) { return offer.allowed || !domain::actRow(offer.act).face.hiddenWhenRefused; }

} // namespace

std::optional<CaseAct> nextStep(const domain::Case &c)
{
    if (c.suspended)
        return CaseAct::Resume;
    if (c.state == CaseState::Filed && c.report.place.outside)
        return CaseAct::Place;
    if (c.state == CaseState::OnScene && c.needsAfterPhoto && !c.hasAfterPhoto) // what the check waits for
        return CaseAct::AddPhoto;
    const auto next = std::ranges::find_if(domain::kActs, [&c](const domain::Act *act) { return act->face.nextIn.contains(c.state); });
    return next == domain::kActs.end() ? std::nullopt : std::optional((*next)->id);
}

std::vector<domain::Offer> shownOffers(const domain::Case &c, domain::Role role)
{
    const auto all = domain::offers(c, role);
    std::vector<domain::Offer> shown;
    const auto add = [&](CaseAct act) {
        const auto found = std::find_if(all.begin(), all.end(), [act](const domain::Offer &offer) { return offer.act == act; });
        const bool there = std::any_of(shown.begin(), shown.end(), [act](const domain::Offer &offer) { return offer.act == act; });
        if (found != all.end() && !there && isShown(*found))
            shown.push_back(*found);
    };
    if (const auto next = nextStep(c))
        add(*next);
    // What a hard or red case, or an answer that was asked for, waits for stands before everything else.
    if (c.report.place.outside)
        add(CaseAct::Place);
    for (const CaseAct act : actsOn(domain::Shelf::Rare)) {
        const bool now = std::any_of(all.begin(), all.end(), [act](const domain::Offer &offer) { return offer.act == act && offer.allowed; });
        if (now && domain::actRow(act).face.waitedFor)
            add(act);
    }
    for (const CaseAct act : actsOn(domain::Shelf::Bar))
        add(act);
    // What can be done stands before what cannot; what cannot for the same reason stands together.
    const auto refused = std::stable_partition(shown.begin(), shown.end(), [](const domain::Offer &offer) { return offer.allowed; });
    for (auto group = refused; group != shown.end();)
        group = std::stable_partition(group, shown.end(), [reason = group->reason](const domain::Offer &offer) { return offer.reason == reason; });
    return shown;
}

std::vector<domain::Offer> rareOffers(const domain::Case &c, domain::Role role)
{
    const auto all = domain::offers(c, role), shown = shownOffers(c, role);
    std::vector<domain::Offer> rare;
    for (const CaseAct act : actsOn(domain::Shelf::Rare)) {
        const auto isIt = [act](const domain::Offer &offer) { return offer.act == act; };
        const auto found = std::find_if(all.begin(), all.end(), isIt);
        if (found != all.end() && isShown(*found) && std::none_of(shown.begin(), shown.end(), isIt))
            rare.push_back(*found);
    }
    return rare;
}

ActBar::ActBar(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_flow(new QWidget(this)), m_said(new theme::Label(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 38, 14, 10);
    column->setSpacing(6);
    new actions::FlowLayout(m_flow);
    column->addWidget(m_flow);
    column->addWidget(m_said);
    m_said->setWordWrap(true);
    m_said->setStyleSheet(u"font-weight: 700"_s);
    m_said->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(&console.seat, &actions::Seat::changed, this, &ActBar::rebuild);
    connect(&console.keys, &actions::KeyMap::changed, this, &ActBar::rebuild);
}

void ActBar::setCase(const domain::Case &c)
{
    const bool same = m_case && m_case->id == c.id;
    m_case = c;
    if (!same)
        say(QString());
    rebuild();
}

KeyButton *ActBar::makeButton(const domain::Offer &offer)
{
    auto *button = new KeyButton(m_console.theme, m_flow);
    const auto action = actions::actionOf(offer.act, !m_case->department.isEmpty());
    button->setText(action ? actions::text(*action) : domain::label(offer.act));
    button->setKey(action ? m_console.keys.shown(*action) : QString());
    button->setReason(offer.reason);
    button->setProperty("act", domain::word(offer.act));
    const bool careful = domain::actRow(offer.act).face.careful;
    if (!offer.allowed)
        button->setStyle(KeyButton::Style::Blocked);
    else if (m_buttons.empty()) // the next step is white, also where its form asks once more
        button->setStyle(KeyButton::Style::Primary);
    else if (careful)
        button->setStyle(KeyButton::Style::Careful);
    if (!offer.allowed && action && actions::rowOf(*action).needs == domain::Role::Supervisor && m_console.seat.role() == domain::Role::Dispatcher)
        button->setIcon(theme::Icon::Lock);
    connect(button, &QAbstractButton::clicked, this, [this, offer] {
        if (offer.allowed)
            Q_EMIT chosen(offer.act);
        else
            say(offer.reason);
    });
    return button;
}

void ActBar::rebuild()
{
    if (!m_case)
        return;
    const auto offers = actions::allowedHere(m_console, *m_case, shownOffers(*m_case, m_console.seat.role()));
    const QWidget *focused = m_flow->focusWidget();
    const QString focusedAct = focused && focused->hasFocus() ? focused->property("act").toString() : QString();
    // Not at once: a button may be the one whose click led here.
    for (KeyButton *button : m_buttons) {
        m_flow->layout()->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    qDeleteAll(m_notes);
    m_notes.clear();
    m_offers = offers;
    for (size_t i = 0; i < m_offers.size(); ++i) {
        const domain::Offer &offer = m_offers[i];
        KeyButton *button = makeButton(offer);
        button->setEnabled(!m_pending);
        m_flow->layout()->addWidget(button);
        m_buttons.push_back(button);
        button->show();
        if (button->property("act").toString() == focusedAct)
            button->setFocus();
        const auto sameAs = [&](size_t other) {
            return other < m_offers.size() && !m_offers[other].allowed && m_offers[other].reason == offer.reason;
        };
        const bool follows = i > 0 && sameAs(i - 1);
        button->setReasonShown(!follows && !sameAs(i + 1));
        if (!offer.allowed && follows && !sameAs(i + 1))
            addNote(offer.reason);
    }
    addMore();
    if (!focusedAct.isEmpty() && !m_flow->focusWidget() && !m_buttons.empty())
        m_buttons.front()->setFocus();
    m_flow->updateGeometry();
    updateGeometry();
    update();
}

void ActBar::addMore()
{
    delete m_more;
    m_more = nullptr;
    const auto rare = actions::allowedHere(m_console, *m_case, rareOffers(*m_case, m_console.seat.role()));
    if (rare.empty() && m_console.presence == nullptr) // without other seats there is no wall to be told
        return;
    m_more = new KeyButton(m_console.theme, m_flow);
    m_more->setText(tr("More …"));
    m_more->setEnabled(!m_pending);
    m_flow->layout()->addWidget(m_more);
    m_more->show();
    connect(m_more, &QAbstractButton::clicked, this, [this, rare] {
        QMenu menu(this);
        for (const domain::Offer &offer : rare) {
            const auto action = actions::actionOf(offer.act, !m_case->department.isEmpty());
            const QString key = action ? m_console.keys.shown(*action) : QString();
            const QString text = (action ? actions::text(*action) : domain::label(offer.act)) + (offer.allowed ? QString() : u" · "_s + offer.reason);
            QAction *entry = menu.addAction(key.isEmpty() ? theme::buttonText(text) : theme::buttonText(text) + u'\t' + key);
            entry->setEnabled(offer.allowed);
            connect(entry, &QAction::triggered, this, [this, act = offer.act] { Q_EMIT chosen(act); });
        }
        addWall(menu);
        menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
}

void ActBar::addWall(QMenu &menu)
{
    if (m_console.presence == nullptr)
        return;
    const desk::WallTopic topic{m_case->id};
    const QString refused = actions::wallRefusal(m_console, topic), key = m_console.keys.shown(actions::Action::ShowOnWall);
    QString text = actions::hasOnWall(m_console, topic) ? tr("Take back from the wall") : tr("Show on the wall");
    if (!refused.isEmpty())
        text += u" · "_s + refused;
    menu.addSeparator();
    QAction *entry = menu.addAction(key.isEmpty() ? theme::buttonText(text) : theme::buttonText(text) + u'\t' + key);
    entry->setEnabled(refused.isEmpty());
    connect(entry, &QAction::triggered, this, &ActBar::wallWanted);
}

void ActBar::addNote(const QString &reason)
{
    auto *note = new theme::Label(actions::inTwoLines(reason, 13, kLongestNote).join(u'\n'), m_flow);
    note->setProperty("tone", u"third"_s);
    note->setMinimumHeight(32);
    theme::setTip(note, reason);
    m_flow->layout()->addWidget(note);
    m_notes.append(note);
    note->show();
}

KeyButton *ActBar::buttonOf(CaseAct act) const
{
    for (size_t i = 0; i < m_offers.size(); ++i) {
        if (m_offers[i].act == act)
            return m_buttons[i];
    }
    return nullptr;
}

void ActBar::say(const QString &sentence)
{
    m_said->setText(sentence.isEmpty() ? QString() : u"△  "_s + sentence);
    m_said->setVisible(!sentence.isEmpty());
}

bool ActBar::hasPrimary() const { return !m_buttons.empty() && m_buttons.front()->style() == KeyButton::Style::Primary; }

QString ActBar::said() const { return m_said->text(); }

void ActBar::setPending(bool pending)
{
    m_pending = pending;
    for (KeyButton *button : m_buttons)
        button->setEnabled(!pending);
    if (m_more)
        m_more->setEnabled(!pending);
    update();
}

QString ActBar::titleText() const { return m_buttons.empty() ? tr("No further step") : tr("What can be done"); }

QString ActBar::stateText() const
{
    if (!m_case)
        return {};
    return m_pending ? tr("Writing the order") : tr("Now: %1").arg(m_case->suspended ? tr("suspended") : domain::label(m_case->state));
}

QString ActBar::spokenName() const { return theme::spokenList({titleText(), stateText()}); }

void ActBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintRule(painter, {0, 0}, width(), p);
    const QString title = titleText();
    actions::paintText(painter, QRectF(14, 8, width() - 28, 24), title, {16, true, p.text});
    if (!m_case)
        return;
    const qreal used = actions::textWidth(title, 16, true) + 12;
    actions::paintText(painter, QRectF(14 + used, 8, width() - 28 - used, 24), stateText(), {13, false, p.textThird, Qt::AlignRight});
}

} // namespace ui::casefile

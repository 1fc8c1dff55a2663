// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/handondialog.h"

#include "base/text/outsidetext.h"
#include "theme/plain.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui::identity {

using namespace Qt::StringLiterals;
using actions::KeyButton;

namespace {

constexpr qsizetype kFormLines = 6;

void addPeople(QComboBox &box, const std::vector<FormsPerson> &people)
{
    for (const FormsPerson &each : people)
        box.addItem(theme::itemText(each.shown), each.person);
}

} // namespace

std::vector<FormsPerson> formsPeople(const domain::Centre &centre, const QString &self)
{
    std::vector<FormsPerson> people;
    for (const domain::Account &account : centre.accounts) {
        if (account.device || account.locked || account.person == self)
            continue;
        const auto sits = std::ranges::find(centre.seats, account.person, &domain::SeatTaken::person);
        FormsPerson person{account.person, {}, account.post, sits == centre.seats.end() ? QString() : sits->seat, 0};
        person.shown = person.seat.isEmpty() ? HandOnDialog::tr("%1 · not signed in").arg(base::isolated(person.post))
                                             : HandOnDialog::tr("%1 · seat %2").arg(base::isolated(person.post), base::isolated(person.seat));
        people.push_back(std::move(person));
    }
    const auto looksLike = [&people](const QString &shown) { return std::ranges::count(people, shown, &FormsPerson::shown) > 1; };
    QStringList alike;
    for (const FormsPerson &each : people) {
        if (looksLike(each.shown))
            alike.append(each.shown);
    }
    for (FormsPerson &each : people) {
        if (alike.contains(each.shown))
            each.shown += u" · "_s + base::isolated(each.person);
    }
    std::ranges::stable_partition(people, [](const FormsPerson &each) { return !each.seat.isEmpty(); });
    return people;
}

HandOnDialog::HandOnDialog(const theme::Theme &theme, const QStringList &forms, std::vector<FormsPerson> receivers, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_receivers(std::move(receivers))
{
    build(tr("Leave the seat"),
          tr("%n half-typed form(s) are open. They stay yours and come back when you sign in at any seat of this machine. Or hand them on: the other "
             "person sees whose they were, and takes them.",
             nullptr, int(forms.size())),
          forms);
    m_leave = addButton(tr("Keep them and log out"), &HandOnDialog::leaveMine);
    m_leave->setStyle(KeyButton::Style::Primary);
    m_hand = addButton(tr("Hand them on and log out"), &HandOnDialog::handOn);
    refresh();
    m_leave->setFocus(Qt::OtherFocusReason);
}

HandOnDialog::HandOnDialog(const theme::Theme &theme, std::vector<FormsPerson> owners, std::vector<FormsPerson> receivers, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_owners(std::move(owners)), m_receivers(std::move(receivers))
{
    build(tr("Parked calls of who is away"),
          tr("A caller waits. What else is half typed stays its person's; of the calls the other person sees whose they were, and takes them."), {});
    m_hand = addButton(tr("Hand the calls on"), &HandOnDialog::handOn);
    m_hand->setStyle(KeyButton::Style::Primary);
    refresh();
}

void HandOnDialog::build(const QString &title, const QString &about, const QStringList &lines)
{
    theme::setTitleOf(this, title);
    setMinimumWidth(480);
    auto *column = new QVBoxLayout(this);
    const auto add = [this, column](const QString &text, const QString &tone) {
        auto *label = new theme::Label(text, this);
        label->setProperty("tone", tone);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    add(about, u"second"_s);
    for (const QString &line : lines.first(std::min(lines.size(), kFormLines)))
        add(line, u"third"_s);
    if (lines.size() > kFormLines)
        add(u"…"_s, u"third"_s);
    const auto choose = [this, column, &add](const QString &label, const std::vector<FormsPerson> &people) {
        add(label, u"second"_s);
        auto *box = new QComboBox(this);
        theme::setSpoken(box, label);
        addPeople(*box, people);
        connect(box, &QComboBox::currentIndexChanged, this, &HandOnDialog::refresh);
        column->addWidget(box);
        return box;
    };
    if (!m_owners.empty())
        m_of = choose(tr("Whose calls"), m_owners);
    m_to = choose(tr("To whom"), m_receivers);
    m_said = new theme::Label(this);
    m_said->setWordWrap(true);
    m_said->hide();
    column->addWidget(m_said);
}

KeyButton *HandOnDialog::addButton(const QString &text, void (HandOnDialog::*pressed)())
{
    auto *button = new KeyButton(m_theme, this);
    button->setText(text);
    layout()->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, pressed);
    return button;
}

void HandOnDialog::refresh()
{
    if (!m_hand)
        return;
    const QString to = m_to->currentData().toString();
    QString why = to.isEmpty() ? tr("Nobody else has an account.") : QString();
    if (m_of != nullptr && m_of->currentData().toString() == to)
        why = tr("They are this person's already.");
    m_hand->setReason(why);
    m_hand->setStyle(!why.isEmpty() ? KeyButton::Style::Blocked : m_leave != nullptr ? KeyButton::Style::Normal : KeyButton::Style::Primary);
}

void HandOnDialog::leaveMine()
{
    accept();
    Q_EMIT leftMine();
}

void HandOnDialog::handOn()
{
    if (!m_hand->reason().isEmpty())
        return say(m_hand->reason());
    Q_EMIT handed(m_of != nullptr ? m_of->currentData().toString() : QString(), m_to->currentData().toString());
}

QString HandOnDialog::said() const { return m_said->text(); }

void HandOnDialog::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

} // namespace ui::identity

// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarms/alarmpanel.h"

#include "actions/allowed.h"
#include "actions/widget/flowlayout.h"
#include "actions/widget/formkeeper.h"
#include "actions/widget/paint.h"
#include "alarms/words.h"
#include "base/text/answer.h"
#include "base/text/listed.h"
#include "theme/plain.h"

#include <QFuture>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <array>
#include <tuple>
#include <utility>

namespace ui::alarms {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

constexpr std::array kButtons{Action::SeeAlarm,    Action::SeeAllAlarms,  Action::ShelveAlarm, Action::TakeAlarmOut,
                              Action::TakeKindOut, Action::UnshelveAlarm, Action::OpenAlarms};
constexpr int kLongestReason = 200;
constexpr qsizetype kAtOnce = 300; ///< more alarms are shown by the second, and at once what the person does to them

using Kind = domain::AnnunciationKind;

} // namespace

AlarmPanel::AlarmPanel(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_load(new theme::Label(this)), m_ask(new theme::Label(this)), m_said(new theme::Label(this)),
      m_list(new AlarmList(console, this)), m_reason(new QLineEdit(this))
{
    theme::setSpoken(this, AlarmWords::tr("Alarms"));
    setProperty("keptClear", true); // no notice covers it
    m_load->setProperty("tone", u"title"_s);
    m_load->setWordWrap(true);
    m_ask->setProperty("tone", u"second"_s);
    m_ask->setWordWrap(true);
    m_said->setProperty("tone", u"second"_s);
    m_said->setWordWrap(true);
    m_reason->setMaxLength(kLongestReason);
    m_reason->setFixedHeight(32);
    theme::setSpoken(m_reason, AlarmWords::tr("Reason"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    auto *buttons = new QWidget(this);
    auto *flow = new actions::FlowLayout(buttons);
    for (const Action action : kButtons) {
        auto *button = new actions::KeyButton(console.theme, buttons);
        button->setText(actions::text(action));
        button->setKey(console.keys.shown(action));
        button->setFaceHeight(28);
        flow->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, action] { act(action); });
        connect(&console.keys, &actions::KeyMap::changed, button, [button, action, &keys = console.keys] { button->setKey(keys.shown(action)); });
    }
    column->addWidget(m_load);
    column->addWidget(m_list, 1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_ask, m_reason, m_said, buttons})
        column->addWidget(each);
    stopAsking();
    m_said->hide();
    m_reason->installEventFilter(this);
    connect(m_reason, &QLineEdit::returnPressed, this, &AlarmPanel::sendAsked);
    connect(m_list, &AlarmList::actionWanted, this, &AlarmPanel::act);
    connect(m_list, &AlarmList::left, this, &AlarmPanel::left);
    connect(m_list, &AlarmList::openWanted, this, [this](const AlarmLine &line) {
        if (const base::CaseId id = line.row.first.condition.subject.id; id.isValid())
            Q_EMIT caseWanted(id);
    });
    if (console.alarms)
        connect(console.alarms, &live::SeatAlarms::changed, this, [this] {
            if (m_console.alarms->annunciator().all().size() <= kAtOnce)
                refresh();
        });
    connect(&console.hall, &live::Hall::secondPassed, this, &AlarmPanel::refresh);
    hide();
}

void AlarmPanel::open()
{
    show();
    raise();
    refresh();
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->chosen() && m_list->model()->rowCount() > 0)
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
}

void AlarmPanel::close()
{
    stopAsking();
    say({});
    hide();
}

QString AlarmPanel::said() const { return m_said->text(); }

void AlarmPanel::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void AlarmPanel::refresh()
{
    if (isHidden())
        return;
    if (!m_console.alarms) {
        m_load->setText(AlarmWords::tr("Nothing sounds in the past"));
        return;
    }
    const live::SeatLoad load = m_console.alarms->load();
    const QStringList texts = loadTexts(load);
    const QString flood = load.flood ? AlarmWords::tr("flood: alike alarms stand in one row, red ones never") : QString();
    const QString many = load.lately > live::Annunciator::kBudgetMost && !load.flood ? AlarmWords::tr("more than a seat can take") : QString();
    m_load->setText(base::joined({texts.isEmpty() ? AlarmWords::tr("Alarms") : texts.front(), many, flood}));
    m_list->setLines(alarmLines(*m_console.alarms, m_console.hall, m_opened));
}

void AlarmPanel::act(Action action)
{
    if (!m_console.alarms)
        return;
    say({});
    if (action == Action::SeeAllAlarms)
        seeAll();
    else if (!m_list->chosen())
        say(AlarmWords::tr("Choose an alarm first."));
    else if (action == Action::SeeAlarm)
        see();
    else if (action == Action::OpenAlarms)
        toggleGroup();
    else if (action == Action::UnshelveAlarm)
        unshelve();
    else
        askReason(action);
}

// What only an acceptance acknowledges is accepted, one case at a time; all else is this seat's to say.
void AlarmPanel::see()
{
    const live::AlarmRow row = m_list->chosen()->row;
    const live::AnnunciationSubject &subject = row.first.condition.subject;
    if (row.shelf) {
        say(AlarmWords::tr("It is quiet already. %1 lets it be heard again.").arg(m_console.keys.shown(Action::UnshelveAlarm)));
        return;
    }
    const auto slot = m_console.hall.table().slotOf(subject.id);
    const bool canBeAccepted = slot && m_console.hall.table().row(*slot).state == domain::CaseState::Dispatched;
    const bool waits = row.section == live::AlarmSection::Waiting;
    if (waits && (subject.kind == Kind::RedWaits || (subject.kind == Kind::OrangeWaits && row.others.empty() && canBeAccepted))) {
        Q_EMIT acceptWanted(subject.id);
        return;
    }
    std::ignore = m_console.alarms->acknowledge(subject);
    for (const live::AnnunciationSubject &other : row.others)
        std::ignore = m_console.alarms->acknowledge(other);
    refresh();
}

void AlarmPanel::seeAll()
{
    m_console.alarms->acknowledgeAll();
    refresh();
    if (const int red = m_console.alarms->load().redUnseen; red > 0)
        say(AlarmWords::tr("Acknowledged. %n red case(s) still wait(s) for acceptance.", nullptr, red));
}

void AlarmPanel::toggleGroup()
{
    const quint64 group = live::groupKey(m_list->chosen()->row.first);
    if (group == 0)
        return;
    if (!m_opened.remove(group) && !m_list->chosen()->row.others.empty())
        m_opened.insert(group);
    refresh();
}

bool AlarmPanel::mayOrder(const domain::CentreOrderBody &order)
{
    const QString refused = actions::refusedHere(m_console, order);
    if (!refused.isEmpty() || !m_console.centre) {
        say(refused);
        return false;
    }
    return true;
}

void AlarmPanel::askReason(Action action)
{
    if (!mayOrder(action == Action::ShelveAlarm ? domain::CentreOrderBody(domain::ShelveAnnunciation{}) : domain::TakeOutOfService{}))
        return;
    const live::AlarmRow &row = m_list->chosen()->row;
    const bool wholeKind = action == Action::TakeKindOut;
    const live::AlarmCondition &condition = row.first.condition;
    const QString name = wholeKind ? domain::label(condition.subject.kind) : m_list->chosen()->title;
    if (!wholeKind && !row.others.empty()) {
        say(AlarmWords::tr("Choose one alarm; %1 shows those of a row one by one.").arg(m_console.keys.shown(Action::OpenAlarms)));
        return;
    }
    m_asked = Asked{action, domain::word(condition.subject.kind), wholeKind ? QString() : condition.object, name};
    m_ask->setText(u"%1: %2"_s.arg(actions::text(action), base::isolated(name)));
    m_ask->show();
    m_reason->show();
    actions::enterField(*m_reason);
}

void AlarmPanel::stopAsking()
{
    m_asked.reset();
    m_ask->hide();
    m_reason->hide();
}

void AlarmPanel::sendAsked()
{
    if (!m_asked)
        return;
    const Asked asked = *m_asked;
    const QString reason = m_reason->text().trimmed();
    domain::CentreOrderBody body = domain::TakeOutOfService{asked.kind, asked.object, reason};
    if (asked.action == Action::ShelveAlarm)
        body = domain::ShelveAnnunciation{asked.kind, asked.object, reason};
    submit(std::move(body), u"%1: %2"_s.arg(actions::text(asked.action), base::isolated(asked.title)));
}

void AlarmPanel::unshelve()
{
    const live::AlarmRow &row = m_list->chosen()->row;
    if (!row.shelf) {
        say(AlarmWords::tr("It is neither shelved nor out of service."));
        return;
    }
    if (mayOrder(domain::UnshelveAnnunciation{}))
        submit(domain::UnshelveAnnunciation{row.shelf->shelved.kind, row.shelf->shelved.object}, actions::text(Action::UnshelveAlarm));
}

// The row changes when the centre has it: other seats hear of it in the same moment.
void AlarmPanel::submit(domain::CentreOrderBody body, const QString &done)
{
    domain::CentreOrder order{m_console.seat.actor(), std::move(body)};
    base::whenAnswered(this, m_console.centre->desk().submit(std::move(order)), [this, done](const base::Result<desk::CentreViewPtr> &answer) {
        if (!answer) {
            say(answer.error().sentence); // what was typed stays
            return;
        }
        const bool typing = m_reason->hasFocus();
        m_reason->clear();
        stopAsking();
        say(done);
        if (typing)
            m_list->setFocus(Qt::OtherFocusReason);
    });
}

bool AlarmPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reason && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        stopAsking(); // the words stay for the next time
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AlarmPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Palette &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(p.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace ui::alarms
